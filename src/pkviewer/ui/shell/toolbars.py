"""The toolbar, the tab bar and the status bar."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QTabBar, QToolBar, QToolButton, QWidget

from pkviewer import paths
from pkviewer.editions.installed import newer_bundled
from pkviewer.model.pack import Pack
from pkviewer.text.number import format_number
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.actions.declared import TOOLBAR, icon_of
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.search.find_field import FindField
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.mode import ViewState
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.plain import PlainLabel, plain_tooltip, unmarked

WORDS_FROM = 900
"""Width from which the toolbar's buttons show words, in logical pixels at 100 %."""
_GAP = "\u2002"
"""Space between an icon and its text: the style leaves too little."""
_WORDED = (
    ActionId.MILLION,
    ActionId.LAKH,
    ActionId.ENGLISH,
    ActionId.URDU,
    ActionId.SHEET,
    ActionId.EXPORT,
    ActionId.PRINT,
    ActionId.PROVENANCE,
)


class CommandBar(QToolBar):
    """The toolbar: the most used actions, in the order declared with them."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._buttons: dict[ActionId, QToolButton] = {}
        self._theme = theme
        self.find_field = FindField(theme)
        self.setObjectName("commands")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._build_ui()
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()

    def _build_ui(self) -> None:
        self.addWidget(_edge())
        for name in TOOLBAR:
            if name == "*":
                filler = QWidget()
                filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                self.addWidget(filler)
            elif not name:
                self.addSeparator()
            elif name is ActionId.FIND_ANYTHING:
                self.find_field.clicked.connect(self._actions[ActionId.FIND_ANYTHING].trigger)
                self.addWidget(self.find_field)
            else:
                self.addWidget(self._button(name))
        self.addWidget(_edge())

    def _button(self, name: ActionId) -> QToolButton:
        button = self._buttons[name] = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        worded = name in _WORDED
        both = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button.setToolButtonStyle(both if worded else Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(self._actions[name].text().replace("&", ""))
        if not worded:
            button.setProperty("flat", "true")
        action = self._actions[name]
        if action.isCheckable():
            action.toggled.connect(self._on_theme_changed)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_worded(worded=event.size().width() >= self._theme.scaled(WORDS_FROM))

    def _set_worded(self, *, worded: bool) -> None:
        """Show the words beside the icons while there is room for them."""
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        style = beside if worded else Qt.ToolButtonStyle.ToolButtonIconOnly
        for name, button in self._buttons.items():
            if icon_of(name) and name in _WORDED:
                button.setToolButtonStyle(style)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setWindowTitle(self.tr("Toolbar"))
        short = {
            ActionId.MILLION: self.tr("million"),
            ActionId.LAKH: self.tr("lakh"),
            ActionId.ENGLISH: "EN",
            ActionId.URDU: "اردو",
            ActionId.SHEET: self.tr("Sheet"),
            ActionId.EXPORT: self.tr("Export…"),
            ActionId.PRINT: self.tr("Print…"),
            ActionId.PROVENANCE: self.tr("Provenance"),
        }
        self.find_field.name(
            self.tr("Find a figure, claim, source…"), self._actions.keys_of(ActionId.FIND_ANYTHING)
        )
        for name, button in self._buttons.items():
            button.setAccessibleName(self._actions[name].text().replace("&", ""))
        for name, text in short.items():
            self._actions[name].setIconText(f"{_GAP}{text}" if icon_of(name) else text)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.setIconSize(self._theme.icon_size)
        for name in TOOLBAR:
            picture = icon_of(name) if isinstance(name, ActionId) else None
            if isinstance(name, ActionId) and picture is not None:
                action = self._actions[name]
                action.setIcon(self._theme.icon(picture, on_accent=action.isChecked()))


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
        self.addWidget(_edge())
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

    def _make_room(self) -> None:
        """Leave the pack's name out where the counts need the width; the title has it too."""
        need = self._counts.sizeHint().width() + self._pack.sizeHint().width()
        self._pack.setVisible(need <= self.width())

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
        self._counts.setText(" · ".join(parts))
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
        """What the bar says of the pack."""
        return self._counts.text()

    @property
    def edition(self) -> str:
        """Which edition the bar says is read, and where it came from."""
        return self._pack.text()


def _edge() -> QWidget:
    """Return the space at an end of a bar; the style gives bars one margin all round."""
    space = QWidget()
    space.setFixedWidth(8)
    return space


def _counted(number: int, style: Style) -> str:
    return format_number(Decimal(number), style)
