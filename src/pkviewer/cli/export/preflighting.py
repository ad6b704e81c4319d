"""``pkviewer export --preflight``: what to know of each page before it goes out."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict

from pkviewer.cli.export.exporting import asked, composing
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import FAULT_FOUND, ExportError, UsageError
from pkviewer.export.page.content import Paper
from pkviewer.export.page.preflight import Remark, grouped, items_of, unset
from pkviewer.export.run import offscreen
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.words import word

Told = tuple[FactSheet, tuple[Remark, ...]]


def preflight(options: argparse.Namespace, chosen: PackFiles) -> int:
    """Tell the remarks on each page; the exit status is 1 if one must not go out as it is.

    Raises:
        UsageError: a sector that there is not, or a format that remarks cannot be told in.
    """
    if options.format not in (None, "text", "json"):
        raise UsageError(
            f"Remarks cannot be written as {options.format!r}.", "Known are text and json."
        )
    composer = composing(options, chosen.open())
    sectors = asked(composer, options)
    application = offscreen.start()
    listed = list(_remarks(composer, sectors, options.paper))
    if options.format == "json":
        print(json.dumps([_as_json(*one) for one in listed], ensure_ascii=False, indent=2))
    else:
        for sheet, remarks in listed:
            _print(sheet, remarks)
    application.quit()
    faults = any(remark.severity == "fault" for _, remarks in listed for remark in remarks)
    return FAULT_FOUND if faults else 0


def _remarks(composer: Composer, sectors: tuple[str, ...], paper: Paper) -> Iterator[Told]:
    renderer = offscreen.page_renderer()
    for sector in sectors:
        sheet = composer.sheet(sector)
        try:
            yield sheet, renderer.render(sheet, paper).remarks
        except ExportError as error:
            yield sheet, (unset(sheet, error),)


def _as_json(sheet: FactSheet, remarks: tuple[Remark, ...]) -> dict[str, object]:
    rows = [asdict(remark) | {"severity": remark.severity} for remark in remarks]
    return {"sector": sheet.sector, "fingerprint": sheet.fingerprint, "remarks": rows}


def _print(sheet: FactSheet, remarks: tuple[Remark, ...]) -> None:
    print(f"{sheet.title} ({sheet.sector})")
    for name, group in grouped(remarks, sheet.style).items():
        print(f"  {name}: {items_of(group)} ({group[0].severity})")
        for remark in group:
            print(f"    {remark.where}: {remark.text}")
    if not remarks:
        print(f"  {word('preflight.fine', sheet.style.language)}")
