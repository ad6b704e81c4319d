"""Two collections that disagree, merged by choosing: figure by figure, both sources in sight."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkviewer.collection.changes import Change
from pkviewer.collection.collection import Collection
from pkviewer.collection.merge import Disagreement, disagreements
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style
from pkviewer.ui.figures.described import place_text, source_text, value_text
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import unmarked


class MergeDialog(QDialog):
    """Asks of each difference between two collections which of the two is to be kept."""

    def __init__(
        self,
        mine: Collection,
        theirs: Collection,
        pack: Pack,
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "own-figures#several-collections")
        self.setWindowTitle(self.tr("Merge figures"))
        self._mine, self._theirs, self._pack, self._style = mine, theirs, pack, style
        self.differences = disagreements(mine, theirs)
        self.choices: list[tuple[QRadioButton, QRadioButton]] = []
        column = QVBoxLayout(self)
        text = self.tr("{mine} and {theirs} differ. Places: {n}. Choose which to keep.")
        text = text.format(mine=mine.title, theirs=theirs.title, n=len(self.differences))
        column.addWidget(wrapped(text))
        body = QWidget()
        self._rows = QVBoxLayout(body)
        for difference in self.differences:
            self._rows.addWidget(self._row(difference))
        self._rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        column.addLayout(self._foot())
        room = self.screen().availableGeometry()
        self.resize(min(760, room.width() - 40), min(620, room.height() - 60))

    def choose(self, difference: Disagreement) -> Change:
        """Return the change that was chosen of a difference."""
        _, theirs = self.choices[self.differences.index(difference)]
        return difference.theirs if theirs.isChecked() else difference.mine

    def _row(self, difference: Disagreement) -> QGroupBox:
        title = place_text(difference.mine, self._pack, self._style)
        box = QGroupBox(unmarked(title))
        group, column = QButtonGroup(box), QVBoxLayout(box)
        buttons = []
        for change, collection in (
            (difference.mine, self._mine),
            (difference.theirs, self._theirs),
        ):
            value = value_text(change, self._pack, self._style)
            button = QRadioButton(unmarked(f"{value} · {collection.title}"))
            where, url = source_text(change, collection.sources, self._pack, self._style)
            button.setAccessibleDescription(f"{where} {url}".strip())
            group.addButton(button)
            column.addWidget(button)
            if where:
                column.addWidget(wrapped("\n".join(filter(None, (where, url))), "small"))
            buttons.append(button)
        buttons[0].setChecked(True)
        self.choices.append((buttons[0], buttons[1]))
        return box

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, at in ((self.tr("All &mine"), 0), (self.tr("All &theirs"), 1)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, at=at: self._choose_all(at))
            row.addWidget(button)
        row.addStretch(1)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Merge"))
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        row.addWidget(box)
        return row

    def _choose_all(self, at: int) -> None:
        for pair in self.choices:
            pair[at].setChecked(True)
