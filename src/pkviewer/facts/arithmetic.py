"""A fact's arithmetic in one line, from the figures as published."""

from __future__ import annotations

from decimal import Decimal

from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.period import years_between
from pkviewer.text.number import format_number, isolated, spelled
from pkviewer.text.style import Style

_SHOWN_TERMS = 6
_DECIMALS = 2


def arithmetic(fact: Fact, style: Style) -> str:
    """Write how a fact comes about: "3,223 ÷ 2,596 − 1 = 24.15%"; empty for a plain value.

    One decimal more is shown than in the text, so that a reader can follow the rounding.
    """
    scale = min(datum.unit.scale for datum in fact.operands)
    terms = [_term(datum, scale, style) for datum in fact.operands]
    result = spelled(fact.value, fact.unit, style, decimals=_DECIMALS)
    match fact.measure:
        case "growth":
            return isolated(f"{terms[0]} ÷ {terms[1]} − 1 = {result}", style)
        case "change" | "gap":
            plain = format_number(fact.value.scaleb(fact.operands[0].unit.scale - scale), style)
            return isolated(f"{terms[0]} − {terms[1]} = {plain}", style)
        case "rank_change":
            plain = format_number(fact.value, style)
            return isolated(f"{terms[1]} − {terms[0]} = {plain}", style)
        case "per_head" if fact.per != 1:
            per = format_number(Decimal(fact.per), style)
            return isolated(f"{terms[0]} ÷ {terms[1]} × {per} = {result}", style)
        case "share" | "ratio" | "per_head":
            return isolated(f"{terms[0]} ÷ {terms[1]} = {result}", style)
        case "cagr":
            of, base = (datum.observation.period for datum in fact.operands)
            months, per_year = years_between(base, of)
            years = f"{months // per_year}" if months % per_year == 0 else f"{months}/{per_year}"
            return isolated(f"({terms[0]} ÷ {terms[1]})^(1/{years}) − 1 = {result}", style)
        case "sum":
            shown = terms if len(terms) <= _SHOWN_TERMS else [*terms[:2], "…", terms[-1]]
            return isolated(f"{' + '.join(shown)} = {format_number(fact.value, style)}", style)
    return ""


def _term(datum: Datum, scale: int, style: Style) -> str:
    """Write an operand as published, in the smallest scale of those set against it."""
    return format_number(datum.observation.value.scaleb(datum.unit.scale - scale), style)
