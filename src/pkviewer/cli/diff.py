"""``pkviewer diff``: what one edition of a data pack changes in another."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from pkviewer.cli.report import coloured, harmless
from pkviewer.editions.edition_diff import revision
from pkviewer.editions.known import open_known
from pkviewer.editions.revision import (
    FigureChange,
    IndicatorChange,
    Line,
    Revision,
    Tally,
    VerdictChange,
    cautions,
    counted,
)
from pkviewer.errors import UsageError
from pkviewer.model.indicator import Observation
from pkviewer.model.pack import PackFile
from pkviewer.text.style import Style
from pkviewer.verify.attached_data import AttachedData
from pkviewer.verify.sheet_diff import sheet_diff
from pkviewer.verify.sheet_file import read_sheet

_SIGNS = {"added": ("+", "good"), "removed": ("−", "bad"), "changed": ("~", "doubt")}
CAUTIONS = {
    "other_pack": "These are different packs: their ids are not the same.",
    "older": "The second one is the older edition.",
    "same_edition": "Both call themselves by the same edition.",
}


def diff(old: Path, new: Path, *, as_json: bool) -> int:
    """Tell what changes from one pack, or exported sheet, to the other; return the exit status.

    Raises:
        PackError: one of them was refused.
        DocumentError: one of two sheets is no PDF that can be read.
        UsageError: one is a sheet and the other is none, or a sheet has lost its data.
    """
    if _is_sheet(old) or _is_sheet(new):
        return _sheets(old, new, as_json=as_json)
    found = revision(open_known(old), open_known(new), Style())
    if as_json:
        print(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
    else:
        for line in report_lines(found):
            print(line)
    return 0


def _is_sheet(path: Path) -> bool:
    return path.suffix.lower() == ".pdf"


def _sheets(old: Path, new: Path, *, as_json: bool) -> int:
    sheets = [_attached(path) for path in (old, new)]
    changes = sheet_diff(sheets[0], sheets[1], Style())
    if as_json:
        ends = [{"sector": s.sector, "pack": s.pack.id, "edition": s.pack.edition} for s in sheets]
        record = {"old": ends[0], "new": ends[1], "changes": [asdict(c) for c in changes]}
        print(json.dumps(record, ensure_ascii=False, indent=2))
        return 0
    heads = (f"{s.sector}, {s.pack.id} {s.pack.edition}" for s in sheets)
    print(harmless(" → ".join(heads)))
    if not changes:
        print("Nothing differs.")
    for change in changes:
        sign, tone = _SIGNS[change.kind]
        mark = coloured(sign, tone, sys.stdout)
        print(f"  {mark} {harmless(change.name)}: {harmless(_arrow(change.old, change.new))}")
    return 0


def _attached(path: Path) -> AttachedData:
    if not _is_sheet(path):
        raise UsageError(f"{path} is no sheet.", "Name two packs, or two PDFs of this program.")
    file = read_sheet(path)
    if file.inside is None:
        raise UsageError(
            f"{path} has no data inside: {file.trouble}.", "Its figures are not known."
        )
    return file.inside.attached.data


def report_lines(found: Revision) -> Iterator[str]:
    """Yield the report, line by line."""
    yield f"{_edition(found.old)} → {_edition(found.new)}"
    yield from (CAUTIONS[caution] for caution in cautions(found.old, found.new))
    if not found:
        yield "Nothing differs."
    groups: tuple[tuple[str, Sequence[FigureChange | VerdictChange | IndicatorChange]], ...] = (
        ("Figures", found.figures),
        ("Verdicts", found.verdicts),
        ("Indicators", found.indicators),
    )
    for name, changes in groups:
        if changes:
            yield f"\n{name}: {_tallied(counted(changes))}"
            for change in changes:
                yield from _change(change)
    others = [f"{name}: {_tallied(tally)}" for name, tally in found.others.items() if tally]
    if others:
        yield ""
        yield from (other.capitalize() for other in others)


def _change(change: FigureChange | VerdictChange | IndicatorChange) -> Iterator[str]:
    sign, tone = _SIGNS[change.kind]
    mark = coloured(sign, tone, sys.stdout)
    if isinstance(change, VerdictChange):
        yield f"  {mark} “{change.text}”: {_arrow(change.old, change.new)}"
        return
    if isinstance(change, IndicatorChange):
        yield f"  {mark} {change.sector} · {change.name} ({change.indicator})"
        yield from _lines(change.lines)
        return
    place = f" · {change.place}" if change.place else ""
    yield (
        f"  {mark} {change.sector} · {change.name}{place} · {change.period.code}: "
        f"{_arrow(change.old_text, change.new_text)}"
    )
    yield from _lines(change.lines)


def _lines(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        yield f"      {line.label.lower()}: {_arrow(line.old, line.new)}"


def _arrow(old: str, new: str) -> str:
    if old == new:
        return new
    return f"{old or 'none'} → {new or 'none'}"


def _edition(head: PackFile) -> str:
    return f"{head.id}, edition {head.edition} ({head.edition_date.isoformat()})"


def _tallied(tally: Tally) -> str:
    parts = asdict(tally)
    return ", ".join(f"{count:,} {kind}" for kind, count in parts.items() if count)


def _as_json(found: Revision) -> dict[str, Any]:
    return {
        "old": _head(found.old),
        "new": _head(found.new),
        "cautions": list(cautions(found.old, found.new)),
        "observations": [_figure(change) for change in found.figures],
        "claims": [asdict(change) for change in found.verdicts],
        "indicators": [asdict(change) for change in found.indicators],
        "others": {name: asdict(tally) for name, tally in found.others.items()},
    }


def _head(head: PackFile) -> dict[str, str]:
    date = head.edition_date.isoformat()
    return {"pack": head.id, "edition": head.edition, "edition_date": date}


def _figure(change: FigureChange) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "sector": change.sector,
        "indicator": change.indicator,
        "name": change.name,
        "period": change.period.code,
        "place": change.place,
        "shown": {"old": change.old_text, "new": change.new_text},
        "old": _observation(change.old),
        "new": _observation(change.new),
    }


def _observation(seen: Observation | None) -> Any:
    """Return an observation as it stands in its file."""
    return msgspec.to_builtins(seen, enc_hook=str, builtin_types=()) if seen else None
