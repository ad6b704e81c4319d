"""The data behind a sheet as plain JSON: facts with their traces, claims, sources."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from pkviewer.export.content import figures_of
from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.indicator import Alternative, Observation
from pkviewer.model.wording import Text
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure, plain

Json = dict[str, Any]


def sheet_record(sheet: FactSheet) -> Json:
    """Return what a sheet rests on: its facts, their observations, claims and sources."""
    figures = figures_of(sheet)
    data = {observation_key(datum): datum for f in figures for datum in f.fact.operands}
    return {
        "sector": sheet.sector,
        "title": sheet.title,
        "edition": sheet.edition,
        "fingerprint": sheet.fingerprint,
        "options": {"language": sheet.style.language, "numbers": sheet.style.numbers},
        "facts": [_figure(figure) for figure in figures],
        "observations": [
            {"key": key, "indicator": datum.indicator.id} | observation_record(datum.observation)
            for key, datum in sorted(data.items())
        ],
        "claims": [
            {
                "id": claim.id,
                "text": claim.text,
                "made_by": claim.made_by,
                "verdict": claim.verdict,
                "overtaken": claim.overtaken,
                "reason": plain(claim.reason),
                "arithmetic": list(claim.arithmetic),
            }
            for claim in sheet.claims
        ],
        "sources": [
            {
                "number": source.number,
                "id": source.id,
                "publisher_and_date": source.text,
                "title": source.title,
                "kind": source.kind,
                "url": source.url,
            }
            for source in sheet.sources
        ],
    }


def to_json(record: Json) -> str:
    """Return a record as text, the same for the same record."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def number(value: Decimal) -> str:
    """Return an exact decimal as text, never in powers of ten."""
    return format(value, "f")


def observation_key(datum: Datum) -> str:
    """Return what identifies an observation within the pack."""
    seen = datum.observation
    dims = "".join(f" {name}={member}" for name, member in sorted(seen.dims.items()))
    return f"{datum.indicator.id} {seen.entity} {seen.period.code}{dims}"


def observation_record(seen: Observation) -> Json:
    """Return one observation with its alternatives; what is unknown is left out."""
    record: Json = {
        "period": seen.period.code,
        "period_kind": seen.period.kind.value,
        "entity": seen.entity,
        "dims": dict(sorted(seen.dims.items())),
        "value": number(seen.value),
        "status": seen.status,
        "confidence": seen.confidence,
        "bound": seen.bound,
        "of": seen.of,
        "primary": seen.primary,
        "as_stated": seen.as_stated,
        "source": seen.source,
        "note": _text(seen.note),
        "alternatives": [_alternative(one) for one in seen.alternatives],
    }
    return {key: value for key, value in record.items() if value not in (None, {}, [])}


def _alternative(one: Alternative) -> Json:
    record: Json = {
        "value": number(one.value),
        "relation": one.relation,
        "reason": _text(one.reason),
        "period": one.period.code if one.period else None,
        "primary": one.primary,
        "as_stated": one.as_stated,
        "source": one.source,
    }
    return {key: value for key, value in record.items() if value is not None}


def _figure(figure: Figure) -> Json:
    return {
        "text": figure.text,
        "label": figure.label,
        "period": figure.period,
        "sources": list(figure.marks),
        **fact_record(figure.fact),
    }


def fact_record(fact: Fact) -> Json:
    """Return a fact with its trace: the observations it is computed from, in order."""
    return {
        "id": fact.id,
        "measure": fact.measure,
        "value": number(fact.value),
        "low": number(fact.low),
        "high": number(fact.high),
        "unit": unit_code(fact.unit.kind, fact.unit.currency, fact.unit.scale),
        "of": fact.period.code,
        "base": fact.base.code if fact.base else None,
        "flags": sorted(fact.flags),
        "operands": [observation_key(datum) for datum in fact.operands],
    }


def unit_code(kind: str, currency: str | None, scale: int) -> str:
    """Return a unit as a short code: ``USD e6`` for millions of dollars."""
    name = currency or kind
    return f"{name} e{scale}" if scale else name


def _text(text: Text | None) -> Json | None:
    if text is None:
        return None
    return {"en": text.en} | ({"ur": text.ur} if text.ur is not None else {})
