"""The rows of a form that name a series: indicator, country, and a member of each dimension."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.wording import Language
from pkviewer.ui.figures.forms.choices import indicator_box


class SeriesFields(QObject):
    """Asks for a series; the rows of members follow the indicator that is chosen."""

    changed = Signal()
    """Emitted when another indicator was chosen and its members are asked for."""

    def __init__(
        self, pack: Pack, language: Language, form: QFormLayout, watch: Callable[[QWidget], None]
    ) -> None:
        super().__init__(form)
        self._pack, self._language, self._form, self._watch = pack, language, form, watch
        self.indicator, self.country = indicator_box(pack, language), QComboBox()
        for code, entity in pack.head.entities.items():
            self.country.addItem(entity.name.within(language), code)
        self.country.setCurrentIndex(self.country.findData(pack.head.home))
        self.members: dict[str, QComboBox] = {}
        self.indicator.currentIndexChanged.connect(self.follow)

    def chosen(self) -> Indicator:
        """Return the indicator that is chosen."""
        return self._pack.indicators[self.indicator.currentData()]

    def entity(self) -> str:
        """Return the country that is chosen."""
        return str(self.country.currentData())

    def dims(self) -> dict[str, str]:
        """Return the members that are chosen; a dimension taken all together has none."""
        return {id_: box.currentData() for id_, box in self.members.items() if box.currentData()}

    def at(self, period: Period) -> Observation | None:
        """Return the figure that the series has for a period."""
        key = (period.code, self.entity(), tuple(sorted(self.dims().items())))
        return next((o for o in self.chosen().observations if o.key == key), None)

    def choose(self, indicator: str, entity: str, dims: Mapping[str, str]) -> None:
        """Choose a series; what is empty stays as it is."""
        if indicator:
            self.indicator.setCurrentIndex(self.indicator.findData(indicator))
        if entity:
            self.country.setCurrentIndex(self.country.findData(entity))
        self.follow()
        for dimension, member in dims.items():
            if dimension in self.members:
                box = self.members[dimension]
                box.setCurrentIndex(box.findData(member))

    def show_rows(self, shown: bool) -> None:
        """Show or hide the rows."""
        for field in (self.indicator, self.country, *self.members.values()):
            self._form.setRowVisible(field, shown)

    def follow(self) -> None:
        """Ask for a member of each dimension of the indicator."""
        for box in self.members.values():
            self._form.removeRow(box)
        self.members.clear()
        row = _row_of(self._form, self.country)
        for id_ in reversed(self.chosen().dimensions):
            dimension = self._pack.head.dimensions[id_]
            box = QComboBox()
            box.addItem(self.tr("All together"), "")
            for member, name in dimension.members.items():
                box.addItem(name.within(self._language), member)
            self._watch(box)
            self.members[id_] = box
            self._form.insertRow(row + 1, dimension.name.within(self._language), box)
        self.changed.emit()


def _row_of(form: QFormLayout, field: QWidget) -> int:
    """Return the row in which a field stands."""
    rows = range(form.rowCount())
    items = ((at, form.itemAt(at, QFormLayout.ItemRole.FieldRole)) for at in rows)
    return next(at for at, item in items if item is not None and item.widget() is field)
