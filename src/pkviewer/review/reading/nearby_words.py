"""The words that stand near a figure, and what each counts there."""

from __future__ import annotations

from pkviewer.review.reading.passage import Passage, Place

_BEFORE, _AFTER = 0.86, 0.72
"""What a word counts for each clause it stands before the figure, or after it."""

_REFERRED, _EARLIER, _OPENING, _HEADING = 0.85, 0.5, 0.42, 0.3
"""What it counts in the sentence before, if this one refers to it or not, in the paragraph's
first, and in the text's first."""

_NEAR = 0.004
"""What each word in between takes off, so that the nearest name wins."""


def heard_at(
    passage: Passage, at: int, place: Place, *, continues: bool = False
) -> dict[str, float]:
    """Return the words that can say what a figure speaks of, with how near they stand.

    A figure that ``continues`` leans on the sentence before, as a rank or a score does.
    """
    here = passage.word_index(at)
    opening = passage.opening(place)
    worths = {0: _HEADING, opening: _OPENING}
    number, worth = place.sentence, 1.0
    while number > opening:
        refers_back = passage.refers_back(number) or (continues and number == place.sentence)
        number -= 1
        worth *= _REFERRED if refers_back else _EARLIER
        worths[number] = max(worth, worths.get(number, 0.0))
        if not refers_back:
            break
    worths[place.sentence] = 0.0
    heard: dict[str, float] = {}
    for number, worth in worths.items():
        for word in passage.words_of(number):
            value = worth or _within(word.clause - place.clause, abs(word.number - here))
            for said in (word.form, *passage.vocabulary.expansions.get(word.form, ())):
                if value > heard.get(said, 0.0):
                    heard[said] = value
    return heard


def _within(clauses: int, words: int) -> float:
    """Return what a word of the figure's own sentence counts."""
    if clauses > 0:
        return max(_AFTER**clauses - _NEAR * words, 0.3)
    return max(_BEFORE**-clauses - _NEAR * words, 0.45)
