"""``pkviewer check``: a pack's faults, or its claims with verdict and arithmetic."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Any

from pkviewer.claims.bounds import trivial_bounds
from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import VerdictId
from pkviewer.cli.report import coloured, complain
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import FAULT_FOUND, PackError
from pkviewer.facts.moments import Moments
from pkviewer.model.pack import Pack
from pkviewer.sheet.blocks import ClaimLine
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.figure import plain
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word

_TONES: dict[VerdictId, str] = {
    "supported": "good",
    "understated": "good",
    "partly": "doubt",
    "contradicted": "bad",
    "unverifiable": "doubt",
}


def check(chosen: PackFiles, *, as_json: bool) -> int:
    """Check a pack and tell what was found; return the exit status.

    Raises:
        PackError: nothing is there.
    """
    try:
        pack = chosen.open(anew=True)
    except PackError as error:
        if not chosen.folder.exists():
            raise
        if as_json:
            faults = [asdict(fault) for fault in error.faults]
            print(
                json.dumps(
                    {"pack": str(chosen.folder), "faults": faults}, ensure_ascii=False, indent=2
                )
            )
        else:
            complain(error)
        return FAULT_FOUND
    lines = claim_lines(pack)
    if as_json:
        print(json.dumps(_as_json(pack, lines), ensure_ascii=False, indent=2))
    else:
        _print(pack, lines)
    return 0


def claim_lines(pack: Pack) -> tuple[ClaimLine, ...]:
    """Return every claim of a pack as its sheets tell it, each once."""
    composer = Composer(pack, Style(), pack.head.edition_date)
    found = {
        line.id: line for sector in composer.sector_ids for line in composer.sheet(sector).claims
    }
    return tuple(sorted(found.values(), key=lambda line: line.number))


def remarks(pack: Pack) -> dict[str, list[str]]:
    """Return what the author of a claim's checks should look at again, by claim."""
    style, said = Style(), dict[str, list[str]]()
    for claim in pack.claims:
        for finding in trivial_bounds(judge(pack, claim, style).finding):
            fact = finding.facts[-1]
            found = spelled(fact.value, fact.unit, style)
            text = word("check.trivial", "en", stated=finding.stated, found=found)
            said.setdefault(claim.id, []).append(text)
    return said


def waiting(pack: Pack) -> list[dict[str, str]]:
    """Return the facts that stand at an earlier period than their newest figure, and why."""
    lines = []
    for sector in pack.sectors.values():
        moments = Moments(pack, sector.facts)
        for id_ in sector.facts:
            if reason := moments.waits_for(id_):
                period = period_text(moments.alone(id_).period, Style())
                lines.append({"sector": sector.id, "fact": id_, "at": period, "reason": reason})
    return lines


def counts(pack: Pack) -> dict[str, int]:
    """Count what a pack holds."""
    observations = [o for i in pack.indicators.values() for o in i.observations]
    return {
        "sectors": len(pack.sectors),
        "indicators": len(pack.indicators),
        "observations": len(observations),
        "alternatives": sum(len(o.alternatives) for o in observations),
        "sources": len(pack.sources),
        "programmes": len(pack.programmes),
        "milestones": len(pack.milestones),
        "claims": len(pack.claims),
    }


def _as_json(pack: Pack, lines: tuple[ClaimLine, ...]) -> dict[str, Any]:
    doubts = remarks(pack)
    return {
        "pack": pack.head.id,
        "edition": pack.head.edition,
        "faults": [],
        "counts": counts(pack),
        "waiting": waiting(pack),
        "claims": [
            {
                "id": line.id,
                "number": line.number,
                "text": line.text,
                "author": line.author,
                "outlet": line.outlet,
                "date": line.said,
                "frame": line.frame or None,
                "verdict": line.verdict,
                "overtaken": line.overtaken or None,
                "reason": plain(line.reason),
                "arithmetic": list(line.arithmetic),
                "reply": line.reply or None,
                "remarks": doubts.get(line.id, []),
            }
            for line in lines
        ],
    }


def _print(pack: Pack, lines: tuple[ClaimLine, ...]) -> None:
    tallies = ", ".join(f"{count:,} {name}" for name, count in counts(pack).items())
    print(f"{pack.head.id}, edition {pack.head.edition}: {tallies}")
    print("No errors.")
    for fact in waiting(pack):
        print(f"Waits: {fact['sector']}, {fact['fact']} stays at {fact['at']}. {fact['reason']}")
    doubts = remarks(pack)
    for line in lines:
        verdict = coloured(line.verdict_text, _TONES[line.verdict], sys.stdout)
        since = f" · {line.overtaken}" if line.overtaken else ""
        print(f"\n{line.number:>3}  “{line.text}”")
        print(f"     {line.credit}")
        print(f"     {verdict}{since}. {plain(line.reason)}")
        for sums in line.arithmetic:
            print(f"     · {sums}")
        for text in doubts.get(line.id, []):
            print(f"     ! {text}")
        if line.reply:
            print(f"     {word('claim.reply', 'en', reply=line.reply)}")
