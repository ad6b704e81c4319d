"""The chart in the window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsSimpleTextItem
from pytestqt.qtbot import QtBot
from tests.charts.conftest import every_kind, exports, line, spec

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import DARK, LIGHT
from pkviewer.charts.output.drawing import Drawing
from pkviewer.charts.output.picture import render_image, render_png
from pkviewer.charts.output.view import ChartView
from pkviewer.sheet.chart import ChartMark, ChartSpec

HERE = Path(__file__).parent


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    return _shown(qtbot, exports())


def _shown(qtbot: QtBot, chart: ChartSpec) -> ChartView:
    widget = ChartView()
    qtbot.addWidget(widget)
    widget.resize(460, 240)
    widget.set_spec(chart, LIGHT)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.setFocus()
    return widget


def _walked(view: ChartView, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(view, key)
    assert isinstance(view.current_mark, ChartMark)
    return view.current_mark.label


def test_it_has_a_name_and_says_what_it_shows(view: ChartView) -> None:
    assert view.accessibleName() == "Exports by fiscal year, US$ million, July–June"
    assert view.accessibleDescription() == "Exports rose from 789 to 3,810."


def test_arrow_keys_walk_the_marks(view: ChartView) -> None:
    assert _walked(view, Qt.Key.Key_Right) == "789"
    assert _walked(view, Qt.Key.Key_Left) == "789"
    assert _walked(view, Qt.Key.Key_Right, Qt.Key.Key_Right) == "1,065"
    assert _walked(view, Qt.Key.Key_End) == "3,810"
    assert _walked(view, Qt.Key.Key_Down) == "target 4,200"
    assert _walked(view, Qt.Key.Key_Up) == "3,810"
    assert _walked(view, Qt.Key.Key_Home) == "789"


def test_time_runs_from_left_to_right_in_urdu_too(qtbot: QtBot) -> None:
    view = _shown(qtbot, exports(language="ur"))
    assert _walked(view, Qt.Key.Key_Home, Qt.Key.Key_Right) == "939"


def test_all_four_arrows_walk_a_ranking(qtbot: QtBot) -> None:
    view = _shown(qtbot, every_kind()["ranked_bars"])
    assert _walked(view, Qt.Key.Key_Home, Qt.Key.Key_Down) == "600"


def test_the_walk_survives_a_new_size_and_new_colours(view: ChartView) -> None:
    _walked(view, Qt.Key.Key_End)
    view.resize(300, 200)
    view.set_palette(DARK)
    assert _walked(view, Qt.Key.Key_Left) == "3,223"


def test_enter_and_click_activate_the_figure(view: ChartView, qtbot: QtBot) -> None:
    _walked(view, Qt.Key.Key_End)
    with qtbot.waitSignal(view.figure_activated) as entered:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert entered.args[0].text == "3,810"
    x, y = view.plan.hits[0].box.middle
    with qtbot.waitSignal(view.figure_activated) as clicked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(int(x), int(y)))
    assert clicked.args[0].text == "789"


def test_pointing_tells_the_mark_and_leaving_none(view: ChartView, qtbot: QtBot) -> None:
    announced: list[object] = []
    view.mark_hovered.connect(announced.append)
    x, y = view.plan.hits[3].box.middle
    QTest.mouseMove(view, QPoint(int(x), int(y)))
    QTest.mouseMove(view, QPoint(1, 1))
    qtbot.waitUntil(lambda: len(announced) >= 2)
    assert isinstance(announced[0], ChartMark)
    assert announced[0].label == "1,192"
    assert announced[-1] is None


def test_the_focus_can_be_seen(view: ChartView) -> None:
    before = view.grab().toImage()
    _walked(view, Qt.Key.Key_End)
    assert view.grab().toImage() != before


def test_the_wheel_scrolls_the_page(view: ChartView) -> None:
    where = QPoint(200, 100)
    event = QWheelEvent(
        where.toPointF(), view.mapToGlobal(where).toPointF(), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    assert not event.isAccepted()
    assert view.childAt(where) is None


def test_markup_is_shown_as_it_is_written(qtbot: QtBot) -> None:
    view = _shown(qtbot, spec("bars", ("CO2 <1.5 °C>", "<b>x</b>"), line("a", (1, 2))))
    drawing = Drawing()
    qtbot.addWidget(drawing)
    drawing.show_plan(view.plan, Measure(12))
    items = drawing.scene().items()
    texts = {item.text() for item in items if isinstance(item, QGraphicsSimpleTextItem)}
    assert {"CO2 <1.5 °C>", "<b>x</b>", "1", "2"} <= texts


def test_a_drawing_keeps_no_old_items(view: ChartView, qtbot: QtBot) -> None:
    drawing = Drawing()
    qtbot.addWidget(drawing)
    drawing.show_plan(view.plan, Measure(12))
    count = len(drawing.scene().items())
    for _ in range(5):
        drawing.show_plan(view.plan, Measure(12))
    assert len(drawing.scene().items()) == count


def test_a_chart_is_seen_in_its_new_colours_and_size(view: ChartView) -> None:
    view.set_palette(DARK)
    assert view.grab().toImage().pixelColor(0, 0) == QColor(DARK.background)
    view.set_palette(LIGHT)
    view.resize(view.width() + 60, view.height())
    fresh = view.grab().toImage()
    assert fresh.pixelColor(0, 0) == QColor(LIGHT.background)
    assert fresh == view.grab().toImage()


@pytest.mark.parametrize("kind", sorted(every_kind()))
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_kind_can_be_painted(kind: str, palette: object, qtbot: QtBot) -> None:
    assert palette in {LIGHT, DARK}
    colours = LIGHT if palette is LIGHT else DARK
    image = render_image(every_kind()[kind], 300, 160, 1.0, colours)
    ground = QColor(colours.background)
    inked = sum(
        image.pixelColor(x, y) != ground for x in range(0, 300, 3) for y in range(0, 160, 3)
    )
    assert inked > 100


def test_a_picture_is_sharp_at_any_scale(qtbot: QtBot) -> None:
    image = render_image(exports(), 300, 160, 3.0)
    assert (image.width(), image.height()) == (900, 480)
    assert render_png(exports(), 300, 160)[:8] == b"\x89PNG\r\n\x1a\n"


def test_five_hundred_repaints_in_a_plain_process() -> None:
    program = HERE / "repaint.py"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, check=False,
        env=environment, timeout=100,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "500\n"), done.stderr


def test_colours_and_type_come_without_pyqtgraph() -> None:
    code = (
        "import sys, pkviewer.charts.base.palette;"
        "from pkviewer.charts.base import typeface; typeface.FAMILY;"
        "print([m for m in ('pyqtgraph', 'numpy', 'PySide6.QtWidgets') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
