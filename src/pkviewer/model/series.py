"""What identifies a series: an indicator, whose, and the members of its further dimensions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from pkviewer.model.fact import Selector


class InSeries(Protocol):
    """What belongs to a series by its country and further dimensions: an observation."""

    @property
    def entity(self) -> str:
        """The country's code."""

    @property
    def dims(self) -> Mapping[str, str]:
        """Members by dimension."""


class OfSeries(InSeries, Protocol):
    """What names a whole series: a selector, a line of a chart, a row of a table."""

    @property
    def indicator(self) -> str:
        """The indicator's id."""


@dataclass(frozen=True, slots=True, order=True)
class SeriesKey:
    """One series of a pack. ``members`` are pairs of dimension and member, in order."""

    indicator: str
    entity: str
    members: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, declared: OfSeries) -> SeriesKey:
        """Return the series that something declared names."""
        return cls.within(declared.indicator, declared)

    @classmethod
    def within(cls, indicator: str, placed: InSeries) -> SeriesKey:
        """Return the series of an indicator that an observation belongs to."""
        return cls(indicator, placed.entity, tuple(sorted(placed.dims.items())))

    @classmethod
    def parse(cls, code: str) -> SeriesKey:
        """Read a :attr:`code` back.

        Raises:
            ValueError: the text is no code of a series.
        """
        indicator, entity, *members = code.split("|")
        pairs = (member.partition("=")[::2] for member in members)
        return cls(indicator, entity, tuple(sorted(pairs)))

    @property
    def code(self) -> str:
        """The one spelling of a series: ``operator-users|PK|operator=jazz``."""
        return "|".join((self.indicator, self.entity, *self._spelled))

    def aspect(self, name: str) -> str:
        """Spell one thing of a series, its value of a period or a measure of it.

        This form stands in attachments of pages and in saved briefings: it never changes.
        """
        return " ".join((self.indicator, name, self.entity, *self._spelled))

    @property
    def _spelled(self) -> tuple[str, ...]:
        return tuple(f"{dimension}={member}" for dimension, member in self.members)

    @property
    def dims(self) -> dict[str, str]:
        """Members by dimension."""
        return dict(self.members)

    def at(self, period: str = "latest") -> Selector:
        """Return what points at the observation of a period: a code, or a word for one."""
        return Selector(indicator=self.indicator, period=period, entity=self.entity, dims=self.dims)
