"""Editions of the data on the command line: compared, made one file, installed, taken back."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer import paths
from pkviewer.cli import main
from pkviewer.cli.commands import pack_folder
from pkviewer.cli.parser import parser
from pkviewer.editions import known
from pkviewer.editions.installed import open_standard
from pkviewer.model.loading.container import Container
from pkviewer.model.pack import Pack
from pkviewer.sheet.audit import open_pack

Out = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands in for the edition that came with the program; the user's folder is empty."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(paths, "bundled_pack", lambda: SMALL)
    return SMALL


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The small pack a month later, with one figure revised."""
    return edition(tmp_path / "newer", "2025.09", "2025-09-30")


def edition(folder: Path, name: str, date: str) -> Path:
    shutil.copytree(SMALL, folder)
    replaced(folder / "pack.json", '"2025.08"', f'"{name}"')
    replaced(folder / "pack.json", '"2025-08-31"', f'"{date}"')
    replaced(folder / "sectors" / "trade.json", '"3223"', '"3323"')
    return folder


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def ran(capsys: Out, *arguments: str | Path) -> tuple[int, str, str]:
    status = main([*map(str, arguments)])
    done = capsys.readouterr()
    return status, done.out.replace("\u00a0", " "), done.err


def test_diff(capsys: Out, newer: Path) -> None:
    status, out, err = ran(capsys, "diff", SMALL, newer)
    assert (status, err) == (0, "")
    assert out.startswith("small, edition 2025.08 (2025-08-31) → small, edition 2025.09")
    assert "Figures: 1 changed" in out
    assert "FY2023-24: US$3.223 billion → US$3.323 billion" in out
    assert "Verdicts: 1 changed" in out


def test_diff_of_the_same(capsys: Out) -> None:
    status, out, _ = ran(capsys, "diff", SMALL, SMALL)
    assert status == 0
    assert out.splitlines()[1:] == ["Both call themselves by the same edition.", "Nothing differs."]


def test_diff_as_json(capsys: Out, newer: Path) -> None:
    status, out, err = ran(capsys, "diff", newer, SMALL, "--format", "json")
    assert (status, err) == (0, "")
    answer = json.loads(out)
    (figure,) = answer["observations"]
    assert figure["old"]["value"] == "3323"
    assert figure["new"]["value"] == "3223"
    assert figure["new"]["alternatives"][1]["value"] == "3.2E+3"
    assert answer["cautions"] == ["older"]


def test_pack_file_makes_the_same_bytes_and_reads_the_same(
    capsys: Out, tmp_path: Path, newer: Path
) -> None:
    one, other = tmp_path / "one.pkpack", tmp_path / "other.pkpack"
    (newer / "notes.txt").write_text("not part of the pack", "utf-8")
    assert ran(capsys, "pack-file", newer, "--to", one) == (0, f"{one}\n", "")
    # From the single file again: nothing is lost on the way.
    assert ran(capsys, "pack-file", one, "--to", other)[0] == 0
    assert one.read_bytes() == other.read_bytes()
    assert b"notes.txt" not in one.read_bytes()
    whole = [ran(capsys, "check", "--pack", pack, "--format", "json") for pack in (newer, one)]
    assert whole[0] == whole[1]


def test_install_read_and_return(capsys: Out, tmp_path: Path, newer: Path) -> None:
    stick = tmp_path / "edition.zip"
    ran(capsys, "pack-file", newer, "--to", stick)
    status, out, err = ran(capsys, "install", stick)
    assert (status, err) == (0, "")
    assert "US$3.223 billion → US$3.323 billion" in out
    assert "Installed: small, edition 2025.09" in out
    stick.unlink()
    assert "edition 2025.09" in ran(capsys, "check")[1].splitlines()[0]
    # One rule for window and command line.
    assert pack_folder(parser().parse_args(["list"])) == paths.standard_pack()
    pack, refused = open_standard()
    assert (pack.head.edition, pack.folder, refused) == (
        "2025.09",
        str(paths.installed_pack()),
        None,
    )
    assert ran(capsys, "install", "--bundled")[0] == 0
    assert "edition 2025.08" in ran(capsys, "check")[1].splitlines()[0]
    assert ran(capsys, "install", "--bundled") == (0, "No other edition was installed.\n", "")
    (kept,) = paths.kept_editions().iterdir()
    assert list(paths.user_data().iterdir()) == [paths.kept_editions()]
    listed = ran(capsys, "editions")[1]
    assert "* small 2025.08 (2025-08-31), came with the program" in listed
    assert f"  small 2025.09 (2025-09-30), kept\n    {kept}" in listed
    # What is kept is installed again like any other file, and listed once.
    assert ran(capsys, "install", kept)[0] == 0
    listed = ran(capsys, "editions")[1]
    assert "* small 2025.09 (2025-09-30), installed" in listed
    assert "kept" not in listed


def test_a_dry_run_changes_nothing(capsys: Out, newer: Path) -> None:
    status, out, _ = ran(capsys, "install", "--dry-run", newer)
    assert status == 0
    assert "US$3.323 billion" in out
    assert not paths.installed_pack().exists()


@pytest.mark.parametrize(
    ("name", "date", "warning"),
    [("2025.07", "2025-07-31", "older edition"), ("2025.08", "2025-09-01", "same edition")],
)
def test_warned(capsys: Out, tmp_path: Path, name: str, date: str, warning: str) -> None:
    status, _, err = ran(capsys, "install", edition(tmp_path / "other", name, date))
    assert status == 0
    assert warning in err


def test_warned_of_another_pack(capsys: Out, newer: Path) -> None:
    replaced(newer / "pack.json", '"id": "small"', '"id": "other"')
    assert "different packs" in ran(capsys, "install", newer)[2]


def test_a_bad_pack_leaves_what_was_installed(capsys: Out, tmp_path: Path, newer: Path) -> None:
    ran(capsys, "install", newer)
    before = paths.installed_pack().read_bytes()
    replaced(newer / "sectors" / "trade.json", '"3323"', '"NaN"')
    status, out, err = ran(capsys, "install", newer)
    assert (status, out) == (2, "")
    assert "sectors/trade.json: $.indicators[0].observations[4].value" in err
    assert paths.installed_pack().read_bytes() == before
    assert ran(capsys, "pack-file", newer, "--to", tmp_path / "bad.pkpack")[0] == 2
    assert not (tmp_path / "bad.pkpack").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights to be withheld")
def test_a_folder_that_may_not_be_written_to(capsys: Out, tmp_path: Path, newer: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    status, _, err = ran(capsys, "install", newer)
    assert status == 2
    assert "could not be written" in err


def test_a_place_that_is_taken_by_a_file(capsys: Out, tmp_path: Path, newer: Path) -> None:
    (tmp_path / "data").write_text("", "utf-8")
    status, _, err = ran(capsys, "install", newer)
    assert status == 2
    assert "could not be written" in err


@pytest.mark.parametrize("how", ["cut", "spoilt", "empty", "folder"])
def test_a_damaged_installed_edition(capsys: Out, newer: Path, how: str) -> None:
    """The window falls back on the bundled one; a script is told, and given no other figures."""
    ran(capsys, "install", newer)
    place = paths.installed_pack()
    data = bytearray(place.read_bytes())
    if how == "folder":
        place.unlink()
        place.mkdir()
    elif how == "spoilt":
        data[len(data) // 3] ^= 0xFF
        place.write_bytes(data)
    else:
        place.write_bytes(data[: 0 if how == "empty" else len(data) // 2])
    pack, refused = open_standard()
    assert pack.head.edition == "2025.08"
    assert refused is not None
    assert refused.faults
    status, out, err = ran(capsys, "list")
    assert (status, out) == (2, "")
    assert "pkviewer install --bundled" in err
    if how != "folder":
        assert ran(capsys, "install", newer)[0] == 0
        assert open_standard()[0].head.edition == "2025.09"
        assert ran(capsys, "install", "--bundled")[0] == 0
        assert not place.exists()


def test_an_edition_that_another_version_installed_is_audited_again(
    capsys: Out, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    audited: list[object] = []

    def watched(files: Container) -> Pack:
        audited.append(files)
        return open_pack(files)

    ran(capsys, "install", newer)
    monkeypatch.setattr("pkviewer.sheet.audit.open_pack", watched)
    open_standard()
    assert not audited
    monkeypatch.setattr(known, "__version__", "99")
    assert open_standard()[0].head.edition == "2025.09"
    assert len(audited) == 1
    # It is known to this version now: the next start need not wait again.
    pack, refused = open_standard()
    assert (pack.head.edition, refused, len(audited)) == ("2025.09", None, 1)


@pytest.mark.parametrize("arguments", [["install"], ["install", "x", "--bundled"]])
def test_wrong_use(capsys: Out, arguments: list[str]) -> None:
    status, out, err = ran(capsys, *arguments)
    assert (status, out) == (2, "")
    assert "--bundled" in err


def test_where_a_users_data_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.setattr("sys.platform", "linux")
    assert paths.user_data() == tmp_path / ".local" / "share" / "pkviewer"
    monkeypatch.setattr("sys.platform", "darwin")
    assert paths.user_data() == tmp_path / "Library" / "Application Support" / "pkviewer"
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    monkeypatch.setattr("sys.platform", "win32")
    assert paths.user_data() == tmp_path / "local" / "pkviewer"
