"""``pkviewer figures``: the steps of a collection, undone and done again."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pkviewer.cli.report import harmless
from pkviewer.cli.signing.standing import standing_lines
from pkviewer.collection.collection import Collection
from pkviewer.collection.copies import copies
from pkviewer.collection.file import collection_bytes, read_collection, read_signed
from pkviewer.collection.merge import Disagreement, disagreements, merged
from pkviewer.collection.opening import laid_over
from pkviewer.collection.overlay import Conflict
from pkviewer.editions.known import open_known
from pkviewer.errors import FAULT_FOUND, UsageError
from pkviewer.files import save_over, stamp
from pkviewer.signing.trust import trusted_keys

_WHY = {
    "contained": "the edition now holds it",
    "differs": "the edition, or a collection before, holds another figure",
    "dangling": "it no longer has a place",
}


def journal(options: argparse.Namespace, folder: Path) -> int:
    """Show, undo or redo the steps of a collection; return the exit status.

    Raises:
        DocumentError: the collection cannot be used.
        UsageError: there is nothing to undo or redo.
        ExportError: it cannot be written.
    """
    before, kept = stamp(options.file), read_signed(options.file)
    collection = kept.collection
    if options.undo or options.redo:
        possible = collection.can_undo if options.undo else collection.can_redo
        if not possible:
            raise UsageError(f"There is nothing to {'undo' if options.undo else 'redo'}.")
        collection = collection.undone() if options.undo else collection.redone()
        save_over(options.file, collection_bytes(collection), before)
    if options.merge is not None:
        other = read_collection(options.merge)
        if differing := disagreements(collection, other):
            _print_disagreements(differing)
            if options.prefer is None:
                print("pkviewer: nothing was merged; say --prefer mine or theirs", file=sys.stderr)
                return FAULT_FOUND
        collection = merged(
            collection, other, lambda two: two.mine if options.prefer == "mine" else two.theirs
        )
        laid_over(open_known(folder), (collection,), (str(options.file),))
        save_over(options.file, collection_bytes(collection), before)
    opened = laid_over(open_known(folder), (collection,), (str(options.file),))
    if options.format == "json":
        print(
            json.dumps(
                _as_json(collection, opened.conflicts, options.file), ensure_ascii=False, indent=2
            )
        )
    else:
        _print(collection, opened.conflicts)
        # Whatever was changed just now, nobody has signed.
        if collection == kept.collection and kept.signature is not None:
            print(*standing_lines(kept.signature, trusted_keys()), sep="\n")
        for source, state in copies(collection, options.file):
            print(harmless(f"Copy {state}: {source.copy} ({source.publisher}: {source.title})"))
    return 0


def _print_disagreements(differing: Sequence[Disagreement]) -> None:
    """Print where two collections disagree, with the source of each."""
    for two in differing:
        label = getattr(two.mine, "indicator", getattr(two.mine, "id", ""))
        period = getattr(two.mine, "period", "")
        sides = [
            f"{getattr(change, 'value', '')} ({getattr(change, 'source', '')})"
            for change in (two.mine, two.theirs)
        ]
        print(harmless(f"Differs: {label} {period}: mine {sides[0]}, theirs {sides[1]}"))


def _print(collection: Collection, conflicts: tuple[Conflict, ...]) -> None:
    count = "1 step" if collection.done == 1 else f"{collection.done} steps"
    print(harmless(f"{collection.title}: {count}"))
    for number, step in enumerate(collection.steps, 1):
        by = f" ({step.who})" if step.who else ""
        undone = "" if number <= collection.done else " [undone]"
        print(harmless(f"{number:>4}  {step.label}{by}{undone}"))
    for conflict in conflicts:
        label = getattr(conflict.change, "indicator", getattr(conflict.change, "id", ""))
        period = getattr(conflict.change, "period", "")
        print(harmless(f"Not shown: {label} {period}: {_WHY[conflict.reason]} ({conflict.detail})"))


def _as_json(
    collection: Collection, conflicts: tuple[Conflict, ...], file: Path
) -> dict[str, object]:
    return {
        "title": collection.title,
        "pack": collection.pack,
        "edition": collection.edition,
        "by": collection.by,
        "steps": [
            {"label": step.label, "who": step.who, "done": number < collection.done}
            for number, step in enumerate(collection.steps)
        ],
        "not_shown": [
            {
                "item": getattr(c.change, "indicator", getattr(c.change, "id", "")),
                "period": str(getattr(c.change, "period", "")) or None,
                "reason": c.reason,
                "detail": c.detail,
            }
            for c in conflicts
        ],
        "copies": [
            {"name": source.copy, "state": state} for source, state in copies(collection, file)
        ],
    }
