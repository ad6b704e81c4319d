"""What stands behind a sheet, as plain data, and the fingerprint taken over it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

from pkviewer.sheet.factsheet import FactSheet


def record(sheet: FactSheet) -> dict[str, Any]:
    """Return what stands behind a sheet: observations, facts, verdicts, sources, options.

    It is what the page carries as its data; the fingerprint is taken over it.
    """
    observations: dict[str, dict[str, Any]] = {}
    facts: list[dict[str, Any]] = []
    for figure in sheet.figures():
        fact = figure.fact
        keys = []
        for datum in fact.operands:
            observation = datum.observation
            key = " ".join(
                (
                    datum.indicator.id,
                    observation.period.code,
                    observation.entity,
                    *(f"{k}={v}" for k, v in sorted(observation.dims.items())),
                )
            )
            keys.append(key)
            observations[key] = {
                "value": str(observation.value),
                "unit": datum.indicator.unit,
                "source": observation.source,
                "primary": observation.primary,
                "as_stated": observation.as_stated,
                "bound": observation.bound,
                "status": observation.status,
                "confidence": observation.confidence,
            }
        if fact.measure != "value":
            facts.append(
                {
                    "measure": fact.measure,
                    "value": f"{fact.value:.12g}",
                    "shown": figure.text,
                    "period": fact.period.code,
                    "from": keys,
                }
            )
    unique = {json.dumps(fact, sort_keys=True, ensure_ascii=False): fact for fact in facts}
    return {
        "sector": sheet.sector,
        "edition": sheet.words["edition"],
        "language": sheet.style.language,
        "numbers": sheet.style.numbers,
        "observations": dict(sorted(observations.items())),
        "facts": [unique[key] for key in sorted(unique)],
        "claims": [
            {"id": c.id, "verdict": c.verdict, "overtaken": c.overtaken, "checks": c.arithmetic}
            for c in sheet.claims
        ],
        "sources": {s.id: {"title": s.title, "text": s.text, "url": s.url} for s in sheet.sources},
    }


def canonical(value: object) -> bytes:
    """Write JSON in its one canonical form: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def fingerprinted(sheet: FactSheet) -> FactSheet:
    """Return the sheet with the SHA-256 of its record, in hex."""
    return replace(sheet, fingerprint=hashlib.sha256(canonical(record(sheet))).hexdigest())
