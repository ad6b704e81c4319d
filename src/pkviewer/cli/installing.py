"""``pkviewer install`` and ``pkviewer pack-file``: editions of the data as single files."""

from __future__ import annotations

import sys
from pathlib import Path

from pkviewer import paths
from pkviewer.cli.diff import CAUTIONS, report_lines
from pkviewer.cli.report import harmless
from pkviewer.cli.signing.standing import standing_lines
from pkviewer.editions.edition_diff import revision
from pkviewer.editions.installed import Edition, read_edition, uninstall, write_edition
from pkviewer.editions.installed import install as put_in_place
from pkviewer.editions.kept import known_editions
from pkviewer.editions.revision import cautions
from pkviewer.errors import FAULT_FOUND, PackError
from pkviewer.model.pack import Pack
from pkviewer.sheet.audit import open_pack
from pkviewer.signing.trust import trusted_keys
from pkviewer.text.style import Style


def install(source: Path, present: Path, *, only_tell: bool, only_trusted: bool) -> int:
    """Install an edition, after telling who signed it and what it changes in the present one.

    Raises:
        PackError: it has faults, or changed after it was signed; what was installed still is.
        ExportError: it could not be written; what was installed still is.
    """
    edition = read_edition(source)
    trusted = trusted_keys()
    for line in standing_lines(edition.signature, trusted):
        print(line)
    print()
    if only_trusted and trusted.standing(edition.signature) != "trusted":
        print("pkviewer: no key that you trust signed it; it is not installed.", file=sys.stderr)
        return FAULT_FOUND
    before = _present(present)
    if before is not None:
        found = revision(before, edition.pack, Style())
        for line in report_lines(found):
            print(line)
        for caution in cautions(found.old, found.new):
            print(f"pkviewer: {CAUTIONS[caution]}", file=sys.stderr)
    if only_tell:
        return 0
    put_in_place(edition)
    print(f"\nInstalled: {_named(edition)}, in {paths.installed_pack()}")
    print("'pkviewer install --bundled' returns to the edition that came with the program.")
    return 0


def return_to_bundled() -> int:
    """Take the installed edition away.

    Raises:
        ExportError: it could not be.
    """
    if uninstall():
        print("The edition that came with the program is read again.")
        print("'pkviewer editions' lists the others that are kept.")
    else:
        print("No other edition was installed.")
    return 0


def editions() -> int:
    """List the editions on this computer, the newest first; ``*`` marks the one that is read."""
    trusted = trusted_keys()
    for one in known_editions():
        mark = "*" if one.is_read else " "
        head = one.head
        signer = ""
        if one.signature is not None:
            key = trusted.key(one.signature.key_bytes)
            signer = f", signed by {key.name}" if key else ", signed with an unknown key"
        where = "came with the program" if one.place == "bundled" else one.place
        line = f"{head.id} {head.edition} ({head.edition_date}), {where}{signer}"
        print(f"{mark} {harmless(line)}\n    {one.path}")
    print("'pkviewer install FILE' returns to one, 'pkviewer diff OLD NEW' compares two.")
    return 0


def pack_file(source: Path, to: Path) -> int:
    """Make one file of a pack.

    Raises:
        PackError: it has faults; nothing was written.
        ExportError: the file could not be written.
    """
    write_edition(read_edition(source), to)
    print(to)
    return 0


def _present(path: Path) -> Pack | None:
    """Return what is read now; None where it is damaged, which must not keep a new one out."""
    try:
        return open_pack(path)
    except PackError as error:
        print(f"pkviewer: {error.message} There is nothing to compare with.", file=sys.stderr)
        return None


def _named(edition: Edition) -> str:
    head = edition.pack.head
    return f"{head.id}, edition {head.edition} ({head.edition_date.isoformat()})"
