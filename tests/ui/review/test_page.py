"""Check text: typed, judged, traced, answered, exported and left, by keyboard."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, press

from pkviewer.model import limits
from pkviewer.model.pack import Pack
from pkviewer.paths import bundled_pack
from pkviewer.sheet.audit import open_pack
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES
from pkviewer.ui.review.page import ReviewPage
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.icon_button import IconButton

WRONG = "IT exports fell to US$3.81 billion in FY2024-25."


@pytest.fixture(scope="module")
def bundled() -> Pack:
    return open_pack(bundled_pack())


@pytest.fixture
def reading(bundled: Pack) -> Reading:
    return Reading(SERVICES, bundled, Style(), date(2026, 3, 15))


@pytest.fixture
def review(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    window.tabs.bar.setFocus()
    press(qtbot, "Ctrl+Shift+V")
    assert window.stack.currentWidget() is window.parts.review
    return window.parts.review


def verdicts(review: ReviewPage) -> list[str]:
    return [card.finding.verdict for card in review.cards.cards]


def test_the_review_follows_the_typing(review: ReviewPage, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is review.text
    QTest.keyClicks(review.text, WRONG)
    qtbot.waitUntil(lambda: verdicts(review) == ["direction"])
    card = review.cards.cards[0]
    assert card.accessibleName().startswith("“US$3.81 billion”: Direction wrong. It rose.")
    assert review.export_button.isEnabled()
    review.text.selectAll()
    press(qtbot, "Del")
    qtbot.waitUntil(lambda: verdicts(review) == [])
    assert not review.export_button.isEnabled()


def test_a_card_leads_to_the_provenance_and_back(
    window: MainWindow, review: ReviewPage, qtbot: QtBot
) -> None:
    review.text.setPlainText(f"{WRONG} Telecom revenue was Rs955 billion in FY24.")
    review.check()
    press(qtbot, "Tab")
    assert QApplication.focusWidget() is review.cards.cards[0]
    press(qtbot, "Down")
    assert QApplication.focusWidget() is review.cards.cards[1]
    assert review.text.textCursor().selectedText() == "Rs955 billion"
    press(qtbot, "Return")
    figure = window.dock.figure
    assert figure is not None
    assert figure.fact.subject.indicator.id == "telecom-revenue-fy"
    assert window.stack.currentWidget() is window.parts.review
    press(qtbot, "Esc")
    assert window.stack.currentWidget() is window.pages


def test_the_reply_is_copied(review: ReviewPage, qtbot: QtBot) -> None:
    review.text.setPlainText(WRONG)
    review.check()
    card = review.cards.cards[0]
    copy = next(b for b in card.findChildren(IconButton) if b.text() == "Copy the reply")
    click(copy)
    assert QApplication.clipboard().text() == card.finding.reply


def test_the_day_decides_what_last_year_was(review: ReviewPage) -> None:
    review.text.setPlainText("IT exports were $3.81 billion last fiscal year.")
    review.check()
    assert verdicts(review) == ["matches"]
    review.day.setDate(QDate(2024, 12, 1))
    assert verdicts(review) == ["differs"]


def test_marks_stand_under_the_right_words_after_letters_of_two_units(
    review: ReviewPage,
) -> None:
    review.text.setPlainText(f"😀😀 {WRONG}")
    review.check()
    [marked] = review.text.extraSelections()
    assert marked.cursor.selectedText() == "US$3.81 billion"


def test_a_text_too_long_is_refused_in_words(review: ReviewPage) -> None:
    review.text.setPlainText("x\n" * (limits.REVIEW_CHARACTERS // 2 + 1))
    review.check()
    assert verdicts(review) == []
    assert review.review is None


def test_a_long_text_is_read_in_a_thread_of_its_own(review: ReviewPage, qtbot: QtBot) -> None:
    review.text.setPlainText(f"{WRONG}\n\n{'Nothing is counted here. ' * 200}")
    review.check()
    assert review.review is None
    qtbot.waitUntil(lambda: verdicts(review) == ["direction"])


def test_cards_go_when_the_text_goes(review: ReviewPage) -> None:
    review.text.setPlainText(WRONG)
    review.check()
    assert verdicts(review) == ["direction"]
    review.text.setPlainText("Another text.")
    assert verdicts(review) == []


def test_export(review: ReviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    review.text.setPlainText(WRONG)
    review.check()
    for name in ("first.json", "second.html", "third.pdf", "fourth"):
        chosen = (str(tmp_path / name), "JSON (*.json)")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: chosen)
        click(review.export_button)
    assert (tmp_path / "third.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "second.html").read_bytes().startswith(b"<!doctype html>")
    for name in ("first.json", "fourth.json"):
        assert json.loads((tmp_path / name).read_bytes())[0]["verdict"] == "direction"


def test_a_file_that_is_no_text_is_told(
    review: ReviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    messages: list[str] = []
    file = tmp_path / "picture.txt"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\xff")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr("pkviewer.ui.review.page.warn", lambda *said: messages.append(said[2]))
    click(review.open_button)
    qtbot.waitUntil(lambda: bool(messages))
    assert "no plain text" in messages[0]
