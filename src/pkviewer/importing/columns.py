"""Which column of a table is what: guessed from the headings, and kept for the next such file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from pkviewer.errors import PeriodError
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.tables import Table
from pkviewer.model.pack import Pack

ROLES: dict[str, tuple[str, ...]] = {
    "period": (
        "period",
        "time",
        "year",
        "date",
        "day",
        "month",
        "quarter",
        "time_period",
        "fiscal year",
    ),
    "value": ("value", "obs_value", "amount", "figure", "number"),
    "indicator": ("indicator", "indicator code", "indicator id", "series", "series code"),
    "indicator_name": ("indicator name", "indicator_name", "series name"),
    "entity": ("entity", "country", "country name", "ref_area", "economy", "country code"),
    "dimensions": ("dimensions",),
    "scale": ("scale", "unit_mult"),
    "unit": ("unit", "unit of measure", "unit_measure", "units"),
    "bound": ("bound",),
    "status": ("status",),
    "confidence": ("confidence",),
    "primary": ("primary", "body", "primary body"),
    "source": ("source", "source id"),
    "publisher": ("publisher", "published by"),
    "title": ("source_title", "title", "source title", "document"),
    "url": ("url", "address", "link", "web address"),
    "published": ("published", "date published", "publication date"),
    "as_stated": ("as_stated", "as stated", "as printed"),
    "note": ("note", "notes", "comment", "obs_comment"),
    "relation": ("relation",),
    "reason": ("reason",),
}
"""What a column can be, with the headings that say so; the first that fits is taken."""
_HEADING_ROWS = 30
"""Rows among which the heading is looked for: downloads begin with lines about themselves."""
_SAMPLED = 40


class ColumnMap(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What each column of a table is.

    ``heading`` is the index of the heading's row. ``roles`` gives the columns of the roles in
    :data:`ROLES`. ``periods`` are columns that each hold one period (a wide table), by its
    code; ``series`` columns that each hold one series, by an indicator's id or a country's.
    ``members`` are columns that hold the members of a dimension.
    """

    heading: int = 0
    roles: dict[str, int] = {}
    periods: dict[int, str] = {}
    series: dict[int, str] = {}
    members: dict[str, int] = {}


def shape(table: Table, heading: int) -> str:
    """Return what tells tables of the same shape: their headings, digits left out."""
    row = table.rows[heading] if heading < len(table.rows) else ()
    return "|".join(re.sub(r"\d+", "#", folded(cell)) for cell in row)


def folded(text: str) -> str:
    """Return a heading or a name as it is compared: lower case, single spaces, no punctuation."""
    return " ".join(re.sub(r"[^\w%$#]+", " ", text.casefold().replace("_", " ")).split())


def guessed(table: Table, pack: Pack) -> ColumnMap:
    """Guess what the columns of a table are, by its headings and what stands below them."""
    heading = _heading(table)
    head = table.rows[heading]
    roles: dict[str, int] = {}
    for role, names in ROLES.items():
        wanted = {folded(name): rank for rank, name in enumerate(names)}
        fitting = [
            (wanted[folded(cell)], at) for at, cell in enumerate(head) if folded(cell) in wanted
        ]
        if fitting:
            roles[role] = min(fitting)[1]
    members = {
        id_: at
        for id_, dimension in pack.head.dimensions.items()
        for at, cell in enumerate(head)
        if folded(cell) in (folded(id_), folded(dimension.name.en)) and at not in roles.values()
    }
    taken = {*roles.values(), *members.values()}
    free = [at for at in range(len(head)) if at not in taken]
    periods: dict[int, str] = {}
    series: dict[int, str] = {}
    if "value" not in roles:
        periods = _period_columns(head, free)
    if "period" not in roles and not periods:
        # Whatever its heading is called: days, "as of", a word of another language.
        roles |= _period_role(table, heading, free)
    if "value" not in roles and not periods:
        left = [at for at in free if at not in roles.values()]
        series = _series_columns(table, heading, left, pack)
    return ColumnMap(heading=heading, roles=roles, periods=periods, series=series, members=members)


def _heading(table: Table) -> int:
    """Return the index of the row that looks most like a heading among the first."""
    known = {folded(name) for names in ROLES.values() for name in names}

    def score(index: int) -> tuple[int, int, int]:
        row = table.rows[index]
        names = sum(folded(cell) in known for cell in row)
        filled = sum(bool(cell) for cell in row)
        return names + len(_period_columns(row, range(len(row)))), filled, -index

    return max(range(min(len(table.rows), _HEADING_ROWS)), key=score)


def _period_columns(head: Sequence[str], free: Iterable[int]) -> dict[int, str]:
    """Return the columns whose headings are periods, where there are two or more."""
    found: dict[int, str] = {}
    for at in free:
        try:
            found[at] = recognised_period(head[at]).code
        except PeriodError:
            continue
    return found if len(found) > 1 else {}


def _period_role(table: Table, heading: int, free: Iterable[int]) -> dict[str, int]:
    """Return the column in which nearly every cell is a period."""
    rows = table.rows[heading + 1 : heading + 1 + _SAMPLED]
    for at in free:
        cells = [row[at] for row in rows if at < len(row) and row[at]]
        if cells and sum(_is_period(cell) for cell in cells) >= 0.8 * len(cells):
            return {"period": at}
    return {}


def _is_period(text: str) -> bool:
    try:
        recognised_period(text)
    except PeriodError:
        return False
    return True


def _series_columns(table: Table, heading: int, free: Iterable[int], pack: Pack) -> dict[int, str]:
    """Return the columns named after an indicator or a country; else the one that holds numbers."""
    head = table.rows[heading]
    named = {at: id_ for at in free if (id_ := series_named(head[at], pack))}
    if named:
        return named
    rows = table.rows[heading + 1 : heading + 1 + _SAMPLED]
    numeric = [
        at
        for at in free
        if sum(at < len(row) and any(s.isdigit() for s in row[at]) for row in rows) > len(rows) / 2
    ]
    return {numeric[0]: ""} if len(numeric) == 1 else {}


def series_named(text: str, pack: Pack) -> str:
    """Return the id of the indicator, or the code of the country, that a heading names."""
    wanted = folded(text)
    if not wanted:
        return ""
    for indicator in pack.indicators.values():
        names = [indicator.id, indicator.name.en, *indicator.aliases]
        if any(folded(name) == wanted for name in names):
            return indicator.id
    return entity_named(text, pack)


def entity_named(text: str, pack: Pack) -> str:
    """Return the code of the country that a text names; empty where the pack has none such."""
    wanted = folded(text)
    for code, entity in pack.head.entities.items():
        names = (code, entity.name.en, entity.name.ur or "")
        if wanted in {folded(name) for name in names if name}:
            return code
    return ""
