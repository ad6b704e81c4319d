"""Bounds that anything satisfies: they agree with a claim and say nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pkviewer.claims.verdict import Finding

TRIVIAL = Decimal(5)
"""How many times what was stated a fact is where its bound is trivial."""


def trivial_bounds(finding: Finding) -> Iterator[Finding]:
    """Yield the bounds that hold of a claim because the fact is many times what was stated.

    A total since the start is at least any number of one year, and one year's number is at most
    any total: neither supports a claim, see ``docs/claims.md``.
    """
    for part in finding.parts:
        yield from trivial_bounds(part)
    if finding.number is None or finding.outcome not in ("holds", "understated"):
        return
    stated, value = finding.number, finding.facts[-1].value
    if stated <= 0 or value <= 0:
        return
    is_low = finding.kind == "at_least" and value >= stated * TRIVIAL
    is_high = finding.kind == "at_most" and value * TRIVIAL <= stated
    if is_low or is_high:
        yield finding
