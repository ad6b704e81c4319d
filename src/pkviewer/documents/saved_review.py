"""Saved reviews: a checked text with its date, and what its reader corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from pkviewer.documents.document import document_bytes, line_faults, read_document
from pkviewer.errors import Fault, PeriodError
from pkviewer.hidden_signs import has_hidden, visible
from pkviewer.model import limits
from pkviewer.model.period import Period
from pkviewer.model.series import SeriesKey
from pkviewer.paths import REVIEW_ENDING

FORMAT = 1
"""Version of the format of saved reviews."""
ENDING = REVIEW_ENDING
CONTEXT = 60
"""Letters before and after a figure that a correction keeps, to find it again."""
_PIECE = 4_000
"""Letters of a piece of the text: a file's single texts are shorter than a review."""
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


class Correction(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """What a reader says that one figure of a text is about.

    ``figure`` are its letters, ``before`` and ``after`` those that stand round it. ``series``
    is a code of :class:`SeriesKey`, empty where the pack has no such figure; ``name`` is what
    it was called. ``period`` is a code, empty for the one that the text names.
    """

    figure: str
    before: str = ""
    after: str = ""
    series: str = ""
    name: str = ""
    period: str = ""


class SavedReview(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """A text with the day it is read on and the corrections of its reader.

    ``text`` comes in pieces that follow each other without anything between. ``pack`` and
    ``edition`` are those it was saved with, ``fingerprint`` the SHA-256 in hex of the findings
    then; empty until it is saved.
    """

    name: str
    day: date
    text: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    pack: str = ""
    edition: str = ""
    fingerprint: str = ""

    @property
    def whole_text(self) -> str:
        """The text in one."""
        return "".join(self.text)


class _ReviewFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["review"]
    format: int
    review: SavedReview


def read_saved_review(path: Path) -> SavedReview:
    """Read a saved review from a file.

    Raises:
        DocumentError: it is none, or holds what it may not.
    """
    return read_document(path, _ReviewFile, FORMAT, _faults).review


def saved_review_bytes(review: SavedReview) -> bytes:
    """Return a saved review as a file, one key a line."""
    return document_bytes(_ReviewFile(type="review", format=FORMAT, review=review))


def savable(text: str) -> str:
    """Return a text as it is saved: line feeds for all breaks, marks for signs that hide."""
    paired = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return visible(_BREAKS.sub("\n", paired))


def in_pieces(text: str) -> tuple[str, ...]:
    """Return a text in pieces that a file holds: its lines, long ones cut."""
    return tuple(
        line[at : at + _PIECE]
        for line in text.splitlines(keepends=True)
        for at in range(0, len(line), _PIECE)
    )


def _faults(name: str, file: _ReviewFile) -> Iterator[Fault]:
    review, at = file.review, "$.review"
    for found, expected in line_faults(review.name, limits.NAME_CHARACTERS):
        yield Fault(name, f"{at}.name", found, expected)
    if not review.name.strip():
        yield Fault(name, f"{at}.name", "no name", "a name")
    length = sum(map(len, review.text))
    if length > limits.REVIEW_CHARACTERS:
        expected = f"at most {limits.REVIEW_CHARACTERS:,}"
        yield Fault(name, f"{at}.text", f"{length:,} characters", expected)
    if review.fingerprint and not _FINGERPRINT.fullmatch(review.fingerprint):
        yield Fault(name, f"{at}.fingerprint", review.fingerprint, "64 hexadecimal digits")
    for key in ("pack", "edition"):
        yield from _line(name, f"{at}.{key}", getattr(review, key), limits.BRIEF_CHARACTERS)
    count = len(review.corrections)
    if count > limits.REVIEW_CORRECTIONS:
        expected = f"at most {limits.REVIEW_CORRECTIONS:,}"
        yield Fault(name, f"{at}.corrections", f"{count:,} corrections", expected)
    for index, one in enumerate(review.corrections[: limits.REVIEW_CORRECTIONS]):
        yield from _correction(name, f"{at}.corrections[{index}]", one)


def _correction(name: str, at: str, one: Correction) -> Iterator[Fault]:
    if not one.figure.strip():
        yield Fault(name, f"{at}.figure", "no figure", "the letters of a figure")
    for key, most in (
        ("figure", limits.NOTE_CHARACTERS),
        ("before", CONTEXT),
        ("after", CONTEXT),
        ("series", limits.NOTE_CHARACTERS),
        ("name", limits.NOTE_CHARACTERS),
        ("period", limits.NAME_CHARACTERS),
    ):
        text = getattr(one, key)
        if len(text) > most:
            yield Fault(name, f"{at}.{key}", f"{len(text)} characters", f"at most {most}")
    yield from _line(name, f"{at}.name", one.name, limits.NOTE_CHARACTERS)
    if one.series and not _is_series(one.series):
        yield Fault(name, f"{at}.series", one.series, "indicator|country|dimension=member")
    if one.period:
        if not one.series:
            yield Fault(name, f"{at}.period", one.period, "no period where no series is named")
        try:
            Period.parse(one.period)
        except PeriodError as error:
            yield Fault(name, f"{at}.period", repr(one.period), error.hint)


def _is_series(code: str) -> bool:
    try:
        series = SeriesKey.parse(code)
    except ValueError:
        return False
    named = (series.indicator, series.entity, *(part for pair in series.members for part in pair))
    return series.code == code and all(named)


def _line(name: str, at: str, text: str, most: int) -> Iterator[Fault]:
    if len(text) > most:
        yield Fault(name, at, f"{len(text)} characters", f"at most {most}")
    if has_hidden(text):
        yield Fault(name, at, "a line break, or a sign that is not shown", "one line of text")
