"""``pkviewer export --table``: all values of a pack as one tidy table."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from pkviewer.cli.export.exporting import exit_status
from pkviewer.cli.export.options import asked_style
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import UsageError
from pkviewer.export.run.batch import Tally
from pkviewer.export.tables.data_package import DataFiles
from pkviewer.export.tables.tables import dictionary_csv, pack_files
from pkviewer.export.tables.workbook import pack_xlsx
from pkviewer.files import deliver, safe_name
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style

_FORMATS = ("csv", "xlsx")


def tabulate(options: argparse.Namespace, chosen: PackFiles) -> int:
    """Write the tables and name their files on standard output.

    Raises:
        UsageError: sectors were named, no folder, or a format that is no table.
        ExportError: a file could not be written.
    """
    if options.sectors or options.all:
        raise UsageError("The table is that of the whole pack.", "Name no sectors.")
    if options.to is None:
        raise UsageError("No folder to write to was named.", "Say --to DIR.")
    formats = [part.strip() for part in (options.format or "csv").split(",")]
    unknown = [name for name in formats if name not in _FORMATS]
    if unknown:
        raise UsageError(f"There is no table as {unknown[0]!r}.", "Known are csv and xlsx.")
    pack = chosen.open()
    style = asked_style(options)
    tally = Tally()
    for name, data in list(_files(pack, style, formats, bom=options.bom)):
        path = options.to / name
        tally.fates[path] = deliver(path, data, force=options.force)
    return exit_status(tally)


def _files(
    pack: Pack, style: Style, formats: list[str], *, bom: bool
) -> Iterator[tuple[str, bytes]]:
    stem = f"pkviewer-{pack.head.id}-{pack.head.edition}"
    if "csv" in formats:
        names = DataFiles(
            safe_name(f"{stem}-table", "csv"),
            safe_name(f"{stem}-rivals", "csv"),
            safe_name(stem, "datapackage.json"),
        )
        yield from pack_files(pack, style, names, bom=bom).items()
        yield safe_name(f"{stem}-dictionary", "csv"), dictionary_csv(bom=bom)
    if "xlsx" in formats:
        yield safe_name(f"{stem}-table", "xlsx"), pack_xlsx(pack, style)
