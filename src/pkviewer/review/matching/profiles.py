"""What an indicator is called, and how well a place in a text speaks of it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.model.unit import Unit
from pkviewer.review.reading.vocabulary import Vocabulary
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_OPTIONAL_SHARE = 0.25
_SAYING = 0.02
"""What the rarity of the words heard counts beside how many of them are."""
_FAR = 0.35
"""What a word counts at least that stands nearer than a heading."""
_ONE_WORD = 0.6
"""What a name of several words counts of which only one stands near: any word is somewhere."""
_HEARD = 0.25
"""How much of a name has to be heard for an indicator to be thought of."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as words: those that must stand near a figure, and those that may."""

    needed: tuple[tuple[str, float], ...]
    helpful: tuple[tuple[str, float], ...]
    whole: float

    def is_full(self, heard: Mapping[str, float]) -> bool:
        """Whether no word of the name is missing."""
        return all(heard.get(word, 0.0) > _FAR for word, _ in (*self.needed, *self.helpful))

    def share_of(self, near: int) -> float:
        """Return what a name counts of which so many words stand near."""
        return _ONE_WORD if near < 2 <= len(self.needed) else 1.0

    def told_by(self, heard: Mapping[str, float]) -> tuple[float, float]:
        """Return how much of the name is heard, and how much that says."""
        needed = more = 0.0
        near = 0
        for word, weight in self.needed:
            if word in heard:
                needed += weight * heard[word]
                near += heard[word] > _FAR
        if not needed:
            return 0.0, 0.0
        for word, weight in self.helpful:
            if word in heard:
                more += weight * heard[word]
        needed *= self.share_of(near)
        return needed / self.whole, needed + _OPTIONAL_SHARE * more


@dataclass(frozen=True, slots=True)
class Profile:
    """An indicator as the review looks for it."""

    indicator: Indicator
    unit: Unit
    names: tuple[Name, ...]
    is_target: bool
    is_growth: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well a place speaks of an indicator: from nothing to one, and how specifically."""

    profile: Profile
    coverage: float
    weight: float
    is_full: bool = False

    @property
    def score(self) -> float:
        """Coverage first; of names heard in full, the one that says more."""
        return self.coverage + _SAYING * self.weight


class Profiles:
    """The indicators of a pack by the words of their names."""

    def __init__(self, pack: Pack, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        forms = vocabulary.forms
        spelled = {
            i.id: [forms(name) for name in _names(i, vocabulary)] for i in pack.indicators.values()
        }
        self._rarity = _rarity(spelled.values())
        self._profiles: dict[str, Profile] = {}
        self._holding: dict[str, set[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._all_names: list[tuple[str, Name]] = []
        self._naming: dict[str, list[tuple[int, float]]] = {}
        self._own: dict[str, frozenset[str]] = {}
        for indicator in pack.indicators.values():
            names = tuple(self._name(words) for words in spelled[indicator.id] if words)
            said = {word for words in spelled[indicator.id] for word in words}
            profile = Profile(
                indicator,
                pack.unit_of(indicator),
                names,
                is_target=indicator.target_of is not None or "target" in said,
                is_growth="growth" in said,
            )
            self._profiles[indicator.id] = profile
            self._words[indicator.id] = frozenset(said | _unit_words(profile.unit, vocabulary))
            self._own[indicator.id] = frozenset(forms(indicator.name.en))
            for name in names:
                number = len(self._all_names)
                self._all_names.append((indicator.id, name))
                for word, weight in name.needed:
                    self._naming.setdefault(word, []).append((number, weight))
                    self._holding.setdefault(word, set()).add(indicator.id)

    def __getitem__(self, id_: str) -> Profile:
        return self._profiles[id_]

    def forms(self, text: str) -> list[str]:
        """Return the words of a text as they are compared."""
        return self._vocabulary.forms(text)

    def words_of(self, id_: str) -> frozenset[str]:
        """Return all words that an indicator is called by."""
        return self._words[id_]

    def apart(self, one: str, other: str) -> frozenset[str]:
        """Return the words of an indicator's name that set it apart from another."""
        return self._own[one] - self._own[other]

    def is_distinct(self, word: str) -> bool:
        """Whether a word names indicators, and not many of them."""
        return word in self._holding and self._rarity[word] >= LIMIT.rare

    def likeness(self, id_: str, heard: Mapping[str, float]) -> Likeness | None:
        """Return how well words speak of one indicator; None where they do not."""
        profile = self._profiles[id_]
        return _best(profile, profile.names, heard)

    def near(self, heard: Mapping[str, float]) -> list[Likeness]:
        """Return the indicators that the words heard speak of, the likeliest first."""
        said: dict[int, float] = {}
        close: dict[int, int] = {}
        for word, worth in heard.items():
            for number, weight in self._naming.get(word, ()):
                said[number] = said.get(number, 0.0) + weight * worth
                if worth > _FAR:
                    close[number] = close.get(number, 0) + 1
        by_id: dict[str, list[Name]] = {}
        for number in sorted(said):
            id_, name = self._all_names[number]
            if said[number] * name.share_of(close.get(number, 0)) > _HEARD * name.whole:
                by_id.setdefault(id_, []).append(name)
        found = []
        for id_, names in by_id.items():
            likeness = _best(self._profiles[id_], names, heard)
            if likeness is not None:
                found.append(likeness)
        return sorted(found, key=lambda one: (-one.score, one.profile.indicator.id))

    def _name(self, words: list[str]) -> Name:
        needed = [word for word in words if word not in self._vocabulary.optional] or words
        if len(set(needed)) == 1 and needed[0] not in self._vocabulary.proper:
            needed = words  # what is left is too common to name anything
        optional = self._vocabulary.optional
        helpful = [word for word in words if word in optional and word not in needed]
        weighed = self._weighed(needed)
        return Name(weighed, self._weighed(helpful), sum(weight for _, weight in weighed))

    def _weighed(self, words: list[str]) -> tuple[tuple[str, float], ...]:
        return tuple((word, self._rarity[word]) for word in dict.fromkeys(words))


def _best(profile: Profile, names: Sequence[Name], heard: Mapping[str, float]) -> Likeness | None:
    """Return how well words speak of an indicator by the best of its names."""
    best, most = (0.0, 0.0), 0.0
    for name in names:
        said = name.told_by(heard)
        worth = _worth(said)
        if worth > most:
            best, most = said, worth
    if best[0] <= _HEARD:
        return None
    return Likeness(profile, *best, any(name.is_full(heard) for name in names))


def _unit_words(unit: Unit, vocabulary: Vocabulary) -> set[str]:
    noun = unit.noun.other.en if unit.noun is not None else ""
    return set(vocabulary.forms(noun))


def _worth(evidence: tuple[float, float]) -> float:
    coverage, weight = evidence
    return coverage + _SAYING * weight


def _names(indicator: Indicator, vocabulary: Vocabulary) -> list[str]:
    short = indicator.short.en if indicator.short else ""
    if len(set(vocabulary.forms(short))) < 2 or "," in short:
        short = ""  # it leans on the page it stands on: "Deals", "Jobs, total"
    names = [indicator.name.en, short, *indicator.aliases]
    return [name for name in names if (name and name.isascii()) or "’" in name]


def _rarity(spelled: Iterable[list[list[str]]]) -> dict[str, float]:
    counts: dict[str, int] = {}
    total = 0
    for names in spelled:
        total += 1
        for word in {word for words in names for word in words}:
            counts[word] = counts.get(word, 0) + 1
    return {word: math.log((total + 1) / count) for word, count in counts.items()}
