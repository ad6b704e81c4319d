"""One chart as files: pictures of the size asked for, values that carry their evidence."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import struct
import zipfile

import pypdfium2
import pytest

from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run import offscreen
from pkviewer.export.run.chart_files import (
    CHART_FORMATS,
    ChartLook,
    StandaloneChart,
    standalone,
)
from pkviewer.sheet.composer import Composer

LOOK = ChartLook(1200, 675, 150.0)


@pytest.fixture(scope="module")
def chart(composer: Composer) -> StandaloneChart:
    offscreen.start()
    return standalone(composer.pack, composer.sheet("exports"), "exports-by-year")


@pytest.fixture(scope="module")
def renderer(chart: StandaloneChart) -> PageRenderer:
    return offscreen.page_renderer()


def test_a_picture_has_the_size_and_resolution_asked_for(
    chart: StandaloneChart, renderer: PageRenderer
) -> None:
    png = chart.files("png", "c.png", LOOK, renderer)["c.png"]
    width, height = struct.unpack(">II", png[16:24])
    assert abs(width - 1200) <= 1
    assert abs(height - 675) <= 1
    per_metre = struct.unpack(">II", png[png.index(b"pHYs") + 4 :][:8])
    assert per_metre == (5906, 5906)


def test_the_text_of_a_pdf_stays_text(chart: StandaloneChart, renderer: PageRenderer) -> None:
    pdf = chart.files("pdf", "c.pdf", LOOK, renderer)["c.pdf"]
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    assert len(document) == 1
    document.close()
    for needed in (chart.spec.title, chart.caption.edition):
        assert needed in " ".join(text.split())


def test_each_mark_has_a_row_with_definition_and_source(
    chart: StandaloneChart, renderer: PageRenderer
) -> None:
    files = chart.files("csv", "c.csv", LOOK, renderer)
    assert list(files) == ["c.csv", "c.datapackage.json"]
    rows = list(csv.DictReader(io.StringIO(files["c.csv"].decode("utf-8-sig"), newline="")))
    assert len(rows) == sum(len(line.marks) for line in chart.spec.series)
    assert all(row["definition"] and row["url"] and row["displayed"] for row in rows)
    whole = json.loads(files["c.datapackage.json"])
    one = whole["resources"][0]
    assert one["hash"] == f"sha256:{hashlib.sha256(files['c.csv']).hexdigest()}"
    assert [field["name"] for field in one["schema"]["fields"]] == list(rows[0])
    assert whole["pkviewer"]["fingerprint"] == f"sha256:{chart.fingerprint}"


def test_a_workbook_has_the_chart_to_edit(chart: StandaloneChart, renderer: PageRenderer) -> None:
    data = chart.files("xlsx", "c.xlsx", LOOK, renderer)["c.xlsx"]
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert [n for n in book.namelist() if n.startswith("xl/charts/chart")]
        assert b"chart!$B$" in book.read("xl/charts/chart1.xml")


@pytest.mark.parametrize("format_", CHART_FORMATS)
def test_the_same_chart_is_the_same_file(
    chart: StandaloneChart, renderer: PageRenderer, format_: str
) -> None:
    kind = next(one for one in CHART_FORMATS if one == format_)
    first, second = (chart.files(kind, "c", LOOK, renderer) for _ in range(2))
    assert first == second


def test_a_matrix_a_timeline_and_panels_are_tables_too(
    composer: Composer, renderer: PageRenderer
) -> None:
    kinds = {"matrix", "timeline", "small_multiples"}
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        for spec in sheet.charts:
            if spec.kind in kinds and not spec.is_empty:
                kinds.discard(spec.kind)
                alone = standalone(composer.pack, sheet, spec.id)
                assert alone.files("xlsx", "c", LOOK, renderer)["c"].startswith(b"PK")
    assert not kinds
