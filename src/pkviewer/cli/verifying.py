"""``pkviewer verify``: an exported sheet, held against the page made again and a data pack."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from pkviewer.cli.report import coloured, harmless
from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import FAULT_FOUND, WRONG_USE
from pkviewer.export.run import offscreen
from pkviewer.export.run.edition_pages import EditionPages
from pkviewer.files import write_whole
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style
from pkviewer.text.words import word
from pkviewer.verify.explanation import STATES, sentence, signature_lines
from pkviewer.verify.page_check import PageCheck, PageState
from pkviewer.verify.picture import checked_picture
from pkviewer.verify.sheet_file import SheetFile, read_sheet
from pkviewer.verify.verification import Held, Verification, verify

_TONES: dict[Held, str] = {
    "matches": "good",
    "alternative": "doubt",
    "differs": "bad",
    "absent": "strong",
}
_STATE_TONES: dict[PageState, str] = {
    "as_published": "good",
    "altered": "bad",
    "incomparable": "doubt",
}
_STATUS: dict[PageState, int] = {
    "as_published": 0,
    "altered": FAULT_FOUND,
    "incomparable": WRONG_USE,
}


def verification(path: Path, chosen: PackFiles, picture: Path | None, *, as_json: bool) -> int:
    """Say whether a sheet is as published and what has changed since; return the exit status.

    A figure that has changed since is no fault; a page that was altered is one.

    Raises:
        DocumentError: the file is no PDF that can be read.
        PackError: the pack was refused.
        ExportError: the picture cannot be made or written.
    """
    if path.is_dir():
        from pkviewer.cli.archive_check import verified_archive

        return verified_archive(path, chosen, picture, as_json=as_json)
    file = read_sheet(path)
    pack = chosen.open()
    application = offscreen.start()
    found = verify(file, pack, Style(), EditionPages(pack, offscreen.page_renderer()))
    application.quit()
    if picture is not None:
        write_whole(picture, checked_picture(file.pdf, found.page, path.name))
    if as_json:
        print(json.dumps(_record(found), ensure_ascii=False, indent=2))
    else:
        _print(file, found, pack)
    return _STATUS[found.page.state]


def _record(found: Verification) -> dict[str, object]:
    page = found.page
    return {
        "page": {
            "verdict": page.state,
            "reason": sentence(page),
            "is_exact": page.is_exact,
            "edition": page.edition or None,
            "page": page.page or None,
            "pages": page.pages,
            "differences": [
                asdict(place.box) | {"was": place.was, "now": place.now}
                for place in page.differences
            ],
            "remarks": list(page.remarks),
            "signatures": [
                asdict(one) | {"when": one.when and one.when.isoformat()} for one in page.signatures
            ],
        },
        "since": [asdict(holding) for holding in found.holdings],
    }


def _print(file: SheetFile, found: Verification, pack: Pack) -> None:
    page = found.page
    state = coloured(STATES[page.state], _STATE_TONES[page.state], sys.stdout)
    print(f"{state}: {harmless(sentence(page))}")
    for line in (*_places(page), *page.remarks, *signature_lines(page)):
        print(f"  {harmless(line)}")
    if file.inside is None:
        return
    made_from = file.inside.attached.data.pack
    print(
        f"Since then ({harmless(file.inside.attached.data.sector)}, made from"
        f" {harmless(made_from.id)} {harmless(made_from.edition)}; here is"
        f" {pack.head.id} {pack.head.edition}):"
    )
    for holding in found.holdings:
        if holding.verdict != "matches":
            verdict = coloured(
                word(f"review.{holding.verdict}", "en"), _TONES[holding.verdict], sys.stdout
            )
            print(f"  {verdict}: {harmless(holding.text)}. {harmless(holding.reason)}")
    counts = Counter(holding.verdict for holding in found.holdings)
    each = (f"{counts[held]:,} {word(f'review.{held}', 'en').lower()}" for held in _TONES)
    print(f"Figures and verdicts behind the page: {', '.join(each)}")


def _places(page: PageCheck) -> Iterator[str]:
    for number, place in enumerate(page.differences, 1):
        x, y = (round(at / 72 * 25.4) for at in (place.box.left, place.box.top))
        where = f"{number}. {x} mm from the left, {y} mm from the top"
        if place.was == place.now:
            what = f"drawn over or otherwise: {place.was}" if place.was else "drawn otherwise"
        else:
            what = f"was “{place.was}”, is “{place.now}”"
        yield f"{where}: {what}"
