"""Makes visible what a text hides: control signs, and signs that turn the direction of reading.

They steer a terminal, break a line where none is expected, and make "US$200 million" read as
"noillim 002$SU". Each is replaced by a mark in plain letters, ``[U+202E]``, which every font,
terminal and spreadsheet shows. Signs that Urdu needs stay: joiners, non-joiners and the marks of
a direction, which turn nothing round.
"""

from __future__ import annotations

import re

_HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control signs but tabulator and line feed
    "\u2028\u2029"  # line and paragraph, where no line feed is
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # marks, notes and labels nobody sees
)
_TURNING = "\u0590-\u0669\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters that run from right to left; Urdu's digits and their points run as others do."""
_WHOLE = f"\u2066[^{_HIDDEN}{_TURNING}\t\n]*\u2069"
"""A figure kept whole among Urdu letters, as the program writes it: it turns nothing round."""
_HIDDEN_SIGN = re.compile(f"[{_HIDDEN}]")
_ANY_HIDDEN_SIGN = re.compile(f"[{_HIDDEN}\t\n]")
_SHOWN = re.compile(f"({_WHOLE})|[{_HIDDEN}]")
_SHOWN_IN_LINE = re.compile(f"({_WHOLE})|[{_HIDDEN}\t\n]")
_RAW_SIGN = re.compile(f"(?!\r)[{_HIDDEN}]")
"""What hides in a text of JSON as it stands; between texts a carriage return is a blank."""
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_SHORT = {"b": "\b", "f": "\f", "r": "\r"}
_MAY_HIDE = re.compile(
    rb"\\[bfru]|[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]"
    rb"|\xef\xbb\xbf|\xef\xbf[\xb9-\xbb]|\xf3\xa0[\x80\x81]"
)
"""The same signs as bytes, and escapes of JSON that may stand for one."""


def visible(text: str) -> str:
    """Return a text with a mark for each sign that hides; line feeds and tabulators stay."""
    return _SHOWN.sub(_whole_or_mark, text)


def one_line(text: str) -> str:
    """Return a text as one line: a mark for each sign that hides, line feeds included."""
    return _SHOWN_IN_LINE.sub(_whole_or_mark, text)


def has_hidden(text: str) -> bool:
    """Whether a line of text holds a sign that hides, a line feed or a tabulator."""
    return _ANY_HIDDEN_SIGN.search(text) is not None


def visible_json(data: bytes) -> bytes:
    """Return the bytes of valid JSON with marks in its texts; nearly always the same bytes."""
    if not _MAY_HIDE.search(data):
        return data
    text = _ESCAPE.sub(_unescaped, data.decode())
    return _RAW_SIGN.sub(_mark, text).encode()


def _unescaped(escape: re.Match[str]) -> str:
    """Return the mark of an escaped sign that hides, else the escape as it is."""
    code, letter = escape[1], escape[2]
    sign = chr(int(code, 16)) if code else _SHORT.get(letter, "")
    return _mark(sign) if sign and _HIDDEN_SIGN.match(sign) else escape[0]


def _whole_or_mark(match: re.Match[str]) -> str:
    return match[1] or _mark(match)


def _mark(sign: re.Match[str] | str) -> str:
    return f"[U+{ord(sign if isinstance(sign, str) else sign[0]):04X}]"
