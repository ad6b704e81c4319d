"""Names the key of an object in which a typed decoder found a fault and told only ``[...]``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_STEP = re.compile(r"\.[^.\[]+|\[[0-9]+\]|\[\.\.\.\]")
SOME_KEY = "[...]"
"""What the decoder says in place of a key."""


def exact_path(path: str, tree: Any, fault_path: Callable[[Any], str | None]) -> str:
    """Return a fault's JSON path with the keys in it.

    ``tree`` is the file as plain data and is left as it was; ``fault_path`` decodes such
    data and returns the path of its first fault. Entries are left out of the object until
    the first is known that brings the fault about, by halves.
    """
    node, place = tree, "$"
    for step in _STEP.findall(path):
        if step == SOME_KEY:
            if not isinstance(node, dict) or not node:
                return path
            key = _first_bad_key(node, lambda: fault_path(tree) == path)
            node, place = node[key], f"{place}.{key}"
            continue
        place += step
        try:
            node = node[int(step[1:-1]) if step.startswith("[") else step[1:]]
        except (LookupError, TypeError, ValueError):
            return path
    return place


def _first_bad_key(node: dict[str, Any], is_bad: Callable[[], bool]) -> str:
    items = list(node.items())
    good, bad = 0, len(items)
    while bad - good > 1:
        middle = (good + bad) // 2
        node.clear()
        node.update(items[:middle])
        if is_bad():
            bad = middle
        else:
            good = middle
    node.clear()
    node.update(items)
    return items[bad - 1][0]
