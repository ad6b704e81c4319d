"""Exporting by the command line, as a real process."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs ``pkviewer export`` on the small pack, in an empty folder."""

    def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pkviewer", "export", "--pack", SMALL, *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
            cwd=tmp_path,
            env=os.environ,
        )

    return call


def test_a_preflight_writes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("--preflight", "--all", "--to", "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line for line in done.stdout.splitlines() if line[0] != " "] == [
        "Trade in services (trade)",
        "Access (access)",
    ]
    assert "  Disputed: " in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_pack_whose_page_cannot_be_set_is_refused_with_the_field(
    run: Run, tmp_path: Path
) -> None:
    pack = shutil.copytree(SMALL, tmp_path / "pack")
    sector = pack / "sectors" / "trade.json"
    sector.write_text(sector.read_text("utf-8").replace("Trade in services", "漢", 1), "utf-8")
    done = run("--preflight", "--all", "--pack", pack)
    assert (done.returncode, done.stdout) == (2, "")
    assert "sectors/trade.json: $.title.en: found 漢 (U+6F22)" in done.stderr


def test_a_preflight_for_programs(run: Run) -> None:
    done = run("--preflight", "trade", "--format", "json", "--paper", "letter")
    assert (done.returncode, done.stderr) == (0, "")
    (remark,) = json.loads(done.stdout)
    assert (remark["sector"], len(remark["fingerprint"])) == ("trade", 64)
    assert {"kind", "severity", "where", "text", "items"} == set(remark["remarks"][0])


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--all",), "No folder to write to was named. Say --to DIR."),
        (("--preflight", "--all", "--format", "pdf"), "Remarks cannot be written as 'pdf'."),
        (("--preflight",), "No sector was named."),
        (("--table", "--all", "--to", "out"), "The table is that of the whole pack."),
        (("--table", "--to", "out", "--format", "pdf"), "There is no table as 'pdf'."),
        (("nothing", "--to", "out"), "There is no sector 'nothing'."),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...], complaint: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in " ".join(done.stderr.split())


def test_the_whole_pack_as_a_table(run: Run, tmp_path: Path) -> None:
    done = run("--table", "--format", "csv,xlsx", "--to", "out", "--no-bom")
    assert (done.returncode, done.stderr) == (0, "")
    names = [
        *("-table.csv", "-rivals.csv", ".datapackage.json"),
        *("-dictionary.csv", "-table.xlsx"),
    ]
    files = [Path("out", f"pkviewer-small-2025.08{name}") for name in names]
    assert done.stdout.splitlines() == [str(file) for file in files]
    table = list(csv.DictReader(io.StringIO((tmp_path / files[0]).read_text("utf-8"))))
    assert len(table) == 58
    rivals = csv.DictReader(io.StringIO((tmp_path / files[1]).read_text("utf-8")))
    assert len(list(rivals)) == 3
    assert {row["sector"] for row in table} == {"trade", "access"}
    (tmp_path / files[0]).write_text("mine")
    again = run("--table", "--to", "out", "--no-bom")
    assert (again.returncode, again.stdout.split()) == (2, [*map(str, files[1:4])])
    assert "differs and was kept" in again.stderr
    dictionary = csv.DictReader(io.StringIO((tmp_path / files[3]).read_text("utf-8")))
    assert {row["column"] for row in dictionary} >= set(table[0])


def test_processes_give_what_one_gives(run: Run, tmp_path: Path) -> None:
    formats = ("--format", "pdf,png,svg,xlsx", "--dpi", "50")
    one = run("--all", "--to", "one", *formats)
    two = run("--all", "--to", "two", *formats, "--jobs", "2")
    assert (one.returncode, two.returncode) == (0, 0)
    assert one.stdout.replace("one/", "two/") == two.stdout
    assert len(two.stdout.splitlines()) >= 8
    for line in one.stdout.splitlines():
        path = tmp_path / line
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.skipif(shutil.which("xargs") is None, reason="needs a shell with xargs")
def test_shares_side_by_side_are_all_as_the_documentation_has_it(run: Run, tmp_path: Path) -> None:
    documented = Path(__file__).parents[2].joinpath("docs", "exporting.md").read_text("utf-8")
    line = next(line for line in documented.splitlines() if "| xargs" in line)
    program = f"{sys.executable} -m pkviewer export --pack {SMALL} --format xlsx"
    command = line.strip().replace("pkviewer export", program).replace("4", "2")
    subprocess.run(
        ["sh", "-c", command], check=True, cwd=tmp_path, timeout=60, stdout=subprocess.PIPE
    )
    assert sorted(path.name for path in tmp_path.joinpath("out").iterdir()) == [
        "pkviewer-access-2025.08.xlsx",
        "pkviewer-trade-2025.08.xlsx",
    ]
    done = run("--all", "--to", "out", "--shard", "3/3")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Share 3 of 3 is empty." in done.stderr


def test_an_empty_comparison_is_no_page(run: Run, tmp_path: Path) -> None:
    done = run("--view", "compare/", "--to", "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no series" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_differs_is_kept_unless_forced(run: Run, tmp_path: Path) -> None:
    arguments = ("--all", "--to", "out", "--format", "xlsx")
    assert run(*arguments).returncode == 0
    trade, access = sorted((tmp_path / "out").iterdir(), reverse=True)
    whole, before = trade.read_bytes(), access.stat()
    trade.write_text("mine")
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout.split() == [f"out/{access.name}"]
    assert f"out/{trade.name} differs and was kept; --force replaces it" in done.stderr
    assert trade.read_text() == "mine"
    assert run(*arguments, "--force").returncode == 0
    assert trade.read_bytes() == whole
    # What is there already just so is not even touched.
    assert (access.stat().st_mtime_ns, access.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_names_by_pattern(run: Run, tmp_path: Path) -> None:
    done = run(
        "trade", "--to", "o", "--format", "xlsx,json", "--name", "{pack}_{sector}/{edition}-{paper}"
    )
    assert done.stdout.split() == ["o/small_trade-2025.08-a4.xlsx", "o/small_trade-2025.08-a4.json"]
    done = run("--all", "--to", "none", "--format", "xlsx", "--name", "{pack}")
    assert (done.returncode, done.stdout) == (2, "")
    assert "gives two files the name small.xlsx" in done.stderr
    assert not (tmp_path / "none").exists()


def whole(path: Path) -> bool:
    """Whether a file that was written is all there."""
    data = path.read_bytes()
    if path.suffix == ".xlsx":
        return zipfile.ZipFile(path).testzip() is None
    return data.rstrip().endswith({".pdf": b"%%EOF", ".png": b"IEND\xaeB`\x82"}[path.suffix])


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_whole_files_and_nobody_behind(tmp_path: Path, jobs: str) -> None:
    import pty

    command = ["export", "--all", "--to", "out", "--format", "pdf,png,xlsx", "--jobs", jobs]
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(tmp_path)
        os.execv(sys.executable, [sys.executable, "-m", "pkviewer", *command])
    seen = b""
    while b" 2/27 " not in seen:
        seen += os.read(terminal, 4096)
    os.write(terminal, b"\x03")
    try:
        while chunk := os.read(terminal, 4096):
            seen += chunk
    except OSError:
        pass  # It closes with the last process that was started on it: nobody stays behind.
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 130
    assert "█".encode() in seen
    assert b"pkviewer: stopped; " in seen
    assert b"Traceback" not in seen
    files = list((tmp_path / "out").iterdir())
    assert 2 <= len(files) < 27
    assert all(whole(file) for file in files)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for a small file, where one may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", str(folder)]
    if os.name == "nt" or not shutil.which("mount") or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_old_files_as_they_were(run: Run, small_disk: Path) -> None:
    old = small_disk / "pkviewer-trade-2025.08-a4.pdf"
    old.write_bytes(b"an older page")
    done = run("trade", "--to", small_disk, "--force")
    assert (done.returncode, done.stdout) == (2, "")
    assert "could not be written: the disk is full" in done.stderr
    assert old.read_bytes() == b"an older page"
    assert list(small_disk.iterdir()) == [old]
