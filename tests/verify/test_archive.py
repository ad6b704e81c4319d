"""An archive: written with an index, and checked as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.cli import main

Out = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the small pack, written once."""
    folder = tmp_path_factory.mktemp("archive")
    assert main(["export", "--pack", str(SMALL), "--archive", str(folder)]) == 0
    return folder


@pytest.fixture
def archive(kept: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    for file in kept.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def verified(folder: Path, capsys: Out) -> tuple[int, dict[str, tuple[str, str | None]]]:
    capsys.readouterr()
    status = main(["verify", str(folder), "--pack", str(SMALL), "--format", "json"])
    files = json.loads(capsys.readouterr().out)["files"]
    return status, {file["name"]: (file["state"], file["page"]) for file in files}


def sheet(folder: Path) -> Path:
    return next(iter(sorted(folder.glob("*.pdf"))))


def test_an_archive_that_nobody_touched_is_whole(archive: Path, capsys: Out) -> None:
    status, files = verified(archive, capsys)
    assert status == 0
    assert {name.rpartition(".")[2] for name in files} == {"pdf", "csv", "json"}
    assert set(files.values()) == {("as_archived", None), ("as_archived", "as_published")}


def spoilt(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b" ")


@pytest.mark.parametrize(
    ("spoil", "state"),
    [
        (lambda folder: spoilt(next(folder.glob("*.csv"))), "changed"),
        (lambda folder: spoilt(sheet(folder)), "changed"),
        (lambda folder: next(folder.glob("*.csv")).unlink(), "missing"),
        (lambda folder: (folder / "more.txt").write_text("x"), "added"),
    ],
)
def test_what_became_of_it_is_told_by_file(
    archive: Path, capsys: Out, spoil: Callable[[Path], object], state: str
) -> None:
    spoil(archive)
    status, files = verified(archive, capsys)
    assert status == 1
    assert [found for found, _ in files.values()].count(state) == 1


def test_a_page_exchanged_for_another_is_named(archive: Path, capsys: Out) -> None:
    first, second, *_ = sorted(archive.glob("*.pdf"))
    first.write_bytes(second.read_bytes())
    main(["verify", str(archive), "--pack", str(SMALL)])
    assert f"{first.name}: changed since it was archived" in capsys.readouterr().out


def index(version: int, *names: str) -> str:
    files = [{"name": name, "size": 1, "sha256": ""} for name in names]
    head = {"type": "archive", "format": version, "pack": "p", "edition": "e", "program": "1"}
    return json.dumps(head | {"files": files})


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        (None, "index.json"),
        ("[]", "index.json"),
        (index(9), "another version"),
        (index(1, "../x"), "the name of a file"),
        (index(1, "a/b"), "the name of a file"),
        (index(1, "index.json"), "the name of a file"),
    ],
)
def test_a_folder_that_is_no_archive_is_refused(
    tmp_path: Path, capsys: Out, written: str | None, complaint: str
) -> None:
    if written is not None:
        (tmp_path / "index.json").write_text(written, "utf-8")
    assert main(["verify", str(tmp_path), "--pack", str(SMALL)]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize("more", [["--to", "x"], ["trade"], ["--shard", "1/2"]])
def test_an_archive_is_of_everything(tmp_path: Path, capsys: Out, more: list[str]) -> None:
    assert main(["export", *more, "--pack", str(SMALL), "--archive", str(tmp_path / "a")]) == 2
    assert "archive" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()
