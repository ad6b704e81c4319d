"""``pkviewer export SECTOR --chart ID``: single charts, as pictures or with their values."""

from __future__ import annotations

import argparse

from pkviewer.cli.export.exporting import asked, composing, exit_status
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import UsageError
from pkviewer.export.run import offscreen
from pkviewer.export.run.batch import Tally
from pkviewer.export.run.chart_files import CHART_FORMATS, ChartFormat, ChartLook, standalone
from pkviewer.files import deliver, safe_name


def save_charts(options: argparse.Namespace, chosen: PackFiles) -> int:
    """Write charts and name their files on standard output.

    Raises:
        UsageError: there is no such chart, no folder, or a format that no chart has.
        ExportError: a chart could not be drawn, or a file not written.
    """
    if options.to is None:
        raise UsageError("No folder to write to was named.", "Say --to DIR.")
    composer = composing(options, chosen.open())
    sectors = asked(composer, options)
    formats = _formats(options.format or "png")
    ids = [part.strip() for part in options.chart.split(",")]
    width, height = options.size
    look = ChartLook(width, height, float(options.dpi))
    application = offscreen.start()
    renderer = offscreen.page_renderer()
    tally, left, known = Tally(), dict.fromkeys(ids), []
    for sector in sectors:
        sheet = composer.sheet(sector)
        charts = [chart.id for chart in sheet.charts if not chart.is_empty]
        known += charts
        for id_ in (id_ for id_ in charts if id_ in ids):
            left.pop(id_, None)
            chart = standalone(composer.pack, sheet, id_)
            for format_ in formats:
                stem = f"pkviewer-{sector}-{composer.pack.head.edition}-{id_}"
                suffix = "" if composer.style.language == "en" else f"-{composer.style.language}"
                name = safe_name(stem + suffix, format_)
                for file, data in chart.files(format_, name, look, renderer).items():
                    path = options.to / file
                    tally.fates[path] = deliver(path, data, force=options.force)
    application.quit()
    if left:
        raise UsageError(
            f"There is no chart {next(iter(left))!r} there.", f"Known are {', '.join(known)}."
        )
    return exit_status(tally)


def _formats(text: str) -> tuple[ChartFormat, ...]:
    wanted = [part.strip() for part in text.split(",")]
    unknown = [name for name in wanted if name not in CHART_FORMATS]
    if unknown:
        raise UsageError(
            f"A chart cannot be saved as {unknown[0]!r}.", f"Known are {', '.join(CHART_FORMATS)}."
        )
    return tuple(format_ for format_ in CHART_FORMATS if format_ in wanted)
