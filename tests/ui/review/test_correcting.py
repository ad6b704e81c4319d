"""The reader corrects, saves, opens and drops; as a user would, by mouse and keyboard."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, during, press

from pkviewer.documents.recovery import Recovery
from pkviewer.model.pack import Pack
from pkviewer.paths import REVIEW_ENDING, bundled_pack
from pkviewer.sheet.audit import open_pack
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES
from pkviewer.ui.review import controller
from pkviewer.ui.review.cards import ALL_AT_ONCE
from pkviewer.ui.review.page import ReviewPage
from pkviewer.ui.review.picker import SeriesPicker
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.icon_button import IconButton

ROADS = "The fund spent $3.81 billion in FY2024-25 on roads."


@pytest.fixture(scope="module")
def bundled() -> Pack:
    return open_pack(bundled_pack())


@pytest.fixture
def reading(bundled: Pack) -> Reading:
    return Reading(SERVICES, bundled, Style(), date(2026, 3, 15))


@pytest.fixture
def review(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    press(qtbot, "Ctrl+Shift+V")
    page = window.parts.review
    page.text.setPlainText(ROADS)
    page.check()
    return page


@pytest.fixture(autouse=True)
def _nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controller, "ask_to_save", lambda *_: "drop")


def button(review: ReviewPage, text: str, at: int = 0) -> IconButton:
    return next(b for b in review.cards.cards[at].findChildren(IconButton) if b.text() == text)


def verdict(review: ReviewPage) -> str:
    return review.cards.cards[0].finding.verdict_word


def choose_exports(picker: SeriesPicker) -> None:
    QTest.keyClicks(picker.field, "ict services exports")
    picker.period.setCurrentIndex(picker.period.findData("FY2024-25"))
    picker.accept()


def test_a_card_says_what_was_understood_and_is_corrected_by_keyboard(
    review: ReviewPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert "“FY2024-25”" in review.review.findings[0].understood.why  # type: ignore[union-attr]
    before = verdict(review)
    press(qtbot, "Tab")
    assert QApplication.focusWidget() is review.cards.cards[0]
    asked = during(SeriesPicker, choose_exports)
    press(qtbot, "F2")
    assert asked == ["Correct what is meant"]
    assert verdict(review) == "review.matches"
    assert review.cards.cards[0].finding.understood.is_corrected
    assert window.focusWidget() is review.cards.cards[0]
    window.actions_[ActionId.UNDO].trigger()
    assert verdict(review) == before
    window.actions_[ActionId.REDO].trigger()
    assert verdict(review) == "review.matches"
    click(button(review, "Remove the correction"))
    assert verdict(review) == before


def test_a_figure_is_set_aside_and_counted_so(review: ReviewPage, qtbot: QtBot) -> None:
    press(qtbot, "Tab")
    press(qtbot, "Del")
    assert verdict(review) == "review.set_aside"
    assert review.review is not None
    assert [(key, n) for _, key, n in review.review.counted()] == [("review.set_aside", 1)]
    review.text.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(review.text, "Yes. ")
    review.check()
    assert verdict(review) == "review.set_aside"


def test_a_review_is_saved_with_save_and_opened_again(
    review: ReviewPage,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    click(button(review, "Not about this"))
    review.day.setDate(QDate(2025, 9, 1))
    file = tmp_path / "roads.pkreview.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "roads"), ""))
    press(qtbot, "Ctrl+S")
    saved = json.loads(file.read_text("utf-8"))["review"]
    assert (saved["name"], saved["day"], "".join(saved["text"])) == ("roads", "2025-09-01", ROADS)
    assert len(saved["corrections"]) == 1
    assert review.desk.path == file
    assert ("review", str(file)) in window.settings.recent
    review.text.setPlainText("Another text.")
    assert review.is_modified
    assert window.parts.reviews.open_file(file)
    assert (review.text.toPlainText(), verdict(review)) == (ROADS, "review.set_aside")
    assert review.day.date() == QDate(2025, 9, 1)
    assert review.notice.isHidden()
    saved["edition"] = "2026.01"
    tree = {"type": "review", "format": 1, "review": saved}
    file.write_text(json.dumps(tree), "utf-8")
    warned: list[str] = []
    monkeypatch.setattr(controller, "warn", lambda *said: warned.append(said[2]))
    click(button(review, "Remove the correction"))
    assert not window.parts.reviews.save()
    assert "roads.pkreview.json" in warned[0]
    assert window.parts.reviews.open_file(file)
    assert "Saved with edition 2026.01" in review.notice.label.text()


def test_what_a_killed_window_had_not_saved_comes_back(
    review: ReviewPage, window: MainWindow, tmp_path: Path
) -> None:
    click(button(review, "Not about this"))
    review.day.setDate(QDate(2025, 9, 1))
    killed = Recovery(tmp_path)
    killed.begin()
    killed.keep_review(window.parts.reviews.unsaved())
    (kept,) = [path for path in tmp_path.iterdir() if path.name.endswith(REVIEW_ENDING)]
    review.text.setPlainText("Another text.")
    review.check()
    assert window.parts.reviews.recover(kept)
    assert (review.text.toPlainText(), verdict(review)) == (ROADS, "review.set_aside")
    assert review.day.date() == QDate(2025, 9, 1)
    assert review.is_modified, "it stands in no file of the reader's yet"
    assert review.desk.path is None


def test_a_kept_text_that_is_damaged_is_refused_and_nothing_changes(
    review: ReviewPage, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[str] = []
    monkeypatch.setattr(controller, "warn", lambda *said: warned.append(said[1]))
    damaged = tmp_path / f"unsaved{REVIEW_ENDING}"
    damaged.write_text('{"type": "review", "format": 1', "utf-8")
    assert not window.parts.reviews.recover(damaged)
    assert warned == ["Review not recovered"]
    assert review.text.toPlainText() == ROADS


def test_what_is_no_review_is_refused_and_the_text_stays(
    review: ReviewPage, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "week.pkreview.json"
    file.write_text("{}", "utf-8")
    refused = during(FaultsDialog, lambda dialog: dialog.reject())
    assert not window.parts.reviews.open_file(file)
    assert refused == ["Review refused"]
    assert review.text.toPlainText() == ROADS


def test_a_dropped_page_is_read_on_its_own_date(
    review: ReviewPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "release.html"
    file.write_text(
        "<html><p>ISLAMABAD, 20 August 2025: IT exports were $3.81 billion last fiscal year.</p>",
        "utf-8",
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    action, mouse = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), action, data, mouse, Qt.KeyboardModifier.NoModifier)
    review.dropEvent(event)
    qtbot.waitUntil(lambda: "ISLAMABAD" in review.text.toPlainText())
    assert review.day.date() == QDate(2025, 8, 20)
    assert review.when.origin.text() == "The text names this date."
    review.day.setDate(QDate(2024, 1, 1))
    assert "20 August 2025" in review.when.offer.text()
    click(review.when.offer)
    assert review.day.date() == QDate(2025, 8, 20)
    assert verdict(review) == "review.matches"


def test_a_copied_file_is_pasted(review: ReviewPage, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "note.txt"
    file.write_text("No date and no figure here.", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(data)
    review.text.paste()
    qtbot.waitUntil(lambda: review.text.toPlainText().startswith("No date"))
    assert "names no date" in review.when.origin.text()


def test_a_thousand_figures_make_few_cards(review: ReviewPage, qtbot: QtBot) -> None:
    review.text.setPlainText("IT exports were US$3.81 billion in FY2024-25.\n\n" * 1_000)
    review.check()
    qtbot.waitUntil(
        lambda: review.review is not None and len(review.review.findings) == 1_000, timeout=30_000
    )
    assert len(review.cards.cards) < 2 * ALL_AT_ONCE
    review.cards.go_to(0)
    press(qtbot, "End")
    card = review.cards.cards[-1]
    assert QApplication.focusWidget() is card
    assert card.finding.start == review.review.findings[-1].start  # type: ignore[union-attr]
    assert not card.visibleRegion().isEmpty()
    assert len(review.cards.cards) < 2 * ALL_AT_ONCE
    assert review.text.textCursor().selectionStart() == card.finding.start


def test_a_long_check_can_be_stopped_and_begun_again(review: ReviewPage, qtbot: QtBot) -> None:
    review.text.setPlainText("IT exports were US$3.81 billion in FY2024-25.\n\n" * 300)
    review.check()
    assert review.progress.isVisible()
    click(review.progress.stop)
    assert not review.progress.isVisible()
    assert "Stopped" in review.notice.label.text()
    assert review.cards.cards == []
    click(review.notice.button)
    qtbot.waitUntil(
        lambda: review.review is not None and len(review.review.findings) == 300, timeout=30_000
    )
    assert review.notice.isHidden()
