"""The settings file: short texts by key, read as text and nothing else.

Nothing in it is ever turned into an object, and no state of it keeps the window from opening: a
file that cannot be used is put aside, what was wrong is kept to be said once, and everything
counts as not set.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from pkviewer.documents.document import document_bytes
from pkviewer.errors import ExportError, Fault
from pkviewer.files import write_whole
from pkviewer.intake.limits import SETTINGS_BYTES
from pkviewer.intake.plain_text import plain_text
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model.loading.decoding import decode

FORMAT = 1
"""Version of the format of settings."""
NAME = "settings.json"
_OLD_NAME = "pkviewer.ini"
"""What earlier versions kept, in a format that can hold objects: only plain words are taken."""
_SECTION = re.compile(r"\[([a-z]+)\]")
_PLAIN = re.compile(r"([a-z_]+)=([^@\"\\\x00-\x1f][^\"\\\x00-\x1f]*)")


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["settings"]
    format: int
    values: dict[str, str] = {}


class SettingsFile:
    """Settings by key; ``damage`` says what was wrong with the file, None where nothing was."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.damage: Fault | None = None
        self._values: dict[str, str] = {}
        if path.exists() or path.is_symlink():
            values = _read(path)
            if isinstance(values, Fault):
                self.damage = values
                self._put_aside()
            else:
                self._values = values
        else:
            self._values = _migrated(path.with_name(_OLD_NAME))

    @property
    def path(self) -> Path:
        """Where the file is; it may not be there yet."""
        return self._path

    def value(self, key: str) -> str:
        """Return what is kept under a key, empty if nothing is."""
        return self._values.get(key, "")

    def keep(self, values: Mapping[str, str]) -> None:
        """Keep values; where the disk refuses, they last until the program ends."""
        self._values.update(values)
        # Another window may have written since: what this one did not touch stays as it is.
        present = _read(self._path) if self._path.is_file() else {}
        merged = self._values if isinstance(present, Fault) else {**present, **values}
        file = _File(type="settings", format=FORMAT, values=dict(sorted(merged.items())))
        with contextlib.suppress(ExportError):
            write_whole(self._path, document_bytes(file))

    def _put_aside(self) -> None:
        with contextlib.suppress(OSError):
            if self._path.is_file():
                self._path.replace(self._path.with_name(f"damaged-{self._path.name}"))


def _read(path: Path) -> dict[str, str] | Fault:
    data = file_bytes(path, path.name, SETTINGS_BYTES)
    if isinstance(data, Fault):
        return data
    file = decode(data, path.name, _File)
    if isinstance(file, Fault):
        return file
    if file.format != FORMAT:
        return Fault(path.name, "$.format", str(file.format), str(FORMAT))
    return file.values


def _migrated(path: Path) -> dict[str, str]:
    """Return the plain words of an earlier version's file; whatever else it holds is dropped."""
    data = file_bytes(path, path.name, SETTINGS_BYTES)
    text = data if isinstance(data, Fault) else plain_text(data, path.name)
    values: dict[str, str] = {}
    section = ""
    for line in [] if isinstance(text, Fault) else text.splitlines():
        if heading := _SECTION.fullmatch(line):
            section = heading[1]
        elif section and (pair := _PLAIN.fullmatch(line)):
            values[f"{section}/{pair[1]}"] = pair[2]
    return values
