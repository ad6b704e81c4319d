"""A comparison as a page: the chart, the table and what to read with care, with all sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pkviewer.comparison.comparing import Comparing, Comparison
from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.sheet.blocks import ParagraphBlock, TableBlock
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.composing.fixed_parts import closed, fixed_words, freshness, newest
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure, Run
from pkviewer.sheet.sections import PageSection
from pkviewer.sheet.source_numbers import Marks
from pkviewer.text.words import word

COMPARISON = "comparison"
"""What a comparison's sheet has in place of a sector's id."""
COMPARISON_ID = f"{COMPARISON} view"
"""What it goes by among the sectors, under every title; the space keeps it apart from them."""
_PRINTED_SOURCES = 6
"""Most sources numbered at a chart; all stand in the attached data."""
_SECTIONS: tuple[PageSection, ...] = ("charts", "table", "prose", "sources")


@dataclass(frozen=True, slots=True)
class ComparisonSource:
    """A view that a composer can make a sheet of beside those of the sectors.

    ``name`` is the title a reader gave it; empty, the indicators name it.
    """

    view: ComparisonView
    name: str = ""

    @property
    def id(self) -> str:
        """What it goes by among the sectors."""
        return COMPARISON_ID

    def sheet(self, composer: Composer) -> FactSheet:
        """Compose the comparison's sheet."""
        pack, style, language = composer.pack, composer.style, composer.style.language
        marks = Marks()
        comparing = Comparing(pack, style, marks)
        made = comparing.compare(comparing.known(self.view))
        words = fixed_words(pack, style, 0)
        charts = (_numbered(made.chart, marks),) if made.chart is not None else ()
        table = made.changes or made.table
        shown = table if table is None else _marked(table, marks)
        sheet = FactSheet(
            sector=COMPARISON,
            style=style,
            title=self.name or made.title or word("compare.page", language),
            tab=word("compare.page", language),
            kicker=word("kicker.compare", language, title=pack.head.title.within(language)),
            edition=word("edition.line", language, edition=pack.head.edition),
            newest="",
            order=tuple((kind, 1) for kind in _SECTIONS),
            headlines=(),
            prose=tuple(_paragraphs(made)),
            charts=charts,
            table=shown,
            claims=(),
            claims_total=len(pack.claims),
            notes=(),
            programmes=(),
            milestones=(),
            sources=marks.lines(pack, style),
            sectors=(),
            scores=(),
            freshness=freshness((), pack, composer.on, style),
            words=words,
            fingerprint="",
            page_style=composer.page_style,
        )
        data = (datum for figure in sheet.figures() for datum in figure.fact.operands)
        indicators = tuple({datum.indicator.id: datum.indicator for datum in data}.values())
        sheet = replace(
            sheet,
            newest=newest(indicators, pack, style),
            freshness=freshness(indicators, pack, composer.on, style),
        )
        return closed(pack, sheet)


def _paragraphs(made: Comparison) -> Iterator[ParagraphBlock]:
    for index, reason in enumerate(made.reasons):
        yield ParagraphBlock(f"reason-{index}", (Run(reason),), 1)


def _numbered(chart: ChartSpec, marks: Marks) -> ChartSpec:
    """Give a chart the numbers of its sources; of many only the first few."""
    figures = [mark.figure for line in chart.series for mark in line.marks]
    ids = _sources(figures)
    shown = ids[:_PRINTED_SOURCES]
    return replace(chart, marks=marks.of(shown), more=len(ids) - len(shown))


def _marked(table: TableBlock, marks: Marks) -> TableBlock:
    """Give each row of a table the numbers of its sources, as far as they fit beside it."""
    rows = []
    for row in table.rows:
        ids = _sources([cell.figure for cell in row.cells if cell.figure is not None])
        rows.append(replace(row, marks=marks.of(ids[:2])))
    return replace(table, rows=tuple(rows), wide=True)


def _sources(figures: list[Figure]) -> list[str]:
    data = (datum for figure in figures for datum in figure.fact.operands)
    return list(dict.fromkeys(datum.observation.source for datum in data))
