"""What stands round a figure: the periods of its sentence and paragraph, and their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pkviewer.review.reading.passage import Passage, Place
from pkviewer.review.reading.time.moment import Moment, shifted

_PARAGRAPH, _ABOVE, _HEADLINE = 0.5, 0.4, 0.4
"""What a word counts that stands in the paragraph, in the one above, or in the first line."""
_YEARS, _PARTS = 6, 12
"""Years and parts of years that are brought together, at most."""
_SENTENCES = 12
"""Sentences of a paragraph that are looked at on either side; a list can be endless."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands round a figure.

    ``sentence`` are the periods named beside a figure, with those counted back from them;
    ``around`` those of its paragraph, of the one above and of the first line. ``words`` are
    the words there, by what they count.
    """

    sentence: tuple[Moment, ...] = ()
    around: tuple[Moment, ...] = ()
    words: Mapping[str, float] | None = None


NOTHING = Surroundings()
"""What stands round a figure in no text."""


class Rounds:
    """Looks round figures in one text; each paragraph is looked at once."""

    def __init__(self, passage: Passage, by_sentence: Mapping[int, Sequence[Moment]]) -> None:
        self._passage = passage
        self._by_sentence = by_sentence
        self._made: dict[int, Surroundings] = {}

    def of(self, place: Place) -> Surroundings:
        """Return what stands round the figures of a sentence."""
        if place.sentence not in self._made:
            self._made[place.sentence] = self._look(place)
        return self._made[place.sentence]

    def _look(self, place: Place) -> Surroundings:
        passage = self._passage
        opening = passage.opening(place)
        closing = passage.closing(place)
        first = max(opening, place.sentence - _SENTENCES)
        own = range(first, min(closing, place.sentence + _SENTENCES) + 1)
        above: Iterable[int] = ()
        if opening > 0:
            before = passage.place(passage.sentence_span(opening - 1)[0])
            above = range(max(passage.opening(before), opening - _SENTENCES), opening)
        words: dict[str, float] = {}
        for worth, numbers in ((_HEADLINE, (0,)), (_ABOVE, above), (_PARAGRAPH, own)):
            for number in numbers:
                for word in passage.words_of(number):
                    for said in (word.form, *passage.vocabulary.expansions.get(word.form, ())):
                        words[said] = max(worth, words.get(said, 0.0))
        near = [*own, *above, 0]
        around = [m for number in near for m in self._by_sentence.get(number, ())]
        sentence = list(self._by_sentence.get(place.sentence, ()))
        return Surroundings(
            tuple(_counted(sentence, around)), tuple(_counted(around, around)), words
        )


def _counted(named: Sequence[Moment], around: Sequence[Moment]) -> list[Moment]:
    """Return the dated periods, and those that words like "a year earlier" count from them."""
    dated = [m for m in named if m.kind not in ("before", "pace")]
    back = {m.shift for m in named if m.kind == "before" and m.shift}
    sources = list(dated) or [m for m in around if m.kind not in ("before", "pace")]
    for shift in back:
        for moment in sources:
            try:
                dated.append(shifted(moment, shift))
            except (ValueError, OverflowError):
                continue
    dated += [*_in_other_years(dated, sources), *_before_this(dated)]
    kept = {(m.first, m.last, m.kind == "by"): m for m in reversed(dated)}
    return list(kept.values())


def _in_other_years(named: Sequence[Moment], sources: Sequence[Moment]) -> list[Moment]:
    """Return parts of years moved to the years named: "January", and "the same month of 2023"."""
    years = [m for m in named if m.kind in ("year", "fiscal")][:_YEARS]
    parts = [m for m in (*named, *sources) if m.kind in ("month", "part", "half", "quarter")]
    found = []
    for year in years:
        for part in parts[:_PARTS]:
            months = 12 * (year.first.year - part.first.year)
            for shift in (months, months + 12):
                try:
                    moved = shifted(part, shift)
                except (ValueError, OverflowError):
                    continue
                if year.first <= moved.first and moved.last <= year.last:
                    found.append(moved)
    return found


def _before_this(named: Sequence[Moment]) -> list[Moment]:
    """Return what "last year" means beside a year that is named: the one before it."""
    loose = [m for m in named if m.loose and m.kind == "year"]
    found = []
    for moment in named if loose else ():
        if not moment.loose:
            try:
                found.append(shifted(moment, -12))
            except (ValueError, OverflowError):
                continue
    return found
