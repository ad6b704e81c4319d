"""Ways to spoil what is read: bytes changed at random, trees changed at random places."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from tests.packs.fixtures import SMALL

NAMES = ("pack.json", "sources.json", "claims.json", "sectors/trade.json", "sectors/access.json")
TREES = {name: json.loads((SMALL / name).read_text("utf-8")) for name in NAMES}

_TEXTS = (
    "",
    " ",
    "\u202eexp.exe\u202c",
    "\x1bc\x1b]0;title\x07",
    "=1+1",
    "<b>&amp;</b>",
    '#import "x"',
    "$x$ *b* _i_ @ref",
    "a/b",
    "../up",
    "Привет",
    "中文",
    "naïve café – “so”",
    "x" * 130,
    "w " * 900,
    "{",
    "{nothing}",
    "12",
    "1e999999",
    "NaN",
    "2025-13",
    "FY2023-24",
    "https://bank.com@evil.example/",
    "javascript:alert(1)",
)
_VALUES: tuple[Any, ...] = (
    *_TEXTS,
    None,
    True,
    0,
    -1,
    1,
    10**17,
    10**400,
    1.5,
    [],
    {},
    [[]],
    {"en": "x"},
)


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container of a tree with each key or index in it."""
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield tree, key
        if isinstance(value, dict | list):
            yield from _places(value)


@st.composite
def spoilt_tree(draw: st.DrawFn, tree: Any) -> Any:
    """Return a tree with one to three places removed, doubled or given another value."""
    tree = copy.deepcopy(tree)
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(tree))
        if not places:
            break
        node, key = places[draw(st.integers(0, len(places) - 1))]
        match draw(st.sampled_from(("remove", "value", "text", "double", "empty"))):
            case "remove":
                del node[key]
            case "value":
                node[key] = draw(st.sampled_from(_VALUES))
            case "text":
                node[key] = draw(st.sampled_from(_TEXTS) | st.text(max_size=40))
            case "double" if isinstance(node, list):
                node.insert(key, copy.deepcopy(node[key]))
            case _:
                node[key] = type(node[key])()
    return tree


@st.composite
def spoilt_bytes(draw: st.DrawFn, data: bytes) -> bytes:
    """Return bytes of which some were changed, cut out, doubled or put in."""
    spoilt = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(spoilt) - 1)))
        length = draw(st.integers(1, 40))
        match draw(st.sampled_from(("flip", "cut", "double", "insert", "end"))):
            case "flip" if spoilt:
                spoilt[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del spoilt[at : at + length]
            case "double":
                spoilt[at:at] = spoilt[at : at + length]
            case "insert":
                spoilt[at:at] = draw(st.binary(max_size=12))
            case "end":
                del spoilt[at:]
    return bytes(spoilt)


@st.composite
def spoilt_pack(draw: st.DrawFn) -> dict[str, Any]:
    """Return the trees of a pack, one or two of them spoilt."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True))
    return TREES | {name: draw(spoilt_tree(TREES[name])) for name in names}


def written(folder: Path, trees: dict[str, Any]) -> Path:
    """Write a pack of trees into a folder."""
    (folder / "sectors").mkdir(parents=True, exist_ok=True)
    for name, tree in trees.items():
        (folder / name).write_text(json.dumps(tree), "utf-8")
    return folder


_LABELS = st.sampled_from(
    (
        "x",
        "A & B <i>",
        "=1+1",
        "naïve café – “so”",
        "#let x",
        "$x$ *b*",
        "a/b",
        "w" * 60,
        "long " * 20,
    )
) | st.text("abc δé,.%()[]{}<>&#$*_@~`'\"\\/:;-–اب", min_size=1, max_size=40)


@st.composite
def other_pack(draw: st.DrawFn) -> dict[str, Any]:
    """Return the trees of a pack with other titles and values, and some items fewer."""
    trees = copy.deepcopy(TREES)
    for name in NAMES[3:]:
        sector = trees[name]
        for key in ("charts", "headlines", "milestones", "notes", "prose", "sections"):
            kept = draw(
                st.lists(st.booleans(), min_size=len(sector[key]), max_size=len(sector[key]))
            )
            few = [one for one, keep in zip(sector[key], kept, strict=True) if keep]
            if key != "milestones" or draw(st.booleans()):
                sector[key] = few
        for item in draw(st.lists(st.sampled_from([*_named(sector)]), max_size=4)):
            item["en"] = draw(_LABELS)
        for indicator in sector["indicators"]:
            if draw(st.integers(0, 5)) == 0:
                for observation in indicator["observations"]:
                    shift = draw(st.sampled_from(("0", "9", "00", ".5")))
                    observation["value"] = observation["value"].replace(".", "")[:9] + shift
    if draw(st.booleans()):
        trees["claims.json"]["claims"] = []
        for name in NAMES[3:]:
            for programme in trees[name]["programmes"]:
                programme.pop("claims", None)
    return trees


def _named(tree: Any) -> Iterator[Any]:
    """Yield the names and titles below a place: texts that are no prose."""
    for node, key in _places(tree):
        if key in ("title", "tab", "label", "name", "short") and isinstance(node[key], dict):
            yield node[key]
