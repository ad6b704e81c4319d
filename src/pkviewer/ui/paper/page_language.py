"""The choice of the languages pages are in, apart from the window's, and of the Urdu hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from pkviewer import paths
from pkviewer.model.wording import OWN_NAMES
from pkviewer.text.style import PAGE_LANGUAGES, Face, page_language_name
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.plain import plain_tooltip


class PageLanguageChoice(QWidget):
    """A button for each language, and for both together; every choice is remembered.

    All choices of one press show the same: whoever chooses in a dialog finds it in the preview.
    """

    def __init__(
        self,
        press: Press,
        settings: Settings,
        make: Callable[[], QAbstractButton] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Offer radio buttons, or, for a bar, what ``make`` makes, with short names on them."""
        super().__init__(parent)
        self._is_short = make is not None
        self._press = press
        self._settings = settings
        self._names = tuple(PAGE_LANGUAGES)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons = QButtonGroup(self)
        for index in range(len(self._names)):
            button = make() if make else QRadioButton()
            button.setCheckable(True)
            self.buttons.addButton(button, index)
            row.addWidget(button)
        self.nastaliq = make() if make else QCheckBox()
        self.nastaliq.setCheckable(True)
        row.addWidget(self.nastaliq)
        self._connect()
        self.retranslate()
        self._show_chosen()

    def _connect(self) -> None:
        self.buttons.idClicked.connect(self._on_chosen)
        self.nastaliq.clicked.connect(self._on_hand_chosen)
        self._press.restyled.connect(self._show_chosen)
        self._press.reread.connect(self._show_chosen)

    @property
    def is_offered(self) -> bool:
        """Whether there is more than one language to choose from."""
        return len(self._press.languages) > 1

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setAccessibleName(self.tr("Language of the page"))
        for button, name in zip(self.buttons.buttons(), self._names, strict=True):
            language = page_language_name(name)
            button.setText(_short(name) if self._is_short else language)
            button.setAccessibleName(self.tr("Page in {language}").format(language=language))
        self.nastaliq.setText(self.tr("Nastaliq"))
        self.nastaliq.setToolTip(plain_tooltip(self.tr("Set Urdu in the Nastaliq hand")))

    def _show_chosen(self) -> None:
        written, at_hand = self._press.written, self._press.languages
        for button, name in zip(self.buttons.buttons(), self._names, strict=True):
            button.setVisible(name in at_hand)
            button.setChecked(name == written.asked)
        if not self.is_offered:
            self.hide()
        elif self.parentWidget() is not None:
            # Without a parent yet it would open as a window of its own.
            self.show()
        self.nastaliq.setChecked(written.face == "nastaliq")
        self.nastaliq.setVisible("ur" in written.languages and paths.nastaliq_folder() is not None)

    def _on_chosen(self, index: int) -> None:
        name = self._names[index]
        # The window's own language is no choice apart: pages follow it from now on.
        self._settings.page_language = "" if name == self._press.style.language else name
        self._take()

    def _on_hand_chosen(self, is_nastaliq: bool) -> None:
        self._settings.face = "nastaliq" if is_nastaliq else "naskh"
        self._take()

    def _take(self) -> None:
        face: Face = self._settings.face
        self._press.write_in(self._settings.page_language, face)
        self._show_chosen()


def _short(asked: str) -> str:
    """Return the languages as the window's own switch has them: ``EN + اردو``."""
    names = page_language_name(asked)
    return names.replace(OWN_NAMES["en"], "EN")
