"""The page to begin at: what people come for, what is new, what is overdue, recent files."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pkviewer.documents.comparison_view import ComparisonView, view_text
from pkviewer.documents.kept_views import NAME, KeptViews
from pkviewer.errors import RefusedError
from pkviewer.facts.freshness import NextRelease, next_release
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.text.when import day_text, period_text
from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.actions.declared import icon_of
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.cards import Card
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.link_button import LinkButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.page_scroll import AsidePage
from pkviewer.ui.widgets.panel import Panel, wrapped
from pkviewer.ui.widgets.plain import PlainLabel

LISTED = 6
"""Lines of each list: all three stand beside each other on one screen."""
WIDEST = 1240
_TASK_WIDTH, _LIST_WIDTH = 210, 330
_KEPT = 3
"""Comparisons listed before the files."""


class Newest(NamedTuple):
    """A figure by the day its source came out."""

    published: str
    indicator: Indicator
    seen: Observation


class TaskCard(Card):
    """One of the things people come for; pressing it triggers the action."""

    def __init__(self, action: ActionId, actions: Actions, theme: Theme) -> None:
        super().__init__(theme)
        self._icon = icon_of(action)
        self._picture = PlainLabel()
        self.column.addWidget(self._picture)
        self.column.addSpacing(6)
        self._what, self._how = PlainLabel("", "accent", wrap=True), wrapped("", "small")
        self.column.addWidget(self._what)
        self.column.addWidget(self._how)
        self.column.addStretch(1)
        for label in self.findChildren(PlainLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(actions[action].trigger)
        theme.changed.connect(self._paint_icon)
        self._paint_icon()

    def name(self, what: str, how: str) -> None:
        """Write what it is for, and how it goes."""
        self._what.setText(what)
        self._how.setText(how)
        self.setAccessibleName(what)
        self.setAccessibleDescription(how)

    def _paint_icon(self) -> None:
        if self._icon is not None:
            size = self._theme.icon_size * 1.4
            self._picture.setPixmap(self._theme.icon(self._icon, side=size.width()).pixmap(size))


class StartPage(AsidePage):
    """Leads to everything; what it lists is read anew whenever it is shown.

    ``visited`` carries a sector and a figure of it that was chosen, ``file_requested`` the
    kind and the path of a file, ``view_requested`` a comparison and its name.
    """

    visited = Signal(str, object)
    file_requested = Signal(str, str)
    view_requested = Signal(object, str)

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        settings: Settings,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, WIDEST, parent)
        self.setProperty(MANUAL, "start")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reading, self._settings, self._actions = reading, settings, actions
        self._lists: QWidget | None = None
        self._about = wrapped("", "small")
        self.column.addWidget(self._about)
        holder = QWidget()
        self.tasks = ColumnsLayout(_TASK_WIDTH, theme, parent=holder)
        self.column.addWidget(holder)
        self._cards = {action: TaskCard(action, actions, theme) for action, _, _ in self._offered()}
        for card in self._cards.values():
            self.tasks.add(card, 4)
        self.column.addStretch(1)
        self.head.addStretch(1)
        self.head.addWidget(self.close_button)
        self.retranslate()
        reading.changed.connect(self._on_reading_changed)

    def _offered(self) -> Iterable[tuple[ActionId, str, str]]:
        return (
            (
                ActionId.REVIEW,
                self.tr("Check a text"),
                self.tr("Paste a text: each of its figures is checked against the data."),
            ),
            (
                ActionId.COMPARE,
                self.tr("Compare"),
                self.tr("Put indicators, operators or countries side by side."),
            ),
            (
                ActionId.BRIEFING,
                self.tr("Make a briefing"),
                self.tr("Choose figures, charts and claims for a page of your own."),
            ),
            (
                ActionId.ADD_FIGURE,
                self.tr("Add a figure"),
                self.tr("Enter a new or revised figure, with its source."),
            ),
        )

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.name(self.tr("Start"), self.tr("Close the start page"))
        for action, what, how in self._offered():
            self._cards[action].name(what, how)
        head = self._reading.pack.head
        style = self._reading.style
        self._about.setText(
            self.tr("{title} · edition {edition}, {day}").format(
                title=head.title.within(style.language),
                edition=head.edition,
                day=day_text(head.edition_date, style),
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        self._write_lists()
        super().showEvent(event)

    def _on_reading_changed(self) -> None:
        self.retranslate()
        if self.isVisible():
            self._write_lists()

    def _write_lists(self) -> None:
        if self._lists is not None:
            self._lists.deleteLater()
        self._lists = QWidget()
        grid = ColumnsLayout(_LIST_WIDTH, self._theme, flow="columns", parent=self._lists)
        for panel in (self._new(), self._overdue(), self._recent()):
            panel.column.addStretch(1)
            grid.add(panel, 3)
        self.column.insertWidget(self.column.count() - 1, self._lists)

    def _new(self) -> Panel:
        panel = Panel(self.tr("New in this edition"), self._theme)
        style = self._reading.style
        for newest in newest_figures(self._reading.pack)[:LISTED]:
            source = self._reading.pack.sources[newest.seen.source]
            when = period_text(source.published, style) if source.published else ""
            figure = self._reading.observed(newest.indicator, newest.seen)
            sector = self._reading.pack.home[newest.indicator.id]
            row = _Line(
                newest.indicator.name.within(style.language),
                f"{figure.text} · {figure.period}",
                ", ".join(part for part in (source.publisher, when) if part),
            )
            row.link.clicked.connect(
                lambda _=False, sector=sector, figure=figure: self.visited.emit(sector, figure)
            )
            panel.column.addWidget(row)
        return panel

    def _overdue(self) -> Panel:
        panel = Panel(self.tr("Overdue"), self._theme)
        due = overdue(self._reading)
        style = self._reading.style
        if not due:
            panel.column.addWidget(wrapped(self.tr("Nothing is overdue."), "small"))
            return panel
        for release, indicator in due[: LISTED - 1]:
            name = indicator.name.within(style.language)
            text = self.tr("{period}, due {day}").format(
                period=period_text(release.period, style), day=day_text(release.due, style)
            )
            label = wrapped(name)
            panel.column.addWidget(label)
            panel.column.addWidget(wrapped(text, "small"))
        every = LinkButton(self.tr("Show all {n}…").format(n=len(due)))
        every.clicked.connect(self._actions[ActionId.DUE].trigger)
        panel.column.addWidget(every)
        return panel

    def _recent(self) -> Panel:
        panel = Panel(self.tr("Recent files"), self._theme)
        kinds = {
            "briefing": self.tr("Briefing"),
            "figures": self.tr("Your figures"),
            "review": self.tr("Checked text"),
        }
        for name, view in self._kept_views().items():
            line = _Line(name, self.tr("Comparison"), view_text(view))
            line.link.clicked.connect(
                lambda _=False, name=name, view=view: self.view_requested.emit(view, name)
            )
            panel.column.addWidget(line)
        files = [(kind, Path(path)) for kind, path in self._settings.recent if kind in kinds]
        for kind, path in files:
            row = _Line(path.name, kinds[kind], str(path.parent))
            row.link.clicked.connect(
                lambda _=False, kind=kind, path=path: self.file_requested.emit(kind, str(path))
            )
            panel.column.addWidget(row)
        if panel.column.count() == 1:
            empty = self.tr("Briefings and figures of your own that you open or save appear here.")
            panel.column.addWidget(wrapped(empty, "small"))
        return panel

    def _kept_views(self) -> dict[str, ComparisonView]:
        """Return the comparisons kept last; none where their file cannot be used."""
        try:
            kept = KeptViews(self._settings.folder / NAME).all()
        except RefusedError:
            # Compare says what is wrong with it, where it is asked for.
            return {}
        return dict(itertools.islice(kept.items(), _KEPT))


class _Line(QWidget):
    """A line of a list: a link, what it leads to beside it, and where that is from."""

    def __init__(self, name: str, value: str, origin: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 3)
        column.setSpacing(0)
        self.link = LinkButton(name)
        self.link.setAccessibleName(f"{name}: {value}")
        self.link.setAccessibleDescription(origin)
        column.addWidget(self.link)
        column.addWidget(wrapped(value, "strong"))
        column.addWidget(wrapped(origin, "small"))


def newest_figures(pack: Pack) -> list[Newest]:
    """Return each indicator's newest figure of the home country, the latest published first."""
    found = []
    for indicator in pack.indicators.values():
        candidates = [
            (pack.sources[seen.source].published, seen)
            for seen in indicator.observations
            if seen.entity == pack.head.home and not seen.dims and not seen.is_outlook
        ]
        dated = [(day.end.isoformat(), seen) for day, seen in candidates if day is not None]
        if dated and indicator.target_of is None:
            day, seen = max(dated, key=lambda pair: (pair[0], pair[1].period))
            found.append(Newest(day, indicator, seen))
    return sorted(found, key=lambda newest: newest.published, reverse=True)


def overdue(reading: Reading) -> list[tuple[NextRelease, Indicator]]:
    """Return the indicators past the day their next figure was due, the latest due first."""
    pack = reading.pack
    found = [
        (release, indicator)
        for indicator in pack.indicators.values()
        if (release := next_release(indicator, pack.head.home)) is not None
        and release.is_overdue(reading.today)
    ]
    return sorted(found, key=lambda pair: pair[0].due, reverse=True)
