"""The chart of a comparison: values on one axis, as an index, or a panel to each series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pkviewer.comparison.basis import Basis, Compared, within
from pkviewer.comparison.likeness import breaks
from pkviewer.comparison.shared_periods import every
from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.errors import FactError
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.notation import bounded
from pkviewer.model.fact import FactSpec
from pkviewer.model.period import Period
from pkviewer.model.sector import ChartKind, SeriesRole
from pkviewer.model.unit import Unit
from pkviewer.sheet.chart import ChartBreak, ChartLine, ChartMark, ChartSpec
from pkviewer.sheet.composing.chart_words import alternative, caution, note_of, qualifier, timed
from pkviewer.sheet.speech import owned_title
from pkviewer.text.number import format_number, unit_text
from pkviewer.text.scale import moved
from pkviewer.text.when import period_label, period_text

_HUNDRED = Decimal(100)
_WHOLE_FROM = 1000
"""An index from this size on is written without decimals."""


def value_chart(
    basis: Basis, series: Sequence[Compared], periods: Sequence[Period], kind: ChartKind
) -> ChartSpec:
    """Return the values as published, on one axis."""
    unit = basis.counted(datum for one in series for datum in within(one, periods))
    lines = [_line(basis, one, order, periods, unit) for order, one in enumerate(series)]
    spec = _spec(basis, series, periods, kind, lines)
    return _told(replace(spec, unit=unit_text(unit, basis.style) if unit else ""))


def panel_chart(
    basis: Basis, series: Sequence[Compared], periods: Sequence[Period], *, alike: bool
) -> ChartSpec:
    """Return a small chart to each series over the same time.

    ``alike`` gives all of them one scale; else each has its own, and its unit beside its name.
    """
    shared = basis.counted(datum for one in series for datum in within(one, periods))
    lines = []
    for one in series:
        unit = shared if alike else basis.counted(within(one, periods))
        name = one.name
        if not alike and unit is not None and (text := unit_text(unit, basis.style)):
            name = f"{name} ({text})"
        lines.append(_line(basis, replace(one, name=name), 0, periods, unit))
    spec = _spec(basis, series, periods, "small_multiples", lines)
    text = unit_text(shared, basis.style) if alike and shared is not None else ""
    return _told(replace(spec, unit=text, own_scales=not alike))


def index_chart(
    basis: Basis,
    series: Sequence[Compared],
    periods: Sequence[Period],
    base: Period,
    kind: ChartKind,
) -> ChartSpec:
    """Return each series against its own value in the base period, which is 100."""
    lines = []
    for order, one in enumerate(series):
        marks = tuple(_index_marks(basis, one, periods, base))
        lines.append(ChartLine(one.key.aspect("index"), one.name, _role(order), marks))
    spec = _spec(basis, series, periods, kind, lines)
    unit = basis.word("compare.index", period=period_text(base, basis.style, short=True))
    return _told(replace(spec, unit=unit, baseline=100.0))


def bases(series: Sequence[Compared], periods: Sequence[Period]) -> list[Period]:
    """Return the periods in which each series has a value that can be 100."""
    return [
        period
        for period in periods
        if all(
            (datum := one.by_period.get(period.code)) is not None
            and datum.observation.value > 0
            and datum.observation.bound not in ("at_least", "at_most")
            for one in series
        )
    ]


def shown_kind(
    view: ComparisonView, series: Sequence[Compared], periods: Sequence[Period]
) -> ChartKind:
    """Return the kind of chart for a view: bars only while they are few enough to be read."""
    if view.kind != "bar" or len(series) > MOST_BARS_BESIDE or len(periods) > MOST_SLOTS:
        return "line"
    return "grouped_bars" if len(series) > 1 else "bars"


MOST_BARS_BESIDE = 4
MOST_SLOTS = 24
"""Bars beside each other, and groups of them, that can be read."""


def _index_marks(
    basis: Basis, one: Compared, periods: Sequence[Period], base: Period
) -> Iterator[ChartMark]:
    by_period = one.by_period
    for slot, period in enumerate(periods):
        datum = by_period.get(period.code)
        if datum is None:
            continue
        fact, value = _against(basis, datum, base)
        if fact is not None:
            decimals = 0 if value == _HUNDRED or value >= _WHOLE_FROM else 1
            label = bounded(format_number(value, basis.style, decimals), fact)
            yield _mark(basis, slot, value, label, fact)


def _against(basis: Basis, datum: Datum, base: Period) -> tuple[Fact | None, Decimal]:
    """Return a value against its series' base period; no fact where it cannot be computed."""
    if datum.observation.period.code == base.code:
        return basis.fact(FactSpec(of=datum.selector)), _HUNDRED
    first = datum.key.at(base.code)
    spec = FactSpec(measure="ratio", of=datum.selector, base=first, across_break=True)
    try:
        fact = basis.fact(spec)
    except FactError:
        return None, _HUNDRED
    return fact, fact.value * _HUNDRED


def _line(
    basis: Basis, one: Compared, order: int, periods: Sequence[Period], unit: Unit | None
) -> ChartLine:
    by_period = one.by_period
    marks = []
    for slot, period in enumerate(periods):
        datum = by_period.get(period.code)
        if datum is not None and unit is not None:
            value = moved(datum.observation.value, datum.unit, unit)
            fact = basis.fact(FactSpec(of=datum.selector))
            marks.append(_mark(basis, slot, value, bounded(basis.value(datum, unit), fact), fact))
    return ChartLine(one.key.code, one.name, _role(order), tuple(marks))


def _mark(basis: Basis, slot: int, value: Decimal, label: str, fact: Fact) -> ChartMark:
    return ChartMark(
        slot=slot,
        value=float(value),
        label=label,
        figure=basis.speech.unmarked(fact),
        hatched=bool(fact.flags & {"provisional", "estimate", "forecast"}),
        light="part_year" in fact.flags,
        qualifier=qualifier(fact, basis.style),
        caution=caution(fact, basis.style),
    )


def _role(order: int) -> SeriesRole:
    return "comparison" if order else "main"


def _spec(
    basis: Basis,
    series: Sequence[Compared],
    periods: Sequence[Period],
    kind: ChartKind,
    lines: Sequence[ChartLine],
) -> ChartSpec:
    cuts = [
        ChartBreak(_slot(periods, cut), why, (line.id,))
        for one, line in zip(series, lines, strict=True)
        for cut, why in breaks(basis, [one], periods)
    ]
    spec = ChartSpec(
        id="comparison",
        kind=kind,
        title=owned_title(title_of(basis, series), lines),
        unit="",
        categories=tuple(period_label(period, basis.style) for period in periods),
        series=tuple(lines),
        style=basis.style,
        size="wide",
        breaks=tuple(cuts),
    )
    return timed(spec, periods, every([list(one.data) for one in series]))


def _slot(periods: Sequence[Period], cut: Period) -> int:
    """Return the first slot after a break."""
    return next(slot for slot, period in enumerate(periods) if period.end >= cut.end)


def on_log_axis(spec: ChartSpec) -> ChartSpec:
    """Return lines on a logarithmic axis; a chart with a value that has none stays as it is."""
    values = [mark.value for line in spec.series for mark in line.marks]
    if spec.kind != "line" or min(values, default=0.0) <= 0:
        return spec
    return _told(replace(spec, log=True))


def _told(spec: ChartSpec) -> ChartSpec:
    return replace(spec, alt=alternative(spec), note=note_of(spec))


def title_of(basis: Basis, series: Sequence[Compared]) -> str:
    """Name a comparison by its indicators."""
    indicators = dict.fromkeys(one.key.indicator for one in series)
    language = basis.style.language
    return " / ".join(basis.pack.indicators[id_].name.within(language) for id_ in indicators)
