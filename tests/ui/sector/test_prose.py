"""Prose is never cut off, whatever was shown or hidden beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import TODAY, press, whole_page

from pkviewer.model.pack import Pack
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow


@pytest.fixture
def roomy(qtbot: QtBot, theme: Theme, settings: Settings, bundled: Pack) -> Iterator[MainWindow]:
    """A window in which prose stands in one column or two as the panel comes and goes."""
    made = make_window(Reading(SERVICES, bundled, Style(), TODAY), theme, settings, "exports")
    qtbot.addWidget(made)
    made.resize(1438, 876)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.mark.parametrize("key", ["F5", "F4"])
def test_the_last_line_of_a_paragraph_stays_in_sight(
    roomy: MainWindow, qtbot: QtBot, key: str
) -> None:
    for sector in ("exports",):
        roomy.navigator.go_to(sector)
        page = whole_page(roomy)
        page.setFocus()
        for _ in range(2):
            press(qtbot, key, 2)
            QApplication.processEvents()
            assert page.prose
            for prose in page.prose:
                tall = prose.document().size().height()
                assert tall <= prose.viewport().height() + 1, (sector, prose.runs[0].text)
            press(qtbot, key)
            QApplication.processEvents()
            for prose in page.prose if page.isVisible() else ():
                assert prose.document().size().height() <= prose.viewport().height() + 1
            press(qtbot, key)


def test_no_hole_is_left_below_a_paragraph_when_the_panel_opens(roomy: MainWindow) -> None:
    roomy.navigator.go_to("exports")
    roomy.resize(1440, 900)
    page = whole_page(roomy)
    roomy.trace(page.cards[0].current_figure())
    QApplication.processEvents()
    for prose in page.prose:
        assert prose.height() == prose.heightForWidth(prose.width())
