"""The licences of everything that is shipped, gathered from what was installed.

One source for the window, run from source or frozen, and for the file that packages bring.
"""

from __future__ import annotations

import platform
import re
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from pkviewer import paths

NAME = "pkviewer"
_QT = ("PySide6", "shiboken6")
_ABOUT_QT = """\
Qt and its bindings, PySide6 and shiboken6, are used under the GNU Lesser General Public License,
version 3. They lie beside the program as libraries of their own and may be exchanged for other
builds of the same version; their source is published by the Qt Project."""
_EXTRA = re.compile(r"\bextra\s*==")
_FILES = ("LICEN", "COPYING", "NOTICE")


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that is shipped: its name and version, its licence in a word, its full text."""

    name: str
    version: str
    licence: str
    text: str


def notices() -> list[Notice]:
    """Return what is shipped: the program and its data, its libraries, Python, Qt's licences."""
    own = _texts(NAME)
    found = [Notice(NAME, metadata.version(NAME), "MIT; data CC BY 4.0", "\n\n".join(own))]
    found += [_notice(name) for name in shipped() if name != NAME]
    found.append(
        Notice("Python", platform.python_version(), "PSF-2.0 and others", sys.copyright.strip())
    )
    for name in ("LGPL-3.0", "GPL-3.0"):
        text = paths.resource("licences", f"{name}.txt").read_text("utf-8")
        found.append(Notice(f"{name}, the licence of Qt", "", name, text.strip()))
    text = paths.resource("licences", "BIP-39.txt").read_text("utf-8")
    found.append(Notice("BIP-39, the words of fingerprints", "", "MIT", text.strip()))
    return found


def shipped() -> tuple[str, ...]:
    """Return the distributions that run the program, its own first, the others by name."""
    found: dict[str, None] = {}
    asked = [NAME]
    while asked:
        name = asked.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            metadata.version(name)
        except metadata.PackageNotFoundError:
            # Wanted on another system only.
            continue
        found[key] = None
        asked += needed(name)
    return tuple(sorted(found, key=lambda key: (key != NAME, key)))


def needed(name: str) -> tuple[str, ...]:
    """Return the distributions that one asks for, those of extras left out."""
    try:
        wanted = metadata.requires(name) or ()
    except metadata.PackageNotFoundError:
        return ()
    names = (re.split(r"[^\w.-]", text)[0] for text in wanted if not _EXTRA.search(text))
    return tuple(dict.fromkeys(names))


def _notice(name: str) -> Notice:
    fields = metadata.metadata(name)
    licence = _field(fields, "License-Expression") or _field(fields, "License").partition("\n")[0]
    if not licence:
        kinds = (kind for kind in fields.get_all("Classifier") or () if "License ::" in kind)
        licence = ", ".join(kind.rsplit("::", 1)[-1].strip() for kind in kinds)
    proper = _field(fields, "Name")
    texts = [_ABOUT_QT] if proper.startswith(_QT) else []
    texts += _texts(name)
    return Notice(proper, metadata.version(name), licence, "\n\n".join(texts))


def _field(fields: metadata.PackageMetadata, name: str) -> str:
    found: list[str] = fields.get_all(name) or []
    return found[0] if found else ""


def _texts(name: str) -> list[str]:
    """Return the licence files that a distribution brings."""
    found = []
    for file in metadata.files(name) or ():
        is_licence = "licenses" in file.parts or file.name.upper().startswith(_FILES)
        if ".dist-info" in str(file) and is_licence and file.suffix not in {".json", ".spdx"}:
            try:
                text = Path(file.locate()).read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
            found.append(f"--- {file.name}\n\n{text.strip()}")
    return found
