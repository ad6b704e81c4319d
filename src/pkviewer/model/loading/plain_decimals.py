"""Decimals as packs write them: digits from 0 to 9, a point, a minus sign, a power of ten.

The typed decoder takes whatever Python takes for a decimal: ``1_0``, blanks around it, digits of
Urdu, ``.5``. A slip of the keyboard would become another figure, so nothing else is taken.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
# A text of JSON that Python may take for a decimal, but that is neither a plain one nor a date.
_OTHERWISE = re.compile(
    r'"(?!-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"|[0-9]{4}(?:-[0-9]{2}){1,2}")'
    r'(?:[\s+\-._eE\d]|\\u[0-9a-fA-F]{4}|\\[bfnrt])++"'
)
EXPECTED = 'a decimal number in quotes, such as "12.5" or "3.2e6"'


def misspelled(data: bytes, decoded: Any) -> tuple[str, str] | None:
    """Return the JSON path and the text of the first decimal that is not plainly written.

    ``data`` is the JSON that ``decoded``, a struct, was read from; None if all are plain.
    """
    if not any(_is_decimal(match[0]) for match in _OTHERWISE.finditer(data.decode())):
        return None
    return _within(decoded, json.loads(data), "$")


def _is_decimal(quoted: str) -> bool:
    try:
        Decimal(json.loads(quoted))
    except (InvalidOperation, ValueError):
        return False
    return True


def _within(item: Any, raw: Any, path: str) -> tuple[str, str] | None:
    """Walk what was decoded beside what it was decoded from."""
    if isinstance(item, Decimal):
        is_other = isinstance(raw, str) and not _PLAIN.fullmatch(raw)
        return (path, raw) if is_other else None
    steps: list[tuple[Any, Any, str]] = []
    if isinstance(item, msgspec.Struct):
        names = zip(item.__struct_fields__, item.__struct_encode_fields__, strict=True)
        steps = [
            (getattr(item, field), raw[key], f"{path}.{key}") for field, key in names if key in raw
        ]
    elif isinstance(item, dict):
        steps = [(item[key], raw[key], f"{path}.{key}") for key in item if key in raw]
    elif isinstance(item, list | tuple):
        pairs = enumerate(zip(item, raw, strict=True))
        steps = [(value, before, f"{path}[{index}]") for index, (value, before) in pairs]
    for value, before, place in steps:
        place_of_fault = _within(value, before, place)
        if place_of_fault is not None:
            return place_of_fault
    return None


def stands_at(path: str, tree: Any) -> str:
    """Return what stands at a JSON path of plain data as a fault repeats it; "" if unknown."""
    for step in re.findall(r"\.([^.\[]+)|\[([0-9]+)\]", path):
        key = step[0] or int(step[1])
        try:
            tree = tree[key]
        except (LookupError, TypeError):
            return ""
    return repr(tree)
