"""``pkviewer sign``: a pack's single file or a collection, signed with the user's own key."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from pkviewer.cli.signing.password import asked
from pkviewer.collection.file import read_signed, signed_bytes
from pkviewer.editions.installed import sign_edition
from pkviewer.errors import SigningError, UsageError
from pkviewer.files import write_whole
from pkviewer.model.loading.container import Archive, container
from pkviewer.paths import COLLECTION_ENDING
from pkviewer.signing.keys import SigningKey, is_encrypted, read_key, standard_key
from pkviewer.signing.signature import Signature


def run_sign(options: argparse.Namespace) -> int:
    """Sign a file, in its place or into another.

    Raises:
        PackError: the pack has faults.
        DocumentError: the collection, or the key, cannot be used.
        SigningError: there is no key, or the password is not its.
        ExportError: the file could not be written; what stood there still stands.
    """
    file: Path = options.file
    to: Path = options.to or file
    if to.is_dir():
        raise UsageError(f"{to} is a folder.", "Name the single file to write with --to FILE.")
    key = _key(options.key or standard_key(), from_input=options.password_stdin)
    # A statement about today, made by the signer: nothing here could prove the day.
    day = date.today()  # noqa: DTZ011 - the day where the signer is
    if file.name.endswith(COLLECTION_ENDING):
        data = signed_bytes(read_signed(file).collection, key, day)
    else:
        data = sign_edition(file, key, day).data
    write_whole(to, data)
    print(to)
    print(f"Signed by {key.public.name}: {key.public.words}")
    return 0


def signature_of(file: Path) -> Signature | None:
    """Return who signed a pack or a collection, None where nobody did.

    Raises:
        PackError: the pack was refused.
        DocumentError: the collection was refused.
    """
    if file.name.endswith(COLLECTION_ENDING):
        return read_signed(file).signature
    files = container(file)
    return files.signature if isinstance(files, Archive) else None


def _key(file: Path, *, from_input: bool) -> SigningKey:
    if not file.exists():
        raise SigningError(f"There is no key at {file}.", 'Make one: pkviewer key new --name "…"')
    password = ""
    if is_encrypted(file):
        password = asked(f"Password of {file.name}: ", from_input=from_input)
    return read_key(file, password)
