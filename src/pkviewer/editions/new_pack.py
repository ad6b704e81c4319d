"""Begins a data pack: a folder with one sector and no figure yet, which passes the check."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pkviewer.errors import ExportError, UsageError
from pkviewer.files import write_whole
from pkviewer.text.identifiers import identifier

_UNITS: dict[str, dict[str, Any]] = {
    "percent": {"kind": "percent", "decimals": 1},
    "number": {"kind": "count"},
    "thousand": {"kind": "count", "scale": 3},
    "million": {"kind": "count", "scale": 6},
    "usd_million": {"kind": "currency", "scale": 6, "currency": "USD", "symbol": {"en": "US$"}},
    "index": {"kind": "index", "decimals": 1},
    "rank": {"kind": "rank"},
}
"""Units that most packs need; those of a country's own money are added in ``pack.json``."""
_SECTIONS = (
    ("headline", 1),
    ("prose", 1),
    ("charts", 1),
    ("table", 2),
    ("notes", 2),
    ("sources", 1),
)
_CODE = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class NewPack:
    """What a pack is called and of which country it is.

    ``home`` is the country's two-letter code, ``countries`` all countries with their names.
    """

    title: str
    home: str
    sector: str
    made: date
    countries: Mapping[str, str] = field(default_factory=dict)


def begin_pack(folder: Path, new: NewPack) -> tuple[Path, ...]:
    """Write the files of a new pack into a folder that is empty or not there yet.

    Raises:
        UsageError: the folder holds something, or a name says too little.
        ExportError: a file cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            f"{folder} is not empty.", "Name a folder that does not exist yet, or an empty one."
        )
    for code in new.countries:
        if not _CODE.fullmatch(code):
            raise UsageError(
                f"{code!r} is no country code.", "Use two capital letters, as in NP=Nepal."
            )
    if not new.title.strip() or not new.sector.strip():
        raise UsageError("A pack and its sector have names.", "Fill --title and --sector.")
    sector = identifier(new.sector, ())
    files = {
        "pack.json": _head(new, sector),
        "sources.json": {"sources": {}},
        "claims.json": {"claims": []},
        f"sectors/{sector}.json": _sector(new.sector, sector),
    }
    written: list[Path] = []
    try:
        for path, data in _texts(folder, files):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
            written.append(path)
    except (OSError, ExportError) as error:
        # Half a pack would be in the way of the next try.
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, ExportError):
            raise
        raise ExportError(f"{folder} cannot be made: {error.strerror}.") from error
    return tuple(written)


def _texts(folder: Path, files: Mapping[str, dict[str, Any]]) -> Iterator[tuple[Path, bytes]]:
    for name, content in files.items():
        up = "../" * (name.count("/") + 1)
        kind = "sector" if "/" in name else name.removesuffix(".json")
        text = json.dumps(
            {"$schema": f"{up}schema/{kind}.json", **content}, ensure_ascii=False, indent=2
        )
        yield folder / name, f"{text}\n".encode()


def _head(new: NewPack, sector: str) -> dict[str, Any]:
    return {
        "format": 1,
        "id": identifier(new.title, ()),
        "title": {"en": new.title},
        "country": {"en": new.countries[new.home]},
        "edition": f"{new.made:%Y.%m}",
        "edition_date": new.made.isoformat(),
        "licence": {
            "name": "CC BY 4.0",
            "url": "https://creativecommons.org/licenses/by/4.0/",
        },
        "languages": ["en"],
        "home": new.home,
        "sectors": [sector],
        "units": _UNITS,
        "entities": {code: {"name": {"en": name}} for code, name in new.countries.items()},
        "bodies": {},
    }


def _sector(title: str, id_: str) -> dict[str, Any]:
    return {
        "id": id_,
        "title": {"en": title},
        "tab": {"en": title},
        "indicators": [],
        "facts": {},
        "headlines": [],
        "prose": [],
        "charts": [],
        "notes": [],
        "sections": [{"kind": kind, "priority": priority} for kind, priority in _SECTIONS],
    }
