"""Finds the figures again that a reader's corrections are of, in a text that may have changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from pkviewer.documents.saved_review import CONTEXT, Correction
from pkviewer.model.series import SeriesKey

_ENOUGH = 8
"""Letters beside a figure that have to be as they were, on one side at least."""


def correction(
    text: str, span: tuple[int, int], series: SeriesKey | None, name: str = "", period: str = ""
) -> Correction:
    """Return what a reader says of the figure at ``span``.

    ``series`` None says that it is about nothing in the pack.
    """
    start, end = span
    return Correction(
        figure=text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        series=series.code if series is not None else "",
        name=name,
        period=period if series is not None else "",
    )


def placed(
    text: str, spans: Sequence[tuple[int, int]], corrections: Sequence[Correction]
) -> dict[int, Correction]:
    """Return each correction by the number of the figure that it is of.

    A correction whose figure is not in the text, or stands among other words, has no place.
    """
    by_letters: dict[str, list[int]] = {}
    for number, (start, end) in enumerate(spans):
        by_letters.setdefault(text[start:end], []).append(number)
    fits = sorted(_fits(text, spans, corrections, by_letters), reverse=True)
    found: dict[int, int] = {}
    for _, number, at in ((fit, -number, -at) for fit, number, at in fits):
        if number not in found and at not in found.values():
            found[number] = at
    return {number: corrections[at] for number, at in found.items()}


def _fits(
    text: str,
    spans: Sequence[tuple[int, int]],
    corrections: Sequence[Correction],
    by_letters: dict[str, list[int]],
) -> Iterator[tuple[int, int, int]]:
    """Yield how many letters agree, with the numbers of figure and correction, negative."""
    for at, one in enumerate(corrections):
        for number in by_letters.get(one.figure, ()):
            start, end = spans[number]
            before = _shared(one.before[::-1], text[max(0, start - CONTEXT) : start][::-1])
            after = _shared(one.after, text[end : end + CONTEXT])
            is_first = not one.before and start == 0
            is_last = not one.after and end == len(text)
            if max(before, after) >= _ENOUGH or is_first or is_last:
                yield before + after, -number, -at


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts have in common from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
