"""PDFs that a reader must end: each is small, and asks for more than any page needs."""

from __future__ import annotations

import zlib


def pdf(objects: dict[int, bytes], root: int = 1) -> bytes:
    """Return a PDF of numbered objects, with its table of where each one stands."""
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, count = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count
    for number in range(1, count):
        out += b"%010d 00000 n \n" % places.get(number, 0)
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, root, start)
    return bytes(out)


def stream(data: bytes, head: bytes = b"", *, packed: bool = True) -> bytes:
    """Return a stream object."""
    body = zlib.compress(data, 9) if packed else data
    kind = b"/Filter /FlateDecode " if packed else b""
    return b"<< %s%s/Length %d >>\nstream\n%s\nendstream" % (head, kind, len(body), body)


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page(content: bytes, resources: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    """Return a PDF of one page."""
    head = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    return pdf(
        {
            1: _CATALOG,
            2: _PAGES,
            3: head + b"/Resources << /Font << /F 5 0 R >> %s >> >>" % resources,
            4: stream(content),
            5: _FONT,
            **(more or {}),
        }
    )


def forms_within_forms(depth: int = 12, each: int = 12) -> bytes:
    """Each form draws the next a dozen times: twelve to the twelfth drawings."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
    more = {
        10 + level: stream(
            b"/X Do " * each,
            form + b"/Resources << /XObject << /X %d 0 R >> >> " % (11 + level),
        )
        for level in range(depth)
    }
    more[10 + depth] = stream(b"0 0 10 10 re f", form)
    return page(b"/X Do", b"/XObject << /X 10 0 R >>", more)


def form_of_itself() -> bytes:
    """A form that draws itself, twice."""
    head = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >> "
    )
    return page(b"/X Do", b"/XObject << /X 10 0 R >>", {10: stream(b"/X Do /X Do", head)})


def many_pages(count: int = 3_000) -> bytes:
    """A book."""
    kids = b" ".join(b"%d 0 R" % (10 + number) for number in range(count))
    objects = {1: _CATALOG, 2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)}
    for number in range(count):
        objects[10 + number] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    return pdf(objects)


def many_letters(count: int = 10_000_000) -> bytes:
    """One page of so many letters."""
    return page(b"BT /F 1 Tf " + (b"(" + b"x" * 1_000 + b") Tj ") * (count // 1_000) + b"ET")


def attachment_bomb(size: int = 1_700_000_000, name: bytes = b"data.json") -> bytes:
    """A file inside that is a thousand times its packed size."""
    packing = zlib.compressobj(9)
    block = b" " * 1_000_000
    body = b"".join(packing.compress(block) for _ in range(size // len(block))) + packing.flush()
    return attached(
        b"<< /Type /EmbeddedFile /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(body), body),
        name,
    )


def attached(file: bytes | None, name: bytes = b"data.json", *, spec: bytes = b"") -> bytes:
    """A page with a file inside; ``None`` for a name that leads to nothing."""
    spec = spec or b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F 12 0 R >> >>" % (name, name)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles "
        b"<< /Names [(%s) 11 0 R] >> >> >>" % name,
        2: _PAGES,
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        11: spec,
    }
    return pdf(objects if file is None else {**objects, 12: file})
