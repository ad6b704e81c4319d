"""What a page of the web tells search engines of its data: a Dataset of schema.org."""

from __future__ import annotations

from typing import Any

from pkviewer.model.pack import Pack
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.address import is_openable


def dataset(pack: Pack, sheet: FactSheet) -> dict[str, Any]:
    """Return the description of a sheet's data, for JSON-LD."""
    head = pack.head
    spoken = sheet.style.language
    periods = [
        datum.observation.period
        for figure in sheet.figures()
        for datum in figure.fact.operands
        if not datum.observation.is_outlook
    ]
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{sheet.title} · {sheet.kicker}",
        "description": "; ".join(f"{c.label}: {c.figure.text}, {c.note}" for c in sheet.headlines)
        or sheet.kicker,
        "inLanguage": spoken,
        "version": head.edition,
        "datePublished": head.edition_date.isoformat(),
        "license": head.licence.url,
        "isAccessibleForFree": True,
        "identifier": f"sha256:{sheet.fingerprint}",
        "spatialCoverage": head.country.within(spoken),
        "variableMeasured": list(dict.fromkeys(card.label for card in sheet.headlines)),
        "creator": {
            "@type": "Organization",
            "name": sheet.page_style.organisation or head.title.within(spoken),
        },
        "citation": [
            {"@type": "CreativeWork", "name": source.title, "url": source.url}
            for source in sheet.sources
            if is_openable(source.url)
        ],
    }
    if periods:
        first, last = min(p.start for p in periods), max(p.end for p in periods)
        found["temporalCoverage"] = f"{first.isoformat()}/{last.isoformat()}"
    return found
