"""The spellings of quantities, as patterns: currencies, units, hedges, ranks, scores."""

from __future__ import annotations

import re
from typing import Literal

from pkviewer.review.reading.numerals import DIGITS, SCALE, WORDS

Hedge = Literal["", "about", "nearly", "at_least", "at_most"]
"""How a writer keeps from saying a figure outright."""

CURRENCIES = {
    "USD": r"US\$|USD|U\.S\. ?\$|\$",
    "PKR": r"Rs\.?|PKR|₨|Rupees",
    "EUR": r"€|EUR",
    "GBP": r"£|GBP",
    "INR": r"₹|INR",
}
NAMED = {
    "USD": r"(?:US |U\.S\. |American )?dollars?|USD",
    "PKR": r"(?:Pakistani )?rupees|PKR",
    "INR": r"Indian rupees",
    "EUR": r"euros?",
    "GBP": r"pounds",
    "": r"yuan|riyals?|dirhams?|taka",
}
_BEFORE = "|".join(f"(?:{pattern})" for pattern in CURRENCIES.values())
_AFTER = "|".join(f"(?:{pattern})" for pattern in NAMED.values())
_RANGE = r"(?:\s?[-–—]\s?|\s(?:to|and)\s)"
_NUMBER = rf"(?P<number>{DIGITS}|\b(?:{WORDS}|an?)\b)"
_PHYSICAL = (
    r"(?P<symbol>Mbps|Gbps|Tbps|MHz|GHz|megahertz|gigahertz|PB|TB|GB|km|kilometres?|"
    r"kilometers?|peta ?bytes?|"
    r"tera ?bytes?|terabits? per second|megabits? per second)\b"
)
SYMBOLS = {
    "kilometre": "km",
    "kilometer": "km",
    "petabyte": "PB",
    "peta byte": "PB",
    "tera byte": "TB",
    "megahertz": "MHz",
    "gigahertz": "GHz",
    "terabyte": "TB",
    "terabits per second": "Tbps",
    "terabit per second": "Tbps",
    "megabits per second": "Mbps",
    "megabit per second": "Mbps",
}
_UNSIGNED = r"(?P<unsigned>(?<=\d)(?=,?\sfrom,?\s(?:US)?\$\s?\d))"
"""Where a growth was printed without its sign: "a decrease of 25.71 from $0.7 million"."""
_PERCENT = r"(?:\s?%|[ -]?per[ -]?cents?\b|\s?pc\b|[ -]percent(?:age)?\b(?! ?points?))"
_POINTS = (
    r"(?:[ -]?(?:percentage|per cent|percent|%)[ -]?points?\b|\s?(?:pp|ppts?)\b|[ -]points?\b)"
)
_BASIS = r"(?:[ -]basis points?\b|\s?bps\b)"
NOUN = r"(?P<noun>(?:[ \u00a0][A-Za-z][\w’'/-]*){1,4})"
MAIN = re.compile(
    rf"(?:(?P<sign>(?<![\w$])(?:{_BEFORE})\s?)|(?<![\w.,/$–-]))-?{_NUMBER}"
    rf"(?:{_RANGE}(?:(?:{_BEFORE})\s?)?(?P<upper>{DIGITS})(?![,\d]))?"
    rf"(?P<scale>(?:{SCALE})+)?"
    rf"(?:(?: and)?[ \u00a0](?P<more>{DIGITS})(?P<morescale>[ \u00a0](?:lakhs?|thousand)\b))?"
    rf"(?:(?P<basis>{_BASIS})|(?P<points>{_POINTS})|(?P<percent>{_PERCENT})|{_UNSIGNED}"
    rf"|\s?(?:{_PHYSICAL})|[ -](?P<named>{_AFTER})\b)?",
    re.IGNORECASE,
)
_HEDGES: tuple[tuple[Hedge, str], ...] = (
    (
        "at_least",
        (
            r"over|more than|above|exceed(?:s|ed|ing)?|at least|upwards of|in excess of|beyond|"
            r"cross(?:es|ed|ing)?|surpass(?:es|ed|ing)?|no fewer than|no less than|topp(?:ed|ing)"
        ),
    ),
    (
        "at_most",
        (
            r"less than|fewer than|under|below|at most|no more than|not more than|"
            r"(?<!added )(?<!adds )(?<!adding )up to"
        ),
    ),
    ("nearly", r"nearly|almost|close to|just under|just short of|approaching"),
    (
        "about",
        r"about|around|roughly|some|approximately|approx\.?|circa|an estimated|~|≈",
    ),
)
HEDGE_BEFORE: tuple[tuple[Hedge, re.Pattern[str]], ...] = tuple(
    (hedge, re.compile(rf"(?:{words})(?: the| a| an| by| to| mark of)?\s*$", re.IGNORECASE))
    for hedge, words in _HEDGES
)
FROM = re.compile(
    r"(?<!ranging )(?<!ranges )(?<!range )\bfrom\s(?:about\s|just\s|only\s)?$", re.IGNORECASE
)
BETWEEN = re.compile(r"\s(?:to|from)\s", re.IGNORECASE)
TO = re.compile(r"\sto\s", re.IGNORECASE)
CROSSED = re.compile(
    r"\b(?:cross|surpass|exceed|top|pass|breach)(?:s|es|ed|ped|ing|ping)?"
    r"(?: (?:the|a|an|mark of|level of|its|over))*\s*$",
    re.IGNORECASE,
)
"""What stands before a mark that a level has passed."""
MORE_AFTER = re.compile(r"\s*(?:\+|plus\b|or more\b|-plus\b|and above\b)", re.IGNORECASE)
RANK = re.compile(
    r"(?:(?P<mark>\brank(?:ed|ing|s)?|\bplaced|\bposition(?:ed)?|\bplace|\bnumber|\bstands?|\bNo\.)"
    r"\s(?:[a-z]+\s){0,4}?)?#?(?<![\w.,$])(?P<rank>\d{1,3})(?P<th>st|nd|rd|th)?\b"
    r"(?:\s(?P<after>position|place|rank|spot|slot)\b)?"
    r"(?:\s(?:[a-z]+\s){0,3}?(?:out of|of|among|amongst)\s(?:the\s)?(?P<of>\d{2,3})\b)?",
    re.IGNORECASE,
)
PART_OF = re.compile(r"\b(?:(?P<half>half)|(?:a )?quarter of) $", re.IGNORECASE)
"""What stands before "a billion" of which a part is meant."""
OTHERS = re.compile(r"\s(?!countries|nations|economies|states|points)[a-z]{3,}s\b")
"""What follows a number of things, of which so many are meant, and no ranking."""
OUT_OF = re.compile(
    rf"\s(?:out\s)?of\s(?:the\s|its\s)?(?:total\s)?(?:{DIGITS}|{WORDS})"
    r"(?P<noun>(?:\s(?!countries|nations|economies)[a-z-]+){1,3})\b"
)
NO_RANK = re.compile(
    r"\s(?:edition|anniversary|century|session|meeting|batch|phase|round|time|floor|amendment|"
    r"of (?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)|Jan|Feb|Mar|Apr|May|June|July|Aug|"
    r"Sep|Oct|Nov|Dec)",
    re.IGNORECASE,
)
NOT_AFTER_RANK = re.compile(r"\s?(?:places|%|per ?cent|[\d,.]*\d)", re.IGNORECASE)
MOVED_TO = re.compile(r"\b(?:from|to|at|of|was|is|were|placed|the)\s$", re.IGNORECASE)
OF_RANKS = re.compile(
    r"\b(?:rank\w*|places?|placed|position\w*|ind(?:ex|ices)|survey|standings?)\b", re.IGNORECASE
)
AT_A_TIME = re.compile(r"\s(?:in|during|by|at|for|on)?\s?※", re.IGNORECASE)
"""What follows a bare number that is told of a period; periods are blanked out."""
RANKED_AT = re.compile(
    r"\b(?:rank(?:ing)?|position|index)\b(?:\s(?!score|value)[\w’'-]+){0,7}?"
    r"\s(?:was|of|at|is|stood at)\s(?P<rank>\d{1,3})"
    r"(?![\w,%]|\.\d|\s?(?:points|per ?cent|percent|countries|out of (?:10|20|100)\b))",
    re.IGNORECASE,
)
"""A place without an ending: "its previous ranking of 79"."""
BARE = re.compile(
    r"\b(?:from|to|against|at|was|were|than|with|and)\s(?P<bare>\d{1,7})"
    r"(?=\s(?:in|during|by|at|for|on)?\s?※)",
    re.IGNORECASE,
)
OF_THESE = re.compile(
    rf"\b(?:Of|Out of)\s(?:the\s|its\s|these\s|a total of\s)?(?:{DIGITS})"
    r"\s(?P<noun>(?:[a-z][\w-]*\s?){1,4})[^.;\n,]{0,30},\s(?:only\s|about\s)?"
    r"(?P<part>\d{1,3}(?:,\d{3})*)(?=\s(?:have|had|has|were|are|was)\b)"
)
"""Of some things, so many: "Of the 425 departments, 300 have"."""
OF_SCORES = re.compile(r"\b(?:scor(?:e|es|ed|ing)|index)\b", re.IGNORECASE)
SCORED_FOR = re.compile(
    r"(?<![\w.,$])(?P<scored>\d{1,3}(?:\.\d{1,3})?)\s(?:for|on|in)\s"
    r"(?=(?:[a-z]+\s){1,2}(?:measures|development|pillar|dimension)\b)"
)
PLACES = re.compile(r"(?:places|spots|positions|slots|notches|ranks)\b", re.IGNORECASE)
DECIMAL = re.compile(
    r"(?<![\w.,$–-])\d{1,3}\.\d{1,5}(?![\w%]|[.,]\d)"
    r"(?!\s?(?:per ?cent|percent|%|million|billion|trillion|lakh|crore|points|times|thousand))",
    re.IGNORECASE,
)
TIER = re.compile(
    r"\btier[ -]?(?P<tier>[1-5]|one|two|three|four|five|I{1,3}V?)\b"
    r"|\b(?P<top>top|first|highest)[ -](?:most )?tier\b",
    re.IGNORECASE,
)
SCORE = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|index value|value|rating|points?)\b(?:[ -](?!\d)[\w-]+){0,5}?\s"
    r"(?P<score>\d{1,3}(?:\.\d{1,5})?)(?![\w%,]|\.\d)(?!\s?(?:per ?cent|percent|%|million|billion|"
    r"out of \d+ countries|thousand))(?:\s(?:out )?of (?:100|10|20)\b)?"
    r"|(?<![\w.,$])(?P<plain>\d{1,3}(?:\.\d{1,5})?)\s(?:points )?(?:out )?of (?:100|20|10)\b(?!,)"
    r"|(?<![\w.,$])(?P<tiny>0\.\d{3,5})(?![\w%])(?! (?:million|billion|per ?cent|percent))",
    re.IGNORECASE,
)
MULTIPLE = re.compile(
    r"(?P<more>more than |over )?(?P<nearly>nearly |almost |about )?"
    r"\b(?P<word>doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|"
    r"quadrupl(?:e|ed|es|ing)|halved?)\b(?!-| digits?\b)"
    rf"|\b(?P<fold>{WORDS}|\d{{1,3}}(?:\.\d)?)[- ]?fold\b"
    r"|\b(?:grew|grown|rose|risen|increased|up|jumped|multiplied)(?: by)? "
    rf"(?P<times>{WORDS}|\d{{1,3}}(?:\.\d)?) times\b",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"\b(?:all-time high|record(?:[- ](?:high|breaking|level|figure|sum|amount))?|"
    r"(?:highest|most)[- ]ever|highest (?:in|since) (?:its |the country['’]s )?history|"
    r"highest[- ]on[- ]record)\b",
    re.IGNORECASE,
)
NOT_A_RECORD = re.compile(
    r"on record$|the record$|track record$|\brecorded|record[- ](?:keeping|of\b)|health record",
    re.IGNORECASE,
)
BETTER = re.compile(
    r"\b(?P<up>(?:improved?|improving|better(?:ed|ing)?|climbed?|advanced?|higher|rose|jumped)"
    r"(?: (?:its|their|the country['’]s|in|to|up|a|on|significantly|sharply|considerably))*"
    r" (?:place|position|ranking|rank|standing)s?)\b"
    r"|\b(?P<down>(?:worse(?:ned)?|lower|slipped|fell|dropped|declined|lost)"
    r"(?: (?:its|their|the country['’]s|in|to|down|a|on))*"
    r" (?:place|position|ranking|rank|standing|ground)s?)\b",
    re.IGNORECASE,
)
NO_COUNT = re.compile(
    r"^\s(?:years?|months?|weeks?|minutes?|seconds?|decades?|am|pm|a\.m|p\.m|quarters?|"
    r"times?|of|in|to|and|or|the|a|by|on|from|with|for|as|at|per|points?|out|is|was|were|"
    r"since|until|during|till|after|before|against|compared|which|that|band|year-|month-|hours? "
    r"a day|rd|nd|th|st)\b",
    re.IGNORECASE,
)
PLURAL = re.compile(r"(?:[a-z]{2,}[^s\W]s|people|women|men|personnel|staff|youth)$", re.IGNORECASE)
HIDDEN = re.compile(
    r"https?://\S+|www\.\S+|\b[\w.+-]+@[\w.-]+|\b[A-Za-z]+-?\d[\w.]*|"
    r"\b\d[GgDd]\b(?:/\d[Gg])*|\b\d+[xX]\d+\b|(?m:^[ \t]*\(?\d{1,2}[.)][ \t])|\b\d{1,2}:\d{2}\b|"
    r"\b(?:Section|Article|Clause|Rule|Phase|Vision|Chapter|Table|Figure|Annex|No\.|Version|"
    r"Wi-Fi|ISO)\s\d[\w.]*",
)
KEPT = re.compile(r"^(?:Rs|US|PKR|USD|EUR|INR|tier|rank|FY|Q|H|CY)-?\d", re.IGNORECASE)
