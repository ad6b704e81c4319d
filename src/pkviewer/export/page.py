"""A fact sheet as a PDF of exactly one page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from pkviewer.errors import ExportError
from pkviewer.export.content import Content, Paper
from pkviewer.export.levels import on_page
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.record import canonical, record

ChartRenderer = Callable[[ChartSpec, float, float, float], str]
"""Draws a chart as SVG: the chart, its width, height and size of type in points."""

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-3a"]
CHART_TYPE = 7.5
"""Size of type in charts, in points; nothing on the page is smaller."""


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered sheet; ``dropped`` names what did not fit, in the sheet's language."""

    pdf: bytes
    dropped: tuple[str, ...]


class PageRenderer:
    """Renders fact sheets; keeps one compiler and its fonts for all of them.

    ``render`` may be called from any thread that the chart renderer may be called from;
    calls wait for each other.
    """

    def __init__(self, chart_renderer: ChartRenderer, fonts: Path, templates: Path) -> None:
        self._draw = chart_renderer
        self._lock = Lock()
        self._compiler = typst.Compiler(
            templates / "sheet.typ",
            root=templates,
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
            ),
        )

    def render(self, sheet: FactSheet, paper: Paper, dated: datetime | None = None) -> Page:
        """Return the page.

        ``dated`` is the document's date of making; without it the day on which the sheet's
        freshness was judged, so that the same sheet gives the same bytes for ever.

        Raises:
            ExportError: the sheet does not fit one page, or cannot be set.
        """
        content = Content(sheet, paper)
        made = dated or datetime.combine(sheet.freshness.on, time(), UTC)
        inputs = {
            "data": json.dumps(content.as_json(), ensure_ascii=False),
            "record": canonical(record(sheet)).decode(),
        }
        with self._lock:
            try:
                self._compiler.compile(sys_inputs=inputs)
                plan = self._one("<plan>")
                if not plan["fits"]:
                    raise _too_full(sheet)
                inputs |= self._charts(sheet) | {"level": json.dumps(plan)}
                pdf = self._final(sheet, inputs, made)
            except typst.TypstError as error:
                raise _unset(sheet, error) from error
        hidden = frozenset(plan["hidden"])
        order = content.levels[-1].dropped
        return Page(pdf, tuple(drop.text for drop in order if drop.key in hidden))

    def _charts(self, sheet: FactSheet) -> dict[str, str]:
        """Draw the charts at the sizes that the first pass gave them."""
        specs = {f"charts:{chart.id}": chart for chart in on_page(sheet)}
        return {
            f"chart:{place['id']}": self._draw(
                specs[place["id"]], place["width"], place["height"], CHART_TYPE
            )
            for place in self._values("<chart>")
        }

    def _final(self, sheet: FactSheet, inputs: dict[str, str], made: datetime) -> bytes:
        pdf, warnings = self._compiler.compile_with_warnings(
            sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=made
        )
        if warnings:
            raise ExportError(
                f"The page of {sheet.title} could not be set cleanly: {warnings[0].message}."
            )
        if self._one("<pages>") != 1 or not isinstance(pdf, bytes):
            raise _too_full(sheet)
        return pdf

    def _values(self, selector: str) -> list[Any]:
        found = self._compiler.query(selector, field="value")
        values: list[Any] = json.loads(found)  # noqa: TID251 - the compiler's own answer
        return values

    def _one(self, selector: str) -> Any:
        return self._values(selector)[0]


def _too_full(sheet: FactSheet) -> ExportError:
    return ExportError(
        f"{sheet.title} does not fit one page, even with everything left out that may be.",
        "Shorten its headline labels, or show fewer headline figures.",
    )


def _unset(sheet: FactSheet, error: typst.TypstError) -> ExportError:
    return ExportError(
        f"The page of {sheet.title} could not be set: {error.message}.", " ".join(error.hints)
    )
