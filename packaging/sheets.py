"""Whether exported files are whole and what they claim to be; standard library alone."""

from __future__ import annotations

import csv
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

FONT = b"IBMPlexSansArabic"


def fault(path: Path) -> str | None:
    """Return what is wrong with an exported file, or None."""
    try:
        return _CHECKS[path.suffix](path)
    except (
        OSError,
        ValueError,
        KeyError,
        zipfile.BadZipFile,
        struct.error,
        zlib.error,
        ET.ParseError,
    ) as error:
        return f"cannot be read: {error}"


def _pdf(path: Path) -> str | None:
    data = path.read_bytes()
    if not data.startswith(b"%PDF-1.7") or not data.rstrip().endswith(b"%%EOF"):
        return "is no whole PDF"
    objects = data + b"".join(_streams(data))
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", objects))
    if pages != 1:
        return f"has {pages} pages"
    names = set(re.findall(rb"/FontName\s*/(?:[A-Z]{6}\+)?([\w-]+)", objects))
    if not names or any(not name.startswith(FONT) for name in names):
        return f"is set in {sorted(name.decode() for name in names)}"
    return None if b"pdfaid" in objects else "does not say that it is PDF/A"


def _streams(data: bytes) -> list[bytes]:
    """Return the packed streams of a PDF, unpacked."""
    found = []
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            found.append(zlib.decompress(match[1]))
        except zlib.error:
            found.append(match[1])
    return found


def _png(path: Path) -> str | None:
    data = path.read_bytes()
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or not data.endswith(b"IEND\xaeB`\x82"):
        return "is no whole PNG"
    width, height = struct.unpack(">II", data[16:24])
    # At 150 dots to the inch A4 is 1240 by 1754.
    return None if abs(width / height - 210 / 297) < 0.005 else f"is {width} by {height}"


def _csv(path: Path) -> str | None:
    text = path.read_bytes()
    if not text.startswith(b"\xef\xbb\xbf"):
        return "lacks the mark by which Excel knows UTF-8"
    rows = list(csv.reader(text.decode("utf-8-sig").splitlines()))
    return None if len(rows) > 5 else f"has {len(rows)} rows"


def _json(path: Path) -> str | None:
    return None if json.loads(path.read_text(encoding="utf-8")) else "is empty"


def _xlsx(path: Path) -> str | None:
    return _archive(path, "xl/workbook.xml")


def _docx(path: Path) -> str | None:
    return _archive(path, "word/document.xml")


def _archive(path: Path, main: str) -> str | None:
    """Return what is wrong with an archive of XML that has to have such a file."""
    with zipfile.ZipFile(path) as archive:
        damaged = archive.testzip()
        if damaged:
            return f"{damaged} in it is damaged"
        if main not in archive.namelist():
            return f"has no {main}"
        ET.fromstring(archive.read(main))
    return None


_CHECKS: Mapping[str, Callable[[Path], str | None]] = {
    ".pdf": _pdf,
    ".png": _png,
    ".csv": _csv,
    ".json": _json,
    ".xlsx": _xlsx,
    ".docx": _docx,
}
