"""The conformance check: it tells what is wrong, and when it could not look."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.charts.output.svg import DrawnChart, drawn_chart
from pkviewer.export.run import offscreen
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING / "conformance"))

import conformance  # noqa: E402

FILES = [Path("/x/a.pdf"), Path("/x/b.pdf")]


def engine(folder: Path, monkeypatch: pytest.MonkeyPatch, output: str, status: int) -> None:
    """Put a command in the engine's place that tells something."""
    script = folder / "engine"
    script.write_text(f"#!/bin/sh\ncat <<'END'\n{output}\nEND\necho no Java >&2\nexit {status}\n")
    script.chmod(0o755)
    monkeypatch.setenv("PKVIEWER_VERAPDF", str(script))


pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a shell")


def test_without_an_engine_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine(tmp_path, monkeypatch, "", 3)
    faults: dict[str, list[str]] = {"a.pdf": [], "b.pdf": []}
    said = conformance.validated(FILES, faults)
    assert "NOT CHECKED" in said
    assert "no Java" in said
    assert faults == {"a.pdf": [], "b.pdf": []}


def test_what_fails_is_told_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = (
        "PASS ua1 /x/a.pdf (9 checks)\nPASS 3a /x/a.pdf\n"
        "FAIL ua1 /x/b.pdf\n     7.1-3: no tag\nPASS 3a /x/b.pdf"
    )
    engine(tmp_path, monkeypatch, report, 1)
    faults: dict[str, list[str]] = {"a.pdf": [], "b.pdf": []}
    assert "3 of 4 checks" in conformance.validated(FILES, faults)
    assert faults == {"a.pdf": [], "b.pdf": ["fails ua1", "7.1-3: no tag"]}


@pytest.mark.parametrize(("output", "status"), [("PASS ua1 /x/a.pdf", 0), ("", 0), ("", 7)])
def test_an_engine_that_breaks_off_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str, status: int
) -> None:
    engine(tmp_path, monkeypatch, output, status)
    with pytest.raises(SystemExit, match="broke off"):
        conformance.validated(FILES, {"a.pdf": [], "b.pdf": []})


def test_numbers_and_bytes() -> None:
    offscreen.start()
    drawn: list[str] = []

    def recording(*of: Any) -> DrawnChart:
        made = drawn_chart(*of)
        drawn.append(made.svg)
        return made

    renderer = offscreen.page_renderer(recording)
    pack = open_pack(SMALL)
    sheet = Composer(pack, Style(), pack.head.edition_date).sheet("trade")
    page = renderer.render(sheet, "a4")
    expected = conformance.printed(sheet, "a4", page.hidden, drawn)
    assert expected.total() > 50
    assert list(conformance.read_back(page.pdf, expected)) == []
    assert list(conformance.read_back(page.pdf, expected + Counter(["9,876.5"]))) == [
        "lacks as text: 9,876.5"
    ]


def test_runs_that_differ(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"x")
    two.write_bytes(b"y")
    assert list(conformance.repeated([one, one], b"x")) == []
    assert list(conformance.repeated([one, two], b"x")) == ["differs between two working folders"]
    assert list(conformance.repeated([one, one], b"z")) == ["differs between two runs"]
    assert list(conformance.repeated([tmp_path / "none", two], b"y")) == ["was not written"]
