"""One sheet in two languages: the second beside the first, with the marks of the first."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.record import fingerprinted
from pkviewer.sheet.renumbering import renumbered


def paired(first: FactSheet, second: FactSheet) -> FactSheet:
    """Return the first sheet with the second beside it, both with one fingerprint over both.

    Sources are named once, by the first sheet; those that only the second marks follow.
    """
    numbers = {line.id: line.number for line in first.sources}
    free = count(max(numbers.values(), default=0) + 1)
    changed = {line.number: numbers.get(line.id) or next(free) for line in second.sources}
    beside = renumbered(second, changed)
    more = tuple(line for line in beside.sources if line.id not in numbers)
    whole = fingerprinted(replace(first, sources=(*first.sources, *more), beside=beside))
    return replace(whole, beside=replace(beside, fingerprint=whole.fingerprint))
