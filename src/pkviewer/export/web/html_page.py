"""A fact sheet as one self-contained page of HTML, for every screen, reader and printer.

It needs no script and asks for nothing: style, drawings and logo stand in it.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pkviewer import paths
from pkviewer.export.page.content import AUTHOR
from pkviewer.export.page.items import quoted
from pkviewer.export.page.prose import clean, pieces
from pkviewer.export.tables.chart_table import ChartTable, chart_table
from pkviewer.export.web.dataset import dataset
from pkviewer.export.web.drawings import drawings
from pkviewer.provenance.citation import cite
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure
from pkviewer.sheet.record import grouped
from pkviewer.sheet.renumbering import with_every_source
from pkviewer.sheet.section_filter import as_printed, mark_words
from pkviewer.sheet.source_numbers import Marks, by_body
from pkviewer.text.address import is_openable
from pkviewer.text.when import day_text
from pkviewer.text.words import word

_TYPES = {"png": "image/png", "svg": "image/svg+xml"}
_SPACES = re.compile(r"\s+")
_SIGNS = {
    "supported": "✓",
    "understated": "↑",
    "partly": "◐",
    "contradicted": "×",
    "unverifiable": "?",
}
"""Marks of the verdicts, which differ by shape; the word stands beside each."""


def html_page(sheet: FactSheet, composer: Composer) -> bytes:
    """Return a sheet as a page of HTML, the same bytes for the same sheet.

    An application must exist: it draws the charts.
    """
    shown = with_every_source(as_printed(sheet))
    page = _Page(shown, composer)
    text = _environment().get_template("page.html.j2").render(page.content())
    return (text.strip() + "\n").encode()


@cache
def _environment() -> Environment:
    # Everything that is filled in is escaped, whatever the template is called.
    made = Environment(
        loader=FileSystemLoader(paths.resource("web")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["openable"] = is_openable
    made.filters["clean"] = clean
    return made


class _Page:
    """What the template is given."""

    def __init__(self, sheet: FactSheet, composer: Composer) -> None:
        self._sheet = sheet
        self._composer = composer
        self._marks = Marks(sheet.sources)

    def content(self) -> dict[str, Any]:
        sheet, style = self._sheet, self._sheet.page_style
        mark, _ = mark_words(sheet)
        charts = [c for c in sheet.charts if not c.is_empty and not (c.events and sheet.milestones)]
        return {
            "sheet": sheet,
            "language": sheet.style.language,
            "direction": "rtl" if sheet.style.right_to_left else "ltr",
            "title": f"{sheet.title} · {sheet.kicker} · {sheet.edition}",
            "style": paths.resource("web", "page.css").read_text("utf-8"),
            "dataset": dataset(self._composer.pack, sheet),
            "imprint": {
                "organisation": style.organisation,
                "contact": style.contact,
                "mark": mark,
                "logo": self._logo(),
                "logo_alt": word(
                    "style.logo" if style.organisation else "style.logo.unnamed",
                    sheet.style.language,
                    name=style.organisation,
                ),
            },
            "fresh": f"{sheet.freshness.text} ({day_text(sheet.freshness.on, sheet.style)})",
            "order": list(dict.fromkeys(kind for kind, _ in sheet.order)),
            "charts": [self._chart(chart) for chart in charts],
            "bodies": by_body(sheet.sources),
            "foot": sheet.words.get("issued", AUTHOR),
            "fingerprint": grouped(sheet.fingerprint),
            "signs": _SIGNS,
            "word": self._word,
            "pieces": pieces,
            "quoted": lambda text: quoted(text, sheet.style),
            "cite": self._cite,
            "sources_of": self._sources_of,
        }

    def _word(self, key: str) -> str:
        """Return a fixed word: the sheet's own where it has one."""
        return self._sheet.words.get(key) or word(key, self._sheet.style.language)

    def _cite(self, figure: Figure) -> str:
        return _SPACES.sub(" ", cite(figure, self._composer).plain)

    def _sources_of(self, figures: Iterable[Figure | None]) -> tuple[int, ...]:
        """Return the numbers of all sources of some figures."""
        operands = (d for figure in figures if figure for d in figure.fact.operands)
        return self._marks.of(datum.observation.source for datum in operands)

    def _chart(self, spec: ChartSpec) -> dict[str, Any]:
        table: ChartTable = chart_table(spec)
        return {
            "spec": spec,
            "svg": drawings(spec),
            "table": table,
            "marks": self._sources_of(mark.figure for line in spec.series for mark in line.marks),
        }

    def _logo(self) -> str:
        """Return the logo as an address that holds it."""
        logo = self._sheet.page_style.logo
        if logo is None:
            return ""
        return f"data:{_TYPES[logo.kind]};base64,{base64.b64encode(logo.data).decode()}"
