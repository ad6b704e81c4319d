"""``pkviewer verify DIR``: an archive of sheets, checked as a whole."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pkviewer.cli.report import coloured, harmless
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import FAULT_FOUND, WRONG_USE, UsageError
from pkviewer.export.run import offscreen
from pkviewer.export.run.edition_pages import EditionPages
from pkviewer.verify.archive import ArchiveCheck, FileState, check_archive
from pkviewer.verify.explanation import STATES, UNSIGNED, sentence
from pkviewer.verify.page_check import PageCheck, check_page
from pkviewer.verify.sheet_file import read_sheet

_WORDS: dict[FileState, str] = {
    "as_archived": "as archived",
    "changed": "changed since it was archived",
    "missing": "missing",
    "added": "not in the index",
}


def verified_archive(
    folder: Path, chosen: PackFiles, picture: Path | None, *, as_json: bool
) -> int:
    """Check an archive's files against its index, and make each of its pages again.

    Returns:
        0 where all is whole, 1 where a file or a page is not, 2 where a page cannot be compared.

    Raises:
        DocumentError: the folder has no index, or a page cannot be read.
        UsageError: a picture was asked for, which one sheet has.
    """
    if picture is not None:
        raise UsageError("A picture is of one sheet.", "Name the sheet, not its folder.")
    archive = check_archive(folder)
    pack = chosen.open()
    application = offscreen.start()
    editions = EditionPages(pack, offscreen.page_renderer())
    pages = {
        name: check_page(read_sheet(folder / name), editions)
        for name, state in archive.states.items()
        if state != "missing" and name.lower().endswith(".pdf")
    }
    application.quit()
    if as_json:
        print(json.dumps(_record(archive, pages), ensure_ascii=False, indent=2))
    else:
        _print(archive, pages)
    states = {page.state for page in pages.values()}
    if "altered" in states or not archive.is_whole:
        return FAULT_FOUND
    return WRONG_USE if "incomparable" in states else 0


def _record(archive: ArchiveCheck, pages: dict[str, PageCheck]) -> dict[str, object]:
    index = archive.index
    return {
        "pack": index.pack,
        "edition": index.edition,
        "program": index.program,
        "index": archive.digest,
        "files": [
            {"name": name, "state": state, "page": pages[name].state if name in pages else None}
            for name, state in archive.states.items()
        ],
    }


def _print(archive: ArchiveCheck, pages: dict[str, PageCheck]) -> None:
    for name, state in archive.states.items():
        tone = "good" if state == "as_archived" else "bad"
        line = coloured(_WORDS[state], tone, sys.stdout)
        page = pages.get(name)
        if page is not None:
            line += f"; {STATES[page.state].lower()}"
            if page.state != "as_published":
                line += f": {sentence(page)}"
        print(f"{harmless(name)}: {harmless(line)}" if page else f"{harmless(name)}: {line}")
    index = archive.index
    whole = sum(state == "as_archived" for state in archive.states.values())
    print(
        f"{whole} of {len(archive.states)} files as archived; made from {harmless(index.pack)}"
        f" {harmless(index.edition)} by pkviewer {harmless(index.program)}."
    )
    print(f"Index: SHA-256 {archive.digest}")
    print(UNSIGNED)
