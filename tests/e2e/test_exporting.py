"""Exporting by the command line, as a real process."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "packs" / "small"
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


def test_a_preflight_for_programs(run: Run) -> None:
    done = run("--preflight", "trade", "--format", "json", "--paper", "letter")
    assert (done.returncode, done.stderr) == (0, "")
    (told,) = json.loads(done.stdout)
    assert (told["sector"], len(told["fingerprint"])) == ("trade", 64)
    assert {"kind", "severity", "where", "text"} == set(told["remarks"][0])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--all",), "No folder to write to was named. Say --to DIR."),
        (("--preflight", "--all", "--format", "pdf"), "Remarks are not told as 'pdf'."),
        (("--preflight",), "No sector was named."),
        (("--table", "--all", "--to", "out"), "The table is that of the whole pack."),
        (("--table", "--to", "out", "--format", "pdf"), "There is no table as 'pdf'."),
        (("nothing", "--to", "out"), "There is no sector 'nothing'."),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...], told: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.split())


def test_the_whole_pack_as_a_table(run: Run, tmp_path: Path) -> None:
    done = run("--table", "--format", "csv,xlsx", "--to", "out", "--no-bom")
    assert (done.returncode, done.stderr) == (0, "")
    names = ["table.csv", "dictionary.csv", "table.xlsx"]
    files = [Path("out", f"pkviewer-small-2025.08-{name}") for name in names]
    assert done.stdout.splitlines() == [str(file) for file in files]
    table = list(csv.DictReader(io.StringIO((tmp_path / files[0]).read_text("utf-8"))))
    assert len(table) == 58 + 3
    assert {row["sector"] for row in table} == {"trade", "access"}
    dictionary = csv.DictReader(io.StringIO((tmp_path / files[1]).read_text("utf-8")))
    assert [row["column"] for row in dictionary] == list(table[0])
