"""``pkviewer verify``: an exported sheet, held against a data pack."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from pkviewer.cli.report import coloured, harmless
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import FAULT_FOUND
from pkviewer.text.style import Style
from pkviewer.text.words import word
from pkviewer.verify.exported_sheet import read_exported
from pkviewer.verify.verification import Held, Verification, verify

_TONES: dict[Held, str] = {
    "matches": "good",
    "alternative": "doubt",
    "differs": "bad",
    "absent": "strong",
}


def verification(file: Path, chosen: PackFiles, *, as_json: bool) -> int:
    """Tell what has become of a sheet's figures; return the exit status.

    A figure that has changed since is no fault; data that was altered is one.

    Raises:
        DocumentError: the file is no sheet that can be read.
        PackError: the pack was refused.
    """
    sheet = read_exported(file)
    pack = chosen.open()
    found = verify(sheet, pack, Style())
    if as_json:
        told = [asdict(holding) | {"candidates": []} for holding in found.holdings]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        made_from = sheet.attached.data.pack
        print(
            f"{sheet.attached.data.sector}, made from {made_from.id} {made_from.edition}; "
            f"held against {pack.head.id} {pack.head.edition}"
        )
        _print(found)
    return 0 if found.is_genuine else FAULT_FOUND


def _print(found: Verification) -> None:
    """Tell what does not stand any more in full, and count what does."""
    for at, holding in enumerate(found.holdings):
        if at == 0 or holding.verdict != "matches":
            told = word(f"review.{holding.verdict}", "en")
            verdict = coloured(told, _TONES[holding.verdict], sys.stdout)
            print(f"  {verdict}: {harmless(holding.text)}. {harmless(holding.reason)}")
    counts = Counter(holding.verdict for holding in found.holdings[1:])
    each = (f"{counts[held]:,} {word(f'review.{held}', 'en').lower()}" for held in _TONES)
    print(f"Figures and verdicts behind the page: {', '.join(each)}")
