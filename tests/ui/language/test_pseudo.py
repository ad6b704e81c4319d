"""Texts twice as long in a mirrored window: nothing is clipped, and nothing stays untranslated."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QToolButton,
    QWidget,
)
from tests.ui.conftest import during, whole_page

from pkviewer.ui.language.translation import translation_of
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId


@pytest.fixture
def pseudo(window: MainWindow) -> Iterator[MainWindow]:
    application = QApplication.instance()
    assert application is not None
    translation = translation_of(application)
    translation.is_pseudo = True
    window.actions_[ActionId.URDU].trigger()
    yield window
    translation.is_pseudo = False
    window.actions_[ActionId.ENGLISH].trigger()


def _clipped(root: QWidget) -> list[str]:
    """Return the texts of labels and buttons that get less room than they take."""
    QApplication.processEvents()
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and widget.text():
            tight = (
                widget.heightForWidth(widget.width()) > widget.height() + 1
                if widget.wordWrap()
                else widget.sizeHint().width() > widget.width() + 1
            )
        elif isinstance(widget, QAbstractButton) and widget.text():
            only = Qt.ToolButtonStyle.ToolButtonIconOnly
            is_icon = isinstance(widget, QToolButton) and widget.toolButtonStyle() is only
            tight = not is_icon and widget.sizeHint().width() > widget.width() + 1
        else:
            continue
        if tight:
            found.append(widget.text())
    return found


def test_every_text_of_the_frame_is_translated(pseudo: MainWindow) -> None:
    for bar_action in pseudo.menuBar().actions():
        assert bar_action.text().startswith("⟦"), bar_action.text()
    plain = [id_ for id_ in ActionId if not pseudo.actions_[id_].text().startswith("⟦")]
    assert plain == []
    assert pseudo.dock.windowTitle().startswith("⟦")


@pytest.mark.parametrize("index", range(3))
def test_nothing_is_clipped_on_a_tab(index: int, pseudo: MainWindow) -> None:
    sectors = pseudo.reading.sector_ids
    pseudo.navigator.go_to(sectors[index % len(sectors)])
    whole_page(pseudo)
    assert _clipped(pseudo) == []


@pytest.mark.parametrize("action", [ActionId.REVIEW, ActionId.BRIEFING])
def test_nothing_is_clipped_on_other_pages(action: ActionId, pseudo: MainWindow) -> None:
    pseudo.actions_[action].trigger()
    assert _clipped(pseudo) == []


@pytest.mark.parametrize(
    "action",
    [
        ActionId.EXPORT,
        ActionId.ADD_FIGURE,
        ActionId.YOUR_FIGURES,
        ActionId.DUE,
        ActionId.SHORTCUTS,
        ActionId.ABOUT,
    ],
)
def test_nothing_is_clipped_in_a_dialog(action: ActionId, pseudo: MainWindow) -> None:
    clipped: list[str] = []

    def look(dialog: QDialog) -> None:
        clipped.extend(_clipped(dialog))
        dialog.reject()

    opened = during(QDialog, look)
    pseudo.actions_[action].trigger()
    QApplication.processEvents()
    if opened:
        assert clipped == []
    else:
        # Not a modal one: it stands beside the window.
        beside = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        shown = [dialog for dialog in beside if dialog.isVisible()]
        assert [text for dialog in shown for text in _clipped(dialog)] == []
        for dialog in shown:
            dialog.reject()
