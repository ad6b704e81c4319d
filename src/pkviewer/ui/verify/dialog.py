"""What was found of an exported sheet: the verdict, the page with its places, what has changed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QScrollArea,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.hidden_signs import visible
from pkviewer.text.words import word
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.verify.explanation import STATES, sentence, signature_lines
from pkviewer.verify.verification import Verification


class PagePicture(QWidget):
    """A picture as wide as the room it is given."""

    def __init__(self, image: QImage, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.setAccessibleName(name)
        self.setMinimumSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return half the picture's size: it is drawn at twice what a screen shows."""
        return self._image.size() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect().topLeft(), self._scaled())
        painter.end()

    def _scaled(self) -> QImage:
        ratio = self.devicePixelRatioF()
        image = self._image.scaled(
            self.sizeHint() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image.setDevicePixelRatio(ratio)
        return image


class SheetCheckDialog(QDialog):
    """Tells whether a sheet is as published, and what has changed since in what it says."""

    def __init__(
        self, name: str, found: Verification, picture: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.setWindowTitle(self.tr("Check of {name}").format(name=visible(name)))
        self.resize(1180, 820)
        page = found.page
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(8)
        column.addWidget(wrapped(STATES[page.state], "title"))
        column.addWidget(wrapped(visible(sentence(page))))
        for remark in (*page.remarks, *signature_lines(page)):
            column.addWidget(wrapped(visible(remark), "small"))
        split = QSplitter()
        image = QImage.fromData(picture)
        if not image.isNull():
            area = QScrollArea()
            area.setWidget(PagePicture(image, self.tr("The page, with the places that differ")))
            split.addWidget(area)
        self.list = self._list(found)
        split.addWidget(self.list)
        split.setStretchFactor(0, 1)
        split.setSizes([712, 428])
        column.addWidget(split, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        go_on = box.addButton(
            self.tr("Go on with it as a &briefing"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        go_on.setEnabled(bool(found.holdings))
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _list(self, found: Verification) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setWordWrap(True)
        tree.setAccessibleName(self.tr("What was altered, and what has changed since"))
        tree.setHeaderLabels([self.tr("On the page"), self.tr("What is known of it")])
        header = tree.header()
        for at in range(2):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        places = [
            (place.now or "—", self._altered(place.was, place.now))
            for place in found.page.differences
        ]
        since = [
            (one.text, f"{word(f'review.{one.verdict}', 'en')}: {one.reason}")
            for one in found.holdings
            if one.verdict != "matches"
        ]
        groups = (
            (self.tr("Altered: {count}"), places),
            (self.tr("Changed since: {count}"), since),
        )
        for title, rows in groups:
            top = QTreeWidgetItem([title.format(count=len(rows)), ""])
            for row in rows:
                top.addChild(QTreeWidgetItem([visible(text) for text in row]))
            tree.addTopLevelItem(top)
            top.setExpanded(True)
        return tree

    def _altered(self, was: str, now: str) -> str:
        if was == now:
            return self.tr("Drawn over, or drawn otherwise")
        return self.tr("As published: {was}").format(was=was or "—")
