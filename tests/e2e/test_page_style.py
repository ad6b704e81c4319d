"""Page styles at the command line: by name, by file, and refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.e2e.test_command_line import Run, run

from pkviewer.documents.page_style import PageStyle, page_style_bytes
from pkviewer.documents.page_styles import PageStyles

__all__ = ["run"]
STYLE = PageStyle(name="Draft of the week", organisation="Office of Examples", mark="draft")


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a user who has saved a style."""
    PageStyles(tmp_path / "config" / "pkviewer" / "styles").save(STYLE)
    return {"XDG_CONFIG_HOME": str(tmp_path / "config"), "APPDATA": str(tmp_path / "config")}


def test_a_style_by_name_and_by_file_makes_the_same_page(
    run: Run, home: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "mine.json"
    file.write_bytes(page_style_bytes(STYLE))
    pages = []
    for style in (STYLE.name, file, None):
        asked = ["--style", style] if style else []
        done = run("export", "exports", "--to", tmp_path / "out", "--force", *asked, env=home)
        assert done.returncode == 0, done.stderr
        pages.append(Path(done.stdout.splitlines()[0]).read_bytes())
    assert pages[0] == pages[1] != pages[2]


def test_what_is_no_style_is_told(run: Run, home: dict[str, str], tmp_path: Path) -> None:
    done = run("export", "exports", "--to", tmp_path / "out", "--style", "Other", env=home)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no page style 'Other'" in done.stderr
    assert STYLE.name in done.stderr
    (tmp_path / "bad.json").write_text('{"type": "page-style", "format": 1, "style": {}}', "utf-8")
    done = run("export", "exports", "--to", tmp_path / "out", "--style", tmp_path / "bad.json")
    assert done.returncode == 2
    assert "bad.json: $.style: found no key 'name'; expected" in done.stderr
    assert not (tmp_path / "out").exists()
