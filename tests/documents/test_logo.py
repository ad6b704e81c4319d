"""Logos: what is taken is what was drawn, and nothing that could fetch, run or grow."""

from __future__ import annotations

import struct
import zlib

import pytest

from pkviewer.documents.logo import Logo, aspect, made_logo
from pkviewer.errors import LogoError
from pkviewer.intake import limits

SHAPES = '<path d="M0 0h40v20z" fill="#014"/>'


def drawing(body: str = SHAPES, head: str = 'viewBox="0 0 40 20"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{body}</svg>'.encode()


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def picture(
    width: int = 4, height: int = 2, rows: bytes | None = None, extra: bytes = b""
) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = rows if rows is not None else (b"\0" + b"\x01\x41\x1c" * width) * height
    chunks = (
        chunk(b"IHDR", head) + extra + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")
    )
    return b"\x89PNG\r\n\x1a\n" + chunks


def test_a_drawing_is_kept_as_it_is() -> None:
    data = drawing()
    logo = made_logo(data)
    assert (logo.kind, logo.data, aspect(logo)) == ("svg", data, 2.0)


def test_a_drawing_tells_its_size_by_lengths_too() -> None:
    assert aspect(made_logo(drawing(head='width="30mm" height="10mm"'))) == 3.0


def test_a_picture_loses_what_is_no_picture() -> None:
    secret = chunk(b"tEXt", b"Comment\0where it was taken")
    logo = made_logo(picture(extra=secret))
    assert logo.data == picture()
    assert aspect(logo) == 2.0


def test_what_drawing_programs_write_is_taken() -> None:
    body = (
        '<metadata><rdf xmlns="urn:x" about=""/></metadata>'
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#014"/></linearGradient>'
        '<clipPath id="c"><rect width="9" height="9"/></clipPath><path id="p" d="M0 0h9"/></defs>'
        '<style>.k{fill:#014}</style><g clip-path="url(#c)"><rect class="k" fill="url(#a)"/>'
        '<use href="#p"/></g>'
    )
    assert made_logo(drawing(body)).kind == "svg"


REFUSED = {
    "script": "<script>alert(1)</script>",
    "handler": '<rect onload="alert(1)"/>',
    "text": "<text>Ministry</text>",
    "picture": '<image href="data:image/png;base64,AAAA"/>',
    "foreign": "<foreignObject/>",
    "address": '<use href="https://example.org/a.svg#b"/>',
    "file": '<use href="file:///etc/passwd"/>',
    "old-address": (
        '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="https://example.org/a.svg#b"/>'
    ),
    "paint": '<rect fill="url(https://example.org/a.svg#b)"/>',
    "style": "<rect style=\"fill: url('//example.org/a')\"/>",
    "import": "<style>@import 'https://example.org/a.css';</style>",
    "font": "<style>@font-face{font-family:a;src:local(b)}</style>",
    "link": '<a href="#b"/>',
    "animation": "<animate/>",
    "uses-of-uses": (
        '<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#c"/></g>'
        '<path id="c" d="M0 0h9"/>'
    ),
    "masks-of-masks": (
        '<mask id="a"><rect mask="url(#b)"/></mask><mask id="b"><rect/></mask>'
        '<rect mask="url(#a)"/>'
    ),
    "deep": "<g>" * limits.DEPTH + "</g>" * limits.DEPTH,
    "many": "<path/>" * limits.LOGO_ELEMENTS,
    "cut short": "<g>",
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
def test_a_drawing_that_is_more_than_shapes_is_refused(body: str) -> None:
    with pytest.raises(LogoError) as caught:
        made_logo(drawing(body))
    assert caught.value.hint


def test_a_document_type_is_refused() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing()
    with pytest.raises(LogoError, match="document type"):
        made_logo(bomb)


def test_a_style_sheet_from_elsewhere_is_refused() -> None:
    with pytest.raises(LogoError, match="elsewhere"):
        made_logo(b'<?xml-stylesheet href="https://example.org/a.css"?>' + drawing())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<html/>",
        drawing(head=""),
        drawing(head='width="9" height="0"'),
        drawing(head='viewBox="0 0 4000 1"'),
        picture()[:-6],
        picture().replace(b"IDAT", b"IDAX"),
        picture(width=4000, height=4000),
        picture(rows=b"\0" * 5_000_000),
        picture(rows=b""),
        b" " * (limits.LOGO_BYTES + 1),
    ],
)
def test_what_is_no_logo_is_refused(data: bytes) -> None:
    with pytest.raises(LogoError):
        made_logo(data)


def test_lines_that_are_no_base64_are_refused() -> None:
    with pytest.raises(LogoError, match="Base64"):
        aspect(Logo(kind="svg", lines=("no*",)))
