"""Prose for the page: pieces of plain text with the numbers of their sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pkviewer.sheet.figure import Runs

Json = dict[str, Any]

SEVERAL_LINES = 60
"""Characters from which prose runs over several lines."""
SHORT_WORD = 9
"""Characters of a word that would stand lost in a line of its own."""

_ENDS = re.compile(r"(?<=[.!?۔؟])(?=\s)")
"""Where a sentence ends: after its full stop, before the space."""
_ENDLESS = re.compile(r"\S{24,}")
"""What is longer than any word of a language that is not hyphenated here."""
_PARTS = re.compile(r".{1,8}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]+")


def clean(text: str) -> str:
    """Return a text without control characters, which no font can show and no XML holds."""
    return _CONTROL.sub(" ", text)


def breakable(text: str) -> str:
    """Return a text in which no word, however long, runs off its column."""
    return _ENDLESS.sub(lambda word: "\u200b".join(_PARTS.findall(word[0])), clean(text))


def pieces(runs: Runs, closing: Sequence[int] | None = None) -> list[Json]:
    """Return prose as pieces of text with the source marks that follow each.

    The sources of a sentence's figures are marked once, at its end. With ``closing``
    those marks stand at the very end instead.
    """
    out: list[Json] = []
    pending: list[int] = []
    for run in runs:
        said = breakable(run.text) if run.figure is None else clean(run.text)
        sentences = _ENDS.split(said) if run.figure is None else [said]
        for index, text in enumerate(sentences):
            if index > 0 and out:
                out[-1]["marks"], pending = sorted(pending), []
            if text:
                out.append({"text": text, "figure": run.figure is not None, "marks": []})
        if run.figure is not None and closing is None:
            pending += [mark for mark in run.figure.marks if mark not in pending]
    if out:
        out[-1]["marks"] = list(closing) if closing is not None else sorted(pending)
    return _unbroken(out)


def _unbroken(out: list[Json]) -> list[Json]:
    """Keep a short last word with the one before it, where the prose has several lines."""
    if out and sum(len(piece["text"]) for piece in out) > SEVERAL_LINES:
        head, space, tail = out[-1]["text"].rstrip().rpartition(" ")
        if space and len(tail) <= SHORT_WORD:
            out[-1]["text"] = f"{head}\u00a0{tail}"
    return out
