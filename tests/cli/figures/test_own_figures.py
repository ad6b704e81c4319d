"""One's own figures by the command line: added, shown, undone, imported, published."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
import xlsxwriter
from tests.packs.fixtures import SMALL

from pkviewer.cli import main
from pkviewer.collection.file import read_collection

PAGE = [
    "--publisher",
    "The Daily",
    "--title",
    "Exports in July",
    "--url",
    "https://daily.example/1",
]


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def on_small(command: str, *arguments: object) -> int:
    return run(command, "--pack", SMALL, *arguments)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A collection with the exports of July and August 2025."""
    file = tmp_path / "mine.pkfigures"
    for period, value in (("2025-07", "US$ 355 million"), ("Aug-25", "0.36 bn")):
        assert on_small("add", "exports-month", period, value, "--into", file, *PAGE) == 0
    return file


def table(tmp_path: Path, *figures: Path, part: str = "table") -> list[dict[str, str]]:
    folder = tmp_path / f"table-{len(list(tmp_path.iterdir()))}"
    options = [option for file in figures for option in ("--figures", file)]
    assert (
        on_small("export", "--table", "--to", folder, "--force", "--format", "csv", *options) == 0
    )
    (file,) = folder.glob(f"*-{part}.csv")
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return list(csv.DictReader(rows))


def test_a_figure_added_is_in_the_table_with_its_source(mine: Path, tmp_path: Path) -> None:
    (row,) = [r for r in table(tmp_path, mine) if r["period"] == "2025-08"]
    assert (row["indicator"], row["value"], row["publisher"]) == (
        "exports-month",
        "360",
        "The Daily",
    )
    assert row["source"].startswith("own:")


def test_the_pack_itself_is_not_changed(mine: Path, tmp_path: Path) -> None:
    assert not [r for r in table(tmp_path) if r["period"] == "2025-08"]
    assert mine.exists()


def test_a_page_with_own_figures_never_bears_the_editions_name(mine: Path, tmp_path: Path) -> None:
    assert on_small("export", "trade", "--to", tmp_path, "--format", "json", "--figures", mine) == 0
    (file,) = tmp_path.glob("*.json")
    assert "2025.08" in file.name
    assert "2025.08+2" in file.read_text("utf-8")


def test_steps_are_undone_and_redone_across_starts(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert on_small("figures", mine, "--undo") == 0
    assert not [r for r in table(tmp_path, mine) if r["period"] == "2025-08"]
    assert on_small("figures", mine, "--redo") == 0
    assert [r for r in table(tmp_path, mine) if r["period"] == "2025-08"]
    assert on_small("figures", mine, "--redo") == 2
    assert "nothing to redo" in capsys.readouterr().err


def test_a_new_step_drops_what_was_undone(mine: Path) -> None:
    assert on_small("figures", mine, "--undo") == 0
    assert on_small("add", "exports-month", "2025-09", "370", "--into", mine, *PAGE) == 0
    collection = read_collection(mine)
    assert [step.label for step in collection.steps][-1].endswith("September 2025")
    assert len(collection.steps) == collection.done == 2


def test_a_revision_keeps_the_figure_before_as_a_vintage(tmp_path: Path) -> None:
    file = tmp_path / "mine.pkfigures"
    taken = on_small("add", "exports-month", "2025-06", "340", "--into", file, *PAGE)
    assert taken == 2
    assert not file.exists()
    assert (
        on_small("add", "exports-month", "2025-06", "340", "--revise", "--into", file, *PAGE) == 0
    )
    shown, before = (
        [
            r
            for r in table(tmp_path, file, part=part)
            if r["period"] == "2025-06" and r["indicator"] == "exports-month"
        ]
        for part in ("table", "rivals")
    )
    assert [r["value"] for r in shown] == ["340"]
    assert [(r["value"], r["relation"]) for r in before] == [("335", "earlier_vintage")]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("exports-month", "2025-07", "355"), "without a source"),
        (("exports-month", "2025-07", "much", *PAGE), "is not a number"),
        (("exports-month", "FY25", "355", *PAGE), "Expected: month"),
        (("exports-moth", "2025-07", "355", *PAGE), "no indicator"),
        (("exports-month", "2025-07", "355", "--source", "nobody"), "no source"),
        (("exports-month", "2025-07", "355", "--country", "XX", *PAGE), "no country"),
        (
            ("exports-month", "2025-07", "355", *PAGE[:-1], "ftp://x"),
            "no https address".replace("no ", "not an "),
        ),
        (("exports-month", "2025-07", "355", *PAGE[:-2], "--kind", "letter"), "--given-by"),
    ],
)
def test_what_cannot_be_taken_is_said_and_nothing_is_written(
    tmp_path: Path, arguments: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.pkfigures"
    assert on_small("add", *arguments, "--into", file) == 2
    assert says in capsys.readouterr().err
    assert not file.exists()


def test_a_slip_of_a_thousand_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.pkfigures"
    assert on_small("add", "exports-month", "2025-07", "355 bn", "--into", file, *PAGE) == 0
    assert "million typed for thousand" in capsys.readouterr().out


def test_a_collection_of_another_pack_is_refused(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine.write_text(mine.read_text("utf-8").replace('"pack": "small"', '"pack": "other"'), "utf-8")
    assert on_small("list", "--figures", mine) == 2
    assert "the pack that is open" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"done": 2', '"done": 9'),
        ('"value": "355"', '"value": "1e400"'),
        ('"kind": "add"', '"kind": "run"'),
        ('"url": "https://daily.example/1"', '"url": "javascript:1"'),
        ('"type": "collection"', '"type": "briefing"'),
        ('"format": 1', '"format": 7'),
    ],
)
def test_a_damaged_collection_is_refused_with_its_place(
    mine: Path, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = mine.read_text("utf-8")
    assert old in text
    mine.write_text(text.replace(old, new, 1), "utf-8")
    assert on_small("list", "--figures", mine) == 2
    assert "mine.pkfigures" in capsys.readouterr().err


def test_a_newer_edition_says_what_it_now_contains(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.pkfigures"
    assert on_small("add", "exports-month", "2025-07", "355", "--into", file, *PAGE) == 0
    text = file.read_text("utf-8").replace('"period": "2025-07"', '"period": "2025-06"')
    file.write_text(text.replace('"value": "355"', '"value": "335"'), "utf-8")
    assert on_small("figures", file) == 0
    assert "the edition now holds it" in capsys.readouterr().out


def test_a_file_changed_by_somebody_else_is_not_saved_over(tmp_path: Path) -> None:
    from pkviewer.errors import StaleFileError
    from pkviewer.files import save_over, stamp

    file = tmp_path / "mine.pkfigures"
    file.write_bytes(b"first")
    before = stamp(file)
    file.write_bytes(b"by a colleague")
    with pytest.raises(StaleFileError):
        save_over(file, b"mine", before)
    assert file.read_bytes() == b"by a colleague"


def test_an_exported_table_comes_back_unchanged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    assert on_small("export", "--table", "--to", folder, "--format", "csv,xlsx") == 0
    for name in ("*-table.csv", "*-table.xlsx"):
        (file,) = folder.glob(name)
        capsys.readouterr()
        assert on_small("import", file, "--into", tmp_path / "back.pkfigures") == 0
        said = capsys.readouterr().out
        assert said.startswith("0 new, 0 revised, 58 ")
        assert "0 with errors" in said
    assert not (tmp_path / "back.pkfigures").exists()


def test_a_workbook_with_errors_names_each_and_takes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, mine = tmp_path / "book.xlsx", tmp_path / "mine.pkfigures"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("Month", "US$ million"))
        months = [f"{year}-{month:02d}" for year in range(1980, 2022) for month in range(1, 13)]
        for row, month in enumerate(months[:500], 1):
            sheet.write_row(row, 0, (month, 100 + row))
        for row, cell in ((3, "n/k"), (90, "12 MHz"), (200, "5 to 6"), (333, "much")):
            sheet.write(row, 1, cell)
        for row, cell in ((40, "Total"), (41, "2021-13"), (480, months[0])):
            sheet.write(row, 0, cell)
    options = ("--into", mine, "--indicator", "exports-month", *PAGE)
    assert on_small("import", file, *options) == 1
    said = capsys.readouterr()
    assert [line.split(":")[0] for line in said.out.splitlines()[:-1]] == [
        *("row 4", "row 41", "row 42", "row 91", "row 201", "row 334", "row 481"),
    ]
    assert "493 new" in said.out
    assert not mine.exists()
    assert on_small("import", file, *options, "--skip-errors") == 0
    assert len(read_collection(mine).steps) == 1


def test_a_download_becomes_an_indicator_with_peers(tmp_path: Path) -> None:
    file, mine = tmp_path / "bank.csv", tmp_path / "mine.pkfigures"
    file.write_text(
        '"Data Source","World Development Indicators",\n\n'
        '"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022","2023",\n'
        '"Aruba","ABW","Access to electricity","EG.ELC.ACCS.ZS","100","99.9","",\n'
        '"India","IND","Access to electricity","EG.ELC.ACCS.ZS","99.6","99.2","99.5",\n'
        '"Pakistan","PAK","Access to electricity","EG.ELC.ACCS.ZS","94.9","95.0","95.6",\n',
        "utf-8-sig",
    )
    new = ("--new-indicator", "electricity", "--name", "Access to electricity", "--unit", "percent")
    about = ("--definition", "Share of people with electricity.", "--sector", "access")
    assert (
        on_small("import", file, "--into", mine, *new, *about, *PAGE, "--countries", "PK,IN") == 0
    )
    rows = [r for r in table(tmp_path, mine) if r["indicator"] == "electricity"]
    assert {(r["entity"], r["period"], r["value"]) for r in rows} >= {
        ("PK", "2023", "95.6"),
        ("IN", "2021", "99.6"),
    }
    assert len(rows) == 6
    assert on_small("export", "access", "--to", tmp_path / "pages", "--figures", mine) == 0


def test_an_edition_of_ones_own_is_a_pack_like_any_other(mine: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.pkpack"
    made = on_small(
        *("edition", "--figures", mine, "--to", file, "--id", "ours", "--title", "Ours"),
        *("--edition", "2025.09", "--date", "2025-09-30"),
    )
    assert made == 0
    assert run("check", "--pack", file) == 0
    (row,) = [
        r
        for r in csv_of(file, tmp_path / "again")
        if (r["indicator"], r["period"]) == ("exports-month", "2025-08")
    ]
    assert not row["source"].startswith("own:")


def csv_of(pack: Path, folder: Path) -> list[dict[str, str]]:
    assert run("export", "--table", "--pack", pack, "--to", folder, "--format", "csv") == 0
    (file,) = folder.glob("*-table.csv")
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return list(csv.DictReader(rows))


def test_a_pack_whose_sources_pretend_to_be_ones_own_is_refused(tmp_path: Path) -> None:
    import shutil

    pack = shutil.copytree(SMALL, tmp_path / "pack")
    sources = json.loads((pack / "sources.json").read_text("utf-8"))
    sources["sources"]["own:bank"] = sources["sources"]["bank-monthly"]
    (pack / "sources.json").write_text(json.dumps(sources), "utf-8")
    assert run("check", "--pack", pack) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_collection_that_cannot_be_written_is_left_as_it_was(mine: Path) -> None:
    before = mine.read_bytes()
    mine.parent.chmod(0o500)
    try:
        assert on_small("add", "exports-month", "2025-09", "370", "--into", mine, *PAGE) == 2
    finally:
        mine.parent.chmod(0o700)
    assert mine.read_bytes() == before


def test_own_figures_are_marked_wherever_a_page_tells_them(mine: Path, tmp_path: Path) -> None:
    import docx

    options = ("--to", tmp_path, "--format", "docx,svg", "--figures", mine)
    assert on_small("export", "trade", *options) == 0
    (file,) = tmp_path.glob("*.docx")
    document = docx.Document(str(file))
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    texts = [p.text for p in document.paragraphs] + cells
    assert any("marks 2 items added by mine, not part of edition 2025.08" in t for t in texts)
    drawings = [f.read_text("utf-8") for f in tmp_path.glob("*.svg")]
    assert any("†" in drawing for drawing in drawings)


def test_two_collections_that_disagree_are_merged_by_choosing(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = tmp_path / "theirs.pkfigures"
    for period, value in (("2025-08", "365"), ("2025-09", "370")):
        assert on_small("add", "exports-month", period, value, "--into", theirs, *PAGE) == 0
    before = mine.read_bytes()
    assert on_small("figures", mine, "--merge", theirs) == 1
    assert "Differs: exports-month 2025-08: mine 3.6E+2" in capsys.readouterr().out
    assert mine.read_bytes() == before
    assert on_small("figures", mine, "--merge", theirs, "--prefer", "theirs") == 0
    values = {
        r["period"]: r["value"]
        for r in table(tmp_path, mine)
        if r["indicator"] == "exports-month" and r["period"] > "2025-06"
    }
    assert values == {"2025-07": "355", "2025-08": "365", "2025-09": "370"}
