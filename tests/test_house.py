"""The house stays one in which a newcomer finds the way: telling names, small rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: A name that once stood for ten different things; each now has a name of its own.
_EMPTY = {"told"}
_MODULES, _LINES, _CLASS_LINES, _METHODS = 17, 300, 250, 15


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


def package() -> list[Path]:
    return sources("src")


def test_no_folder_holds_more_modules_than_a_newcomer_can_take_in() -> None:
    folders: dict[Path, int] = {}
    for path in package():
        folders[path.parent] = folders.get(path.parent, 0) + (path.name != "__init__.py")
    assert {str(folder): count for folder, count in folders.items() if count > _MODULES} == {}


def test_no_file_is_longer_than_can_be_read_at_a_sitting() -> None:
    lengths = {path: path.read_text("utf-8").count("\n") for path in package()}
    assert {str(path): lines for path, lines in lengths.items() if lines > _LINES} == {}


def test_no_class_does_more_than_a_page_of_work() -> None:
    large = []
    for path in package():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.ClassDef):
                continue
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            public = [
                each.name
                for each in node.body
                if isinstance(each, ast.FunctionDef) and not each.name.startswith("_")
            ]
            if lines > _CLASS_LINES or len(public) > _METHODS:
                large.append(f"{path.name}: {node.name}, {lines} lines, {len(public)} methods")
    assert large == []
