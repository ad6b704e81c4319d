"""Looks through the text of a JSON file before anything is made of it.

The typed decoder takes twice the same key, any depth and any size. Here each is refused, in one
pass whose work grows with the length of the text and whose memory does not depend on what the
objects hold.
"""

from __future__ import annotations

import json
import re
from typing import Any

from pkviewer.errors import Fault
from pkviewer.intake import limits

# Possessive, and open at the end: an unterminated string must not be tried again and again.
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_LONG_TEXT = re.compile(rb'"(?:[^"\\]|\\.){%d}' % limits.STRING_CHARACTERS, re.DOTALL)
_LONG_NUMBER = re.compile(rb"[0-9.eE+-]{16}")
"""A run of signs that may be too long; the true length is counted where one is met."""
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def json_fault(data: bytes, name: str) -> Fault | None:
    """Return the first reason to refuse the bytes of a JSON file; None where there is none.

    Looked at are encoding, depth, count of values, length of numbers and texts, and keys that
    an object has twice. ``name`` is what the file is called in the fault.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return Fault(name, "", "a byte order mark", "plain UTF-8", "Save it without one.")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return Fault(name, f"byte {error.start}", "bytes that are not UTF-8", "UTF-8 text")
    bare = _STRING.sub(b"", data)
    # Nearly no file has one: only then is each text and number looked at by itself.
    is_long = _LONG_TEXT.search(data) is not None or _LONG_NUMBER.search(bare) is not None
    return _size_fault(bare, name) or _Reading(name, measured=is_long).fault(text)


def _size_fault(bare: bytes, name: str) -> Fault | None:
    """Find what must be known before a text is parsed: how deep it goes, how much it holds."""
    values = sum(map(bare.count, (b",", b":", b"[", b"{")))
    if values > limits.JSON_VALUES:
        expected = f"at most {limits.JSON_VALUES:,}"
        return Fault(name, "", f"{values:,} keys and values", expected, "Split it.")
    depth = _depth(bare)
    if depth > limits.DEPTH:
        return Fault(name, "", f"nesting {depth} deep", f"at most {limits.DEPTH}")
    return None


def _depth(bare: bytes) -> int:
    """Return how deep brackets nest, 0 where it is certainly within the limit."""
    brackets = bare.translate(None, _NOT_BRACKETS)
    # Each round takes the innermost pairs away, at the speed of C: one level of the nesting.
    for _ in range(limits.DEPTH):
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if not brackets:
            return 0
    deepest = depth = 0
    for bracket in bare.translate(None, _NOT_BRACKETS):
        if bracket in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


class _RefusedError(ValueError):
    """What ends the parsing at once: found, and expected."""

    def __init__(self, found: str, expected: str, place: str = "") -> None:
        super().__init__(found)
        self.found, self.expected, self.place = found, expected, place


class _Duplicate:
    """Stands where an object had one key twice."""

    def __init__(self, key: str) -> None:
        self.key = key


class _Reading:
    """Parses a text once, keeping of its objects only the way to a key that comes twice."""

    def __init__(self, name: str, *, measured: bool) -> None:
        self._name = name
        self._is_measured = measured
        self._has_duplicate = False

    def fault(self, text: str) -> Fault | None:
        decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_constant=_no_constant,
            parse_int=_integer if self._is_measured else None,
            parse_float=_decimal if self._is_measured else None,
        )
        try:
            tree = decoder.decode(text)
            if self._is_measured:
                _check_texts(tree)
        except _RefusedError as error:
            return Fault(self._name, error.place, error.found, error.expected)
        except ValueError as error:
            line = getattr(error, "lineno", 0)
            where = f"line {line}" if line else ""
            return Fault(self._name, where, getattr(error, "msg", str(error)), "valid JSON")
        way = _way(tree)
        if way is None:
            return None
        path, key = way
        return Fault(self._name, path, f"the key {shortened(repr(key))} twice", "each key once")

    def _object(self, pairs: list[tuple[str, Any]]) -> Any:
        """Return an object's members that lead to a duplicate key; None for nearly all."""
        if self._is_measured:
            for key, value in pairs:
                _check_texts(key)
                _check_texts(value)
        members = dict(pairs)
        if len(members) < len(pairs):
            self._has_duplicate = True
            return _Duplicate(_twice(pairs))
        if not self._has_duplicate:
            return None
        kept = {key: value for key, value in pairs if isinstance(value, _Duplicate | dict | list)}
        return {key: value for key, value in kept.items() if _way(value) is not None} or None


def _twice(pairs: list[tuple[str, Any]]) -> str:
    met: set[str] = set()
    for key, _ in pairs:
        if key in met:
            return key
        met.add(key)
    raise AssertionError("no key is there twice")


def _check_texts(value: Any) -> None:
    """Refuse a text above the limit, in a value or in lists of values."""
    if isinstance(value, str):
        if len(value) > limits.STRING_CHARACTERS:
            raise _RefusedError(
                f"{len(value):,} characters",
                f"at most {limits.STRING_CHARACTERS:,}",
                f"the text beginning {value[:40]!r}",
            )
    elif isinstance(value, list):
        for item in value:
            _check_texts(item)


def _no_constant(word: str) -> Any:
    raise _RefusedError(word, "a finite number in quotes")


def _integer(digits: str) -> Any:
    if len(digits) > limits.NUMBER_CHARACTERS or abs(int(digits)) >= limits.INTEGER:
        raise _RefusedError(
            f"the number {shortened(digits)}", f"a number below {limits.INTEGER:.0e}"
        )


def _decimal(digits: str) -> Any:
    if len(digits) > limits.NUMBER_CHARACTERS:
        expected = f"at most {limits.NUMBER_CHARACTERS} characters"
        raise _RefusedError(f"the number {shortened(digits)}", expected)


def _way(tree: Any, path: str = "$") -> tuple[str, str] | None:
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
        way = _way(value, path + step) if isinstance(value, _Duplicate | dict | list) else None
        if way is not None:
            return way
    return None


def shortened(text: str) -> str:
    """Return as much of a text as a fault repeats."""
    most = limits.FAULT_CHARACTERS
    return text if len(text) <= most else f"{text[: most - 1]}…"
