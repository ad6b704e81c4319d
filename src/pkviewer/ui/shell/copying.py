"""What Edit copies: the figure in hand with its source, and prose for a document."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from pkviewer.sheet.figure import Figure, Runs
from pkviewer.ui.sector.page_stack import Pages
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.navigation import Navigator
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.figure_holder import figure_at
from pkviewer.ui.widgets.prose.paragraph import Prose

CitationForm = Literal["rich", "plain", "bibtex", "ris", "csl"]


class Copying(QObject):
    """Puts figures and prose on the clipboard; ``said`` tells what was copied, or what to do."""

    said = Signal(str)

    def __init__(
        self, reading: Reading, navigator: Navigator, pages: Pages, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._reading = reading
        self._navigator = navigator
        self._pages = pages
        self._window = window

    def figure_in_focus(self) -> Figure | None:
        """Return the figure the keyboard is on."""
        return figure_at(self._focused())

    def copy_in_hand(self, form: CitationForm = "rich") -> None:
        """Copy the figure the keyboard is on, else the one traced."""
        self.copy(self.figure_in_focus() or self._navigator.figure, form)

    def copy(self, figure: Figure | None, form: CitationForm = "rich") -> None:
        """Copy a figure with its source."""
        if figure is None:
            self.said.emit(self.tr("Choose a figure first, then copy it."))
            return
        citation = self._reading.citation(figure)
        texts: dict[CitationForm, str] = {
            "bibtex": citation.bibtex,
            "ris": citation.ris,
            "csl": citation.csl,
        }
        copy_text(texts.get(form, citation.plain), citation.html if form == "rich" else "")
        self.said.emit(self.tr("Copied with its source: {text}").format(text=figure.text))

    def copy_document(self) -> None:
        """Copy the paragraph the keyboard is on, else the page's prose, with footnotes."""
        focused, page = self._focused(), self._pages.page()
        if isinstance(focused, Prose):
            paragraphs: tuple[Runs, ...] = (focused.runs,)
        else:
            paragraphs = page.paragraphs if page is not None else ()
        if not paragraphs:
            self.said.emit(self.tr("There is no prose on this page."))
            return
        taken = self._reading.excerpt(paragraphs)
        copy_text(taken.plain, taken.html)
        count = sum(run.figure is not None for runs in paragraphs for run in runs)
        self.said.emit(self.tr("Copied for a document; footnotes: {n}").format(n=count))

    def _focused(self) -> QWidget | None:
        return self._window.focusWidget()
