"""A sector's page through keyboard and mouse."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, during, press, whole_page
from tests.ui.sample import HOSTILE

from pkviewer.sheet.blocks import SourceLine
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.cards import FigureCard, SectorTile
from pkviewer.ui.sector.claims_panel import ClaimRow, ScorePanel
from pkviewer.ui.sector.data_table import ObservationsPanel
from pkviewer.ui.sector.milestones_panel import MilestonesPanel
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.sector.sources_panel import SourcesPanel
from pkviewer.ui.shell.source_dialog import SourceDialog, is_safe
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.glyphs import VerdictMark
from pkviewer.ui.widgets.link_button import LinkButton
from pkviewer.ui.widgets.prose.paragraph import Prose
from pkviewer.ui.widgets.tables.figure_table import FigureTable


def spaced(text: str) -> str:
    """Write unbreakable spaces as ordinary ones."""
    return text.replace("\u00a0", " ")


def clipboard() -> str:
    return spaced(QGuiApplication.clipboard().text())


def traced(window: MainWindow) -> str:
    figure = window.dock.figure
    assert figure is not None
    return spaced(figure.text)


def texts_of(widget: QWidget) -> list[str]:
    return [spaced(label.text()) for label in widget.findChildren(QLabel)]


def test_tab_reaches_cards_then_each_figure_of_the_prose(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.setFocus()
    press(qtbot, "Tab")
    assert QApplication.focusWidget() is page.cards[0]
    press(qtbot, "Tab", 4)
    assert QApplication.focusWidget() is page.prose[0]
    met = []
    while (prose := QApplication.focusWidget()) is page.prose[0]:
        figure = page.prose[0].current_figure()
        assert figure is not None
        met.append(spaced(figure.text))
        press(qtbot, "Tab")
        assert len(met) < 9, prose
    assert met == [
        "US$3.81 billion",
        "18.2%",
        "US$3.223 billion",
        "US$390 million",
        "US$4.2 billion",
    ]


def test_shift_tab_walks_the_figures_back(page: SectorPage, qtbot: QtBot) -> None:
    page.charts[0].briefing_button.setFocus()
    press(qtbot, "Shift+Tab")
    assert QApplication.focusWidget() is page.prose[0]
    figure = page.prose[0].current_figure()
    assert figure is not None
    assert spaced(figure.text) == "US$4.2 billion"


@pytest.mark.parametrize("keys", ["Return", "Space", "Enter"])
def test_a_key_on_a_card_shows_where_its_figure_comes_from(
    window: MainWindow, page: SectorPage, qtbot: QtBot, keys: str
) -> None:
    window.dock.hide()
    page.cards[3].setFocus()
    press(qtbot, keys)
    assert window.dock.isVisible()
    assert "20,711 companies" in texts_of(window.dock)
    assert [card.isChecked() for card in page.cards] == [False, False, False, True]


def test_a_click_on_a_card_does_the_same(window: MainWindow, page: SectorPage) -> None:
    click(page.cards[1])
    assert "3,810 ÷ 3,223 − 1 = 18.21%" in texts_of(window.dock)


def test_enter_on_a_figure_of_the_prose_traces_it(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[3].setFocus()
    press(qtbot, "Tab", 3)
    press(qtbot, "Return")
    assert traced(window) == "US$3.223 billion"


def test_a_click_on_a_figure_of_the_prose_traces_it(window: MainWindow, page: SectorPage) -> None:
    prose = page.prose[0]
    where = next(
        QPoint(x, y)
        for y in range(4, prose.height(), 6)
        for x in range(2, prose.width(), 4)
        if prose.anchorAt(QPoint(x, y))
    )
    QTest.mouseClick(prose.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert traced(window) == "US$3.81 billion"


def test_an_operand_leads_on_and_back_returns(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    click(page.cards[1])
    link = next(b for b in window.dock.findChildren(LinkButton) if "FY2023-24" in b.text())
    click(link)
    assert traced(window) == "US$3.223 billion"
    click(window.dock.title.back)
    assert traced(window) == "18.2%"


def test_the_dock_shows_rivals_breaks_and_the_value_as_printed(
    window: MainWindow, page: SectorPage
) -> None:
    click(page.cards[0])
    said = texts_of(window.dock)
    assert "US$3.8 billion" in said
    assert any("sixth manual" in text for text in said)
    assert "“US$3810 million”" in said
    assert "Other figures in circulation" in said


def test_ctrl_c_copies_the_figure_in_focus_with_its_source(page: SectorPage, qtbot: QtBot) -> None:
    page.cards[0].setFocus()
    press(qtbot, "Ctrl+C")
    assert clipboard().startswith("US$3.81 billion (ICT services exports, FY2024-25")
    assert "Business Recorder" in clipboard()
    assert "https://example.org/a?b=c&d=<e>" in clipboard()
    html = QGuiApplication.clipboard().mimeData().html()
    assert "&lt;e&gt;" in html
    press(qtbot, "Tab", 4)
    press(qtbot, "Tab")
    press(qtbot, "Ctrl+C")
    assert clipboard().startswith("18.2%")


def test_text_marked_with_the_mouse_is_copied_as_it_stands(page: SectorPage, qtbot: QtBot) -> None:
    page.prose[0].setFocus()
    page.prose[0].selectAll()
    press(qtbot, "Ctrl+C")
    assert clipboard().startswith("Receipts from telecommunications")


def test_copy_without_a_figure_says_what_to_do(window: MainWindow, page: SectorPage) -> None:
    page.setFocus()
    window.actions_[ActionId.COPY].trigger()
    assert "Choose a figure" in window.status.currentMessage()


def test_markup_in_the_pack_is_shown_letter_by_letter(page: SectorPage) -> None:
    assert HOSTILE in texts_of(page)
    notes = [prose.toPlainText() for prose in page.findChildren(Prose)]
    assert any(HOSTILE in note for note in notes)


def test_claims_have_a_word_a_mark_and_arithmetic_on_demand(page: SectorPage) -> None:
    rows = page.findChildren(ClaimRow)
    words = [row.verdict.text for row in rows]
    assert words == [
        "Supported",
        "Supported, understated",
        "Contradicted",
        "Supported",
        "Cannot be verified",
    ]
    first = rows[1]
    assert not first.arithmetic.isVisible()
    click(first.arithmetic_button)
    assert first.arithmetic.isVisible()
    assert "24.15" in first.arithmetic.text()
    assert first.arithmetic_button.accessibleName() == "Hide the arithmetic"
    click(first.reply_button)
    source = "Source: State Bank of Pakistan, 18 March 2026, https://example.org/services"
    assert clipboard() == f"See US$3.223 billion. {source}"
    assert first.answer.text().endswith(source)


def test_the_evidence_of_a_claim_leads_on(window: MainWindow, page: SectorPage) -> None:
    row = next(row for row in page.findChildren(ClaimRow) if row.claim.figures)
    assert row.evidence.isHidden()
    click(row.arithmetic_button)
    assert not row.evidence.isHidden()
    assert row.claim.figures[0].label in row.evidence.toPlainText()
    row.evidence.anchorClicked.emit(QUrl("figure:0"))
    assert window.dock.figure is row.claim.figures[0]


def test_verdict_marks_differ_by_shape_without_colour(page: SectorPage) -> None:
    pictures = []
    for row in page.findChildren(ClaimRow):
        mark = row.verdict.findChildren(VerdictMark)[0]
        grey = mark.grab().toImage().convertToFormat(QImage.Format.Format_Mono)
        if grey not in pictures:
            pictures.append(grey)
    assert len(pictures) == 4  # five claims, two of them supported


def test_claims_stack_in_a_narrow_window(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    row = page.findChildren(ClaimRow)[0]
    assert row.because.y() == row.said.y()
    window.resize(700, 700)
    qtbot.waitUntil(lambda: row.because.y() > row.said.y())


def test_the_key_table_leads_to_its_figures(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    table = next(
        t for t in page.findChildren(FigureTable) if t.accessibleName() == "Key indicators"
    )
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 5))
    press(qtbot, "Return")
    assert traced(window) == "US$3.81 billion"
    press(qtbot, "Ctrl+C")
    assert "Business Recorder" in clipboard()
    press(qtbot, "Ctrl+A")
    press(qtbot, "Ctrl+C")
    assert (
        clipboard()
        .splitlines()[0]
        .startswith("Indicator (US$ million unless stated)\tFY21\tFY22\tFY23\tFY24\tFY25\t")
    )
    assert clipboard().splitlines()[1].startswith("ICT services exports\t2108\t2619")


def test_tab_leaves_a_table(page: SectorPage, qtbot: QtBot) -> None:
    table = next(
        t for t in page.findChildren(FigureTable) if t.accessibleName() == "Key indicators"
    )
    table.setFocus()
    press(qtbot, "Tab")
    assert QApplication.focusWidget() is not table


@pytest.fixture
def data(page: SectorPage) -> ObservationsPanel:
    panel = page.findChildren(ObservationsPanel)[0]
    click(panel.unfold)
    assert panel.table is not None
    assert panel.table.isVisible()
    return panel


def column(panel: ObservationsPanel, at: int) -> list[str]:
    assert panel.table is not None
    model = panel.table.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_the_data_table_holds_every_value(data: ObservationsPanel) -> None:
    assert len(column(data, 0)) == 31
    assert column(data, 3)[:2] == ["3,810", "3,223"]


def test_it_sorts_values_by_size_and_periods_by_time(data: ObservationsPanel) -> None:
    assert data.table is not None
    data.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert [column(data, 3)[0], column(data, 3)[-1]] == ["305", "20,711"]
    data.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert column(data, 2)[:2] == ["Feb 2026", "Jan 2026"]
    assert column(data, 2)[-1] == "FY2015-16"


def test_it_filters_by_words_and_copies_what_is_shown(
    data: ObservationsPanel, qtbot: QtBot
) -> None:
    data.filter.setFocus()
    QTest.keyClicks(data.filter, "companies 2025")
    assert column(data, 3) == ["20,711"]
    click(data.copy_button)
    assert [line.split("\t") for line in clipboard().splitlines()] == [
        ["Indicator", "Country, group", "Period", "Value", "Unit", "Status", "Source", "Edition"],
        [
            *("Registered companies", "Pakistan", "31 May 2025", "20711", "companies", "final"),
            *("Pakistan Software Export Board, in Ministry of IT", "Edition 2026.11"),
        ],
    ]
    for typed in ("companies 31 May 2025", "companies 20711", "companies 20,711"):
        data.filter.clear()
        QTest.keyClicks(data.filter, typed)
        assert column(data, 3) == ["20,711"], typed
    data.filter.clear()
    QTest.keyClicks(data.filter, "exports FY25")
    assert column(data, 2)[0] == "FY2024-25"
    data.filter.clear()
    QTest.keyClicks(data.filter, "[(")
    assert column(data, 3) == []


def test_enter_anywhere_in_a_row_traces_its_value(
    window: MainWindow, data: ObservationsPanel, qtbot: QtBot
) -> None:
    assert data.table is not None
    data.table.setFocus()
    data.table.setCurrentIndex(data.table.model().index(1, 0))
    press(qtbot, "Return")
    assert traced(window) == "US$3.223 billion"


def test_charts_come_after_the_first_paint_and_turn_into_tables(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    card = page.charts[0]
    height = card.height()
    qtbot.waitUntil(lambda: card.is_drawn)
    qtbot.waitUntil(lambda: window.loader.is_idle)
    assert card.height() == height
    click(card.table_button)
    assert card.table is not None
    assert card.table.isVisible()
    assert card.table.model().index(9, 1).data() == "3,810 (provisional)"
    card.table.setFocus()
    card.table.setCurrentIndex(card.table.model().index(9, 1))
    press(qtbot, "Return")
    assert traced(window) == "US$3.81 billion"
    click(card.copy_button)
    head, *rows = clipboard().splitlines()
    assert head.split("\t")[1].endswith("(US$ million, July–June)")
    assert head.split("\t")[-3:] == ["Note", "Source", "Edition"]
    assert rows[9].startswith("FY25\t3810\t4200\t")
    assert "provisional" in rows[9]
    assert rows[9].endswith(card.caption.edition)
    click(card.table_button)
    assert card.is_drawn
    assert card.view.isVisible()


def test_a_copied_chart_takes_its_words_along(page: SectorPage, qtbot: QtBot) -> None:
    card = page.charts[0]
    qtbot.waitUntil(lambda: card.is_drawn)
    click(card.copy_button)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.text().startswith("Exports by fiscal year (US$ million")


def test_the_keyboard_walks_a_chart_to_its_source(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    card = page.charts[0]
    qtbot.waitUntil(lambda: card.is_drawn)
    assert card.is_drawn
    card.view.setFocus()
    press(qtbot, "Right", 2)
    press(qtbot, "Return")
    assert window.dock.figure is not None
    assert window.dock.figure.label == "ICT services exports"


def test_older_milestones_come_on_demand(page: SectorPage) -> None:
    panel = page.findChildren(MilestonesPanel)[0]
    before = len(panel.findChildren(Prose))
    click(panel.more)
    assert (before, len(panel.findChildren(Prose))) == (8, 12)
    assert not panel.more.isVisible()


def test_a_mark_leads_to_its_source(page: SectorPage, qtbot: QtBot) -> None:
    page.show_source(2)
    sources = page.findChildren(SourcesPanel)[0]
    link = sources.link_of(2)
    assert link is not None
    qtbot.waitUntil(link.hasFocus)
    top = link.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < page.viewport().height()


def test_a_source_opens_only_after_its_address_was_shown(
    page: SectorPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    shown: list[str] = []

    def look_and_leave(dialog: SourceDialog) -> None:
        shown.append(dialog.address.toPlainText())
        dialog.reject()

    link = page.findChildren(SourcesPanel)[0].link_of(2)
    assert link is not None
    during(SourceDialog, look_and_leave)
    click(link)
    assert shown == ["https://example.org/services"]
    assert opened == []
    during(SourceDialog, lambda dialog: click(dialog.open_button))
    click(link)
    assert [url.toString() for url in opened] == ["https://example.org/services"]


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org/", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https:///nowhere", False),
        ("https://sbp.org.pk@evil.example/", False),
        ("https://evil.example\\@sbp.org.pk/", False),
        ("https://example.org/\u202efdp.exe", False),
        ("", False),
    ],
)
def test_only_web_addresses_with_https_are_opened(url: str, safe: bool, qtbot: QtBot) -> None:
    assert is_safe(url) is safe
    dialog = SourceDialog("A source", url)
    qtbot.addWidget(dialog)
    assert dialog.open_button.isEnabled() is safe
    assert dialog.address.toPlainText() == url


def test_a_host_in_look_alike_letters_is_told_in_plain_ones(qtbot: QtBot) -> None:
    dialog = SourceDialog("A source", "https://www.sbр.org.pk/")
    qtbot.addWidget(dialog)
    assert any("xn--" in label.text() for label in dialog.findChildren(QLabel))
    plain = SourceDialog("A source", "https://www.sbp.org.pk/")
    qtbot.addWidget(plain)
    assert not any("host" in label.text() for label in plain.findChildren(QLabel))


def test_the_overview_leads_to_its_sectors(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    press(qtbot, "Alt+1")
    overview = whole_page(window)
    scores = overview.findChildren(ScorePanel)[0]
    assert [label.text() for label in scores.findChildren(QLabel)][2:6] == [
        "2",
        "Supported",
        "1",
        "Supported, understated",
    ]
    tile = overview.findChildren(SectorTile)[0]
    tile.setFocus()
    press(qtbot, "Return")
    assert window.navigator.sector == "exports"


def test_the_policy_page_shows_the_register(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Alt+3")
    policy = whole_page(window)
    said = texts_of(policy)
    assert "Register of programmes" in said
    assert any(text.startswith("In service") for text in said)


def test_tooltips_show_plain_text(page: SectorPage) -> None:
    for button in page.findChildren(QToolButton):
        assert button.toolTip().startswith("<qt>") or "<" not in button.toolTip()
    assert page.findChildren(FigureCard)[0].accessibleName().startswith("ICT services exports")


def _corners(page: SectorPage) -> list[QRect]:
    """Return where the chart cards stand that share their grid, in the order of the sheet."""
    cards = [card for card in page.charts if not card.is_part]
    return [QRect(card.mapTo(page, QPoint(0, 0)), card.size()) for card in cards]


@pytest.mark.parametrize("width", [700, 1280, 1900])
def test_charts_stand_on_level_shelves(
    window: MainWindow, page: SectorPage, qtbot: QtBot, width: int
) -> None:
    window.resize(width, 800)
    qtbot.waitUntil(lambda: all(card.is_drawn for card in page.charts), timeout=20000)
    boxes = _corners(page)
    left, right = min(b.left() for b in boxes), max(b.right() for b in boxes)
    for top in {box.top() for box in boxes}:
        shelf = sorted((b for b in boxes if b.top() <= top <= b.bottom()), key=QRect.left)
        assert shelf[0].left() == left
        assert shelf[-1].right() == right
        assert all(a.right() < b.left() for a, b in pairwise(shelf))
    assert max(b.bottom() for b in boxes) == boxes[-1].bottom()


def test_pages_are_mirrored_for_reading_from_right_to_left(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    cards = page.findChildren(FigureCard)
    assert cards[0].x() < cards[-1].x()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: cards[0].x() > cards[-1].x())
    for card in cards:
        left = card.mapTo(page.viewport(), QPoint(0, 0)).x()
        assert 0 <= left <= page.viewport().width() - card.width()


def test_later_sources_come_when_a_mark_leads_to_one(qtbot: QtBot, theme: Theme) -> None:
    lines = [
        SourceLine(n, f"s{n}", "Dawn", f"Report {n}", "press", f"https://example.org/{n}")
        for n in range(1, 13)
    ]
    panel = SourcesPanel("Sources", tuple(lines), theme)
    qtbot.addWidget(panel)
    assert len(panel.findChildren(LinkButton)) == panel.FIRST
    link = panel.link_of(11)
    assert link is not None
    assert "Report 11" in link.accessibleName()
    assert len(panel.findChildren(LinkButton)) == 12
    assert panel.more.isHidden()
    assert panel.link_of(13) is None


@pytest.mark.parametrize("width", [640, 1280])
def test_a_table_shows_all_of_its_rows_at_any_width(
    window: MainWindow, page: SectorPage, qtbot: QtBot, width: int
) -> None:
    window.resize(width, 700)
    table = next(
        t for t in page.findChildren(FigureTable) if t.accessibleName() == "Key indicators"
    )
    last = table.model().index(table.model().rowCount() - 1, 0)
    qtbot.waitUntil(lambda: table.visualRect(last).bottom() <= table.viewport().height())
    header = table.horizontalHeader()
    if width == 1280:
        assert header.length() == table.viewport().width()
    for column in range(1, header.count()):
        assert header.sectionSize(column) >= table.sizeHintForColumn(column)


def test_what_is_read_stays_in_place_when_the_panel_opens(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    window.resize(1100, 500)
    QApplication.processEvents()
    links = [prose for prose in page.findChildren(Prose) if prose.figures]
    link = links[-1]
    link.setFocus()
    page.ensureWidgetVisible(link)
    QApplication.processEvents()
    before = link.mapTo(page, QPoint(0, 0)).y()
    assert page.verticalScrollBar().value() > 0
    window.trace(link.figures[0])
    QApplication.processEvents()
    QApplication.processEvents()
    assert abs(link.mapTo(page, QPoint(0, 0)).y() - before) <= 2
