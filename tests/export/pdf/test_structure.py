"""What a screen reader or a copying hand finds in every page: tables, lists, paragraphs, marks."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from pkviewer.export.page.content import Content
from pkviewer.export.pdf.tagging import TagsError, tagged
from pkviewer.export.run import offscreen
from pkviewer.model.loading.loader import load_pack
from pkviewer.paths import bundled_pack
from pkviewer.sheet.composer import Composer

LISTED = ("claims", "notes", "milestones", "changes", "programmes")


@dataclass(frozen=True)
class Tag:
    """A structure element: its kind, what it says, its attributes, and those in it."""

    kind: str
    text: str
    attributes: dict[str, Any]
    kids: tuple[Tag, ...]

    def every(self, kind: str) -> Iterator[Tag]:
        """Yield those of a kind, itself included."""
        if self.kind == kind:
            yield self
        for kid in self.kids:
            yield from kid.every(kind)


def _content(page: pypdfium2.PdfPage) -> dict[int, str]:
    """Return the text of a page by its marked content."""
    letters, said = page.get_textpage(), dict[int, str]()
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=15):
        size = pdfium.FPDFTextObj_GetText(shape.raw, letters, None, 0)
        buffer = ctypes.create_string_buffer(size)
        to = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
        pdfium.FPDFTextObj_GetText(shape.raw, letters, to, size)
        number = pdfium.FPDFPageObj_GetMarkedContentID(shape.raw)
        text = buffer.raw.decode("utf-16-le").rstrip("\0")
        said[number] = said.get(number, "") + text
    return said


def _tag(element: Any, content: dict[int, str]) -> Tag:
    kids = element.get("/K", [])
    texts, tags = [], []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            texts.append(content.get(kid, ""))
        elif "/S" in kid:
            tags.append(_tag(kid, content))
            texts.append(tags[-1].text)
    held = element.get("/A", [])
    attributes = {
        key: value
        for each in (held if isinstance(held, pikepdf.Array) else [held])
        for key, value in dict(each).items()
    }
    return Tag(str(element.S)[1:], "".join(texts), attributes, tuple(tags))


def _read(pdf: bytes) -> tuple[Tag, str]:
    """Return the tags of a page, and its text as it is copied from it."""
    page = pypdfium2.PdfDocument(pdf)[0]
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert file.check_pdf_syntax() == []
        (root,) = file.Root.StructTreeRoot.K
        return _tag(root, _content(page)), page.get_textpage().get_text_range()


def _plain(text: str) -> str:
    return re.sub(r"[\s\u200b]+", " ", text).strip()


@pytest.mark.parametrize("sector", load_pack(bundled_pack()).sectors)
def test_tables_lists_and_marks_of_every_page_are_what_they_look(
    sector: str, composer: Composer
) -> None:
    offscreen.start()
    sheet = composer.sheet(sector)
    made = offscreen.page_renderer().render(sheet, "a4")
    # Each thing that is left out counts once, wherever omissions are counted.
    assert made.omitted == len(made.hidden)
    assert len(made.dropped) == sum(remark.kind == "dropped" for remark in made.remarks)
    root, text = _read(made.pdf)
    items = Content(sheet, "a4").as_json(made.hidden)["items"]
    sources = Content(sheet, "a4").as_json(made.hidden)["sources"]

    # Every row of a table begins with its name, which is the header of its row.
    rows = [row for table in root.every("Table") for row in table.every("TR")]
    bodies = [row for row in rows if any(cell.kind == "TD" for cell in row.kids)]
    for row in bodies:
        (name,) = (cell for cell in row.kids if cell.kind == "TH")
        assert name.attributes["/Scope"] == "/Row"
        assert name.text.strip()
        assert all("/Headers" not in cell.attributes for cell in row.kids)
    assert len(bodies) >= len(items["table"])
    names = [_plain(row.kids[0].text) for row in bodies]
    for row in items["table"]:
        assert any(name.startswith(_plain(row["label"])) for name in names)

    # What is listed is a list, with an item for each; the sources are one too.
    lists = list(root.every("L"))
    assert all(item.kind == "LI" for each in lists for item in each.kids)
    assert all([k.kind for k in item.kids] == ["LBody"] for each in lists for item in each.kids)
    entries = [_plain(item.text) for each in lists for item in each.kids]
    expected = sum(len(items[kind]) for kind in LISTED if kind in items)
    assert len(entries) == expected + len(items["latest"]) + len(sources)
    assert not list(root.every("Quote"))
    for source in sources:
        assert any(_plain(source["text"]) in entry for entry in entries)
    assert not any(tag.kind == "H2" for p in root.every("P") for tag in p.kids)

    # Each paragraph of prose is one.
    paragraphs = [_plain(p.text) for p in root.every("P")]
    for item in items["prose"]:
        begins = _plain(item["lead"] + " " + item["text"][0]["text"])
        assert any(said.startswith(begins) for said in paragraphs)

    # No raised sign runs into the figure before it.
    flat = _plain(text)
    for row in items["table"]:
        for cell in row["cells"]:
            if cell["mark"]:
                glued = re.escape(cell["text"] + cell["mark"])
                assert not re.search(rf"(?<![\d,.]){glued}\b", flat), glued
                assert f"{cell['text']} {cell['mark']}" in flat
    for item in items["prose"]:
        for piece in item["text"]:
            if piece["figure"] and piece["marks"]:
                assert f"{_plain(piece['text'])} {piece['marks'][0]}" in flat


def test_a_file_of_another_make_is_not_tagged() -> None:
    with pytest.raises(TagsError):
        tagged(b"%PDF-1.7\nstartxref\n9\n%%EOF")
