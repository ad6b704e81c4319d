"""Leads from what was found to where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from pkviewer.errors import PkviewerError
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.search.catalogue import catalogue, latest, newest_figure
from pkviewer.search.index import Entry, EntryKind, Hit, SearchIndex
from pkviewer.sheet.speech import Speech
from pkviewer.text.words import word
from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.sector.page_stack import Pages
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.navigation import Navigator
from pkviewer.ui.widgets.action_id import ActionId

_SINGLE = (ActionId.FIND_ANYTHING,)
"""Commands that make no sense from within the search."""
_AHEAD_MS = 1500
"""After which the index is made, so that the first keystroke need not wait for it."""


class Guide(QObject):
    """Answers the search over the open pack and the window's commands, and goes there.

    ``source_requested`` carries title and address of a source that stands on no page.
    """

    source_requested = Signal(str, str)

    def __init__(
        self,
        reading: Reading,
        navigator: Navigator,
        pages: Pages,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._navigator = navigator
        self._pages = pages
        self._actions = actions
        self._index: SearchIndex | None = None
        self._early = QTimer(self)
        self._early.setSingleShot(True)
        self._early.setInterval(_AHEAD_MS)
        self._early.timeout.connect(self._on_idle)
        self._early.start()
        reading.changed.connect(self._on_reading_changed)

    @property
    def index(self) -> SearchIndex:
        """What can be found, made at the first call after a pack was opened."""
        if self._index is None:
            entries = catalogue(self._reading.pack, self._reading.style)
            self._index = SearchIndex((*entries, *self._commands()))
        return self._index

    def find(self, typed: str) -> list[Hit]:
        """Answer a keystroke; for nothing typed, name the sectors."""
        if typed.strip():
            return [hit for hit in self.index.find(typed) if self._can(hit.entry)]
        sectors = (entry for entry in self.index.entries if entry.kind == "sector")
        return [Hit(entry, 0.0) for entry in sectors]

    def kind(self, kind: str) -> str:
        """Name a kind of thing that can be found."""
        return {
            "sector": self.tr("Sectors"),
            "indicator": self.tr("Indicators"),
            "headline": self.tr("Headline figures"),
            "claim": self.tr("Claims"),
            "programme": self.tr("Programmes"),
            "milestone": self.tr("Milestones"),
            "source": self.tr("Sources"),
            "command": self.tr("Commands"),
        }[kind]

    def detail(self, entry: Entry) -> str:
        """Return the value, verdict or keys of an entry, which stand beside its name."""
        try:
            return self._detail(entry)
        except PkviewerError:
            return ""

    def _detail(self, entry: Entry) -> str:
        reading = self._reading
        if entry.kind == "indicator":
            newest = newest_figure(reading.pack, reading.style, entry.id)
            if newest is None:
                return ""
            place, figure = newest
            return " · ".join(part for part in (place, figure.text, figure.period) if part)
        if entry.kind == "headline":
            # Not from the sheet: to compose one takes longer than a keystroke may.
            speech = Speech(reading.pack, reading.style, reading.pack.sectors[entry.sector])
            figure = speech.unmarked(speech.fact(entry.id))
            return f"{figure.text} · {figure.period}"
        if entry.kind == "claim":
            verdict = reading.composer.judgement(entry.id).verdict
            return word(f"verdict.{verdict}", reading.style.language)
        if entry.kind == "command":
            return self._actions.keys_of(ActionId(entry.id))
        return ""

    def go(self, entry: Entry) -> None:
        """Go to what was found, select it, and put the keyboard there."""
        if entry.kind == "command":
            self._actions[ActionId(entry.id)].trigger()
            return
        self._navigator.leave()
        if entry.kind == "sector":
            self._navigator.go_to(entry.id)
            page = self._pages.page()
            if page is not None:
                page.setFocus()
        elif entry.kind == "indicator":
            self._go_to_indicator(entry)
        elif entry.kind == "headline":
            self._go_to_headline(entry)
        else:
            self._go_to_place(entry)

    def _go_to_indicator(self, entry: Entry) -> None:
        indicator, seen = latest(self._reading.pack, entry.id)
        if seen is None:
            self._navigator.go_to(entry.sector)
        else:
            self._go_to_observation(entry.sector, indicator, seen)

    def _go_to_observation(self, sector: str, indicator: Indicator, seen: Observation) -> None:
        self._navigator.visit(sector, self._reading.observed(indicator, seen))
        page = self._pages.page()
        if page is not None:
            page.reveal_observation(indicator.id, seen)

    def _go_to_headline(self, entry: Entry) -> None:
        cards = self._reading.sheet(entry.sector).headlines
        figure = next((c.figure for c in cards if c.figure.fact.id == entry.id), None)
        if figure is None:
            self._navigator.go_to(entry.sector)
        else:
            self._navigator.visit(entry.sector, figure)
        self._reveal(entry.kind, entry.id)

    def _go_to_place(self, entry: Entry) -> None:
        """Go to the first tab that shows it, the present one if it does."""
        own = (entry.sector,) if entry.sector else ()
        here = (self._navigator.sector,) if entry.kind == "source" else ()
        for sector in dict.fromkeys((*here, *own, *self._reading.sector_ids)):
            if self._is_shown(entry, sector):
                self._navigator.go_to(sector)
                if self._reveal(entry.kind, entry.id):
                    return
        if entry.kind == "source":
            self._go_to_unnumbered(entry.id)
        elif entry.sector:
            self._navigator.go_to(entry.sector)

    def _is_shown(self, entry: Entry, sector: str) -> bool:
        sheet = self._reading.sheet(sector)
        kinds = {kind for kind, _ in sheet.order}
        if entry.kind == "claim":
            return "claims" in kinds and any(c.id == entry.id for c in sheet.claims)
        if entry.kind == "programme":
            shown = bool(kinds & {"programmes", "register"})
            return shown and any(p.id == entry.id for p in sheet.programmes)
        if entry.kind == "milestone":
            return "milestones" in kinds and any(m.id == entry.id for m in sheet.milestones)
        return any(source.id == entry.id for source in sheet.sources)

    def _go_to_unnumbered(self, source: str) -> None:
        """Go to a figure of a source that no sheet calls on, or show the source itself."""
        for sector, indicator, seen in self._observations():
            others = (other.source for other in seen.alternatives)
            if source == seen.source or source in others:
                self._go_to_observation(sector, indicator, seen)
                return
        found = self._reading.pack.sources[source]
        self.source_requested.emit(f"{found.publisher}: {found.title}", found.url)

    def _observations(self) -> Iterator[tuple[str, Indicator, Observation]]:
        pack = self._reading.pack
        for indicator in pack.indicators.values():
            for seen in indicator.observations:
                yield pack.home[indicator.id], indicator, seen

    def _reveal(self, kind: EntryKind, id_: str) -> bool:
        page = self._pages.page()
        return page is not None and page.reveal(kind, id_)

    def _can(self, entry: Entry) -> bool:
        return entry.kind != "command" or self._actions[ActionId(entry.id)].isEnabled()

    def _commands(self) -> Iterator[Entry]:
        for id_, text, menu in self._actions.listed():
            if id_ not in _SINGLE:
                yield Entry("command", id_, text, menu)

    def _on_idle(self) -> None:
        """Make the index before it is asked for."""
        self.index  # noqa: B018 - made by being asked for

    def _on_reading_changed(self) -> None:
        self._index = None
        self._early.start()
