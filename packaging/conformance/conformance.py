"""Holds every sheet, on every paper, against what is promised of it.

One page; the same bytes in two runs, in two working folders and time zones; every number
that is printed can be read back as text; PDF/UA-1 and PDF/A-3a by the veraPDF engine. The
exit status is 1 where a sheet falls short. Where there is no engine that is said, and all
else is checked. PKVIEWER_VERAPDF names another command to be used in its place.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2

from pkviewer import paths
from pkviewer.charts.base.typeface import register
from pkviewer.charts.output.svg import DrawnChart, drawn_chart
from pkviewer.export.page.content import PAPERS, Content, Paper
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run import offscreen
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.style import Style

ENGINE = Path(__file__).with_name("engine.sh")
NO_ENGINE = 3
ZONES = ("UTC", "Asia/Karachi")
UNPRINTED = frozenset(
    {"id", "key", "alt", "spark", "url", "document", "paper", "fonts", "marks", "gap"}
)
"""Keys of a page's content that are not printed as text."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
LABEL = re.compile(r"<text [^>]*>([^<]*)")

Faults = list[str]


def main() -> int:
    """Check all, print a line for each sheet, and return the exit status."""
    with tempfile.TemporaryDirectory(prefix="pkviewer-conformance-") as name:
        folders = [Path(name, place) for place in ("here", "there/further")]
        for folder, zone in zip(folders, ZONES, strict=True):
            export(folder, zone)
        faults = inspected(folders)
        engine = validated(sorted((folders[0] / "out").glob("*.pdf")), faults)
    for file, found in faults.items():
        print(f"{'FAIL' if found else 'ok  '} {file}")
        for fault in found:
            print(f"     {fault}")
    failed = sum(map(bool, faults.values()))
    print(
        f"{len(faults) - failed} of {len(faults)} pages are one page, the same in two runs and two "
        f"folders, with every number as text. {engine}"
    )
    return int(failed > 0)


def export(folder: Path, zone: str) -> None:
    """Write every sheet on every paper, as a user would, from within a folder."""
    folder.mkdir(parents=True)
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "pkviewer", "export", "--all", "--to", "out", "--paper", paper],
            cwd=folder,
            env=os.environ | {"TZ": zone},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for paper in PAPERS
    ]
    if [process.wait() for process in running] != [0] * len(running):
        sys.exit("The sheets could not be exported: try `pkviewer export --all --to DIR`.")


def inspected(folders: list[Path]) -> dict[str, Faults]:
    """Return what is wrong with each file, beside the standards."""
    offscreen.start()
    register()
    drawn: list[str] = []

    def recording(chart: ChartSpec, width: float, height: float, font: float) -> DrawnChart:
        made = drawn_chart(chart, width, height, font)
        drawn.append(made.svg)
        return made

    renderer = PageRenderer(recording, paths.font_folder(), paths.resource("sheet"))
    pack = open_pack(paths.bundled_pack())
    composer = Composer(pack, Style(), pack.head.edition_date)
    found: dict[str, Faults] = {}
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        for paper in PAPERS:
            drawn.clear()
            page = renderer.render(sheet, paper)
            name = f"pkviewer-{sector}-{pack.head.edition}-{paper}.pdf"
            written = [folder / "out" / name for folder in folders]
            expected = printed(sheet, paper, page.hidden, drawn)
            found[name] = [*repeated(written, page.pdf), *read_back(page.pdf, expected)]
    return found


def repeated(written: list[Path], again: bytes) -> Iterator[str]:
    """Tell whether the runs gave different bytes."""
    first, second = (path.read_bytes() if path.exists() else b"" for path in written)
    if not first:
        yield "was not written"
    elif first != second:
        yield "differs between two working folders"
    elif first != again:
        yield "differs between two runs"


def printed(
    sheet: FactSheet, paper: Paper, hidden: frozenset[str], drawn: list[str]
) -> Counter[str]:
    """Count the numbers that a page should say."""
    content = Content(sheet, paper).as_json(hidden)
    kinds = {kind for kind, _ in sheet.order}
    content["items"] = {k: items for k, items in content["items"].items() if k in kinds and items}
    content["headings"] = {k: content["headings"].get(k) for k in content["items"]}
    if content["table"]:
        cells = [cell for row in content["items"].get("table", ()) for cell in row["cells"]]
        used = {cell["mark"] for cell in cells}
        content["table"]["signs"] = [s for s in content["table"]["signs"] if s[0] in used]
    if not content["tells-about"]:
        hidden |= {"about:register"}
    # A body stands before the first of its sources, not before each.
    for before, source in reversed([*pairwise(content["sources"])]):
        if before["body"] == source["body"]:
            source["body"] = ""
    texts = [*strings(content, hidden), *(t for svg in drawn for t in LABEL.findall(svg))]
    return Counter(number for text in texts for number in NUMBER.findall(text))


def strings(value: Any, hidden: frozenset[str]) -> Iterator[str]:
    """Yield every text of a page's content that is printed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, hidden)
    elif isinstance(value, dict):
        kind = str(value.get("id", "")).partition(":")[0]
        brief = f"about:{kind}" in hidden
        for key, inner in value.items():
            if key not in UNPRINTED and not (brief and key == "about"):
                yield from strings(inner, hidden)


def read_back(pdf: bytes, expected: Counter[str]) -> Iterator[str]:
    """Tell whether a file has more than a page, and which numbers its text lacks."""
    document = pypdfium2.PdfDocument(pdf)
    if len(document) != 1:
        yield f"has {len(document)} pages"
    text = document[0].get_textpage().get_text_range()
    document.close()
    lacking = expected - Counter(NUMBER.findall(text))
    if lacking:
        yield f"lacks as text: {', '.join(lacking)}"


def validated(files: list[Path], faults: dict[str, Faults]) -> str:
    """Add what the standards' engine finds; return a sentence on what it did."""
    command = os.environ.get("PKVIEWER_VERAPDF") or str(ENGINE)
    done = subprocess.run(
        [command, "ua1,3a", *map(str, files)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode == NO_ENGINE:
        reason = " ".join(done.stderr.split())
        return f"PDF/UA-1 and PDF/A-3a were NOT CHECKED, for want of the veraPDF engine: {reason}"
    verdicts: Counter[str] = Counter()
    file = ""
    for line in filter(None, done.stdout.splitlines()):
        verdict, _, rest = line.partition(" ")
        if not verdict:
            faults[file].append(line.strip())
            continue
        standard, _, path = rest.partition(" ")
        file = Path(path.partition(" (")[0]).name
        verdicts[verdict] += 1
        if verdict != "PASS":
            faults[file].append(f"fails {standard}")
    if done.returncode not in (0, 1) or verdicts.total() != 2 * len(files):
        sys.exit(f"The engine broke off: {done.stderr.strip() or done.stdout.strip()}")
    return (
        f"By veraPDF {verdicts['PASS']} of {verdicts.total()} checks of PDF/UA-1 and PDF/A-3a pass."
    )


if __name__ == "__main__":
    sys.exit(main())
