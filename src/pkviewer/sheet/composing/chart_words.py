"""What a chart says by shade, gap or place, in words: for its table, its reader and its copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pkviewer.facts.fact import Fact
from pkviewer.model.period import PART_YEARS, Period
from pkviewer.model.sector import ChartKind
from pkviewer.sheet.chart import FEW, ChartLine, ChartMark, ChartSpec
from pkviewer.sheet.composing.slots import is_regular, places_of
from pkviewer.text.style import Style
from pkviewer.text.when import slot_name, stretch_text
from pkviewer.text.words import word

_SPOKEN_VALUES = 16
_STATUS = ("provisional", "estimate", "forecast")
_BARS: frozenset[ChartKind] = frozenset({"bars", "grouped_bars"})
_SIDE_BY_SIDE: frozenset[ChartKind] = _BARS | {"stacked_bars"}
_FEW_PARTS = 3
_CLOSEST_BARS = 0.6
"""Bars on dates nearer to each other than this share of a slot would be needles: they become
lines, on which dots may be as near as they like."""


def qualifier(fact: Fact, style: Style) -> str:
    """Say what must be known beside a value: which part of a year it is, that it may change."""
    stretch = stretch_text(fact.period, style) if fact.period.kind in PART_YEARS else ""
    return word("comma", style.language).join(filter(None, (stretch, caution(fact, style))))


def caution(fact: Fact, style: Style) -> str:
    """Say that a value may change, or spans a break in series."""
    words = [
        word(f"qualifier.{status}", style.language) for status in _STATUS if status in fact.flags
    ]
    if "across_break" in fact.flags:
        words.append(word("qualifier.break", style.language))
    return word("comma", style.language).join(words)


def timed(spec: ChartSpec, slots: Sequence[Period], every: int | None = None) -> ChartSpec:
    """Give a chart over time its scale and the names of its slots.

    ``every`` is the months between two editions, where known.
    """
    places = places_of(slots)
    spec = replace(
        spec,
        names=tuple(slot_name(slot, spec.style) for slot in slots),
        places=places if any(place != slot for slot, place in enumerate(places)) else (),
        regular=is_regular(slots, every),
    )
    if spec.kind in _BARS and spec.closest < _CLOSEST_BARS:
        return replace(spec, kind="line")
    return spec


def alternative(spec: ChartSpec) -> str:
    """Say in words what the picture shows: every value, or of long series what matters."""
    language = spec.style.language
    sentences = [_spoken(spec, line) for line in spec.series if line.marks]
    sentences += [
        word("chart.break.at", language, period=spec.name(cut.before), why=cut.reason.rstrip("."))
        for cut in spec.breaks
    ]
    return word(
        "chart.alt", language, title=spec.title, unit=spec.unit, series=" ".join(sentences)
    ).strip()


def note_of(spec: ChartSpec, *, growing: bool = False) -> str:
    """Explain the marks that a chart uses; ``growing`` says that a reader asked for growth."""
    language = spec.style.language
    marks = [mark for line in spec.series for mark in line.marks]
    notes = [word("chart.growing", language)] if growing else []
    if spec.log:
        notes.append(word("chart.log", language))
    if not spec.from_zero:
        notes.append(word("preflight.axis.start", language))
    if any(mark.hatched for mark in marks):
        notes.append(word("chart.hatched", language))
    if any(mark.light for mark in marks):
        notes.append(_parts(spec, [mark for mark in marks if mark.light]))
    gapped = [line for line in spec.series if _has_gap(line)] if spec.kind == "line" else []
    if gapped:
        is_long = any(len(line.marks) > FEW for line in gapped)
        notes.append(word("chart.gaps.long" if is_long else "chart.gaps", language))
    if _says_absent(spec):
        notes.append(word("chart.absent", language))
    if spec.kind == "matrix" and any(
        len(line.marks) < len(spec.categories) for line in spec.series
    ):
        notes.append(word("chart.none", language))
    if spec.own_scales:
        notes.append(word("chart.own_scales", language))
    # Series that break at neighbouring periods for one reason have it told once.
    reasons = dict.fromkeys(cut.reason for cut in spec.breaks)
    notes.extend(f"{word('chart.break', language)}: {reason}" for reason in reasons)
    return " · ".join(notes)


def _parts(spec: ChartSpec, marks: Sequence[ChartMark]) -> str:
    """Say which months pale marks cover: of all alike, or of each of a few."""
    language = spec.style.language
    stretches = {mark.slot: stretch_text(mark.figure.fact.period, spec.style) for mark in marks}
    different = tuple(dict.fromkeys(stretches.values()))
    if len(different) == 1:
        said = different[0]
    elif len(stretches) <= _FEW_PARTS:
        said = word("comma", language).join(
            f"{spec.name(slot)} {stretch}" for slot, stretch in sorted(stretches.items())
        )
    else:
        return word("chart.light", language)
    return f"{word('chart.light', language)} ({said})"


def _says_absent(spec: ChartSpec) -> bool:
    """Tell whether a drawing holds the sign of a missing figure."""
    in_panels = spec.kind == "small_multiples" and spec.regular
    if spec.absent or (in_panels and any(map(_has_gap, spec.series))):
        return True
    return spec.kind in _SIDE_BY_SIDE and any(map(spec.lacking, range(len(spec.categories))))


def _has_gap(line: ChartLine) -> bool:
    return line.role != "target" and bool(line.absent)


def _spoken(spec: ChartSpec, line: ChartLine) -> str:
    """Tell a series: each value with its period, and the periods that have none."""
    language = spec.style.language

    def say(mark: ChartMark) -> str:
        return f"{spec.name(mark.slot)} {mark.said}"

    if len(line.marks) <= _SPOKEN_VALUES:
        values = "; ".join(_each(spec, line))
    else:
        values = word(
            "chart.alt.more",
            language,
            first=say(line.marks[0]),
            last=say(line.marks[-1]),
            high=say(max(line.marks, key=_height)),
            low=say(min(line.marks, key=_height)),
        )
        if spec.regular and line.absent:
            between = line.marks[-1].slot - line.marks[0].slot + 1
            count = word("chart.no_figures", language, n=len(line.absent), m=between)
            values = f"{values}; {count}"
    name = f"{line.name}: " if line.name and len(spec.series) > 1 else ""
    return f"{name}{values}."


def _each(spec: ChartSpec, line: ChartLine) -> Iterator[str]:
    marks = {mark.slot: mark for mark in line.marks}
    absent = set(line.absent) if spec.regular and line.role != "target" else set()
    if len(absent) > _SPOKEN_VALUES:
        yield word(
            "chart.no_figures", spec.style.language, n=len(absent), m=len(absent) + len(marks)
        )
        absent = set()
    for slot in sorted(absent | set(marks)):
        if slot in marks:
            yield f"{spec.name(slot)} {marks[slot].said}"
        else:
            yield word("chart.no_figure", spec.style.language, period=spec.name(slot))


def _height(mark: ChartMark) -> float:
    return mark.value
