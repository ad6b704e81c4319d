"""``pkviewer schema``: the JSON Schemas of a pack's files."""

from __future__ import annotations

import sys
from pathlib import Path

from pkviewer import paths
from pkviewer.errors import FAULT_FOUND, UsageError
from pkviewer.files import write_whole
from pkviewer.model.loading.schema import schemas, stale


def schema(kind: str | None, to: Path | None, *, only_check: bool) -> int:
    """Print, write or check the schemas; return the exit status.

    Raises:
        UsageError: there is no file of that kind.
    """
    if only_check:
        names = stale(paths.schema_folder())
        for name in names:
            print(f"{name} is not current; write it anew with 'make schema'", file=sys.stderr)
        return FAULT_FOUND if names else 0
    found = schemas()
    if kind is not None:
        name = f"{kind}.json"
        if name not in found:
            known = ", ".join(key.removesuffix(".json") for key in found)
            raise UsageError(f"There is no kind of file {kind!r}.", f"Known are {known}.")
        found = {name: found[name]}
    for name, text in found.items():
        if to is None:
            print(text, end="")
        else:
            to.mkdir(parents=True, exist_ok=True)
            write_whole(to / name, text.encode())
    return 0
