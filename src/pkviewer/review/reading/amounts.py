"""Finds every quantity in a text: what it counts, how precisely, and within which bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from pkviewer.model.precision import half_step
from pkviewer.review.reading.amount_patterns import (
    AT_A_TIME,
    BARE,
    BETTER,
    CURRENCIES,
    DECIMAL,
    HEDGE_BEFORE,
    HIDDEN,
    KEPT,
    MAIN,
    MORE_AFTER,
    MOVED_TO,
    MULTIPLE,
    NAMED,
    NO_COUNT,
    NO_RANK,
    NOT_A_RECORD,
    NOT_AFTER_RANK,
    NOUN,
    OF_RANKS,
    OF_SCORES,
    PLACES,
    PLURAL,
    RANK,
    RECORD,
    SCORE,
    SYMBOLS,
    TIER,
    Hedge,
)
from pkviewer.review.reading.numerals import small_number, value_of

AmountKind = Literal[
    "currency",
    "count",
    "percent",
    "points",
    "rank",
    "tier",
    "index",
    "quantity",
    "multiple",
    "record",
    "better",
]
_ABOUT = Decimal("0.05")
_NEARLY = Decimal("0.1")
_AROUND = 120
"""Letters round a number in which words are looked for that say what it is."""
_ROUGH = Decimal("0.08")
"""The widest a bare round number is read: three billion is not 3.4 billion."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as a text states it.

    ``value`` is exact, in whole units, its exponent the precision written; ``upper`` is the
    end of a range. ``currency`` is its code, ``symbol`` a physical unit, ``noun`` the words
    after a count. ``of`` is how many were ranked.
    """

    start: int
    end: int
    kind: AmountKind
    value: Decimal
    hedge: Hedge = ""
    upper: Decimal | None = None
    currency: str = ""
    symbol: str = ""
    noun: str = ""
    of: int | None = None

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest that the words can mean."""
        value, top = self.value, self.upper if self.upper is not None else self.value
        if self.kind in ("rank", "tier"):
            return value, top
        low = value - self._slack(value)
        high = top + self._slack(top)
        match self.hedge:
            case "about":
                return min(low, value - value * _ABOUT), max(high, top + top * _ABOUT)
            case "nearly":
                share = _NEARLY if self.kind == "multiple" else _ABOUT
                return min(low, value - value * share), high
        return low, high

    @property
    def is_places(self) -> bool:
        """Whether places in a ranking are counted: gained, lost."""
        return self.kind == "count" and bool(PLACES.match(self.noun))

    @property
    def digits(self) -> int:
        """How many significant digits were written."""
        return len(self.value.as_tuple().digits)

    def _slack(self, value: Decimal) -> Decimal:
        if self.kind == "multiple":
            return value * _ABOUT
        return min(half_step(value), abs(value) * _ROUGH)


_BLANK = "\N{REFERENCE MARK}"
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
        _tiers,
        _ranks,
        _multiples,
        _scores,
        _numbers,
        _bare_scores,
        _bare_counts,
        _records,
        _betters,
    ):
        for amount in finder(text):
            start, end = amount.start, amount.end
            if all(free[start:end]):
                found.append(amount)
                free[start:end] = bytes(end - start)
    return sorted(found, key=lambda amount: amount.start)


def _masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Blank stretches out, at the same length, so that no number begins or ends in one."""
    signs = list(text)
    for start, end in spans:
        signs[start:end] = _BLANK * (end - start)
    return "".join(signs)


def _numbers(text: str) -> Iterator[Amount]:
    for match in MAIN.finditer(text):
        amount = _amount(text, match)
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
    base = Amount(start, end, "count", value, _hedge(text, start, end), upper)
    if match["sign"] or match["named"]:
        return replace(base, kind="currency", currency=_currency(match))
    if match["basis"]:
        return replace(base, kind="points", value=value / 100)
    if match["points"]:
        bare = match["points"].strip(" -\u00a0").lower() in ("point", "points")
        return None if bare else replace(base, kind="points")
    if match["percent"]:
        return replace(base, kind="percent")
    if match["symbol"]:
        return _physical(text, base, match["symbol"])
    return _counted(text, base, digits, scaled=bool(scales))


def _counted(text: str, base: Amount, digits: str, *, scaled: bool) -> Amount | None:
    rest = text[base.end : base.end + 80]
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


def _hedge(text: str, start: int, end: int) -> Hedge:
    if MORE_AFTER.match(text, end):
        return "at_least"
    before = text[max(0, start - 40) : start]
    for hedge, pattern in HEDGE_BEFORE:
        if pattern.search(before):
            return hedge
    return ""


def _ranks(text: str) -> Iterator[Amount]:
    for match in RANK.finditer(text):
        if not _is_rank(match):
            continue
        end, value = match.end(), Decimal(match["rank"])
        if NO_RANK.match(text, end) or NOT_AFTER_RANK.match(text, end):
            continue
        if match["of"] and (value > int(match["of"]) or int(match["of"]) in (10, 20, 100)):
            continue
        of = int(match["of"]) if match["of"] else None
        yield Amount(match.start("rank"), end, "rank", value, "", of=of)


def _is_rank(match: re.Match[str]) -> bool:
    """Whether a number is said to be a place: by a word, its ending, or out of how many."""
    mark = (match["mark"] or "").lower()
    if match["of"] and not (match["th"] or mark):
        return "out of" in match[0].lower()
    marked = match["after"] or match["of"] or (mark and match["th"])
    if match["th"] and not marked:
        lead = match.string[max(0, match.start() - _AROUND) : match.start()]
        around = lead + match.string[match.end() : match.end() + _AROUND]
        is_told = MOVED_TO.search(lead) or AT_A_TIME.match(match.string, match.end())
        return bool(is_told and OF_RANKS.search(around))
    return bool(marked) or mark.startswith(("rank", "position"))


def _tiers(text: str) -> Iterator[Amount]:
    romans = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    for match in TIER.finditer(text):
        said = (match["tier"] or "1").lower()
        tier = romans.get(said) or small_number(said)
        yield Amount(match.start(), match.end(), "tier", Decimal(tier))


def _scores(text: str) -> Iterator[Amount]:
    for match in SCORE.finditer(text):
        name = next(n for n in ("score", "plain", "tiny") if match[n])
        yield Amount(
            match.start(name),
            match.end(),
            "index",
            Decimal(match[name]),
            _hedge(text, match.start(name), match.end()),
        )


def _bare_scores(text: str) -> Iterator[Amount]:
    """Yield decimals that stand beside a score without a word of their own."""
    for match in DECIMAL.finditer(text):
        if OF_SCORES.search(text[max(0, match.start() - _AROUND) : match.end()]):
            yield Amount(match.start(), match.end(), "index", Decimal(match[0]))


def _bare_counts(text: str) -> Iterator[Amount]:
    """Yield whole numbers that stand between a small word and a period: "from 93 in 2023"."""
    for match in BARE.finditer(text):
        value = value_of(match["bare"])
        yield Amount(match.start("bare"), match.end("bare"), "count", value)


def _multiples(text: str) -> Iterator[Amount]:
    for match in MULTIPLE.finditer(text):
        said = match["fold"] or match["times"]
        if said:
            number = Decimal(said) if said[0].isdigit() else Decimal(small_number(said))
        else:
            number = Decimal(_FACTORS[match["word"][0].lower()])
        hedge: Hedge = "at_least" if match["more"] else "nearly" if match["nearly"] else ""
        hedge = hedge or _hedge(text, match.start(), match.end())
        yield Amount(match.start(), match.end(), "multiple", number, hedge)


def _records(text: str) -> Iterator[Amount]:
    for match in RECORD.finditer(text):
        if not NOT_A_RECORD.search(text[max(0, match.start() - 8) : match.end() + 9].strip()):
            yield Amount(match.start(), match.end(), "record", Decimal(0))


def _betters(text: str) -> Iterator[Amount]:
    for match in BETTER.finditer(text):
        yield Amount(match.start(), match.end(), "better", Decimal(1 if match["up"] else -1))
