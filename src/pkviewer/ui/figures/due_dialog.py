"""What is overdue: the indicators past the day their next figure was due."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.facts.freshness import next_release
from pkviewer.text.when import day_text, period_text
from pkviewer.ui.look.dress import dress
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped


class DueDialog(QDialog):
    """Lists what is due for update, the longest overdue first; one button adds the figure."""

    add_requested = Signal(str)

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "own-figures")
        self.setWindowTitle(self.tr("Due for update"))
        column = QVBoxLayout(self)
        pack, style = reading.pack, reading.style
        due = [
            (release, indicator)
            for indicator in pack.indicators.values()
            if (release := next_release(indicator, pack.head.home)) is not None
            and release.is_overdue(reading.today)
        ]
        due.sort(key=lambda pair: (pair[0].due, pair[1].id))
        count = self.tr("{n} figures were due before today.").format(n=len(due))
        column.addWidget(wrapped(count))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Figures due for update"))
        self.list.setHeaderLabels(
            [self.tr("Due"), self.tr("Indicator"), self.tr("Period"), self.tr("Sector")]
        )
        for release, indicator in due:
            sector = pack.sectors[pack.home[indicator.id]]
            item = QTreeWidgetItem(
                [
                    day_text(release.due, style),
                    indicator.name.within(style.language),
                    period_text(release.period, style, short=True),
                    sector.tab.within(style.language),
                ]
            )
            item.setData(0, Qt.ItemDataRole.UserRole, indicator.id)
            self.list.addTopLevelItem(item)
        for at in range(4):
            self.list.resizeColumnToContents(at)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.list.itemActivated.connect(self._on_wanted)
        column.addWidget(self.list, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.add = QPushButton(self.tr("&Add figure…"))
        self.add.setEnabled(bool(due))
        box.addButton(self.add, QDialogButtonBox.ButtonRole.ActionRole)
        self.add.clicked.connect(self._on_wanted)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        room = self.screen().availableGeometry()
        self.resize(min(820, room.width() - 40), min(560, room.height() - 60))

    def _on_wanted(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.add_requested.emit(item.data(0, Qt.ItemDataRole.UserRole))
