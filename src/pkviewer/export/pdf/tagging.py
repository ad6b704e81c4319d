"""Mends the tags of a page: row headers, and lists that run on within a line.

The typesetter tags the names of a table's rows as cells like all others, knows no list within a
line, and gives every item of a list a label, even an empty one. The template marks a list within
a line by quotations, one inside the other: the list, its items, what each of them says. Only the
structure elements of the file are written anew; what is drawn stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

VERSION = b"tags/1"
"""Changes whenever the same page is tagged in another way."""
_ELEMENT = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/(\w+)")
_KIND = re.compile(rb"(?<=/Type/StructElem/S/)\w+")
_PARENT = re.compile(rb"/P (\d+) 0 R")
_KIDS = re.compile(rb"(?<=/K)\[[^\]]*\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_HEADERS = re.compile(rb"<</O/Table/Headers\[[^\]]*\]>>")
_ROW_HEADER = b"<</O/Table/Scope/Row>>"
_LIST = b"/A<</O/List/ListNumbering/None>>/K"
_NUMBERING = re.compile(rb"(?<=/ListNumbering/)\w+")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TABLE = re.compile(
    rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][ \r]\n?)+)(trailer.*)startxref", re.DOTALL
)
_QUOTED = (b"L", b"LI", b"LBody")


class TagsError(ValueError):
    """A file is not built as the typesetter builds its files."""


def tagged(pdf: bytes) -> bytes:
    """Return a page as the typesetter made it, its tags mended.

    Raises:
        TagsError: the file is not built as the typesetter builds its files.
    """
    start = _START.search(pdf)
    table = _TABLE.match(pdf, int(start.group(1))) if start else None
    if table is None:
        raise TagsError("no table of objects")
    entries = table.group(2).split(b"\n")[: int(table.group(1))]
    offsets = {n: int(e[:10]) for n, e in enumerate(entries) if e[17:18] == b"n"}
    order = sorted(offsets, key=offsets.__getitem__)
    ends = [*(offsets[n] for n in order[1:]), table.start()]
    objects = {n: pdf[offsets[n] : end] for n, end in zip(order, ends, strict=True)}
    objects |= _Tree({n: o for n, o in objects.items() if _ELEMENT.match(o)}).mended()
    return _file(pdf[: offsets[order[0]]], objects, table.group(3))


def _file(head: bytes, objects: Mapping[int, bytes], trailer: bytes) -> bytes:
    """Return a file of objects in their order, with a table of where they are."""
    places, at = {}, len(head)
    for number, body in objects.items():
        places[number] = at
        at += len(body)
    size = max(objects) + 1
    lines = [b"xref\n0 %d\n0000000000 65535 f\r\n" % size]
    lines += [
        b"%010d 00000 n\r\n" % places[n] if n in places else b"0000000000 65535 f\r\n"
        for n in range(1, size)
    ]
    ending = b"startxref\n%d\n%%%%EOF" % at
    return b"".join((head, *objects.values(), *lines, trailer, ending))


class _Tree:
    """The structure elements of a file, by the numbers of their objects."""

    def __init__(self, elements: dict[int, bytes]) -> None:
        self._before = elements
        self._after = dict(elements)

    def mended(self) -> dict[int, bytes]:
        """Return the elements, those that change included."""
        for number, body in self._before.items():
            kind = self._kind(number)
            if kind == b"TR" and self._kind(self._parent(number)) != b"THead":
                self._name_row(number)
            elif kind == b"L":
                self._after[number] = _NUMBERING.sub(b"None", body)
            elif kind == b"LI":
                self._drop_empty_label(number)
            elif kind == b"Quote":
                self._unquote(number)
        return self._after

    def _kind(self, number: int) -> bytes:
        kind = _KIND.search(self._before.get(number, b""))
        return kind.group() if kind else b""

    def _parent(self, number: int) -> int:
        parent = _PARENT.search(self._before[number])
        return int(parent.group(1)) if parent else 0

    def _kids(self, number: int) -> list[int]:
        kids = _KIDS.search(self._before[number])
        return [int(n) for n in _REFERENCE.findall(kids.group())] if kids else []

    def _says(self, number: int) -> bool:
        kids = _KIDS.search(self._before[number])
        return kids is None or kids.group() != b"[]"

    def _rename(self, number: int, kind: bytes) -> None:
        self._after[number] = _KIND.sub(kind, self._after[number], count=1)

    def _name_row(self, row: int) -> None:
        """Make the first cell that says something the row's header, for the cells after it.

        Headers are found by their scope: lists of them in the cells would name columns alone.
        """
        cells = self._kids(row)
        name = next((cell for cell in cells if self._says(cell)), None)
        for cell in cells:
            body = self._before[cell]
            if cell != name:
                self._after[cell] = _HEADERS.sub(b"", body).replace(b"/A[]", b"")
            elif _HEADERS.search(body):
                self._after[cell] = _HEADERS.sub(_ROW_HEADER, body)
                self._rename(cell, b"TH")
            else:
                self._after[cell] = body.replace(b"/K", b"/A[%b]/K" % _ROW_HEADER, 1)
                self._rename(cell, b"TH")

    def _drop_empty_label(self, item: int) -> None:
        for kid in self._kids(item):
            if self._kind(kid) == b"Lbl" and not self._says(kid):
                without = re.sub(rb"(?<=[\[ ])%d 0 R ?" % kid, b"", self._before[item])
                self._after[item] = without
                self._after[kid] = b"%d 0 obj\nnull\nendobj\n" % kid

    def _unquote(self, number: int) -> None:
        """Make a quotation the part of a list that its depth says."""
        depth = sum(1 for above in self._above(number) if self._kind(above) == b"Quote")
        if depth >= len(_QUOTED):
            return
        self._rename(number, _QUOTED[depth])
        if depth == 0:
            self._after[number] = self._after[number].replace(b"/K", _LIST, 1)
            around = self._parent(number)
            if any(self._kind(kid).startswith(b"H") for kid in self._kids(around)):
                # A heading and its list are no paragraph.
                self._rename(around, b"Div")

    def _above(self, number: int) -> Iterator[int]:
        parent = self._parent(number)
        while parent in self._before:
            yield parent
            parent = self._parent(parent)
