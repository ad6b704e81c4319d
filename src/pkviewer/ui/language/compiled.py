"""A catalogue in the form that Qt looks texts up in: the contents of a ``.qm`` file.

The format is that of Qt's own ``lrelease``: a table of hashes that leads to messages, each
with its translation, English text and context. Writing it here spares every build the
toolkit's programs, which not all of its packages carry.
"""

from __future__ import annotations

import struct

from pkviewer.ui.language.catalogue import Catalogue, Message

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _LANGUAGE = 0x42, 0x69, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8


def compiled(catalogue: Catalogue) -> bytes:
    """Return the bytes that ``QTranslator.load`` takes; texts without translation are absent."""
    body = bytearray()
    hashes: list[tuple[int, int]] = []
    for message in catalogue.messages:
        if message.translation:
            hashes.append((_hash(message.source.encode()), len(body)))
            body += _record(message)
    table = b"".join(struct.pack(">II", *entry) for entry in sorted(hashes))
    language = catalogue.language.encode()
    return (
        _MAGIC + _section(_LANGUAGE, language) + _section(_HASHES, table)
        + _section(_MESSAGES, bytes(body))
    )  # fmt: skip


def _section(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _record(message: Message) -> bytes:
    def field(tag: int, data: bytes) -> bytes:
        return struct.pack(">BI", tag, len(data)) + data

    return (
        field(_TRANSLATION, message.translation.encode("utf-16-be"))
        + field(_COMMENT, b"")
        + field(_SOURCE, message.source.encode())
        + field(_CONTEXT, message.context.encode())
        + bytes([_END])
    )


def _hash(source: bytes) -> int:
    """Return the ELF hash of a text and its comment, which is empty."""
    value = 0
    for byte in source:
        value = ((value << 4) + byte) & 0xFFFFFFFF
        high = value & 0xF0000000
        if high:
            value ^= high >> 24
        value &= ~high & 0xFFFFFFFF
    return value or 1
