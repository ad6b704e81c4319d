"""Finds every quantity in a text: what it counts, how precisely, and within which bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from pkviewer.review.reading.amount import Amount, hedge_of
from pkviewer.review.reading.amount_patterns import (
    BARE,
    BETWEEN,
    CROSSED,
    CURRENCIES,
    FROM,
    HIDDEN,
    KEPT,
    MAIN,
    MULTIPLE,
    NAMED,
    NO_COUNT,
    NOT_A_RECORD,
    NOUN,
    OF_RANKS,
    OF_THESE,
    OUT_OF,
    PART_OF,
    PLURAL,
    RECORD,
    SYMBOLS,
    TO,
    Hedge,
)
from pkviewer.review.reading.numerals import small_number, value_of
from pkviewer.review.reading.rankings import (
    bare_scores,
    betters,
    listed_scores,
    plain_ranks,
    ranks,
    scores,
    tiers,
)

_BLANK = "\N{REFERENCE MARK}"
_RANKS_WITHIN = 80
_FROM_WITHIN = 24
"""Letters before a figure in which "from" says that it is what was."""
_FACTORS = {"d": "2.0", "t": "3.0", "q": "4.0", "h": "0.50"}


def amounts(text: str, taken: list[tuple[int, int]]) -> list[Amount]:
    """Return the quantities of a text in order, none over another or over what is taken.

    ``taken`` are the stretches that speak of time.
    """
    hidden = [found.span() for found in HIDDEN.finditer(text) if not KEPT.match(found[0])]
    text = _masked(text, [*taken, *hidden])
    free = bytearray(b"\1") * len(text)
    found: list[Amount] = []
    for finder in (
        tiers,
        ranks,
        _multiples,
        scores,
        listed_scores,
        plain_ranks,
        _numbers,
        bare_scores,
        _bare_counts,
        _records,
        betters,
    ):
        for amount in finder(text):
            start, end = amount.start, amount.end
            if all(free[start:end]):
                found.append(amount)
                free[start:end] = bytes(end - start)
    return _with_currency(text, sorted(found, key=lambda amount: amount.start))


def _with_currency(text: str, found: list[Amount]) -> list[Amount]:
    """Give the second of two sums the currency of the first: "from $120 million to 122 million"."""
    for number, (one, other) in enumerate(pairwise(found), start=1):
        is_sum = one.kind == "currency" and other.kind == "count" and not other.noun
        if is_sum and other.value > 1000 and BETWEEN.fullmatch(text, one.end, other.start):
            found[number] = replace(other, kind="currency", currency=one.currency)
    return found


def _masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Blank stretches out, at the same length, so that no number begins or ends in one."""
    signs = list(text)
    for start, end in spans:
        signs[start:end] = _BLANK * (end - start)
    return "".join(signs)


def _numbers(text: str) -> Iterator[Amount]:
    at = 0
    while match := MAIN.search(text, at):
        at = match.end()
        amount = _amount(text, match)
        cut = TO.search(text, match.end("number"), match.end()) if match["upper"] else None
        if cut is not None and FROM.search(
            text[max(0, match.start() - _FROM_WITHIN) : match.start()]
        ):
            # "From 229 to 306" are two figures, what was and what is.
            at = cut.end()
            amount = amount and replace(amount, upper=None, end=cut.start())
        if amount is not None:
            yield amount


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    """Read one number with what stands round it; None where it counts nothing."""
    digits, scales = match["number"], match["scale"] or ""
    if digits.lower() in ("a", "an") and not scales:
        return None
    value = value_of(digits, scales)
    upper = value_of(match["upper"], scales) if match["upper"] else None
    if match["more"]:
        value += value_of(match["more"], match["morescale"])
    start, end = match.start(), match.end()
    if digits.lower() in ("a", "an"):
        part = PART_OF.search(text[max(0, start - 12) : start])
        if part:
            value *= Decimal("0.5") if part["half"] else Decimal("0.25")
            start -= len(part[0])
    crossed = bool(CROSSED.search(text[max(0, start - 30) : start]))
    base = Amount(start, end, "count", value, hedge_of(text, start, end), upper, is_crossed=crossed)
    if match["sign"] or match["named"]:
        return replace(base, kind="currency", currency=_currency(match))
    if match["basis"]:
        return replace(base, kind="points", value=value / 100)
    if match["points"]:
        bare = match["points"].strip(" -\u00a0").lower() in ("point", "points")
        if bare and OF_RANKS.search(text[max(0, start - _RANKS_WITHIN) : start]):
            return replace(base, noun="places")  # a ranking has no points
        return None if bare else replace(base, kind="points")
    if match["percent"] or (match["unsigned"] is not None and "." in digits and not scales):
        return replace(base, kind="percent")
    if match["symbol"]:
        return _physical(text, base, match["symbol"])
    return _counted(text, base, digits, scaled=bool(scales))


def _counted(text: str, base: Amount, digits: str, *, scaled: bool) -> Amount | None:
    rest = text[base.end : base.end + 80]
    share = OUT_OF.match(rest)
    if share and digits[0].isdigit() and not scaled:
        return replace(base, noun=share["noun"].strip())
    grouped = "," in digits
    if NO_COUNT.match(rest) and not scaled and not grouped:
        return None
    noun = re.match(NOUN, rest)
    words = noun["noun"].split() if noun else []
    if not scaled and not grouped:
        if not words or not any(PLURAL.search(word) for word in words[:3]):
            return None
        if not digits[0].isdigit() and small_number(digits) < 3:
            return None
    return replace(base, noun=" ".join(words))


def _physical(text: str, base: Amount, symbol: str) -> Amount | None:
    if re.match(r"\s(?:band|spectrum band)", text[base.end : base.end + 16]):
        return None
    plain = symbol.lower()
    named = next((s for name, s in SYMBOLS.items() if plain.startswith(name)), symbol)
    if named.lower() == "gbps":
        return replace(base, kind="quantity", symbol="Mbps", value=base.value * 1000)
    known = ("Mbps", "Tbps", "MHz", "PB", "TB", "GB", "km", "GHz")
    same = next(s for s in known if s.lower() == named.lower())
    return replace(base, kind="quantity", symbol=same)


def _currency(match: re.Match[str]) -> str:
    if match["named"]:
        for code, pattern in NAMED.items():
            if re.fullmatch(pattern, match["named"].strip(), re.IGNORECASE):
                return code
    sign = (match["sign"] or "").strip()
    for code, pattern in CURRENCIES.items():
        if re.fullmatch(pattern, sign, re.IGNORECASE):
            return code
    return ""


def _multiples(text: str) -> Iterator[Amount]:
    for match in MULTIPLE.finditer(text):
        said = match["fold"] or match["times"]
        if said:
            number = Decimal(said) if said[0].isdigit() else Decimal(small_number(said))
        else:
            number = Decimal(_FACTORS[match["word"][0].lower()])
        hedge: Hedge = "at_least" if match["more"] else "nearly" if match["nearly"] else ""
        hedge = hedge or hedge_of(text, match.start(), match.end())
        yield Amount(match.start(), match.end(), "multiple", number, hedge)


def _records(text: str) -> Iterator[Amount]:
    for match in RECORD.finditer(text):
        if not NOT_A_RECORD.search(text[max(0, match.start() - 8) : match.end() + 9].strip()):
            yield Amount(match.start(), match.end(), "record", Decimal(0))


def _bare_counts(text: str) -> Iterator[Amount]:
    """Yield whole numbers that stand between a small word and a period: "from 93 in 2023"."""
    for match in OF_THESE.finditer(text):
        noun = " ".join(match["noun"].split())
        value = value_of(match["part"])
        yield Amount(match.start("part"), match.end("part"), "count", value, noun=noun)
    for match in BARE.finditer(text):
        value = value_of(match["bare"])
        yield Amount(match.start("bare"), match.end("bare"), "count", value)
