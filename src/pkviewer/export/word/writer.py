"""What every section of a document is written with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from pkviewer.export.page.prose import pieces
from pkviewer.export.word import parts as docx_parts
from pkviewer.export.word.parts import MUTED, add_mark, add_text
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure, Runs
from pkviewer.sheet.source_numbers import Marks
from pkviewer.text.words import word


class Pen:
    """Writes headings, tables and prose into a document; ``language`` is a tag."""

    def __init__(self, sheet: FactSheet, language: str) -> None:
        self.sheet = sheet
        self.marks = Marks(sheet.sources)
        self.document: Document = docx_parts.new_document(
            language, right_to_left=sheet.style.right_to_left
        )

    def word(self, key: str) -> str:
        """Return a fixed word in the sheet's language."""
        return word(key, self.sheet.style.language)

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading."""
        add_text(self.document.add_paragraph(style=f"Heading {level}"), text)

    def small(self, text: str) -> Paragraph:
        """Add a line in small grey type."""
        paragraph = self.document.add_paragraph()
        add_text(paragraph, text, colour=MUTED, size=9)
        return paragraph

    def table(self, title: str, header: list[str], rows: int, widths: list[float]) -> Table:
        """Add a table of so many rows below its header."""
        table = docx_parts.add_table(self.document, header, rows, widths, title)
        if self.sheet.style.right_to_left:
            table.table_direction = WD_TABLE_DIRECTION.RTL
        after = self.document.add_paragraph().paragraph_format
        after.space_after, after.line_spacing = Pt(0), Pt(6)
        return table

    def mark(self, paragraph: Paragraph, marks: Iterable[int]) -> None:
        """Call on sources by their numbers, each of which leads to its line."""
        for index, (first, last) in enumerate(stretches(marks)):
            if index:
                comma = paragraph.add_run(",")
                comma.font.superscript = True
            text = str(first) if first == last else f"{first}–{last}"
            add_mark(paragraph, text, f"source{first}")

    def sources_of(self, figures: Iterable[Figure]) -> tuple[int, ...]:
        """Return the numbers of all sources of some figures."""
        operands = (datum for figure in figures for datum in figure.fact.operands)
        return self.marks.of(datum.observation.source for datum in operands)

    def run(self, paragraph: Paragraph, runs: Runs, marks: tuple[int, ...] | None = None) -> None:
        """Add prose, its figures bold, its sources called on; ``marks`` come at the very end."""
        for piece in pieces(runs, closing=marks):
            add_text(paragraph, piece["text"], bold=piece["figure"])
            self.mark(paragraph, piece["marks"])


def stretches(marks: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of neighbouring numbers; two alone are no run."""
    ordered = sorted(marks)
    for _, members in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0]):
        run = [mark for _, mark in members]
        if len(run) > 2:
            yield run[0], run[-1]
        else:
            yield from ((mark, mark) for mark in run)
