"""Bad single files: none is unpacked, each is refused with the entry and the reason."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.errors import Fault, PackError
from pkviewer.intake import limits
from pkviewer.sheet.audit import open_pack

FILES = {str(p.relative_to(SMALL).as_posix()): p.read_bytes() for p in SMALL.rglob("*.json")}
Add = Callable[[zipfile.ZipFile], object]


def archive(path: Path, *more: Add, top: str = "", method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write the small pack as a single file, with something more in it."""
    with zipfile.ZipFile(path, "w", method) as made:
        for name, data in FILES.items():
            made.writestr(f"{top}{name}", data)
        for add in more:
            add(made)
    return path


def entry(name: str, data: bytes = b"x", mode: int = stat.S_IFREG | 0o644) -> Add:
    def add(made: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo(name)
        info.create_system = 3
        info.external_attr = mode << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        made.writestr(info, data)

    return add


def faults_of(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(PackError) as caught:
        open_pack(path)
    assert caught.value.folder == str(path)
    return caught.value.faults


@pytest.mark.parametrize("top", ["", "pakistan/"])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_single_file_is_read_like_its_folder(tmp_path: Path, top: str, method: int) -> None:
    path = archive(tmp_path / "small.pkpack", top=top, method=method)
    read, folder = open_pack(path), open_pack(SMALL)
    assert (read.head, read.sectors, read.claims) == (folder.head, folder.sectors, folder.claims)
    assert read.folder == str(path)


@pytest.mark.parametrize(
    "name",
    [
        "../outside.json",
        "sectors/../../outside.json",
        "/etc/passwd",
        "C:/outside.json",
        "C:outside.json",
        "..\\outside.json",
        "sectors//trade.json",
        "./claims.json",
        "pack.json\x00.txt",
    ],
)
def test_a_path_that_leads_elsewhere(tmp_path: Path, name: str) -> None:
    # The standard writer mends such names, so the bytes are put in afterwards.
    plain = "q" * len(name)
    path = archive(tmp_path / "a.pkpack", entry(plain))
    path.write_bytes(path.read_bytes().replace(plain.encode(), name.encode()))
    (fault,) = faults_of(path)
    assert (fault.found, fault.expected) == ("a path that leads elsewhere", "a plain relative name")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("mode", "found"),
    [
        (stat.S_IFLNK | 0o777, "a link"),
        (stat.S_IFIFO | 0o644, "a special file"),
        (stat.S_IFCHR | 0o644, "a special file"),
    ],
)
def test_links_and_devices(tmp_path: Path, mode: int, found: str) -> None:
    path = archive(tmp_path / "a.pkpack", entry("readme", b"/etc/passwd", mode))
    (fault,) = faults_of(path)
    assert (fault.path, fault.found, fault.expected) == ("'readme'", found, "a regular file")


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["claims.json", "Claims.JSON"])
def test_a_name_twice(tmp_path: Path, name: str) -> None:
    (fault,) = faults_of(archive(tmp_path / "a.pkpack", entry(name, b"{}")))
    assert fault.expected == "each name once"


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.pkpack", entry("sectors/bomb.json", b"0" * 15_000_000))
    assert path.stat().st_size < 100_000
    (fault,) = faults_of(path)
    assert fault.found.endswith("times its packed size")


def test_too_big_a_file_and_too_big_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archive(tmp_path / "a.pkpack")
    monkeypatch.setattr(limits, "FILE_BYTES", 5_000)
    assert "at most 5,000" in {fault.expected for fault in faults_of(path)}
    monkeypatch.undo()
    # The packed file itself is within the limit, what comes out of it is not.
    monkeypatch.setattr(limits, "PACK_BYTES", path.stat().st_size)
    assert [fault.found.endswith("bytes unpacked") for fault in faults_of(path)] == [True]
    monkeypatch.setattr(limits, "ARCHIVE_BYTES", 1_000)
    (fault,) = faults_of(path)
    assert fault.expected == "at most 1,000"


def test_more_entries_than_any_pack_has(tmp_path: Path) -> None:
    more = [entry(f"sectors/{n}.json") for n in range(limits.ARCHIVE_ENTRIES)]
    (fault,) = faults_of(archive(tmp_path / "a.pkpack", *more))
    assert fault.expected == f"at most {limits.ARCHIVE_ENTRIES:,}"


def test_a_size_that_is_told_too_small(tmp_path: Path) -> None:
    """A file cannot bring more than its directory tells."""
    path = archive(tmp_path / "a.pkpack")
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02"))
    struct.pack_into("<I", data, at + 24, 10)
    path.write_bytes(data)
    (fault, *_) = faults_of(path)
    assert fault.found.startswith("damaged")


def test_an_encrypted_file(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.pkpack")
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    (fault,) = faults_of(path)
    assert (fault.found, fault.expected) == ("an encrypted file", "an open one")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_method_of_packing_that_is_not_everywhere(tmp_path: Path, method: int) -> None:
    pytest.importorskip("bz2" if method == zipfile.ZIP_BZIP2 else "lzma")
    found = {fault.expected for fault in faults_of(archive(tmp_path / "a.pkpack", method=method))}
    assert found == {"stored or deflated"}


def test_two_packs_in_one_file_and_none(tmp_path: Path) -> None:
    both = io.BytesIO()
    with zipfile.ZipFile(both, "w") as made:
        made.writestr("one/pack.json", b"{}")
        made.writestr("two/pack.json", b"{}")
    path = tmp_path / "a.pkpack"
    path.write_bytes(both.getvalue())
    assert [fault.found for fault in faults_of(path)] == ["2 packs"]
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("readme.txt", b"")
    assert [fault.found for fault in faults_of(path)] == ["no pack.json"]


def test_damage_anywhere_is_told_and_nothing_else_is_raised(tmp_path: Path) -> None:
    """A bit turned, or the end cut off, wherever it is: refused, or of no account."""
    path = archive(tmp_path / "a.pkpack")
    good = path.read_bytes()
    whole = open_pack(path)
    for at in range(0, len(good), len(good) // 60):
        spoilt = bytearray(good)
        spoilt[at] ^= 0xFF
        for data in (bytes(spoilt), good[:at]):
            path.write_bytes(data)
            try:
                assert open_pack(path).sectors == whole.sectors
            except PackError as error:
                assert error.faults  # noqa: PT017 - either is right, half of it is not


def test_what_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.pkpack"
    for data in (b"", b"PK", b"PK\x05\x06" + b"\xff" * 18, b"\x00" * 5_000):
        path.write_bytes(data)
        (fault,) = faults_of(path)
        assert fault.expected in ("a data pack in a single file", "one pack.json, at the top")
