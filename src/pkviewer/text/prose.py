"""Prose with placeholders: read once, filled with facts, and never with bare figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pkviewer.errors import ProseError

_PLACE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"(?:(term|period):)?([A-Za-z0-9][A-Za-z0-9_./ -]*)")
_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)s?|half|twice|"
    r"thrice|doubled?|doubling|trebled?|tripled?|quadrupled?|quarters?|per ?cent|percent)\b",
    re.IGNORECASE,
)
_URDU_NUMBER_WORDS = re.compile(
    r"(?<!\w)(?:دو|تین|چار|پانچ|چھ|سات|آٹھ|دس|ہزار|لاکھ|کروڑ|ارب|کھرب|ملین|"
    r"نصف|آدھا|آدھی|آدھے|دگنا|دگنی|دگنے|تگنا|فیصد)(?!\w)"
)
"""Without those Urdu numerals that are also other words (new, so, base)."""
ASPECTS = ("period", "base", "abs", "number", "label")
"""What can be asked of a fact beside its value: ``{exports.period}``; ``number`` is its value
without the noun it counts, ``abs`` without its sign."""


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: a fact or phrase with an aspect, a ``term`` or a ``period``."""

    kind: str
    name: str
    aspect: str = ""


@lru_cache(maxsize=4096)
def parse(template: str) -> tuple[str | Place, ...]:
    """Split a template into plain stretches and places.

    Raises:
        ProseError: a brace that opens or closes nothing, or a place without a name.
    """
    parts: list[str | Place] = []
    position = 0
    for found in _PLACE.finditer(template):
        parts.append(template[position : found.start()])
        parts.append(_place(found[1]))
        position = found.end()
    parts.append(template[position:])
    for part in parts:
        if isinstance(part, str) and ("{" in part or "}" in part):
            raise ProseError(f"A brace stands alone in {part.strip()[:60]!r}.")
    return tuple(part for part in parts if part != "")


def _place(inner: str) -> Place:
    found = _NAME.fullmatch(inner)
    if not found:
        raise ProseError(f"{{{inner}}} is no placeholder.")
    if found[1]:
        return Place(found[1], found[2])
    name, _, aspect = found[2].partition(".")
    if aspect and aspect not in ASPECTS:
        raise ProseError(f"{{{inner}}} asks for {aspect!r}; known are {', '.join(ASPECTS)}.")
    return Place("fact", name, aspect)


def bare_figures(template: str) -> tuple[str, ...]:
    """Return the digits and number words that stand in prose outside its placeholders."""
    found: list[str] = []
    for part in parse(template):
        if isinstance(part, str):
            found.extend(_DIGIT.findall(part))
            found.extend(_NUMBER_WORDS.findall(part))
            found.extend(_URDU_NUMBER_WORDS.findall(part))
    return tuple(found)
