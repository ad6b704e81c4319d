"""A fact sheet as a PDF of exactly one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from threading import Lock

import msgspec
import typst

from pkviewer import paths
from pkviewer.charts.output.svg import DrawnChart
from pkviewer.documents.briefing import briefing_tree
from pkviewer.errors import ExportError
from pkviewer.export.page.blocks import Place
from pkviewer.export.page.content import Content, Paper, is_nastaliq
from pkviewer.export.page.fit import fitting
from pkviewer.export.page.grid import CHART_TYPE, on_page
from pkviewer.export.page.layout import Choice, Layout, Sizes
from pkviewer.export.page.omissions import Drop, beyond, drops, omission_lines
from pkviewer.export.page.page_inputs import (
    BRIEFING_KEY,
    FORMAT,
    Json,
    PageInputs,
    PageOptions,
    this_program,
)
from pkviewer.export.page.preflight import Remark, items_of, preflight
from pkviewer.export.page.two_languages import TwoLanguages, in_two_languages
from pkviewer.export.page.typesetting import PagesError, Typesetter
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.record import attachment, canonical
from pkviewer.sheet.section_filter import as_printed, told_style, without_words
from pkviewer.sheet.sections import item_key

ChartRenderer = Callable[[ChartSpec, float, float, float], DrawnChart]
"""Draws a chart as SVG: the chart, its width, height and size of type in points."""

SCALES = (1.2, 1.15, 1.1, 1.05, 1.0)
"""Sizes of type; 1 is the smallest."""


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered sheet.

    ``dropped`` names what did not fit, ``remarks`` all that is to be known of the page, both
    in the reader's language; ``hidden`` are the keys of what is not on it.
    """

    pdf: bytes
    dropped: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()
    hidden: frozenset[str] = frozenset()

    @property
    def omitted(self) -> int:
        """How many items are left out."""
        return items_of(remark for remark in self.remarks if remark.kind == "dropped")

    @property
    def remarked(self) -> int:
        """Of how many things there is something to know."""
        return items_of(self.remarks)


class PageRenderer:
    """Renders fact sheets; keeps one compiler and its fonts for all of them.

    ``render`` may be called from any thread that the chart renderer may be called from;
    calls wait for each other.
    """

    def __init__(self, chart_renderer: ChartRenderer, fonts: Path, templates: Path) -> None:
        self._draw = chart_renderer
        self._lock = Lock()
        hand = paths.nastaliq_folder()
        self._programs = {
            False: this_program(templates, fonts),
            True: this_program(templates, fonts, hand),
        }
        self._setter = Typesetter([fonts, hand] if hand else [fonts], templates)

    def render(
        self,
        sheet: FactSheet,
        paper: Paper,
        dated: datetime | None = None,
        reader: FactSheet | None = None,
    ) -> Page:
        """Return the page.

        ``dated`` is the document's date of making; without it the day on which the sheet's
        freshness was judged, so that the same sheet gives the same bytes for ever. ``reader`` is
        the same sheet in the language in which remarks are to be told, if that is another.

        Raises:
            ExportError: the sheet does not fit one page, or cannot be set.
        """
        shown = as_printed(sheet)
        content = Content(shown, paper, without_words(sheet))
        made = dated or datetime.combine(sheet.freshness.on, time(), UTC)
        order = in_two_languages(drops(shown)) if shown.beside else drops(shown)
        with self._lock:
            try:
                scale, choice = self._chosen(content, order)
                plan = self._plan(content, scale, choice)
                drawings = self._charts(sheet, plan)
                svgs = {id_: drawn.svg for id_, drawn in drawings.items()}
                pdf = self._final(sheet, plan, content, choice, svgs, made)
            except typst.TypstError as error:
                raise _unset(sheet, error) from error
        plans = {id_: drawn.plan for id_, drawn in drawings.items()}
        for_reader = as_printed(reader) if reader else shown
        remarks = preflight(for_reader, choice.hidden, content.cited(choice.hidden), plans)
        hidden = choice.hidden | beyond(shown)
        return Page(pdf, omission_lines(for_reader, hidden), remarks, hidden)

    def picture(
        self, chart: ChartSpec, width: float, height: float, font: float, dpi: float
    ) -> bytes:
        """Return one chart as a PNG file; width, height and size of type in points.

        Raises:
            ExportError: it cannot be drawn.
        """
        from pkviewer.export.raster import page_image

        drawn = self._draw(chart, width, height, font).svg
        return page_image(self.drawing(drawn, chart.title), dpi).png()

    def drawing(self, svg: str, title: str, alt: str = "") -> bytes:
        """Return a drawing as a PDF as large as itself; ``alt`` says in words what it shows.

        Raises:
            ExportError: it cannot be drawn.
        """
        with self._lock:
            try:
                pdf = self._setter.picture(svg, title, alt or title)
            except typst.TypstError as error:
                raise ExportError(f"{title} could not be drawn: {error.message}.") from error
        if pdf is None:
            raise ExportError(f"{title} could not be drawn: it is more than a page.")
        return pdf

    def _chosen(self, content: Content, order: Sequence[Drop]) -> tuple[float, Choice]:
        """Return a size of type and what stands on the page.

        Type is larger than the smallest only where all fits with it.
        """
        nothing: frozenset[str] = frozenset()
        least = SCALES[-1]
        layout = _layout(content, self._sizes(content, nothing, least))
        if layout.fits(Choice()):
            for scale in SCALES[:-1]:
                if _layout(content, self._sizes(content, nothing, scale)).fits(Choice()):
                    return scale, Choice()
        choice = fitting(layout, order)
        if choice is None:
            raise _too_full(content.sheet)
        return least, choice

    def _plan(self, content: Content, scale: float, choice: Choice) -> Place:
        """Return the plan of the page, from the sizes of just what stands on it."""
        sizes = self._sizes(content, choice.hidden, scale)
        layout = _layout(content, sizes)
        return {
            "scale": scale,
            "width": layout.width,
            "blocks": layout.places(choice),
        }

    def _sizes(self, content: Content, hidden: frozenset[str], scale: float) -> Sizes:
        inputs = {
            "data": canonical(content.as_json(hidden)).decode(),
            "plan": canonical({"scale": scale}).decode(),
            "logo": content.logo,
        }
        sizes: Sizes = self._setter.sizes(inputs)
        return sizes

    def _charts(self, sheet: FactSheet, plan: Place) -> dict[str, DrawnChart]:
        """Draw the charts, by id, at the sizes that the plan gives them."""
        specs = [
            {item_key("charts", chart.id): chart for chart in on_page(each)}
            for each in (sheet, sheet.beside)
            if each is not None
        ]
        drawn = {}
        for place in _charts_in(plan["blocks"]):
            language = place.get("language", 0)
            chart = specs[language][place["id"]]
            name = f"{chart.id}:beside" if language else chart.id
            drawn[name] = self._draw(chart, place["width"], place["height"], CHART_TYPE)
        return drawn

    def _final(
        self,
        sheet: FactSheet,
        plan: Place,
        content: Content,
        choice: Choice,
        drawings: Mapping[str, str],
        made: datetime,
    ) -> bytes:
        style = sheet.page_style
        inputs = PageInputs(
            format=FORMAT,
            made=made,
            program=self._programs[is_nastaliq(sheet.style)],
            options=_options(sheet, content.paper, choice.hidden),
            content=content.as_json(choice.hidden) | _carried(sheet),
            plan=dict(plan),
            charts=dict(drawings),
            logo=style.logo.data if style.logo else b"",
        )
        data = attachment(sheet, {"paper": content.paper} | told_style(sheet))
        try:
            pdf, warnings = self._setter.page(data, inputs)
        except PagesError as error:
            raise _too_full(sheet) from error
        if warnings:
            raise ExportError(f"The page of {sheet.title} could not be set cleanly: {warnings[0]}.")
        return pdf


def _carried(sheet: FactSheet) -> Json:
    """Return what a page carries beside what it says: the briefing it was made from."""
    return {} if sheet.briefing is None else {BRIEFING_KEY: briefing_tree(sheet.briefing)}


def _options(sheet: FactSheet, paper: Paper, hidden: frozenset[str]) -> PageOptions:
    """Return how a page was asked for; the logo stands by itself."""
    style = msgspec.structs.replace(sheet.page_style, logo=None)
    return PageOptions(
        sector=sheet.sector,
        edition=sheet.words["edition"],
        pack=sheet.words["pack"],
        language=sheet.style.language,
        numbers=sheet.style.numbers,
        digits=sheet.style.digits,
        face=sheet.style.face,
        beside=sheet.style.beside,
        paper=paper,
        # All of it: what is left out as a default is told by identity, which a process loses.
        style=msgspec.to_builtins(msgspec.structs.asdict(style)),
        hidden=tuple(sorted(hidden)),
    )


def _layout(content: Content, sizes: Sizes) -> Layout | TwoLanguages:
    """Return what sets a page out, in one language or in two."""
    if content.beside is not None:
        return TwoLanguages((content, content.beside), sizes)
    return Layout(content, sizes)


def _charts_in(places: Sequence[Place]) -> Iterator[Place]:
    """Yield the charts of a plan, in whatever columns they stand."""
    for place in places:
        if place["kind"] == "chart":
            yield place
        for column in place.get("columns", ()):
            yield from _charts_in(column)


def _too_full(sheet: FactSheet) -> ExportError:
    return ExportError(
        f"{sheet.title} does not fit one page, even with everything left out that may be.",
        "Shorten its headline labels, or show fewer headline figures.",
    )


def _unset(sheet: FactSheet, error: typst.TypstError) -> ExportError:
    return ExportError(
        f"The page of {sheet.title} could not be set: {error.message}.", " ".join(error.hints)
    )
