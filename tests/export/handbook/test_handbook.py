"""The handbook of a pack, through the command that writes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.cli import main


@pytest.fixture
def written(tmp_path: Path) -> str:
    """The handbook of the small pack."""
    to = tmp_path / "data.md"
    assert main(["document", "--pack", str(SMALL), "--to", str(to)]) == 0
    return to.read_text("utf-8")


def test_every_indicator_is_told_with_its_definition(
    written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", "--pack", str(SMALL)]) == 0
    ids = [
        line.strip().split("\t")[0]
        for line in capsys.readouterr().out.splitlines()
        if line.startswith("  ")
    ]
    assert ids
    for id_ in ids:
        entry = written.split(f"`{id_}`", 1)[1].split("\n### ", 1)[0]
        assert "**Held:**" in entry
        assert "**From:**" in entry
        assert "**Published:**" in entry


def test_an_alternative_is_told_with_its_reason(written: str) -> None:
    assert "**Other figures in circulation:**" in written
    assert "also US$2.283 billion (July–March FY2023-24), part of the year, The Daily" in written
    assert "July to March only." in written


def test_a_current_file_passes_and_a_stale_one_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "data.md"
    check = ["document", "--pack", str(SMALL), "--to", str(to), "--check"]
    assert main(check) == 1
    assert main(check[:-1]) == 0
    assert main(check) == 0
    to.write_text(to.read_text("utf-8") + "More.\n", "utf-8")
    assert main(check) == 1
    assert "is not current" in capsys.readouterr().err


def test_text_of_a_pack_cannot_become_markup(tmp_path: Path) -> None:
    folder = shutil.copytree(SMALL, tmp_path / "pack")
    head = (folder / "pack.json").read_text("utf-8")
    name = '"en": "A small pack"'
    assert name in head
    (folder / "pack.json").write_text(
        head.replace(name, '"en": "<b>*Digital* [economy](http://x.example)</b>"'), "utf-8"
    )
    to = tmp_path / "data.md"
    assert main(["document", "--pack", str(folder), "--to", str(to)]) == 0
    title = to.read_text("utf-8").splitlines()[0]
    assert "\\<b\\>\\*Digital\\* \\[economy\\](http://x.example)" in title


def test_nothing_to_check_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["document", "--check"]) == 2
    assert "no file to check" in capsys.readouterr().err
