"""What stands around the pages: menus, bars, panel, and the pages in the middle."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QWidget

from pkviewer.sheet.figure import Figure
from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.language.translation import translation_of
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.search.find_in_page import FindBar
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.sector.page_stack import Pages
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.command_bar import CommandBar
from pkviewer.ui.shell.copying import Copying
from pkviewer.ui.shell.mode import Mode
from pkviewer.ui.shell.navigation import Navigator
from pkviewer.ui.shell.panes import Panes
from pkviewer.ui.shell.provenance_dock import ProvenanceDock
from pkviewer.ui.shell.source_dialog import SourceDialog
from pkviewer.ui.shell.toolbars import PackStatus, SectorTabs
from pkviewer.ui.shell.view_choices import Choosing

DOCK_WIDTH = 330
"""Width of the dock at the first start, in logical pixels."""
FIRST_SIZE = (1360, 860)
"""Size of the window at the first start, in logical pixels at 100 %, where the screen has room."""
BESIDE_FROM = 880
"""Width from which the panel stands beside the page and not below it, at 100 %."""
SAID_MS = 6000
"""How long the status bar says what was done."""


class Frame(QMainWindow):
    """The parts that every window has from its first paint on."""

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        settings: Settings,
        loader: ChartLoader,
        press: Press,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.reading = reading
        self.theme = theme
        self.settings = settings
        self.loader = loader
        self.press = press
        self.navigator = Navigator(reading, self)
        self._build_ui()
        self._connect_frame()
        self.retranslate()

    def _build_ui(self) -> None:
        self.setMinimumSize(640, 420)
        self.resize(self.theme.window_size(*FIRST_SIZE))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.pages = Pages(self.reading, self.theme, self.loader)
        self.copying = Copying(self.reading, self.navigator, self.pages, self)
        self.actions_ = Actions(self)
        self.commands = CommandBar(self.actions_, self.theme)
        self.tabs = SectorTabs()
        self.addToolBar(self.commands)
        self.addToolBarBreak()
        self.addToolBar(self.tabs)
        self.stack = Panes({Mode.SECTOR: lambda: self.pages})
        self.setCentralWidget(self.stack)
        self.dock = ProvenanceDock(self.theme)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.resizeDocks([self.dock], [DOCK_WIDTH], Qt.Orientation.Horizontal)
        self.dock.hide()
        self.find_bar = FindBar(self.theme, self.stack)
        self.status = PackStatus()
        self.setStatusBar(self.status)
        dress(self.menuBar(), "menus")
        dress(self.commands, "bars", "buttons")
        dress(self.tabs, "bars", "tabs", "buttons")
        dress(self.status, "bars")
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101 - no window without one
        translation = translation_of(application)
        self.choosing = Choosing(self.reading, self.theme, self.settings, translation, self)
        self.choosing.language_changing.connect(self.pages.discard_all)
        self.undo_group = QUndoGroup(self)
        self.undo_group.addStack(self.choosing.steps)
        self.undo_group.setActiveStack(self.choosing.steps)

    def _connect_frame(self) -> None:
        navigator, dock, pages = self.navigator, self.dock, self.pages
        self.tabs.sector_requested.connect(navigator.go_to)
        pages.sector_requested.connect(navigator.go_to)
        pages.figure_selected.connect(self.trace)
        pages.source_requested.connect(self.show_source)
        pages.said.connect(self.say)
        self.copying.said.connect(self.say)
        dock.figure_selected.connect(self.trace)
        dock.copy_requested.connect(self.copying.copy)
        dock.source_requested.connect(self.show_source)
        dock.back_requested.connect(lambda: navigator.step(-1))
        dock.forward_requested.connect(lambda: navigator.step(1))
        self.theme.changed.connect(self._place_dock)
        dock.visibilityChanged.connect(self._on_dock_visibility_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_dock()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self._place_dock()
        head = self.reading.pack.head
        title = head.title.within(self.reading.style.language)
        self.setWindowTitle(
            self.tr("{title} · edition {edition} — pkviewer").format(
                title=title, edition=head.edition
            )
        )

    def _place_dock(self) -> None:
        """Keep the panel at the end of the line, or below the page where there is no room."""
        areas = Qt.DockWidgetArea
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        area = areas.LeftDockWidgetArea if is_mirrored else areas.RightDockWidgetArea
        if self.width() < self.theme.scaled(BESIDE_FROM):
            area = areas.BottomDockWidgetArea
        before = self.dockWidgetArea(self.dock)
        if before is area:
            return
        width, is_hidden = self.dock.width(), self.dock.isHidden()
        self.addDockWidget(area, self.dock)
        self.dock.setHidden(is_hidden)
        if area is areas.BottomDockWidgetArea:
            self.resizeDocks([self.dock], [self.height() * 2 // 5], Qt.Orientation.Vertical)
        else:
            width = DOCK_WIDTH if before is areas.BottomDockWidgetArea else width
            self.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)

    def trace(self, figure: Figure) -> None:
        """Show where a figure comes from."""
        self.navigator.select(figure)
        self.dock.show()

    def show_source(self, title: str, url: str) -> None:
        """Show a source's address, which may be opened from there."""
        dialog = SourceDialog(title, url, self)
        dialog.exec()
        dialog.deleteLater()

    def say(self, text: str) -> None:
        """Say for a while what was done."""
        self.status.showMessage(text, SAID_MS)

    def _on_dock_visibility_changed(self) -> None:
        self.actions_.check_provenance(shown=not self.dock.isHidden())
