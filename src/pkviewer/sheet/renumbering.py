"""Gives the source marks of a sheet other numbers, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar

from pkviewer.facts.fact import Fact
from pkviewer.sheet.blocks import SourceLine
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.source_numbers import numbers_by_body
from pkviewer.text.style import Style

T = TypeVar("T")
_MARKLESS = (str, int, float, Fact, Style)
"""What holds no marks and is not looked into: facts lead to the whole pack."""
_PLAIN = frozenset({str, int, float, bool, Fact, Style})


def renumbered(sheet: FactSheet, numbers: Mapping[int, int]) -> FactSheet:
    """Return a sheet whose sources bear new numbers, in their order."""
    if all(old == new for old, new in numbers.items()):
        return sheet
    made = _renumbered(sheet, numbers)
    return replace(made, sources=tuple(sorted(made.sources, key=lambda line: line.number)))


def with_every_source(sheet: FactSheet) -> FactSheet:
    """Return a sheet that numbers every source behind its figures, those of one body together.

    A page has room for the first and the last source of a chart or a row; a document has for all.
    """
    data = (datum for figure in sheet.figures() for datum in figure.fact.operands)
    behind = {datum.observation.source for datum in data}
    others = [line for line in sheet.unmarked if line.id in behind]
    first = max((line.number for line in sheet.sources), default=0) + 1
    added = (replace(line, number=number) for number, line in enumerate(others, first))
    rest = tuple(line for line in sheet.unmarked if line.id not in behind)
    whole = replace(sheet, sources=(*sheet.sources, *added), unmarked=rest)
    return renumbered(whole, numbers_by_body(whole.sources))


def _renumbered(part: T, numbers: Mapping[int, int]) -> T:
    """Return a part of a sheet with new numbers; itself where it holds none."""
    if part is None or isinstance(part, _MARKLESS):
        return part
    if isinstance(part, tuple):
        made = tuple(_renumbered(item, numbers) for item in part)
        is_same = all(new is old for new, old in zip(made, part, strict=True))
        return part if is_same else made  # type: ignore[return-value]
    if isinstance(part, SourceLine):
        return replace(part, number=numbers.get(part.number, part.number))
    changed = {}
    kind: object = type(part)
    for name in _names(kind):
        value = getattr(part, name)
        if value is None or type(value) in _PLAIN:
            continue
        new = (
            tuple(sorted(numbers[mark] for mark in value))
            if name == "marks" and value and isinstance(value[0], int)
            else _renumbered(value, numbers)
        )
        if new is not value:
            changed[name] = new
    return replace(part, **changed) if changed else part  # type: ignore[type-var]


@cache
def _names(kind: object) -> tuple[str, ...]:
    """Return the names of a dataclass's fields; none of what is no dataclass."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
