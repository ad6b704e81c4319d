"""How far the reading of a text is, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel


class ReviewProgress(QWidget):
    """A bar with a button; hidden where nothing runs."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.label = PlainLabel("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(10)
        self.stop = QPushButton()
        self.stop.setAutoDefault(False)
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self.stopped)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.stop.setText(self.tr("&Stop"))

    def show_share(self, share: int) -> None:
        """Say how many of a hundred parts of the text are read."""
        self.label.setText(self.tr("Checking the text: {share}%").format(share=share))
        # Until its first figure is judged nobody knows how long a text takes.
        self.bar.setRange(0, 100 if share else 0)
        self.bar.setValue(share)
        self.show()

    def show_opening(self, name: str) -> None:
        """Say that a file is being opened."""
        self.label.setText(self.tr("Opening {name}").format(name=name))
        self.bar.setRange(0, 0)
        self.show()


class ReviewNotice(QFrame):
    """What has to be said of the text as a whole; hidden where there is nothing."""

    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        self.label = wrapped("")
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.again)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.button.setText(self.tr("Check &again"))

    def tell(self, text: str, *, offers_again: bool = False) -> None:
        """Say something, or nothing; ``offers_again`` offers to check the text again."""
        self.label.setText(text)
        self.button.setVisible(offers_again)
        self.setVisible(bool(text))
