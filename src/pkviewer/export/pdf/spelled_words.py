"""Urdu words written beside their glyphs, so that what is copied from a page reads as it should.

A setter writes glyphs, from left to right, and in Nastaliq one letter is several of them: no
reader of PDF can tell the letters back from those. So the template sets each word in a colour
that stands for it. Here the colour is taken back, and what belongs to one word becomes one
stretch with the word as its replacement text, in logical order.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from struct import pack, unpack
from typing import Any
from unicodedata import combining

_WORD = re.compile(
    "[\u061b\u061f-\u065f\u066e-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u200c]+"
)
_FIRST_INK = 240
"""The red of a word's colour: this and the ink's place; green and blue are its number."""
_OBJECT = re.compile(rb"(?<![0-9])(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"<<(.*?)>>\s*stream\r?\n", re.DOTALL)
_TOKEN = re.compile(
    rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\)"
    rb"|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/[^\s()<>\[\]/]*|[^\s()<>\[\]/]+",
    re.DOTALL,
)
_COLOUR = re.compile(rb"(?<![\d.])([\d.]+) ([\d.]+) ([\d.]+) scn\b")
_PLACE = re.compile(rb"\bq 1 0 0 -1 (-?[\d.]+) (-?[\d.]+) cm\b")
_NOTHING = "\u200b"
"""What the further glyphs of a word say: an empty text would have their letters read."""
_SHOWN = re.compile(rb"1 0 0 -1 (-?[\d.]+) -?[\d.]+ Tm")
_NARROW = 0.2
"""Up to which a width counts as none, in points."""
_NEXT_LINE = 2.0
"""How far left a glyph has to stand of the one before it to begin another line, in points."""


def urdu_words(content: Any) -> tuple[str, ...]:
    """Return the Urdu words in all texts of a page's content, each once, sorted."""
    found: set[str] = set()
    for text in _texts(content):
        found.update(_WORD.findall(text))
    return tuple(sorted(found))


def numbered(words: Sequence[str]) -> dict[str, int]:
    """Return each word's number, as the template's colours name it."""
    return {word: number for number, word in enumerate(words[: 1 << 16])}


def with_spelled_words(pdf: bytes, words: Sequence[str], inks: Iterable[str]) -> bytes:
    """Return a page whose words are spelled: in their own colour, with the word beside.

    ``inks`` are the colours of text, as ``#rrggbb``, in the template's order.

    Raises:
        ValueError: it is no page of this setter.
    """
    number, start, end = _contents(pdf)
    body = pdf[start:end]
    head = _STREAM.search(body)
    if head is None:
        raise ValueError(f"object {number} is no stream")
    packed = body[head.end() : body.rindex(b"endstream")]
    page = _spelled(zlib.decompress(packed), words, [_numbers(ink) for ink in inks])
    data = zlib.compress(page, 9)
    written = b" 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream\n"
    return _replaced(pdf, start, end, b"%d" % number + written % (len(data), data))


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, Mapping):
        for value in content.values():
            yield from _texts(value)
    elif isinstance(content, (list, tuple)):
        for value in content:
            yield from _texts(value)


@dataclass(slots=True)
class _Stretch:
    """What one mark of the structure holds: its opening, its operators, and which word it is."""

    opening: bytes
    body: bytes
    word: int | None
    left: float
    line: bytes
    width: float = 0.0

    @property
    def is_wide(self) -> bool:
        """Whether its glyphs take room: a mark or a dot takes none."""
        return self.width > _NARROW

    def continues(self, before: _Stretch) -> bool:
        """Tell whether it is of the same word on the same line as the one before it."""
        is_same = self.word is not None and self.word == before.word
        return is_same and self.left > before.left - _NEXT_LINE


@dataclass(slots=True)
class _Scan:
    """The tokens of a page's content, with the marks that are open."""

    data: bytes
    marks: list[bool] = field(default_factory=list)

    def stretches(self) -> Iterator[tuple[int, int, int]]:
        """Yield where each outermost mark begins, where its operators do, and where it ends."""
        begins: list[tuple[int, int]] = []
        operand = 0
        operands = 0
        for token in _TOKEN.finditer(self.data):
            name = token[0]
            if name in (b"BDC", b"BMC"):
                begins.append((operand, token.end()))
            elif name == b"EMC" and begins:
                start, inside = begins.pop()
                if not begins:
                    yield start, inside, token.end()
            if name[:1].isalpha() or name in (b"'", b'"'):
                operands = 0
            else:
                if operands == 0:
                    operand = token.start()
                operands += 1


def _spelled(data: bytes, words: Sequence[str], inks: Sequence[bytes]) -> bytes:
    """Return a page's operators with each word's in one stretch that says it."""
    lines = Counter(match[2] for match in _PLACE.finditer(data))
    out: list[bytes] = []
    group: list[_Stretch] = []
    at = 0
    for start, inside, end in _Scan(data).stretches():
        between = data[at:start]
        stretch = _stretch(data[start:inside], data[inside:end], len(words), inks)
        if group:
            group[-1].width = stretch.left - group[-1].left
        if between.strip() or not group or not stretch.continues(group[-1]):
            out.append(_written(group, words, lines))
            group = []
        out.append(between)
        group.append(stretch)
        at = end
    out += [_written(group, words, lines), data[at:]]
    return b"".join(out)


def _stretch(opening: bytes, inside: bytes, count: int, inks: Sequence[bytes]) -> _Stretch:
    """Return a stretch with its colours taken back."""
    coded: set[int | None] = set()

    def own(match: re.Match[bytes]) -> bytes:
        red, green, blue = (round(float(part) * 255) for part in match.groups())
        number = green * 256 + blue
        if not 0 <= red - _FIRST_INK < len(inks) or number >= count:
            coded.add(None)
            return match[0]
        coded.add(number)
        return inks[red - _FIRST_INK] + b" scn"

    body = _COLOUR.sub(own, inside)
    word = coded.pop() if len(coded) == 1 else None
    place = _PLACE.search(body)
    is_marked = b"MCID" in opening and place is not None
    left, line = (float(place[1]), place[2]) if place is not None else (0.0, b"")
    return _Stretch(opening, body, word if is_marked else None, left, line)


def _written(group: Sequence[_Stretch], words: Sequence[str], lines: Mapping[bytes, int]) -> bytes:
    if not group:
        return b""
    first = group[0]
    if first.word is None:
        return first.opening + first.body
    word = words[first.word]
    # A word is taken to stand where its first glyphs do: on the line, not where a mark hangs.
    main, *rest = sorted(group, key=lambda part: (not part.is_wide, -lines[part.line]))
    # The other marks stay, with nothing in them: the structure of the page refers to them.
    others = b"".join(b"\n" + stretch.opening + b" EMC" for stretch in group[1:])
    # Readers that go by the structure take the outer text, as it is read. Those that only
    # gather signs take the inner one for glyphs from left to right, and turn it round; at a
    # vowel mark they would begin anew, so that one has the letters alone.
    turned = "".join(sign for sign in reversed(word) if not combining(sign))
    said = _said(word) + _once_said(_unmarked(main.body), main.width, turned)
    if rest:
        bodies = b"\n".join(_unmarked(part.body) for part in rest)
        said += b"\n" + _said(_NOTHING) + bodies + b"\nEMC"
    return first.opening + said + b" EMC EMC" + others


def _once_said(body: bytes, width: float, text: str) -> bytes:
    """Return operators of which the widest that shows glyphs says a text, and others nothing."""
    begin = body.index(b"BT") + 2
    end = body.rindex(b"ET")
    shows = [token.end() for token in _TOKEN.finditer(body) if token[0] in (b"TJ", b"Tj")]
    parts = [body[start:stop] for start, stop in zip([begin, *shows], shows, strict=False)]
    places = [float(found[1]) if (found := _SHOWN.search(part)) else 0.0 for part in parts]
    widths = [after - before for before, after in zip(places, [*places[1:], width], strict=True)]
    widest = widths.index(max(widths))
    said = (
        _said(text if at == widest else _NOTHING) + part + b" EMC " for at, part in enumerate(parts)
    )
    return body[:begin] + b" " + b"".join(said) + body[end:]


def _said(text: str) -> bytes:
    return b"/Span<</ActualText<FEFF%b>>>BDC " % text.encode("utf-16-be").hex().upper().encode()


def _unmarked(body: bytes) -> bytes:
    """Return operators without the marks among them, nor the one that ends them."""
    out: list[bytes] = []
    at = 0
    operand = -1
    for token in _TOKEN.finditer(body):
        name = token[0]
        if name == b"EMC":
            out.append(body[at : token.start()])
            at = token.end()
        elif name in (b"BDC", b"BMC"):
            out.append(body[at:operand])
            at = token.end()
        if name[:1].isalpha():
            operand = -1
        elif operand < 0:
            operand = token.start()
    return b" ".join([*out, body[at:]])


def _contents(pdf: bytes) -> tuple[int, int, int]:
    """Return the number of the page's content, and where its object begins and ends."""
    page = next(body for _, body, _, _ in _objects(pdf) if re.search(rb"/Type\s*/Page\b", body))
    found = re.search(rb"/Contents (\d+) 0 R", page)
    if found is None:
        raise ValueError("the page has no content of its own")
    wanted = int(found[1])
    return next((n, start, end) for n, _, start, end in _objects(pdf) if n == wanted)


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes, int, int]]:
    """Yield each object's number and body, and where it begins and ends, by the file's table."""
    table = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    rows = re.findall(rb"(\d{10}) \d{5} ([nf])\s*\n", pdf[table:])
    places = sorted((int(at), number) for number, (at, kind) in enumerate(rows) if kind == b"n")
    ends = [*(at for at, _ in places[1:]), table]
    for (start, number), end in zip(places, ends, strict=True):
        stop = pdf.rindex(b"endobj", start, end)
        yield number, pdf[start:stop], start, stop


def _replaced(pdf: bytes, start: int, end: int, body: bytes) -> bytes:
    """Return the file with other bytes at a place, its table of objects kept right."""
    moved = len(body) - (end - start)
    table = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])

    def row(match: re.Match[bytes]) -> bytes:
        at = int(match[1])
        return b"%010d" % (at + moved if at > start else at) + match[2]

    rows = re.sub(rb"(\d{10})( \d{5} n)", row, pdf[table:])
    rows = re.sub(rb"(startxref\s+)\d+", lambda match: match[1] + b"%d" % (table + moved), rows)
    return pdf[:start] + body + pdf[end:table] + rows


def _numbers(ink: str) -> bytes:
    """Return a colour as the setter writes it: three single-precision shares of one."""
    parts = (int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return b" ".join(_shortest(unpack("f", pack("f", part))[0]) for part in parts)


def _shortest(number: float) -> bytes:
    """Return the shortest decimal that is the same in single precision."""
    for digits in range(1, 10):
        text = f"{number:.{digits}g}"
        if unpack("f", pack("f", float(text)))[0] == number:
            return f"{float(text):.9f}".rstrip("0").rstrip(".").encode() or b"0"
    return repr(number).encode()
