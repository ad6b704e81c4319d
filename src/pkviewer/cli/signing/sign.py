"""``pkviewer sign``: a pack's single file or a collection, signed with the user's own key."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pkviewer.cli.report import harmless
from pkviewer.cli.signing.password import asked
from pkviewer.collection.file import read_signed, signed_bytes
from pkviewer.editions.installed import sign_edition
from pkviewer.errors import SigningError, UsageError
from pkviewer.files import write_whole
from pkviewer.model.loading.container import Archive, container
from pkviewer.paths import COLLECTION_ENDING
from pkviewer.signing.keys import SigningKey, is_encrypted, no_key, read_key, standard_key
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
    if options.certificate is not None:
        return _sign_page(options, to)
    if file.suffix.lower() == ".pdf":
        raise UsageError(
            "A page is signed with a certificate, not with a key.",
            "Name your PKCS #12 file: pkviewer sign PAGE.pdf --certificate FILE.p12",
        )
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


def _sign_page(options: argparse.Namespace, to: Path) -> int:
    from pkviewer.signing.page.signer import sign_page
    from pkviewer.verify.sheet_file import read_sheet

    file: Path = options.file
    sheet = read_sheet(file)
    if sheet.inside is None:
        raise SigningError(
            f"{file} is no sheet of this program: {sheet.trouble}.", "Nothing was signed."
        )
    question = f"Password of {options.certificate.name}: "
    password = asked(question, from_input=options.password_stdin)
    write_whole(to, sign_page(sheet.pdf, options.certificate, password, options.reason))
    print(to)
    for line in _signed_by(to):
        print(harmless(line))
    return 0


def _signed_by(page: Path) -> Iterator[str]:
    """Yield what readers will find: the page that was written is read back."""
    from pkviewer.signing.page.signature_check import page_signatures

    for one in page_signatures(page.read_bytes()):
        yield f"Signed by {one.signer}: {one.words}"


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
        raise no_key(file)
    password = ""
    if is_encrypted(file):
        password = asked(f"Password of {file.name}: ", from_input=from_input)
    return read_key(file, password)
