"""What a reader should know of a page before it is exported."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pkviewer.charts.base.greyscale import alike_tones, faint_texts
from pkviewer.charts.base.plan import Plan
from pkviewer.errors import ExportError
from pkviewer.export.page.omissions import beyond, omissions
from pkviewer.export.page.on_page import Shown, Spot
from pkviewer.facts.fact import Datum
from pkviewer.facts.flags import DISPUTES
from pkviewer.facts.freshness import next_release
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_text
from pkviewer.text.words import word

RemarkKind = Literal[
    "unset", "unsourced", "grey", "dropped", "overdue", "disputed", "unsure", "axis", "undated",
    "unprinted",
]  # fmt: skip
Severity = Literal["fault", "warning", "note"]
SEVERITIES: dict[RemarkKind, Severity] = {
    "unset": "fault",
    "unsourced": "fault",
    "grey": "warning",
    "dropped": "warning",
    "overdue": "warning",
    "disputed": "warning",
    "unsure": "warning",
    "axis": "note",
    "undated": "note",
    "unprinted": "note",
}
"""How much each kind matters, the gravest first. With a fault a page should not go out."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know of a page: what it is about (``where``) and what is to be said of it.

    ``items`` is how many things it is said of.
    """

    kind: RemarkKind
    where: str
    text: str
    items: int = 1

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITIES[self.kind]


def preflight(
    sheet: FactSheet,
    hidden: frozenset[str],
    cited: Collection[int],
    plans: Mapping[str, Plan],
) -> tuple[Remark, ...]:
    """Return the remarks on a page, the gravest kind first, each kind in reading order.

    ``hidden`` are the keys of what is left out, ``cited`` the numbers of the sources that
    are printed, ``plans`` those of the charts, by id.
    """
    found = list(_Inspection(sheet, hidden, cited).remarks(plans))
    order = list(SEVERITIES)
    return tuple(sorted(found, key=lambda remark: order.index(remark.kind)))


def unset(sheet: FactSheet, error: ExportError) -> Remark:
    """Return the remark on a page that cannot be set: too full, or a letter without a font."""
    return Remark("unset", sheet.title, str(error))


def items_of(remarks: Iterable[Remark]) -> int:
    """Return of how many things some remarks are, as every place counts them."""
    return sum(remark.items for remark in remarks)


def grouped(remarks: Iterable[Remark], style: Style) -> dict[str, list[Remark]]:
    """Return remarks by the name of their kind."""
    groups: dict[str, list[Remark]] = {}
    for remark in remarks:
        groups.setdefault(word(f"preflight.{remark.kind}", style.language), []).append(remark)
    return groups


class _Inspection:
    def __init__(self, sheet: FactSheet, hidden: frozenset[str], cited: Collection[int]) -> None:
        self._sheet = sheet
        self._printed = {s.id: s for s in sheet.sources if s.number in cited}
        self._style = sheet.style
        self._hidden = hidden
        self._shown = Shown(sheet, hidden)

    def remarks(self, plans: Mapping[str, Plan]) -> Iterator[Remark]:
        yield from self._dropped()
        yield from self._sources()
        yield from self._figures()
        for chart in self._shown.charts():
            if not chart.from_zero:
                yield Remark("axis", chart.title, self._word("axis.start"))
            yield from (Remark("axis", chart.title, cut.reason) for cut in chart.breaks)
            plan = plans.get(chart.id)
            if plan is None:
                continue
            if faint := faint_texts(plan):
                yield Remark("grey", chart.title, self._word("grey.text", what=", ".join(faint)))
            for pair in alike_tones(plan):
                tones = self._word("grey.tones", what=", ".join(pair))
                yield Remark("grey", chart.title, tones)

    def _dropped(self) -> Iterator[Remark]:
        for left in omissions(self._sheet, self._hidden | beyond(self._sheet)):
            brief = left.priority is None
            why = self._word("about") if brief else self._word("dropped.why", n=left.priority)
            yield Remark("dropped", left.what, why, left.items)

    def _sources(self) -> Iterator[Remark]:
        """Tell places without a source, sources without a date, and sources not printed."""
        printed = self._printed
        behind: dict[Spot, set[str]] = {}
        for spot, figure in self._shown.figures():
            own = {datum.observation.source for datum in figure.fact.operands}
            behind.setdefault(spot, set()).update(own)
        for spot, sources in behind.items():
            more = len(sources - printed.keys())
            if more == len(sources):
                yield Remark("unsourced", spot.name, self._word("unsourced.none"))
            elif more:
                yield Remark("unprinted", spot.name, self._word("unprinted.count", n=more))
        for source in printed.values():
            if not source.is_dated:
                yield Remark("undated", source.text, source.title)

    def _figures(self) -> Iterator[Remark]:
        """Tell what is overdue, unsure or disputed, each observation once."""
        seen: dict[tuple[object, ...], tuple[Datum, Figure]] = {}
        for _, figure in self._shown.figures():
            for datum in figure.fact.operands:
                seen.setdefault((datum.indicator.id, *datum.observation.key), (datum, figure))
        overdue: set[str] = set()
        for datum, figure in seen.values():
            if datum.indicator.id not in overdue and (late := self._late(datum)):
                overdue.add(datum.indicator.id)
                yield Remark("overdue", self._name(datum), late)
            if datum.observation.confidence == "low":
                yield Remark("unsure", self._dated(datum, figure), self._value(datum))
            if rivals := self._rivals(datum):
                text = f"{self._value(datum)}; {rivals}"
                yield Remark("disputed", self._dated(datum, figure), text)

    def _late(self, datum: Datum) -> str:
        following = next_release(datum.indicator, self._sheet.words["home"])
        if following is None or not following.is_overdue(self._sheet.freshness.on):
            return ""
        period = period_text(following.period, self._style)
        due = day_text(following.due, self._style)
        return word("next.due", self._style.language, period=period, date=due)

    def _rivals(self, datum: Datum) -> str:
        return "; ".join(
            f"{spelled(other.value, datum.unit, self._style)} "
            f"({word(f'relation.{other.relation}', self._style.language)})"
            for other in datum.observation.alternatives
            if other.relation in DISPUTES
        )

    def _value(self, datum: Datum) -> str:
        return spelled(datum.observation.value, datum.unit, self._style)

    def _name(self, datum: Datum) -> str:
        return datum.indicator.name.within(self._style.language)

    def _dated(self, datum: Datum, figure: Figure) -> str:
        comma = word("comma", self._style.language)
        observation = datum.observation
        when = period_text(observation.period, self._style)
        if figure.fact.operands == (datum,):
            return comma.join((figure.label, when))
        place = () if observation.entity == self._sheet.words["home"] else (observation.entity,)
        return comma.join((self._name(datum), *place, *observation.dims.values(), when))

    @property
    def _word(self) -> Callable[..., str]:
        return lambda key, **values: word(f"preflight.{key}", self._style.language, **values)
