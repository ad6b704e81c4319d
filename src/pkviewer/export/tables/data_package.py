"""Tables as a Data Package: CSV files, and beside them a descriptor of all that they hold.

The descriptor follows the Data Package standard, version 2 (datapackage.org): the types of the
columns, the sources, the licence, and the definition, nature, breaks and calendar of each
indicator as a table of its own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pkviewer.export.tables.cells import Cell, csv_text, text_of
from pkviewer.export.tables.chart_table import CHART_DICTIONARY, chart_indicators
from pkviewer.export.tables.dictionary import DICTIONARY, INDICATORS, SOURCES
from pkviewer.export.tables.indicator_rows import INDICATOR_COLUMNS, indicator_rows, source_cells
from pkviewer.export.tables.rows import RIVAL_COLUMNS, VALUE_COLUMNS, Row, RowWriter
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.text.style import Style

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {"text": "string", "number": "number", "integer": "integer", "date": "date"}
_KEY = ("indicator", "period", "entity", "dimensions")
_SLUG = re.compile(r"[^a-z0-9._-]+")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class About:
    """What a set of tables is: its title, whose edition it is of, and its fingerprint.

    ``fingerprint`` is that of the sheet it belongs to, empty where there is none.
    """

    name: str
    title: str
    description: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class DataFiles:
    """The names of the files of a data package; ``rivals`` is empty where there are none."""

    values: str
    rivals: str
    descriptor: str


def data_package(
    pack: Pack,
    style: Style,
    indicators: Sequence[Indicator],
    about: About,
    names: DataFiles,
    *,
    bom: bool,
) -> dict[str, bytes]:
    """Return the files of a data package, by name."""
    writer = RowWriter(pack, style)
    values, rivals = list(writer.values(indicators)), list(writer.rivals(indicators))
    files = {names.values: table_csv(VALUE_COLUMNS, values, bom=bom)}
    if names.rivals:
        files[names.rivals] = table_csv(RIVAL_COLUMNS, rivals, bom=bom)
    known = [
        {name: _plain(getattr(row, name)) for name in INDICATOR_COLUMNS}
        for row in indicator_rows(pack, style, indicators)
    ]
    used = list(source_cells(pack, (*values, *rivals)))
    resources = [
        _csv("values", names.values, files, VALUE_COLUMNS, key=_KEY),
        *([_csv("rivals", names.rivals, files, RIVAL_COLUMNS)] if names.rivals else []),
        _inline("indicators", known, INDICATORS, "indicator"),
        _inline("sources", [_named(tuple(SOURCES), cells) for cells in used], SOURCES, "id"),
    ]
    whole = _head(pack, style, about) | {
        "sources": [
            {"title": f"{cells[1]}: {cells[2]}", "path": cells[5]}
            for cells in used
            if str(cells[5]).startswith(("https://", "http://"))
        ],
        "resources": resources,
    }
    return files | {names.descriptor: _written(whole)}


def chart_descriptor(pack: Pack, spec: ChartSpec, about: About, name: str, data: bytes) -> bytes:
    """Return the descriptor of a chart's CSV file of that name."""
    used = dict.fromkeys(
        datum.observation.source
        for line in spec.series
        for mark in line.marks
        for datum in mark.figure.fact.operands
    )
    schema = {
        "fields": [_field(column, said) for column, said in CHART_DICTIONARY.items()],
        "missingValues": [""],
        "foreignKeys": [_reference("indicator", "indicators", "indicator")],
    }
    known = indicator_rows(pack, spec.style, chart_indicators(pack, spec))
    rows = [{name: _plain(getattr(row, name)) for name in INDICATOR_COLUMNS} for row in known]
    sources = [pack.sources[id_] for id_ in used]
    whole = _head(pack, spec.style, about) | {
        "sources": [
            {"title": f"{source.publisher}: {source.title}", "path": source.url}
            for source in sources
            if source.url.startswith(("https://", "http://"))
        ],
        "resources": [
            _file("chart", name, data, schema),
            _inline("indicators", rows, INDICATORS, "indicator"),
        ],
    }
    return _written(whole)


def _written(whole: Json) -> bytes:
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def table_csv(columns: Sequence[str], rows: Iterable[Row], *, bom: bool) -> bytes:
    """Return rows as CSV."""
    cells = ([getattr(row, name) for name in columns] for row in rows)
    return csv_text(columns, cells, bom=bom)


def _head(pack: Pack, style: Style, about: About) -> Json:
    head = pack.head
    own = {
        "pack": head.id,
        "edition": head.edition,
        "language": style.language,
        "numbers": style.numbers,
    }
    if about.fingerprint:
        own["fingerprint"] = f"sha256:{about.fingerprint}"
    return {
        "$schema": PROFILE,
        "name": _SLUG.sub("-", about.name.lower()),
        "title": about.title,
        "description": about.description,
        "version": head.edition,
        "created": f"{head.edition_date.isoformat()}T00:00:00Z",
        "licenses": [{"title": head.licence.name, "path": head.licence.url}],
        "contributors": [{"title": "pkviewer", "roles": ["publisher"]}],
        "pkviewer": own,
    }


def _csv(
    name: str,
    path: str,
    files: Mapping[str, bytes],
    columns: Sequence[str],
    key: Sequence[str] = (),
) -> Json:
    schema: Json = {
        "fields": [_field(column, DICTIONARY[column]) for column in columns],
        "missingValues": [""],
        "foreignKeys": [
            _reference("indicator", "indicators", "indicator"),
            _reference("source", "sources", "id"),
        ],
    }
    if key:
        schema["primaryKey"] = list(key)
    return _file(name, path, files[path], schema)


def _file(name: str, path: str, data: bytes, schema: Json) -> Json:
    return {
        "name": name,
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": schema,
    }


def _inline(
    name: str, data: Sequence[Json], columns: Mapping[str, tuple[str, str]], key: str
) -> Json:
    return {
        "name": name,
        "type": "table",
        "data": list(data),
        "schema": {
            "fields": [_field(column, said) for column, said in columns.items()],
            "missingValues": [""],
            "primaryKey": [key],
        },
    }


def _field(name: str, said: tuple[str, str]) -> Json:
    kind, meaning = said
    return {"name": name, "type": _TYPES[kind], "description": meaning}


def _reference(column: str, resource: str, key: str) -> Json:
    return {"fields": [column], "reference": {"resource": resource, "fields": [key]}}


def _named(columns: Sequence[str], cells: Sequence[Cell]) -> Json:
    return {name: _plain(cell) for name, cell in zip(columns, cells, strict=True)}


def _plain(value: Cell) -> str | int | None:
    """Return a value for JSON; what is missing is null."""
    if value is None or isinstance(value, int):
        return value
    return text_of(value)
