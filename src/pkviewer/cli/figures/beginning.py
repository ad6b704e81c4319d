"""``pkviewer new``: begins a data pack of one's own."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from pkviewer.editions.new_pack import NewPack, begin_pack
from pkviewer.errors import UsageError


def begin(options: argparse.Namespace) -> int:
    """Write the files of a new pack and tell how to go on; return the exit status.

    Raises:
        UsageError: a country without a name, or a folder that is not empty.
        ExportError: a file cannot be written.
    """
    countries = dict(map(_country, options.country))
    home = next(iter(countries))
    new = NewPack(
        options.title, home, options.sector, options.date or datetime.now(UTC).date(), countries
    )
    for path in begin_pack(options.folder, new):
        print(path)
    return 0


def _country(text: str) -> tuple[str, str]:
    code, _, name = text.partition("=")
    if not name.strip():
        raise UsageError(
            f"--country {text}: the name is missing.", "Write code and name: NP=Nepal."
        )
    return code.strip(), name.strip()
