"""The claims of a sector with their verdicts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pkviewer.sheet.blocks import ClaimLine, ScoreLine
from pkviewer.sheet.figure import Run, Runs, plain
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import identity
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.glyphs import VerdictMark, verdict_colour
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import Panel, rule, wrapped
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose.paragraph import Prose

WIDE = 640
"""Width from which a claim's parts stand side by side, in logical pixels at 100 %."""


class VerdictWord(QWidget):
    """A verdict's mark and word."""

    def __init__(self, claim: ClaimLine, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim = claim
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(8)
        row.addWidget(VerdictMark(claim.verdict, theme), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._word = PlainLabel(claim.verdict_text, "strong", wrap=True)
        words.addWidget(self._word)
        if claim.overtaken:
            words.addWidget(wrapped(claim.overtaken, "small"))
        words.addStretch(1)
        row.addLayout(words, 1)
        self._colour()
        theme.changed.connect(self._colour)

    @property
    def text(self) -> str:
        """The verdict in words."""
        return self._word.text()

    def _colour(self) -> None:
        palette = self._word.palette()
        palette.setColor(
            self._word.foregroundRole(), verdict_colour(self._claim.verdict, self._theme)
        )
        self._word.setPalette(palette)


def evidence(claim: ClaimLine) -> Runs:
    """Return the figures a claim's checks rest on, each once, with what they are."""
    runs: list[Run] = []
    for figure in {identity(figure): figure for figure in claim.figures}.values():
        if runs:
            runs.append(Run("; "))
        runs += [Run(figure.text, figure), Run(f" {figure.label}, {figure.period}")]
    return tuple(runs)


class ClaimRow(QWidget):
    """One claim: verdict, the words quoted, the reason, and the arithmetic on demand."""

    figure_selected = Signal(object)
    source_marked = Signal(int)
    offered = Signal(object)

    def __init__(self, claim: ClaimLine, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim = claim
        self._theme = theme
        self._build_ui()
        self._connect()
        self.retranslate()

    @property
    def claim(self) -> ClaimLine:
        """The claim that is shown."""
        return self._claim

    @property
    def claim_id(self) -> str:
        """The id of the claim shown."""
        return self._claim.id

    def _build_ui(self) -> None:
        claim = self._claim
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(4)
        self.verdict = VerdictWord(claim, self._theme)
        self._build_said()
        self._build_because()
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(2)
        self.arithmetic_button = IconButton("unfold", "", self._theme)
        self.arithmetic_button.setCheckable(True)
        if not claim.arithmetic:
            self.arithmetic_button.hide()
        self.reply_button = IconButton("copy", "", self._theme)
        if not claim.reply:
            self.reply_button.hide()
        for button in (self.arithmetic_button, self.reply_button):
            # All rows keep the same columns, whichever of the tools they have.
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self.briefing_button = IconButton("pin", "", self._theme)
        tools.addWidget(self.briefing_button)
        tools.addWidget(self.arithmetic_button)
        tools.addWidget(self.reply_button)
        self._wide = True
        self._arrange(wide=True)

    def _build_said(self) -> None:
        claim = self._claim
        self.said = QWidget()
        said = QVBoxLayout(self.said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(1)
        said.addWidget(wrapped(f"“{claim.text}”"))
        for text in (claim.credit, claim.frame):
            if text:
                said.addWidget(wrapped(text, "small"))
        said.addStretch(1)

    def _build_because(self) -> None:
        claim = self._claim
        self.because = QWidget()
        because = QVBoxLayout(self.because)
        because.setContentsMargins(0, 0, 0, 0)
        because.setSpacing(4)
        self._reason = Prose(claim.reason, self._theme, claim.marks)
        because.addWidget(self._reason)
        self.arithmetic = PlainLabel("\n".join(claim.arithmetic), "formula", wrap=True)
        self.arithmetic.hide()
        because.addWidget(self.arithmetic)
        self.evidence = Prose(evidence(claim), self._theme, role="small")
        self.evidence.hide()
        because.addWidget(self.evidence)
        self.answer = PlainLabel("", "small", wrap=True)
        self.answer.hide()
        because.addWidget(self.answer)
        because.addStretch(1)

    def _connect(self) -> None:
        self._reason.figure_selected.connect(self.figure_selected)
        self._reason.source_marked.connect(self.source_marked)
        self.briefing_button.clicked.connect(lambda: self.offered.emit(self._claim))
        self.evidence.figure_selected.connect(self.figure_selected)
        self.arithmetic_button.toggled.connect(self._on_arithmetic_toggled)
        self.reply_button.clicked.connect(self._on_reply_copied)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.briefing_button.rename(self.tr("Add the claim to the briefing"))
        self.briefing_button.setAccessibleDescription(self._claim.text)
        shown = self.arithmetic_button.isChecked()
        self.arithmetic_button.rename(
            self.tr("Hide the arithmetic") if shown else self.tr("Show the arithmetic")
        )
        self.arithmetic_button.setAccessibleDescription(self._claim.text)
        self.reply_button.rename(self.tr("Copy reply"))
        self.reply_button.setAccessibleDescription(self._claim.reply)
        self.answer.setText(self.tr("Reply: {}").format(self._claim.reply))
        self.setAccessibleName(
            f"{self._claim.verdict_text}: {self._claim.text}. {plain(self._claim.reason)}"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.scaled(WIDE)
        if wide is not self._wide:
            self._arrange(wide=wide)

    def _arrange(self, *, wide: bool) -> None:
        self._wide = wide
        parts = (self.verdict, self.said, self.because, self._tools)
        for part in parts:
            self._grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignTop
        if wide:
            for column, part in enumerate(parts[:3]):
                self._grid.addWidget(part, 0, column)
            self._grid.addWidget(self._tools, 0, 3, top)
        else:
            self._grid.addWidget(self.verdict, 0, 0)
            self._grid.addWidget(self._tools, 0, 3, top)
            self._grid.addWidget(self.said, 1, 0, 1, 4)
            self._grid.addWidget(self.because, 2, 0, 1, 4)
        for column, stretch in enumerate((3, 6, 9) if wide else (1, 0, 0)):
            self._grid.setColumnStretch(column, stretch)

    def _on_arithmetic_toggled(self, shown: bool) -> None:
        self.arithmetic.setVisible(shown)
        self.evidence.setVisible(shown and bool(self._claim.figures))
        self.answer.setVisible(shown and bool(self._claim.reply))
        self.arithmetic_button.show_icon("fold" if shown else "unfold")
        self.retranslate()

    def _on_reply_copied(self) -> None:
        copy_text(self._claim.reply)


class ClaimsPanel(Panel):
    """Claims checked: every claim of the sector, with what the checks say."""

    figure_selected = Signal(object)
    source_marked = Signal(int)
    offered = Signal(object)

    def __init__(
        self,
        title: str,
        claims: tuple[ClaimLine, ...],
        theme: Theme,
        aside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, aside, parent=parent)
        self.setProperty(MANUAL, "claims")
        self.rows: list[ClaimRow] = []
        for claim in claims:
            if self.rows:
                self.column.addWidget(rule())
            row = ClaimRow(claim, theme)
            row.figure_selected.connect(self.figure_selected)
            row.offered.connect(self.offered)
            row.source_marked.connect(self.source_marked)
            self.rows.append(row)
            self.column.addWidget(row)


class ScorePanel(Panel):
    """The scoreboard: how many claims have which verdict."""

    def __init__(
        self,
        title: str,
        scores: tuple[ScoreLine, ...],
        theme: Theme,
        aside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, aside, parent=parent)
        holder = QWidget()
        columns = ColumnsLayout(150, theme, parent=holder)
        for score in scores:
            columns.add(self._cell(score), len(scores))
        self.column.addWidget(holder)

    def _cell(self, score: ScoreLine) -> QWidget:
        cell = QWidget()
        cell.setAccessibleName(f"{score.text}: {score.count}")
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(VerdictMark(score.verdict, self._theme))
        row.addWidget(PlainLabel(str(score.count), "figure"))
        row.addWidget(wrapped(score.text), 1)
        return cell
