"""The greeting of the first start: a card over the page, out of the way at any key or click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.icons import ICON_SIZE, IconName
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel

_WIDTH = 620


class Welcome(QFrame):
    """Says what the program is and four things to do first. Nothing waits for it."""

    closed = Signal()
    manual_requested = Signal()

    def __init__(
        self, first: Sequence[tuple[IconName, str, str]], theme: Theme, over: QWidget
    ) -> None:
        """Lie over a widget. ``first`` is what to do first: icon, what, and how."""
        super().__init__(over)
        dress(self)
        self._over = over
        self._theme = theme
        self._first = first
        self._icons: list[tuple[PlainLabel, IconName]] = []
        self.setObjectName("welcome")
        self._build_ui()
        self._connect()
        self.retranslate()
        self.hide()
        over.installEventFilter(self)

    def _build_ui(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(6, 6, 6, 6)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(scroll)
        self._scroll = scroll
        body = self._body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(*map(self._theme.scaled, (22, 16, 22, 16)))
        column.setSpacing(self._theme.scaled(10))
        head = QHBoxLayout()
        self._title = PlainLabel("", "title")
        head.addWidget(self._title, 1)
        self.close_button = IconButton("close", "", self._theme)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._about = wrapped("")
        column.addWidget(self._about)
        column.addSpacing(self._theme.scaled(4))
        column.addLayout(self._rows())
        column.addSpacing(self._theme.scaled(6))
        buttons = QHBoxLayout()
        self.manual_button = QPushButton()
        self.start_button = QPushButton()
        self.start_button.setDefault(True)
        buttons.addWidget(self.manual_button)
        buttons.addStretch(1)
        buttons.addWidget(self.start_button)
        column.addLayout(buttons)
        scroll.setWidget(body)

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.scaled(14))
        grid.setVerticalSpacing(self._theme.scaled(9))
        grid.setColumnStretch(1, 1)
        for row, (icon, what, how) in enumerate(self._first):
            picture = PlainLabel()
            self._icons.append((picture, icon))
            grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
            texts = QVBoxLayout()
            texts.setSpacing(1)
            texts.addWidget(PlainLabel(what, "strong"))
            texts.addWidget(wrapped(how, "small"))
            grid.addLayout(texts, row, 1)
        return grid

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.leave)
        self.start_button.clicked.connect(self.leave)
        self.manual_button.clicked.connect(self._on_manual_wanted)
        self._theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setAccessibleName(self.tr("Welcome"))
        self._title.setText(self.tr("Welcome"))
        self._about.setText(
            self.tr(
                "pkviewer shows Pakistan’s digital economy, one tab for each sector, without a "
                "network connection. Every number leads to the page it was published on, and "
                "rival figures stand beside it. For each sector there is one printed page on "
                "which you can defend every number."
            )
        )
        self.close_button.rename(self.tr("Close"))
        self.manual_button.setText(self.tr("Open the &manual"))
        self.start_button.setText(self.tr("&Start reading"))
        # A screen reader begins at the button: it hears what the card says.
        steps = " ".join(f"{what}: {how}" for _, what, how in self._first)
        self.start_button.setAccessibleDescription(f"{self._about.text()} {steps}")

    def open(self) -> None:
        """Show the card, with the keyboard in it."""
        self.show()
        self.raise_()
        self._place()
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go out of the way."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _on_manual_wanted(self) -> None:
        self.leave()
        self.manual_requested.emit()

    def _paint_icons(self) -> None:
        side = self._theme.scaled(ICON_SIZE)
        for label, name in self._icons:
            label.setPixmap(self._theme.icon(name).pixmap(QSize(side, side)))

    def _place(self) -> None:
        room = self._over.size()
        width = min(self._theme.scaled(_WIDTH), room.width() - 24)
        body = self._body.layout()
        inner = width - 14
        wanted = body.totalHeightForWidth(inner) if body is not None else 0
        height = min(wanted + 14, room.height() - 24)
        self.setGeometry((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            QTimer.singleShot(0, self, self._place)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start_button.click()
        else:
            super().keyPressEvent(event)
