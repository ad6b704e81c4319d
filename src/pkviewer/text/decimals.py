"""Decimals under decimals: what is to be kept free after a number, so that points align."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_FRACTION = re.compile(r"[0-9۰-۹](?P<fraction>[.٫][0-9۰-۹]+)?[^0-9۰-۹]*$")
_SPACES = str.maketrans(dict.fromkeys("0123456789", "\u2007") | {".": "\u2008"})


_FEW = 2
"""Decimals that whole numbers give way to; ranks beside an index of four stay at the edge."""


def gaps(column: Iterable[str]) -> tuple[str, ...]:
    """Return for each text of a column the decimals that it lacks, written as zeros: ".0".

    A text that ends in no number lacks none: "n.a.", a name.
    """
    fractions = [_fraction(text) for text in column]
    most = max((len(fraction) for fraction in fractions if fraction), default=0)
    with_whole = most <= _FEW + 1
    return tuple(
        _zeros(most)[len(fraction) :] if fraction or (with_whole and fraction is not None) else ""
        for fraction in fractions
    )


def blank(gap: str) -> str:
    """Return a gap as spaces as wide as digits and a point."""
    return gap.translate(_SPACES)


def aligned(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the gaps of a table's cells, by row; all rows have the same columns."""
    columns = [gaps(column) for column in zip(*rows, strict=True)]
    return tuple(zip(*columns, strict=True))


def _fraction(text: str) -> str | None:
    match = _FRACTION.search(text)
    return None if match is None else match["fraction"] or ""


def _zeros(length: int) -> str:
    return "." + "0" * (length - 1) if length else ""
