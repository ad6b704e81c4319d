"""The page style in the window: seen at once, kept by name, exchanged as a file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.conftest import during, press

from pkviewer import paths
from pkviewer.documents.page_style import PageStyle, read_page_style
from pkviewer.documents.page_styles import PageStyles
from pkviewer.ui.paper.page_style_panel import PageStylePanel
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PageStyles:
    """The styles kept by this test's user."""
    folder = tmp_path / "styles"
    monkeypatch.setattr(paths, "page_styles_folder", lambda: folder)
    return PageStyles(folder)


@pytest.fixture
def panel(window: MainWindow) -> PageStylePanel:
    window.actions_[ActionId.PAGE_STYLE].trigger()
    found = window.parts.paperwork.view.styles
    assert found is not None
    return found


def text_of(pdf: bytes | None) -> str:
    if pdf is None:
        return ""
    document = pypdfium2.PdfDocument(pdf)
    text = str(document[0].get_textpage().get_text_bounded())
    document.close()
    return text


def mark_of(window: MainWindow) -> str:
    return window.parts.paperwork.press.page_style.mark


def test_every_change_is_seen_on_the_page(
    window: MainWindow, panel: PageStylePanel, qtbot: QtBot
) -> None:
    view = window.parts.paperwork.view
    assert window.stack.currentWidget() is view
    assert QApplication.focusWidget() is panel.name
    panel.form.organisation.setFocus()
    QTest.keyClicks(panel.form.organisation, "Office <b>of</b> Examples")
    press(qtbot, "Return")
    panel.form.sections["claims"].click()
    qtbot.waitUntil(lambda: "Office <b>of</b> Examples" in text_of(view.pdf), timeout=20_000)
    assert "omitted by choice: claims checked" in text_of(view.pdf)
    panel.form.mark.setCurrentIndex(2)
    # An embargo without an end is only half said: the page waits for the rest.
    assert mark_of(window) == "none"
    assert not panel.save_as.isEnabled()
    panel.form.until.setText("noon")
    panel.form.until.editingFinished.emit()
    assert mark_of(window) == "embargo"
    press(qtbot, "Escape")
    assert not panel.isVisible()


def test_a_style_is_kept_chosen_and_removed(
    window: MainWindow,
    panel: PageStylePanel,
    kept: PageStyles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (" R & D ", True))
    panel.form.contact.setText("first floor")
    panel.save_as.click()
    assert kept.all() == {"R & D": PageStyle(name="R & D", contact="first floor")}
    assert window.settings.page_style == "R & D"
    panel.form.contact.setText("second floor")
    panel.save.click()
    assert kept.all()["R & D"].contact == "second floor"
    panel.name.setCurrentIndex(0)
    assert panel.form.contact.text() == ""
    assert window.settings.page_style == ""
    panel.name.setCurrentIndex(1)
    assert panel.form.contact.text() == "second floor"
    panel.remove.click()
    assert kept.all() == {}
    assert panel.name.count() == 1


def test_it_is_exchanged_as_a_file(
    panel: PageStylePanel, kept: PageStyles, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.pkstyle.json"
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))
    panel.form.organisation.setText("Office")
    panel.give.click()
    assert read_page_style(path) == PageStyle(name="Office", organisation="Office")
    panel.take.click()
    assert [*kept.all()] == ["Office"]
    assert panel.name.currentText() == "Office"
    path.write_text('{"type": "page-style", "format": 1, "style": {"name": ""}}', "utf-8")
    seen = during(FaultsDialog, lambda dialog: dialog.reject())
    panel.take.click()
    assert seen == ["Page style refused"]
    assert [*kept.all()] == ["Office"]


def test_a_logo_is_taken_or_refused(panel: PageStylePanel, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.svg", tmp_path / "bad.svg"
    good.write_bytes(SVG)
    bad.write_bytes(SVG.replace(b"<path", b"<script/><path"))
    panel.form.load_logo(good)
    assert panel.shown_style.logo is not None
    assert panel.shown_style.logo.data == SVG
    for path in (bad, tmp_path / "none.svg"):
        seen = during(QMessageBox, lambda box: box.reject())
        panel.form.load_logo(path)
        assert len(seen) == 1
        assert panel.shown_style.logo is not None
    panel.form.no_logo.click()
    assert panel.shown_style.logo is None
