"""The manual: what it says is so, it leads everywhere, and it opens where the reader is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, press, whole_page

import pkviewer
from pkviewer import paths
from pkviewer.claims.verdict import VERDICTS
from pkviewer.cli.parser import parser
from pkviewer.model.indicator import Relation
from pkviewer.review.judging.outcome import REVIEW_VERDICTS
from pkviewer.text.words import word
from pkviewer.ui.actions.action_spec import MENUS, ActionSpec
from pkviewer.ui.actions.declared import ACTIONS
from pkviewer.ui.help.controller import place_of
from pkviewer.ui.help.manual import KEYS_PLACE, Manual
from pkviewer.ui.help.manual_window import ManualWindow
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId

FOLDER = paths.manual()
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.md"))}
COMMAND = re.compile(r"\*\*(?P<path>[A-Z]\w+ ▸[^*]+)\*\*(?:\s+\(`(?P<keys>[^`]+)`\))?")
LINK = re.compile(r"\]\((?P<target>[^)]*)\)")


def plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def path_of(spec: ActionSpec) -> str:
    steps = [MENUS[spec.menu], spec.submenu, spec.text]
    return " ▸ ".join(plain(step) for step in steps if step)


def keys_of(spec: ActionSpec) -> set[str]:
    """Return all keys of an action, as the manual writes them."""
    portable = QKeySequence.SequenceFormat.PortableText
    if isinstance(spec.keys, QKeySequence.StandardKey):
        found = [keys.toString(portable) for keys in QKeySequence.keyBindings(spec.keys)]
    else:
        found = [spec.keys]
    return {*found, *spec.more_keys}


PATHS = {path_of(spec): spec for spec in ACTIONS}


def mentions() -> Iterator[tuple[str, str, str]]:
    for page, text in TEXTS.items():
        for found in COMMAND.finditer(text):
            yield page, " ".join(found["path"].split()), found["keys"] or ""


def test_every_command_that_is_named_is_there_with_these_keys() -> None:
    for page, path, keys in mentions():
        assert path in PATHS, f"{page}: there is no {path}"
        assert not keys or keys in keys_of(PATHS[path]), f"{page}: {path} has other keys"


def test_every_command_of_the_menus_is_told_of() -> None:
    mentioned = {path for _, path, _ in mentions()}
    assert set(PATHS) - mentioned == set(), "say in docs/manual what these do"


def test_every_command_of_the_command_line_is_told_of() -> None:
    text = TEXTS["command-line"]
    usage = parser().format_help()
    names = re.findall(r"^    ([a-z-]+) +[A-Z]", usage, re.MULTILINE)
    assert len(names) >= 8
    for name in names:
        assert f"`pkviewer {name}" in text, f"docs/manual/command-line.md: nothing of {name}"


@pytest.mark.parametrize(
    ("page", "keys"),
    [
        ("claims", [f"verdict.{verdict}" for verdict in VERDICTS]),
        ("check-text", [f"review.{verdict}" for verdict in REVIEW_VERDICTS]),
        ("figures", [f"relation.{relation}" for relation in get_args(Relation)]),
    ],
)
def test_its_words_are_those_of_the_window(page: str, keys: list[str]) -> None:
    for key in keys:
        assert f"| {word(key, 'en')} |" in TEXTS[page], f"{page}: nothing of {key}"


def test_every_page_is_listed_and_every_link_leads_to_a_page() -> None:
    manual = Manual(FOLDER)
    assert set(manual.pages) == set(TEXTS)
    anchors = {f"{part.page}.md#{part.anchor}" for part in manual.parts}
    anchors |= {f"{page}.md" for page in manual.pages}
    for page, text in TEXTS.items():
        for found in LINK.finditer(text):
            assert found["target"] in anchors, f"{page}: {found['target']} leads nowhere"
        titles = [part.title for part in manual.parts_of(page)]
        assert len(titles) == len(set(titles)), page


def test_the_places_of_the_window_are_in_the_manual() -> None:
    anchors = {f"{part.page}#{part.anchor}" for part in Manual(FOLDER).parts}
    sources = Path(pkviewer.__file__).parent.joinpath("ui").rglob("*.py")
    named = [
        place
        for source in sources
        for place in re.findall(r'setProperty\(MANUAL, "([^"]+)"\)', source.read_text("utf-8"))
    ]
    assert len(named) > 10
    assert set(named) <= anchors | set(TEXTS)


@pytest.fixture
def manual(window: MainWindow) -> ManualWindow:
    press_help(window)
    found = window.help.manual
    assert found is not None
    return found


def press_help(window: MainWindow) -> None:
    window.actions_[ActionId.MANUAL].trigger()
    QApplication.processEvents()


def test_f1_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "F1")
    manual = window.help.manual
    assert manual is not None
    assert manual.isVisible()
    assert manual.place == "start"
    # What is told of does not wait for the manual to be closed.
    assert not manual.isModal()
    QTest.keyClick(manual.search, Qt.Key.Key_Escape)
    assert not manual.isVisible()


def test_it_opens_at_what_the_reader_is_at(window: MainWindow) -> None:
    page = whole_page(window)
    page.findChildren(ChartCard)[0].setFocus()
    chart = page.findChildren(ChartCard)[0]
    assert place_of(chart, window.centralWidget()) == "reading#charts"
    assert place_of(window.dock.title.back, window.centralWidget()) == "figures"
    assert place_of(None, window.centralWidget()) == "start"
    window.actions_[ActionId.COMPARE].trigger()
    press_help(window)
    assert window.help.manual is not None
    assert window.help.manual.place == "comparing"
    window.actions_[ActionId.SHEET].trigger()
    press_help(window)
    assert window.help.manual.place == "page"
    window.actions_[ActionId.SHEET].trigger()
    window.actions_[ActionId.BRIEFING].trigger()
    press_help(window)
    assert window.help.manual.place == "briefings"


def test_search_finds_parts_and_the_keyboard_goes_there(manual: ManualWindow) -> None:
    QTest.keyClicks(manual.search, "rival figures misprint")
    first = manual.list.topLevelItem(0)
    assert first is not None
    assert first.text(0).startswith("Rival figures")
    assert manual.count.text() == "One place"
    QTest.keyClick(manual.search, Qt.Key.Key_Return)
    assert manual.place == "figures"
    assert manual.text.textCursor().block().text() == "Rival figures"
    # The words stand out on the page.
    marked = {selection.cursor.selectedText() for selection in manual.text.extraSelections()}
    assert {"Rival", "misprint"} <= marked
    QTest.keyClicks(manual.search, " nowhere")
    assert manual.count.text() == "Not found"
    assert manual.list.topLevelItemCount() == 0


def test_arrow_keys_choose_among_the_hits(manual: ManualWindow) -> None:
    QTest.keyClicks(manual.search, "ctrl")
    assert manual.list.topLevelItemCount() > 3
    seen = set()
    for _ in range(3):
        QTest.keyClick(manual.search, Qt.Key.Key_Down)
        item = manual.list.currentItem()
        assert item is not None
        seen.add(item.text(0))
    assert len(seen) == 3
    QTest.keyClick(manual, Qt.Key.Key_Escape)
    assert manual.search.text() == ""
    assert manual.isVisible()


def test_links_lead_inside_and_nowhere_else(
    manual: ManualWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    manual.open_at("start")
    manual.text.anchorClicked.emit(QUrl("claims.md"))
    assert manual.place == "claims"
    manual.text.anchorClicked.emit(QUrl("https://example.org/"))
    manual.text.anchorClicked.emit(QUrl("../../etc/passwd"))
    assert manual.place == "claims"
    click(manual.back)
    assert manual.place == "start"
    assert not opened
    resource = manual.text.loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/passwd")
    )
    assert resource is None


def test_the_keys_come_from_the_actions(manual: ManualWindow, window: MainWindow) -> None:
    assert KEYS_PLACE in TEXTS["keys"]
    manual.open_at("keys")
    text = manual.text.toPlainText()
    for menu, rows in window.actions_.shortcuts():
        assert menu in text
        for name, keys in rows:
            assert f"{name}\n{keys}" in text
    assert KEYS_PLACE not in text


def test_contents_lead_to_every_part(manual: ManualWindow) -> None:
    pages = [manual.list.topLevelItem(at) for at in range(manual.list.topLevelItemCount())]
    assert len(pages) == len(TEXTS)
    for item in pages:
        assert item is not None
        manual.list.setCurrentItem(item)
        assert manual.text.toPlainText().startswith(item.text(0))


def test_a_page_is_readable_outside_the_window_too() -> None:
    """Only plain forms occur: headings, lists, tables, emphasis, code, links."""
    for page, text in TEXTS.items():
        assert text.startswith("# "), page
        rest = text.replace(KEYS_PLACE, "")
        assert not re.search(r"<[a-z/!]|!\[", rest), page


def test_the_wheel_brings_it(tmp_path: Path) -> None:
    import tomllib

    wheel = tomllib.loads((paths.root() / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]
    wheel = wheel["build"]["targets"]["wheel"]
    assert "docs/manual" in wheel["only-include"]
    assert wheel["sources"]["docs/manual"] == "pkviewer/docs/manual"
