"""``pkviewer list``: the sectors of a pack and their indicators."""

from __future__ import annotations

import json

from pkviewer.collection.pack_files import PackFiles
from pkviewer.model.pack import Pack


def listing(chosen: PackFiles, *, as_json: bool) -> int:
    """List a pack's sectors and indicators; return the exit status."""
    pack = chosen.open()
    if as_json:
        print(json.dumps(_sectors(pack), ensure_ascii=False, indent=2))
        return 0
    for sector in pack.sectors.values():
        print(f"{sector.id}\t{sector.title.en}")
        for indicator in sector.indicators:
            periods = sorted(o.period for o in indicator.observations)
            stretch = f"{periods[0]} to {periods[-1]}" if periods else "no observations"
            count = len(indicator.observations)
            print(f"  {indicator.id}\t{indicator.name.en}\t{count}\t{stretch}")
    return 0


def _sectors(pack: Pack) -> list[dict[str, object]]:
    return [
        {
            "id": sector.id,
            "title": sector.title.en,
            "indicators": [
                {
                    "id": indicator.id,
                    "name": indicator.name.en,
                    "unit": indicator.unit,
                    "observations": len(indicator.observations),
                }
                for indicator in sector.indicators
            ],
        }
        for sector in pack.sectors.values()
    ]
