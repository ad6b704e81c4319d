"""Reads one JSON file into its type, telling exactly what is wrong where it fails."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

import msgspec

from pkviewer.errors import Fault, PeriodError
from pkviewer.hidden_signs import visible_json
from pkviewer.intake.json_text import json_fault, shortened
from pkviewer.model import limits
from pkviewer.model.loading.locating import SOME_KEY, exact_path
from pkviewer.model.loading.plain_decimals import EXPECTED as EXPECTED_DECIMAL
from pkviewer.model.loading.plain_decimals import misspelled, stands_at
from pkviewer.model.period import EXPECTED, Period

T = TypeVar("T")

_AT = re.compile(r"^(?P<what>.*) - at `(?P<path>.*)`$", re.DOTALL)
_EXPECTED = re.compile(
    r"^Expected `(?P<expected>.+?)`(?:, got `(?P<got>.+)`)?(?P<more>.*)$", re.DOTALL
)
_NO_DECIMAL = "Invalid decimal string"
"""What the decoder says of a text that is no decimal at all."""
_KEY = re.compile(r"^Object (?P<what>contains unknown|missing required) field `(?P<key>.+)`$")


def decode(data: bytes, name: str, kind: type[T]) -> T | Fault:
    """Read the bytes of a file as ``kind``; return a fault instead where they cannot be.

    ``name`` is the file's name inside the pack, as told in faults. Nothing is raised for
    bad content: a pack's report lists the first structural fault of every file.
    """
    fault = json_fault(data, name)
    # What a text hides is marked here, so that no page, table or terminal has to look for it.
    return _decode(name, visible_json(data), kind) if fault is None else fault


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


def _decode(name: str, data: bytes, kind: type[T]) -> T | Fault:
    try:
        decoded = msgspec.json.decode(data, type=kind, dec_hook=decode_hook)
    except (msgspec.ValidationError, InvalidOperation) as error:
        fault = _fault(name, str(error))
        if fault.found == _NO_DECIMAL:
            found = stands_at(fault.path, json.loads(data)) or fault.found
            fault = replace(fault, found=shortened(found), expected=EXPECTED_DECIMAL)
        if SOME_KEY not in fault.path:
            return fault
        path = exact_path(fault.path, json.loads(data), lambda tree: _fault_path(tree, kind))
        return replace(fault, path=shortened(path))
    except (msgspec.DecodeError, RecursionError) as error:
        return Fault(name, "", str(error), "valid JSON")
    other = misspelled(data, decoded)
    if other is None:
        return decoded
    path, text = other
    return Fault(name, shortened(path), shortened(repr(text)), EXPECTED_DECIMAL)


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
        field = shortened(repr(key["key"]))
        if key["what"] == "missing required":
            return Fault(name, path, f"no key {field}", "that key, which is required")
        return Fault(name, path, f"the key {field}", "only keys of the format")
    expected = _EXPECTED.match(what)
    if expected:
        got = shortened(expected["got"] or "something else")
        return Fault(name, path, got, expected["expected"] + shortened(expected["more"]))
    return Fault(name, path, shortened(what), "a value of the format")


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
