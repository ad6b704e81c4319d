"""The command line in this process: what the end-to-end tests cannot reach cheaply."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.cli import main
from pkviewer.cli.checking import claim_lines, counts
from pkviewer.cli.commands import pack_folder
from pkviewer.cli.parser import parser
from pkviewer.cli.report import complain
from pkviewer.errors import Fault, PackError, UsageError
from pkviewer.paths import bundled_pack
from pkviewer.sheet.audit import open_pack


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        (["list"], None),
        (["--pack", "a", "list"], Path("a")),
        (["list", "--pack", "b"], Path("b")),
        (["--pack", "a", "list", "--pack", "b"], Path("b")),
        (["--pack", "a"], Path("a")),
        ([], None),
    ],
)
def test_the_pack_asked_for(arguments: list[str], folder: Path | None) -> None:
    options = parser().parse_args(arguments)
    assert pack_folder(options) == (folder or bundled_pack())


def test_interrupted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("pkviewer.cli.listing.listing", stop)
    assert main(["list"]) == 130
    assert capsys.readouterr().err == "pkviewer: stopped\n"


def test_every_claim_is_told_once() -> None:
    pack = open_pack(SMALL)
    assert [line.number for line in claim_lines(pack)] == [1, 2, 3, 4, 5]


def test_counts() -> None:
    assert counts(open_pack(SMALL)) == {
        "sectors": 2, "indicators": 11, "observations": 58, "alternatives": 3, "sources": 9,
        "programmes": 2, "milestones": 7, "claims": 5,
    }  # fmt: skip


def test_faults_are_told_with_place_and_hint(capsys: pytest.CaptureFixture[str]) -> None:
    complain(
        PackError("there", (Fault("a.json", "$.x", "1", "2", "Mend it."), Fault("b", "", "3", "4")))
    )
    assert capsys.readouterr().err.splitlines() == [
        "pkviewer: The data pack in there has 2 errors.",
        "  a.json: $.x: found 1; expected 2. Mend it.",
        "  b: found 3; expected 4",
        "Nothing was loaded. Correct the problems listed and open it again.",
    ]


def test_an_error_says_what_to_do() -> None:
    error = UsageError("There is no such thing.", "Try another.")
    assert (str(error), error.exit_status) == ("There is no such thing. Try another.", 2)
    assert PackError("x", (Fault("a", "", "b", "c"),)).message == "The data pack in x has 1 error."


@pytest.mark.parametrize(
    ("program", "spared"),
    [
        ("from pkviewer.cli import main; main(['--version'])", ("argparse", "msgspec")),
        (
            "import pkviewer.cli.export.exporting",
            ("docx", "xlsxwriter", "pypdfium2", "numpy", "urllib.request"),
        ),
    ],
)
def test_a_command_loads_only_what_it_needs(program: str, spared: tuple[str, ...]) -> None:
    loaded = f"import sys; {program}; print([name for name in {spared} if name in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.splitlines()[-1] == "[]"
