"""A text taken apart: words, and the clauses, sentences and paragraphs they stand in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pkviewer.review.reading.vocabulary import WORD, Vocabulary

_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[-•*▪–][ \t])")
_SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9$₨•])|;\s|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Rs|US|U\.S|U\.N|No|Mr|Mrs|Ms|Dr|Prof|Engr|vs|Ltd|Inc|Pvt|Govt|approx|St|Gen|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)|\b[A-Z])\.$"
)
_REFERRING = re.compile(
    r"\b(?:it|they|these|its|their|that|this|those|the (?:[\w-]+ )?(?:figure|number|total|sum|"
    r"value|amount|same \w+|sector|index|exports|programme|latter))\b",
    re.IGNORECASE,
)
_REFERRING_WITHIN = 60
"""Letters from its beginning within which a sentence refers back, if it does."""
_LONGEST = 1200
"""Letters of a sentence at most."""
_CLAUSE = re.compile(
    r",(?!\d)|:|[()]|\s[–—]\s|—|"
    r"\b(?:while|whereas|but|although|compared|against|versus|vs|up from|down from|followed|and|"
    r"after)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it stands, its compared form, its number, and its clause's and sentence's."""

    start: int
    form: str
    number: int
    clause: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: its clause, sentence and paragraph by number."""

    clause: int
    sentence: int
    paragraph: int


class Passage:
    """A text with its words; all offsets are those of the text as given.

    The words in ``silent`` stretches are left out: those that speak of time.
    """

    def __init__(
        self, text: str, vocabulary: Vocabulary, silent: Iterable[tuple[int, int]] = ()
    ) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self._paragraphs = [0, *(found.end() for found in _PARAGRAPH.finditer(text))]
        self._sentences = _sentence_starts(text, self._paragraphs)
        starts = {found.start() for found in _CLAUSE.finditer(text)}
        self._clauses = _with_words(text, sorted(starts | set(self._sentences)))
        found = list(WORD.finditer(vocabulary.joined(text)))
        self._word_starts = [match.start() for match in found]
        self._words: dict[int, list[Word]] = {}
        mute = bytearray(len(text))
        for start, end in silent:
            mute[start:end] = b"\1" * (end - start)
        for number, match in enumerate(found):
            start = match.start()
            if mute[start] or match[0].isdigit():
                continue
            clause, sentence, _ = self._numbers(start)
            for spelled in vocabulary.parts(match[0]):
                word = Word(start, spelled, number, clause, sentence)
                self._words.setdefault(sentence, []).append(word)

    def words_of(self, sentence: int) -> Sequence[Word]:
        """Return the words of a sentence that can say what a figure speaks of."""
        return self._words.get(sentence, ())

    def place(self, at: int) -> Place:
        """Return where an offset lies."""
        return Place(*self._numbers(at))

    def sentence_span(self, number: int) -> tuple[int, int]:
        """Return where a sentence begins and ends."""
        end = self._sentences[number + 1] if number + 1 < len(self._sentences) else len(self.text)
        return self._sentences[number], end

    def clause_span(self, number: int) -> tuple[int, int]:
        """Return where a clause begins and ends."""
        end = self._clauses[number + 1] if number + 1 < len(self._clauses) else len(self.text)
        return self._clauses[number], end

    def opening(self, place: Place) -> int:
        """Return the first sentence of a place's paragraph."""
        return _last(self._sentences, self._paragraphs[place.paragraph])

    def closing(self, place: Place) -> int:
        """Return the last sentence of a place's paragraph."""
        if place.paragraph + 1 < len(self._paragraphs):
            return _last(self._sentences, self._paragraphs[place.paragraph + 1] - 1)
        return len(self._sentences) - 1

    def refers_back(self, number: int) -> bool:
        """Whether a sentence speaks of what the one before it names."""
        start, end = self.sentence_span(number)
        return bool(_REFERRING.search(self.text, start, min(end, start + _REFERRING_WITHIN)))

    def word_index(self, at: int) -> int:
        """Return how many words begin before an offset."""
        return bisect_left(self._word_starts, at)

    def _numbers(self, at: int) -> tuple[int, int, int]:
        return (
            _last(self._clauses, at),
            _last(self._sentences, at),
            _last(self._paragraphs, at),
        )


def _with_words(text: str, starts: list[int]) -> list[int]:
    """Leave out beginnings between which no word stands: ", compared with" begins one clause."""
    kept: list[int] = []
    before = 0
    for start in starts:
        # Only what lies since the beginning before is looked at: each letter once.
        if kept and not any(map(str.isalnum, text[before:start])):
            before = start
            continue
        kept.append(start)
        before = start
    return kept or [0]


def _sentence_starts(text: str, paragraphs: list[int]) -> list[int]:
    starts = set(paragraphs)
    for found in _SENTENCE.finditer(text):
        before = text[max(0, found.start() - 8) : found.start() + 1]
        if not _ABBREVIATION.search(before):
            starts.add(found.end())
    return sorted(starts | set(_cuts(sorted(starts), len(text))))


def _cuts(starts: list[int], length: int) -> Iterator[int]:
    """Yield where overlong sentences are cut, so that no figure is looked at from afar."""
    for start, end in pairwise([*starts, length]):
        yield from range(start + _LONGEST, end, _LONGEST)


def _last(starts: list[int], at: int) -> int:
    return bisect_left(starts, at + 1) - 1
