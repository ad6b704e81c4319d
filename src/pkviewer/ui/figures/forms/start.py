"""Where the form for a figure begins: a series, a period, and what is to be done there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pkviewer.model.period import Period
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.figure import Figure

FormAction = Literal["add", "revise", "alternative"]
FormKind = Literal["milestone", "claim", "indicator", "sector", "withdraw"]


@dataclass(frozen=True, slots=True)
class Start:
    """What a form is filled in with; ``period`` is None for the one that comes next."""

    indicator: str = ""
    entity: str = ""
    """Empty for the pack's own country."""
    dims: Mapping[str, str] = field(default_factory=dict)
    period: Period | None = None
    action: FormAction = "add"

    @classmethod
    def in_series(cls, key: SeriesKey) -> Start:
        """Begin with the next figure of a series."""
        return cls(key.indicator, key.entity, key.dims)

    @classmethod
    def at(cls, figure: Figure | None, action: FormAction = "add") -> Start:
        """Begin with what a figure speaks of: its next figure, or another for its own period."""
        if figure is None:
            return cls(action=action)
        subject = figure.fact.subject
        seen = subject.observation
        period = None if action == "add" else seen.period
        return cls(subject.indicator.id, seen.entity, seen.dims, period, action)
