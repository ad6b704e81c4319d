"""How a comparison is shown: kind, units, base, ranking, range, two periods, scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from pkviewer.comparison.choices import Choice
from pkviewer.comparison.comparing import Comparison
from pkviewer.documents.comparison_view import ComparisonView, UnitTreatment, ViewKind
from pkviewer.model.period import Period
from pkviewer.ui.sector.chart_options import Chooser
from pkviewer.ui.widgets.layouts.tool_row import ToolRow
from pkviewer.ui.widgets.plain import PlainLabel


class Choosing(QWidget):
    """A list with its name before it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        self.label = PlainLabel("", "small")
        self.box = Chooser()
        self.box.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        line.addWidget(self.label)
        line.addWidget(self.box)
        self.box.activated.connect(lambda _: self.chosen.emit(self.box.currentData()))

    def name(self, text: str, spoken: str = "") -> None:
        """Write what is chosen in it; ``spoken`` says it in full."""
        self.label.setText(text)
        self.box.setAccessibleName(spoken or text)

    def offer(self, choices: Sequence[tuple[Any, str]], chosen: object) -> None:
        """List what may be chosen; it hides where there is nothing to choose."""
        self.setVisible(len(choices) > 1)
        if [self.box.itemData(at) for at in range(self.box.count())] != [c for c, _ in choices] or [
            self.box.itemText(at) for at in range(self.box.count())
        ] != [name for _, name in choices]:
            self.box.clear()
            for code, name in choices:
                self.box.addItem(name, code)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))


class ViewControls(QWidget):
    """Asks how a view is shown; ``changed`` carries the view as it should be."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = ComparisonView()
        self.kind, self.units, self.base = Choosing(), Choosing(), Choosing()
        self.across, self.at = Choosing(), Choosing()
        self.since, self.until = Choosing(), Choosing()
        self.two = QCheckBox()
        self.earlier, self.later = Choosing(), Choosing()
        self.log = QCheckBox()
        row = ToolRow(12, self)
        for part in self._parts():
            row.addWidget(part)
        self._connect()
        self.retranslate()

    def _parts(self) -> tuple[QWidget, ...]:
        lists = (self.kind, self.units, self.base, self.across, self.at, self.since, self.until)
        return (*lists, self.log, self.two, self.earlier, self.later)

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda kind: self._ask(kind=kind))
        self.units.chosen.connect(lambda units: self._ask(units=units))
        self.base.chosen.connect(lambda code: self._ask(base=_period(code)))
        self.across.chosen.connect(lambda code: self._ask(across=code, at=None))
        self.at.chosen.connect(lambda code: self._ask(at=_period(code)))
        self.since.chosen.connect(lambda code: self._ask(since=_period(code)))
        self.until.chosen.connect(lambda code: self._ask(until=_period(code)))
        self.earlier.chosen.connect(lambda _: self._on_two(self.two.isChecked()))
        self.later.chosen.connect(lambda _: self._on_two(self.two.isChecked()))
        self.two.clicked.connect(self._on_two)
        self.log.clicked.connect(lambda on: self._ask(scale="log" if on else "linear"))

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.kind.name(self.tr("Show as"))
        self.units.name(self.tr("Units"))
        self.base.name(self.tr("Base"), self.tr("Period that is 100"))
        self.across.name(self.tr("Rank"))
        self.at.name(self.tr("Period"), self.tr("Period that is ranked"))
        self.since.name(self.tr("From"), self.tr("First period"))
        self.until.name(self.tr("to"), self.tr("Last period"))
        self.two.setText(self.tr("Compare two periods"))
        self.earlier.name("", self.tr("Earlier period"))
        self.later.name(self.tr("and"), self.tr("Later period"))
        self.log.setText(self.tr("Logarithmic scale"))

    def show_comparison(self, asked: ComparisonView, made: Comparison) -> None:
        """Offer what may be chosen of a comparison; what is shown is chosen."""
        self._view = asked
        shown, may = made.view, made.choices
        ranked = shown.kind == "ranked"
        kinds: list[tuple[ViewKind, str]] = [
            ("line", self.tr("Lines")),
            ("bar", self.tr("Bars")),
            ("table", self.tr("Table")),
        ]
        if may.across or ranked:
            kinds.append(("ranked", self.tr("Ranking")))
        units: list[tuple[UnitTreatment, str]] = [
            ("same", self.tr("As published")),
            ("index", self.tr("Index")),
            ("panels", self.tr("Separate panels")),
        ]
        is_drawn = shown.kind in ("line", "bar")
        self.kind.offer(kinds, shown.kind)
        self.units.offer(units if is_drawn else [], asked.units)
        is_index = is_drawn and shown.units == "index"
        self.base.offer(may.bases if is_index else (), _code(shown.base))
        self.across.offer(may.across if ranked else (), shown.across)
        self.at.offer(tuple(reversed(may.ranked)) if ranked else (), _code(shown.at))
        self._offer_periods(may.periods if not ranked else (), shown)
        self.log.setVisible(shown.kind == "line" and may.may_be_log)
        self.log.setChecked(shown.scale == "log")

    def _offer_periods(self, periods: Sequence[Choice], shown: ComparisonView) -> None:
        first, last = (periods[0][0], periods[-1][0]) if periods else ("", "")
        self.since.offer(periods, _code(shown.since) or first)
        self.until.offer(periods, _code(shown.until) or last)
        self.two.setVisible(len(periods) > 1)
        self.two.setChecked(shown.between is not None and len(periods) > 1)
        earlier, later = shown.between or (None, None)
        open_ = periods if shown.between is not None else ()
        self.earlier.offer(open_, _code(earlier) or first)
        self.later.offer(open_, _code(later) or last)

    def _on_two(self, on: bool) -> None:
        if not on:
            self._ask(between=None)
            return
        boxes = (self.earlier.box, self.later.box)
        if self._view.between is None:
            boxes = (self.since.box, self.until.box)
        one, other = (_period(box.currentData()) for box in boxes)
        if one is not None and other is not None and one != other:
            self._ask(between=(min(one, other), max(one, other)))
        else:
            # A period is not compared with itself: the lists go back to what is shown.
            self._ask()

    def _ask(self, **fields: Any) -> None:
        self.changed.emit(replace(self._view, **fields))


def _period(code: str) -> Period | None:
    return Period.parse(code) if code else None


def _code(period: Period | None) -> str:
    return period.code if period is not None else ""
