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


def test_the_next_table_of_an_indicator_adds_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same command on next year's table; the same table again adds no step."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "pack", *NEW]) == 0
    source = ["--publisher", "World Bank", "--title", "WDI", "--kind", "dataset"]
    address = ["--url", "https://data.worldbank.org/indicator/X", "--published", "2025"]
    new = ["--new-indicator", "safe", "--name", "Safe water", "--definition", "Share of people."]
    unit = ["--sector", "water", "--unit", "percent", "--nature", "rate"]
    into = ["--pack", "pack", "--into", "own.pkfigures"]
    for table in ("Nepal,88.2,89.1", "Nepal,88.2,89.1", "Nepal,88.2,89.1,89.7"):
        years = ",".join(str(2018 + n) for n in range(table.count(",")))
        Path("t.csv").write_text(f"Country,{years}\n{table}\n", "utf-8")
        assert main(["import", "t.csv", *into, *new, *unit, *source, *address]) == 0
    capsys.readouterr()
    assert main(["figures", "own.pkfigures", "--pack", "pack"]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith("own: 2 steps")
    assert "Not shown" not in listed


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
