"""The lists of a Word document: programmes, events, changes, latest figures, verdicts."""

from __future__ import annotations

from pkviewer.export.word.parts import add_text, tight
from pkviewer.export.word.writer import Pen
from pkviewer.sheet.blocks import ProgrammeLine


class ListPen(Pen):
    """Writes what a sheet lists, each list as a table under its heading."""

    def programmes(self, heading: str) -> None:
        """Write what programmes there are, whose and how they stand."""
        programmes, words = self.sheet.programmes, self.sheet.words
        if not programmes:
            return
        self.heading(words[heading])
        header = [words["name"], words["owner"], words["status"], self.word("doc.about")]
        table = self.table(words[heading], header, len(programmes), [3.4, 4.0, 2.8, 6.2])
        for row, one in zip(table.rows[1:], programmes, strict=True):
            name, owner, status, about = (tight(cell) for cell in row.cells)
            add_text(name, one.name, bold=True)
            add_text(owner, one.owner)
            add_text(status, _standing(one))
            self.run(about, one.about, one.marks)

    def milestones(self) -> None:
        """Write the dated events."""
        events, words = self.sheet.milestones, self.sheet.words
        if not events:
            return
        self.heading(words["milestones"])
        header = [self.word("doc.date"), self.word("doc.event")]
        table = self.table(words["milestones"], header, len(events), [3.2, 13.2])
        for row, event in zip(table.rows[1:], events, strict=True):
            when, what = (tight(cell) for cell in row.cells)
            add_text(when, event.date_text)
            add_text(what, f"{event.title} ({words['planned']})" if event.planned else event.title)
            self.mark(what, event.marks)

    def changes(self) -> None:
        """Write what changed since a briefing was saved."""
        if self.sheet.changes:
            self.heading(self.sheet.words["changes"])
        for change in self.sheet.changes:
            self.document.add_paragraph(f"{change.label}: {change.text}")

    def latest(self) -> None:
        """Write how new each figure is, and when the next is due."""
        lines, title = self.sheet.latest, self.sheet.words["latest"]
        if not lines:
            return
        self.heading(title)
        header = [self.word("doc.what"), self.word("doc.when"), self.word("prov.next")]
        table = self.table(title, header, len(lines), [8.2, 4.0, 4.2])
        for row, line in zip(table.rows[1:], lines, strict=True):
            for cell, text in zip(row.cells, (line.name, line.period, line.due), strict=True):
                add_text(tight(cell), text)

    def scores(self) -> None:
        """Count the verdicts of the claims."""
        scores, title = self.sheet.scores, self.sheet.words["scoreboard"]
        if not scores:
            return
        self.heading(title)
        header = [self.word("doc.verdict"), self.word("doc.count")]
        table = self.table(title, header, len(scores), [6.0, 3.0])
        for row, score in zip(table.rows[1:], scores, strict=True):
            add_text(tight(row.cells[0]), score.text)
            add_text(tight(row.cells[1]), str(score.count))


def _standing(one: ProgrammeLine) -> str:
    return f"{one.status_text}, {one.since}" if one.since else one.status_text
