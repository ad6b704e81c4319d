"""Bad packs: each is refused with the file, the place and the reason, and none is half-loaded.

Every folder beside this file is the small pack with something wrong. It holds the files that
differ and an ``expected.json``: ``edits`` to single values (without ``value`` the key goes),
files that are ``without``, and the ``faults`` to be found, all of them and in order.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from pkviewer.errors import Fault, PackError
from pkviewer.intake import limits, regular_file
from pkviewer.model import limits as pack_limits
from pkviewer.model.loading import container
from pkviewer.sheet.audit import open_pack

HERE = Path(__file__).parent
SMALL = HERE.parent / "packs" / "small"
CASES = sorted(folder.name for folder in HERE.iterdir() if (folder / "expected.json").is_file())


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the small pack, to be spoilt."""
    return shutil.copytree(SMALL, tmp_path / "pack")


def faults_of(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(PackError) as caught:
        open_pack(folder)
    assert caught.value.folder == str(folder)
    assert caught.value.faults
    return caught.value.faults


def edit(folder: Path, file: str, at: list[str | int], value: list[Any]) -> None:
    path = folder / file
    tree = json.loads(path.read_text("utf-8"))
    place = tree
    for step in at[:-1]:
        place = place[step]
    if value:
        place[at[-1]] = value[0]
    else:
        del place[at[-1]]
    path.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")


def spoil(folder: Path, case: str) -> list[dict[str, str]]:
    """Make a case's folder of the small pack's copy; return what is to be found."""
    expected = json.loads((HERE / case / "expected.json").read_text("utf-8"))
    shutil.copytree(
        HERE / case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.json")
    )
    for name in expected.get("without", ()):
        (folder / name).unlink()
    for change in expected.get("edits", ()):
        value = [change["value"]] if "value" in change else []
        edit(folder, change["file"], change["at"], value)
    faults: list[dict[str, str]] = expected["faults"]
    return faults


def test_the_small_pack_is_good() -> None:
    assert open_pack(SMALL).head.id == "small"


@pytest.mark.parametrize("case", CASES)
def test_refused_with_file_path_and_reason(case: str, pack: Path) -> None:
    expected = spoil(pack, case)
    faults = faults_of(pack)
    complaint = "\n".join(map(str, faults))
    assert [(f.file, f.path) for f in faults] == [(e["file"], e["path"]) for e in expected], (
        complaint
    )
    for fault, wanted in zip(faults, expected, strict=True):
        assert wanted["found"] in fault.found, complaint
        assert wanted["expected"] in fault.expected, complaint
        assert fault.found
        assert fault.expected


@pytest.mark.parametrize("depth", [33, 2_000, 200_000])
def test_deep_nesting(pack: Path, depth: int) -> None:
    text = '{"$schema": "x", "claims": ' + "[" * depth + "]" * depth + "}"
    (pack / "claims.json").write_text(text, "utf-8")
    assert faults_of(pack) == (
        Fault("claims.json", "", f"nesting {depth + 1} deep", f"at most {limits.DEPTH}"),
    )


def test_brackets_in_a_string_are_no_nesting(pack: Path) -> None:
    edit(pack, "sectors/trade.json", ["indicators", 0, "aliases"], [[r"[[\"[{" * 200]])
    assert open_pack(pack).head.id == "small"


def test_an_unterminated_string_is_refused_at_once(pack: Path) -> None:
    # Each escaped quote was once tried as the beginning of a string: hours for a megabyte.
    (pack / "claims.json").write_text('{"$schema": "' + '\\"' * 500_000, "utf-8")
    (fault,) = faults_of(pack)
    assert (fault.file, fault.expected) == ("claims.json", "valid JSON")


LONG = "x" * (limits.STRING_CHARACTERS + 1)


@pytest.mark.parametrize(
    ("file", "at", "value"),
    [
        ("pack.json", ["title", "en"], LONG),
        ("sectors/trade.json", ["indicators", 0, "aliases"], ["short", LONG]),
        ("pack.json", ["terms", LONG], {"en": "a", "ur": "a"}),
    ],
)
def test_too_long_a_text(pack: Path, file: str, at: list[str | int], value: Any) -> None:
    edit(pack, file, at, [value])
    (fault,) = faults_of(pack)
    assert fault.file == file
    assert fault.found == "10,001 characters"
    assert fault.expected == "at most 10,000"
    assert "xxxx" in fault.path
    assert len(fault.path) < 100


def test_the_longest_text_allowed(pack: Path) -> None:
    """Where no page has to hold it: what a page shows has limits of its own."""
    edit(pack, "sectors/trade.json", ["indicators", 0, "aliases"], [[LONG[:-1]]])
    assert open_pack(pack).sectors["trade"].indicators[0].aliases == (LONG[:-1],)


def test_too_big_a_file(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 2_000)
    found = {fault.file for fault in faults_of(pack) if fault.expected == "at most 2,000"}
    assert {"pack.json", "claims.json"} <= found


def test_too_big_a_pack(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PACK_BYTES", 20_000)
    (fault,) = faults_of(pack)
    assert fault.file == str(pack)
    assert fault.expected == "at most 20,000"


def test_too_many_observations(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_limits, "OBSERVATIONS", 50)
    (fault,) = faults_of(pack)
    assert (fault.file, fault.found, fault.expected) == (
        "sectors/",
        "58 observations",
        "at most 50",
    )


def test_a_report_does_not_run_on_without_end(pack: Path) -> None:
    facts = {f"f{n}": {"of": {"indicator": "nothing"}} for n in range(500)}
    edit(pack, "sectors/access.json", ["facts"], [facts])
    assert len(faults_of(pack)) == pack_limits.REPORTED_FAULTS


def test_no_folder(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "nowhere")
    assert fault == Fault(
        str(tmp_path / "nowhere"), "", "no such folder", "a data pack: a folder or a single file"
    )


def test_a_file_for_a_folder() -> None:
    (fault,) = faults_of(SMALL / "pack.json")
    assert fault.found.startswith("no zip archive")


def test_empty_folder(tmp_path: Path) -> None:
    faults = faults_of(tmp_path)
    assert [fault.file for fault in faults] == ["pack.json", "sources.json", "claims.json"]
    assert {fault.expected for fault in faults} == {"a readable file"}


needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


@needs_links
def test_a_linked_pack_is_read(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(SMALL, target_is_directory=True)
    assert open_pack(link).folder == str(link)


@needs_links
@pytest.mark.parametrize("target", ["nowhere.json", "claims.json"], ids=["dangling", "itself"])
def test_a_link_to_nothing(pack: Path, target: str) -> None:
    (pack / "claims.json").unlink()
    (pack / "claims.json").symlink_to(target)
    (fault,) = faults_of(pack)
    assert (fault.file, fault.expected) == ("claims.json", "a readable file")


@needs_links
def test_a_link_to_a_device_without_end(pack: Path) -> None:
    (pack / "claims.json").unlink()
    (pack / "claims.json").symlink_to("/dev/zero")
    assert faults_of(pack) == (
        Fault("claims.json", "", "a device, no regular file", "a readable file"),
    )


@needs_links
def test_a_pipe_nobody_writes_to(pack: Path) -> None:
    (pack / "claims.json").unlink()
    os.mkfifo(pack / "claims.json")
    (fault,) = faults_of(pack)
    assert fault.found == "a pipe, no regular file"


@needs_links
def test_folders_linked_in_a_circle(pack: Path) -> None:
    (pack / "sectors" / "again").symlink_to("..", target_is_directory=True)
    assert open_pack(pack).head.id == "small"


def test_a_folder_for_a_file(pack: Path) -> None:
    (pack / "claims.json").unlink()
    (pack / "claims.json").mkdir()
    (fault,) = faults_of(pack)
    assert (fault.file, fault.found) == ("claims.json", "a folder")


def test_nothing_outside_the_folder_is_read(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sector's id is no path: not even its existence can be asked after."""
    seen: list[Path] = []
    read = regular_file.file_bytes

    def watched(path: Path, *arguments: Any) -> Any:
        seen.append(path)
        return read(path, *arguments)

    monkeypatch.setattr(container, "file_bytes", watched)
    for name in ("../secret", "a/b", "..", "a\\b", "C:x", "a\x00b", "ä", "a.b", " a"):
        edit(pack, "pack.json", ["sectors", 1], [name])
        assert [f.path for f in faults_of(pack)] == ["$.sectors[1]"]
    assert seen
    assert all(path.resolve().is_relative_to(pack) for path in seen)
