"""``pkviewer edition``: a pack and collections over it as an edition of its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from pkviewer.collection.edition import edition_bytes
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import UsageError
from pkviewer.files import write_whole


def make_edition(options: argparse.Namespace, folder: Path, figures: tuple[Path, ...]) -> int:
    """Write a pack with its collections as one file; return the exit status.

    Raises:
        UsageError: there is no collection to be made part of it.
        ExportError: a source that cannot be published, or a file that cannot be written.
    """
    if not figures:
        raise UsageError(
            "An edition is made of a pack and figures over it.", "Name --figures FILE."
        )
    pack = PackFiles(folder, figures).open()
    data = edition_bytes(pack, options.id, options.title, options.edition, options.date)
    write_whole(options.to, data)
    print(options.to)
    return 0
