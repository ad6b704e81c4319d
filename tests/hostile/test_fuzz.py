"""Whatever is read, spoilt at random: it is taken, or refused with a clear error.

``FUZZ`` in the environment says how many inputs are tried in all; ``make fuzz`` tries 15,000
and prints how many of each kind were taken and refused.
"""

from __future__ import annotations

import json
import os
import tempfile
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile.mutation import (
    TREES,
    other_pack,
    spoilt_bytes,
    spoilt_pack,
    spoilt_tree,
    written,
)
from tests.hostile.pdf_samples import attached, page, stream
from tests.packs.fixtures import SMALL

from pkviewer.documents.briefing import read_briefing
from pkviewer.documents.logo import made_logo
from pkviewer.documents.page_style import read_page_style
from pkviewer.documents.settings_file import SettingsFile
from pkviewer.editions.installed import read_edition
from pkviewer.errors import Fault, PkviewerError
from pkviewer.export.run import offscreen
from pkviewer.export.run.export_plan import FORMATS, FileMaker, Wish
from pkviewer.intake.pdf_answer import PdfQuestion
from pkviewer.intake.pdf_file import pdf_bytes_content
from pkviewer.review.input import decoded
from pkviewer.review.reviewer import Reviewer
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

ALL = int(os.environ.get("FUZZ", "200"))
DAY = date(2026, 11, 30)
COUNTS: Counter[tuple[str, str]] = Counter()


def share(part: float) -> settings:
    """So much of all inputs; a PDF costs a process, a taken pack fourteen files."""
    return settings(max_examples=max(4, round(ALL * part)), database=None)


@pytest.fixture(scope="module", autouse=True)
def _counts(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "FUZZ" in os.environ:
        manager = request.config.pluginmanager.getplugin("capturemanager")
        with manager.global_and_fixture_disabled():
            for kind in sorted({kind for kind, _ in COUNTS}):
                taken, refused = COUNTS[kind, "taken"], COUNTS[kind, "refused"]
                print(f"\n{kind}: {taken + refused:,} tried, {refused:,} refused", end="")
            print(f"\nin all: {COUNTS.total():,} tried, none lost")


def tried(kind: str, read: Callable[[], Any]) -> Any:
    """Read something; return None where it was refused as it should be."""
    try:
        result = read()
    except PkviewerError as error:
        result, message = None, error.message
    else:
        message = "taken"
    assert message.replace("\n", "").isprintable()
    assert message
    COUNTS[kind, "refused" if result is None else "taken"] += 1
    return result


@given(other_pack() | spoilt_pack())
@share(0.1)
def test_a_pack_that_is_taken_exports_in_every_format(trees: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = written(Path(name, "pack"), trees)
        pack = tried("packs", lambda: open_pack(folder))
        if pack is None:
            return
        offscreen.start()
        for language in pack.head.languages:
            composer = Composer(pack, Style(language), pack.head.edition_date)
            wish = Wish(tuple(pack.sectors), FORMATS, Path(name), png_dpi=20)
            maker = FileMaker(composer, offscreen.page_renderer(), wish)
            for sector in wish.sectors:
                for file in maker.files(sector):
                    assert file.data, file.name


@given(st.sampled_from(sorted(TREES)), st.data())
@share(0.3)
def test_a_pack_of_spoilt_bytes(name: str, data: st.DataObject) -> None:
    spoilt = data.draw(spoilt_bytes((SMALL / name).read_bytes()))
    with tempfile.TemporaryDirectory() as folder:
        pack = written(Path(folder, "pack"), TREES)
        (pack / name).write_bytes(spoilt)
        tried("bytes of packs", lambda: open_pack(pack))


@pytest.fixture(scope="module")
def packed() -> bytes:
    return read_edition(SMALL).data


@given(st.data())
@share(0.15)
def test_a_pack_file_of_spoilt_bytes(packed: bytes, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.pkpack")
        path.write_bytes(data.draw(spoilt_bytes(packed)))
        tried("pack files", lambda: open_pack(path))


PDF = attached(stream(b'{"format": "x"}'))


@given(st.sampled_from((PDF, page(b"BT /F 12 Tf 9 9 Td (x) Tj ET"))), st.data())
@share(0.02)
def test_a_pdf_of_spoilt_bytes(whole: bytes, data: st.DataObject) -> None:
    spoilt = data.draw(spoilt_bytes(whole))

    def read() -> object:
        content = pdf_bytes_content(spoilt, "a.pdf", PdfQuestion("data.json", dpi=40))
        return None if isinstance(content, Fault) else content

    tried("PDFs", read)


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(open_pack(SMALL))


WORDS = st.sampled_from(
    ("exports", "US$", "3.223", "billion", "rose", "24%", ",", ";", "(", "\u202e", "FY2023-24",
     "in", "2024", "\n", "٪", "۲۵", "139 million", "lakh", "\t", "and", ".", "-")
)  # fmt: skip


@given(st.binary(max_size=200) | st.lists(WORDS, max_size=60).map(lambda w: " ".join(w).encode()))
@share(0.15)
def test_a_text_of_any_bytes(reviewer: Reviewer, content: bytes) -> None:
    text = tried("texts", lambda: decoded(content, "a text"))
    if text is not None:
        reviewer.review(text, DAY)


DRAWING = (
    b'<?xml version="1.0" encoding="utf-8"?><svg xmlns="http://www.w3.org/2000/svg" '
    b'viewBox="0 0 20 10"><defs><path id="a" d="M0 0h9v9z"/></defs><style>.b{fill:red}</style>'
    b'<use href="#a"/><rect class="b" width="9" height="9" style="fill:url(#a)"/></svg>'
)
BRIEFING = {
    "type": "briefing",
    "format": 1,
    "briefing": {
        "title": "Mine",
        "note": "A note",
        "items": [
            {"kind": "fact", "name": "Exports", "sector": "trade", "fact": "latest"},
            {"kind": "claim", "name": "Claim", "claim": "c1",
             "seen": [{"value": "supported", "text": "Supported"}]},
            {"kind": "chart", "name": "Chart", "sector": "trade", "chart": "years"},
        ],
    },
}  # fmt: skip
STYLE = {
    "type": "page-style",
    "format": 1,
    "style": {"name": "n", "organisation": "o", "mark": "draft", "without": ["notes"],
              "logo": {"kind": "svg", "lines": [b64encode(DRAWING).decode()]}},
}  # fmt: skip
SETTINGS = {"type": "settings", "format": 1, "values": {"look/theme": "dark", "look/zoom": "1.5"}}
READERS: dict[str, tuple[Any, Callable[[Path], object]]] = {
    "briefings": (BRIEFING, read_briefing),
    "styles": (STYLE, read_page_style),
    "settings": (SETTINGS, SettingsFile),
}


@pytest.mark.parametrize("kind", READERS)
@given(st.data())
@share(0.06)
def test_documents_with_spoilt_trees_and_bytes(kind: str, data: st.DataObject) -> None:
    tree, read = READERS[kind]
    whole = json.dumps(data.draw(spoilt_tree(tree))).encode()
    spoilt = data.draw(st.just(whole) | spoilt_bytes(whole))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.json")
        path.write_bytes(spoilt)
        tried(kind, lambda: read(path))


@given(spoilt_bytes(DRAWING))
@share(0.1)
def test_a_logo_of_spoilt_bytes(data: bytes) -> None:
    tried("logos", lambda: made_logo(data))
