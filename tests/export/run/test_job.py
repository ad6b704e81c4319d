"""Export jobs: all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pkviewer.errors import ExportError, UsageError
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run import offscreen
from pkviewer.export.run.chart_files import ChartLook, standalone
from pkviewer.export.run.export_plan import FORMATS, Wish, planned
from pkviewer.export.run.job import ExportJob, Progress
from pkviewer.files import write_whole
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style


def listed(folder: Path) -> list[str]:
    """Names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def job(composer: Composer, renderer: PageRenderer) -> ExportJob:
    return ExportJob(composer, renderer)


def test_all_formats(job: ExportJob, composer: Composer, tmp_path: Path) -> None:
    offscreen.start()
    heard: list[Progress] = []
    wish = Wish(("cybersecurity",), FORMATS, tmp_path / "out", png_dpi=50)
    outcome = job.run(wish, heard.append)
    edition = composer.pack.head.edition
    charts = [chart.id for chart in composer.sheet("cybersecurity").charts if not chart.is_empty]
    assert [path.name for path in outcome.written] == [
        f"pkviewer-cybersecurity-{edition}-a4.pdf",
        f"pkviewer-cybersecurity-{edition}-a4.png",
        *(f"pkviewer-cybersecurity-{edition}-{chart}.svg" for chart in charts),
        f"pkviewer-cybersecurity-{edition}.docx",
        f"pkviewer-cybersecurity-{edition}.html",
        f"pkviewer-cybersecurity-{edition}.csv",
        f"pkviewer-cybersecurity-{edition}-rivals.csv",
        f"pkviewer-cybersecurity-{edition}.datapackage.json",
        f"pkviewer-cybersecurity-{edition}.xlsx",
        f"pkviewer-cybersecurity-{edition}.json",
    ]
    n_files = len(charts) + len(FORMATS) + 1
    assert all(path.stat().st_size > 1000 for path in outcome.written)
    assert listed(tmp_path / "out") == sorted(p.name for p in outcome.written)
    assert [(p.done, p.total) for p in heard] == [(n, n_files) for n in range(n_files + 1)]
    assert outcome.dropped.get("cybersecurity", ()) == job.dropped("cybersecurity", "a4")


def test_names_tell_language_numbers_and_paper(pack: Pack, tmp_path: Path) -> None:
    composer = Composer(pack, Style("ur", "lakh"), pack.head.edition_date)
    wish = Wish(("exports",), ("pdf", "xlsx"), tmp_path, paper="letter")
    edition = pack.head.edition
    assert [file.name for file in planned(wish, composer)] == [
        f"pkviewer-exports-{edition}-ur-letter.pdf",
        f"pkviewer-exports-{edition}-ur.xlsx",
    ]


@pytest.mark.parametrize(
    "pattern", ["{nothing}", "{sector.__class__}", "{sector!r}", "{sector", "{"]
)
def test_what_is_no_pattern(composer: Composer, tmp_path: Path, pattern: str) -> None:
    with pytest.raises(UsageError, match="is no pattern for names"):
        planned(Wish(("exports",), ("csv",), tmp_path, names=pattern), composer)


def test_a_cancelled_job_writes_nothing(job: ExportJob, tmp_path: Path) -> None:
    asked: list[int] = []

    def is_cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    outcome = job.run(
        Wish(("exports",), ("csv", "json", "xlsx"), tmp_path), is_cancelled=is_cancelled
    )
    assert outcome.cancelled
    assert outcome.written == ()
    assert listed(tmp_path) == []


def test_a_failed_job_takes_its_new_files_back(
    composer: Composer, renderer: PageRenderer, tmp_path: Path
) -> None:
    def fail_on_json(path: Path, data: bytes) -> None:
        if path.suffix == ".json":
            raise ExportError("no room")
        write_whole(path, data)

    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ExportError, match="no room"):
        ExportJob(composer, renderer, fail_on_json).run(
            Wish(("exports",), ("csv", "json"), tmp_path)
        )
    assert listed(tmp_path) == ["mine.txt"]


def test_a_chart_stands_alone_with_all_it_needs(composer: Composer) -> None:
    sheet = composer.sheet("exports")
    chart = next(chart for chart in sheet.charts if chart.id == "exports-by-year")
    root = ET.fromstring(standalone(composer.pack, sheet, chart.id).svg(ChartLook()))
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == chart.title
    assert root.findtext(f"{space}desc") == chart.alt
    said = " ".join(shape.get("aria-label") or "" for shape in root.iter(f"{space}path"))
    first = next(source for source in sheet.sources if source.number in chart.marks)
    for needed in (chart.title, chart.unit, first.text, sheet.edition):
        assert needed in said
