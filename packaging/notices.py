"""Writes the licences of all that is shipped into one file, as the window shows them too.

notices.py FILE
"""

from __future__ import annotations

import sys
from pathlib import Path

from metadata import COPYRIGHT

from pkviewer.ui.help.licences import notices

_RULE = "=" * 78


def text() -> str:
    """Return the whole text."""
    parts = [COPYRIGHT]
    for notice in notices():
        head = f"{notice.name} {notice.version}".strip()
        parts.append(f"{_RULE}\n{head}\n{notice.licence}\n\n{notice.text}".strip())
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text(), encoding="utf-8")
