"""What comes in by the door and is refused: one line a case, with what must be said of it."""

from __future__ import annotations

import json
import os
import socket
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.hostile import pdf_samples as samples
from tests.hostile.mutation import TREES, written
from tests.packs.fixtures import SMALL

from pkviewer.documents.logo import made_logo
from pkviewer.editions.installed import read_edition
from pkviewer.errors import Fault, LogoError, PackError, TextError
from pkviewer.intake.json_text import json_fault
from pkviewer.intake.pdf_answer import PdfQuestion
from pkviewer.intake.pdf_file import pdf_bytes_content, pdf_content
from pkviewer.intake.png_picture import SIGNATURE
from pkviewer.model import limits
from pkviewer.review.input import decoded, read_text
from pkviewer.sheet.audit import open_pack

JSON: dict[str, tuple[bytes, str]] = {
    "40,000 keys, one twice": (
        b"{" + b",".join(b'"k%d":1' % n for n in range(40_000)) + b',"k7":2}',
        "'k7' twice",
    ),
    "two million lists": (b"[" + b"[]," * 1_100_000 + b"[]]", "keys and values"),
    "two million objects": (b"[" + b'{"a":1},' * 700_000 + b"{}]", "keys and values"),
    "only brackets": (b"[" * 1_000_000, "nesting 1000000 deep"),
    "deep and unbalanced": (b"[}" * 50 + b"[" * 40, "nesting"),
    "deep in objects": (b'{"a":' * 33 + b"1" + b"}" * 33, "nesting 33 deep"),
    "an integer of 400 digits": (b'{"a":1' + b"0" * 400 + b"}", "the number 1000"),
    "an integer beyond 18 digits": (b'{"a":1000000000000000000}', "the number 1000"),
    "a negative one": (b'{"a":-1000000000000000000}', "the number -1000"),
    "a decimal of 40 digits": (b'{"a":0.' + b"1" * 40 + b"}", "the number 0.111"),
    "a power without end": (b'{"a":1e' + b"9" * 40 + b"}", "the number 1e99"),
    "a long text": (b'{"a":"' + b"x" * 10_001 + b'"}', "10,001 characters"),
    "a long text alone": (b'"' + b"x" * 10_001 + b'"', "10,001 characters"),
    "a long text in lists": (b'[[["' + b"x" * 10_001 + b'"]]]', "10,001 characters"),
    "a long key": (b'{"' + b"x" * 10_001 + b'":1}', "10,001 characters"),
    "a long text of escapes": (b'["' + b"\\u0041" * 10_001 + b'"]', "10,001 characters"),
    "NaN": (b'{"a":NaN}', "NaN"),
    "Infinity": (b'{"a":-Infinity}', "-Infinity"),
    "a text without end": (b'{"a":"' + b'\\"' * 100_000, "Unterminated"),
    "nothing": (b"", "Expecting value"),
    "two values": (b"{} {}", "Extra data"),
    "single quotes": (b"{'a':1}", "Expecting property name"),
    "a comma too many": (b'{"a":1,}', ""),
    "a byte order mark": (b"\xef\xbb\xbf{}", "a byte order mark"),
    "Latin-1": ('{"a":"é"}'.encode("latin-1"), "bytes that are not UTF-8"),
    "UTF-16": ('{"a":1}'.encode("utf-16"), "bytes that are not UTF-8"),
    "half a letter": (b'{"a":"\xf0\x9f', "bytes that are not UTF-8"),
    "a raw line break in a text": (b'{"a":"\n"}', "Invalid control character"),
    "a duplicate within lists": (b'[[{"a":1,"a":2}]]', "'a' twice"),
    "the same key, escaped": (b'{"a":1,"\\u0061":2}', "'a' twice"),
    "an empty key twice": (b'{"":1,"":2}', "'' twice"),
    "a key with a control sign twice": (b'{"\\u001b":1,"\\u001b":2}', "twice"),
}


@pytest.mark.parametrize(("data", "found"), JSON.values(), ids=JSON)
def test_json(data: bytes, found: str) -> None:
    fault = json_fault(data, "a.json")
    assert fault is not None
    assert found in fault.found
    assert len(str(fault)) < 1_000
    assert str(fault).isprintable()


def svg(inside: str = "<path/>", head: str = 'viewBox="0 0 9 9"', before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {head}>{inside}</svg>'.encode()


MANY = "<mask id='m'>" + "<path/>" * 400 + "</mask>"
SVG: dict[str, tuple[bytes, str]] = {
    "no number in the view box": (svg(head='viewBox="0 0 . 1.2.3"'), "neither its size"),
    "a view box without end": (svg(head='viewBox="0 0 1e999 1"'), "neither its size"),
    "a view box of nothing": (svg(head='viewBox="0 0 0 0"'), "neither its size"),
    "a negative size": (svg(head='width="-1" height="5"'), "neither its size"),
    "no size": (svg(head=""), "neither its size"),
    "a line": (svg(head='viewBox="0 0 4000000 1"'), "4,000,000 wide"),
    "an unknown encoding": (svg(before='<?xml version="1.0" encoding="cp9999"?>'), "logo"),
    "Latin-1": (svg(before='<?xml version="1.0" encoding="iso-8859-1"?>'), "iso-8859-1"),
    "UTF-16": (svg().decode().encode("utf-16"), "not UTF-8"),
    "UTF-16 without a mark": (svg().decode().encode("utf-16-le"), "not UTF-8"),
    "bytes that are no UTF-8": (svg("<title>?</title>").replace(b"?", b"\xff"), "neither a PNG"),
    "a mask of 400 paths, 13 times": (svg(MANY + "<g mask='url(#m)'/>" * 13), "parts"),
    "65 masks": (svg("<mask id='m'/>" + "<g mask='url(#m)'/>" * 65), "masks and clippings"),
    "65 clippings": (svg("<clipPath id='m'/>" + "<g clip-path='url(#m)'/>" * 65), "masks"),
    "a symbol drawn 3,000 times": (
        svg("<g id='m'><path/><path/></g>" + "<use href='#m'/>" * 3_000), "parts",
    ),
    "a reference to itself": (svg("<g id='m'><use href='#m'/></g>"), "a reference to a reference"),
    "an escape in a style sheet": (
        svg("<style>a{fill:u\\72l(http://e.example/)}</style>"), "style sheet",
    ),
    "an address in a style sheet": (svg("<style>a{fill:url(#b)}</style>"), "style sheet"),
    "an import": (svg("<style>@import 'x'</style>"), "style sheet"),
    "an escape in a style": (svg("<path style='fill:u\\72l(x)'/>"), "elsewhere"),
    "an address": (svg("<path fill='url(http://e.example/)'/>"), "elsewhere"),
    "a picture": (svg("<image href='x.png'/>"), "a picture"),
    "text": (svg("<text>x</text>"), "text"),
    "a script": (svg("<script/>"), "a script"),
    "a handler": (svg("<path onload='x'/>"), "a script"),
    "HTML": (svg("<foreignObject/>"), "foreign"),
    "a link": (svg("<a/>"), "a link"),
    "an entity": (svg(before='<!DOCTYPE svg [<!ENTITY a "b">]>'), "a document type"),
    "a style sheet elsewhere": (svg(before='<?xml-stylesheet href="x"?>'), "elsewhere"),
    "no drawing": (b"<html/>", "no drawing"),
    "two drawings": (svg() + svg(), "neither a PNG nor an SVG"),
    "too long": (svg("<!--" + "x" * 300_000 + "-->"), "bytes"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "found"), SVG.values(), ids=SVG)
def test_drawings(data: bytes, found: str) -> None:
    with pytest.raises(LogoError) as caught:
        made_logo(data)
    assert found in caught.value.message


def png(
    width: int = 4,
    height: int = 4,
    kind: tuple[int, ...] = (8, 2, 0, 0, 0),
    rows: bytes | None = None,
    more: tuple[tuple[bytes, bytes], ...] = (),
) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        total = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", total)

    body = zlib.compress(rows if rows is not None else (b"\0" + b"\xff" * width * 3) * height)
    head = chunk(b"IHDR", struct.pack(">II5B", width, height, *kind))
    inside = b"".join(chunk(*one) for one in (*more, (b"IDAT", body)))
    return SIGNATURE + head + inside + chunk(b"IEND", b"")


PNG: dict[str, bytes] = {
    "a depth of 200": png(kind=(200, 2, 0, 0, 0)),
    "a depth that its colour has not": png(kind=(4, 2, 0, 0, 0)),
    "an unknown colour": png(kind=(8, 5, 0, 0, 0)),
    "an unknown packing": png(kind=(8, 2, 9, 0, 0)),
    "an unknown filter": png(kind=(8, 2, 0, 9, 0)),
    "an unknown order of rows": png(kind=(8, 2, 0, 0, 9)),
    "no palette": png(kind=(8, 3, 0, 0, 0), rows=b"\0" * 20),
    "a palette of two and a half": png(more=((b"PLTE", b"12345"),), kind=(8, 3, 0, 0, 0)),
    "a palette for greys": png(more=((b"PLTE", b"123"),), kind=(8, 0, 0, 0, 0), rows=b"\0" * 20),
    "rows too few": png(rows=b"\0" * 20),
    "rows too many": png(rows=b"\0" * 80),
    "a row with an unknown filter": png(rows=(b"\x09" + b"\xff" * 12) * 4),
    "rows of an interlaced one too few": png(kind=(8, 2, 0, 0, 1), rows=b"\0" * 13),
    "two heads": png(more=((b"IHDR", struct.pack(">II5B", 9, 9, 8, 2, 0, 0, 0)),)),
    "a picture in two runs": png(more=((b"IDAT", b""), (b"tEXt", b"x"))),
    "nothing packed": SIGNATURE + png()[8:33] + png()[-12:],
    "a line of pixels": png(4_000_000, 1, rows=b""),
    "too many pixels": png(4_000, 4_000, rows=b""),
    "no pixels": png(0, 4, rows=b""),
    "a wrong sum": png()[:-1] + b"\0",
    "cut short": png()[:-20],
    "a length beyond the end": SIGNATURE + b"\xff\xff\xff\xffIHDR" + b"\0" * 20,
    "only its signature": SIGNATURE,
    "a bomb": png(2_000, 2_000, kind=(1, 0, 0, 0, 0), rows=b"\0" * 90_000_000),
}


@pytest.mark.parametrize("data", PNG.values(), ids=PNG)
def test_pictures(data: bytes) -> None:
    with pytest.raises(LogoError) as caught:
        made_logo(data)
    assert caught.value.message.startswith("The logo")


def test_sound_pictures_are_taken() -> None:
    # The rows of the passes of four by four interlaced pixels (the second pass has none).
    widths = (1, 1, 2, 2, 2, 4, 4)
    interlaced = b"".join(b"\0" + b"\xff" * 3 * width for width in widths)
    assert made_logo(png()).kind == "png"
    assert made_logo(png(kind=(8, 2, 0, 0, 1), rows=interlaced)).kind == "png"


PDF: dict[str, tuple[Callable[[], bytes], str]] = {
    "no PDF": (lambda: b"hello", "no PDF"),
    "a PDF of nothing": (lambda: b"%PDF-1.7\n", "no PDF that can be opened"),
    "two pages": (lambda: samples.many_pages(2), "2 pages"),
    "a book": (samples.many_pages, "3,000 pages"),
    "forms within forms": (samples.forms_within_forms, "a PDF that"),
    "a form of itself": (samples.form_of_itself, "a PDF that"),
    "a page of ten million letters": (samples.many_letters, "a PDF that"),
    "a page of 200,000 letters": (lambda: samples.many_letters(200_000), "characters"),
    "a file inside of 300 MB": (lambda: samples.attachment_bomb(300_000_000), "a PDF that"),
    "a file inside of 20 MB": (lambda: samples.attachment_bomb(20_000_000), "20,000,000 bytes"),
    "a name that leads to no file": (lambda: samples.attached(None), "an empty file"),
    "a page of 9,000 points": (
        lambda: samples.page(b"").replace(b"595 842", b"9000 42"), "a page of 9000",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("make", "found"), PDF.values(), ids=PDF)
def test_pdfs(make: Callable[[], bytes], found: str) -> None:
    fault = pdf_bytes_content(make(), "a.pdf", PdfQuestion("data.json", dpi=72))
    assert isinstance(fault, Fault)
    assert found in fault.found


def test_a_pdf_that_takes_longer_than_anybody_waits() -> None:
    fault = pdf_bytes_content(samples.forms_within_forms(), "a.pdf", PdfQuestion("x", dpi=72), 0.01)
    assert isinstance(fault, Fault)
    assert fault.found == "a PDF that takes too long to read"


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


SPECIAL: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a folder": lambda path: path.mkdir(),
    "a socket": _socket,
}


@pytest.mark.skipif(os.name == "nt", reason="such files are of POSIX")
@pytest.mark.parametrize("kind", SPECIAL)
def test_no_door_opens_what_is_no_file(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "it"
    SPECIAL[kind](path)
    fault = pdf_content(path, PdfQuestion("data.json"))
    assert isinstance(fault, Fault)
    assert kind in fault.found
    with pytest.raises(TextError, match=kind):
        read_text(path)
    if kind != "a folder":
        with pytest.raises(PackError) as caught:
            open_pack(path)
        assert kind in caught.value.faults[0].found


TEXTS: dict[str, tuple[bytes, str]] = {
    "null characters": (b"exports\0", "null characters"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no plain text"),
    "too long": (b"x" * (4 * limits.REVIEW_CHARACTERS + 1), "longer than"),
}


@pytest.mark.parametrize(("data", "found"), TEXTS.values(), ids=TEXTS)
def test_texts(data: bytes, found: str) -> None:
    with pytest.raises(TextError) as caught:
        decoded(data, "a text")
    assert found in caught.value.message


@pytest.mark.parametrize(
    "data", ["exports – up".encode("cp1252"), b"exports \xf0\x9f", b"\xff\xfea"]
)
def test_bytes_of_another_encoding_are_read_as_well_as_can_be(data: bytes) -> None:
    assert decoded(data, "a text")


def _set(trees: dict[str, Any], file: str, place: tuple[str | int, ...], value: Any) -> None:
    node = trees[file]
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = value


SECTOR = "sectors/trade.json"
PLACES: dict[str, tuple[str, tuple[str | int, ...]]] = {
    "a sector's title": (SECTOR, ("title", "en")),
    "a headline": (SECTOR, ("headlines", 0, "label", "en")),
    "a chart's title": (SECTOR, ("charts", 0, "title", "en")),
    "an indicator's name": (SECTOR, ("indicators", 0, "name", "en")),
    "the country": ("pack.json", ("country", "en")),
    "the edition": ("pack.json", ("edition",)),
}
SIGNS = {
    "Cyrillic": "Экспорт",
    "Chinese": "出口",
    "Hindi": "निर्यात",
    "emoji": "up 😀",
    "breve": "Ğ",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sign", SIGNS)
def test_letters_that_no_page_can_show_name_their_field(
    place: str, sign: str, tmp_path: Path
) -> None:
    trees = json.loads(json.dumps(TREES))
    file, at = PLACES[place]
    _set(trees, file, at, SIGNS[sign])
    with pytest.raises(PackError) as caught:
        open_pack(written(tmp_path, trees))
    (fault,) = (one for one in caught.value.faults if "Latin" in one.expected)
    assert fault.file == file
    assert fault.path.endswith(f".{at[-1]}")
    assert "(U+" in fault.found


def _addressed(trees: dict[str, Any]) -> None:
    next(iter(trees["sources.json"]["sources"].values()))["url"] = (
        "https://e.example/" + "x" * 9_000
    )


def _named(trees: dict[str, Any], first: str, second: str) -> None:
    charts = trees[SECTOR]["charts"]
    charts.append(json.loads(json.dumps(charts[0])))
    charts[0]["id"], charts[-1]["id"] = first, second


def _eventful(trees: dict[str, Any]) -> None:
    event = {"date": "2024-01", "title": {"en": "x", "ur": "ا"}, "source": "telecom"}
    trees["sectors/access.json"]["milestones"] += [event | {"id": f"e{n}"} for n in range(500)]


UNPRINTABLE: dict[str, tuple[Callable[[dict[str, Any]], object], str, str]] = {
    "an address of 9,000 letters": (_addressed, ".url", "9,018 characters"),
    "charts whose files have one name": (
        lambda trees: _named(trees, "a b", "a/b"), "$.charts", "the names of 'a b'",
    ),
    "500 events": (_eventful, "$.milestones", "504 milestones"),
    "an edition of 9,000 letters": (
        lambda trees: _set(trees, "pack.json", ("edition",), "x" * 9_000), "$.edition",
        "9,000 characters",
    ),
    "a claim's number of 400 digits": (
        lambda trees: _set(trees, "claims.json", ("claims", 0, "number"), 10**400), "",
        "the number 1000",
    ),
    "a priority of 4,000 digits": (
        lambda trees: _set(trees, SECTOR, ("charts", 0, "priority"), 10**4_000), "",
        "the number 1000",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "path", "found"), UNPRINTABLE.values(), ids=UNPRINTABLE)
def test_what_could_not_be_printed_is_refused_by_check(
    spoil: Callable[[dict[str, Any]], object], path: str, found: str, tmp_path: Path
) -> None:
    trees = json.loads(json.dumps(TREES))
    spoil(trees)
    with pytest.raises(PackError) as caught:
        open_pack(written(tmp_path, trees))
    assert any(path in fault.path and found in fault.found for fault in caught.value.faults)


FLAGS = {"bit 5": 0x20, "bit 6": 0x40, "bit 13": 0x2000, "bit 4": 0x10}


@pytest.mark.parametrize("flag", FLAGS)
def test_flags_of_an_archive_that_nobody_needs(flag: str, tmp_path: Path) -> None:
    data = bytearray(read_edition(SMALL).data)
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, struct.unpack_from("<H", data, at + 8)[0] | FLAGS[flag])
    path = tmp_path / "a.pkpack"
    path.write_bytes(data)
    with pytest.raises(PackError) as caught:
        open_pack(path)
    assert "packing flags" in caught.value.faults[0].found


def test_a_directory_that_lies_about_packed_sizes(tmp_path: Path) -> None:
    """The ratio is taken of the archive's own length, which no directory can make up."""
    import io
    import zipfile

    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack.json", b" " * 15_000_000)
    data = bytearray(target.getvalue())
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 20, 14_000_000)
    path = tmp_path / "a.pkpack"
    path.write_bytes(data)
    with pytest.raises(PackError) as caught:
        open_pack(path)
    assert caught.value.faults[0].found.endswith("times the size of the archive")
