"""Whose figure it is: the country, and the operator, region or group it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.review.reading.passage import Passage, Place

ELSEWHERE = "elsewhere"
"""The entity of a figure about a country, a market or a firm that the pack says nothing of."""
_DEMONYMS = {
    "PK": "Pakistan|Pakistani|Pakistanis|Islamabad",
    "IN": "India|Indian|Indians|New Delhi",
    "BD": "Bangladesh|Bangladeshi|Bangladeshis",
    "LK": "Sri Lanka|Sri Lankan",
    "PH": "Philippines|Philippine|Filipino",
    "NP": "Nepal|Nepali|Nepalese",
    "VN": "Vietnam|Viet Nam|Vietnamese",
    "IR": "Iran|Iranian",
    ELSEWHERE: "China|Chinese|Saudi Arabia|Saudi|UAE|United Arab Emirates|Emirati|United States|"
    "US|USA|America|American|UK|United Kingdom|Britain|British|Malaysia|Malaysian|Indonesia|"
    "Indonesian|Türkiye|Turkey|Turkish|Egypt|Egyptian|Kenya|Kenyan|Nigeria|Nigerian|Singapore|"
    "Estonia|Estonian|South Korea|Korean|Japan|Japanese|Germany|German|Afghanistan|Afghan|Qatar|"
    "Oman|Bahrain|Kuwait|Thailand|Uzbekistan|Kazakhstan|Azerbaijan|Europe|European Union|Africa|"
    "Ireland|Poland|Ukraine|Brazil|Denmark|Bhutan|Maldives",
}
_FOREIGN_MARKET = re.compile(
    r"\b(?:global|world(?:wide|[’']s)?|international) (?:[\w-]+ ){0,3}?"
    r"(?:market|industry|economy|spending|trade|outsourcing)\b|\bmarket (?:worldwide|globally)\b",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:Ltd|Limited|Inc|PLC|plc|LLC|GmbH|Corporation|"
    r"the (?:company|firm|bank|group|operator|startup)(?:’s|'s)?)(?!\w)"
)
_PASSED = re.compile(
    r"\b(?:from|with|to|by|via|for|ahead of|behind|than|like|versus|against|between|among)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
_BOUND_FOR = re.compile(
    r"\b(?:exports?|exported|sales|shipments)\s(?:[\w-]+\s){0,4}?to\s(?:the\s)?$", re.IGNORECASE
)
_WITHIN = re.compile(r"^[^,;:]*\b(?:in|across|of)\s(?:the\s)?$", re.IGNORECASE)
_TOLD_BY = re.compile(r"\b(?:according to|by|per|says|said)\s(?:the\s)?$", re.IGNORECASE)
_TELLS = re.compile(
    r"^[\w .]{2,24}?\s(?:reported|reports|says|said|counts|showed)\b", re.IGNORECASE
)
_PLACES = ("operator", "region", "city")
"""Dimensions that set a figure apart from the country's, where an indicator lacks them."""
_OTHER_CLAUSE = 200
"""Letters that a name in another clause counts as further away."""
_MEMBERS = {
    "ajk": "Azad Jammu and Kashmir|AJK|AJ&K|Azad Kashmir",
    "gb": "Gilgit-Baltistan|GB|Gilgit Baltistan",
    "kp": "Khyber Pakhtunkhwa|KP|KPK",
    "women": "women|female|females",
    "men": "men|male|males",
    "smartphone": "smartphones|smartphone|smart phones",
    "2g": "2G",
    "ufone": "Ufone|Onic|PTML",
    "zong": "Zong|China Mobile",
    "i2i": "i2i|Invest2Innovate",
}
"""Other names of members of the dimensions."""
_CAPITALS = ("gb", "kp", "ajk")
"""Members whose short names are words where they stand in small letters."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The country a figure is told of, and members of dimensions named near it."""

    entity: str
    members: frozenset[tuple[str, str]]
    entity_name: str = ""


class Scopes:
    """Reads scopes over one pack."""

    def __init__(self, pack: Pack) -> None:
        self._countries = _compiled(
            {
                code: _DEMONYMS.get(code, entity.name.en)
                for code, entity in pack.head.entities.items()
            }
            | {ELSEWHERE: _elsewhere(pack)}
        )
        self._members: list[tuple[str, str, re.Pattern[str]]] = []
        for dimension, held in pack.head.dimensions.items():
            for member, name in held.members.items():
                if member not in _MEMBERS and name.en[:1].islower():
                    continue  # a description, not a name
                spelled = _MEMBERS.get(member) or re.escape(name.en)
                case = 0 if member in _CAPITALS else re.IGNORECASE
                pattern = re.compile(rf"(?<!\w)(?:{spelled})(?:’s|'s)?(?!\w)", case)
                self._members.append((dimension, member, pattern))

    def over(self, passage: Passage) -> ScopesOfText:
        """Return what reads scopes in one text."""
        return ScopesOfText(passage, self._countries, self._members)


class ScopesOfText:
    """Reads scopes in one text, in which every name is looked for once."""

    def __init__(
        self,
        passage: Passage,
        countries: Sequence[tuple[str, re.Pattern[str]]],
        members: Sequence[tuple[str, str, re.Pattern[str]]],
    ) -> None:
        self._passage = passage
        self._countries: dict[int, list[tuple[int, int, str]]] = {}
        self._members: dict[int, list[tuple[int, str, str]]] = {}
        for code, pattern in countries:
            for match in pattern.finditer(passage.text):
                sentence = passage.place(match.start()).sentence
                named = match.start(), match.end(), code
                self._countries.setdefault(sentence, []).append(named)
        for dimension, member, pattern in members:
            for match in pattern.finditer(passage.text):
                if passage.text[match.end() : match.end() + 1] in (":", "—"):
                    continue  # where a report was sent from
                sentence = passage.place(match.start()).sentence
                self._members.setdefault(sentence, []).append((match.start(), dimension, member))

    def scope(self, at: int, place: Place) -> Scope:
        """Return whose figure stands at an offset."""
        first, _ = self._passage.sentence_span(place.sentence)
        clause = self._passage.clause_span(place.clause)
        entity, name = self._entity(at, first, place.sentence)
        own = self._passage.text[clause[0] : clause[1]]
        if entity == "PK" and (_FOREIGN_MARKET.search(own) or _FIRM.search(own)):
            entity, name = ELSEWHERE, ""
        return Scope(entity, frozenset(self._named(at, place.sentence, clause)), name)

    def _entity(self, at: int, first: int, sentence: int) -> tuple[str, str]:
        text = self._passage.text
        before: list[tuple[int, str, str]] = []
        after: list[tuple[int, str, str]] = []
        for start, end, code in self._countries.get(sentence, ()):
            lead = text[max(first, start - 60) : start]
            possessive = text[end : end + 2] in ("’s", "'s")
            if code != "PK" and _BOUND_FOR.search(lead):
                return ELSEWHERE, text[start:end]
            if possessive or not _PASSED.search(lead):
                (before if start < at else after).append((start, code, text[start:end]))
        if before:
            return max(before)[1:]
        # What follows speaks for the figure only where it says so: "in India".
        for start, code, name in sorted(after):
            if _WITHIN.search(text[at:start]):
                return code, name
        return "PK", ""

    def _is_teller(self, start: int) -> bool:
        """Whether a name is that of somebody who told the figure: "according to i2i"."""
        text = self._passage.text
        lead = text[max(0, start - 16) : start]
        return bool(_TOLD_BY.search(lead) or _TELLS.match(text[start : start + 40]))

    def _named(self, at: int, sentence: int, clause: tuple[int, int]) -> Iterator[tuple[str, str]]:
        """Yield the members of dimensions named: of each dimension the nearest."""
        nearest: dict[str, tuple[int, str]] = {}
        for start, dimension, member in self._members.get(sentence, ()):
            inside = clause[0] <= start < clause[1]
            gap = abs(start - at) + (0 if inside else _OTHER_CLAUSE)
            told = inside or start < at or self._is_teller(start)
            if told and gap < nearest.get(dimension, (gap + 1, ""))[0]:
                nearest[dimension] = gap, member
        for dimension, (_, member) in nearest.items():
            yield dimension, member


def places_of(indicator: Indicator, scope: Scope) -> list[dict[str, str]]:
    """Return the dimensions of the series of an indicator that a scope can mean, best first.

    Where the text names a member, only series of that member; where it names none, the
    series of the whole if there is one, else all.
    """
    series: list[dict[str, str]] = []
    for observation in indicator.observations:
        if observation.entity == scope.entity and observation.dims not in series:
            series.append(observation.dims)
    named = {d: m for d, m in scope.members if any(d in dims for dims in series)}
    if named:
        fitting = [dims for dims in series if all(dims.get(d) == m for d, m in named.items())]
        return sorted(fitting, key=len)
    whole = [dims for dims in series if not dims]
    return whole or series


def is_restricted(indicator: Indicator, scope: Scope) -> bool:
    """Whether the text speaks of an operator or a region the indicator does not tell apart."""
    own = set(indicator.dimensions) | {d for o in indicator.observations for d in o.dims}
    name = indicator.name.en.lower()
    return any(d in _PLACES and d not in own and m not in name for d, m in scope.members)


def _compiled(names: Mapping[str, str]) -> list[tuple[str, re.Pattern[str]]]:
    return [
        (code, re.compile(rf"(?<![\w$])(?:{spelled})(?![\w$])")) for code, spelled in names.items()
    ]


def _elsewhere(pack: Pack) -> str:
    """Return countries beside those of the pack."""
    others = [names for code, names in _DEMONYMS.items() if code not in pack.head.entities]
    return "|".join(others)
