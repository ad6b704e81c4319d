"""Whose figure it is: the country, and the operator, region or group it is of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.review.reading.names import ELSEWHERE, country_names, member_names
from pkviewer.review.reading.passage import Passage, Place
from pkviewer.review.reading.vocabulary import Vocabulary

_MARKET = re.compile(
    r"\b(?:global|world(?:wide|[’']s)?|international) (?:[\w-]+ ){0,3}?"
    r"(?:market|industry|economy|spending|trade|outsourcing)\b|\bmarket (?:worldwide|globally)\b",
    re.IGNORECASE,
)
_WORLD = re.compile(
    r"\b(?:worldwide|globally|across the (?:world|globe)|(?:global|world|regional|international|"
    r"South Asian?|Asian?|developing[- ]country) (?:average|median|mean|total)|"
    r"countries (?:in|of) the world|globe)\b",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:Ltd|Limited|Inc|PLC|plc|LLC|GmbH|Corporation|"
    r"the (?:company|firm|bank|group|operator|startup)(?:’s|'s)?)(?!\w)"
)
_SENT = re.compile(
    r"(?:,[^\n:.–—-]{0,24})?\s?(?:\([^)\n]{0,40}\))?\s?(?:,\s?[A-Z][^\n:–—-]{0,20})?\s?[-–—:]"
)
"""What stands between the place that a report was sent from and the report."""
_PASSED = re.compile(
    r"\b(?:from|with|to|by|via|for|ahead of|behind|below|above|than|like|versus|against|between|"
    r"among|unlike|after|including|such as)\s(?:the\s)?(?:[A-Z]\w+(?:,| and)\s)*$"
)
_BOUND_FOR = re.compile(
    r"\b(?:exports?|exported|sales|shipments)\s(?:[\w-]+\s){0,4}?to\s(?:the\s)?$", re.IGNORECASE
)
_WITHIN = re.compile(r"^[^,;:\d]{0,40}\b(?:in|for|across|of)\s(?:the\s)?$", re.IGNORECASE)
_TOLD_BY = re.compile(r"\b(?:according to|by|per|says|said)\s(?:the\s)?$", re.IGNORECASE)
_TELLS = re.compile(
    r"^[\w .]{2,24}?\s(?:reported|reports|says|said|counts|showed)\b", re.IGNORECASE
)
_DEALT_WITH = re.compile(
    r"\b(?:merg\w+|acquisition|takeover|deal|agreement|partnership|competition|acquired|bought)"
    r"(?:\s(?:with|of|by|from|against))?\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What stands before somebody whom another, whose figure it is, only deals with."""
_LEAD = 40
_PLACES = ("operator", "region", "city")
"""Dimensions that set a figure apart from the country's, where an indicator lacks them."""
_NUMBERED = "band"
"""The dimension whose members are called by a quantity."""
_OTHER_CLAUSE = 200
"""Letters that a name in another clause counts as further away."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The country a figure is of, and members of dimensions named near it.

    ``is_sure`` is false where another country or the world is spoken of nearby, so that the
    figure may be of that one. ``around`` are the members named in the paragraph. ``is_exact``
    says that the members are all those of one series, as a reader has chosen it.
    """

    entity: str
    members: frozenset[tuple[str, str]]
    entity_name: str = ""
    is_sure: bool = True
    around: frozenset[tuple[str, str]] = frozenset()
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class _Country:
    """A country named in a text; ``is_passed`` where it is only compared or dealt with."""

    start: int
    end: int
    code: str
    is_passed: bool


class Scopes:
    """Reads scopes over one pack."""

    def __init__(self, pack: Pack) -> None:
        lexicon = pack.lexicon
        self.home = pack.head.home
        self.vocabulary = Vocabulary(lexicon)
        self.titles = lexicon.titles
        self._countries = country_names(pack)
        names = "|".join(map(re.escape, lexicon.local)) or r"(?!)"
        self._local = re.compile(rf"(?<!\w)(?:{names})(?!\w)")
        self._members = list(member_names(pack, lexicon))
        self.dimensions = {
            id_: tuple(self.vocabulary.forms(dimension.name.en))
            for id_, dimension in pack.head.dimensions.items()
        }

    def over(self, passage: Passage) -> ScopesOfText:
        """Return what reads scopes in one text."""
        is_local = bool(self._local.search(passage.text))
        return ScopesOfText(passage, self.home, self._countries, self._members, is_local=is_local)


class ScopesOfText:
    """Reads scopes in one text, in which every name is looked for once."""

    def __init__(
        self,
        passage: Passage,
        home: str,
        countries: tuple[re.Pattern[str], Mapping[str, str]],
        members: Sequence[tuple[str, str, re.Pattern[str]]],
        *,
        is_local: bool,
    ) -> None:
        self._passage = passage
        self._home = home
        pattern, codes = countries
        self._named_countries = [self._country(m, codes) for m in pattern.finditer(passage.text)]
        self._starts = [country.start for country in self._named_countries]
        self._is_local = is_local or any(c.code == home for c in self._named_countries)
        self._members: dict[int, list[tuple[int, str, str]]] = {}
        self._numbered: list[tuple[int, int]] = []
        for dimension, member, name in members:
            for match in name.finditer(passage.text):
                if self._is_dateline(match.start(), match.end()):
                    continue
                if dimension == _NUMBERED:
                    self._numbered.append(match.span())
                sentence = passage.place(match.start()).sentence
                self._members.setdefault(sentence, []).append((match.start(), dimension, member))

    def numbered(self) -> list[tuple[int, int]]:
        """Return where names stand that are numbers themselves: "the 3.5 GHz band"."""
        return self._numbered

    def scope(self, start: int, end: int, place: Place, *, is_place: bool = False) -> Scope:
        """Return whose figure stands at an offset; ``is_place`` where it is a rank or score."""
        clause = self._passage.clause_span(place.clause)
        country, is_sure = self._entity(start, end, place)
        entity = self._home if country is None else country.code
        name = "" if country is None else self._passage.text[country.start : country.end]
        own = self._passage.text[clause[0] : clause[1]]
        around = self._around(place)
        is_firm = _FIRM.search(own) and not any(d == "operator" for d, _ in around)
        if entity == self._home and (_MARKET.search(own) or is_firm):
            entity, name = ELSEWHERE, ""
        if entity == self._home and not is_place and self._is_of_world(start, clause):
            entity, name = ELSEWHERE, ""
        members = frozenset(self._named(start, place.sentence, clause))
        return Scope(entity, members, name, is_sure, around)

    def _country(self, match: re.Match[str], codes: Mapping[str, str]) -> _Country:
        text = self._passage.text
        code = codes[match[0].lower()]
        lead = text[max(0, match.start() - 60) : match.start()]
        possessive = text[match.end() : match.end() + 2] in ("’s", "'s")
        passed = not possessive and bool(_PASSED.search(lead))
        return _Country(match.start(), match.end(), code, passed)

    def _is_dateline(self, start: int, end: int) -> bool:
        """Whether a name tells where a report was sent from: "ISLAMABAD, June 8 (APP): "."""
        text = self._passage.text
        if text[end : end + 1] in (":", "—"):
            return True
        begins = start == 0 or text[max(0, start - 3) : start].endswith("\n")
        return begins and bool(_SENT.match(text[end : end + 60]))

    def _between(self, start: int, end: int) -> list[_Country]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._named_countries[low:high]

    def _is_of_world(self, at: int, clause: tuple[int, int]) -> bool:
        """Whether a clause speaks of the world and not of the home country."""
        own = self._passage.text[clause[0] : clause[1]]
        is_home = any(c.code == self._home for c in self._between(clause[0], at))
        return bool(_WORLD.search(own)) and not is_home

    def _entity(self, start: int, end: int, place: Place) -> tuple[_Country | None, bool]:
        """Return the country a figure is of, None for home, and whether that is sure."""
        text = self._passage.text
        first, last = self._passage.sentence_span(place.sentence)
        named = self._between(first, last)
        for country in named:
            lead = text[max(first, country.start - 60) : country.start]
            if country.code != self._home and _BOUND_FOR.search(lead):
                return country, True
            if country.start >= end and _WITHIN.search(text[end : country.start]):
                return self._own(country), True
        before = [c for c in named if c.start < start and not c.is_passed]
        if before:
            others = {c.code for c in named if not c.is_passed} - {before[-1].code}
            return self._own(before[-1]), not others
        after = [c for c in named if c.start >= end and not c.is_passed]
        if any(c.code != self._home for c in after):
            return (None if self._is_local else after[0]), False
        if after:
            return None, True
        return self._carried(first, place)

    def _carried(self, first: int, place: Place) -> tuple[_Country | None, bool]:
        """Return the country that the sentences before speak of."""
        paragraph = self._passage.sentence_span(self._passage.opening(place))[0]
        near = [c for c in self._between(paragraph, first) if not c.is_passed]
        if near:
            last = self._passage.place(near[-1].start).sentence
            codes = {c.code for c in near if self._passage.place(c.start).sentence == last}
            if self._home in codes:
                return None, codes == {self._home}
            return near[-1], False
        earlier = [c for c in self._between(0, paragraph) if not c.is_passed]
        abroad = list(takewhile(lambda c: c.code != self._home, reversed(earlier)))
        if not self._is_local and abroad:
            return abroad[-1], False
        recent = [c for c in abroad if paragraph - c.start < _RECENT]
        return None, not recent

    def _own(self, country: _Country) -> _Country | None:
        return None if country.code == self._home else country

    def _is_teller(self, start: int) -> bool:
        """Whether a name is that of somebody who told the figure: "according to i2i"."""
        text = self._passage.text
        lead = text[max(0, start - 16) : start]
        return bool(_TOLD_BY.search(lead) or _TELLS.match(text[start : start + 40]))

    def _around(self, place: Place) -> frozenset[tuple[str, str]]:
        """Return the members named in the sentences of a paragraph, and just above it."""
        opening = self._passage.opening(place)
        numbers = range(max(opening - 1, place.sentence - 8), place.sentence + 1)
        return frozenset(
            (dimension, member)
            for number in numbers
            for _, dimension, member in self._members.get(number, ())
        )

    def _named(self, at: int, sentence: int, clause: tuple[int, int]) -> Iterator[tuple[str, str]]:
        """Yield the members of dimensions named: of each dimension the nearest."""
        nearest: dict[str, tuple[int, str]] = {}
        for start, dimension, member in self._members.get(sentence, ()):
            inside = clause[0] <= start < clause[1]
            gap = abs(start - at) + (0 if inside else _OTHER_CLAUSE)
            if _DEALT_WITH.search(self._passage.text[max(0, start - _LEAD) : start]):
                gap += _OTHER_CLAUSE
            applies = inside or start < at or self._is_teller(start)
            if applies and gap < nearest.get(dimension, (gap + 1, ""))[0]:
                nearest[dimension] = gap, member
        for dimension, (_, member) in nearest.items():
            yield dimension, member


_RECENT = 600
"""Letters before a paragraph in which a country named makes its figures uncertain."""


def places_of(indicator: Indicator, scope: Scope) -> list[dict[str, str]]:
    """Return the dimensions of the series of an indicator that a scope can mean, best first.

    Where the text names a member, only series of that member; where it names none, the
    series of the whole if there is one, else all.
    """
    if scope.is_exact:
        return [dict(scope.members)]
    series: list[dict[str, str]] = []
    for observation in indicator.observations:
        if observation.entity == scope.entity and observation.dims not in series:
            series.append(observation.dims)
    named = {d: m for d, m in scope.members if any(d in dims for dims in series)}
    if named:
        fitting = [
            dims for dims in series if all(is_member(dims.get(d), m) for d, m in named.items())
        ]
        return sorted(fitting, key=lambda dims: (len(dims), dims.items() != named.items()))
    whole = [dims for dims in series if not dims]
    return whole or series


def is_member(own: str | None, named: str) -> bool:
    """Whether a member is the one named, or one merged from it and others."""
    return own == named or (own is not None and named in own.split("-"))


def is_restricted(indicator: Indicator, scope: Scope) -> bool:
    """Whether the text speaks of an operator or a region the indicator does not tell apart."""
    own = set(indicator.dimensions) | {d for o in indicator.observations for d in o.dims}
    name = indicator.name.en.lower()
    return any(d in _PLACES and d not in own and m not in name for d, m in scope.members)
