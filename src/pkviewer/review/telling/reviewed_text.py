"""A reviewed text as a document: the text, and what is said of each of its figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pkviewer.hidden_signs import visible
from pkviewer.model.wording import Language
from pkviewer.review.reading.script import is_in_arabic_script


@dataclass(frozen=True, slots=True)
class ReviewedLine:
    """One figure of the text: its number, where it stands, its verdict and what is told of it.

    ``verdict`` is the identifier, ``word`` what is shown. ``candidates`` are what it may be.
    ``understood`` is what it was taken for, ``heard`` why, ``corrected`` a word where the reader
    said so.
    """

    number: int
    start: int
    end: int
    verdict: str
    word: str
    quote: str
    reason: str
    candidates: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    reply: str = ""
    understood: str = ""
    heard: str = ""
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class ReviewedText:
    """A text with all that is told of its figures.

    ``words`` are the fixed words of the page; ``counts`` the verdicts met, each with its
    word and how often.
    """

    language: str
    right_to_left: bool
    words: dict[str, str]
    text: str
    summary: str
    counts: tuple[tuple[str, str, int], ...]
    lines: tuple[ReviewedLine, ...]

    @property
    def text_language(self) -> Language:
        """The language of the text itself, by the script of most of its letters."""
        return "ur" if is_in_arabic_script(self.text) else "en"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; one that is a figure has its line's number and verdict."""

    text: str
    number: int = 0
    verdict: str = ""


def pieces(reviewed: ReviewedText) -> Iterator[Piece]:
    """Yield the text in pieces, those that are figures by themselves."""
    at = 0
    for line in reviewed.lines:
        if line.start > at:
            yield Piece(visible(reviewed.text[at : line.start]))
        yield Piece(visible(reviewed.text[line.start : line.end]), line.number, line.verdict)
        at = line.end
    if at < len(reviewed.text):
        yield Piece(visible(reviewed.text[at:]))
