"""A search index over names: by word, beginning or slip of the pen, in any script.

Every keystroke is answered from three tables made once: the words, the entries each word
stands in, and the words in order of the alphabet. Only where those find too little is
each word compared with all others.
"""

from __future__ import annotations

import heapq
import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pkviewer.text.folding import folded

EntryKind = Literal[
    "indicator", "headline", "claim", "programme", "milestone", "source", "sector", "command"
]

_WORD = re.compile(r"\w+")
_FILLERS = frozenset(
    [
        *("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to"),
        *("with", "کا", "کی", "کے", "میں", "سے", "پر", "اور"),
    ]
)
"""Words that are passed over beside others."""
_ALIAS, _TEXT = 0.95, 0.4
"""Weights of a name beside the title, and of a text in which a word only occurs."""
_PREFIX, _SLIP = 0.8, 0.55
"""What the beginning of a word, and a word spelled nearly so, count against the word."""
_ENOUGH = 4
"""Entries from which a word is taken as it was typed."""
_CLOSEST = 24
"""How many words a misspelt one is taken for at most."""
_LONGEST = 13
"""Letters from which a misspelt word is compared with whole words alone."""
_RANKED = 200
"""Entries whose names are compared with the whole of what was typed."""
_REMEMBERED = 64
"""Words whose entries are kept."""
_PRIOR: dict[EntryKind, float] = {
    "sector": 0.25,
    "indicator": 0.15,
    "programme": 0.15,
    "claim": 0.1,
    "headline": 0.1,
    "command": 0.1,
    "milestone": 0.0,
    "source": -0.25,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found.

    ``names`` are its other names, ``texts`` what else speaks of it. ``place`` says in
    words where it stands, ``sector`` is the tab that shows it.
    """

    kind: EntryKind
    id: str
    title: str
    place: str = ""
    sector: str = ""
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found. ``name`` is the other name by which it was, where the title is not."""

    entry: Entry
    score: float
    name: str = ""


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text, and of "e-Office" also "eoffice"."""
    plain = folded(text)
    parts = _WORD.findall(plain)
    yield from parts
    if " ".join(parts) == plain:
        return  # nothing but words and spaces
    for chunk in plain.split():
        pieces = _WORD.findall(chunk)
        if len(pieces) > 1:
            yield "".join(pieces)


def initials(name: str) -> str:
    """Return the first letters of a name of three words or more: "GCI"; else nothing."""
    words = [word for word in _flat(name).split() if word not in _FILLERS]
    return "".join(word[0] for word in words) if len(words) >= 3 else ""


class SearchIndex:
    """Finds entries; made once, asked at every keystroke."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self._names: list[tuple[str, ...]] = []
        postings: dict[str, dict[int, float]] = {}
        for at, entry in enumerate(self._entries):
            names = (entry.title, *entry.names)
            self._names.append(tuple(map(_flat, names)))
            weighed = dict.fromkeys(_words(entry.texts), _TEXT)
            weighed |= dict.fromkeys(map(initials, names), _ALIAS)
            weighed |= dict.fromkeys(_words(entry.names), _ALIAS)
            weighed |= dict.fromkeys(words_of(entry.title), 1.0)
            for word, weight in weighed.items():
                postings.setdefault(word, {})[at] = weight
        postings.pop("", None)
        self._words = sorted(postings)
        self._postings = [tuple(postings[word].items()) for word in self._words]
        total = math.log(len(self._entries) + 2)
        self._rarity = [1 - 0.5 * math.log(len(held) + 1) / total for held in self._postings]
        self._long: dict[int, list[str]] = {}
        for word in self._words:
            self._long.setdefault(len(word), []).append(word)
        self._heads = {
            length: tuple(dict.fromkeys(w[:length] for w in self._words if len(w) > length))
            for length in range(3, _LONGEST)
        }
        self._known: dict[tuple[str, bool], dict[int, float]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What can be found."""
        return self._entries

    def find(self, query: str, limit: int = 40) -> list[Hit]:
        """Return the best entries for what was typed, the best first; none for nothing.

        Every word has to be found, as a word, as the beginning of one, or, where that finds
        next to nothing, with a slip of the pen; of three words or more one may be missing.
        """
        asked = _WORD.findall(folded(query))
        asked = [word for word in asked if word not in _FILLERS] or asked
        if not asked:
            return []
        found = [self._found(word) for word in asked]
        scores = _in_all(found)
        if not scores:
            found = [self._found(word, slips=True) for word in asked]
            scores = _in_all(found) or (_in_most(found) if len(asked) > 2 else {})
        ranked = heapq.nlargest(_RANKED, scores, key=scores.__getitem__)
        whole = _flat(query)
        final = [
            (scores[at] / len(asked) + self._prior(at) + self._fit(at, whole), at) for at in ranked
        ]
        final.sort(key=lambda pair: (-pair[0], pair[1]))
        return [
            Hit(self._entries[at], score, self._other(at, asked)) for score, at in final[:limit]
        ]

    def _found(self, asked: str, *, slips: bool = False) -> dict[int, float]:
        """Return the entries of a word; ``slips`` takes it for misspelt in any case.

        While a text is typed all words but the last stay: they are looked up once.
        """
        if (asked, slips) in self._known:
            return self._known[asked, slips]
        held = self._entries_of(self._beginning(asked))
        if slips or len(held) < _ENOUGH:
            held = self._entries_of(self._nearly(asked)) | held
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[asked, slips] = held
        return held

    def _prior(self, at: int) -> float:
        return _PRIOR[self._entries[at].kind]

    def _beginning(self, asked: str) -> dict[int, float]:
        """Return the words that begin so, with how well each answers."""
        found = {}
        at = bisect_left(self._words, asked)
        while at < len(self._words) and self._words[at].startswith(asked):
            share = len(asked) / len(self._words[at])
            found[at] = 1.0 if share == 1.0 else _PREFIX * (0.5 + share / 2)
            at += 1
        return found

    def _nearly(self, asked: str) -> dict[int, float]:
        """Return the words spelled nearly so, whole or as far as they were typed."""
        if len(asked) < 3 or any(sign.isdigit() for sign in asked):
            return {}
        slips = 1 if len(asked) < 6 else 2
        like = [self._long.get(len(asked) + more, []) for more in range(-slips, slips + 1)]
        found: dict[int, float] = {}
        for choices in (*like, self._heads.get(len(asked), ())):
            for close, distance, _ in process.extract(
                asked, choices, scorer=OSA.distance, score_cutoff=slips, limit=_CLOSEST
            ):
                quality = _SLIP * (1 - 0.5 * distance / len(asked))
                for at, worth in self._beginning(close).items():
                    found[at] = max(quality * worth, found.get(at, 0.0))
        return found

    def _entries_of(self, words: dict[int, float]) -> dict[int, float]:
        """Return the entries in which any of the words stands, each with its best."""
        best: dict[int, float] = {}
        for word, quality in words.items():
            worth = quality * self._rarity[word]
            for at, weight in self._postings[word]:
                score = worth * weight
                if score > best.get(at, 0.0):
                    best[at] = score
        return best

    def _fit(self, at: int, whole: str) -> float:
        """Return what the names are worth beside all that was typed."""
        best = 0.0
        for number, flat in enumerate(self._names[at]):
            if flat == whole:
                worth = 2.0
            elif flat.startswith(f"{whole} "):
                worth = 1.0
            elif flat.startswith(whole) or f" {whole} " in f" {flat} ":
                worth = 0.6
            else:
                continue
            best = max(best, worth - 0.2 * bool(number) - 0.001 * len(flat))
        return best

    def _other(self, at: int, asked: Sequence[str]) -> str:
        """Return the name that holds what was typed where the title does not."""
        entry = self._entries[at]
        for name, flat in zip((entry.title, *entry.names), self._names[at], strict=True):
            if all(f" {word}" in f" {flat}" for word in asked):
                return "" if name == entry.title else name
        return ""


def marked(title: str, query: str) -> list[tuple[int, int]]:
    """Return where in a title the words typed begin, and how long they are."""
    asked = [word for word in _WORD.findall(folded(query)) if word not in _FILLERS]
    spans = []
    for found in _WORD.finditer(title):
        word = folded(found[0])
        held = max((len(each) for each in asked if word.startswith(each)), default=0)
        if held:
            spans.append((found.start(), held))
    return spans


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from words_of(text)


@lru_cache(maxsize=1 << 14)
def _flat(text: str) -> str:
    """Return the words of a text with one space between them."""
    return " ".join(_WORD.findall(folded(text)))


def _in_all(found: Sequence[dict[int, float]]) -> dict[int, float]:
    """Return the entries found by every word, with the sum of their scores."""
    fewest, *others = sorted(found, key=len)
    if not others:
        return fewest
    return {
        at: score + sum(other[at] for other in others)
        for at, score in fewest.items()
        if all(at in other for other in others)
    }


def _in_most(found: Sequence[dict[int, float]]) -> dict[int, float]:
    """Return the entries found by every word but one."""
    counts: dict[int, int] = {}
    for held in found:
        for at in held:
            counts[at] = counts.get(at, 0) + 1
    return {
        at: sum(held.get(at, 0.0) for held in found)
        for at, count in counts.items()
        if count >= len(found) - 1
    }
