"""Editions of the data: one made into a single file, one installed beside the bundled one.

The installed edition is one file in the user's folder of data, so that it is put there, and
taken away, in one step.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pkviewer import paths
from pkviewer.editions.kept import keep_installed
from pkviewer.editions.known import keep_known, open_known
from pkviewer.errors import Fault, PackError
from pkviewer.files import not_written, write_whole
from pkviewer.model.loading.container import Archive, Container, container, packed
from pkviewer.model.loading.loader import file_names, load_head, load_pack
from pkviewer.model.pack import Pack, PackFile
from pkviewer.sheet.audit import open_pack
from pkviewer.signing.keys import SigningKey
from pkviewer.signing.pack_signature import blank_comment, with_signature
from pkviewer.signing.signature import Signature


@dataclass(frozen=True, slots=True)
class Edition:
    """A pack in which nothing is wrong, its single file, and who signed that if anybody did."""

    pack: Pack
    data: bytes
    signature: Signature | None = None


def read_edition(source: Path) -> Edition:
    """Read a pack, of a folder or a single file, and audit the very bytes that can be kept.

    Of a signed file these are its own: any others would be without the signature.

    Raises:
        PackError: with every fault found, or since it changed after it was signed.
    """
    files = container(source)
    if isinstance(files, Archive) and files.signature is not None:
        return Edition(open_pack(files), files.data, files.signature)
    data = _single_file(files)
    return Edition(open_pack(Archive(data, str(source))), data)


def sign_edition(source: Path, key: SigningKey, day: date) -> Edition:
    """Return a pack as a single file that a key has signed; a former signature is replaced.

    Raises:
        PackError: with every fault found.
    """
    data = _single_file(container(source), blank_comment(key, day))
    data = with_signature(data, key, day)
    files = Archive(data, str(source))
    return Edition(open_pack(files), data, files.signature)


def _single_file(files: Container, comment: bytes = b"") -> bytes:
    names = file_names(load_pack(files).head)
    read = [(name, files.read(name)) for name in names]
    faults = tuple(data for _, data in read if isinstance(data, Fault))
    if faults:
        raise PackError(files.place, faults)
    return packed(((name, data) for name, data in read if isinstance(data, bytes)), comment)


def write_edition(edition: Edition, to: Path) -> None:
    """Write an edition as a single file.

    Raises:
        ExportError: nothing was written; what stood there still stands.
    """
    write_whole(to, edition.data)


def install(edition: Edition) -> Pack:
    """Put an edition in the place of the installed one; return it as it is read from there.

    The one that was installed is kept.

    Raises:
        ExportError: nothing was written; what was installed still is.
    """
    place = paths.installed_pack()
    keep_installed()
    write_edition(edition, place)
    # It was audited just now: the next start need not do so again.
    keep_known(container(place), edition.pack)
    return replace(edition.pack, folder=str(place))


def uninstall() -> bool:
    """Return to the bundled edition; tell whether another was installed, which is kept.

    Raises:
        ExportError: it could not be taken away.
    """
    place = paths.installed_pack()
    keep_installed()
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
        return open_known(place if place.exists() else paths.bundled_pack()), None
    except PackError as error:
        return open_known(paths.bundled_pack()), error
