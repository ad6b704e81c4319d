"""Which figures of a text are told as one period's.

A sentence names a period once, and means it of all figures beside it: "In January–March 2026
banks carried A worth B; C were digital". What it says no period of takes the nearest one that
is named, of its own kind: in the same sentence, else in one before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pkviewer.errors import FactError
from pkviewer.facts.fact import Fact
from pkviewer.facts.moments import Company, Moments
from pkviewer.model.fact import Phrase
from pkviewer.model.period import PeriodKind
from pkviewer.model.wording import LANGUAGES, Text
from pkviewer.text.prose import Place, parse

_SENTENCE_END = re.compile(r"[.?!]\s")
_SEPARATORS = (", ", "; ", "، ", "؛ ")
_CLOSERS = tuple(".,;)؛،۔")
_DEEPEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class _Mention:
    id: str
    sentence: int
    names_period: bool
    is_spared: bool


def company_of(
    text: Text | None,
    moments: Moments,
    declared: Mapping[str, object],
    phrases: Mapping[str, Phrase],
    card: str = "",
) -> Company:
    """Return the facts of a text and what ties them, as its English has them.

    ``card`` is the fact that stands large above a card's note, which is the text.
    """
    mentions = [mention for mention in _mentions(text, phrases, card) if mention.id in declared]
    needed = {mention.id for mention in mentions if not mention.is_spared}
    spared = {mention.id for mention in mentions} - needed
    return Company(
        frozenset(needed), frozenset(spared), frozenset(_ties(mentions, moments, needed))
    )


def goes_unsaid(
    place: Place,
    facts: Mapping[str, Fact],
    declared: Mapping[str, object],
    phrases: Mapping[str, Phrase],
) -> bool:
    """Tell whether a place of a text is a phrase one of whose facts its company goes without."""
    phrase = _phrase(place, phrases)
    if phrase is None:
        return False
    return any(id_ in declared and id_ not in facts for id_, _ in _in_phrase(phrase, phrases, 0))


def _phrase(place: Place, phrases: Mapping[str, Phrase]) -> Phrase | None:
    return phrases.get(place.name) if place.kind == "fact" and not place.aspect else None


def _dispensable(text: Text) -> set[str]:
    """Return the names of places without which a text reads on, in every language."""
    kept: set[str] = set()
    named: set[str] = set()
    for language in LANGUAGES:
        parts = parse(text.within(language))
        for index, part in enumerate(parts):
            if isinstance(part, Place) and part.kind == "fact":
                named.add(part.name)
                if part.aspect or not _is_set_off(parts, index):
                    kept.add(part.name)
    return named - kept


def _is_set_off(parts: Sequence[str | Place], index: int) -> bool:
    """Tell whether a part stands between a comma and the end of its clause."""
    before = parts[index - 1] if index else ""
    after = parts[index + 1] if index + 1 < len(parts) else "."
    return (
        isinstance(before, str)
        and before.endswith(_SEPARATORS)
        and isinstance(after, str)
        and after.lstrip().startswith(_CLOSERS)
    )


def without_separator(text: str) -> str:
    """Return what stands before a part that is left out, without its comma."""
    return next((text.removesuffix(each) for each in _SEPARATORS if text.endswith(each)), text)


def _mentions(text: Text | None, phrases: Mapping[str, Phrase], card: str) -> Iterator[_Mention]:
    sentence = 0
    if card:
        # A card without a note names its period itself.
        yield _Mention(card, 0, text is None, is_spared=False)
    if text is None:
        return
    dispensable = _dispensable(text)
    for part in parse(text.en):
        if isinstance(part, str):
            sentence += len(_SENTENCE_END.findall(part))
            continue
        if part.kind != "fact":
            continue
        phrase = _phrase(part, phrases)
        if phrase is None:
            yield _Mention(part.name, sentence, part.aspect == "period", is_spared=False)
            continue
        is_spared = part.name in dispensable
        for id_, names_period in _in_phrase(phrase, phrases, 0):
            yield _Mention(id_, sentence, names_period, is_spared)


def _in_phrase(
    phrase: Phrase, phrases: Mapping[str, Phrase], depth: int
) -> Iterator[tuple[str, bool]]:
    yield phrase.fact, False
    if depth > _DEEPEST_PHRASE:
        return
    for text in (phrase.up, phrase.down, phrase.flat):
        for part in parse(text.en):
            if isinstance(part, str) or part.kind != "fact":
                continue
            inner = _phrase(part, phrases)
            if inner is None:
                yield part.name, part.aspect == "period"
            else:
                yield from _in_phrase(inner, phrases, depth + 1)


def _ties(
    mentions: Sequence[_Mention], moments: Moments, needed: set[str]
) -> Iterator[tuple[str, str]]:
    moving = [mention for mention in mentions if moments.is_moving(mention.id)]
    named = {mention.id for mention in moving if mention.names_period}
    anchors = [(place, each) for place, each in enumerate(moving) if each.id in named & needed]
    kind = _kinds(moments)
    for place, mention in enumerate(moving):
        if mention.id in named:
            continue
        near = [
            (abs(mention.sentence - each.sentence), abs(place - at), at > place, each.id)
            for at, each in anchors
            if each.sentence <= mention.sentence and kind(each.id) is kind(mention.id)
        ]
        if near and kind(mention.id) is not None:
            yield mention.id, min(near)[-1]


def _kinds(moments: Moments) -> Callable[[str], PeriodKind | None]:
    def kind(id_: str) -> PeriodKind | None:
        try:
            return moments.alone(id_).period.kind
        except FactError:
            return None

    return kind
