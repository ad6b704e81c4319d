"""The text of a document: Word, PDF, a page of HTML, or plain text in a Windows encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from pkviewer.errors import Fault, TextError
from pkviewer.intake.pdf_answer import PdfQuestion
from pkviewer.intake.pdf_file import pdf_bytes_content
from pkviewer.intake.plain_text import plain_text
from pkviewer.intake.zip_archive import zip_archive

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_PAGES = 400
"""Most pages of a PDF."""
_SECONDS = 60.0
"""Longest that a PDF of so many pages is read."""
_HTML = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_ARABIC_SHARE = 0.4
"""Share of letters beyond ASCII from which a Windows text is one in Arabic script."""


def text_of(data: bytes, name: str) -> str:
    """Return the text of a document's bytes; ``name`` is what it is called in errors.

    Raises:
        TextError: it is none of the kinds that are read, or damaged.
    """
    if data.startswith(b"PK\x03\x04"):
        return _word(data, name)
    if b"%PDF-" in data[:1024]:
        return _pdf(data, name)
    text = _plain(data, name)
    return _html(text) if _HTML.match(data) else text


def _plain(data: bytes, name: str) -> str:
    text = plain_text(data, name)
    if not isinstance(text, Fault):
        return text
    if _CONTROL.search(data) or not text.path:
        reason = f"{text.path} is not UTF-8" if text.path else f"it holds {text.found}"
        raise TextError(f"{name} is no plain text: {reason}.", text.hint)
    # What Windows calls ANSI: letters of Western Europe, or of Arabic script.
    high = sum(byte >= 0x80 for byte in data)
    letters = sum(chr(byte).isalpha() for byte in data if byte < 0x80) + high
    encoding = "cp1256" if high > _ARABIC_SHARE * letters else "cp1252"
    return data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")


def _word(data: bytes, name: str) -> str:
    archive = zip_archive(data, name)
    if isinstance(archive, tuple):
        raise TextError(f"{name} is no Word document: {archive[0].found}.", _HINT)
    body = archive.read(_BODY) if _BODY in archive.names else None
    if body is None or isinstance(body, Fault):
        raise TextError(f"{name} is no Word document: it holds no text.", _HINT)
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise TextError(f"{name} is no Word document: it declares entities.", _HINT)
    try:
        root = ET.fromstring(body)  # noqa: S314 - without entities nothing can grow
    except ET.ParseError as error:
        raise TextError(f"{name} is damaged: {error}.", _HINT) from error
    found = root.find(f"{_WORD}body")
    return "\n\n".join(_blocks(found)) if found is not None else ""


def _blocks(parent: ET.Element) -> Iterator[str]:
    """Yield paragraphs, and tables row by row with tabs between the cells."""
    for block in parent:
        if block.tag == f"{_WORD}p":
            yield _runs(block)
        elif block.tag == f"{_WORD}tbl":
            yield "\n".join(
                "\t".join(
                    " ".join(_runs(p) for p in cell.iter(f"{_WORD}p"))
                    for cell in row.iter(f"{_WORD}tc")
                )
                for row in block.iter(f"{_WORD}tr")
            )
        elif block.tag in (f"{_WORD}sdt", f"{_WORD}sdtContent"):
            yield from _blocks(block)


def _runs(paragraph: ET.Element) -> str:
    """Return the letters of a paragraph; what was deleted with changes tracked is not there."""
    signs = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}noBreakHyphen": "-"}
    return "".join(
        (part.text or "") if part.tag == f"{_WORD}t" else signs.get(part.tag, "")
        for part in paragraph.iter()
    )


def _pdf(data: bytes, name: str) -> str:
    content = pdf_bytes_content(data, name, PdfQuestion("", pages=_PAGES), _SECONDS)
    if isinstance(content, Fault):
        raise TextError(f"{name} cannot be read: {content.found}.", _HINT)
    text = "\n\n".join(content.texts).replace("\r\n", "\n").replace("\ufffe", "-")
    if not text.strip():
        raise TextError(f"{name} holds pictures of pages and no text.", "Read it by OCR first.")
    return text


def _html(text: str) -> str:
    reader = _PageText()
    reader.feed(text)
    reader.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(reader.pieces)).strip()


class _PageText(HTMLParser):
    """Collects what a page of HTML shows: a paragraph a block, a tab between cells."""

    _BLOCKS = frozenset(
        (
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "ul",
            "ol",
            "section",
            "article",
        )
    )
    _UNSEEN = frozenset(("script", "style", "head", "noscript", "template"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._UNSEEN:
            self._unseen += 1
        elif tag in self._BLOCKS:
            self.pieces.append("\n\n")
        elif tag in ("br", "tr"):
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in self._BLOCKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(re.sub(r"\s+", " ", data))


_HINT = "Copy the text out of the document and save it as plain text."
