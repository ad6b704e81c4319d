"""The tutorial, followed to the letter: every command of it, on the table that it shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pypdfium2
import pytest

from pkviewer.cli import main

TUTORIAL = Path(__file__).parents[3] / "docs" / "tutorial.md"
NEW = ["--title", "Water in Nepal", "--sector", "Water", "--country", "NP=Nepal"]


def test_the_tutorial_makes_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = TUTORIAL.read_text("utf-8")
    (table,) = re.findall(r"```csv\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("access.csv").write_text(table, "utf-8")
    commands = [
        shlex.split(line)[1:] for line in re.findall(r"^    (pkviewer .+)$", text, re.MULTILINE)
    ]
    run = [words for words in commands if not words[0].startswith("--")]
    assert [words[0] for words in run] == ["new", "check", "import", "edition", "check", "export"]
    assert len(commands) == len(run) + 1, "one command opens the window"
    for words in run:
        assert main(words) == 0, words
    (page,) = Path("pages").iterdir()
    document = pypdfium2.PdfDocument(page)
    printed = document[0].get_textpage().get_text_range()
    document.close()
    assert "Electricity" in printed
    assert "Access to electricity" in printed
    assert "91.3" in printed
    assert "World Bank" in printed
    # Beside Nepal the country itself is named; and nothing here can be overdue.
    assert "Bhutan 100" in printed
    assert "No figure here has a release date" in printed


def test_a_new_pack_does_not_replace_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    assert main(["new", str(tmp_path), *NEW]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--country", "Nepal"], "the name is missing"),
        (["--country", "npl=Nepal"], "no country code"),
        (["--sector", " "], "have names"),
    ],
)
def test_a_new_pack_says_what_it_cannot_be_made_of(
    wrong: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    assert main(["new", str(folder), *NEW, *wrong]) == 2
    assert said in capsys.readouterr().err
    assert not folder.exists()
