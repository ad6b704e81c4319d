"""What stands behind a sheet, as plain data, and the fingerprint taken over it.

The form is described in ``docs/fingerprint.md``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pkviewer.facts.fact import Datum
from pkviewer.model.unit import Unit
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure
from pkviewer.text.style import Style

FORMAT = "pkviewer-sheet/1"
SHOWN_GROUPS = 4
"""Groups of four digits of a fingerprint that are printed."""

Record = dict[str, Any]


def record(sheet: FactSheet) -> Record:
    """Return what stands behind a sheet: observations, facts, verdicts, sources, options.

    Numbers stand as decimal strings. The fingerprint is taken over it. What a second language
    says otherwise stands under ``beside``.
    """
    own = _record(sheet)
    if sheet.beside is None:
        return own
    other = _record(sheet.beside)
    return own | {"beside": {key: part for key, part in other.items() if part != own[key]}}


def _record(sheet: FactSheet) -> Record:
    observations: Record = {}
    indicators: Record = {}
    facts: Record = {}
    for figure in sheet.figures():
        for datum in figure.fact.operands:
            observations[_name(datum)] = _observation(datum)
            name = datum.indicator.name.within(sheet.style.language)
            indicators[datum.indicator.id] = {"name": name, "unit": _unit(datum.unit)}
        if figure.fact.measure != "value":
            fact = _fact(figure)
            facts[canonical(fact).decode()] = fact
    return {
        "pack": {"id": sheet.words["pack"], "edition": sheet.words["edition"]},
        "sector": sheet.sector,
        "options": _options(sheet.style),
        "indicators": indicators,
        "observations": observations,
        "facts": [facts[key] for key in sorted(facts)],
        "claims": [
            {"id": c.id, "verdict": c.verdict, "overtaken": c.overtaken, "checks": c.arithmetic}
            for c in sheet.claims
        ],
        "sources": {
            s.id: {
                "title": s.title,
                "body": s.body,
                "text": s.text,
                "kind": s.kind,
                "url": s.url,
                "reading": s.reading,
            }
            for s in (*sheet.sources, *sheet.unmarked)
        },
    }


def _options(style: Style) -> Record:
    """Return how the sheet was written; digits only where they are not the usual ones."""
    options: Record = {"language": style.language, "numbers": style.numbers}
    return options | ({"digits": style.digits} if style.has_urdu_digits else {})


def canonical(value: object) -> bytes:
    """Write JSON in its one canonical form: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def fingerprint(data: Record) -> str:
    """Return the SHA-256 over the canonical form, in hex."""
    return hashlib.sha256(canonical(data)).hexdigest()


def fingerprinted(sheet: FactSheet) -> FactSheet:
    """Return the sheet with the fingerprint of its record."""
    return replace(sheet, fingerprint=fingerprint(record(sheet)))


def grouped(full: str) -> str:
    """Return the beginning of a fingerprint as it is printed, in groups of four digits."""
    return " ".join(full[4 * at : 4 * at + 4] for at in range(SHOWN_GROUPS))


def attachment(sheet: FactSheet, page: Mapping[str, object]) -> bytes:
    """Return the file that a page carries: its data, their fingerprint, the page's options."""
    return canonical(
        {
            "format": FORMAT,
            "fingerprint": sheet.fingerprint,
            "data": record(sheet),
            "page": dict(page),
        }
    )


def _name(datum: Datum) -> str:
    """Name an observation: indicator, period, entity and further dimensions."""
    return datum.key.aspect(datum.observation.period.code)


def _observation(datum: Datum) -> Record:
    observation = datum.observation
    return {
        "indicator": datum.indicator.id,
        "period": observation.period.code,
        "entity": observation.entity,
        "dims": observation.dims,
        "value": str(observation.value),
        "source": observation.source,
        "primary": observation.primary,
        "also": list(observation.also),
        "as_stated": observation.as_stated,
        "bound": observation.bound,
        "status": observation.status,
        "confidence": observation.confidence,
        "alternatives": [
            {
                "value": str(other.value),
                "relation": other.relation,
                "source": other.source,
                "as_stated": other.as_stated,
            }
            for other in observation.alternatives
        ],
    }


def _fact(figure: Figure) -> Record:
    fact = figure.fact
    return {
        "measure": fact.measure,
        "value": f"{fact.value:.12g}",
        "unit": _unit(fact.unit),
        "shown": figure.text,
        "period": fact.period.code,
        "base": fact.base.code if fact.base else None,
        "from": [_name(datum) for datum in fact.operands],
    }


def _unit(unit: Unit) -> Record:
    return {"kind": unit.kind, "scale": unit.scale, "currency": unit.currency}
