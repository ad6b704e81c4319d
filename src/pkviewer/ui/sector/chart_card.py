"""A chart with its heading and tools; the same values as a table."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pkviewer.charts.base import palette
from pkviewer.charts.base.caption import Caption, caption_of
from pkviewer.charts.output.view import ChartView
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.chart_options import DECLARED, ChartOptions, may_choose
from pkviewer.sheet.figure import Figure
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.sector.chart_options import CardChoices, ChartOptionsBar
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.clipboard import copy_picture
from pkviewer.ui.widgets.context import figure_menu
from pkviewer.ui.widgets.copied_table import Origin
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import Panel, wrapped
from pkviewer.ui.widgets.tables.cells_model import of_chart
from pkviewer.ui.widgets.tables.figure_table import FigureTable


class ChartCard(Panel):
    """A chart with its title and unit; the same values as a table; both can be copied."""

    is_part = False
    """Whether a panel that lists the same has taken it in."""
    is_drawn = False
    """Whether the chart is shown, and no longer the word that stands for it."""

    figure_selected = Signal(object)
    source_wanted = Signal(str)
    offered = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        spec: ChartSpec,
        caption: Caption,
        theme: Theme,
        loader: ChartLoader,
        choices: CardChoices | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(spec.title, theme, role="subheading", parent=parent)
        self.setProperty(MANUAL, "reading#charts")
        self.is_offered = choices is not None
        """Whether it is a sector's own, which can be put into a briefing."""
        self._choices = choices if choices is not None and may_choose(spec) else None
        self.options_bar: ChartOptionsBar | None = None
        self.caption = caption
        self._spec = spec
        self._loader = loader
        self.view = ChartView()
        self.table: FigureTable | None = None
        self._build_ui()
        self._connect()
        self.retranslate()
        if self._choices is not None and self._choices.options != DECLARED:
            self.options_button.setChecked(True)
            self._on_chosen(self._choices.options)
        loader.request(self)

    def _build_ui(self) -> None:
        self.heading.setWordWrap(True)
        self.head.setStretchFactor(self.heading, 1)
        self.aside.hide()
        self.column.setSpacing(2)
        self.table_button = IconButton("table", "", self._theme)
        self.table_button.setCheckable(True)
        self.copy_button = IconButton("copy", "", self._theme)
        self.save_button = IconButton("export", "", self._theme)
        self.options_button = IconButton("options", "", self._theme)
        self.options_button.setCheckable(True)
        if self._choices is None:
            self.options_button.hide()
        self.briefing_button = IconButton("pin", "", self._theme)
        self.add_tool(self.briefing_button)
        if not self.is_offered:
            self.briefing_button.hide()
        self.add_tool(self.options_button)
        self.add_tool(self.table_button)
        self.add_tool(self.copy_button)
        self.add_tool(self.save_button)
        self._unit = wrapped("", "small")
        self.column.addWidget(self._unit)
        self.column.addSpacing(6)
        self._body = QStackedWidget()
        self.view.set_spec(self._spec, self._palette())
        self._body.addWidget(self.view)
        self.column.addWidget(self._body, 1)
        self._note = wrapped("", "note")
        self.column.addWidget(self._note)
        self._write()

    def _write(self) -> None:
        """Write what is said around the chart."""
        source = _shortened(self.caption.source)
        source = self.tr("Source: {names}").format(names=source) if source else ""
        note = "\n".join(part for part in (self._spec.note, source) if part)
        for label, text in ((self._unit, self._spec.unit), (self._note, note)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleDescription(self._spec.alt)

    def _connect(self) -> None:
        self.briefing_button.clicked.connect(lambda: self.offered.emit(self._spec))
        self.options_button.toggled.connect(self._on_asked)
        self.table_button.toggled.connect(self._on_swapped)
        self.copy_button.clicked.connect(self._on_copied)
        self.save_button.clicked.connect(self._on_save_wanted)
        self.view.figure_activated.connect(self._on_figure_activated)
        self.view.event_activated.connect(lambda event: self.source_wanted.emit(event.source))
        self.view.menu_wanted.connect(self._on_menu_wanted)
        self._theme.changed.connect(self._on_theme_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        if not self.is_drawn:
            self.view.wait(self.tr("Drawing…"))
        self.table_button.rename(
            self.tr("Show as a chart")
            if self.table_button.isChecked()
            else self.tr("Show as a table")
        )
        self.briefing_button.rename(self.tr("Add the chart to the briefing"))
        self.briefing_button.setAccessibleDescription(self._spec.title)
        self.options_button.rename(self.tr("Chart options"))
        self.options_button.setAccessibleDescription(self._spec.title)
        self.table_button.setAccessibleDescription(self._spec.title)
        self.copy_button.rename(
            self.tr("Copy the values")
            if self.table_button.isChecked()
            else self.tr("Copy the picture")
        )
        self.copy_button.setAccessibleDescription(self._spec.title)
        self.save_button.rename(self.tr("Save the chart as…"))
        self.save_button.setAccessibleDescription(self._spec.title)

    def become_part(self) -> IconButton:
        """Lose frame and heading to a panel that lists the same; return the tool to copy."""
        self.is_part = True
        self.stand_on("none")
        self.heading.hide()
        self.table_button.hide()
        self.options_button.hide()
        self.briefing_button.hide()
        self.save_button.hide()
        self.column.setSpacing(0)
        self._set_margins()
        return self.copy_button

    def _set_margins(self) -> None:
        if self.is_part:
            self.column.setContentsMargins(0, 0, 0, 0)
        else:
            super()._set_margins()

    @property
    def spec(self) -> ChartSpec:
        """The chart that is shown."""
        return self._spec

    def is_in_sight(self) -> bool:
        """Tell whether any part of the card is to be seen at present."""
        return not self.visibleRegion().isEmpty()

    def draw(self) -> None:
        """Show the chart in place of the word that stood for it."""
        self.is_drawn = True
        self.view.draw()

    def _palette(self) -> palette.ChartPalette:
        return self._theme.chart_palette

    def _on_theme_changed(self) -> None:
        self.view.set_palette(self._palette())

    def _on_figure_activated(self, figure: object) -> None:
        if isinstance(figure, Figure):
            self.figure_selected.emit(figure)

    def _on_menu_wanted(self, place: QPoint) -> None:
        figure = self.view.current_figure()
        if figure is not None:
            figure_menu(self.view, lambda: self.figure_selected.emit(figure)).popup(place)

    def _on_asked(self, shown: bool) -> None:
        """Show what may be asked of the chart, or put it away."""
        if shown and self.options_bar is None and self._choices is not None:
            self.options_bar = ChartOptionsBar(
                self._choices.offer(), self._choices.options, self._spec.title
            )
            self.options_bar.changed.connect(self._on_chosen)
            # Below the unit, above the chart.
            self.column.insertWidget(self.column.indexOf(self._unit) + 1, self.options_bar)
            self._order()
        if self.options_bar is not None:
            self.options_bar.setVisible(shown)

    def _order(self) -> None:
        """Let the keyboard go from tools to options to the chart: they were built later."""
        options = self.options_bar.controls if self.options_bar is not None else ()
        built = (self.view,) if self.table is None else (self.view, self.table)
        for before, after in itertools.pairwise((self.save_button, *options, *built)):
            QWidget.setTabOrder(before, after)

    def _on_chosen(self, options: ChartOptions) -> None:
        """Show the chart as asked for, wherever its values stand."""
        if self._choices is None:
            return
        chosen = self._choices.choose(options)
        caption = caption_of(chosen.spec, chosen.sources, self.caption.edition)
        self.show_spec(chosen.spec, caption)

    def show_spec(self, spec: ChartSpec, caption: Caption) -> None:
        """Show another chart in the same card, drawn or as a table as it is now."""
        self._spec, self.caption = spec, caption
        self.heading.setText(spec.title)
        self.setAccessibleName(spec.title)
        self._write()
        self.view.set_spec(spec, self._palette())
        if self.table is not None:
            self._fill(self.table)

    def _fill(self, table: FigureTable) -> None:
        words = (self.tr("Period"), self.tr("Event"))
        table.show_model(of_chart(self._spec, self._theme, words))
        parts = (self._spec.title, self._spec.unit)
        table.caption = ", ".join(part for part in parts if part)
        table.origin = Origin(self.caption.source, self.caption.edition)

    def _on_swapped(self, as_table: bool) -> None:
        if as_table and self.table is None:
            self.table = FigureTable(self._spec.title, self._theme, fitted=False)
            self._fill(self.table)
            self.table.figure_selected.connect(self.figure_selected)
            self.table.said.connect(self.said)
            self._body.addWidget(self.table)
            self._order()
        shown = self.table if as_table and self.table is not None else self.view
        self._body.setCurrentWidget(shown)
        self.table_button.show_icon("chart" if as_table else "table")
        self.retranslate()

    def _on_save_wanted(self) -> None:
        """Have the window save the chart that the keyboard is on: this one."""
        self.save_button.setFocus()
        for action in self.window().actions():
            if action.objectName() == ActionId.SAVE_CHART:
                action.trigger()

    def _on_copied(self) -> None:
        if self.table_button.isChecked() and self.table is not None:
            self.table.copy_all()
        else:
            from pkviewer.charts.output.picture import render_image
            from pkviewer.charts.output.svg import render_svg

            width, height = max(480, self.view.width()), max(320, self.view.height() + 70)
            copy_picture(
                render_image(self._spec, width, height, caption=self.caption),
                f"{self._spec.title} ({self._spec.unit}). {self._spec.alt}",
                render_svg(self._spec, width * 0.75, height * 0.75, 9, caption=self.caption),
            )
            self.said.emit(self.tr("Copied as a picture: {name}").format(name=self._spec.title))


def chart_at(widget: QWidget | None) -> ChartCard | None:
    """Return the chart that a widget is part of."""
    while widget is not None and not isinstance(widget, ChartCard):
        widget = widget.parentWidget()
    return widget


_NAMED = 3
"""Sources named under a chart; all of them go along when it is copied or saved."""


def _shortened(sources: str) -> str:
    """Return the first of some sources."""
    names = sources.split("; ")
    return "; ".join(names) if len(names) <= _NAMED else f"{'; '.join(names[:_NAMED])}; …"
