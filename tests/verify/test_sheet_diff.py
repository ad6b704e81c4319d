"""Two exported sheets side by side: what differs in the figures and verdicts behind them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.cli import main

Out = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same sheet from the small pack and from one with a figure revised."""
    folder = tmp_path_factory.mktemp("sheets")
    revised = folder / "revised"
    shutil.copytree(SMALL, revised)
    trade = revised / "sectors" / "trade.json"
    trade.write_text(trade.read_text("utf-8").replace('"3223"', '"3323"'), "utf-8")
    for name, pack in (("old", SMALL), ("new", revised)):
        to = str(folder / name)
        assert main(["export", "trade", "--pack", str(pack), "--to", to]) == 0
    (old,) = (folder / "old").iterdir()
    (new,) = (folder / "new").iterdir()
    return old, new


def test_only_what_was_revised_is_named(sheets: tuple[Path, Path], capsys: Out) -> None:
    capsys.readouterr()
    assert main(["diff", *map(str, sheets), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    figures = [change for change in found["changes"] if change["of"] == "figure"]
    assert [(f["kind"], f["subject"], f["period"]) for f in figures] == [
        ("changed", "exports", "FY2023-24")
    ]
    assert (figures[0]["old"], figures[0]["new"]) == ("3,223 million USD", "3,323 million USD")


def test_a_sheet_does_not_differ_from_itself(sheets: tuple[Path, Path], capsys: Out) -> None:
    capsys.readouterr()
    assert main(["diff", str(sheets[0]), str(sheets[0])]) == 0
    assert capsys.readouterr().out.endswith("Nothing differs.\n")


def test_a_sheet_and_a_pack_cannot_be_compared(sheets: tuple[Path, Path], capsys: Out) -> None:
    assert main(["diff", str(sheets[0]), str(SMALL)]) == 2
    assert "is no sheet" in capsys.readouterr().err
