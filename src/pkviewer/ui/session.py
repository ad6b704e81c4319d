"""What is being read, and how: the data pack, the number system, today's date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pkviewer.briefing.composer import BriefingSource
from pkviewer.facts.freshness import next_release
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.provenance.citation import Citation
from pkviewer.provenance.excerpt import Excerpt
from pkviewer.provenance.provenance import Provenance
from pkviewer.search.catalogue import observed
from pkviewer.sheet.chart_options import ChartChoice, ChartOptions
from pkviewer.sheet.composer import Composer, SheetSource
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure, Runs
from pkviewer.text.style import Style


@dataclass(frozen=True, slots=True)
class Services:
    """The doors through which the window reaches what it shows."""

    open_pack: Callable[[Path], Pack]
    compose: Callable[[Pack, Style, date], Composer]
    provenance: Callable[[Figure, Composer], Provenance]
    cite: Callable[[Figure, Composer], Citation]
    excerpt: Callable[[Sequence[Runs], Composer], Excerpt]


class Reading(QObject):
    """The open pack and the style it is read in.

    ``changed`` is emitted when everything shown has to be shown anew, ``briefed`` when the
    briefing or the comparison beside the sectors is another.
    """

    changed = Signal()
    briefed = Signal()

    def __init__(
        self,
        services: Services,
        pack: Pack,
        style: Style,
        today: date,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._sheets: dict[str, FactSheet] = {}
        self._extras: dict[type[SheetSource], SheetSource] = {}
        self.options: dict[tuple[str, str], ChartOptions] = {}
        """What was asked of charts since the start, by sector and chart."""
        self.pack = pack
        self.style = style
        self.today = today
        self.composer = self._composed(pack, style)

    @property
    def sector_ids(self) -> tuple[str, ...]:
        """The sectors in the order of their tabs."""
        return self.composer.sector_ids

    @property
    def briefing_id(self) -> str:
        """What the briefing goes by among the sectors."""
        briefing = self._extras.get(BriefingSource)
        return briefing.id if briefing is not None else ""

    def offer(self, source: SheetSource) -> None:
        """Have a briefing or a comparison composed beside the sectors, in place of the last."""
        before = self._extras.get(type(source), source)
        self._extras[type(source)] = source
        self.composer.extras = tuple(self._extras.values())
        for id_ in (before.id, source.id):
            self._sheets.pop(id_, None)
        self.briefed.emit()

    def tab_title(self, sector: str) -> str:
        """Return the short title of a sector's tab, without composing its sheet."""
        if sector not in self.pack.sectors:
            return self.sheet(sector).title
        return self.pack.sectors[sector].tab.within(self.style.language)

    def sheet(self, sector: str) -> FactSheet:
        """Return a sector's sheet, composed at the first call."""
        if sector not in self._sheets:
            self._sheets[sector] = self.composer.sheet(sector)
        return self._sheets[sector]

    def choice(self, sector: str) -> ChartChoice:
        """Return what may be asked of a sector's charts."""
        return ChartChoice(self.composer, self.sheet(sector))

    def open(self, folder: Path) -> None:
        """Read another pack in place of the present one.

        Raises:
            PackError: the pack was refused; the present one stays.
        """
        self.show(self._services.open_pack(folder))

    def show(self, pack: Pack) -> None:
        """Read a pack that is open already in place of the present one."""
        self._take(pack, self.style, self._composed(pack, self.style))

    def write_in(self, style: Style) -> None:
        """Write words and numbers in another style: its language, counting and digits."""
        if style != self.style:
            self._take(self.pack, style, self._composed(self.pack, style))

    def provenance(self, figure: Figure) -> Provenance:
        """Return the way from a figure to its sources."""
        return self._services.provenance(figure, self.composer)

    def citation(self, figure: Figure) -> Citation:
        """Return a figure with its source, for the clipboard."""
        return self._services.cite(figure, self.composer)

    def excerpt(self, paragraphs: Sequence[Runs]) -> Excerpt:
        """Return prose with its sources in notes, for the clipboard."""
        return self._services.excerpt(paragraphs, self.composer)

    def again(self, figure: Figure, sector: str) -> Figure | None:
        """Return the same figure as a sector's sheet shows it now, if it still does."""
        wanted = identity(figure)
        found = (other for other in self.sheet(sector).figures() if identity(other) == wanted)
        return next(found, None) or self._observed_again(figure)

    def observed(self, indicator: Indicator, seen: Observation) -> Figure:
        """Return an observation as a figure."""
        return observed(self.pack, self.style, indicator, seen)

    def _observed_again(self, figure: Figure) -> Figure | None:
        """Return a published value that no sheet shows, as it is written now."""
        subject = figure.fact.subject
        indicator = self.pack.indicators.get(subject.indicator.id)
        if indicator is None or figure.fact.measure != "value":
            return None
        kept = (seen for seen in indicator.observations if seen.key == subject.observation.key)
        seen = next(kept, None)
        return self.observed(indicator, seen) if seen is not None else None

    def overdue(self) -> tuple[int, int]:
        """Count the indicators past the day their next figure was due, of those that have one."""
        found = (
            next_release(indicator, self.pack.head.home)
            for indicator in self.pack.indicators.values()
        )
        due = [release for release in found if release is not None]
        return sum(release.is_overdue(self.today) for release in due), len(due)

    def _composed(self, pack: Pack, style: Style) -> Composer:
        # What is overdue on the day of a pack as it was known then, not today.
        return self._services.compose(pack, style, pack.known_on or self.today)

    def _take(self, pack: Pack, style: Style, composer: Composer) -> None:
        if pack is not self.pack:
            self.options.clear()
        composer.extras = tuple(self._extras.values())
        self.pack, self.style, self.composer = pack, style, composer
        self._sheets.clear()
        self.changed.emit()


def identity(figure: Figure) -> tuple[object, ...]:
    """Return what makes two figures the same: measure and observations, not the wording."""
    operands = ((datum.indicator.id, datum.observation.key) for datum in figure.fact.operands)
    return figure.fact.measure, *operands
