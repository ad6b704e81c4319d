"""Holds an exported sheet against the page made again and a data pack.

Two questions: is the page as it was published, and what has changed since in what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import VERDICTS
from pkviewer.model.indicator import Observation
from pkviewer.model.pack import Pack
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word
from pkviewer.verify.attached_data import AttachedClaim, AttachedObservation
from pkviewer.verify.page_check import EditionPages, PageCheck, check_page
from pkviewer.verify.sheet_file import SheetFile

Held = Literal["matches", "alternative", "differs", "absent"]


@dataclass(frozen=True, slots=True)
class Holding:
    """One thing of a sheet, held against the pack.

    ``text`` is what the sheet says, ``reason`` what is said of it. Indicator, period, entity,
    value and source are the sheet's own, ``None`` where it is no observation.
    """

    text: str
    verdict: Held
    reason: str
    indicator: str | None = None
    period: str | None = None
    entity: str | None = None
    value: str | None = None
    unit: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found of a sheet; ``holdings`` is empty where it has no data inside."""

    page: PageCheck
    holdings: tuple[Holding, ...]


def verify(
    file: SheetFile, pack: Pack, style: Style, editions: EditionPages | None = None
) -> Verification:
    """Check a sheet's page, and hold each value behind it and each verdict against a pack.

    ``editions`` makes pages of the pack; without it the page's own files are all there is.
    """
    page = check_page(file, editions)
    if file.inside is None:
        return Verification(page, ())
    data = file.inside.attached.data
    values = (_value(seen, pack, style) for seen in data.observations.values())
    claims = (_claim(seen, pack, style) for seen in data.claims)
    return Verification(page, (*values, *claims))


def _value(seen: AttachedObservation, pack: Pack, style: Style) -> Holding:
    verdict, reason, text = _judged(seen, pack, style)
    indicator = pack.indicators.get(seen.indicator)
    return Holding(
        text,
        verdict,
        reason,
        indicator=seen.indicator,
        period=seen.period.code,
        entity=seen.entity,
        value=str(seen.value),
        unit=indicator.unit if indicator else None,
        source=seen.source,
    )


def _judged(seen: AttachedObservation, pack: Pack, style: Style) -> tuple[Held, str, str]:
    """Return verdict and reason of a value, and how the sheet's own is told."""
    indicator = pack.indicators.get(seen.indicator)
    if indicator is None:
        named = f"{seen.indicator}, {period_text(seen.period, style)}: {seen.value}"
        return "absent", "The pack has no such indicator.", named
    unit = pack.unit_of(indicator)
    name = indicator.name.within(style.language)
    place = " · ".join((seen.entity, *(f"{key}={seen.dims[key]}" for key in sorted(seen.dims))))
    text = f"{name}, {period_text(seen.period, style)}, {place}: {spelled(seen.value, unit, style)}"
    held = next((one for one in indicator.observations if _is_same(one, seen)), None)
    if held is None:
        return "absent", "The pack holds no figure for this period.", text
    if held.value == seen.value:
        moved = held.source != seen.source
        return "matches", "Now from another source." if moved else "Unchanged.", text
    now = f"The pack has {spelled(held.value, unit, style)}."
    for other in held.alternatives:
        if other.value == seen.value:
            relation = word(f"relation.{other.relation}", style.language)
            return "alternative", f"Now held as a rival figure ({relation}). {now}", text
    return "differs", now, text


def _is_same(held: Observation, seen: AttachedObservation) -> bool:
    return (held.period, held.entity, held.dims) == (seen.period, seen.entity, seen.dims)


def _claim(seen: AttachedClaim, pack: Pack, style: Style) -> Holding:
    claim = next((one for one in pack.claims if one.id == seen.id), None)
    known = seen.verdict in VERDICTS
    printed = word(f"verdict.{seen.verdict}", style.language) if known else seen.verdict
    if claim is None:
        return Holding(f"{seen.id}: {printed}", "absent", "The pack has no such claim.")
    text = f"“{claim.text.within(style.language)}”: {printed}"
    now = judge(pack, claim, style).verdict
    if now == seen.verdict:
        return Holding(text, "matches", "The verdict stands.")
    verdict = word(f"verdict.{now}", style.language)
    return Holding(text, "differs", f"The verdict is now: {verdict}.")
