"""How a fact is written: its decimals, the sign of a bound, the sign of one's own figure."""

from __future__ import annotations

from decimal import Decimal

from pkviewer.facts.fact import Fact
from pkviewer.model.precision import places
from pkviewer.text.number import OWN_SIGN, format_number, headline
from pkviewer.text.style import Style
from pkviewer.text.words import word

_MOST_DECIMALS = 2
"""Decimals of a percentage or quantity in a sentence; data files print up to fifteen."""


def shown_decimals(fact: Fact) -> int | None:
    """Return how many decimals a fact is shown with; None for all that were published."""
    if fact.decimals is not None:
        return fact.decimals
    if fact.measure in ("value", "highest", "lowest", "change", "gap", "sum", "rank_change"):
        most = max(fact.unit.decimals, _MOST_DECIMALS)
        is_long = fact.unit.kind not in ("count", "currency") and places(fact.value) > most
        return most if is_long else None
    return fact.unit.decimals


def short_parts(fact: Fact, style: Style) -> tuple[str, str, str]:
    """Write a fact for a headline, in three parts: before, digits, after."""
    signed = fact.measure in ("growth", "change", "rank_change", "cagr")
    decimals = shown_decimals(fact)
    if decimals is None and fact.unit.kind not in ("count", "currency", "tier"):
        decimals = min(places(fact.value), max(fact.unit.decimals, 1))
    parts = headline(fact.value, fact.unit, style, decimals=decimals, signed=signed)
    after = parts.after
    observation = fact.subject.observation
    if fact.unit.kind == "rank" and observation.of is not None:
        of = format_number(Decimal(observation.of), style)
        after = word("of", style.language, rank="", of=of).strip()
    sign = bound_sign(fact)
    if parts.before or not parts.digits.startswith("\u2066"):
        return sign + parts.before, parts.digits, owned(after, fact)
    return "", signed_bound(sign, parts.digits), owned(after, fact)


def signed_bound(sign: str, number: str) -> str:
    """Put a bound's sign before a number; among Urdu letters, inside what keeps it from turning."""
    at = 1 if number.startswith("\u2066") else 0
    return f"{number[:at]}{sign}{number[at:]}"


def bound_sign(fact: Fact) -> str:
    """Return the sign before a figure of which only a bound is known; empty for all others."""
    if "lower_bound" in fact.flags:
        return "≥"
    return "≤" if "upper_bound" in fact.flags else ""


def owned(text: str, fact: Fact) -> str:
    """Put the sign of a reader's own figure after what rests on one: it is not the edition's."""
    return f"{text}{OWN_SIGN}" if "own" in fact.flags else text


def bounded(text: str, fact: Fact) -> str:
    """Put the signs of a bound and of a reader's own figure to a figure in a table or a chart."""
    return signed_bound(bound_sign(fact), owned(text, fact))
