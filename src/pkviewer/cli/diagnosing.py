"""``pkviewer --diagnose``: what a report of a fault should tell, and nothing personal."""

from __future__ import annotations

from pathlib import Path

from pkviewer.errors import FAULT_FOUND, PackError
from pkviewer.model.loading.loader import load_pack
from pkviewer.ui.help.diagnosis import diagnosis


def diagnose(folder: Path) -> int:
    """Tell versions, system, places and pack; return the exit status.

    One fact a line, on standard output, each told as soon as it is known.
    """
    try:
        pack = load_pack(folder)
        sectors = len(pack.sectors)
        summary = f"{pack.head.id}, edition {pack.head.edition}, {sectors} sectors"
    except PackError:
        summary = "refused; 'pkviewer check' tells why"
    for line in diagnosis(summary, str(folder)):
        print(line, flush=True)
    return FAULT_FOUND if summary.startswith("refused") else 0
