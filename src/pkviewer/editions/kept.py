"""Editions that are kept: installing another, or returning to the bundled one, loses none."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from pkviewer import paths
from pkviewer.errors import Fault, PackError
from pkviewer.files import safe_name, write_whole
from pkviewer.intake import limits
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model.loading.container import ENDING, Archive, container
from pkviewer.model.loading.loader import load_head
from pkviewer.model.pack import PackFile
from pkviewer.signing.signature import Signature

Place: TypeAlias = Literal["bundled", "installed", "kept"]


@dataclass(frozen=True, slots=True)
class KnownEdition:
    """An edition on this computer. ``is_read`` is that it is read unless another is asked for."""

    path: Path
    head: PackFile
    place: Place
    is_read: bool
    signature: Signature | None


def keep_installed() -> Path | None:
    """Keep the installed edition beside the one that is to come; None where none is readable.

    Raises:
        ExportError: it could not be kept; it is still installed.
    """
    data = file_bytes(paths.installed_pack(), "", limits.ARCHIVE_BYTES)
    if isinstance(data, Fault):
        return None
    try:
        head = load_head(Archive(data, str(paths.installed_pack())))
    except PackError:
        # A damaged one is worth nothing to anybody.
        return None
    digest = hashlib.sha256(data).hexdigest()[:8]
    place = paths.kept_editions() / safe_name(f"{head.id}-{head.edition}-{digest}", ENDING)
    if not place.exists():
        write_whole(place, data)
    return place


def known_editions() -> tuple[KnownEdition, ...]:
    """Return every edition on this computer that can be read, the newest first."""
    installed = paths.installed_pack()
    reads = paths.standard_pack()
    found = [_known(paths.bundled_pack(), "bundled", reads)]
    if installed.exists():
        found.append(_known(installed, "installed", reads))
        held = file_bytes(installed, "", limits.ARCHIVE_BYTES)
    else:
        held = b""
    found += [
        _known(path, "kept", reads)
        for path in sorted(paths.kept_editions().glob(f"*.{ENDING}"))
        # The installed one was kept once, and installed again since.
        if file_bytes(path, "", limits.ARCHIVE_BYTES) != held
    ]
    known = [one for one in found if one is not None]
    return tuple(sorted(known, key=lambda one: one.head.edition_date, reverse=True))


def _known(path: Path, place: Place, reads: Path) -> KnownEdition | None:
    try:
        files = container(path)
        head = load_head(files)
    except PackError:
        return None
    signature = files.signature if isinstance(files, Archive) else None
    return KnownEdition(path, head, place, path == reads, signature)
