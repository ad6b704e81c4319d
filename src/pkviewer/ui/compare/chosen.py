"""The series of a comparison, each to be removed, and those beside them, each to be added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkviewer.comparison.comparing import Comparing
from pkviewer.model.limits import VIEW_SERIES
from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.model.wording import Language
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.layouts.tool_row import ToolRow
from pkviewer.ui.widgets.plain import PlainLabel, unmarked

_OFFERED = 16
"""Others offered at a press; the search finds all of them."""


class ChosenSeries(QWidget):
    """Names what is compared; under it the same of other countries and of other members.

    ``toggled`` carries a series that is to be added, or removed where it is there already.
    """

    toggled = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def show_series(
        self, series: Sequence[SeriesKey], comparing: Comparing, pack: Pack, language: Language
    ) -> None:
        """Show other series, and what stands beside the first of them."""
        self._clear()
        if not series:
            return
        row = QWidget()
        line = ToolRow(6, row)
        for key in series:
            line.addWidget(self._chip(key, comparing.name(key)))
        self._rows.addWidget(row)
        # At once, not with the next event: the next key may be Tab.
        row.show()
        head, first = pack.head, series[0]
        countries = [
            (key, head.entities[key.entity].name.within(language))
            for key in (first, *comparing.peers(first))
        ]
        self._offer(self.tr("Countries"), countries, series, comparing)
        for dimension, _ in first.members:
            beside = [key for key in comparing.siblings(first) if _differs(key, first, dimension)]
            names = head.dimensions[dimension].members
            members = [
                (key, names[key.dims[dimension]].within(language)) for key in (first, *beside)
            ]
            name = head.dimensions[dimension].name.within(language)
            self._offer(name, members, series, comparing)

    def _chip(self, key: SeriesKey, name: str) -> QWidget:
        """Return the name of a series with the button that removes it."""
        chip = QWidget()
        line = QHBoxLayout(chip)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(2)
        button = IconButton("close", self.tr("Remove {name}").format(name=name), self._theme)
        button.clicked.connect(lambda: self.toggled.emit(key))
        line.addWidget(button)
        line.addWidget(PlainLabel(name, "strong"))
        return chip

    def _offer(
        self,
        name: str,
        offered: Sequence[tuple[SeriesKey, str]],
        series: Sequence[SeriesKey],
        comparing: Comparing,
    ) -> None:
        """Offer each of some series by a button that is pressed while it is compared."""
        if len(offered) < 2:
            return
        row = QWidget()
        line = ToolRow(6, row)
        line.addWidget(PlainLabel(name, "small"))
        is_full = len(series) >= VIEW_SERIES
        for key, text in offered[:_OFFERED]:
            button = QPushButton(unmarked(text))
            button.setAutoDefault(False)
            button.setCheckable(True)
            button.setChecked(key in series)
            button.setEnabled(key in series or not is_full)
            words = self.tr("Remove {name}") if key in series else self.tr("Add {name}")
            button.setAccessibleName(words.format(name=comparing.name(key)))
            button.clicked.connect(lambda _=False, key=key: self.toggled.emit(key))
            line.addWidget(button)
        self._rows.addWidget(row)
        # At once, not with the next event: the next key may be Tab.
        row.show()

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _differs(key: SeriesKey, other: SeriesKey, dimension: str) -> bool:
    return key.dims[dimension] != other.dims[dimension]
