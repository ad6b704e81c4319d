"""Selects what a figure of a text is about: a series of the pack, and its period."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.hidden_signs import one_line
from pkviewer.model.series import SeriesKey
from pkviewer.review.telling.finding import Finding
from pkviewer.search.index import SearchIndex
from pkviewer.search.series_entries import series_entries
from pkviewer.sheet.naming import series_name
from pkviewer.text.when import period_text
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel

_LISTED = 80
_SERIES = Qt.ItemDataRole.UserRole
_PERIOD = Qt.ItemDataRole.UserRole + 1
_WALK = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class SeriesPicker(QDialog):
    """A search over all series, with what the figure may be at the top; then the periods."""

    def __init__(
        self,
        finding: Finding,
        reading: Reading,
        index: SearchIndex,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "check-text")
        self._finding = finding
        self._reading = reading
        self._index = index
        self._build_ui()
        self.field.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._show_periods)
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self._fill()

    def _build_ui(self) -> None:
        self.setWindowTitle(self.tr("Correct what is meant"))
        column = QVBoxLayout(self)
        quote = one_line(" ".join(self._finding.text.split()))
        asked = self.tr("What is “{quote}” about?").format(quote=quote)
        column.addWidget(wrapped(asked, "strong"))
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Find an indicator, a country or an operator…"))
        self.field.setAccessibleName(self.tr("Find an indicator"))
        self.field.installEventFilter(self)
        column.addWidget(self.field)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What the figure may be about"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        column.addWidget(self.list, 1)
        form = QFormLayout()
        label = PlainLabel(self.tr("&Period"))
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Period"))
        self.period.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        label.setBuddy(self.period)
        form.addRow(label, self.period)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addLayout(form)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.box.button(buttons.Ok).setText(self.tr("&Use this"))
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        column.addWidget(self.box)
        room = self.screen().availableGeometry()
        self.resize(min(640, room.width() - 40), min(520, room.height() - 60))

    @property
    def series(self) -> SeriesKey | None:
        """The series that is selected."""
        row = self.list.currentRow()
        return SeriesKey.parse(str(self.list.item(row).data(_SERIES))) if row >= 0 else None

    @property
    def period_code(self) -> str:
        """The code of the period selected; empty for the one that the text names."""
        return str(self.period.currentData() or "")

    @property
    def series_title(self) -> str:
        """What the series selected is called."""
        key = self.series
        return "" if key is None else series_name(self._reading.pack, key, self._reading.style)

    def _fill(self) -> None:
        """List what was found; for nothing typed what the figure may be, then all others."""
        query = self.field.text().strip()
        with QSignalBlocker(self.list):
            self.list.clear()
            for title, code, period in self._offered(query):
                item = QListWidgetItem(title)
                item.setData(_SERIES, code)
                item.setData(_PERIOD, period)
                self.list.addItem(item)
            self.list.setCurrentRow(0)
        self._show_periods()
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.list.count() > 0)

    def _offered(self, query: str) -> Iterator[tuple[str, str, str]]:
        if query:
            for hit in self._index.find(query, _LISTED):
                yield f"{hit.entry.title} · {hit.entry.place}", hit.entry.id, ""
            return
        finding = self._finding
        likely: set[str] = set()
        for figure in (finding.figure, *(one.figure for one in finding.candidates)):
            if figure is not None:
                datum = figure.fact.subject
                likely.add(datum.key.code)
                title = f"{figure.label} · {figure.period} · {figure.text}"
                yield title, datum.key.code, datum.observation.period.code
        meant = finding.understood.series
        rest = [entry for entry in self._index.entries if entry.id not in likely]
        rest.sort(key=lambda entry: entry.id != meant)
        for entry in rest:
            yield f"{entry.title} · {entry.place}", entry.id, ""

    def _show_periods(self) -> None:
        """List the periods of the series selected, the latest first."""
        self.period.clear()
        self.period.addItem(self.tr("As the text says"), "")
        key = self.series
        if key is None:
            return
        indicator = self._reading.pack.indicators[key.indicator]
        seen = [one for one in indicator.observations if SeriesKey.within(indicator.id, one) == key]
        for one in sorted(seen, key=lambda each: each.period, reverse=True):
            figure = self._reading.observed(indicator, one)
            shown = f"{period_text(one.period, self._reading.style)}: {figure.text}"
            self.period.addItem(shown, one.period.code)
        code = self.list.item(self.list.currentRow()).data(_PERIOD)
        self.period.setCurrentIndex(max(self.period.findData(code), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            walks = event.type() == QEvent.Type.KeyPress and event.key() in _WALK
            if walks:
                QApplication.sendEvent(self.list, event)
                return True
        return super().eventFilter(watched, event)


def series_index(reading: Reading) -> SearchIndex:
    """Return what finds the series of the open pack."""
    return SearchIndex(series_entries(reading.pack, reading.style))
