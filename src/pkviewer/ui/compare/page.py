"""Compare: series side by side, as a chart and as tables, with what forbids it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pkviewer.comparison.comparing import Comparison
from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.documents.kept_views import KeptViews
from pkviewer.model.series import SeriesKey
from pkviewer.search.index import Entry, Hit
from pkviewer.search.series_search import SeriesSearch, keys_of
from pkviewer.sheet.figure import Figure
from pkviewer.ui.compare.chosen import ChosenSeries
from pkviewer.ui.compare.controls import ViewControls
from pkviewer.ui.compare.copying import CopyButton
from pkviewer.ui.compare.desk import CompareDesk
from pkviewer.ui.compare.keeping import KeepButton
from pkviewer.ui.compare.results import Results
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.search.finder import Finder
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.page_scroll import AsidePage
from pkviewer.ui.widgets.panel import wrapped


class ComparePage(AsidePage):
    """What is chosen, how it is shown, and below what can be said of it.

    ``kept_changed`` says that other comparisons are kept by name now.
    """

    figure_selected = Signal(object)
    said = Signal(str)
    kept_changed = Signal()

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        loader: ChartLoader,
        kept: KeptViews,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setProperty(MANUAL, "comparing")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reading = reading
        self._search: SeriesSearch | None = None
        self.desk = CompareDesk(reading, self)
        self._build_ui(loader, kept)
        self._connect()
        self.retranslate()
        self._renew()

    def _build_ui(self, loader: ChartLoader, kept: KeptViews) -> None:
        column = self.column
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        self.keep_button = KeepButton(self.desk, kept)
        self.copy_button = CopyButton(self.desk)
        self.head.addStretch(1)
        for button in (self.add, self.keep_button, self.copy_button, self.close_button):
            self.head.addWidget(button)
        self._advice = wrapped("", "body")
        self.series = ChosenSeries(self._theme)
        self.controls = ViewControls()
        self.results = Results(self._reading, self._theme, loader)
        self.finder = Finder(
            self._find, lambda _: self.tr("Series"), lambda _: "", self._theme, self
        )
        self.finder.setProperty(MANUAL, "comparing")
        for part in (self._advice, self.series, self.controls, self.results):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self.finder.open(self.add))
        self.finder.chosen.connect(self._on_chosen)
        self.series.toggled.connect(self._on_toggled)
        self.controls.changed.connect(self._on_asked)
        self.desk.changed.connect(self._renew)
        self.keep_button.said.connect(self.said)
        self.keep_button.kept_changed.connect(self.kept_changed)
        self.copy_button.said.connect(self.said)
        self.copy_button.table_wanted.connect(self.results.copy_table)
        self.results.figure_selected.connect(self.figure_selected)
        self.results.said.connect(self.said)
        self._reading.changed.connect(self._on_reading_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.name(self.tr("Compare"), self.tr("Close the comparison"))
        self.add.setText(self.tr("&Add an indicator or a country…"))
        self.add.setAccessibleName(self.tr("Add an indicator or a country"))
        self._advice.setText(
            self.tr(
                "Type what to compare: an indicator, countries, operators, or several at once, "
                "as in “pakistan india exports”."
            )
        )

    @property
    def comparison(self) -> Comparison:
        """The comparison as it stands."""
        return self.desk.made()

    def begin(self, figure: Figure | None) -> None:
        """Start with the series of a figure where nothing has been chosen yet."""
        if not self.desk.view.series and figure is not None:
            self.desk.add(figure.fact.subject.key)
        if self.desk.view.series:
            self.add.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._look_for("")

    def show_view(self, view: ComparisonView, name: str = "") -> None:
        """Show a view as one step.

        Raises:
            ViewError: the pack lacks one of its series; what is shown stays.
        """
        self.desk.open(view, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look for what is typed anywhere on the page where no field takes it."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, _SHIFT)
        if plain and event.text().strip() and event.text().isprintable():
            self._look_for(event.text())
        else:
            super().keyPressEvent(event)

    def _look_for(self, typed: str) -> None:
        """Open the search at once, so that no letter is lost."""
        # Below the advice, which says what to look for, while nothing is chosen.
        self.finder.open(self.add if self.desk.view.series else self.series)
        self.finder.field.setText(typed)
        # The page is laid out only after this: then it finds its place.
        QTimer.singleShot(0, self.finder, self.finder.place)

    def _find(self, typed: str) -> list[Hit]:
        taken = {key.code for key in self.desk.view.series}
        if not typed.strip():
            if not taken:
                return []
            last = self.desk.view.series[-1]
            near = (*self.desk.comparing.peers(last), *self.desk.comparing.siblings(last))
            return self._searching().near([key.code for key in near if key.code not in taken])
        return [hit for hit in self._searching().find(typed) if hit.entry.id not in taken]

    def _searching(self) -> SeriesSearch:
        if self._search is None:
            self._search = SeriesSearch(self._reading.pack, self._reading.style)
        return self._search

    def _on_chosen(self, entry: Entry) -> None:
        self.desk.add(*keys_of(entry))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, series: SeriesKey) -> None:
        if series in self.desk.view.series:
            self.desk.remove(series)
        else:
            self.desk.add(series)
        # The button pressed is gone: what closes the page must not get the next key.
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_asked(self, view: ComparisonView) -> None:
        if view == self.desk.view:
            self.controls.show_comparison(view, self.comparison)
        self.desk.show(view)

    def _on_reading_changed(self) -> None:
        self._search = None

    def _renew(self) -> None:
        """Show the view as it is now."""
        view, made = self.desk.view, self.comparison
        has_series = bool(made.view.series)
        self._advice.setVisible(not has_series)
        self.controls.setVisible(has_series)
        self.copy_button.setEnabled(has_series)
        style = self._reading.style
        known = made.view.series
        self.series.show_series(known, self.desk.comparing, self._reading.pack, style.language)
        self.controls.show_comparison(view, made)
        self.results.show_comparison(made)
        title = self.desk.name or self.tr("Compare")
        self.name(title, self.tr("Close the comparison"))
        self._order()

    def _order(self) -> None:
        """Let Tab go down the page: what was made last would else come last in the window."""
        parts: list[QWidget] = [self.add, self.keep_button, self.copy_button]
        for block in (self.series, self.controls, *self.results.blocks):
            inside = block.findChildren(QWidget)
            # The list of a box is in a window of its own, and rows of before are still there.
            own = (w for w in inside if w.window() is block.window())
            parts += [w for w in own if _takes_tab(w) and not _is_put_away(w)]
        for before, after in pairwise([*parts, self.close_button]):
            QWidget.setTabOrder(before, after)


_TOUCHED = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _is_put_away(widget: QWidget) -> bool:
    """Tell whether a widget, or what it stands in, was hidden, and not only not shown yet."""
    asked: QWidget | None = widget
    while asked is not None and not asked.isWindow():
        if asked.isHidden() and asked.testAttribute(_TOUCHED):
            return True
        asked = asked.parentWidget()
    return False


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
