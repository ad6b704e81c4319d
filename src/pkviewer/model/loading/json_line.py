"""The line of a file on which something stands that is named by its JSON path."""

from __future__ import annotations

import re
from bisect import bisect_right

# Possessive, and open at the end: an unterminated string must not be tried again and again.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def line_of(text: str, path: str) -> int | None:
    """Return the line, from 1, of what a path such as ``$.indicators[0].name`` leads to.

    A path that leads further than the text is answered with the line of its nearest place;
    None where not even its first step is there.
    """
    wanted = path if path.startswith("$") else f"${path}"
    nearest: tuple[int, int] | None = None
    for place, start in _places(text):
        leads = wanted == place or wanted.startswith((f"{place}.", f"{place}["))
        if leads and (nearest is None or len(place) > nearest[0]):
            nearest = (len(place), start)
        if place == wanted:
            break
    if nearest is None:
        return None
    lines = [at for at, letter in enumerate(text) if letter == "\n"]
    return bisect_right(lines, nearest[1]) + 1


def _places(text: str) -> list[tuple[str, int]]:
    """Return the path of every value, with the offset of its key or of the value itself."""
    result: list[tuple[str, int]] = []
    stack: list[tuple[str, int | None]] = []
    place, key, key_start = "$", None, 0
    for match in _TOKEN.finditer(text):
        sign, start = match[0], match.start()
        inside = stack[-1] if stack else ("", None)
        is_object = bool(stack) and inside[1] is None
        if sign in "}]":
            if stack:
                stack.pop()
            key = None
        elif sign == ",":
            key = None
            if stack and inside[1] is not None:
                stack[-1] = (inside[0], inside[1] + 1)
        elif sign == ":":
            continue
        elif is_object and key is None and sign.startswith('"'):
            key, key_start = sign[1:-1], start
        else:
            if not stack:
                place = "$"
            else:
                place = f"{inside[0]}.{key}" if is_object else f"{inside[0]}[{inside[1]}]"
            result.append((place, key_start if is_object else start))
            if sign in "{[":
                stack.append((place, None if sign == "{" else 0))
                key = None
    return result
