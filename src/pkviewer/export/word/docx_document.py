"""A sector as a Word document, for those who must rework it: all of the sheet, nothing dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.planning import preferred_height
from pkviewer.export.page.content import AUTHOR
from pkviewer.export.page.items import quoted
from pkviewer.export.word import parts as docx_parts
from pkviewer.export.word.lists import ListPen
from pkviewer.export.word.parts import MUTED, add_text, tight
from pkviewer.sheet.blocks import HeadlineCard, SourceLine
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.renumbering import with_every_source
from pkviewer.sheet.sections import PageSection
from pkviewer.sheet.source_numbers import by_body
from pkviewer.text.decimals import blank
from pkviewer.text.when import day_text

Picture = Callable[[ChartSpec, float, float, float, float], bytes]
"""Draws a chart as PNG: the chart, width, height and size of type in points, resolution."""

WIDTH = 16.4
"""Width of the text, in centimetres."""
DPI = 300.0
_POINTS = 72 / 2.54
_CHART_TYPE = 8.0
_LANGUAGES = {"en": "en-GB", "ur": "ur-PK"}


def document_file(sheet: FactSheet, picture: Picture) -> bytes:
    """Return a sector as a DOCX file, the same bytes for the same sheet.

    Raises:
        ExportError: a chart cannot be drawn.
    """
    return _Writing(sheet, picture).file()


class _Writing(ListPen):
    """The writing of one document, section by section in the sheet's order."""

    def __init__(self, sheet: FactSheet, picture: Picture) -> None:
        super().__init__(with_every_source(sheet), _LANGUAGES[sheet.style.language])
        self._picture = picture

    def file(self) -> bytes:
        sheet = self.sheet
        self._head()
        writers: dict[PageSection, Callable[[], None]] = {
            "headline": self._headlines,
            "prose": self._prose,
            "charts": self._charts,
            "table": self._indicators,
            "claims": self._claims,
            "notes": self._notes,
            "programmes": lambda: self.programmes("programmes"),
            "register": lambda: self.programmes("register"),
            "milestones": self.milestones,
            "changes": self.changes,
            "latest": self.latest,
            "scoreboard": self.scores,
            "sectors": self._sectors,
        }
        for kind in dict.fromkeys(kind for kind, _ in sheet.order):
            if kind in writers:
                writers[kind]()
        self._sources()
        self._foot()
        docx_parts.set_properties(
            self.document,
            datetime.combine(sheet.freshness.on, time()),
            title=f"{sheet.title} · {sheet.kicker} · {sheet.edition}",
            author=AUTHOR,
            last_modified_by=AUTHOR,
            subject=sheet.kicker,
            keywords=", ".join((sheet.tab, *(card.label for card in sheet.headlines))),
            comments=f"{sheet.words['fingerprint']} {sheet.fingerprint}",
            language=_LANGUAGES[sheet.style.language],
        )
        return docx_parts.file_of(self.document)

    def _head(self) -> None:
        sheet = self.sheet
        add_text(self.document.add_paragraph(style="Title"), sheet.title)
        add_text(self.document.add_paragraph(style="Subtitle"), sheet.kicker)
        fresh = f"{sheet.freshness.text} ({day_text(sheet.freshness.on, sheet.style)})"
        self.small(" · ".join(part for part in (sheet.edition, sheet.newest, fresh) if part))

    def _headlines(self) -> None:
        if self.sheet.headlines:
            self.heading(self.word("doc.figures"))
            self._cards(self.word("doc.figures"), [("", c) for c in self.sheet.headlines])

    def _sectors(self) -> None:
        if self.sheet.sectors:
            title = self.sheet.words["sectors"]
            self.heading(title)
            self._cards(title, [(one.title, one.headline) for one in self.sheet.sectors])

    def _cards(self, title: str, cards: list[tuple[str, HeadlineCard]]) -> None:
        header = [self.word(key) for key in ("doc.what", "doc.value", "doc.when")]
        table = self.table(title, header, len(cards), [6.2, 4.0, 6.2])
        for row, (sector, card) in zip(table.rows[1:], cards, strict=True):
            what, value, when = (tight(cell) for cell in row.cells)
            add_text(what, f"{sector}: {card.label}" if sector else card.label)
            add_text(value, card.figure.text, bold=True)
            self.mark(value, card.figure.marks)
            add_text(when, card.note)

    def _prose(self) -> None:
        if self.sheet.prose:
            self.heading(self.word("doc.summary"))
        for paragraph in self.sheet.prose:
            self.run(self.document.add_paragraph(), paragraph.runs)

    def _charts(self) -> None:
        # The milestones' list tells all that a timeline for the screen does.
        shown = [
            chart
            for chart in self.sheet.charts
            if not chart.is_empty and not (chart.events and chart.size == "screen")
        ]
        if shown:
            self.heading(self.word("doc.charts"))
        for chart in shown:
            self._chart(chart)

    def _chart(self, chart: ChartSpec) -> None:
        self.heading(chart.title, 2)
        if chart.unit:
            self.small(chart.unit).paragraph_format.keep_with_next = True
        width = WIDTH * _POINTS
        height = preferred_height(chart, width, Measure(_CHART_TYPE, page=True))
        png = self._picture(chart, width, height, _CHART_TYPE, DPI)
        docx_parts.add_picture(self.document, png, Cm(WIDTH), chart.title, chart.alt)
        below = self.small(f"{chart.note} · " if chart.note else "")
        add_text(below, f"{self.sheet.words['sources']} ", colour=MUTED, size=9)
        self.mark(
            below, self.sources_of(mark.figure for line in chart.series for mark in line.marks)
        )

    def _indicators(self) -> None:
        block = self.sheet.table
        if block is None:
            return
        self.heading(block.title)
        if block.unit:
            self.small(block.unit).paragraph_format.keep_with_next = True
        first = 5.4
        wide = (WIDTH - first) / max(1, len(block.columns))
        header = [self.word("doc.indicator"), *block.columns]
        widths = [first, *[wide] * len(block.columns)]
        table = self.table(block.title, header, len(block.rows), widths)
        for row, line in zip(table.rows[1:], block.rows, strict=True):
            name, *cells = (tight(cell) for cell in row.cells)
            name.paragraph_format.left_indent = Cm(0.4 if line.indent else 0)
            add_text(name, f"{line.label}, {line.unit}" if line.unit else line.label)
            if not line.indent:
                self.mark(
                    name, self.sources_of(c.figure for c in line.cells if c.figure is not None)
                )
            for paragraph, cell in zip(cells, line.cells, strict=True):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                is_plain = cell.figure is not None and not cell.light
                add_text(paragraph, cell.text, colour=None if is_plain else MUTED)
                if cell.mark:
                    raised = paragraph.add_run(cell.mark)
                    raised.font.superscript = True
                if cell.gap:
                    add_text(paragraph, blank(cell.gap))
        for head in table.rows[0].cells[1:]:
            head.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if block.key:
            self.small(block.key)

    def _claims(self) -> None:
        claims = self.sheet.claims
        if not claims:
            return
        title = self.sheet.words["claims"]
        self.heading(title)
        self.small(self.sheet.words["claims.count"])
        header = [self.word(key) for key in ("doc.claim", "doc.verdict", "doc.reason")]
        table = self.table(title, header, len(claims), [5.2, 3.2, 8.0])
        for row, claim in zip(table.rows[1:], claims, strict=True):
            said, verdict, reason = (tight(cell) for cell in row.cells)
            add_text(said, quoted(claim.text, self.sheet.style))
            add_text(said, f" {claim.credit}", colour=MUTED, size=9)
            add_text(verdict, claim.verdict_text, bold=True)
            if claim.overtaken:
                add_text(verdict, f" · {claim.overtaken}", colour=MUTED, size=9)
            self.run(reason, claim.reason, claim.marks)
            for line in claim.arithmetic:
                below = row.cells[2].add_paragraph()
                below.paragraph_format.space_after = Pt(2)
                add_text(below, line, colour=MUTED, size=9)

    def _notes(self) -> None:
        if self.sheet.notes:
            self.heading(self.sheet.words["notes"])
        for note in self.sheet.notes:
            paragraph = self.document.add_paragraph()
            for run in note.title:
                add_text(paragraph, run.text, bold=True)
            add_text(paragraph, " ")
            self.run(paragraph, note.text, note.marks)

    def _sources(self) -> None:
        sources = self.sheet.sources
        if sources:
            self.heading(self.sheet.words["sources"])
        for body, lines in by_body(sources).items():
            if body or len(lines) < len(sources):
                self.heading(body or self.word("credit.other"), level=2)
            self._source_lines(lines)

    def _source_lines(self, lines: Sequence[SourceLine]) -> None:
        for source in lines:
            line = self.document.add_paragraph()
            line.paragraph_format.left_indent = Cm(0.9)
            line.paragraph_format.first_line_indent = Cm(-0.9)
            line.paragraph_format.tab_stops.add_tab_stop(Cm(0.9))
            line.paragraph_format.space_after = Pt(3)
            docx_parts.add_bookmark(line, f"source{source.number}", source.number)
            add_text(line, f"{source.number}.")
            line.add_run("\t")
            reading = f"{source.reading}. " if source.reading else ""
            add_text(line, f"{source.place}. {source.title}. {reading}")
            docx_parts.add_link(line, source.url)

    def _foot(self) -> None:
        sheet = self.sheet
        foot = self.document.sections[0].footer.paragraphs[0]
        groups = " ".join(sheet.fingerprint[at : at + 4] for at in range(0, 16, 4))
        issued = sheet.words.get("issued", AUTHOR)
        text = f"{issued} · {sheet.edition} · {sheet.words['fingerprint']} {groups} · "
        add_text(foot, text, colour=MUTED, size=8.5)
        docx_parts.add_page_number(foot)
