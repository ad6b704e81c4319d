"""The second pack: another country and subject, in one language, with nothing of the first."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from pkviewer import paths
from pkviewer.cli import main

EXAMPLE = paths.bundled_pack().with_name("example")


def test_it_has_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--pack", str(EXAMPLE)]) == 0
    assert "No errors." in capsys.readouterr().out


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_prints_its_page_and_names_only_its_own_country(tmp_path: Path, paper: str) -> None:
    options = ("--pack", str(EXAMPLE), "--to", str(tmp_path), "--format", "pdf,docx,csv,xlsx,json")
    assert main(["export", "--all", "--paper", paper, *options]) == 0
    (file,) = tmp_path.glob("*.pdf")
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_bounded()
    assert "Electricity in Bangladesh · Fact sheet" in text
    assert "99.5% of the people of Bangladesh" in text
    assert "digital economy" not in text


def test_a_text_is_checked_against_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "text.txt"
    text.write_text("In 2023 access to electricity in Bangladesh stood at 99.5 percent.", "utf-8")
    options = ("--pack", str(EXAMPLE), "--format", "json", "--date", "2025-11-30")
    assert main(["review", str(text), *options]) == 0
    assert '"verdict": "matches"' in capsys.readouterr().out
