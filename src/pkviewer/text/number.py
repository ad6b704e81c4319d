"""Numbers as they are printed: exact, in the reader's way of counting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.plural import PluralRule

from pkviewer.model.precision import places, rounded, significant
from pkviewer.model.unit import Unit
from pkviewer.text.letters import urdu_digits
from pkviewer.text.scale import LAKHS, is_in_lakhs, large, moved, moved_decimals
from pkviewer.text.style import Style
from pkviewer.text.words import word

MINUS = "\u2212"
_ISOLATE, _END = "\u2066", "\u2069"
_LATIN = re.compile(r"[ -~\u00a0-\u024f\u2010-\u2027]")
PROSE_DIGITS = 4
"""Significant digits of a figure in a sentence that is told in thousands of thousands."""
_BOUNDS = ("≥", "≤")
OWN_SIGN = "†"
"""Stands after what rests on a figure of the reader's own."""
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
HEADLINE_DIGITS = 3
"""Significant digits of a headline figure told in millions or more."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A number in its parts, to be set in different sizes: before, digits, after."""

    before: str
    digits: str
    after: str

    def __str__(self) -> str:
        space = "" if not self.after or self.after[0] in "%×" else "\u00a0"
        return f"{self.before}{self.digits}{space}{self.after}"


def format_number(value: Decimal, style: Style, decimals: int | None = None) -> str:
    """Write a number with grouped digits; with its published decimals if none are given."""
    shown = rounded(value, places(value) if decimals is None else decimals)
    whole, point, fraction = f"{shown.copy_abs():f}".partition(".")
    # Digits and separators are the same in both languages: Pakistan prints 1,234.5.
    text = f"{_grouped(whole, style)}{point}{fraction}"
    return isolated(MINUS + text if shown < 0 else text, style)


def _grouped(whole: str, style: Style) -> str:
    """Part digits in threes; where one counts in lakh and crore, all but the last three in twos."""
    if style.numbers == "million":
        return f"{int(whole):,}"
    rest, last = whole[:-3], whole[-3:]
    pairs = [rest[max(at - 2, 0) : at] for at in range(len(rest), 0, -2)]
    return ",".join((*reversed(pairs), last))


def format_tick(value: float, style: Style) -> str:
    """Write an axis tick, as short as it is exact."""
    exact = Decimal(repr(value)).normalize()
    return format_number(exact, style, min(places(exact), 6))


def isolated(text: str, style: Style) -> str:
    """Keep a number from being turned round by the letters beside it (UAX #9).

    It is written in the reader's digits.
    """
    if not style.right_to_left:
        return text
    return f"{_ISOLATE}{urdu_digits(text) if style.has_urdu_digits else text}{_END}"


def embedded(text: str, style: Style) -> str:
    """Keep a name in Latin letters together among Urdu ones: it brings no digits of its own."""
    return f"{_ISOLATE}{text}{_END}" if style.right_to_left and _LATIN.match(text) else text


def spelled(
    value: Decimal,
    unit: Unit,
    style: Style,
    *,
    decimals: int | None = None,
    most: int | None = None,
) -> str:
    """Write a value with its unit, as in a sentence: "US$3.223 billion", "20,711 companies".

    ``value`` is in the unit's scale. Nothing of what was published is rounded away unless
    ``decimals`` asks for it, or ``most`` limits the significant digits of large numbers.
    """
    if unit.kind == "tier":
        return _tier(value, unit, style)
    if unit.kind in ("count", "currency"):
        name, power = large(value, unit, style)
        if name and most is not None:
            value = significant(value, most)
            name, power = large(value, unit, style)
            if decimals is not None:
                whole = _exact(value, unit.scale - power).adjusted() + 1
                decimals = min(decimals, max(most - whole, 0))
        parts = Parts(
            _before(unit, style),
            format_number(_exact(value, unit.scale - power), style, decimals),
            _after(value, unit, style, word(name, style.language) if name else ""),
        )
        return _signed_before(parts)
    return str(Parts("", format_number(value, style, decimals), _after(value, unit, style, "")))


def headline(
    value: Decimal, unit: Unit, style: Style, *, decimals: int | None, signed: bool
) -> Parts:
    """Write a value short, in parts: ("US$", "3.81", "bn")."""
    if unit.kind == "tier":
        return Parts("", _tier(value, unit, style), "")
    after = _symbol(unit, style)
    if unit.kind in ("count", "currency"):
        name, power = large(value, unit, style)
        if name:
            # 999.6 million is told as 1.00 billion, not as 1,000 million.
            name, power = large(significant(value, HEADLINE_DIGITS), unit, style)
        exact = _exact(value, unit.scale - power)
        if name:
            whole = max(exact.adjusted() + 1, 1)
            decimals = min(max(HEADLINE_DIGITS - whole, 0), places(exact))
            if rounded(exact, decimals).adjusted() >= whole:
                decimals = max(decimals - 1, 0)
        return _signed_parts(
            Parts(
                _before(unit, style),
                format_number(exact, style, decimals),
                _joined(word(f"{name}.short", style.language) if name else "", _money(unit, style)),
            ),
            value,
            signed,
        )
    return _signed_parts(Parts("", format_number(value, style, decimals), after), value, signed)


def tabled(
    value: Decimal,
    unit: Unit,
    style: Style,
    *,
    decimals: int | None = None,
    into: Unit | None = None,
) -> str:
    """Write a value bare for a table or a chart, in the unit's own scale or that of ``into``."""
    if unit.kind == "tier":
        return format_number(value, style, 0)
    if into is not None and into.scale != unit.scale:
        shown = moved_decimals(value, unit, into)
        return format_number(moved(value, unit, into), style, shown)
    shown = decimals if decimals is not None else min(places(value), unit.decimals)
    return format_number(value, style, shown)


def as_data(text: str) -> tuple[str, str]:
    """Return a printed number as programs read it, and the sign of its bound: "≥4,870" is 4870.

    Signs that turn numbers round, grouping and the typographic minus go. A text that is no
    number is returned as it is.
    """
    bare = text.strip(f"{_ISOLATE}{_END}\u2003 ").replace(MINUS, "-")
    bound = bare[:1] if bare[:1] in _BOUNDS else ""
    own = OWN_SIGN if bare.endswith(OWN_SIGN) else ""
    digits = bare.removeprefix(bound).removesuffix(own).replace(f"{_END}", "").replace(",", "")
    return (digits, bound + own) if _NUMBER.fullmatch(digits) else (text, "")


def unit_text(unit: Unit, style: Style) -> str:
    """Name a unit as it stands beside a title: "US$ million", "Rs billion", "%"."""
    language = style.language
    scale = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}.get(unit.scale)
    if is_in_lakhs(unit, style):
        scale = LAKHS.get(unit.scale, scale)
    symbol = unit.symbol.within(language) if unit.symbol else ""
    noun = unit.noun.other.within(language) if unit.noun else ""
    fixed = {"percent": "percent", "points": "points", "rank": "rank", "index": "index"}
    name = word(fixed[unit.kind], language) if unit.kind in fixed and not symbol else ""
    parts = [symbol or name, word(scale, language) if scale else "", noun]
    return " ".join(part for part in parts if part)


def _exact(value: Decimal, power: int) -> Decimal:
    """Shift a value by a power of ten, keeping the digits published and no empty ones."""
    moved = value.scaleb(power)
    return moved.normalize() if power else moved


def _before(unit: Unit, style: Style) -> str:
    if unit.kind != "currency" or unit.symbol is None or style.right_to_left:
        return ""
    symbol = unit.symbol.within(style.language)
    return symbol if symbol.endswith("$") else f"{symbol}\u00a0"


def _money(unit: Unit, style: Style) -> str:
    """Return the currency where it is named after the number, as Urdu does."""
    if unit.kind != "currency" or unit.symbol is None or not style.right_to_left:
        return ""
    return unit.symbol.within(style.language)


def _joined(*parts: str) -> str:
    return "\u00a0".join(part for part in parts if part)


def _symbol(unit: Unit, style: Style) -> str:
    language = style.language
    if unit.kind == "percent":
        return "%" if style.language == "en" else word("percent", language)
    if unit.kind == "ratio":
        return word("times", language)
    if unit.kind == "points":
        return word("points.short", language)
    return unit.symbol.within(language) if unit.symbol and unit.kind != "currency" else ""


def _after(value: Decimal, unit: Unit, style: Style, large: str) -> str:
    noun = ""
    if unit.noun is not None:
        form = _plural(style.language)(abs(value.scaleb(unit.scale)))
        noun = (unit.noun.one if form == "one" else unit.noun.other).within(style.language)
    if unit.kind == "points":
        symbol = word("points", style.language)
    else:
        symbol = _money(unit, style) if unit.kind in ("count", "currency") else _symbol(unit, style)
    return _joined(large, symbol, noun)


def _tier(value: Decimal, unit: Unit, style: Style) -> str:
    index = int(value) - 1
    return unit.tiers[index].within(style.language) if 0 <= index < len(unit.tiers) else str(value)


def _signed_before(parts: Parts) -> str:
    """Put a minus before the currency sign: −US$0.2 billion."""
    bare = parts.digits.lstrip(_ISOLATE)
    if parts.before and bare.startswith(MINUS):
        digits = parts.digits.replace(MINUS, "", 1)
        return str(Parts(MINUS + parts.before, digits, parts.after))
    return str(parts)


def _signed_parts(parts: Parts, value: Decimal, signed: bool) -> Parts:
    digits = parts.digits
    if parts.before and MINUS in digits:
        return Parts(MINUS + parts.before, digits.replace(MINUS, "", 1), parts.after)
    if signed and value > 0:
        if parts.before:
            return Parts("+" + parts.before, digits, parts.after)
        at = 1 if digits.startswith(_ISOLATE) else 0
        return Parts("", f"{digits[:at]}+{digits[at:]}", parts.after)
    return parts


@cache
def _plural(language: str) -> PluralRule:
    return Locale.parse(language).plural_form
