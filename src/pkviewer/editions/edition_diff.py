"""Compares two editions of a data pack.

It lives with the sheets because it says what they say: values as they are printed, and
verdicts as the checks of each edition's own claims give them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import Judgement
from pkviewer.editions.revision import (
    ChangeKind,
    FigureChange,
    IndicatorChange,
    Line,
    Revision,
    Tally,
    VerdictChange,
)
from pkviewer.model.indicator import Alternative, Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.sector import Sector
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Text
from pkviewer.search.catalogue import observed
from pkviewer.sheet.credit import credit, origin
from pkviewer.sheet.figure import plain
from pkviewer.sheet.naming import place_name
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_text
from pkviewer.text.words import word


def revision(old: Pack, new: Pack, style: Style) -> Revision:
    """Compare two editions. Both have been opened, so that nothing in them fails.

    Indicators go by their id, observations by period, country and dimensions.
    """
    return Revision(
        old=old.head,
        new=new.head,
        figures=tuple(_figures(old, new, style)),
        verdicts=tuple(_verdicts(old, new, style)),
        indicators=tuple(_indicators(old, new, style)),
        others={
            "pages": tally(_pages(old), _pages(new)),
            "sources": tally(old.sources, new.sources),
            "programmes": tally(old.programmes, new.programmes),
            "milestones": tally(old.milestones, new.milestones),
        },
    )


def _pages(pack: Pack) -> dict[str, Sector]:
    """Return what sectors say, without what is told of by itself."""
    return {
        id_: msgspec.structs.replace(sector, indicators=(), programmes=(), milestones=())
        for id_, sector in pack.sectors.items()
    }


def tally(old: Mapping[str, object], new: Mapping[str, object]) -> Tally:
    """Count what came, went and changed between two indexes."""
    kept = old.keys() & new.keys()
    changed = sum(old[key] != new[key] for key in kept)
    return Tally(len(new) - len(kept), len(old) - len(kept), changed)


def _ordered(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Return the keys of both, in the new one's order, what went at the end."""
    return [*new, *(key for key in old if key not in new)]


def _kind(old: object | None, new: object | None) -> ChangeKind:
    if old is None:
        return "added"
    return "removed" if new is None else "changed"


def _figures(old: Pack, new: Pack, style: Style) -> Iterator[FigureChange]:
    for id_ in _ordered(old.indicators, new.indicators):
        was = _Telling(old, old.indicators[id_], style) if id_ in old.indicators else None
        now = _Telling(new, new.indicators[id_], style) if id_ in new.indicators else None
        before, after = was.held() if was else {}, now.held() if now else {}
        changes = [
            change
            for key in before | after
            for change in _figure(before.get(key), after.get(key), was, now)
        ]
        yield from sorted(changes, key=lambda change: (change.place, change.period))


class _Telling:
    """Writes the observations of one edition's indicator."""

    def __init__(self, pack: Pack, indicator: Indicator, style: Style) -> None:
        self.pack = pack
        self.style = style
        self.indicator = indicator
        self.sector = pack.home[indicator.id]
        self._speech = Speech(pack, style, pack.sectors[self.sector])

    @property
    def unit(self) -> Unit:
        return self.pack.unit_of(self.indicator)

    def held(self) -> dict[object, Observation]:
        return {seen.key: seen for seen in self.indicator.observations}

    def text(self, seen: Observation) -> str:
        return observed(self.pack, self.style, self.indicator, seen).text

    def value(self, seen: Observation) -> str:
        """Return the value as it stands in the file, where its last digit tells how exact it is."""
        return f"{self.text(seen)} [{seen.value}]"

    def source(self, seen: Observation) -> str:
        named = credit(self.pack, seen.source, self.style, (seen.primary,))
        when = named.when if named.is_dated else ""
        title = self.pack.sources[seen.source].title
        return ", ".join(part for part in (named.origin, title, when) if part)

    def primary(self, seen: Observation) -> str:
        body = self.pack.head.bodies.get(seen.primary or "")
        return self._said(body.name) if body else ""

    def alternatives(self, seen: Observation) -> str:
        return "; ".join(self._alternative(other) for other in seen.alternatives)

    def _alternative(self, other: Alternative) -> str:
        value = spelled(other.value, self.unit, self.style)
        relation = word(f"relation.{other.relation}", self.style.language)
        printed = origin(self.pack, other, self.style)
        stated = f" “{other.as_stated}”" if other.as_stated else ""
        return f"{value} ({relation}, {printed}{stated}: {self.prose(other.reason)})"

    def note(self, seen: Observation) -> str:
        return self.prose(seen.note) if seen.note else ""

    def place(self, seen: Observation) -> str:
        key = SeriesKey.within(self.indicator.id, seen)
        return place_name(self.pack, key, self.style)

    def prose(self, text: Text) -> str:
        """Fill prose of this indicator: notes, reasons, definitions."""
        return plain(self._speech.runs(text))

    def _said(self, text: Text) -> str:
        return text.within(self.style.language)


_Aspect = Callable[[_Telling, Observation], str]
_ASPECTS: tuple[tuple[str, _Aspect], ...] = (
    ("revision.value", lambda telling, seen: telling.value(seen)),
    ("prov.stated", lambda _, seen: seen.as_stated or ""),
    ("prov.source", lambda telling, seen: telling.source(seen)),
    ("prov.primary", lambda telling, seen: telling.primary(seen)),
    (
        "revision.confidence",
        lambda telling, seen: word(f"confidence.{seen.confidence}", telling.style.language),
    ),
    ("prov.status", lambda telling, seen: word(f"flag.{seen.status}", telling.style.language)),
    ("prov.note", lambda telling, seen: telling.note(seen)),
    ("prov.alternatives", lambda telling, seen: telling.alternatives(seen)),
)


def _figure(
    old: Observation | None, new: Observation | None, was: _Telling | None, now: _Telling | None
) -> Iterator[FigureChange]:
    """Yield what happened to an observation, if anything did."""
    here, seen = (now, new) if new is not None else (was, old)
    if here is None or seen is None:
        return
    if old and new and was and now and _is_same(old, new) and was.unit == now.unit:
        return
    lines = tuple(
        Line(word(key, here.style.language), before, after)
        for key, tell in _ASPECTS
        if (before := tell(was, old) if was and old else "")
        != (after := tell(now, new) if now and new else "")
    )
    if not lines:
        return
    indicator = here.indicator
    yield FigureChange(
        kind=_kind(old, new),
        sector=here.pack.home[indicator.id],
        indicator=indicator.id,
        name=indicator.name.within(here.style.language),
        period=seen.period,
        place=here.place(seen),
        old=old,
        new=new,
        old_text=was.text(old) if was and old else "",
        new_text=now.text(new) if now and new else "",
        lines=lines,
    )


def _is_same(old: Observation, new: Observation) -> bool:
    """Whether nothing differs, not even the digit a value was published to."""
    return old == new and str(old.value) == str(new.value)


def _verdicts(old: Pack, new: Pack, style: Style) -> Iterator[VerdictChange]:
    before = {claim.id: judge(old, claim, style) for claim in old.claims}
    after = {claim.id: judge(new, claim, style) for claim in new.claims}
    for id_ in _ordered(before, after):
        was, now = before.get(id_), after.get(id_)
        judged = now or was
        verdicts = _judged(was, style), _judged(now, style)
        if judged is not None and verdicts[0] != verdicts[1]:
            claim = judged.claim
            text = claim.text.within(style.language)
            yield VerdictChange(
                _kind(was, now),
                id_,
                claim.number,
                text,
                *verdicts,
                was.verdict if was else None,
                now.verdict if now else None,
            )


def _judged(judgement: Judgement | None, style: Style) -> str:
    if judgement is None:
        return ""
    text = word(f"verdict.{judgement.verdict}", style.language)
    if judgement.overtaken is None:
        return text
    since = day_text(judgement.overtaken, style)
    return f"{text}, {word('overtaken', style.language, date=since)}"


def _indicators(old: Pack, new: Pack, style: Style) -> Iterator[IndicatorChange]:
    for id_ in _ordered(old.indicators, new.indicators):
        was = _Telling(old, old.indicators[id_], style) if id_ in old.indicators else None
        now = _Telling(new, new.indicators[id_], style) if id_ in new.indicators else None
        here = now or was
        lines = tuple(_declared(was, now)) if was and now else ()
        if here and (lines or was is None or now is None):
            name = here.indicator.name.within(style.language)
            yield IndicatorChange(_kind(was, now), here.sector, id_, name, lines)


def _declared(was: _Telling, now: _Telling) -> Iterator[Line]:
    """Yield what is declared otherwise. A text counts as it is written, not as it is filled."""
    old, new = was.indicator, now.indicator
    pairs: tuple[tuple[str, object, object, Callable[[_Telling], str]], ...] = (
        ("revision.name", old.name, new.name, lambda t: t.indicator.name.within(t.style.language)),
        (
            "prov.definition",
            old.definition,
            new.definition,
            lambda t: t.prose(t.indicator.definition),
        ),
        ("prov.unit", was.unit, now.unit, lambda t: f"{t.indicator.unit}: {t.unit.kind}"),
        ("revision.sector", was.sector, now.sector, lambda t: t.sector),
        ("revision.nature", _nature(old), _nature(new), lambda t: _nature(t.indicator)),
        ("prov.break", old.breaks, new.breaks, _breaks),
    )
    for key, before, after, tell in pairs:
        if before != after:
            yield Line(word(key, now.style.language), tell(was), tell(now))


def _nature(indicator: Indicator) -> str:
    return f"{indicator.nature}, {indicator.polarity.replace('_', ' ')}"


def _breaks(telling: _Telling) -> str:
    return "; ".join(
        f"{period_text(cut.at, telling.style)}: {telling.prose(cut.reason)}"
        for cut in telling.indicator.breaks
    )
