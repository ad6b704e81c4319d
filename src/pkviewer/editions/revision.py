"""What one edition of a data pack changes in another: figures, verdicts, indicators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pkviewer.claims.verdict import VerdictId
from pkviewer.model.indicator import Observation
from pkviewer.model.pack import PackFile
from pkviewer.model.period import Period

ChangeKind = Literal["added", "removed", "changed"]
Caution = Literal["other_pack", "older", "same_edition"]
"""What a reader should know before one edition takes the place of another."""


@dataclass(frozen=True, slots=True)
class Line:
    """One aspect of something before and after; empty where it was not there."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """An observation that came, went or changed; ``lines`` tell every aspect that differs."""

    kind: ChangeKind
    sector: str
    indicator: str
    name: str
    period: Period
    place: str
    old: Observation | None
    new: Observation | None
    old_text: str
    new_text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A claim that came, went or is judged otherwise.

    ``old`` and ``new`` say the verdict in words, with the day of what overtook it.
    """

    kind: ChangeKind
    claim: str
    number: int
    text: str
    old: str
    new: str
    old_verdict: VerdictId | None
    new_verdict: VerdictId | None


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """An indicator that came, went or is declared otherwise."""

    kind: ChangeKind
    sector: str
    indicator: str
    name: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many came, went and changed."""

    added: int
    removed: int
    changed: int

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Revision:
    """Everything that one edition changes in another."""

    old: PackFile
    new: PackFile
    figures: tuple[FigureChange, ...]
    verdicts: tuple[VerdictChange, ...]
    indicators: tuple[IndicatorChange, ...]
    others: Mapping[str, Tally]
    """Sectors' pages (texts, facts, charts), sources, programmes and milestones, by these names."""

    def __bool__(self) -> bool:
        parts = self.figures, self.verdicts, self.indicators
        return any(parts) or any(self.others.values())


def cautions(old: PackFile, new: PackFile) -> tuple[Caution, ...]:
    """Tell what speaks against putting ``new`` in the place of ``old``."""
    if old.id != new.id:
        return ("other_pack",)
    if new.edition_date < old.edition_date:
        return ("older",)
    return ("same_edition",) if new.edition == old.edition else ()


def counted(changes: Iterable[FigureChange | VerdictChange | IndicatorChange]) -> Tally:
    """Count changes by their kind."""
    kinds = [change.kind for change in changes]
    return Tally(kinds.count("added"), kinds.count("removed"), kinds.count("changed"))
