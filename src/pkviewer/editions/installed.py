"""Editions of the data: one made into a single file, one installed beside the bundled one.

The installed edition is one file in the user's folder of data, so that it is put there, and
taken away, in one step.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

from pkviewer import __version__, paths
from pkviewer.editions.known import open_known
from pkviewer.errors import ExportError, Fault, PackError
from pkviewer.files import not_written, write_whole
from pkviewer.model.loading.container import Archive, container, packed
from pkviewer.model.loading.loader import file_names, load_head, load_pack
from pkviewer.model.pack import Pack, PackFile
from pkviewer.sheet.audit import open_pack

_SEAL = f"audited by pkviewer {__version__}"
"""What a single file says at its end if this version has found no fault in it."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A pack in which nothing is wrong, and its single file."""

    pack: Pack
    data: bytes


def read_edition(source: Path) -> Edition:
    """Read a pack, of a folder or a single file, and audit the very bytes that can be kept.

    Raises:
        PackError: with every fault found.
    """
    files = container(source)
    names = file_names(load_pack(files).head)
    read = [(name, files.read(name)) for name in names]
    faults = tuple(data for _, data in read if isinstance(data, Fault))
    if faults:
        raise PackError(files.place, faults)
    data = packed(((name, data) for name, data in read if isinstance(data, bytes)), _SEAL)
    return Edition(open_pack(Archive(data, str(source))), data)


def write_edition(edition: Edition, to: Path) -> None:
    """Write an edition as a single file.

    Raises:
        ExportError: nothing was written; what stood there still stands.
    """
    write_whole(to, edition.data)


def install(edition: Edition) -> Pack:
    """Put an edition in the place of the installed one; return it as it is read from there.

    Raises:
        ExportError: nothing was written; what was installed still is.
    """
    place = paths.installed_pack()
    write_edition(edition, place)
    return replace(edition.pack, folder=str(place))


def uninstall() -> bool:
    """Return to the bundled edition; tell whether another was installed.

    Raises:
        ExportError: it could not be taken away.
    """
    place = paths.installed_pack()
    try:
        place.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise not_written(place, error) from error
    return True


def newer_bundled(head: PackFile) -> str:
    """Return the edition that came with the program if it is newer than another of that pack.

    A newer program brings newer data; the edition that was installed still comes first.
    """
    try:
        bundled = load_head(paths.bundled_pack())
    except PackError:
        return ""
    is_newer = bundled.id == head.id and bundled.edition_date > head.edition_date
    return bundled.edition if is_newer else ""


def open_standard() -> tuple[Pack, PackError | None]:
    """Open the installed edition, else the bundled one; tell why the installed one was not.

    Raises:
        PackError: the bundled one is damaged too.
    """
    try:
        place = paths.installed_pack()
        return _opened(place) if place.exists() else open_known(paths.bundled_pack()), None
    except PackError as error:
        return open_known(paths.bundled_pack()), error


def _opened(place: Path) -> Pack:
    files = container(place)
    # What was audited before it was kept need not be again: to read it is enough.
    if isinstance(files, Archive) and files.comment == _SEAL:
        return load_pack(files)
    # Another version kept it. That costs a second of waiting, but only once.
    edition = read_edition(place)
    with contextlib.suppress(ExportError):
        write_edition(edition, place)
    return edition.pack
