"""What opens the window, and on what; the window itself is tested in its own room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pkviewer.cli import main
from pkviewer.documents.comparison_view import parse_view
from pkviewer.ui import application


@pytest.mark.parametrize("arguments", [["{}"], ["--briefing", "{}"], ["--briefing={}"]])
def test_a_briefing_opens_the_window_on_it(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As a file manager does it, and as a menu entry does."""
    opened: list[Any] = []

    def run(*asked: Any) -> int:
        opened.append(asked)
        return 0

    monkeypatch.setattr(application, "run", run)
    file = tmp_path / "this week.pkbrief.json"
    assert main([argument.format(file) for argument in arguments]) == 0
    assert opened == [(None, None, file, (), None)]


@pytest.mark.parametrize("arguments", [["{}"], ["--figures", "{}"]])
def test_a_collection_opens_the_window_on_it(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Any] = []

    def run(*asked: Any) -> int:
        opened.append(asked)
        return 0

    monkeypatch.setattr(application, "run", run)
    file = tmp_path / "mine.pkfigures"
    assert main([argument.format(file) for argument in arguments]) == 0
    assert opened == [(None, None, None, (file,), None)]


@pytest.mark.parametrize("arguments", [["{}"], ["--review", "{}"]])
def test_a_saved_review_opens_the_window_on_it(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[Any] = []

    def run(*asked: Any) -> int:
        opened.append(asked)
        return 0

    monkeypatch.setattr(application, "run", run)
    file = tmp_path / "week.pkreview.json"
    assert main([argument.format(file) for argument in arguments]) == 0
    assert opened == [(None, None, None, (), None, file)]


def test_another_file_alone_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["week.json"])
    assert ended.value.code == 2
    assert "week.json" in capsys.readouterr().err


def test_a_view_opens_the_window_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Any] = []

    def run(*asked: Any) -> int:
        opened.append(asked)
        return 0

    monkeypatch.setattr(application, "run", run)
    text = "compare/exports:PK/units=index"
    assert main(["--view", text]) == 0
    assert opened == [(None, None, None, (), None, None, parse_view(text))]
    assert main(["--view", "compare/exports"]) == 2
