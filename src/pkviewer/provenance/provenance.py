"""Where a figure comes from, told in rows: from the value down to its sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from pkviewer.facts.arithmetic import arithmetic
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum
from pkviewer.facts.freshness import NextRelease, next_release
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec
from pkviewer.model.indicator import Alternative, Observation
from pkviewer.model.unit import Unit
from pkviewer.provenance.moves import moved
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.credit import credit, origin, reading_of
from pkviewer.sheet.figure import Figure, plain
from pkviewer.sheet.naming import figure_name
from pkviewer.sheet.speech import Speech
from pkviewer.text.letters import capitalised
from pkviewer.text.number import format_number, spelled, unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_meaning, period_text
from pkviewer.text.words import word

RowKind = Literal["plain", "source", "witness", "operand", "alternative", "arithmetic", "break"]


@dataclass(frozen=True, slots=True)
class ProvenanceRow:
    """One row: a label and a text; a source has a ``url``, an operand a ``figure``.

    Of an operand, a witness and an alternative ``value`` is what is said first and ``reason``
    what stands below it: whose figure it is, or why it is not the one shown.
    """

    label: str
    text: str
    kind: RowKind = "plain"
    url: str = ""
    figure: Figure | None = None
    value: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The trace of a figure: its value, what it is, and the rows under it."""

    value: str
    label: str
    period: str
    rows: tuple[ProvenanceRow, ...]


def provenance(figure: Figure, composer: Composer) -> Provenance:
    """Trace a figure down to its observations and sources."""
    return _Tracing(composer).trace(figure)


class _Tracing:
    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._pack = composer.pack
        self._style: Style = composer.style
        self._speech = Speech(composer.pack, composer.style)

    def trace(self, figure: Figure) -> Provenance:
        fact = figure.fact
        rows: list[ProvenanceRow] = []
        if fact.measure in ("value", "highest", "lowest"):
            rows.extend(self._observed(fact.subject, held=fact.held, measure=fact.measure))
        else:
            rows.extend(self._derived(figure))
        return Provenance(
            value=self._speech.said(fact),
            label=figure_name(self._pack, fact, self._style),
            period=period_meaning(fact.period, self._style),
            rows=tuple(rows),
        )

    def _of(self, datum: Datum) -> Speech:
        """Return the words over the sector that declares an indicator, whose facts it names."""
        home = self._pack.sectors[self._pack.home[datum.indicator.id]]
        return Speech(self._pack, self._style, home)

    def _word(self, key: str, **values: object) -> str:
        return word(key, self._style.language, **values)

    def _derived(self, figure: Figure) -> list[ProvenanceRow]:
        fact = figure.fact
        rows = [
            ProvenanceRow(
                self._word(f"measure.{fact.measure}"), arithmetic(fact, self._style), "arithmetic"
            )
        ]
        rows.append(self._period(fact.subject))
        rows.extend(self._linked(self._word("prov.operands"), datum) for datum in fact.operands)
        rows.append(self._definition(fact.subject))
        if "across_break" in fact.flags:
            rows.extend(self._breaks(fact.subject))
        return rows

    def _operand(self, datum: Datum) -> Figure:
        spec = FactSpec(of=datum.selector)
        return self._speech.figure(compute("", spec, Evidence(self._pack)))

    def _observed(self, datum: Datum, *, held: int, measure: str) -> list[ProvenanceRow]:
        observation, indicator = datum.observation, datum.indicator
        rows = []
        if held:
            text = self._word(f"measure.{measure}.of", n=held)
            rows.append(ProvenanceRow(self._word("prov.arithmetic"), text, "arithmetic"))
        rows.append(self._period(datum))
        rows.append(ProvenanceRow(self._word("prov.value"), self._value(datum)))
        if observation.as_stated:
            rows.append(ProvenanceRow(self._word("prov.stated"), f"“{observation.as_stated}”"))
        if observation.status != "final":
            rows.append(
                ProvenanceRow(self._word("prov.status"), self._word(f"flag.{observation.status}"))
            )
        rows.append(self._source(self._word("prov.source"), observation))
        rows.extend(self._witnesses(observation))
        confidence = self._word(f"confidence.{observation.confidence}")
        rows.append(ProvenanceRow(self._word("prov.confidence"), confidence))
        rows.append(self._definition(datum))
        if observation.note is not None:
            rows.append(
                ProvenanceRow(
                    self._word("prov.note"), plain(self._of(datum).runs(observation.note))
                )
            )
        rows.extend(
            self._alternative(datum, other)
            for other in observation.alternatives
            if other.relation != "earlier_vintage"
        )
        rows.extend(self._history(datum))
        rows.extend(self._breaks(datum))
        following = next_release(indicator, self._pack.head.home)
        rows.append(ProvenanceRow(self._word("prov.next"), self._next(following)))
        rows.extend(self._neighbours(datum))
        return rows

    def _value(self, datum: Datum) -> str:
        """Write a value in full, in the unit and with the bound it was published with."""
        observation = datum.observation
        if datum.unit.kind in ("rank", "tier"):
            text = spelled(observation.value, datum.unit, self._style)
            return self._word("of", rank=text, of=observation.of) if observation.of else text
        unit = unit_text(datum.unit, self._style)
        text = f"{format_number(observation.value, self._style)} {unit}".strip()
        return self._word(observation.bound, value=text) if observation.bound else text

    def _history(self, datum: Datum) -> list[ProvenanceRow]:
        """Tell each print of a figure, oldest first, and by how much it moved; last the one shown.

        The order is that of the sources' own dates; what has none comes first.
        """
        observation = datum.observation
        earlier = [a for a in observation.alternatives if a.relation == "earlier_vintage"]
        if not earlier:
            return []
        label = self._word("prov.history")
        ordered = sorted(earlier, key=lambda other: self._published(other.source))
        prints: list[tuple[Observation | Alternative, str]] = [
            (each, plain(self._of(datum).runs(each.reason))) for each in ordered
        ]
        prints.append((observation, self._word("history.current")))
        rows = []
        before: Decimal | None = None
        for printed, reason in prints:
            value = spelled(printed.value, datum.unit, self._style)
            detail = self._detail(before, printed.value, datum.unit, reason)
            rows.append(self._vintage(label, value, printed, detail))
            before = printed.value
        return rows

    def _detail(self, before: Decimal | None, value: Decimal, unit: Unit, reason: str) -> str:
        """Return what is said of a print, with its move against the one before."""
        change = "" if before is None else moved(before, value, unit, self._style)
        return self._word("history.detail", change=change, detail=reason) if change else reason

    def _vintage(
        self, label: str, value: str, printed: Observation | Alternative, detail: str
    ) -> ProvenanceRow:
        named = credit(self._pack, printed.source, self._style, (printed.primary,))
        reason = f"{named.when}: {detail} ({named.origin})"
        url = self._pack.sources[printed.source].url
        return _rival(label, value, reason, url)

    def _published(self, id_: str) -> tuple[bool, date]:
        published = self._pack.sources[id_].published
        return published is not None, published.end if published else date.min

    def _neighbours(self, datum: Datum) -> list[ProvenanceRow]:
        """Lead to the periods before and after in the same series."""
        observation = datum.observation
        kinds = frozenset({observation.period.kind})
        series = Evidence(self._pack).series(datum.key.at(), kinds)
        like = [
            other
            for other in series
            if other.observation.period.is_like(observation.period)
            or other.observation.key == observation.key
        ]
        at = next(i for i, d in enumerate(like) if d.observation.key == observation.key)
        rows = []
        for label, step in (("prov.previous", at - 1), ("prov.following", at + 1)):
            if 0 <= step < len(like):
                rows.append(self._linked(self._word(label), like[step]))
        return rows

    def _linked(self, label: str, datum: Datum) -> ProvenanceRow:
        figure = self._operand(datum)
        printed = origin(self._pack, datum.observation, self._style)
        text = f"{figure.text} · {figure.label}, {figure.period} · {printed}"
        return ProvenanceRow(label, text, "operand", figure=figure, reason=printed)

    def _next(self, following: NextRelease | None) -> str:
        if following is None:
            return self._word("next.none")
        key = "next.due" if following.is_overdue(self._composer.on) else "next.expected"
        return self._word(
            key,
            period=period_text(following.period, self._style),
            date=day_text(following.due, self._style),
        )

    def _period(self, datum: Datum) -> ProvenanceRow:
        text = period_meaning(datum.observation.period, self._style)
        return ProvenanceRow(self._word("prov.period"), text)

    def _definition(self, datum: Datum) -> ProvenanceRow:
        text = plain(self._of(datum).runs(datum.indicator.definition))
        return ProvenanceRow(self._word("prov.definition"), text)

    def _breaks(self, datum: Datum) -> list[ProvenanceRow]:
        return [
            ProvenanceRow(
                self._word("prov.break"),
                f"{period_text(cut.at, self._style)}: {plain(self._of(datum).runs(cut.reason))}",
                "break",
            )
            for cut in datum.indicator.breaks_of(datum.observation)
        ]

    def _source(self, label: str, observation: Observation) -> ProvenanceRow:
        source = self._pack.sources[observation.source]
        named = credit(self._pack, observation.source, self._style, (observation.primary,))
        kind = self._word(f"source.{source.kind}")
        reading = reading_of(source, self._style)
        text = f"{named.text} ({kind}). {source.title}"
        if reading:
            text += f". {capitalised(reading)}"
        return ProvenanceRow(label, text, "source", url=source.url)

    def _witnesses(self, observation: Observation) -> list[ProvenanceRow]:
        """Name the other pages that print the same value."""
        label = self._word("prov.alike", n=len(observation.also) + 1)
        rows = []
        for id_ in observation.also:
            source = self._pack.sources[id_]
            named = credit(self._pack, id_, self._style)
            rows.append(
                ProvenanceRow(
                    label,
                    f"{named.text}. {source.title}",
                    "witness",
                    url=source.url,
                    value=named.text,
                    reason=source.title,
                )
            )
        return rows

    def _alternative(self, datum: Datum, other: Alternative) -> ProvenanceRow:
        value = spelled(other.value, datum.unit, self._style)
        relation = self._word(f"relation.{other.relation}")
        source = self._pack.sources[other.source]
        printed = origin(self._pack, other, self._style)
        period = f", {period_text(other.period, self._style)}" if other.period else ""
        reason = plain(self._of(datum).runs(other.reason))
        why = f"{relation}: {reason} ({printed})"
        return _rival(self._word("prov.alternatives"), f"{value}{period}", why, source.url)


def _rival(label: str, value: str, reason: str, url: str) -> ProvenanceRow:
    """Return the row of a figure that is not the one shown."""
    text = f"{value} · {reason}"
    return ProvenanceRow(label, text, "alternative", url=url, value=value, reason=reason)
