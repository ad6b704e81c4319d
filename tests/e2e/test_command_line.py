"""The command line as a real process: what it prints, where, and its exit status."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer import __version__

Run = Callable[..., subprocess.CompletedProcess[str]]
ESCAPE = "\x1b["


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs pkviewer in an empty folder; ``env`` adds to the environment."""

    def call(
        *arguments: str | Path, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pkviewer", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
            cwd=tmp_path,
            env={**os.environ, **(env or {})},
        )

    return call


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A pack with a fault in two of its files."""
    folder = shutil.copytree(SMALL, tmp_path / "bad")
    for name in ("claims.json", "sources.json"):
        text = (folder / name).read_text("utf-8")
        (folder / name).write_text(text.replace('"$schema"', '"schema"'), "utf-8")
    return folder


def test_help(run: Run) -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: pkviewer ")
    for word in (
        "check",
        "list",
        "export",
        "document",
        "schema",
        "--pack DIR",
        "--version",
        "Exit status",
    ):
        assert word in done.stdout


@pytest.mark.parametrize("command", ["check", "list", "document", "schema", "export"])
def test_help_of_a_command(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"pkviewer {command}" in done.stdout
    assert "--pack DIR" in done.stdout


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"pkviewer {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("list", "--nonsense"),
        ("list", "--format", "xml"),
        ("--pack",),
        ("list", "extra"),
    ],
)
def test_wrong_use(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: pkviewer" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("before", [True, False])
def test_list(run: Run, before: bool) -> None:
    done = run("--pack", SMALL, "list") if before else run("list", "--pack", SMALL)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "trade\tTrade in services"
    assert lines[1] == "  exports\tSoftware exports\t8\tFY2019-20 to FY2025-26/1m"
    assert len(lines) == 2 + 11


def test_the_last_pack_named_counts(run: Run, tmp_path: Path) -> None:
    assert run("--pack", tmp_path, "list", "--pack", SMALL).returncode == 0
    assert run("--pack", SMALL, "list", "--pack", tmp_path).returncode == 2


def test_a_pack_is_named_from_where_one_stands(run: Run, tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "here")
    assert run("list", "--pack", "here").stdout.startswith("trade\t")


def test_list_as_json(run: Run) -> None:
    done = run("list", "--pack", SMALL, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    trade, access = json.loads(done.stdout)
    assert (trade["id"], len(trade["indicators"]), len(access["indicators"])) == ("trade", 4, 7)
    assert trade["indicators"][0] == {
        "id": "exports",
        "name": "Software exports",
        "unit": "usd-million",
        "observations": 8,
    }


def test_check_a_good_pack(run: Run) -> None:
    done = run("check", "--pack", SMALL)
    assert (done.returncode, done.stderr) == (0, "")
    assert "No errors." in done.stdout
    assert "Supported · overtaken since 30 June 2025" in done.stdout
    assert "3,223 ÷ 2,596 − 1 = 24.15%" in done.stdout
    source = "Source: Central Bank, 18 July 2025, https://example.org/bank/annual?a=1&b=2"
    assert f"Reply: The year closed at US$3.223\u00a0billion. {source}\n" in done.stdout
    assert ESCAPE not in done.stdout


def test_check_a_good_pack_as_json(run: Run) -> None:
    done = run("check", "--pack", SMALL, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert (answer["pack"], answer["faults"], answer["counts"]["observations"]) == ("small", [], 58)
    assert [claim["verdict"] for claim in answer["claims"]] == [
        "supported", "understated", "partly", "supported", "unverifiable",
    ]  # fmt: skip
    assert answer["claims"][1]["overtaken"] is None


def test_check_the_bundled_pack(run: Run) -> None:
    done = run("check", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["faults"] == []


def test_check_a_bad_pack(run: Run, bad: Path) -> None:
    done = run("check", "--pack", bad)
    assert (done.returncode, done.stdout) == (1, "")
    message, *faults, hint = done.stderr.splitlines()
    assert message == f"pkviewer: The data pack in {bad} has 2 errors."
    assert [fault.split(":")[0].strip() for fault in faults] == ["sources.json", "claims.json"]
    assert "found the key 'schema'" in done.stderr
    assert "Nothing was loaded" in hint


def test_check_a_bad_pack_as_json(run: Run, bad: Path) -> None:
    done = run("check", "--pack", bad, "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    answer = json.loads(done.stdout)
    assert [(fault["file"], fault["path"]) for fault in answer["faults"]] == [
        ("sources.json", "$"),
        ("claims.json", "$"),
    ]
    assert all(fault["found"] and fault["expected"] for fault in answer["faults"])


@pytest.mark.parametrize("command", [("list",), ("export", "--all", "--to", "out")])
def test_other_commands_cannot_read_a_bad_pack(
    run: Run, bad: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    done = run(*command, "--pack", bad)
    assert (done.returncode, done.stdout) == (2, "")
    assert "sources.json: $" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [("list",), ("check",), ("check", "--format", "json")])
def test_no_such_folder(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run(*command, "--pack", tmp_path / "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no such folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_schemas_are_current(run: Run) -> None:
    done = run("schema", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_schema_is_printed(run: Run) -> None:
    done = run("schema", "claims")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["title"] == "pkviewer data pack: claims"


def test_schemas_are_written(run: Run, tmp_path: Path) -> None:
    done = run("schema", "--to", "new/folder")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    names = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    assert names == {"pack.json", "sources.json", "claims.json", "sector.json", "lexicon.json"}


def test_an_unknown_schema(run: Run) -> None:
    done = run("schema", "nonsense")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Known are pack, sources, claims, sector, lexicon." in done.stderr


def test_a_closed_pipe_is_no_fault() -> None:
    """What reads may stop reading: no message, and no fault."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "pkviewer", "list", "--pack", SMALL],
        stdout=writer,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pkviewer", "list", "--pack", SMALL],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("pkviewer: standard output: No space left on device")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("format_", ["text", "json"])
def test_an_output_that_cannot_hold_every_letter(run: Run, format_: str) -> None:
    plain = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run("check", "--pack", SMALL, "--format", format_, env=plain)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2212" in done.stdout
    if format_ == "json":
        assert "−" in json.loads(done.stdout)["claims"][0]["arithmetic"][1]


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal to look on")
@pytest.mark.parametrize(
    ("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)]
)
def test_colour_where_a_person_looks_on(env: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "pkviewer", "check", "--pack", SMALL],
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=environment | env,
    ) as process:
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 4096):
                seen += chunk
        except OSError:
            pass  # The terminal closes with the process.
        os.close(ours)
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 0
    assert (ESCAPE.encode() in seen) is coloured


def test_the_command_line_needs_no_screen_and_no_qt() -> None:
    """Checking and listing load no Qt: they work where it cannot."""
    code = (
        "import sys; from pkviewer.cli import main; "
        "status = main(['check', '--pack', sys.argv[1]]);"
        "sys.exit(status or ('PySide6' in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, SMALL],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
