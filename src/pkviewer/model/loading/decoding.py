"""Reads one JSON file into its type, telling exactly what is wrong where it fails."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from pkviewer.errors import Fault, PeriodError
from pkviewer.model import limits
from pkviewer.model.loading.container import file_bytes
from pkviewer.model.loading.locating import exact_path
from pkviewer.model.period import EXPECTED, Period

T = TypeVar("T")

# Possessive, and open at the end: an unterminated string must not be tried again and again.
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_AT = re.compile(r"^(?P<what>.*?) - at `(?P<path>.*)`$", re.DOTALL)
_EXPECTED = re.compile(
    r"^Expected `(?P<expected>.+?)`(?:, got `(?P<got>.+)`)?(?P<more>.*)$", re.DOTALL
)
_KEY = re.compile(r"^Object (?P<what>contains unknown|missing required) field `(?P<key>.+)`$")


class _Duplicate:
    """Stands where an object had one key twice."""

    def __init__(self, key: str) -> None:
        self.key = key


def read_file(path: Path, name: str, kind: type[T]) -> T | Fault:
    """Read a file as ``kind``; return a fault instead where it cannot be."""
    data = file_bytes(path, name)
    return data if isinstance(data, Fault) else decode(data, name, kind)


def decode(data: bytes, name: str, kind: type[T]) -> T | Fault:
    """Read the bytes of a file as ``kind``; return a fault instead where they cannot be.

    ``name`` is the file's name inside the pack, as told in faults. Nothing is raised for
    bad content: a pack's report lists the first structural fault of every file.
    """
    fault = _outer_fault(name, data)
    return _decode(name, data, kind) if fault is None else fault


def decode_hook(kind: type, value: Any) -> Any:
    """Turn JSON strings into the model's own types (for msgspec)."""
    if kind is Period:
        if not isinstance(value, str):
            raise ValueError(f"Expected `period`, got `{type(value).__name__}`")
        try:
            return Period.parse(value)
        except PeriodError:
            raise ValueError(f"Expected `{EXPECTED}`, got `{value}`") from None
    raise NotImplementedError(kind)


def _outer_fault(name: str, data: bytes) -> Fault | None:
    """Find what a typed decoder does not: encoding, depth, duplicate keys."""
    if data.startswith(b"\xef\xbb\xbf"):
        return Fault(name, "", "a byte order mark", "plain UTF-8", "Save it without one.")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return Fault(name, f"byte {error.start}", "bytes that are not UTF-8", "UTF-8 text")
    depth = _depth(data)
    if depth > limits.DEPTH:
        return Fault(name, "", f"nesting {depth} deep", f"at most {limits.DEPTH}")
    seen: list[_Duplicate] = []
    long: list[str] = []

    def collect(pairs: list[tuple[str, Any]]) -> Any:
        for key, value in pairs:
            long.extend(_too_long(key))
            long.extend(_too_long(value))
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        keys = [key for key, _ in pairs]
        seen.append(_Duplicate(next(key for key in keys if keys.count(key) > 1)))
        return seen[-1]

    try:
        tree = json.loads(text, object_pairs_hook=collect, parse_constant=_refuse_constant)
    except _ConstantError as error:
        return Fault(name, "", str(error), "a finite number in quotes")
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        where = f"line {line}" if line else ""
        return Fault(name, where, getattr(error, "msg", str(error)), "valid JSON")
    if long:
        return Fault(
            name,
            f"the text beginning {long[0][:40]!r}",
            f"{len(long[0]):,} characters",
            f"at most {limits.STRING_CHARACTERS:,}",
        )
    if seen:
        path, key = _find(tree) or ("$", seen[0].key)
        return Fault(name, path, f"the key {key!r} twice", "each key once")
    return None


def _too_long(value: Any) -> Iterator[str]:
    """Yield the strings above the limit, in a value or in a list of values."""
    if isinstance(value, str):
        if len(value) > limits.STRING_CHARACTERS:
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from _too_long(item)


class _ConstantError(ValueError):
    """NaN or an infinity, which JSON does not have."""


def _refuse_constant(word: str) -> Any:
    raise _ConstantError(word)


def _depth(data: bytes) -> int:
    deepest = depth = 0
    for bracket in _STRING.sub(b"", data).translate(None, _NOT_BRACKETS):
        if bracket in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


def _find(tree: Any, path: str = "$") -> tuple[str, str] | None:
    """Return the JSON path of the first object that had a duplicate key, and the key."""
    if isinstance(tree, _Duplicate):
        return path, tree.key
    pairs = (
        ((f".{key}", value) for key, value in tree.items())
        if isinstance(tree, dict)
        else ((f"[{index}]", value) for index, value in enumerate(tree))
        if isinstance(tree, list)
        else ()
    )
    for step, value in pairs:
        found = _find(value, path + step)
        if found:
            return found
    return None


def _decode(name: str, data: bytes, kind: type[T]) -> T | Fault:
    try:
        return msgspec.json.decode(data, type=kind, dec_hook=decode_hook)
    except (msgspec.ValidationError, InvalidOperation) as error:
        fault = _fault(name, str(error))
        path = exact_path(fault.path, json.loads(data), lambda tree: _fault_path(tree, kind))
        return replace(fault, path=path)
    except (msgspec.DecodeError, RecursionError) as error:
        return Fault(name, "", str(error), "valid JSON")


def _fault_path(tree: Any, kind: type) -> str | None:
    """Return the path of the first fault of plain data, None where it has none."""
    try:
        msgspec.convert(tree, type=kind, dec_hook=decode_hook)
    except (msgspec.ValidationError, InvalidOperation) as error:
        return _fault("", str(error)).path
    return None


def _fault(name: str, message: str) -> Fault:
    placed = _AT.match(message)
    what, path = (placed["what"], placed["path"]) if placed else (message, "$")
    key = _KEY.match(what)
    if key:
        if key["what"] == "missing required":
            return Fault(name, path, f"no key {key['key']!r}", "that key, which is required")
        return Fault(name, path, f"the key {key['key']!r}", "only keys of the format")
    expected = _EXPECTED.match(what)
    if expected:
        got = expected["got"] or "something else"
        return Fault(name, path, got, expected["expected"] + expected["more"])
    return Fault(name, path, what, "a value of the format")


def is_publishable(value: Decimal) -> bool:
    """Whether a value is finite and of a size and precision somebody could have printed."""
    if not value.is_finite():
        return False
    digits = len(value.as_tuple().digits)
    exponent = value.as_tuple().exponent
    return (
        isinstance(exponent, int)
        and digits <= limits.DIGITS
        and abs(exponent) <= limits.EXPONENT
        and abs(value.adjusted()) <= limits.EXPONENT
    )
