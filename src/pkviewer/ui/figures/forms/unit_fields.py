"""The rows of a form that name a unit: one that the pack has, or a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from pkviewer.model.limits import NAME_CHARACTERS
from pkviewer.model.pack import Pack
from pkviewer.model.unit import Unit, UnitKind
from pkviewer.model.wording import Noun, Text
from pkviewer.text.identifiers import identifier
from pkviewer.text.number import unit_text
from pkviewer.text.style import Style

_MONEY: frozenset[UnitKind] = frozenset({"currency"})
_BARE: frozenset[UnitKind] = frozenset({"percent", "index", "ratio"})
"""Kinds whose numbers are printed without a word of their own."""
_DECIMALS = 4


class UnitFields(QWidget):
    """Asks for a unit; the rows that define a new one are shown when one is wanted."""

    def __init__(
        self, pack: Pack, style: Style, form: QFormLayout, watch: Callable[[QWidget], None]
    ) -> None:
        super().__init__()
        self._pack, self._form, self._watch = pack, form, watch
        self.unit, self.kind, self.scale = QComboBox(), QComboBox(), QComboBox()
        self.symbol, self.currency, self.decimals = QLineEdit(), QLineEdit(), QSpinBox()
        self.symbol.setMaxLength(NAME_CHARACTERS)
        self.currency.setMaxLength(3)
        self.decimals.setRange(0, _DECIMALS)
        names = sorted((unit_text(unit, style), id_) for id_, unit in pack.head.units.items())
        alike = Counter(name for name, _ in names)
        for name, id_ in names:
            # Two units that differ in their decimals alone are told apart by their ids.
            self.unit.addItem(name if name and alike[name] == 1 else f"{name} ({id_})".strip(), id_)
        self.unit.addItem(self.tr("A new unit…"), "")
        kinds: tuple[tuple[UnitKind, str], ...] = (
            ("count", self.tr("A number of things or persons")),
            ("currency", self.tr("Money")),
            ("quantity", self.tr("A physical quantity")),
            ("percent", self.tr("Per cent")),
            ("index", self.tr("Points of an index")),
            ("ratio", self.tr("A ratio")),
        )
        for kind, name in kinds:
            self.kind.addItem(name, kind)
        for power, name in (
            (0, self.tr("Ones")),
            (3, self.tr("Thousands")),
            (6, self.tr("Millions")),
            (9, self.tr("Billions")),
        ):
            self.scale.addItem(name, power)

    def add_rows(self) -> None:
        """Add the rows at the end of the form."""
        for text, field in (
            (self.tr("&Unit"), self.unit),
            (self.tr("The unit is"), self.kind),
            (self.tr("Word or sign"), self.symbol),
            (self.tr("Currency, as USD"), self.currency),
            (self.tr("Figures are in"), self.scale),
            (self.tr("Decimals shown"), self.decimals),
        ):
            self._form.addRow(text, field)
            self._watch(field)
        self.unit.currentIndexChanged.connect(self._follow)
        self.kind.currentIndexChanged.connect(self._follow)
        self._follow()

    def problem(self) -> str:
        """Return what is missing; empty where the unit is complete."""
        if self.unit.currentData():
            return ""
        kind = self._kind()
        if kind not in _BARE and not self.symbol.text().strip():
            return self.tr("Enter the word or the sign of the unit.")
        code = self.currency.text().strip()
        if kind in _MONEY and not (len(code) == 3 and code.isascii() and code.isalpha()):
            return self.tr("Enter the code of the currency, three letters.")
        return ""

    def chosen(self) -> tuple[str, Unit | None]:
        """Return the id of the unit, and its definition where it is new."""
        id_ = str(self.unit.currentData())
        if id_:
            return id_, None
        kind, text = self._kind(), self.symbol.text().strip()
        is_counted = kind == "count"
        unit = Unit(
            kind=kind,
            scale=self.scale.currentData() if kind not in _BARE else 0,
            currency=self.currency.text().strip().upper() if kind in _MONEY else None,
            symbol=Text(en=text) if text and not is_counted else None,
            noun=Noun(one=Text(en=text), other=Text(en=text)) if is_counted else None,
            decimals=self.decimals.value(),
        )
        return identifier(f"own {text or kind}", self._pack.head.units), unit

    def _kind(self) -> UnitKind:
        kind: UnitKind = self.kind.currentData()
        return kind

    def _follow(self) -> None:
        """Ask for what a unit of this kind needs."""
        is_new, kind = not self.unit.currentData(), self._kind()
        for field, shown in (
            (self.kind, True),
            (self.symbol, kind not in _BARE),
            (self.currency, kind in _MONEY),
            (self.scale, kind not in _BARE),
            (self.decimals, True),
        ):
            self._form.setRowVisible(field, is_new and shown)
