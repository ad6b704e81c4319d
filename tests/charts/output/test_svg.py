"""The chart on the page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html import unescape
from pathlib import Path

import pypdfium2
import pytest
import typst
from pytestqt.qtbot import QtBot
from tests.charts.conftest import every_kind, exports, line, spec

from pkviewer import paths
from pkviewer.charts.base.caption import Caption
from pkviewer.charts.base.typeface import FAMILY
from pkviewer.charts.output.svg import drawn_chart, render_svg

HOSTILE = ("CO2 <1.5 °C>", "<b>x</b>", "&amp;\x00\x1b]")


def _texts(svg: str) -> list[str]:
    return [unescape(text) for text in re.findall(r">([^<]*)</text>", svg)]


@pytest.mark.parametrize("kind", sorted(every_kind()))
def test_nothing_the_page_cannot_set(kind: str, qtbot: QtBot) -> None:
    svg = drawn_chart(every_kind()[kind], 250, 130).svg
    root = ET.fromstring(svg)
    tags = {element.tag.split("}")[1] for element in root.iter()}
    assert tags <= {"svg", "rect", "path", "circle", "text"}
    assert "vector-effect" not in svg
    assert "transform" not in svg
    assert root.get("viewBox") == "0 0 250 130"


def test_the_same_chart_gives_the_same_bytes(qtbot: QtBot) -> None:
    assert drawn_chart(exports(), 300, 150).svg == drawn_chart(exports(), 300, 150).svg


def test_type_keeps_its_size_family_and_weight(qtbot: QtBot) -> None:
    svg = drawn_chart(exports(), 300, 150, 8.25).svg
    assert set(re.findall(r'font-size="([^"]+)"', svg)) == {"8.25"}
    assert f'font-family="{FAMILY}"' in svg
    assert set(re.findall(r'font-weight="([^"]+)"', svg)) == {"400", "600"}


def test_text_is_never_markup(qtbot: QtBot) -> None:
    svg = drawn_chart(spec("bars", HOSTILE, line("a<b>", (1, 2, 3))), 300, 150).svg
    assert {"CO2 <1.5 °C>", "<b>x</b>"} <= set(_texts(svg))
    ET.fromstring(svg)


def test_the_page_sets_every_label_in_the_given_font(qtbot: QtBot, tmp_path: Path) -> None:
    charts = {kind: drawn_chart(chart, 480, 160).svg for kind, chart in every_kind().items()}
    images = "\n".join(f'#image(bytes(sys.inputs.{kind}), format: "svg")' for kind in charts)
    page = f'#set page(paper: "a4")\n#set text(font: "{FAMILY}", fallback: false)\n{images}'
    template = tmp_path / "page.typ"
    template.write_text(page, encoding="utf-8")
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(paths.font_folder())],
    )
    compiler = typst.Compiler(str(template), root=str(tmp_path), font_paths=fonts)
    pdf, warnings = compiler.compile_with_warnings(sys_inputs=charts)
    assert not warnings
    document = pypdfium2.PdfDocument(pdf)
    said = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    missing = {text for svg in charts.values() for text in _texts(svg) if text not in said}
    assert missing == set()


def test_a_drawing_of_its_own_needs_no_typeface_and_says_its_text(qtbot: QtBot) -> None:
    """Any viewer shows the same: letters are outlines within the drawing, and say what they are."""
    for chart in every_kind().values():
        svg = render_svg(replace(chart, alt="A rise"), 480, 300, 9, caption=Caption("T", "u", "S"))
        root = ET.fromstring(svg)
        tags = {element.tag.split("}")[1] for element in root.iter()}
        assert tags <= {"svg", "rect", "path", "circle", "title", "desc"}
        assert "font" not in svg
        assert root.get("role") == "img"
        spoken = [e for e in root.iter() if e.get("aria-label")]
        assert {"T", "u", "S"} <= {str(e.get("aria-label")) for e in spoken}
        for element in spoken:
            places = re.findall(r"(-?[\d.]+) (-?[\d.]+)", str(element.get("d")))
            assert all(0 <= float(x) <= 480 and 0 <= float(y) <= 300 for x, y in places)
