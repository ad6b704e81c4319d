"""JSON Schemas of the pack's files, generated from the types that read them."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec

from pkviewer.model.claim import ClaimsFile
from pkviewer.model.lexicon import Lexicon
from pkviewer.model.pack import PackFile, SourcesFile
from pkviewer.model.period import EXPECTED, Period
from pkviewer.model.sector import Sector

KINDS: dict[str, type] = {
    "pack": PackFile,
    "sources": SourcesFile,
    "claims": ClaimsFile,
    "sector": Sector,
    "lexicon": Lexicon,
}


def schemas() -> dict[str, str]:
    """Return every schema as text, by the name of its file."""
    return {f"{name}.json": _schema(name, kind) for name, kind in KINDS.items()}


def stale(folder: Path) -> tuple[str, ...]:
    """Return the names of schema files that are not as the types would make them."""
    return tuple(
        name
        for name, text in schemas().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    )


def _schema(name: str, kind: type) -> str:
    found = msgspec.json.schema(kind, schema_hook=_custom)
    for defined in found["$defs"].values():
        # Compilers from Python 3.13 on take a docstring's indentation away, earlier ones don't.
        defined["description"] = inspect.cleandoc(defined["description"])
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"pkviewer data pack: {name}",
    }
    return json.dumps(head | found, ensure_ascii=False, indent=2) + "\n"


def _custom(kind: type) -> dict[str, Any]:
    assert kind is Period, kind  # noqa: S101 - the model has no other type of its own
    return {"type": "string", "description": f"a period: {EXPECTED}"}
