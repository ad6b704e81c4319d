"""The words of window, page, command line and manual: what was replaced does not come back."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TREE = Path(__file__).parents[1]
# Rows of docs/words.md that are phrases; the others are advice that no search can hold.
REPLACED = (
    "cannot be known",
    "for want of room",
    "to know before it goes out",
    "mend the places",
    "choose any figure",
    "as the system",
    "reset choices",
    "copy diagnosis",
    "unlike units",
    "shorter is better",
    "holds nothing to draw",
    "set against a value of another",
    "setting the page",
    "plain page",
)


def _docstrings(tree: ast.AST) -> set[int]:
    """Return the ids of the constants that are docstrings, of modules, classes, names."""
    found: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if not isinstance(body, list):
            continue
        for statement in body:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                found.add(id(statement.value))
    return found


def _texts() -> Iterator[tuple[str, str]]:
    for path in sorted((TREE / "src").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        passed_over = _docstrings(tree)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or id(node) in passed_over:
                continue
            if isinstance(node.value, str):
                yield f"{path.relative_to(TREE)}:{node.lineno}", node.value
    for path in sorted((TREE / "docs" / "manual").glob("*.md")):
        yield str(path.relative_to(TREE)), path.read_text("utf-8")


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str]]:
    return [(place, re.sub(r"[\s&]+", " ", text).casefold()) for place, text in _texts()]


@pytest.mark.parametrize("phrase", REPLACED)
def test_a_replaced_phrase_does_not_come_back(phrase: str, texts: list[tuple[str, str]]) -> None:
    assert [place for place, text in texts if phrase in text] == []


def test_the_word_list_names_what_is_held() -> None:
    listed = (TREE / "docs" / "words.md").read_text("utf-8").casefold()
    shared = {"set against a value of another"}
    assert [phrase for phrase in REPLACED if phrase not in listed and phrase not in shared] == []
