"""The parts of a Word document that its library has no words for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from pkviewer.export.page.prose import clean
from pkviewer.text.address import is_openable

FONT = "Calibri"
"""What every word processor has, or has a twin of in the same widths."""
ACCENT = RGBColor(0x01, 0x41, 0x1C)
MUTED = RGBColor(0x5C, 0x68, 0x62)
_RULE = "C3CEC8"
_AFTER_BIDI = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption")
_AFTER_COMPAT = ("w:docVars", "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping")
"""What stands after an element of a given name: their order is fixed."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEADINGS = {"Title": 24.0, "Subtitle": 11.0, "Heading 1": 15.0, "Heading 2": 11.5, "Normal": 10.5}


def new_document(language: str, *, right_to_left: bool = False) -> Document:
    """Return an empty A4 document with its styles; ``language`` is a tag such as ``en-GB``."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2)
    styles: Any = document.styles
    for name, size in _HEADINGS.items():
        style = styles[name]
        style.font.name = FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:cs"), FONT)
        style.font.size, style.font.italic = Pt(size), False
        style.font.color.rgb = MUTED if name == "Subtitle" else None if name == "Normal" else ACCENT
    borders = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        styles["Title"].element.pPr.remove(borders)
    styles["Title"].paragraph_format.space_after = Pt(2)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    _set_language(styles, language, right_to_left=right_to_left)
    _declare_modern(document)
    return document


def _set_language(styles: Any, language: str, *, right_to_left: bool) -> None:
    defaults = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    spoken = defaults.find(qn("w:lang"))
    spoken.set(qn("w:val"), language)
    spoken.set(qn("w:bidi"), language if right_to_left else "ur-PK")
    if right_to_left:
        styles["Normal"].font.rtl = True
        form = styles["Normal"].element.get_or_add_pPr()
        form.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)


def _declare_modern(document: Document) -> None:
    """Say that the file is of today's format, so that it opens without a compatibility mode."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = OxmlElement("w:compat")
        settings.insert_element_before(compat, *_AFTER_COMPAT)
    mode = OxmlElement("w:compatSetting")
    mode.set(qn("w:name"), "compatibilityMode")
    mode.set(qn("w:uri"), "http://schemas.microsoft.com/office/word")
    mode.set(qn("w:val"), "15")
    compat.append(mode)


def set_properties(document: Document, made: datetime, **texts: str) -> None:
    """Write title, author and the like, and the day the file is of."""
    properties = document.core_properties
    for name, text in texts.items():
        setattr(properties, name, clean(text)[:255])
    properties.created = properties.modified = made
    properties.revision = 1


def add_text(
    paragraph: Paragraph,
    text: str,
    *,
    bold: bool = False,
    colour: RGBColor | None = None,
    size: float | None = None,
) -> None:
    """Add a run of plain text."""
    run = paragraph.add_run(clean(text))
    if bold:
        run.bold = True
    if colour is not None:
        run.font.color.rgb = colour
    if size is not None:
        run.font.size = Pt(size)


def add_mark(paragraph: Paragraph, text: str, bookmark: str) -> None:
    """Add a raised sign that leads to a bookmark of the document."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark)
    _add_linked(paragraph, link, text, raised=True)


def add_link(paragraph: Paragraph, url: str) -> None:
    """Add an address, as a link where it may be opened."""
    if not is_openable(url):
        add_text(paragraph, url, colour=MUTED)
        return
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, True))
    _add_linked(paragraph, link, url, raised=False)


def _add_linked(paragraph: Paragraph, link: Any, text: str, *, raised: bool) -> None:
    run = paragraph.add_run(clean(text))
    run.font.color.rgb = ACCENT
    run.font.superscript = raised or None
    run.font.underline = not raised or None
    link.append(run._r)  # noqa: SLF001 - links are none of the library's own parts
    paragraph._p.append(link)  # noqa: SLF001


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Make the start of a paragraph a place that marks lead to."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    at = 1 if paragraph._p.pPr is not None else 0  # noqa: SLF001
    paragraph._p.insert(at, start)  # noqa: SLF001
    paragraph._p.insert(at + 1, end)  # noqa: SLF001


def add_picture(document: Document, png: bytes, width: Length, title: str, alt: str) -> None:
    """Add a picture with the text that stands for it."""
    picture = document.add_picture(io.BytesIO(png), width=width)
    properties = picture._inline.docPr  # noqa: SLF001
    properties.set("title", clean(title))
    properties.set("descr", clean(alt))
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def add_table(
    document: Document, header: Sequence[str], rows: int, widths: Sequence[float], title: str
) -> Table:
    """Add a table with a header row that repeats on each page; ``widths`` in centimetres."""
    table: Table = document.add_table(rows + 1, len(header))
    table.autofit = False
    form = table._tbl.tblPr  # noqa: SLF001
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), clean(title))
    form.append(caption)
    form.insert_element_before(_borders(), *_AFTER_BORDERS)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for cell, name in zip(table.rows[0].cells, header, strict=True):
        add_text(tight(cell), name, bold=True, colour=ACCENT, size=9.5)
    return table


def _borders() -> Any:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _RULE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    return borders


def tight(cell: _Cell) -> Paragraph:
    """Return a cell's paragraph, without the distance that paragraphs of text keep."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    return paragraph


def add_page_number(paragraph: Paragraph) -> None:
    """Add the number of the page, which the word processor counts."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = paragraph.add_run("1")
    run.font.size, run.font.color.rgb = Pt(8.5), MUTED
    field.append(run._r)  # noqa: SLF001
    paragraph._p.append(field)  # noqa: SLF001


def file_of(document: Document) -> bytes:
    """Return the file, the same bytes for the same document."""
    package: Any = document.part.package
    # The library's template brings a picture of itself along.
    for id_, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[id_]
    for part in package.parts:
        part.before_marshal()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        # The library would write the clock of this machine into the file, and fails before 1980.
        library: Any = PackageWriter
        writer = _Entries(archive)
        library._write_content_types_stream(writer, package.parts)  # noqa: SLF001
        library._write_pkg_rels(writer, package.rels)  # noqa: SLF001
        library._write_parts(writer, package.parts)  # noqa: SLF001
    return out.getvalue()


class _Entries:
    """Writes the parts of a document into an archive, all of one day."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def write(self, name: Any, data: bytes) -> None:
        """Write a part under its name inside the document."""
        entry = zipfile.ZipInfo(name.membername, _EPOCH)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        self._archive.writestr(entry, data)
