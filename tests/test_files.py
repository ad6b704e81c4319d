"""Files are whole or not there, and their names are good on every system."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pkviewer.errors import ExportError
from pkviewer.files import deliver, owner_mark, safe_name, write_whole


def listed(folder: Path) -> list[str]:
    """Names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("pkviewer-exports-2026.11-a4", "pkviewer-exports-2026.11-a4.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j\0k\n', "a-b-c-d-e-f-g-h-i-j-k.pdf"),
        ("CON", "_CON.pdf"),
        ("com1.x", "_com1.x.pdf"),
        ("console", "console.pdf"),
        ("...", "sheet.pdf"),
        ("", "sheet.pdf"),
        ("ends. ", "ends.pdf"),
        ("x" * 300, "x" * 120 + ".pdf"),
        ("اردو", "sheet.pdf"),
    ],
)
def test_safe_names(stem: str, name: str) -> None:
    assert safe_name(stem, "pdf") == name


def test_writes_and_replaces(tmp_path: Path) -> None:
    file = tmp_path / "new" / "page.pdf"
    write_whole(file, b"one")
    write_whole(file, b"two")
    assert file.read_bytes() == b"two"
    assert listed(file.parent) == ["page.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_permissions_follow_the_mask_or_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    old = os.umask(0o027)
    try:
        write_whole(file, b"one")
    finally:
        os.umask(old)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    file.chmod(0o600)
    write_whole(file, b"two")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_short_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(b"good")
    monkeypatch.setattr(os, "fsync", lambda handle: os.truncate(handle, 1))
    with pytest.raises(ExportError, match="the disk is full"):
        write_whole(file, b"a whole page")
    assert file.read_bytes() == b"good"
    assert listed(tmp_path) == ["page.pdf"]


def test_an_interruption_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    file = tmp_path / "page.pdf"
    file.write_bytes(b"good")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(file, b"a whole page")
    assert file.read_bytes() == b"good"
    assert listed(tmp_path) == ["page.pdf"]


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").mkdir()
    with pytest.raises(ExportError, match=r"page\.pdf could not be written"):
        write_whole(tmp_path / "page.pdf", b"page")
    assert listed(tmp_path) == ["page.pdf"]


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError, match="could not be written"):
        write_whole(tmp_path / "file" / "page.pdf", b"page")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts need root")
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk could not be mounted")
    try:
        file = disk / "page.pdf"
        write_whole(file, b"good")
        with pytest.raises(ExportError, match=r"the disk is full\. Make room"):
            write_whole(file, b"x" * 200_000)
        assert file.read_bytes() == b"good"
        assert listed(disk) == ["page.pdf"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_is_followed(tmp_path: Path, is_there: bool) -> None:
    real = tmp_path / "synced" / "page.pdf"
    if is_there:
        real.parent.mkdir()
        real.write_bytes(b"old")
    link = tmp_path / "page.pdf"
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert listed(real.parent) == ["page.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="such files are of POSIX")
def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    """A device is asked for by its number alone: none of this machine's is touched."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to("/dev/null")
    for path in (pipe, tmp_path / "link"):
        with pytest.raises(ExportError, match="a device, a pipe or a socket") as caught:
            deliver(path, b"data", force=True)
        assert str(path) in caught.value.message
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot be asked for a process")
def test_what_a_killed_process_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    killed = (
        "import os, sys; from pathlib import Path; from pkviewer.files import write_whole\n"
        "os.fsync = lambda handle: os.kill(os.getpid(), 9)\n"
        "write_whole(Path(sys.argv[1]), b'half')\n"
    )
    file = tmp_path / "page.pdf"
    subprocess.run([sys.executable, "-c", killed, str(file)], check=False, timeout=60)
    (left,) = listed(tmp_path)
    assert left.endswith(".part")
    foreign = tmp_path / ".notes-ab12.part"
    foreign.write_bytes(b"somebody's")
    under_way = tmp_path / f".other.pdf{owner_mark()}.part"
    under_way.write_bytes(b"being written")
    write_whole(file, b"whole")
    assert listed(tmp_path) == sorted([foreign.name, under_way.name, "page.pdf"])
