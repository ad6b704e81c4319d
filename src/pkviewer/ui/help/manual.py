"""The manual: its pages and their parts, and the search over them.

The pages are those of ``docs/manual``: one source for the window and for whoever reads the
source of the program. Only the plain forms of Markdown occur in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pkviewer.text.folding import folded

INDEX = "index"
KEYS_PLACE = "<!-- the window puts the list of its actions here -->"
"""Where the list of shortcuts stands; it comes from the actions themselves."""
_LISTED = re.compile(r"^\d+\. \[[^\]]+\]\((?P<name>[a-z-]+)\.md\)$", re.MULTILINE)
_HEADING = re.compile(r"^(?P<marks>#{1,3}) (?P<title>.+)$", re.MULTILINE)
_LINK = re.compile(r"\[(?P<text>[^\]]+)\]\([^)]*\)")
_SIGNS = re.compile(r"[*`|]|^#+ |^- |^\|?[-| ]+\|?$|<!--.*?-->", re.MULTILINE)
_WORD = re.compile(r"[\w’+-]+")
_AROUND = 60
"""Characters told before and after what was found."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page of the manual from one heading to the next; ``level`` is 1 for its title."""

    page: str
    level: int
    title: str
    text: str

    @property
    def anchor(self) -> str:
        """How links name the part within its page."""
        return "-".join(re.findall(r"\w+", self.title.lower()))


@dataclass(frozen=True, slots=True)
class PartHit:
    """A part in which every word was found, and what stands around the first of them."""

    part: Part
    score: float
    excerpt: str


class Manual:
    """The pages of a folder, in the order in which its index lists them."""

    def __init__(self, folder: Path) -> None:
        index = (folder / f"{INDEX}.md").read_text("utf-8")
        names = [INDEX, *(found["name"] for found in _LISTED.finditer(index))]
        self._pages = {name: (folder / f"{name}.md").read_text("utf-8") for name in names}

    @property
    def pages(self) -> tuple[str, ...]:
        """Names of the pages, the index first."""
        return tuple(self._pages)

    def markdown(self, page: str) -> str:
        """Return a page as it is written."""
        return self._pages[page]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every part of every page, in reading order."""
        return tuple(part for name, text in self._pages.items() for part in _parts(name, text))

    def parts_of(self, page: str) -> list[Part]:
        """Return the parts of a page, its title first."""
        return [part for part in self.parts if part.page == page]

    def find(self, asked: str) -> list[PartHit]:
        """Return the parts in which every word asked for begins a word, the best first."""
        words = _words(asked)
        if not words:
            return []
        hits = (self._hit(part, words) for part in self.parts if part.page != INDEX)
        return sorted((hit for hit in hits if hit), key=lambda hit: -hit.score)

    def _hit(self, part: Part, words: Sequence[str]) -> PartHit | None:
        title, text = _words(part.title), _words(part.text)
        score = 0.0
        for word in words:
            in_title = any(each.startswith(word) for each in title)
            in_text = sum(each.startswith(word) for each in text)
            if not in_title and not in_text:
                return None
            score += 3 * in_title + min(in_text, 4) / 4
        return PartHit(part, score, _excerpt(part.text, words))


def plain_text(markdown: str) -> str:
    """Return what a reader sees of Markdown, on one line."""
    return " ".join(_SIGNS.sub("", _LINK.sub(r"\g<text>", markdown)).split())


def places(text: str, asked: str) -> Iterator[tuple[int, int]]:
    """Yield where the words asked for begin in a text, and how long they are."""
    words = _words(asked)
    for found in _WORD.finditer(text):
        plain = folded(found[0])
        held = max((len(word) for word in words if plain.startswith(word)), default=0)
        if held:
            yield found.start(), held


def _parts(page: str, text: str) -> Iterator[Part]:
    headings = list(_HEADING.finditer(text))
    ends = [*(found.start() for found in headings[1:]), len(text)]
    for found, end in zip(headings, ends, strict=True):
        body = plain_text(text[found.end() : end])
        yield Part(page, len(found["marks"]), plain_text(found["title"]), body)


def _excerpt(text: str, words: Sequence[str]) -> str:
    first = next((at for at, _ in places(text, " ".join(words))), 0)
    start, end = max(0, first - _AROUND), min(len(text), first + 2 * _AROUND)
    cut = text[start:end]
    if start:
        cut = "…" + cut.partition(" ")[2]
    if end < len(text):
        cut = cut.rpartition(" ")[0] + "…"
    return cut


def _words(text: str) -> list[str]:
    return [folded(word) for word in _WORD.findall(text)]
