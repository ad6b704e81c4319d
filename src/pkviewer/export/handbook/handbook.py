"""The reviewer's handbook of a pack: every indicator with what it is, holds and lacks.

Written as Markdown, in English, without Qt; it changes only when the pack does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pkviewer.export.handbook.cautions import disputes, troubles, where
from pkviewer.facts.freshness import next_release
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.model.period import PeriodKind
from pkviewer.model.sector import Sector
from pkviewer.model.unit import Unit
from pkviewer.sheet.figure import plain
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import spelled, unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_text
from pkviewer.text.words import word

_STYLE = Style()
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
_MOST_NAMED = 4
_POLARITY = {"higher_is_better": "more is better", "lower_is_better": "less is better"}
_NATURE = {
    "flow": "a flow, which adds up over time",
    "stock": "a stock, a level at a date",
    "rate": "a rate",
}
_EVERY = {1: "every month", 3: "every quarter", 6: "every half-year", 12: "every year"}
_PREFACE = """\
What each indicator of this data pack measures, where it comes from, how long it is and what
troubles it. Written from the pack by `pkviewer document`; to change it, change the pack. What was
left out, and why, stands in [data-left-out.md](data-left-out.md); the format of the files in
[data-pack.md](data-pack.md).

“From” names the bodies a figure originates from, as far as its source names one, and then who
printed it; the number of figures stands in brackets. “Next” counts from the edition’s date. A lower
bound is a figure printed as “more than”; a figure is dated by its page where nothing but the page’s
own date is known: no growth is computed on either."""


def handbook(pack: Pack) -> str:
    """Return the handbook of a pack."""
    return "\n".join(_lines(pack)) + "\n"


def escaped(text: str) -> str:
    """Return a text that Markdown prints as it stands."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _lines(pack: Pack) -> Iterator[str]:
    sectors = [sector for sector in pack.sectors.values() if sector.indicators]
    figures = sum(len(indicator.observations) for indicator in pack.indicators.values())
    yield f"# {escaped(pack.head.title.en)}: the data, indicator by indicator"
    yield f"\n{_PREFACE}"
    yield (
        f"\nEdition {pack.head.edition}: {len(pack.indicators):,} indicators and {figures:,} "
        f"figures from {len(pack.sources):,} sources.\n"
    )
    yield "| sector | indicators | figures | other figures in circulation |"
    yield "|---|---:|---:|---:|"
    for sector in sectors:
        held = [o for indicator in sector.indicators for o in indicator.observations]
        rivals = sum(len(o.alternatives) for o in held)
        title = escaped(sector.title.en)
        link = f"[{title}](#{_anchor(sector.title.en)})"
        yield f"| {link} | {len(sector.indicators)} | {len(held):,} | {rivals} |"
    for sector in sectors:
        yield from _sector(pack, sector)


def _sector(pack: Pack, sector: Sector) -> Iterator[str]:
    speech = Speech(pack, _STYLE, sector)
    yield f"\n## {escaped(sector.title.en)}"
    if sector.summary is not None:
        yield f"\n{escaped(sector.summary.en)}"
    for indicator in sector.indicators:
        yield from _indicator(pack, speech, indicator)


def _indicator(pack: Pack, speech: Speech, indicator: Indicator) -> Iterator[str]:
    unit = pack.unit_of(indicator)
    yield f"\n### {escaped(indicator.name.en)}\n"
    yield f"`{indicator.id}` · {_measured(unit, indicator)}\n"
    yield escaped(plain(speech.runs(indicator.definition)))
    yield ""
    yield f"- **Held:** {_held(pack, indicator)}"
    yield f"- **From:** {_origin(pack, indicator)}"
    yield f"- **Published:** {_release(pack, indicator)}"
    if indicator.target_of is not None:
        name = pack.indicators[indicator.target_of].name.en
        yield f"- **Target for:** {escaped(name)}"
    for cut in indicator.breaks:
        reason = escaped(plain(speech.runs(cut.reason)))
        whose = [pack.head.entities[cut.entity].name.en] if cut.entity is not None else []
        whose += [pack.head.dimensions[name].members[m].en for name, m in cut.dims.items()]
        only = f", {escaped(', '.join(whose))} only" if whose else ""
        yield f"- **Break at {period_text(cut.at, _STYLE)}{only}:** {reason}"
    found = tuple(troubles(pack, speech, indicator))
    if found:
        yield "- **Take care:**"
        yield from (f"  - {escaped(trouble)}" for trouble in found)
    rivals = tuple(disputes(pack, speech, indicator))
    if rivals:
        yield "- **Other figures in circulation:**"
        yield from (f"  - {escaped(rival)}" for rival in rivals)


def _measured(unit: Unit, indicator: Indicator) -> str:
    name = unit_text(unit, _STYLE) or unit.kind
    parts = [escaped(name), _NATURE[indicator.nature]]
    if indicator.polarity in _POLARITY:
        parts.append(_POLARITY[indicator.polarity])
    return " · ".join(parts)


def _held(pack: Pack, indicator: Indicator) -> str:
    observations = indicator.observations
    if not observations:
        return "nothing."
    if len(observations) == 1:
        return f"{_only(pack, indicator)}."
    periods = sorted(o.period for o in observations)
    first, last = (period_text(p, _STYLE) for p in (periods[0], periods[-1]))
    stretch = first if first == last else f"{first} to {last}"
    kinds = Counter(_kind(o.period.kind) for o in observations)
    sentence = f"{_count(len(observations), 'figure')}, {stretch}; {_tally(kinds)}"
    countries = Counter(pack.head.entities[o.entity].name.en for o in observations)
    if set(countries) != {pack.head.country.en}:
        sentence += f". Countries: {_tally(countries, most=len(countries))}"
    for dimension in indicator.dimensions:
        declared = pack.head.dimensions[dimension]
        present = {o.dims[dimension] for o in observations if dimension in o.dims}
        names = ", ".join(text.en for id_, text in declared.members.items() if id_ in present)
        sentence += f". {escaped(declared.name.en)}: {escaped(names)}"
    return f"{sentence}."


def _only(pack: Pack, indicator: Indicator) -> str:
    """Tell the single figure of an indicator, which is no series."""
    observation = indicator.observations[0]
    value = spelled(observation.value, pack.unit_of(indicator), _STYLE)
    if observation.bound is not None:
        value = word(observation.bound, "en", value=value)
    return f"one figure, {escaped(value)} ({where(pack, observation)})"


def _kind(kind: PeriodKind) -> str:
    return "fiscal years" if kind is PeriodKind.FISCAL_YEAR else word(f"kind.{kind.value}", "en")


def _origin(pack: Pack, indicator: Indicator) -> str:
    bodies = Counter(
        pack.head.bodies[o.primary].name.en for o in indicator.observations if o.primary
    )
    printers = Counter(pack.sources[o.source].publisher for o in indicator.observations)
    unnamed = sum(o.primary is None for o in indicator.observations)
    parts = [_tally(bodies)] if bodies else []
    if unnamed:
        parts.append(f"no body named ({unnamed})")
    return f"{'; '.join(parts)}. Printed by {_tally(printers)}."


def _release(pack: Pack, indicator: Indicator) -> str:
    every = indicator.release.every_months
    if every is None:
        return "no regular release."
    interval = _EVERY.get(every) or f"every {every} months"
    if every > 12 and every % 12 == 0:
        interval = f"every {every // 12} years"
    following = next_release(indicator, pack.head.home)
    if following is None:
        return f"{interval}."
    verb = "was" if following.is_overdue(pack.head.edition_date) else "is"
    period = period_text(following.period, _STYLE)
    return f"{interval}. Next: {period}, which {verb} due by {day_text(following.due, _STYLE)}."


def _tally(counter: Counter[str], most: int = _MOST_NAMED) -> str:
    """Name the most frequent first; what is left is counted together."""
    ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) == 1:
        return escaped(ranked[0][0])
    named = [f"{escaped(name)} ({count})" for name, count in ranked[:most]]
    rest = len(ranked) - most
    if rest > 0:
        named.append(_count(rest, "other"))
    return ", ".join(named)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _anchor(title: str) -> str:
    """Return the anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
