"""The contract between the layers, seen to fail where a fault is planted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TREE = Path(__file__).parents[1]
QT_FREE = (
    *(
        "errors",
        "files",
        "intake",
        "paths",
        "model",
        "text",
        "facts",
        "documents",
        "claims",
        "sheet",
    ),
    *("briefing", "provenance", "search", "editions", "review", "verify", "cli"),
)


def _command() -> list[str]:
    """The command of `make check` that holds the layers, run by this interpreter's neighbour."""
    makefile = (TREE / "Makefile").read_text(encoding="utf-8")
    found = re.search(r"^LINT_LAYERS := (.+)$", makefile, re.MULTILINE)
    assert found, "the Makefile no longer names the command"
    assert "\t.venv/bin/$(LINT_LAYERS)\n" in makefile, "make check no longer runs it"
    program, *options = found[1].split()
    return [str(Path(sys.executable).with_name(program)), *options]


def _lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """Hold the layers of the copied tree, whose package stands before the installed one."""
    return subprocess.run(
        _command(),
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree / "src")},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the package and its settings, to plant faults in."""
    shutil.copy(TREE / "pyproject.toml", tmp_path)
    shutil.copytree(TREE / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def _plant(tree: Path, module: str, line: str) -> None:
    path = tree / "src" / "pkviewer" / module
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{text}\n{line}\n", encoding="utf-8")


def _assert_broken(result: subprocess.CompletedProcess[str], contract: str) -> None:
    assert result.returncode == 1, result.stdout + result.stderr
    assert re.search(rf"^{re.escape(contract)}.* BROKEN$", result.stdout, re.MULTILINE)


def test_the_tree_as_it_is_keeps_the_contract(tree: Path) -> None:
    result = _lint(tree)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("sheet/__init__.py", "import PySide6.QtCore", "No Qt below the charts"),
        ("facts/planted.py", "from shiboken6 import isValid", "No Qt below the charts"),
        ("review/judging/planted.py", "import PySide6.QtGui", "No Qt below the charts"),
        (
            "cli/planted.py",
            "from PySide6.QtWidgets import QApplication",
            "The command line loads Qt",
        ),
        ("ui/planted.py", "import pyqtgraph", "Only the charts know pyqtgraph"),
        ("ui/widgets/planted.py", "import pkviewer.ui.sector.page", "The rooms of the window"),
        ("ui/sector/planted.py", "import pkviewer.ui.shell.window", "The rooms of the window"),
        ("ui/look/planted.py", "import pkviewer.ui.widgets.plain", "The rooms of the window"),
        ("review/reading/planted.py", "import pkviewer.review.judging", "The rooms of the text"),
        ("review/judging/planted.py", "import pkviewer.review.telling", "The rooms of the text"),
        ("export/page/planted.py", "import pkviewer.export.run", "The rooms of the export"),
        ("charts/base/planted.py", "import pkviewer.charts.kinds", "The rooms of the charts"),
        ("ui/cellar/__init__.py", "ROOM = 1", "The rooms of the window"),
        ("model/planted.py", "import pkviewer.facts", "Each layer imports only those below"),
        ("rooms/__init__.py", "ROOM = 1", "Each layer imports only those below"),
        ("room.py", "ROOM = 1", "Each layer imports only those below"),
    ],
)
def test_a_planted_fault_is_found(tree: Path, module: str, line: str, contract: str) -> None:
    _plant(tree, module, line)
    _assert_broken(_lint(tree), contract)


def test_a_planted_cycle_is_found(tree: Path) -> None:
    _plant(tree, "facts/planted.py", "import pkviewer.facts.planted_too")
    _plant(tree, "facts/planted_too.py", "import pkviewer.facts.planted")
    _assert_broken(_lint(tree), "No cycles")


def test_the_qt_free_layers_load_no_qt() -> None:
    code = (
        f"import importlib, sys; [importlib.import_module(f'pkviewer.{{l}}') for l in {QT_FREE}]\n"
        "print(*{n.split('.')[0] for n in sys.modules} & {'PySide6', 'shiboken6', 'pyqtgraph'})"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    assert result.stdout.strip() == ""


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("ui/shell/window.py", "from PySide6.QtWidgets import QLabel"),
        ("ui/shell/window.py", "from PySide6.QtWidgets import QMessageBox"),
        ("export/page/page.py", "from PySide6.QtNetwork import QTcpSocket"),
        ("review/paste.py", "from urllib.request import urlopen"),
        ("facts/fact.py", "import socket"),
        ("sheet/figure.py", "from json import loads"),
    ],
)
def test_a_banned_name_is_found(module: str, line: str) -> None:
    result = subprocess.run(
        [
            str(Path(sys.executable).with_name("ruff")),
            *("check", "--no-cache", "--select=TID251", "--stdin-filename"),
            *(str(TREE / "src" / "pkviewer" / module), "-"),
        ],
        cwd=TREE,
        input=f"{line}\n",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert result.returncode == 1, result.stderr
    assert "TID251" in result.stdout
