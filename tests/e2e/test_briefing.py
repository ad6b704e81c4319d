"""Briefings at the command line: told, exported, saved anew, and refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from pikepdf import Pdf
from tests.e2e.test_command_line import Run, run
from tests.packs.fixtures import SMALL

from pkviewer.briefing.changes import remembered
from pkviewer.briefing.composer import made_briefing
from pkviewer.cli import main
from pkviewer.documents.briefing import Briefing, ChartItem, FactItem, briefing_bytes, read_briefing
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

__all__ = ["run"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A briefing of the small pack, saved."""
    pack = open_pack(SMALL)
    composer = Composer(pack, Style(), pack.head.edition_date)
    items = (
        FactItem(name="exports", sector="trade", fact="exports", caption="Sold"),
        ChartItem(name="By year", sector="trade", chart="by-year"),
    )
    briefing = Briefing(title="Weekly", items=items, changes=True)
    path = tmp_path / "weekly.pkbrief.json"
    saved = remembered(briefing, made_briefing(composer, briefing).picked, pack)
    path.write_bytes(briefing_bytes(saved))
    return path


@pytest.fixture
def next_month(tmp_path: Path) -> Path:
    """The small pack with a year more."""
    folder = shutil.copytree(SMALL, tmp_path / "next")
    path = folder / "sectors" / "trade.json"
    tree = json.loads(path.read_text("utf-8"))
    seen = {"period": "FY2025-26", "value": "4500", "source": "bank-annual"}
    tree["indicators"][0]["observations"].append(seen)
    path.write_text(json.dumps(tree), "utf-8")
    return folder


def test_the_same_file_gives_the_new_figures(run: Run, file: Path, next_month: Path) -> None:
    done = run("briefing", file, "--pack", SMALL)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sold: Software exports: US$3.81 bn, FY2024-25" in done.stdout
    assert "Nothing has changed" in done.stdout
    before = file.read_bytes()
    done = run("briefing", file, "--pack", next_month)
    assert done.returncode == 0
    assert "New period: Software exports: US$3.81\u00a0billion (FY2024-25) → " in done.stdout
    assert file.read_bytes() == before
    done = run("briefing", file, "--pack", next_month, "--save", "--format", "json")
    tree = json.loads(done.stdout)
    assert [change["kind"] for change in tree["changes"]] == ["newer", "added"]
    assert tree["items"][0]["values"][0]["value"] == "4500"
    assert read_briefing(file).items[0].seen[0].period == "FY2025-26"
    assert "Nothing has changed" in run("briefing", file, "--pack", next_month).stdout


def test_its_page_is_exported(run: Run, file: Path, next_month: Path, tmp_path: Path) -> None:
    asked = ("export", "--force", "--briefing", file, "--to", tmp_path / "out")
    done = run(*asked, "--pack", SMALL)
    assert done.returncode == 0, done.stderr
    (name,) = done.stdout.splitlines()
    assert Path(name).name.startswith("pkviewer-briefing-Weekly-")
    first = Path(name).read_bytes()
    assert run(*asked, "--pack", next_month, "--force").returncode == 0
    assert Path(name).read_bytes() != first


def test_what_is_gone_is_a_fault_found(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(file.read_text("utf-8").replace('"by-year"', '"by-day"'), "utf-8")
    assert main(["briefing", str(file), "--pack", str(SMALL)]) == 1
    assert "Not found: Exports by year: not in this data pack" in capsys.readouterr().out


def test_a_bad_file_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(file.read_text("utf-8").replace('"fact"', '"fakt"'), "utf-8")
    to = tmp_path / "out"
    for command in (["briefing", str(file)], ["export", f"--to={to}", f"--briefing={file}"]):
        assert main([*command, "--pack", str(SMALL)]) == 2
        output = capsys.readouterr()
        assert output.out == ""
        assert "weekly.pkbrief.json: $.briefing.items[0]" in output.err
        assert "fakt" in output.err
    assert not to.exists()


def test_sectors_and_a_briefing_are_not_asked_for_together(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["export", "--all", "--to=out", f"--briefing={file}", f"--pack={SMALL}"]
    assert main(asked) == 2
    assert "only one of them" in capsys.readouterr().err


def test_a_page_is_a_briefing_to_go_on_with(
    file: Path, next_month: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A briefing's own page gives it back with what stood there; so does a sector's page."""
    to = ("--to", str(tmp_path / "pages"), "--pack", str(SMALL))
    assert main(["export", "--briefing", str(file), *to]) == 0
    assert main(["export", "trade", *to]) == 0
    pages = {page.name.split("-")[1]: page for page in (tmp_path / "pages").glob("*.pdf")}
    capsys.readouterr()
    (own,) = (page for name, page in pages.items() if name != "trade")
    assert main(["briefing", str(own), "--pack", str(next_month)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Weekly\n")
    assert "New period: Software exports: US$3.81\u00a0billion (FY2024-25) → " in said
    assert main(["briefing", str(pages["trade"]), "--pack", str(SMALL), "--format", "json"]) == 0
    items = json.loads(capsys.readouterr().out)["items"]
    # A headline figure, a chart and a claim.
    names = {item["name"].rstrip(".") for item in items}
    assert {"Software exports", "Exports by year"} <= names
    assert any("record" in name or "rose" in name or "billion" in name for name in names), names
    assert not any(item["missing"] for item in items)
    assert main(["briefing", str(own), "--pack", str(SMALL), "--save"]) == 2
    assert "not saved over" in capsys.readouterr().err


def test_a_page_without_its_files_is_no_briefing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "foreign.pdf"
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(page)
    assert main(["briefing", str(page), "--pack", str(SMALL)]) == 2
    assert "there is no file data.json inside it" in capsys.readouterr().err
