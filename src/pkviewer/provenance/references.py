"""Sources for programs that keep references: as RIS, and as CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pkviewer.model.pack import Source, SourceKind
from pkviewer.model.period import Period, PeriodKind

_RIS: dict[SourceKind, str] = {"report": "RPRT", "dataset": "DATA", "press": "NEWS"}
_CSL: dict[SourceKind, str] = {
    "report": "report",
    "dataset": "dataset",
    "press": "article-newspaper",
}
"""The kinds that both forms have a type for; the others are pages of the web."""
_WEB_RIS, _WEB_CSL = "ELEC", "webpage"


def ris(id_: str, source: Source, note: str, bodies: Sequence[str] = ()) -> str:
    """Write a source as a RIS entry; only as much of its date as is known.

    The ``bodies`` whose figures it prints are its authors, the publisher without any.
    """
    lines = [("TY", _RIS.get(source.kind, _WEB_RIS)), ("ID", id_)]
    # With a comma a body's name would be read as a person's family and given name.
    lines += [("AU", name.replace(",", "")) for name in bodies or (source.publisher,)]
    lines += [("TI", source.title), ("PB", source.publisher)]
    published = source.published
    if published is not None:
        parts = _date(published)
        lines.append(("PY", f"{parts[0]:04d}"))
        # Year, month and day are parted by slashes; what is not known stays empty.
        known = [f"{part:04d}" if at == 0 else f"{part:02d}" for at, part in enumerate(parts)]
        lines.append(("DA", "/".join((*known, "", "", "")[:3]) + "/"))
    if source.page:
        lines.append(("SP", source.page))
    lines.append(("UR", source.url))
    if source.read is not None:
        lines.append(("Y2", source.read.strftime("%Y/%m/%d/")))
    lines.append(("N1", note))
    body = "".join(f"{tag}  - {' '.join(text.split())}\r\n" for tag, text in lines)
    return f"{body}ER  - \r\n"


def csl(id_: str, source: Source, note: str, bodies: Sequence[str] = ()) -> dict[str, Any]:
    """Return a source as an item of CSL-JSON; only as much of its date as is known.

    The ``bodies`` whose figures it prints are its authors, the publisher without any.
    """
    item: dict[str, Any] = {
        "id": id_,
        "type": _CSL.get(source.kind, _WEB_CSL),
        # A literal name is taken as it stands, and not as a person's.
        "author": [{"literal": name} for name in bodies or (source.publisher,)],
        "title": source.title,
        "publisher": source.publisher,
        "URL": source.url,
        "note": note,
    }
    if source.published is not None:
        item["issued"] = {"date-parts": [_date(source.published)]}
    if source.read is not None:
        read = source.read
        item["accessed"] = {"date-parts": [[read.year, read.month, read.day]]}
    if source.page:
        item["page"] = source.page
    if source.archived:
        item["archive_location"] = source.archived
    return item


def csl_json(items: Iterable[dict[str, Any]]) -> str:
    """Return items as a file of CSL-JSON."""
    return json.dumps(list(items), ensure_ascii=False, indent=1) + "\n"


def _date(published: Period) -> list[int]:
    """Return the year of a date, its month and its day, as far as they are known."""
    end = published.end
    if published.kind is PeriodKind.DAY:
        return [end.year, end.month, end.day]
    return [end.year, end.month] if published.kind is PeriodKind.MONTH else [end.year]
