"""Numbers as people write them: digits, words, and the names of the powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUE = {word: at for at, word in enumerate(_UNITS)} | {
    word: 10 * (at + 2) for at, word in enumerate(_TENS)
}
_ORDINALS = {
    word: at + 1
    for at, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ]
    )
}
_POWER = {
    name: power
    for power, names in {
        3: "thousand k hazar",
        5: "lakh lakhs lac lacs",
        6: "million millions mn mln m",
        7: "crore crores cr",
        9: "billion billions bn bln b arab",
        11: "kharab",
        12: "trillion trillions tn trn",
    }.items()
    for name in names.split()
}
DIGITS = r"(?:\d{1,3}(?:,\d{2,3}){1,6}|\d{1,15})(?:\.\d{1,12})?"
WORDS = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(_UNITS[1:])})"
_LONG = "|".join(
    sorted((n for n in _POWER if len(n) > 2 or n in ("bn", "mn", "tn")), key=len, reverse=True)
)
SCALE = rf"(?:[ \u00a0-]?(?:{_LONG})\b|(?:[kmb]|cr)\b)"
"""The name of a power of ten after digits; one letter only where it touches them."""
_SCALE = re.compile(r"[a-z]+")
_LEAST_DIGITS = 2
"""A round number is taken to mean no fewer digits than these."""


def value_of(digits: str, scales: str = "") -> Decimal:
    """Return a number with the precision in which it was written.

    ``scales`` are the names after it: "lakh crore" multiply each other. A whole number
    that ends in zeros is taken to be rounded, "600,000" to ten thousands.
    """
    plain = digits.replace(",", "").strip().lower()
    number = Decimal(plain) if plain[0].isdigit() else Decimal(_worded(plain))
    power = sum(_POWER.get(name, 0) for name in _SCALE.findall(scales.lower()))
    if power:
        return number.scaleb(power)
    return _rounded(number)


def ordinal_of(word: str) -> int | None:
    """Return the number of "first" to "twelfth"."""
    return _ORDINALS.get(word.lower())


def small_number(word: str) -> int:
    """Return a small number in digits or words.

    Raises:
        ValueError: it is neither.
    """
    plain = word.lower().strip()
    return int(plain) if plain.isdigit() else _worded(plain)


def _worded(text: str) -> int:
    if text in ("a", "an"):
        return 1
    parts = re.split(r"[ -]", text)
    if not all(part in _VALUE for part in parts):
        raise ValueError(text)
    return sum(_VALUE[part] for part in parts)


def _rounded(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent != 0 or number == 0:
        return number
    text = str(number)
    zeros = len(text) - len(text.rstrip("0"))
    zeros = min(zeros, len(text) - _LEAST_DIGITS)
    return Decimal(text[: len(text) - zeros]).scaleb(zeros) if zeros > 2 else number
