"""The tab bar and the status bar."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QTabBar, QToolBar, QWidget

from pkviewer import paths
from pkviewer.editions.installed import newer_bundled
from pkviewer.model.pack import Pack
from pkviewer.text.number import format_number
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.command_bar import edge
from pkviewer.ui.shell.mode import ViewState
from pkviewer.ui.widgets.plain import PlainLabel, plain_tooltip, unmarked

_AROUND = 48
"""Room that the status bar's texts need around them, in logical pixels."""


class SectorTabs(QToolBar):
    """The sectors' tabs, over the whole width of the window."""

    sector_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sectors: list[str] = []
        self.setObjectName("tabs")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(edge())
        self.addWidget(self.bar)
        self.bar.currentChanged.connect(self._on_current_changed)
        # Also the tab that is current already leads back to its page.
        self.bar.tabBarClicked.connect(self._on_current_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setWindowTitle(self.tr("Sectors"))
        self.bar.setAccessibleName(self.tr("Sectors"))

    def show_sectors(self, sectors: Iterable[tuple[str, str]]) -> None:
        """Show tabs for sectors, given as id and title."""
        self.bar.blockSignals(True)
        while self.bar.count():
            self.bar.removeTab(0)
        self._sectors = []
        for sector, title in sectors:
            self._sectors.append(sector)
            self.bar.addTab(unmarked(title))
        self.bar.blockSignals(False)

    def follow(self, now: ViewState) -> None:
        """Show which sector is read; no tab is lit on a page that is no sector's."""
        if now.sector in self._sectors:
            # Only what the reader does is a request.
            self.bar.blockSignals(True)
            self.bar.setCurrentIndex(self._sectors.index(now.sector))
            self.bar.blockSignals(False)
        lit = "true" if now.is_sector_lit else "false"
        if self.bar.property("lit") != lit:
            self.bar.setProperty("lit", lit)
            self.bar.style().polish(self.bar)
            self.bar.update()

    def _on_current_changed(self, index: int) -> None:
        if 0 <= index < len(self._sectors):
            self.sector_requested.emit(self._sectors[index])


class PackStatus(QStatusBar):
    """Says how much the pack holds and how fresh it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parts: list[str] = []
        super().__init__(parent)
        self._counts = PlainLabel()
        self._pack = PlainLabel()
        self.origin = ""
        """Where the edition that is read came from, in a few words."""
        self.addWidget(self._counts, 1)
        self.addPermanentWidget(self._pack)
        self.setSizeGripEnabled(False)
        self.messageChanged.connect(self._on_message)

    def _on_message(self, text: str) -> None:
        """Let a screen reader say it too."""
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        """Say as much as there is width for; the title names the edition too."""
        counts = " · ".join(self._parts)
        width = self._counts.fontMetrics().horizontalAdvance
        need = width(counts) + self._pack.sizeHint().width() + _AROUND
        self._pack.setVisible(need <= self.width())
        shown = list(self._parts)
        while len(shown) > 1 and width(" · ".join(shown)) + _AROUND > self.width():
            shown.pop()
        self._counts.setText(" · ".join(shown))
        self._counts.setToolTip(plain_tooltip(counts) if len(shown) < len(self._parts) else "")

    def show_pack(self, reading: Reading) -> None:
        """Write the counts of what is being read."""
        pack, style = reading.pack, reading.style
        values = sum(len(indicator.observations) for indicator in pack.indicators.values())
        parts = [
            self.tr("{n} figures").format(n=_counted(values, style)),
            self.tr("{n} sources").format(n=_counted(len(pack.sources), style)),
        ]
        newest = pack.newest()
        if newest is not None:
            parts.append(
                self.tr("newest {period}").format(period=period_text(newest, style, short=True))
            )
        overdue, scheduled = (_counted(count, style) for count in reading.overdue())
        parts.append(
            self.tr("{n} of {m} with a release date overdue").format(n=overdue, m=scheduled)
        )
        self._parts = parts
        self.origin = self._origin_of(pack)
        self._pack.setText(
            self.tr("Edition {edition} · {origin}").format(
                edition=pack.head.edition, origin=self.origin
            )
        )
        self._make_room()
        title = pack.head.title.within(style.language)
        self._pack.setToolTip(plain_tooltip(f"{title}: {pack.folder}"))

    def _origin_of(self, pack: Pack) -> str:
        if pack.folder == str(paths.bundled_pack()):
            return self.tr("bundled")
        if pack.folder != str(paths.installed_pack()):
            return self.tr("opened from a folder or file")
        newer = newer_bundled(pack.head)
        if newer:
            return self.tr("installed; the bundled {edition} is newer").format(edition=newer)
        return self.tr("installed")

    @property
    def text(self) -> str:
        """What the bar says of the pack, where there is room for all of it."""
        return " · ".join(self._parts)

    @property
    def edition(self) -> str:
        """Which edition the bar says is read, and where it came from."""
        return self._pack.text()


def _counted(number: int, style: Style) -> str:
    return format_number(Decimal(number), style)
