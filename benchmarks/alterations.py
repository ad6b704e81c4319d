"""Alters every page in every way somebody might, and counts what the check of pages catches.

python -m benchmarks.alterations [--sectors a,b] [--languages en,ur] [--table FILE]

Each page is exported anew, altered or saved by another program, and checked. What was altered
has to be caught, at its place; what was only saved anew must not be called altered. Exit
status 1 where either fails. Programs that are not installed are left out, which is said.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pikepdf import ObjectStreamMode, Pdf
from tests.signing.certificates import PASSWORD, certificate_file
from tests.verify.alterations import (
    WHITE_BOX,
    bared,
    digit_changed,
    drawn_over,
    files_exchanged,
    lines_swapped,
    noted,
    picture_replaced,
    replaced,
)

from pkviewer import paths
from pkviewer.cli import main
from pkviewer.editions.known import open_known
from pkviewer.errors import PkviewerError
from pkviewer.export.page.page_inputs import PageOptions
from pkviewer.export.run import offscreen
from pkviewer.export.run.edition_pages import EditionPages
from pkviewer.signing.page.signer import sign_page
from pkviewer.text.style import Style
from pkviewer.verify.sheet_file import read_sheet
from pkviewer.verify.verification import Verification, verify

Change = Callable[[Path, Path, Path], None]
"""Makes of a page, and another page, an altered file."""


class Case(NamedTuple):
    """What is done, and what has to be said of it.

    ``expected``: "altered" with a place, "altered" by its files, "said" in a remark at least,
    "whole": not altered, or "known": not altered, which the check is known to fail.
    """

    name: str
    change: Change
    expected: str
    program: str = ""


def _edited(change: Callable[[Pdf], None]) -> Change:
    def run(page: Path, _other: Path, to: Path) -> None:
        with Pdf.open(page) as pdf:
            change(pdf)
            pdf.save(to)

    return run


def _copied(page: Path, _other: Path, to: Path) -> None:
    shutil.copy(page, to)


def _exchanged(page: Path, other: Path, to: Path) -> None:
    with Pdf.open(page) as pdf, Pdf.open(other) as source:
        files_exchanged(pdf, source)
        pdf.save(to)


def _merged(page: Path, other: Path, to: Path) -> None:
    with Pdf.open(page) as pdf, Pdf.open(other) as source:
        pdf.pages.extend(source.pages)
        pdf.save(to)


def _relinearised(page: Path, _other: Path, to: Path) -> None:
    with Pdf.open(page) as pdf:
        pdf.save(to, linearize=True, object_stream_mode=ObjectStreamMode.generate)


def _by(*command: str) -> Change:
    def run(page: Path, _other: Path, to: Path) -> None:
        names = {"IN": str(page), "OUT": str(to)}
        subprocess.run([names.get(part, part) for part in command], check=True, capture_output=True)

    return run


def _printed(page: Path, _other: Path, to: Path) -> None:
    """Print to PostScript and back, as a PDF printer does."""
    middle = to.with_suffix(".ps")
    subprocess.run(["pdftops", str(page), str(middle)], check=True, capture_output=True)
    subprocess.run(["ps2pdf", str(middle), str(to)], check=True, capture_output=True)


@cache
def _certificate() -> Path:
    return certificate_file(Path(tempfile.mkdtemp()))


def _signed(page: Path, _other: Path, to: Path) -> None:
    to.write_bytes(sign_page(page.read_bytes(), _certificate(), PASSWORD))


def _value_inside(data: bytes) -> bytes:
    at = data.index(b'"value":"') + len(b'"value":"')
    return data[:at] + (b"8" if data[at : at + 1] != b"8" else b"3") + data[at + 1 :]


def _value_changed(pdf: Pdf) -> None:
    replaced(pdf, "data.json", _value_inside)


CASES = (
    Case("a digit changed", _edited(digit_changed), "placed"),
    Case("a white box", _edited(lambda pdf: drawn_over(pdf, WHITE_BOX)), "placed"),
    Case("two lines swapped", _edited(lines_swapped), "placed"),
    Case("a picture replaced", _edited(picture_replaced), "placed"),
    Case("stamped", _edited(lambda pdf: noted(pdf, 4)), "placed"),
    Case("the data inside changed", _edited(_value_changed), "altered"),
    Case("the files of another page", _exchanged, "altered"),
    Case("another page bound in", _merged, "altered"),
    Case("the files removed", _edited(bared), "said"),
    Case("untouched", _copied, "whole"),
    Case("saved anew, linearised", _relinearised, "whole"),
    Case("saved by qpdf", _by("qpdf", "--qdf", "IN", "OUT"), "whole", "qpdf"),
    Case(
        "saved by Ghostscript",
        _by("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-sOutputFile=OUT", "IN"),
        "whole",
        "gs",
    ),
    Case("saved by Cairo", _by("pdftocairo", "-pdf", "IN", "OUT"), "known", "pdftocairo"),
    Case("printed to PDF", _printed, "whole", "ps2pdf"),
    Case("signed", _signed, "whole"),
)


class _Pages(EditionPages):
    """Makes each page of the edition once."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self._made: dict[object, bytes | None] = {}

    def like(self, options: PageOptions, logo: bytes, fingerprint: str) -> bytes | None:
        key = (options.sector, options.language, fingerprint)
        if key not in self._made:
            self._made[key] = super().like(options, logo, fingerprint)
        return self._made[key]

    def printing(self, fingerprints: Collection[str], size: tuple[float, float]) -> bytes | None:
        key = (tuple(fingerprints), size)
        if key not in self._made:
            self._made[key] = super().printing(fingerprints, size)
        return self._made[key]


def _fault(case: Case, found: Verification) -> str:
    """Return what is wrong with what was said; empty where it is right."""
    page = found.page
    if case.expected in ("whole", "known"):
        return "" if page.state != "altered" else f"called altered: {page.because}"
    if case.expected == "said":
        return "" if page.state != "as_published" or page.remarks else "nothing said"
    if page.state != "altered":
        return f"{page.state}: {page.because}"
    return "no place" if case.expected == "placed" and not page.differences else ""


def _broken(page: Path, folder: Path) -> Iterator[str]:
    """Yield what is wrong with how thirty broken files are taken."""
    whole = page.read_bytes()
    chance = random.Random(7)
    for number in range(30):
        data = bytearray(whole)
        if number < 10:
            data = data[: len(whole) * number // 10]
        else:
            for _ in range(3 ** (number % 5)):
                at = chance.randrange(len(data))
                data[at : at + 40] = chance.randbytes(40)
        file = folder / "broken.pdf"
        file.write_bytes(data)
        try:
            read_sheet(file)
        except PkviewerError:
            continue
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            yield f"broken file {number}: {type(error).__name__}: {error}"


def run() -> int:
    """Check every page in every way; return the exit status."""
    options = _options()
    pack = open_known(paths.bundled_pack())
    application = offscreen.start()
    editions = _Pages(pack, offscreen.page_renderer())
    sectors = options.sectors.split(",") if options.sectors else list(pack.head.sectors)
    cases = [case for case in CASES if not case.program or shutil.which(case.program)]
    for case in CASES:
        if case not in cases:
            print(f"left out, {case.program} is not installed: {case.name}", file=sys.stderr)
    right = dict.fromkeys((case.name for case in cases), 0)
    faults: list[str] = []
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for language in options.languages.split(","):
            pages = [_exported(sector, language, folder) for sector in sectors]
            for at, page in enumerate(pages):
                count += 1
                for case in cases:
                    to = folder / "altered.pdf"
                    case.change(page, pages[at - 1], to)
                    found = verify(read_sheet(to), pack, Style(), editions)
                    fault = _fault(case, found)
                    right[case.name] += not fault
                    if fault and case.expected != "known":
                        faults.append(f"{sectors[at]} ({language}), {case.name}: {fault}")
                        print(faults[-1], file=sys.stderr, flush=True)
                print(f"{sectors[at]} ({language}): done", file=sys.stderr, flush=True)
        faults += _broken(pages[0], folder)
    application.quit()
    table = "\n".join(_table(cases, right, count, faults))
    print(table)
    if options.table:
        options.table.write_text(f"{table}\n", "utf-8")
    return 1 if faults else 0


def _table(
    cases: list[Case], right: dict[str, int], count: int, faults: list[str]
) -> Iterator[str]:
    says = {
        "placed": "altered, with its place",
        "altered": "altered",
        "said": "said",
        "whole": "not altered",
        "known": "not altered: a known fault",
    }
    yield f"| {count} pages, {date.today().isoformat()} | to be said | said so |"  # noqa: DTZ011
    yield "|---|---|---|"
    for case in cases:
        yield f"| {case.name} | {says[case.expected]} | {right[case.name]} of {count} |"
    broken = sum(fault.startswith("broken file") for fault in faults)
    yield f"| 30 broken files | refused or read, no harm | {30 - broken} of 30 |"


def _exported(sector: str, language: str, folder: Path) -> Path:
    to = folder / language / sector
    if main(["export", sector, "--lang", language, "--to", str(to)]) != 0:
        raise SystemExit(f"{sector} ({language}) could not be exported")
    return next(to.glob("*.pdf"))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sectors", default="", help="default: all")
    parser.add_argument("--languages", default="en,ur")
    parser.add_argument("--table", type=Path, help="write the table to this file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(run())
