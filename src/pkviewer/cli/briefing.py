"""``pkviewer briefing``: how a saved briefing stands now, and what has changed in it since."""

from __future__ import annotations

import argparse
import json

from pkviewer.briefing.changes import changes, pack_change, remembered
from pkviewer.briefing.composer import MadeBriefing, made_briefing
from pkviewer.cli.export.options import asked_style
from pkviewer.collection.pack_files import PackFiles
from pkviewer.documents.briefing import Briefing, briefing_bytes
from pkviewer.errors import FAULT_FOUND, UsageError
from pkviewer.files import write_whole
from pkviewer.sheet.blocks import ChangeLine
from pkviewer.sheet.composer import Composer
from pkviewer.verify.reopening import is_page, open_briefing


def briefing(options: argparse.Namespace, chosen: PackFiles) -> int:
    """Tell a briefing's items and changes; return 1 where an item is not found.

    Raises:
        DocumentError: the file cannot be used.
    """
    if options.save and is_page(options.file):
        raise UsageError("A page is not saved over.", "Leave --save out.")
    pack = chosen.open()
    saved = open_briefing(options.file, pack)
    composer = Composer(pack, asked_style(options), pack.head.edition_date)
    made = made_briefing(composer, saved)
    found = (*pack_change(saved, pack, composer.style), *changes(made.picked, composer.style))
    if options.format == "json":
        _print_json(saved, composer, made, found)
    else:
        _print(saved, composer, made, found)
    if options.save:
        write_whole(options.file, briefing_bytes(remembered(saved, made.picked, pack)))
    return FAULT_FOUND if any(one.missing for one in made.picked) else 0


def _print(
    saved: Briefing, composer: Composer, made: MadeBriefing, found: tuple[ChangeLine, ...]
) -> None:
    print(saved.title)
    if saved.edition:
        print(f"Saved with edition {saved.edition}; now {composer.pack.head.edition}")
    for one in made.picked:
        caption = f"{one.item.caption}: " if one.item.caption else ""
        print(f"  {caption}{one.name.rstrip('.')}: {one.missing or one.summary}")
    print("Since last saved:" if found else "Nothing has changed since it was last saved.")
    for change in found:
        print(f"  {change.label}: {change.text}")


def _print_json(
    saved: Briefing, composer: Composer, made: MadeBriefing, found: tuple[ChangeLine, ...]
) -> None:
    tree = {
        "title": saved.title,
        "saved": {"pack": saved.pack, "edition": saved.edition},
        "now": {"pack": composer.pack.head.id, "edition": composer.pack.head.edition},
        "items": [
            {
                "name": one.name,
                "caption": one.item.caption,
                "missing": one.missing,
                "values": [
                    {"period": s.period, "value": s.value, "text": s.text} for s in one.seen()
                ],
            }
            for one in made.picked
        ],
        "changes": [{"kind": one.kind, "text": one.text} for one in found],
    }
    print(json.dumps(tree, ensure_ascii=False, indent=1))
