"""Values as people type them: "3.81 bn", "1,07,500 crore", "over 5 million", "(2.4)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from pkviewer.errors import PkviewerError
from pkviewer.model.indicator import Bound
from pkviewer.model.loading.decoding import is_publishable
from pkviewer.model.unit import Unit
from pkviewer.text.letters import plain_digits

_POWERS = {
    "thousand": 3, "k": 3, "ہزار": 3,
    "lakh": 5, "lac": 5, "lakhs": 5, "lacs": 5, "لاکھ": 5,
    "million": 6, "millions": 6, "mn": 6, "mln": 6, "m": 6, "ملین": 6,
    "crore": 7, "crores": 7, "cr": 7, "کروڑ": 7,
    "billion": 9, "billions": 9, "bn": 9, "bln": 9, "b": 9, "arab": 9, "ارب": 9,
    "kharab": 11, "کھرب": 11,
    "trillion": 12, "trillions": 12, "tn": 12, "trn": 12,
}  # fmt: skip
"""Words for powers of ten, as English and Urdu texts and spreadsheets write them."""
_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("at_least", re.compile(r"^(?:over|more than|above|at least|>=?|≥)\s*", re.IGNORECASE)),
    ("at_most", re.compile(r"^(?:under|less than|below|at most|up to|<=?|≤)\s*", re.IGNORECASE)),
    ("about", re.compile(r"^(?:about|around|approx\.?|approximately|some|~|≈)\s*", re.IGNORECASE)),
)
_MONEY = re.compile(
    r"US\s?\$|U\.S\.\s?\$|USD|\$|PKR|Rs\.?|₨|€|EUR|£|GBP|(?:US )?dollars?|rupees?", re.IGNORECASE
)
_NUMBER = re.compile(r"[-+\u2212]?(?:\d[\d,\s\u00a0\u2009\u202f'’]*)?(?:\.\d+)?")
_WORDS = re.compile(r"[^\W\d_]+")
_PERCENT = re.compile(r"%|per ?cent(?:age points?)?|pc\b|percent|فیصد|٪", re.IGNORECASE)


class TypedValueError(PkviewerError):
    """A text that is no value of the unit asked for."""

    code = "value"


@dataclass(frozen=True, slots=True)
class TypedValue:
    """A value in the unit's own scale, with the precision in which it was typed."""

    value: Decimal
    bound: Bound | None = None
    names_scale: bool = False
    """Whether the text itself names a power of ten, so that the unit's scale was not assumed."""


def typed_value(text: str, unit: Unit) -> TypedValue:
    """Read a value as somebody types it into a form or a spreadsheet.

    A number without a word such as "million" is taken in the unit's own scale: 3,810 of
    "US$ million" is 3,810 million. Negative values may stand in brackets.

    Raises:
        TypedValueError: the text is no number, or its words belong to another unit.
    """
    rest = plain_digits(text).strip()
    bound: Bound | None = None
    for kind, pattern in _BOUNDS:
        stripped = pattern.sub("", rest, count=1)
        if stripped != rest:
            rest, bound = stripped, kind
            break
    if rest.endswith("+"):
        rest, bound = rest[:-1], "at_least"
    rest, is_bracketed = _unbracketed(rest)
    rest = _MONEY.sub(" ", rest).strip() if unit.kind == "currency" else rest
    matched = _NUMBER.match(rest)
    if matched is None or not any(sign.isdigit() for sign in matched[0]):
        raise _refused(text, "a number")
    number = _number(matched[0], text)
    power, named = _power(rest[matched.end() :], unit, text)
    value = number.scaleb(power - unit.scale) if named else number
    value = -value if is_bracketed else value
    if not is_publishable(value):
        raise _refused(text, "a number of printable size")
    return TypedValue(value, bound, named)


def _unbracketed(text: str) -> tuple[str, bool]:
    """Return a text without the brackets in which accountants write a negative number."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), True
    return text, False


def _number(text: str, whole: str) -> Decimal:
    bare = re.sub(r"[,\s\u00a0\u2009\u202f'’]", "", text.replace("\u2212", "-"))
    try:
        return Decimal(bare)
    except InvalidOperation:
        raise _refused(whole, "a number") from None


def _power(words: str, unit: Unit, whole: str) -> tuple[int, bool]:
    """Return the power of ten that the words after a number name, and whether they do."""
    if unit.kind in ("percent", "points"):
        words = _PERCENT.sub(" ", words)
    power, is_named = 0, False
    known = {word.casefold() for word in _nouns(unit)}
    for word in _WORDS.findall(words):
        if word.casefold() in _POWERS:
            power, is_named = power + _POWERS[word.casefold()], True
        elif word.casefold() not in known:
            raise _refused(whole, f"a number, not followed by {word!r}")
    if re.search(r"\d", words) or (unit.kind not in ("percent", "points") and "%" in words):
        raise _refused(whole, "one number in the unit of this indicator")
    return power, is_named


def _nouns(unit: Unit) -> list[str]:
    """Return the words of a unit, which may follow its number."""
    texts = [unit.symbol] if unit.symbol else []
    texts += [unit.noun.one, unit.noun.other] if unit.noun else []
    return [word for text in texts for word in _WORDS.findall(f"{text.en} {text.ur or ''}")]


def _refused(text: str, expected: str) -> TypedValueError:
    return TypedValueError(f"{text.strip()[:60]!r} is not {expected}.")
