"""A sector as a Word document, for those who must rework it: all of the sheet, nothing dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time
from itertools import groupby

from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from pkviewer.charts.measure import Measure
from pkviewer.charts.planning import preferred_height
from pkviewer.export import word as docx_parts
from pkviewer.export.content import AUTHOR, quoted
from pkviewer.export.prose import pieces
from pkviewer.export.word import MUTED, add_mark, add_text, tight
from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet, HeadlineCard, PageSection, ProgrammeLine
from pkviewer.sheet.figure import Figure, Runs
from pkviewer.sheet.marks import Marks
from pkviewer.text.when import day_text
from pkviewer.text.words import word

Picture = Callable[[ChartSpec, float, float, float, float], bytes]
"""Draws a chart as PNG: the chart, width, height and size of type in points, resolution."""

WIDTH = 16.4
"""Width of the text, in centimetres."""
DPI = 300.0
_POINTS = 72 / 2.54
_CHART_TYPE = 8.0
_LANGUAGES = {"en": "en-GB", "ur": "ur-PK"}


def document_file(pack: Pack, sheet: FactSheet, picture: Picture) -> bytes:
    """Return a sector as a DOCX file, the same bytes for the same sheet.

    Raises:
        ExportError: a chart cannot be drawn.
    """
    return _Writing(pack, sheet, picture).file()


class _Writing:
    """The writing of one document, section by section in the sheet's order."""

    def __init__(self, pack: Pack, sheet: FactSheet, picture: Picture) -> None:
        self._pack = pack
        self._sheet = sheet
        # Where the page numbers the first and last source of a chart, a document has room for all.
        self._marks = Marks(sheet.sources)
        self._picture = picture
        self._document: Document = docx_parts.new_document(
            _LANGUAGES[sheet.style.language], right_to_left=sheet.style.right_to_left
        )

    def file(self) -> bytes:
        sheet = self._sheet
        self._head()
        writers: dict[PageSection, Callable[[], None]] = {
            "headline": self._headlines,
            "prose": self._prose,
            "charts": self._charts,
            "table": self._indicators,
            "claims": self._claims,
            "notes": self._notes,
            "programmes": lambda: self._programmes("programmes"),
            "register": lambda: self._programmes("register"),
            "milestones": self._milestones,
            "changes": self._changes,
            "scoreboard": self._scores,
            "sectors": self._sectors,
        }
        for kind in dict.fromkeys(kind for kind, _ in sheet.sections):
            if kind in writers:
                writers[kind]()
        self._sources()
        self._foot()
        docx_parts.set_properties(
            self._document,
            datetime.combine(sheet.freshness.on, time()),
            title=f"{sheet.title} · {sheet.kicker} · {sheet.edition}",
            author=AUTHOR,
            last_modified_by=AUTHOR,
            subject=sheet.kicker,
            keywords=", ".join((sheet.tab, *(card.label for card in sheet.headlines))),
            comments=f"{sheet.words['fingerprint']} {sheet.fingerprint}",
            language=_LANGUAGES[sheet.style.language],
        )
        return docx_parts.file_of(self._document)

    def _word(self, key: str) -> str:
        return word(key, self._sheet.style.language)

    def _heading(self, text: str, level: int = 1) -> None:
        add_text(self._document.add_paragraph(style=f"Heading {level}"), text)

    def _small(self, text: str) -> Paragraph:
        paragraph = self._document.add_paragraph()
        add_text(paragraph, text, colour=MUTED, size=9)
        return paragraph

    def _table(self, title: str, header: list[str], rows: int, widths: list[float]) -> Table:
        table = docx_parts.add_table(self._document, header, rows, widths, title)
        if self._sheet.style.right_to_left:
            table.table_direction = WD_TABLE_DIRECTION.RTL
        after = self._document.add_paragraph().paragraph_format
        after.space_after, after.line_spacing = Pt(0), Pt(6)
        return table

    def _mark(self, paragraph: Paragraph, marks: Iterable[int]) -> None:
        """Call on sources by their numbers, each of which leads to its line."""
        for index, (first, last) in enumerate(stretches(marks)):
            if index:
                comma = paragraph.add_run(",")
                comma.font.superscript = True
            text = str(first) if first == last else f"{first}–{last}"
            add_mark(paragraph, text, f"source{first}")

    def _all(self, figures: Iterable[Figure]) -> tuple[int, ...]:
        """Return the numbers of all sources of some figures."""
        operands = (datum for figure in figures for datum in figure.fact.operands)
        return self._marks.of(datum.observation.source for datum in operands)

    def _run(self, paragraph: Paragraph, runs: Runs, marks: tuple[int, ...] | None = None) -> None:
        for piece in pieces(runs, closing=marks):
            add_text(paragraph, piece["text"], bold=piece["figure"])
            self._mark(paragraph, piece["marks"])

    def _head(self) -> None:
        sheet = self._sheet
        add_text(self._document.add_paragraph(style="Title"), sheet.title)
        add_text(self._document.add_paragraph(style="Subtitle"), sheet.kicker)
        fresh = f"{sheet.freshness.text} ({day_text(sheet.freshness.on, sheet.style)})"
        self._small(" · ".join(part for part in (sheet.edition, sheet.newest, fresh) if part))

    def _headlines(self) -> None:
        if self._sheet.headlines:
            self._heading(self._word("doc.figures"))
            self._cards(self._word("doc.figures"), [("", c) for c in self._sheet.headlines])

    def _sectors(self) -> None:
        if self._sheet.sectors:
            title = self._sheet.words["sectors"]
            self._heading(title)
            self._cards(title, [(one.title, one.headline) for one in self._sheet.sectors])

    def _cards(self, title: str, cards: list[tuple[str, HeadlineCard]]) -> None:
        header = [self._word(key) for key in ("doc.what", "doc.value", "doc.when")]
        table = self._table(title, header, len(cards), [6.2, 4.0, 6.2])
        for row, (sector, card) in zip(table.rows[1:], cards, strict=True):
            what, value, when = (tight(cell) for cell in row.cells)
            add_text(what, f"{sector}: {card.label}" if sector else card.label)
            add_text(value, card.figure.text, bold=True)
            self._mark(value, card.figure.marks)
            add_text(when, card.note)

    def _prose(self) -> None:
        if self._sheet.prose:
            self._heading(self._word("doc.summary"))
        for paragraph in self._sheet.prose:
            self._run(self._document.add_paragraph(), paragraph.runs)

    def _charts(self) -> None:
        # The milestones' list tells all that a timeline for the screen does.
        shown = [
            chart
            for chart in self._sheet.charts
            if not chart.is_empty and not (chart.events and chart.size == "screen")
        ]
        if shown:
            self._heading(self._word("doc.charts"))
        for chart in shown:
            self._chart(chart)

    def _chart(self, chart: ChartSpec) -> None:
        self._heading(chart.title, 2)
        if chart.unit:
            self._small(chart.unit).paragraph_format.keep_with_next = True
        width = WIDTH * _POINTS
        height = preferred_height(chart, width, Measure(_CHART_TYPE, page=True))
        png = self._picture(chart, width, height, _CHART_TYPE, DPI)
        docx_parts.add_picture(self._document, png, Cm(WIDTH), chart.title, chart.alt)
        below = self._small(f"{chart.note} · " if chart.note else "")
        add_text(below, f"{self._sheet.words['sources']} ", colour=MUTED, size=9)
        self._mark(below, self._all(mark.figure for line in chart.series for mark in line.marks))

    def _indicators(self) -> None:
        block = self._sheet.table
        if block is None:
            return
        self._heading(block.title)
        self._small(block.unit).paragraph_format.keep_with_next = True
        first = 5.4
        wide = (WIDTH - first) / max(1, len(block.columns))
        header = [self._word("doc.indicator"), *block.columns]
        widths = [first, *[wide] * len(block.columns)]
        table = self._table(block.title, header, len(block.rows), widths)
        for row, line in zip(table.rows[1:], block.rows, strict=True):
            name, *cells = (tight(cell) for cell in row.cells)
            name.paragraph_format.left_indent = Cm(0.4 if line.indent else 0)
            add_text(name, f"{line.label}, {line.unit}" if line.unit else line.label)
            if not line.indent:
                self._mark(name, self._all(c.figure for c in line.cells if c.figure is not None))
            for paragraph, cell in zip(cells, line.cells, strict=True):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                known = cell.figure is not None and not cell.light
                add_text(paragraph, cell.text, colour=None if known else MUTED)
                if cell.mark:
                    raised = paragraph.add_run(cell.mark)
                    raised.font.superscript = True
        for head in table.rows[0].cells[1:]:
            head.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if block.key:
            self._small(block.key)

    def _claims(self) -> None:
        claims = self._sheet.claims
        if not claims:
            return
        title = self._sheet.words["claims"]
        self._heading(title)
        self._small(self._sheet.words["claims.count"])
        header = [self._word(key) for key in ("doc.claim", "doc.verdict", "doc.reason")]
        table = self._table(title, header, len(claims), [5.2, 3.2, 8.0])
        for row, claim in zip(table.rows[1:], claims, strict=True):
            said, verdict, reason = (tight(cell) for cell in row.cells)
            add_text(said, quoted(claim.text, self._sheet.style))
            add_text(said, f" {claim.made_by}", colour=MUTED, size=9)
            add_text(verdict, claim.verdict_text, bold=True)
            if claim.overtaken:
                add_text(verdict, f" · {claim.overtaken}", colour=MUTED, size=9)
            self._run(reason, claim.reason, claim.marks)
            for line in claim.arithmetic:
                below = row.cells[2].add_paragraph()
                below.paragraph_format.space_after = Pt(2)
                add_text(below, line, colour=MUTED, size=9)

    def _notes(self) -> None:
        if self._sheet.notes:
            self._heading(self._sheet.words["notes"])
        for note in self._sheet.notes:
            paragraph = self._document.add_paragraph()
            for run in note.title:
                add_text(paragraph, run.text, bold=True)
            add_text(paragraph, " ")
            self._run(paragraph, note.text, note.marks)

    def _programmes(self, heading: str) -> None:
        programmes, words = self._sheet.programmes, self._sheet.words
        if not programmes:
            return
        self._heading(words[heading])
        header = [words["name"], words["owner"], words["status"], self._word("doc.about")]
        table = self._table(words[heading], header, len(programmes), [3.4, 4.0, 2.8, 6.2])
        for row, one in zip(table.rows[1:], programmes, strict=True):
            name, owner, status, about = (tight(cell) for cell in row.cells)
            add_text(name, one.name, bold=True)
            add_text(owner, one.owner)
            add_text(status, _standing(one))
            self._run(about, one.about, one.marks)

    def _milestones(self) -> None:
        events, words = self._sheet.milestones, self._sheet.words
        if not events:
            return
        self._heading(words["milestones"])
        header = [self._word("doc.date"), self._word("doc.event")]
        table = self._table(words["milestones"], header, len(events), [3.2, 13.2])
        for row, event in zip(table.rows[1:], events, strict=True):
            when, what = (tight(cell) for cell in row.cells)
            add_text(when, event.date_text)
            add_text(what, f"{event.title} ({words['planned']})" if event.planned else event.title)
            self._mark(what, event.marks)

    def _changes(self) -> None:
        if self._sheet.changes:
            self._heading(self._sheet.words["changes"])
        for change in self._sheet.changes:
            self._document.add_paragraph(f"{change.label}: {change.text}")

    def _scores(self) -> None:
        scores, title = self._sheet.scores, self._sheet.words["scoreboard"]
        if not scores:
            return
        self._heading(title)
        header = [self._word("doc.verdict"), self._word("doc.count")]
        table = self._table(title, header, len(scores), [6.0, 3.0])
        for row, score in zip(table.rows[1:], scores, strict=True):
            add_text(tight(row.cells[0]), score.text)
            add_text(tight(row.cells[1]), str(score.count))

    def _sources(self) -> None:
        sources = self._marks.lines(self._pack, self._sheet.style)
        if sources:
            self._heading(self._sheet.words["sources"])
        for source in sources:
            line = self._document.add_paragraph()
            line.paragraph_format.left_indent = Cm(0.9)
            line.paragraph_format.first_line_indent = Cm(-0.9)
            line.paragraph_format.tab_stops.add_tab_stop(Cm(0.9))
            line.paragraph_format.space_after = Pt(3)
            docx_parts.add_bookmark(line, f"source{source.number}", source.number)
            add_text(line, f"{source.number}.")
            line.add_run("\t")
            add_text(line, f"{source.text}. {source.title}. ")
            docx_parts.add_link(line, source.url)

    def _foot(self) -> None:
        sheet = self._sheet
        foot = self._document.sections[0].footer.paragraphs[0]
        groups = " ".join(sheet.fingerprint[at : at + 4] for at in range(0, 16, 4))
        told = f"{AUTHOR} · {sheet.edition} · {sheet.words['fingerprint']} {groups} · "
        add_text(foot, told, colour=MUTED, size=8.5)
        docx_parts.add_page_number(foot)


def stretches(marks: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of neighbouring numbers; two alone are no run."""
    ordered = sorted(marks)
    for _, members in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0]):
        run = [mark for _, mark in members]
        if len(run) > 2:
            yield run[0], run[-1]
        else:
            yield from ((mark, mark) for mark in run)


def _standing(one: ProgrammeLine) -> str:
    return f"{one.status_text}, {one.since}" if one.since else one.status_text
