"""The parts of the window that wait until they are wanted, and their wires."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pkviewer.search.index import Entry
from pkviewer.sheet.figure import Figure
from pkviewer.ui.shell.frame import Frame
from pkviewer.ui.shell.mode import Mode
from pkviewer.ui.widgets.action_id import ActionId

if TYPE_CHECKING:
    from pkviewer.ui.briefing.controller import BriefingRoom
    from pkviewer.ui.compare.page import ComparePage
    from pkviewer.ui.figures.controller import FiguresController
    from pkviewer.ui.paper.controller import Paperwork
    from pkviewer.ui.review.controller import ReviewRoom
    from pkviewer.ui.review.page import ReviewPage
    from pkviewer.ui.search.finder import Finder
    from pkviewer.ui.shell.go_to import Guide
    from pkviewer.ui.shell.start_page import StartPage


class Parts(QObject):
    """Builds each part when it is first asked for: the first paint needs none of them.

    ``view_requested`` asks for a comparison by a name, ``review_kept`` says that the text
    check has something that should not be lost.
    """

    review_kept = Signal()
    view_requested = Signal(object, str)

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        stack = frame.stack
        stack.offer(Mode.START, lambda: self.start)
        stack.offer(Mode.PAPER, lambda: self.paperwork.view)
        stack.offer(Mode.COMPARE, lambda: self.compare)
        stack.offer(Mode.REVIEW, lambda: self.review)
        stack.offer(Mode.BRIEFING, lambda: self.briefing.page)

    def built(self, name: str) -> bool:
        """Tell whether a part was asked for already."""
        return name in self.__dict__

    @cached_property
    def paperwork(self) -> Paperwork:
        """What shows, writes and prints pages."""
        from pkviewer.ui.paper.controller import Paperwork

        frame = self._frame
        made = Paperwork(frame.reading, frame.press, frame.theme, frame.settings, frame)
        made.said.connect(frame.say)
        return made

    @cached_property
    def start(self) -> StartPage:
        """The page to begin at."""
        from pkviewer.ui.shell.start_page import StartPage

        frame = self._frame
        made = StartPage(frame.reading, frame.theme, frame.settings, frame.actions_)
        made.closed.connect(frame.navigator.leave)
        made.visited.connect(self._on_visited)
        made.file_requested.connect(self.open_file)
        made.view_requested.connect(self.view_requested)
        return made

    @cached_property
    def compare(self) -> ComparePage:
        """The page on which series stand side by side."""
        from pkviewer.documents.kept_views import NAME, KeptViews
        from pkviewer.ui.compare.page import ComparePage

        frame = self._frame
        kept = KeptViews(frame.settings.folder / NAME)
        made = ComparePage(frame.reading, frame.theme, frame.loader, kept)
        made.said.connect(frame.say)
        made.figure_selected.connect(frame.trace)
        made.closed.connect(frame.navigator.leave)
        frame.undo_group.addStack(made.desk.steps)
        return made

    @cached_property
    def review(self) -> ReviewPage:
        """The page on which a text is checked."""
        from pkviewer.ui.review.controller import ReviewRoom
        from pkviewer.ui.review.page import ReviewPage

        frame = self._frame
        made = ReviewPage(frame.reading, frame.theme, frame.settings)
        made.said.connect(frame.say)
        made.figure_selected.connect(frame.trace)
        made.closed.connect(frame.navigator.leave)
        made.kept.connect(self.review_kept)
        frame.undo_group.addStack(made.desk.steps)
        self._reviews = ReviewRoom(made, frame.reading, frame.settings, frame)
        self._reviews.said.connect(frame.say)
        self._reviews.opened.connect(lambda: frame.navigator.enter(Mode.REVIEW))
        return made

    @property
    def reviews(self) -> ReviewRoom:
        """The files of the text check."""
        assert self.review is not None  # noqa: S101 - they come with the page
        return self._reviews

    @cached_property
    def briefing(self) -> BriefingRoom:
        """The briefing that is worked on, its page and its files."""
        from pkviewer.ui.briefing.controller import BriefingRoom

        frame = self._frame
        made = BriefingRoom(frame.reading, frame.theme, frame.settings, frame)
        made.said.connect(frame.say)
        made.opened.connect(lambda: frame.navigator.enter(Mode.BRIEFING))
        made.page.closed.connect(frame.navigator.leave)
        made.page.page_requested.connect(frame.actions_[ActionId.SHEET].trigger)
        frame.undo_group.addStack(made.desk.steps)
        return made

    @cached_property
    def figures(self) -> FiguresController:
        """The reader's own figures over the pack."""
        from pkviewer.ui.figures.controller import FiguresController
        from pkviewer.ui.figures.status_button import place

        frame = self._frame
        made = FiguresController(frame.reading, frame.settings, frame)
        made.said.connect(frame.say)
        made.opened.connect(lambda path: frame.settings.remember("figures", path))
        place(made.desk, frame.actions_[ActionId.SHOW_OWN], frame.statusBar())
        return made

    def recall_figures(self) -> None:
        """Open the collections that were last open over the pack that is read."""
        frame = self._frame
        if frame.settings.collections(frame.reading.pack.head.id):
            self.figures.reopen()

    @cached_property
    def guide(self) -> Guide:
        """What answers the search and goes to what was found."""
        from pkviewer.ui.shell.go_to import Guide

        frame = self._frame
        made = Guide(frame.reading, frame.navigator, frame.pages, frame.actions_, frame)
        made.source_requested.connect(frame.show_source)
        return made

    @cached_property
    def finder(self) -> Finder:
        """The search over everything."""
        from pkviewer.ui.search.finder import Finder

        frame, guide = self._frame, self.guide
        made = Finder(guide.find, guide.kind, guide.detail, frame.theme, frame)
        made.chosen.connect(self._on_found)
        return made

    def open_finder(self, field: QWidget) -> None:
        """Open the search below the field that stands for it."""
        self.finder.open(field)

    def _on_visited(self, sector: str, figure: Figure) -> None:
        self._frame.navigator.visit(sector, figure)
        self._frame.dock.show()

    def open_file(self, kind: str, path: str) -> None:
        """Open a collection, a review or a briefing, by its kind."""
        if kind == "figures":
            self.figures.open_file(Path(path))
        elif kind == "review":
            self.reviews.open_file(Path(path))
        elif self.briefing.may_leave():
            self.briefing.open_file(Path(path))

    def open_page_as_briefing(self, page: Path) -> None:
        """Work on an exported page as a briefing, if the one on the desk may go."""
        if self.briefing.may_leave():
            self.briefing.open_file(page)

    def _on_found(self, entry: Entry) -> None:
        self._frame.navigator.leave()
        self.guide.go(entry)
