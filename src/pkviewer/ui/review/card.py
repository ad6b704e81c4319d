"""A card: what was found of one figure of a text, what it was understood as, and what leads on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkviewer.review.telling.finding import Finding
from pkviewer.review.telling.record import understood_line
from pkviewer.sheet.figure import Figure
from pkviewer.text.words import word
from pkviewer.ui.look.text_roles import TextRole
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.marks import ReviewMark, review_colour
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.layouts.tool_row import ToolRow
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel, plain_tooltip, unmarked


class ReviewCard(QFrame):
    """One finding; ``change_requested`` and ``set_aside`` ask for the reader's correction."""

    chosen = Signal()
    figure_selected = Signal(object)
    copied = Signal(str)
    change_requested = Signal()
    set_aside = Signal()
    restored = Signal()

    def __init__(
        self, finding: Finding, reading: Reading, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finding = finding
        self._reading = reading
        self._theme = theme
        self.setProperty("panel", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build_ui()
        self._colour()
        theme.changed.connect(self._colour)

    def _build_ui(self) -> None:
        finding, language = self.finding, self._reading.style.language
        verdict = word(finding.verdict_word, language)
        quote = " ".join(finding.text.split())
        meant = understood_line(finding, language)
        corrected = finding.understood.is_corrected
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ReviewMark(finding.verdict, self._theme), 0, Qt.AlignmentFlag.AlignVCenter)
        self._word = PlainLabel(verdict, "strong")
        head.addWidget(self._word)
        head.addWidget(wrapped(f"“{quote}”", "body"), 1)
        column.addLayout(head)
        if corrected:
            column.addWidget(PlainLabel(word("heard.corrected", language), "accent"))
        column.addWidget(wrapped(finding.reason))
        if meant:
            role: TextRole = "strong" if finding.understood.indicator else "body"
            column.addWidget(wrapped(f"{word('heard', language)}: {meant}", role))
        if finding.understood.why and not finding.is_set_aside:
            column.addWidget(wrapped(finding.understood.why, "small"))
        for candidate in finding.candidates:
            column.addWidget(self._link(candidate.text, candidate.figure))
        if finding.source:
            column.addWidget(wrapped(finding.source, "small"))
        if finding.reply:
            column.addWidget(wrapped(self.tr("Reply: {text}").format(text=finding.reply), "small"))
        column.addLayout(self._build_tools())
        said = (f"“{quote}”: {verdict}.", finding.reason, meant)
        self.setAccessibleName(" ".join(filter(None, said)))
        self.setAccessibleDescription(
            self.tr("Return traces the figure, F2 corrects it, Delete sets it aside.")
        )

    def _build_tools(self) -> ToolRow:
        tools = ToolRow(4)
        if self.finding.figure is not None:
            trace = IconButton("provenance", self.tr("Trace the figure"), self._theme, worded=True)
            trace.clicked.connect(self.trace)
            tools.addWidget(trace)
        if self.finding.reply:
            copy = IconButton("copy", self.tr("Copy the reply"), self._theme, worded=True)
            copy.clicked.connect(self.copy_reply)
            tools.addWidget(copy)
        change = IconButton("options", self.tr("Correct…"), self._theme, worded=True)
        change.setToolTip(
            plain_tooltip(self.tr("Select the indicator, the country and the period (F2)"))
        )
        change.clicked.connect(self.change_requested)
        tools.addWidget(change)
        if self.finding.understood.is_corrected:
            back = IconButton("back", self.tr("Remove the correction"), self._theme, worded=True)
            back.clicked.connect(self.restored)
            tools.addWidget(back)
        else:
            aside = IconButton("close", self.tr("Not about this"), self._theme, worded=True)
            aside.setToolTip(
                plain_tooltip(self.tr("The figure is about nothing in the data pack (Delete)"))
            )
            aside.clicked.connect(self.set_aside)
            tools.addWidget(aside)
        return tools

    def _link(self, text: str, figure: Figure) -> QPushButton:
        button = QPushButton(unmarked(text))
        button.setProperty("link", "true")
        button.setAccessibleName(text)
        button.setMinimumWidth(1)  # a long name is cut, the card not widened
        button.setToolTip(plain_tooltip(text))
        button.clicked.connect(lambda: self.figure_selected.emit(figure))
        return button

    def current_figure(self) -> Figure | None:
        """Return the figure that is copied and traced here."""
        return self.finding.figure

    def trace(self) -> None:
        """Lead to the provenance of the pack's figure."""
        if self.finding.figure is not None:
            self.figure_selected.emit(self.finding.figure)

    def copy_reply(self) -> None:
        """Copy the sentence to answer with."""
        copy_text(self.finding.reply)
        self.copied.emit(self.finding.reply)

    def set_current(self, current: bool) -> None:
        """Show whether this is the figure in hand."""
        value = "true" if current else "false"
        if self.property("current") != value:
            self.setProperty("current", value)
            self.style().unpolish(self)
            self.style().polish(self)

    def _colour(self) -> None:
        palette = self._word.palette()
        colour = review_colour(self.finding.verdict, self._theme)
        palette.setColor(self._word.foregroundRole(), colour)
        self._word.setPalette(palette)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.trace()
        elif key == Qt.Key.Key_F2:
            self.change_requested.emit()
        elif key == Qt.Key.Key_Delete and not self.finding.understood.is_corrected:
            self.set_aside.emit()
        else:
            super().keyPressEvent(event)


def shown_of(finding: Finding) -> tuple[object, ...]:
    """Return all that a card shows."""
    candidates = tuple(candidate.text for candidate in finding.candidates)
    words = finding.verdict, finding.verdict_word, finding.text, finding.reason, finding.reply
    return *words, finding.understood, *candidates
