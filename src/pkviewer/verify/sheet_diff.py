"""What differs between two exported sheets, told from the data that they carry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from pkviewer.text.number import format_number
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word
from pkviewer.verify.attached_data import AttachedData, AttachedObservation

SheetChangeKind = Literal["added", "removed", "changed"]
_SCALES = {3: "thousand", 5: "lakh", 6: "million", 7: "crore", 9: "billion", 12: "trillion"}
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class SheetChange:
    """One figure or verdict that two sheets do not share; empty text where one lacks it.

    ``subject`` is the id of an indicator or a claim, ``period`` is empty for a claim.
    """

    kind: SheetChangeKind
    of: Literal["figure", "verdict"]
    subject: str
    name: str
    period: str
    old: str
    new: str


def sheet_diff(old: AttachedData, new: AttachedData, style: Style) -> tuple[SheetChange, ...]:
    """Return what differs between the figures and the verdicts behind two sheets."""
    return (*_figures(old, new, style), *_verdicts(old, new, style))


def _figures(old: AttachedData, new: AttachedData, style: Style) -> Iterator[SheetChange]:
    for before, after in _paired(old.observations, new.observations):
        one = after or before
        if one is None or (before and after and before.value == after.value):
            continue
        place = [one.entity, *(f"{key}={one.dims[key]}" for key in sorted(one.dims))]
        name = _name(one.indicator, new, old)
        yield SheetChange(
            _kind(before, after),
            "figure",
            one.indicator,
            " · ".join((name, period_text(one.period, style), *place)),
            one.period.code,
            _value(before, old, style),
            _value(after, new, style),
        )


def _verdicts(old: AttachedData, new: AttachedData, style: Style) -> Iterator[SheetChange]:
    was = {claim.id: claim.verdict for claim in old.claims}
    now = {claim.id: claim.verdict for claim in new.claims}
    for id_ in dict.fromkeys((*was, *now)):
        before, after = was.get(id_), now.get(id_)
        if before != after:
            texts = (word(f"verdict.{v}", style.language) if v else "" for v in (before, after))
            yield SheetChange(_kind(before, after), "verdict", id_, id_, "", *texts)


def _paired(old: Mapping[str, _T], new: Mapping[str, _T]) -> Iterator[tuple[_T | None, _T | None]]:
    for key in dict.fromkeys((*old, *new)):
        yield old.get(key), new.get(key)


def _kind(before: object, after: object) -> SheetChangeKind:
    if before is None:
        return "added"
    return "removed" if after is None else "changed"


def _name(indicator: str, *sheets: AttachedData) -> str:
    named = (sheet.indicators[indicator].name for sheet in sheets if indicator in sheet.indicators)
    return next(named, indicator)


def _value(seen: AttachedObservation | None, sheet: AttachedData, style: Style) -> str:
    """Write a value with its unit as far as the sheet tells it: "3,223 million USD"."""
    if seen is None:
        return ""
    number = format_number(seen.value, style)
    indicator = sheet.indicators.get(seen.indicator)
    if indicator is None:
        return number
    unit = indicator.unit
    of = "%" if unit.kind == "percent" else unit.currency
    return " ".join(part for part in (number, _SCALES.get(unit.scale), of) if part)
