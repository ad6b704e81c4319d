"""What the review found of one figure, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pkviewer.errors import FactError
from pkviewer.facts.fact import Fact
from pkviewer.model.indicator import Alternative

ReviewVerdict = Literal["matches", "alternative", "differs", "direction", "absent", "doubt"]
REVIEW_VERDICTS: tuple[ReviewVerdict, ...] = (
    "matches",
    "alternative",
    "differs",
    "direction",
    "doubt",
    "absent",
)
Why = Literal[
    "equal",
    "bound",
    "understated",
    "other_period",
    "open",
    "relation",
    "part_year",
    "other_year",
    "longer",
    "definition",
    "counted",
    "rest",
    "swapped",
    "arithmetic",
    "points",
    "printed",
    "off",
    "scale",
    "currency",
    "that_period",
    "falls",
    "rises",
    "steady",
    "unknown",
    "abroad",
    "no_period",
    "no_series",
    "several",
    "refused",
    "aim",
    "record",
    "no_record",
    "place",
    "of",
    "claim",
    "set_aside",
    "unlike",
]
"""Reasons, each with words of its own."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with its reason and what it rests on.

    ``fact`` is the pack's figure, ``other`` the alternative that was met, ``near`` a figure
    worth naming beside it, ``candidates`` what else the text may mean, ``detail`` a word that
    the reason quotes, ``refusal`` why nothing was computed.
    """

    verdict: ReviewVerdict
    why: Why
    fact: Fact | None = None
    other: Alternative | None = None
    near: Fact | None = None
    candidates: tuple[Fact, ...] = ()
    detail: str = ""
    refusal: FactError | None = None
    claim: str = ""


MOST_CANDIDATES = 4
"""Figures named as what a text may mean, at most."""


def candidates_of(facts: Iterable[Fact | None]) -> tuple[Fact, ...]:
    """Return the first few of some facts, each observation and measure once."""
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        if fact is None:
            continue
        base = fact.base.code if fact.base is not None else ""
        kept.setdefault((fact.subject.key, fact.period.code, fact.measure, base), fact)
        if len(kept) == MOST_CANDIDATES:
            break
    return tuple(kept.values())
