"""The house stays one in which a newcomer finds the way: names say what they hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: A name that once stood for ten different things; each now has a name of its own.
_EMPTY = {"told"}


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield node.lineno, name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield node.lineno, name
            case ast.AnnAssign(target=ast.Attribute(attr=name)):
                yield node.lineno, name


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks", "packaging"])
def test_a_name_says_what_it_holds(folder: str) -> None:
    empty = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in sources(folder)
        for line, name in names(ast.parse(path.read_text("utf-8")))
        if name in _EMPTY
    ]
    assert empty == []
