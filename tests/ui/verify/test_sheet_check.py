"""Tools ▸ Check a sheet: a file is chosen, checked apart, and what was found is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.signing.certificates import PASSWORD, certificate_file
from tests.ui.conftest import during

from pkviewer.cli import main
from pkviewer.sheet.audit import open_pack
from pkviewer.ui.shell.mode import Mode
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.verify.dialog import SheetCheckDialog
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.plain import PlainLabel


def texts(item: QTreeWidgetItem | None) -> list[str]:
    """Return the texts of an item and of all below it."""
    if item is None:
        return []
    below = [text for at in range(item.childCount()) for text in texts(item.child(at))]
    return [item.text(0), item.text(1), *below]


def check(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, file: Path
) -> list[str]:
    """Check a file by the menu; return the texts of the dialog that is shown."""
    messages: list[str] = []

    def read(dialog: SheetCheckDialog | FaultsDialog) -> None:
        messages.extend(label.text() for label in dialog.findChildren(PlainLabel))
        messages.extend(texts(dialog.list.invisibleRootItem()))
        dialog.reject()

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    seen = during((SheetCheckDialog, FaultsDialog), read, 1_500)  # type: ignore[arg-type]
    window.actions_[ActionId.CHECK_SHEET].trigger()
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    return messages


def dropped(window: MainWindow, file: Path) -> None:
    """Drop a file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_an_untouched_an_altered_and_a_foreign_file(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = open_pack(SMALL)
    window.reading.show(pack)
    assert main(["export", "trade", "--to", str(tmp_path), "--pack", str(SMALL)]) == 0
    sheet = next(tmp_path.glob("*.pdf"))
    dropped(window, sheet)
    went_on = during(SheetCheckDialog, lambda dialog: dialog.accept(), 1_500)
    qtbot.waitUntil(lambda: bool(went_on), timeout=20_000)
    assert window.navigator.state.mode is Mode.BRIEFING
    assert window.parts.briefing.desk.briefing.items
    assert window.parts.briefing.desk.path is None
    messages = check(window, qtbot, monkeypatch, sheet)
    assert {"As published", "Altered: 0", "Changed since: 0"} <= set(messages)
    signed = tmp_path / "signed" / "sheet.pdf"
    chosen = iter((str(sheet), str(certificate_file(tmp_path))))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(chosen), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(signed), ""))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (PASSWORD, True))
    window.actions_[ActionId.SIGN_SHEET].trigger()
    qtbot.waitUntil(signed.exists, timeout=20_000)
    messages = check(window, qtbot, monkeypatch, signed)
    assert any("Signed by “Publication desk, Ministry of IT”" in text for text in messages)
    assert "As published" in messages
    with pikepdf.open(sheet, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        page.contents_coalesce()
        box = b"\nQ\nq 1 1 1 rg 40 690 90 40 re f Q"
        page.Contents = pdf.make_stream(b"q\n" + page.Contents.read_bytes() + box)
        pdf.save(sheet)
    messages = check(window, qtbot, monkeypatch, sheet)
    assert {"Altered", "Drawn over, or drawn otherwise"} <= set(messages)
    assert any(re.fullmatch(r"Altered: [1-9]", text) for text in messages)
    sheet.write_bytes(b"no PDF")
    assert sheet.name in check(window, qtbot, monkeypatch, sheet)
