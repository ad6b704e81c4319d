"""What troubles an indicator's figures, and which others are in circulation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import PART_YEARS, PeriodKind
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.credit import origin
from pkviewer.sheet.figure import plain
from pkviewer.sheet.naming import place_name
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word

_STYLE = Style()
_MOST_PERIODS = 6
_Grades = tuple[tuple[Callable[[Observation], bool], str], ...]
_TOLD_WITH_A_FIGURE: _Grades = (
    (lambda o: o.bound == "at_least", "lower bound, printed as “more than” or the like"),
    (lambda o: o.bound == "at_most", "upper bound"),
    (lambda o: o.bound == "about", "printed as “about”"),
    (lambda o: o.period.kind is PeriodKind.REPORTED, "dated by its page only"),
    (lambda o: o.period.kind in PART_YEARS, "part of a year"),
)
_GRADES: _Grades = (
    (lambda o: o.status == "provisional", "provisional"),
    (lambda o: o.status == "estimate", "an estimate"),
    (lambda o: o.status == "forecast", "a forecast"),
    (lambda o: o.confidence == "low", "of low confidence"),
)


def troubles(pack: Pack, speech: Speech, indicator: Indicator) -> Iterator[str]:
    """Tell what a reader of the indicator has to know, in a line each."""
    held = indicator.observations
    undated: _Grades = ((pack.is_undated, "from a page without a date"),)
    for holds, phrase in (*(_TOLD_WITH_A_FIGURE if len(held) > 1 else ()), *_GRADES, *undated):
        found = [o for o in held if holds(o)]
        if found:
            yield f"{phrase}: {_which(found, len(held))}"
    notes: dict[str, list[Observation]] = defaultdict(list)
    for observation in held:
        if observation.note is not None:
            notes[plain(speech.runs(observation.note))].append(observation)
    for note, found in notes.items():
        yield f"{_which(found, len(held))}: {note}"


def disputes(pack: Pack, speech: Speech, indicator: Indicator) -> Iterator[str]:
    """Tell each alternative: the period, the figure shown, the other, its kind and reason."""
    unit = pack.unit_of(indicator)
    for observation in indicator.observations:
        shown = spelled(observation.value, unit, _STYLE)
        at = where(pack, observation)
        for other in observation.alternatives:
            value = spelled(other.value, unit, _STYLE)
            when = f" ({period_text(other.period, _STYLE)})" if other.period else ""
            relation = word(f"relation.{other.relation}", "en")
            reason = plain(speech.runs(other.reason))
            printed = origin(pack, other, _STYLE)
            yield f"{at}: {shown}; also {value}{when}, {relation}, {printed}. {reason}"


def _which(found: list[Observation], of: int) -> str:
    if len(found) == of:
        return "all" if of > 1 else "its only figure"
    periods = list(dict.fromkeys(o.period for o in sorted(found, key=lambda o: o.period)))
    if len(periods) > _MOST_PERIODS:
        return f"{len(found)} of {of} figures"
    return ", ".join(period_text(period, _STYLE, short=True) for period in periods)


def where(pack: Pack, observation: Observation) -> str:
    """Name an observation's period, and what else sets it apart."""
    period = period_text(observation.period, _STYLE)
    place = place_name(pack, SeriesKey.within("", observation), _STYLE)
    return ", ".join(filter(None, (period, place)))
