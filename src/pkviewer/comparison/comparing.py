"""Series side by side as a view asks for them, with what forbids it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from pkviewer.comparison.basis import Basis, Compared
from pkviewer.comparison.charts import (
    bases,
    index_chart,
    on_log_axis,
    panel_chart,
    shown_kind,
    title_of,
    value_chart,
)
from pkviewer.comparison.choices import NONE, ViewChoices, choices_of, named_periods
from pkviewer.comparison.likeness import has_index, remarks, unlike
from pkviewer.comparison.ranking import across_name, ranking
from pkviewer.comparison.shared_periods import every, newest, shared_kind
from pkviewer.comparison.tables import change_table, value_table
from pkviewer.documents.comparison_view import ComparisonView, view_text
from pkviewer.errors import ViewError
from pkviewer.model.pack import Pack
from pkviewer.model.period import PART_YEARS, Period
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.blocks import TableBlock
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composing.slots import without_holes
from pkviewer.sheet.source_numbers import Marks
from pkviewer.text.style import Style
from pkviewer.text.when import period_text


@dataclass(frozen=True, slots=True)
class Comparison:
    """What can be said of series side by side.

    ``view`` is the one that is shown: periods that were left open are named in it, where they
    matter. ``chart`` is None where there is nothing to draw, ``table`` where there are no
    values at all; ``changes`` is there for two periods. ``reasons`` says why something is not
    as asked for, and what to read with care.
    """

    view: ComparisonView
    title: str
    names: tuple[str, ...]
    table: TableBlock | None
    chart: ChartSpec | None
    reasons: tuple[str, ...]
    changes: TableBlock | None = None
    choices: ViewChoices = NONE


class Comparing:
    """Sets the series of a pack side by side; ``marks`` numbers the sources for a page."""

    def __init__(self, pack: Pack, style: Style, marks: Marks | None = None) -> None:
        self._pack = pack
        self._style = style
        self._basis = Basis(pack, style, marks)
        self._has_others: dict[str, bool] = {}

    def series(self) -> Iterator[SeriesKey]:
        """Yield every series of the pack, in the order of its sectors."""
        for indicator in self._pack.indicators.values():
            keys = (SeriesKey.within(indicator.id, o) for o in indicator.observations)
            yield from dict.fromkeys(keys)

    def name(self, series: SeriesKey) -> str:
        """Name a series in full; the home country only where the indicator has others."""
        others = self._has_others.get(series.indicator)
        if others is None:
            observations = self._pack.indicators[series.indicator].observations
            others = any(o.entity != self._pack.head.home for o in observations)
            self._has_others[series.indicator] = others
        return self._basis.speech.series(series, home=others)

    def peers(self, series: SeriesKey) -> list[SeriesKey]:
        """Return the same indicator's other series that differ in the country alone."""
        return [
            other
            for other in self.series()
            if (other.indicator, other.members) == (series.indicator, series.members)
            and other.entity != series.entity
        ]

    def siblings(self, series: SeriesKey) -> list[SeriesKey]:
        """Return the series that differ in one member of a dimension alone: other operators."""
        names = {dimension for dimension, _ in series.members}
        return [
            other
            for other in self.series()
            if (other.indicator, other.entity) == (series.indicator, series.entity)
            and {dimension for dimension, _ in other.members} == names
            and len(set(other.members) ^ set(series.members)) == 2
        ]

    def expect(self, view: ComparisonView) -> None:
        """Check that the pack has the series of a view.

        Raises:
            ViewError: it lacks one; the hint names those with the nearest codes.
        """
        known = {key.code: key for key in self.series()}
        for key in view.series:
            if key.code not in known:
                near = get_close_matches(key.code, known, n=3, cutoff=0.5)
                texts = [_series_of(known[code]) for code in near]
                hint = f"Did you mean {' or '.join(texts)}?" if texts else ""
                raise ViewError(f"{_series_of(key)!r}", "a series of this data pack", hint)

    def known(self, view: ComparisonView) -> ComparisonView:
        """Return a view without the series that the pack does not have."""
        known = set(self.series())
        return replace(view, series=tuple(key for key in view.series if key in known))

    def compare(self, view: ComparisonView) -> Comparison:
        """Set the series of a view side by side; all of them have to be in the pack."""
        names = self._names(view.series)
        series = [
            Compared(key, name, self._basis.data(key))
            for key, name in zip(view.series, names, strict=True)
        ]
        every_period = self._union(series)
        periods = _limited(every_period, view)
        choices = choices_of(self._basis, view, series, every_period)
        if view.kind == "ranked":
            return self._ranked(view, series, choices)
        shown = periods or _limited(newest([list(one.data) for one in series]), view)
        table = value_table(self._basis, series, shown) if shown else None
        alone = [] if periods else _limited(_whole(series), view)
        view, reasons, chart = self._drawn(view, series, periods or alone)
        if view.scale == "log" and chart is not None:
            chart = on_log_axis(chart)
        by_unit = chart is not None and chart.baseline is None
        reasons = (*remarks(self._basis, series, periods, by_unit=by_unit), *reasons)
        changes = None
        if view.between is not None and series:
            changes = change_table(self._basis, series, *view.between)
        title = title_of(self._basis, series)
        return Comparison(
            view, title, names, table, chart, reasons, changes, choices
        )  # fmt: skip

    def _ranked(
        self, view: ComparisonView, series: Sequence[Compared], choices: ViewChoices
    ) -> Comparison:
        names = tuple(one.name for one in series)
        found = ranking(self._basis, view.series, view.across, view.at)
        if found is None:
            why = (self._basis.word("compare.unranked"),) if series else ()
            title = title_of(self._basis, series)
            return Comparison(view, title, names, None, None, why, None, choices)
        reasons: list[str] = []
        if view.at is not None and view.at != found.period:
            missing = period_text(view.at, self._style)
            shown = period_text(found.period, self._style)
            reasons.append(self._basis.word("compare.rank.other", period=missing, shown=shown))
        if len({key.indicator for key in view.series}) > 1:
            first = self._pack.indicators[view.series[0].indicator].name
            name = first.within(self._style.language)
            reasons.append(self._basis.word("compare.rank.first", name=name))
        view = replace(view, at=found.period, across=found.across)
        choices = replace(
            choices,
            ranked=named_periods(found.periods, self._style),
            across=tuple((choice, across_name(self._basis, choice)) for choice in found.choices),
        )
        title = found.table.title
        return Comparison(
            view, title, names, found.table, found.chart, tuple(reasons), None, choices
        )  # fmt: skip

    def _drawn(
        self, view: ComparisonView, series: Sequence[Compared], periods: Sequence[Period]
    ) -> tuple[ComparisonView, tuple[str, ...], ChartSpec | None]:
        """Return the view as it is drawn, why it is not drawn as asked, and the chart."""
        filled = [one for one in series if one.data]
        if view.kind == "table" or not periods or not filled:
            return view, (), None
        basis, kind = self._basis, shown_kind(view, filled, periods)
        is_crowded = view.kind == "bar" and kind == "line" and view.units != "panels"
        reasons = (basis.word("compare.bars"),) if is_crowded else ()
        if view.units == "index":
            without = [one.name for one in filled if not has_index(one)]
            possible = [] if without else bases(filled, periods)
            if possible:
                return self._indexed(view, filled, periods, possible, reasons)
            key = "compare.unindexed" if without else "compare.unbased"
            reasons = (*reasons, basis.word(key, names="; ".join(without)))
        is_alike = not unlike(filled)
        is_shared = shared_kind([list(one.data) for one in filled]) is not None
        if view.units == "same" and is_alike and is_shared:
            return view, reasons, value_chart(basis, filled, periods, kind)
        return view, reasons, panel_chart(basis, filled, periods, alike=is_alike)

    def _indexed(
        self,
        view: ComparisonView,
        series: Sequence[Compared],
        periods: Sequence[Period],
        possible: Sequence[Period],
        reasons: tuple[str, ...],
    ) -> tuple[ComparisonView, tuple[str, ...], ChartSpec]:
        """Return the view with its base, and the index."""
        base = view.base
        if base is None or base not in possible:
            base = possible[0]
        if view.base is not None and base != view.base:
            asked = period_text(view.base, self._style)
            reasons = (*reasons, self._basis.word("compare.base", period=asked))
        kind = shown_kind(view, series, periods)
        chart = index_chart(self._basis, series, periods, base, kind)
        return replace(view, base=base), reasons, chart

    def _names(self, keys: Sequence[SeriesKey]) -> tuple[str, ...]:
        """Name series by the country, or the members, alone where nothing else differs."""
        head, language = self._pack.head, self._style.language
        if len(keys) > 1 and len({(key.indicator, key.members) for key in keys}) == 1:
            return tuple(head.entities[key.entity].name.within(language) for key in keys)
        if len(keys) > 1 and len({(key.indicator, key.entity) for key in keys}) == 1:
            return tuple(self._members(key) or self.name(key) for key in keys)
        return tuple(map(self.name, keys))

    def _members(self, key: SeriesKey) -> str:
        dimensions, language = self._pack.head.dimensions, self._style.language
        names = (dimensions[d].members[m].within(language) for d, m in key.members)
        return self._basis.word("comma").join(names)

    def _union(self, series: Sequence[Compared]) -> list[Period]:
        """Return all periods of the kind to compare, with those for which none has a figure."""
        found = [list(one.data) for one in series]
        kind = shared_kind(found)
        if kind is None:
            return []
        periods = {d.observation.period for data in found for d in data}
        return without_holes(sorted(p for p in periods if p.kind is kind), every(found))


def _whole(series: Sequence[Compared]) -> list[Period]:
    """Return all periods of any series, parts of years left out, by time."""
    periods = {d.observation.period for one in series for d in one.data}
    return sorted(period for period in periods if period.kind not in PART_YEARS)


def _limited(periods: Sequence[Period], view: ComparisonView) -> list[Period]:
    """Return the periods within the range of a view; all of them where none lies within."""
    since, until = view.since, view.until
    kept = [
        period
        for period in periods
        if (since is None or period.end >= since.end) and (until is None or period.end <= until.end)
    ]
    return kept or list(periods)


def _series_of(key: SeriesKey) -> str:
    """Write a series as a view's text has it."""
    return view_text(ComparisonView((key,))).partition("/")[2]
