"""Gathers the licences of all that is shipped into one file.

notices.py FILE
"""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

from metadata import COPYRIGHT, NAME, RUN_TIME

TREE = Path(__file__).resolve().parents[1]
# What its makers say of it; their archives bring no text of it along.
LGPL = Path("/usr/share/common-licenses/LGPL-3"), Path("/usr/share/common-licenses/GPL-3")
QT = """\
Qt and its bindings, PySide6 and shiboken6, are used under the GNU Lesser General Public License,
version 3. They lie beside the program as libraries of their own (_internal/PySide6, shiboken6) and
may be exchanged for other builds of the same version; their source is published by the Qt Project.
"""
_RULE = "=" * 78


def _texts(name: str) -> list[str]:
    """Return the licence files that a distribution brings."""
    found = []
    for file in metadata.files(name) or ():
        stem = file.name.upper()
        if ".dist-info" in str(file) and (
            "licenses" in file.parts or stem.startswith(("LICEN", "COPYING", "NOTICE"))
        ):
            located = Path(str(file.locate()))
            if located.is_file() and located.suffix not in {".json", ".spdx"}:
                text = located.read_text(encoding="utf-8", errors="replace")
                found.append(f"--- {file.name}\n\n{text.strip()}")
    return found


def notices() -> str:
    """Return the whole text."""
    parts = [
        f"{NAME}\n{COPYRIGHT}",
        (TREE / "LICENSE").read_text(encoding="utf-8").strip(),
        (TREE / "LICENSE-DATA.md").read_text(encoding="utf-8").strip(),
    ]
    for name in RUN_TIME:
        if name == NAME:
            continue
        fields = metadata.metadata(name)
        told = fields.get("License-Expression") or (fields.get("License") or "").splitlines()[:1]
        head = f"{_RULE}\n{name} {metadata.version(name)}"
        head += f"\n{told if isinstance(told, str) else ''.join(told)}"
        parts += [head, *_texts(name)]
    parts += [f"{_RULE}\nQt", QT.strip()]
    parts += [path.read_text(encoding="utf-8").strip() for path in LGPL if path.exists()]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(notices(), encoding="utf-8")
