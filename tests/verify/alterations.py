"""What somebody may do to a page that he was handed, by mistake or on purpose."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

WHITE_BOX = b"q 1 1 1 rg 40 690 90 40 re f Q"


def drawn_over(pdf: Pdf, operators: bytes) -> None:
    """Draw over a page's content."""
    page = pdf.pages[0]
    page.contents_coalesce()
    page.Contents = pdf.make_stream(b"q\n" + page.Contents.read_bytes() + b"\nQ\n" + operators)


def digit_changed(pdf: Pdf) -> None:
    """Show the third sign of a text in place of its second, in the first text where they differ."""
    instructions = list(pikepdf.parse_content_stream(pdf.pages[0]))
    for at, each in enumerate(instructions):
        if str(each.operator) not in ("Tj", "TJ"):
            continue
        operand = each.operands[0]
        parts = [operand] if isinstance(operand, pikepdf.String) else list(operand)
        codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        # Two bytes a sign.
        if codes[4:6] and codes[2:4] != codes[4:6]:
            text = pikepdf.String(codes[:2] + codes[4:6] + codes[4:])
            instructions[at] = pikepdf.ContentStreamInstruction([text], pikepdf.Operator("Tj"))
            break
    pdf.pages[0].Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def lines_swapped(pdf: Pdf) -> None:
    """Exchange two lines of text that differ."""
    instructions = list(pikepdf.parse_content_stream(pdf.pages[0]))
    shows = [i for i, each in enumerate(instructions) if str(each.operator) in ("Tj", "TJ")]
    middle = zip(shows[len(shows) // 2 :], shows[len(shows) // 2 + 1 :], strict=False)
    one, other = next(
        (first, second)
        for first, second in middle
        if _shown(instructions[first]) != _shown(instructions[second])
    )
    instructions[one], instructions[other] = instructions[other], instructions[one]
    pdf.pages[0].Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def _shown(instruction: Any) -> bytes:
    return pikepdf.unparse_content_stream([instruction])


def noted(pdf: Pdf, flags: int) -> None:
    """Lay a white note over a page, as a stamp does."""
    page = pdf.pages[0]
    look = pdf.make_stream(b"1 1 1 rg 0 0 90 40 re f")
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 90, 40])
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Square,
        Rect=Array([40, 690, 130, 730]),
        F=flags,
        AP=Dictionary(N=look),
    )
    page.Annots = pdf.make_indirect(Array([*page.get("/Annots", []), pdf.make_indirect(note)]))


def replaced(pdf: Pdf, name: str, change: Callable[[bytes], bytes]) -> None:
    """Change a file that a page carries."""
    for at, file in attached(pdf.Root.Names.EmbeddedFiles):
        if at == name:
            for key in [key for key in ("/F", "/UF") if key in file.EF]:
                old = file.EF[key]
                new = pdf.make_stream(change(old.read_bytes()))
                new.Type = Name.EmbeddedFile
                file.EF[key] = new


def attached(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """Yield the files in a page's tree of names."""
    names = list(node.get("/Names", []))
    yield from zip(map(str, names[::2]), names[1::2], strict=True)
    for kid in node.get("/Kids", []):
        yield from attached(kid)


def bared(pdf: Pdf) -> None:
    """Take the files out of a page."""
    del pdf.Root.Names["/EmbeddedFiles"]
    del pdf.Root["/AF"]


def with_inputs(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """Change a page's inputs as a tree."""

    def changed(data: bytes) -> bytes:
        tree = json.loads(data)
        change(tree)
        return json.dumps(tree).encode()

    return changed


def boxed_and_bared(pdf: Pdf) -> None:
    """Draw over a figure and take the files out."""
    drawn_over(pdf, WHITE_BOX)
    bared(pdf)


def picture_replaced(pdf: Pdf) -> None:
    """Put one of a page's drawings in the place of another, or turn its only one upside down."""
    forms = [
        one
        for one in pdf.pages[0].Resources.get("/XObject", Dictionary()).values()
        if one.get("/Subtype") == Name.Form
    ]
    forms.sort(key=lambda one: len(one.read_bytes()))
    if not forms:
        # Drawn with the page itself: a picture of something else is laid over the middle.
        drawn_over(pdf, b"q 0.2 0.4 0.6 rg 200 300 180 90 re f Q")
    elif len(forms) == 1:
        turned = b"q 1 0 0 -1 0 60 cm " + forms[0].read_bytes() + b" Q"
        forms[0].write(turned)
    else:
        forms[-1].write(forms[0].read_bytes())


def files_exchanged(pdf: Pdf, other: Pdf) -> None:
    """Give a page the files of another."""
    carried = dict(attached(other.Root.Names.EmbeddedFiles))
    for name in ("data.json", "page.json"):
        file = carried[name]
        data = file.EF["/F"].read_bytes()
        replaced(pdf, name, lambda _, data=data: data)  # type: ignore[misc]
