"""The spellings of periods, as patterns; the longest and surest come first."""

from __future__ import annotations

import re
from collections.abc import Sequence

MONTH_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_M = rf"(?:{MONTH_NAMES}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_N = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
_DASH = r"\s?(?:[-–—]|to|through|till|until)\s?"
_FULL = r"(?:19|20)\d\d"
_END = r"(?!\d|,\d|\.\d|%)"
_FY = (
    r"(?:(?:FY|F\.Y\.|fiscal(?: year)?|financial year)[\s-]?(?:of\s)?['’]?)"
    rf"(?P<fya>(?:19|20)?\d\d)(?:\s?[-–/]\s?(?P<fza>(?:19|20)?\d\d))?{_END}"
)
_PAIR = (
    rf"(?<![\d.,$-])(?P<paa>{_FULL})\s?[-–/]\s?"
    rf"(?P<pba>(?:{_FULL}|\d\d))(?![\d%]|[.,-]\d)"
)
_WHICH = "last|previous|outgoing|preceding|past|current|ongoing|this|running|next|new|same"
_RELATIVE = (
    rf"(?P<rela>(?:the\s)?(?P<whicha>{_WHICH})\s(?:fiscal|financial)(?:\syear)?)"
    r"(?:\s\((?:FY)?['’]?[\d-]+\))?"
)
_CALENDAR = rf"(?:(?:CY|calendar year\s)?['’]?(?P<cya>{_FULL})|CY\s?['’]?(?P<cyb>\d\d)){_END}"
_SAID = (
    rf"(?:(?:the\s)?(?:{_WHICH})\s(?:(?:fiscal|financial)(?:\syear)?,?\s\(?)?(?=F|f|{_FULL}|['’]))?"
)
"""Words of a year that is then told by its number: "the current fiscal year 2023-24"."""
_YEAR = f"(?:{_SAID}(?:{_FY}|{_PAIR})|{_RELATIVE}|{_CALENDAR})"
"""A year of either kind; its groups say which."""
_OF = r"(?:\s?(?:of|in|,|,? during)?\s?(?:the\s)?\(?)"
_FIRST = r"(?:first|initial|opening)"
_BACK = r"(?:last|previous|preceding|past|year-ago|prior)"
_MONTH_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_NOT_OF_OFFICE = r"(?!\sof\s(?:the\s)?(?:government|ministry|launch))"
_NOT_MORE = r"(?!\s?(?:%|per ?cent|percent|million|billion|trillion|[-–—/]\s?\d)|[.,]\d)"
_UNTOLD = r"(?!\s(?:fiscal|financial|year)\b)(?!,?\s\(?(?:FY\s?|of\s)?['’]?(?:19|20)\d\d)"
"""Where no year follows that says which one is meant."""
_SPELLED: tuple[tuple[str, str], ...] = (
    ("months_apart", rf"\b(?P<m1>{_M})\s(?P<y1>{_FULL}){_DASH}(?P<m2>{_M})\s(?P<y2>{_FULL})\b"),
    (
        "months_apart",
        rf"\bbetween\s(?P<m1>{_M})\s(?P<y1>{_FULL})\sand\s(?P<m2>{_M})\s(?P<y2>{_FULL})\b",
    ),
    ("months", rf"\b(?P<m1>{_M}){_DASH}(?P<m2>{_M})(?:\s(?:period|quarter|months))?{_OF}{_YEAR}"),
    ("months", rf"\bbetween\s(?P<m1>{_M})\sand\s(?P<m2>{_M}){_OF}{_YEAR}"),
    ("months", rf"\b(?P<m1>{_M}){_DASH}(?P<m2>{_M})\b(?!\s\d)"),
    (
        "months_to",
        (
            rf"\b(?P<n>{_N}|12|twelve)[-\s]months?\s(?:period\s)?(?:to|ended|ending|through|till|until)"
            rf"(?:\s(?:in|on))?(?:\s\d{{1,2}}(?:st|th)?)?\s(?P<m1>{_M})(?:\s\d{{1,2}})?"
            rf"(?:,?\s(?P<y1>{_FULL}))?\b"
        ),
    ),
    ("part", rf"\b{_FIRST}\s(?P<n>{_N})\smonths?{_OF}{_YEAR}"),
    ("part", rf"\b{_FIRST}\s(?P<n>)month{_OF}{_YEAR}"),
    ("part", rf"\b(?P<n>{_N})[-\s]months?{_OF}{_YEAR}"),
    ("part", rf"\b(?P<n>\d{{1,2}})\s?M[\s-]?{_YEAR}"),
    ("part", rf"\b{_FIRST}\s(?P<n>{_N})\smonths\b{_NOT_OF_OFFICE}"),
    ("part", rf"\b(?P<n>{_N})[-\s]months?\sof\s(?:the\s)?(?:fiscal|financial)\syear\b"),
    ("half", rf"\b(?:H(?P<h>[12])|(?P<h2>[12])H)[\s-]?{_OF}{_YEAR}"),
    ("half", rf"\b(?P<ho>first|second)[\s-]half{_OF}{_YEAR}"),
    ("quarters", rf"\b{_FIRST}\s(?P<n>two|three|2|3)\squarters{_OF}{_YEAR}"),
    ("half", r"\b(?P<ho>first|second)[\s-]half\b"),
    ("quarter", rf"\b(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q)[\s-]?{_OF}{_YEAR}"),
    ("quarter", rf"\b(?P<qo>first|second|third|fourth|last|final)[\s-]quarter{_OF}{_YEAR}"),
    ("bare_quarter", r"\b(?P<qo>first|second|third|fourth|final)[\s-]quarter\b"),
    (
        "quarter_to",
        (
            rf"\bquarter (?:ended|ending|to)(?: in)? (?:\d{{1,2}} )?(?P<m1>{_M})(?: \d{{1,2}},)?"
            rf"\s(?P<y1>{_FULL})\b"
        ),
    ),
    (
        "year_to",
        (
            r"\b(?:(?:fiscal|financial) )?year (?:ending|ended|to)(?: on)?(?: in)?(?: 30(?:th)?)?"
            rf" June(?: 30(?:th)?)?(?:,? (?P<y1>{_FULL}))?\b"
        ),
    ),
    ("day", rf"\b{_MONTH_DAY}(?:\sof)?\s(?P<m1>{_M}),?\s(?P<y1>{_FULL})\b"),
    ("day", rf"\b(?P<m1>{_M})\s{_MONTH_DAY},?\s(?P<y1>{_FULL})\b"),
    ("iso", rf"(?<![\d-])(?P<y1>{_FULL})-(?P<mm>0[1-9]|1[0-2])-(?P<d>[0-3]\d)(?!\d)"),
    ("iso", rf"(?<![\d.-])(?P<d>[0-3]\d)[-.](?P<mm>0[1-9]|1[0-2])[-.](?P<y1>{_FULL})(?!\d)"),
    ("month", rf"\b(?P<m1>{_M}),?(?:\sof)?\s(?P<y1>{_FULL})\b"),
    ("month", rf"\b(?P<m1>{_M})(?:-['’]?|\s['’])(?P<y2>\d\d)\b(?!\s?%|st|nd|rd|th)"),
    ("bare_day", rf"\b(?P<m1>{_M})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b{_NOT_MORE}"),
    ("bare_day", rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?P<m1>{_M})(?![\w-])"),
    ("month_of", rf"\b(?P<m1>{_M}),?(?:\s(?:of|in))?\s(?:the\s)?{_RELATIVE}"),
    ("month_of", rf"\b(?P<m1>{_M}),?\s(?:of\s)?(?P<ry>last|this)\syear\b"),
    (
        "same_before",
        (
            r"\b(?:the )?(?:same|corresponding|comparable|similar) "
            r"(?:period|months?|quarter|half|time|stretch|term)"
            rf"(?:,?(?: (?:of|in|a|during))?(?: the)? {_BACK}(?: (?:fiscal|financial))?(?: year)?"
            rf"|(?: a)?(?: year)? (?:earlier|ago|before))\b{_UNTOLD}"
        ),
    ),
    ("same_before", r"\b(?:the )?corresponding (?:period|months?|quarter)\b"),
    (
        "same_before",
        (
            rf"\b{_BACK} (?:(?:fiscal|financial) )?year(?:,?\s\w+){{0,2}},?\s(?:for|in|during|over)"
            r"\s(?:the )?(?:same|corresponding|similar) (?:period|months?|quarter|time)\b"
        ),
    ),
    (
        "year_before",
        (
            r"\b(?:(?:a|one|the) (?:fiscal )?year (?:earlier|ago|before|prior)"
            rf"|(?:the )?(?:previous|preceding|prior) (?:fiscal |financial )?year)\b{_UNTOLD}"
        ),
    ),
    ("year_pace", r"\b(?:year[- ]on[- ]year|year[- ]over[- ]year|y-?o-?y|annually)\b"),
    ("month_pace", r"\b(?:month[- ]on[- ]month|month[- ]over[- ]month|m-?o-?m)\b"),
    ("quarter_pace", r"\b(?:quarter[- ]on[- ]quarter|q-?o-?q)\b"),
    (
        "month_before",
        (
            r"\b(?:(?:a|one) month (?:earlier|ago|before)"
            r"|(?:the )?(?:previous|preceding|prior) month)\b"
        ),
    ),
    (
        "quarter_before",
        (
            r"\b(?:(?:a|one) quarter (?:earlier|ago|before)"
            r"|(?:the )?(?:previous|preceding|prior) quarter)\b"
        ),
    ),
    (
        "edition_before",
        (
            r"\b(?:the )?(?:previous|preceding|last|earlier|prior) "
            r"(?:edition|survey|ranking|report|index|assessment)\b"
        ),
    ),
    ("last_month", r"\b(?P<rm>last|this) month\b"),
    ("last_quarter", r"\blast quarter\b"),
    (
        "bare_month",
        (
            r"\b(?:in|during|for|of|by|since|until|till|at|end(?:ing)?(?: of)?|end-|last|this)\s?"
            rf"(?P<m1>{MONTH_NAMES})\b(?!\s\d)"
        ),
    ),
    ("bare_month", rf"\b(?P<m1>{MONTH_NAMES})(?=['’]s\b)"),
    ("years_ago", rf"\b(?P<n>{_N}) years (?:earlier|ago|before)\b"),
    ("last_year", r"\b(?P<ry>last|this|the current|the outgoing) year\b"),
    ("year", _YEAR),
)
PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _SPELLED)
CALENDAR_YEAR = re.compile(rf"\b(?:{_FULL}\b(?!\s?[-–/]\s?\d)|calendar|CY)")
"""What tells, near a quarter, that it may be one of a calendar year."""
SAME = re.compile(
    r"\b(?:same|corresponding|similar|comparable) (?:period|months?|quarter|half|time|stretch)"
    r"(?: (?:of|in|during|from|for|a year ago in))?(?: the)?"
    r"(?: (?:last|previous|preceding|outgoing|current)(?: (?:fiscal|financial))?(?: year)?)?"
    r",?\s?\(?$",
    re.IGNORECASE,
)
"""What stands before a year in which the part of the year named before is meant."""
JOINED = re.compile(r"(?:['’]s\s|\)?,?\s?\(?(?:(?:of|in|during)\s)?(?:the\s)?)$", re.IGNORECASE)
"""What stands between a part of a year and its year, or the year and its part."""
NAMED_AGAIN = re.compile(r",?\s?(?:\(|,|i\.?e\.?,?)\s?(?:i\.?e\.?,?\s)?", re.IGNORECASE)
"""What stands between a part of a year and its months: "the first seven months (July-January)"."""
TWO = re.compile(r"\s?(?:and|to|till|until|[-–—])\s?(?:the\s)?", re.IGNORECASE)
SPANNING = re.compile(r"\b(?:between|from)\s(?:the\s)?$", re.IGNORECASE)
"""What stands between two years, and before them, that are the ends of one stretch."""
BY = re.compile(r"\bby\s(?:the\s)?(?:end\s(?:of\s)?)?(?:the\s)?(?:year\s)?$", re.IGNORECASE)
"""What stands before a year that is a date to reach."""
_TITLES = (
    *("Vision", "Agenda", "Plan", "Act", "Expo", "Policy", "Summit", "Ordinance", "Rules"),
    *("Strategy", "Bill", "MWC", "Awards?", "Conference", "Framework", "Version"),
)


def named_years(titles: Sequence[str]) -> re.Pattern[str]:
    """Return what stands before a year that is part of a name, so that it is no period."""
    names = "|".join((*_TITLES, *map(re.escape, titles)))
    return re.compile(rf"(?:{names})\s(?:of\s)?$")
