"""What a figure does in its sentence: stands for a level, or tells a change and its direction."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from pkviewer.review.reading.amount import Amount

RoleKind = Literal["level", "change"]

_UP = (
    r"rose|risen|rises?|rising|increas(?:e|es|ed|ing)|grew|grown|grows|growing|growth|"
    r"climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|"
    r"gain(?:ed|s|ing)?|expand(?:ed|s|ing)?|expansion|(?<!made )(?<!make )(?<!makes )up|"
    r"higher|advanc(?:ed|es|ing)|"
    r"improv(?:ed|es|ing|ement)|swell(?:ed)?|leap(?:t|ed)?|accelerat(?:ed|ion)|add(?:ed|ing)|"
    r"uptick|upsurge|hike|spike|more|widen(?:ed|ing|s)?"
)
_DOWN = (
    r"fell|fallen|falls?|falling|declin(?:e|ed|es|ing)|drop(?:ped|s|ping)?|"
    r"decreas(?:e|ed|es|ing)|slip(?:ped|s|ping)?|shr[aiu]nk|shrinking|contract(?:ed|ion)|down|"
    r"lower|plung(?:ed|es|ing)|slump(?:ed|s)?|reduc(?:ed|tion|es|ing)|cut|dip(?:ped|s)?|slid|"
    r"lost|losing|worsen(?:ed|ing)?|shed|tumbl(?:ed|es|ing)|less|fewer|narrow(?:ed|ing|s)?"
)
_WAY = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_ADVERB = (
    r"(?: (?:sharply|slightly|steadily|further|significantly|marginally|modestly|only|just|also|"
    r"an?|by|some|in total|impressive|massive|healthy|robust|strong|notable|remarkable|record|"
    r"year[- ]on[- ]year|y-?o-?y|annually|whopping|staggering))*"
)
_HEDGE = (
    r"(?: (?:an?|the|by|of|over|about|around|nearly|almost|more than|at least|roughly|some|"
    r"approximately|close to|rate|to the tune|just|under|up to|less than|exceeding|above|well over|"
    r"mark|with|another|rate of|came in at|stood at|clocked in at|was|reached|hit))*"
)
_CHANGE_BEFORE = re.compile(rf"\b{_WAY}{_ADVERB}{_HEDGE}\s*[(+−-]?\s*$", re.IGNORECASE)
_PACE = (
    r"(?:(?:year[- ]on[- ]year|y-?o-?y|annual|yearly|monthly|sharp|modest|further|real|overall|"
    r"points?)[\s-]+)*"
)
_CHANGE_AFTER = re.compile(
    rf"^[\s-]*(?:in )?{_PACE}"
    r"(?:(?P<up>increase|growth|rise|jump|surge|gain|expansion|higher|more|improvement|uptick|"
    r"hike|up|leap|spike|above)"
    r"|(?P<down>decline|drop|fall|decrease|reduction|lower|less|fewer|dip|contraction|cut|plunge|"
    r"slump|down|faster|below))\b",
    re.IGNORECASE,
)
_MORE_AFTER = re.compile(
    r"^\s(?:(?:was|is|were)\s)?(?:(?P<up>increase|rise|jump|gain|higher|more than the)"
    r"|(?P<down>decrease|decline|drop|fall|reduction|lower|less than the))\b",
    re.IGNORECASE,
)
"""What makes a sum a change: "a $541 million increase", "$30 million higher"."""
_GAINED = re.compile(
    r"\b(?:(?P<up>added|gained)|(?P<down>lost|shed))"
    r"(?:\s(?:about|nearly|around|some|over|only|just|another|a total of))*\s*$",
    re.IGNORECASE,
)
"""What makes a count a change: "added 0.1 million users"."""
_COORDINATED = re.compile(
    rf"\b(?:{_UP}|{_DOWN})[^.;]{{0,30}}?(?<!from)(?<!to)\s[\d.]+\s?(?:%|per ?cent|percent|pc)"
    r"(?:\s(?:in|by)\s(?:terms\sof\s)?\w+)?,?\sand\s(?:by\s)?(?:an?\s)?$",
    re.IGNORECASE,
)
"""What stands before the second of two changes: "grew by 11% in volume and 12% in value"."""
_PACED = re.compile(
    r"\s(?:year|month|quarter)[- ](?:on|over)[- ](?:year|month|quarter)\b|\s(?:y-?o-?y|m-?o-?m)\b",
    re.IGNORECASE,
)
_ANY_WAY = re.compile(rf"\b{_WAY}\b", re.IGNORECASE)
_LEVEL = (
    r"(?: (?:an?|the|its|over|about|around|nearly|almost|more than|at|just|record|all-time|high|"
    r"highest|of|low|new|some|as much as))*"
)
_TO = re.compile(
    rf"\b{_WAY}(?: [\w-]+){{0,4}}?(?: (?:by|from) (?:[^,;]|,(?=\d)){{1,60}}?)?"
    rf"\s(?:to|at|touching|reaching|hitting){_LEVEL}\s*$",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"\b(?:from|against|above|below|compared (?:with|to)|versus|vs\.?|"
    r"(?<!more )(?<!less )(?<!fewer )than|"
    r"up on|as opposed to|relative to)"
    r"(?: (?:an?|the|its|only|just|mere|about|around|over|nearly|almost|more than|some|level of|"
    r"total of))*\s*$",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:target(?:s|ed|ing)?|goals?|aim(?:s|ed|ing)?|plans? to|plann(?:ed|ing)|will|would|"
    r"projected?|projections?|forecasts?|estimates? a|expect(?:s|ed|ing)|hop(?:es|ed|ing)|"
    r"intend(?:s|ed)?|set to|"
    r"pledg(?:es|ed)|vow(?:s|ed)?|envisag(?:es|ed)|ambition|eye(?:s|d|ing)|seeks?|"
    r"to be (?:achieved|reached)|potential|could|can reach|promis(?:es|ed)|roadmap|likely)\b",
    re.IGNORECASE,
)
_AIM_AFTER = re.compile(
    r"\b(?:target|goal|(?:is|are|was|were) (?:targeted|expected|projected|planned)|will be|"
    r"to be (?:achieved|reached))\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:missed|against|short of|fell short|compared with|versus|beat|exceed(?:ed|ing)|"
    r"surpass(?:ed|ing)) (?:of )?(?:the |its |an? )?(?:annual |full-year |official )?target",
    re.IGNORECASE,
)
_IS_TARGET = re.compile(r"target(?: of)?\s*$", re.IGNORECASE)
_BY_AMOUNT = re.compile(
    r"(?:\bby|(?:increase|rise|growth|decline|drop|fall|gain|jump|decrease|reduction)(?: \w+)? of)"
    r"\b[^,]{0,24}$",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\baverag(?:ed|es|ing)\b|\bon average\b|\bdaily\b", re.IGNORECASE)
_MEAN_OF = re.compile(
    r"\baverage\s(?!revenue\b)(?:[\w-]+\s){0,3}?(?:of|was|is|were)\s(?:about\s|around\s)?$",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\s(?:a|an|per|each|every)\s(?:day|week|month|quarter|year|hour|person|user|capita)\b"
    r"(?!\s(?:earlier|ago|before|prior))"
    r"|\s(?:monthly|annually|yearly|daily)\b",
    re.IGNORECASE,
)
_OVER_YEARS = re.compile(
    r"\b(?:over|in|during|within) the (?:last|past|next|coming) (?:[\w-]+ )?"
    r"(?:years|decades?|months)\b"
    r"|\b(?:cumulatively|combined|put together)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:\s(?:in|for|during)(?:\sthe)?)?\s?(?:[,;]|,?\sand|,?\sfollowed\sby|,?\sthen)"
    r"(?:\sand|\sthen|\sfollowed\sby|\sby|\sa|\sof)*\s",
    re.IGNORECASE,
)
"""What stands between the changes of a list, but for their periods."""
_LISTED_WITHIN = 70
"""Letters between two changes of a list at most."""
_LOOKED_BACK, _NEAR, _AHEAD = 160, 90, 80
"""Letters looked at before a figure, close before it, and after it."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure does: ``direction`` is 1 up, −1 down, 0 not told.

    ``is_base`` marks what another figure is compared with, ``is_aim`` what is wanted or
    foretold, not what was; ``is_mean`` an average or a rate of time, ``is_sum`` what came
    together over years.
    """

    kind: RoleKind = "level"
    direction: int = 0
    is_base: bool = False
    is_aim: bool = False
    is_mean: bool = False
    is_sum: bool = False


def role_of(text: str, amount: Amount, clause: tuple[int, int], sentence: tuple[int, int]) -> Role:
    """Tell what a figure does in its sentence."""
    before = text[max(sentence[0], amount.start - _LOOKED_BACK) : amount.start]
    after = text[amount.end : min(sentence[1], amount.end + _AHEAD)]
    own = text[clause[0] : clause[1]]
    ahead = text[amount.end : clause[1]]
    lead = text[clause[0] : amount.start]
    is_aim = bool(_AIM.search(lead) or _AIM.search(before[-_NEAR:]) or _AIM_AFTER.search(ahead))
    is_base = bool(_BASE.search(before))
    if (is_base or _MET.search(before)) and not _IS_TARGET.search(before):
        is_aim = False
    change = _change(amount, before, after)
    is_mean = bool(_MEAN_OF.search(before))
    if change is not None and not is_base:
        return Role("change", change, is_aim=is_aim, is_mean=is_mean)
    aim = _TO.search(before)
    direction = 0
    if aim and not is_base:
        direction = 1 if aim["up"] else -1
    is_mean = is_mean or bool(_MEAN.search(own) or _EACH.match(after))
    return Role("level", direction, is_base, is_aim, is_mean, bool(_OVER_YEARS.search(own)))


def _change(amount: Amount, before: str, after: str) -> int | None:
    """Return the direction of a change that a figure tells; None where it tells a level."""
    if amount.kind == "multiple":
        return -1 if amount.value < 1 else 1
    if amount.is_places:
        after = after.partition(amount.noun.split()[0])[2]
        found = _CHANGE_BEFORE.search(before) or _CHANGE_AFTER.search(after)
        return _sign(found) if found else 1
    if amount.kind not in ("percent", "points"):
        found = _CHANGE_BEFORE.search(before)
        if not (found and _BY_AMOUNT.search(before)):
            found = _MORE_AFTER.match(after)
        if found is None and amount.kind == "count":
            found = _GAINED.search(before)
        return _sign(found) if found else None
    if _COORDINATED.search(before):
        found = _ANY_WAY.search(before)
        return _sign(found) if found else None
    found = _CHANGE_BEFORE.search(before) or _CHANGE_AFTER.search(after)
    if found is None and _PACED.match(after):
        ways = list(_ANY_WAY.finditer(before))
        return _sign(ways[-1]) if ways else 0
    return _sign(found) if found else None


def _sign(found: re.Match[str]) -> int:
    return 1 if found["up"] else -1


def continued(
    text: str, amounts: Sequence[Amount], roles: list[Role], periods: Sequence[tuple[int, int]]
) -> list[Role]:
    """Return the roles with percentages that carry on a list of changes read as changes too."""
    starts = [start for start, _ in periods]
    for number, (one, other) in enumerate(pairwise(amounts), start=1):
        is_list = one.kind == other.kind == "percent" and roles[number - 1].kind == "change"
        if not is_list or roles[number].kind != "level":
            continue
        if other.start - one.end > _LISTED_WITHIN:
            continue
        gap, at = "", one.end
        for start, end in periods[bisect_left(starts, one.end) : bisect_left(starts, other.start)]:
            gap, at = gap + text[at:start], end
        gap += text[at : other.start]
        if "\n" not in gap and _NEXT.fullmatch(gap):
            roles[number] = roles[number - 1]
    return roles
