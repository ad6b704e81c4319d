"""What every part of a comparison is made from: the pack, its evidence, and words for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.measures import compute
from pkviewer.facts.notation import bounded
from pkviewer.model.fact import FactSpec
from pkviewer.model.pack import Pack
from pkviewer.model.period import UNDATED, Period
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit
from pkviewer.sheet.blocks import TableCell
from pkviewer.sheet.figure import Figure
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import tabled
from pkviewer.text.scale import counted, moved
from pkviewer.text.style import Style
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class Compared:
    """One series of a comparison: its name beside the others and its dated values, by time."""

    key: SeriesKey
    name: str
    data: tuple[Datum, ...]

    @property
    def by_period(self) -> dict[str, Datum]:
        """The values by the code of their periods."""
        return {datum.observation.period.code: datum for datum in self.data}

    @property
    def unit(self) -> Unit | None:
        """The unit of the values; None where there are none."""
        return self.data[-1].unit if self.data else None


class Basis:
    """The pack, its evidence and the words; ``marks`` numbers sources where a page prints them."""

    def __init__(self, pack: Pack, style: Style, marks: Marks | None = None) -> None:
        self.pack = pack
        self.style = style
        self.marks = marks or Marks()
        self.speech = Speech(pack, style, None, self.marks)
        self.evidence = Evidence(pack)

    def word(self, key: str, **values: object) -> str:
        """Return a fixed word in the reader's language."""
        return word(key, self.style.language, **values)

    def data(self, key: SeriesKey) -> tuple[Datum, ...]:
        """Return the dated values of a series, by time."""
        found = self.evidence.series(key.at())
        return tuple(d for d in found if d.observation.period.kind not in UNDATED)

    def fact(self, spec: FactSpec) -> Fact:
        """Compute a fact.

        Raises:
            FactError: what it compares is not comparable, or not there.
        """
        return compute("", spec, self.evidence)

    def figure(self, datum: Datum) -> Figure:
        """Return a published value as a figure."""
        return self.speech.unmarked(self.fact(FactSpec(of=datum.selector)))

    def value(self, datum: Datum, unit: Unit) -> str:
        """Write a published value in the scale of a table or an axis."""
        return tabled(datum.observation.value, datum.unit, self.style, into=unit)

    def cell(self, datum: Datum | None, unit: Unit | None) -> TableCell:
        """Return the cell of a value; where there is none it says so."""
        if datum is None or unit is None:
            return self.empty()
        figure = self.figure(datum)
        return TableCell(bounded(self.value(datum, unit), figure.fact), figure)

    def empty(self) -> TableCell:
        """Return the cell of a value that is not there."""
        return TableCell(self.word("na"), light=True)

    def counted(self, data: Iterable[Datum]) -> Unit | None:
        """Return the unit that values are shown in: in lakh or crore for who counts so."""
        held = list(data)
        if not held:
            return None
        unit = held[0].unit
        values = (moved(datum.observation.value, datum.unit, unit) for datum in held)
        return counted(unit, self.style, values)


def within(series: Compared, periods: Sequence[Period]) -> tuple[Datum, ...]:
    """Return the values of a series at some periods, in the periods' order."""
    by_period = series.by_period
    return tuple(by_period[period.code] for period in periods if period.code in by_period)
