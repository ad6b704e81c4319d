"""Renders the application's icon for every system: PNG in all sizes, ICO and ICNS.

icons.py FOLDER
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "icons" / "app"
NAMES = ("pkviewer", "pack", "briefing", "figures", "review")
"""The program's own drawing, and those of the kinds of file that it opens."""
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST_SMALL = 32
"""Up to this size the drawing with fewer parts is used."""
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_KINDS = {
    "icp4": 16,
    "icp5": 32,
    "icp6": 64,
    "ic07": 128,
    "ic08": 256,
    "ic09": 512,
    "ic10": 1024,
    "ic11": 32,
    "ic12": 64,
    "ic13": 256,
    "ic14": 512,
}
"""Kinds of pictures in an ICNS file, with their side in pixels; ic10 to ic14 are for Retina."""


def png(name: str, size: int) -> bytes:
    """Return a drawing as a PNG file of so many pixels a side."""
    small = DRAWINGS / f"{name}-small.svg"
    drawing = small if size <= LARGEST_SMALL and small.exists() else DRAWINGS / f"{name}.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.write(image.convertToFormat(QImage.Format.Format_ARGB32))
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return a Windows icon of PNG pictures, given by their side in pixels."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, bodies = [], []
    for size, body in sorted(pictures.items()):
        side = size % 256  # 0 means 256
        entries.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(body), offset))
        bodies.append(body)
        offset += len(body)
    return head + b"".join(entries) + b"".join(bodies)


def icns(pictures: Mapping[str, bytes]) -> bytes:
    """Return a macOS icon of PNG pictures, given by the kinds of its format."""
    body = b"".join(
        kind.encode() + struct.pack(">I", len(picture) + 8) + picture
        for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(folder: Path) -> None:
    """Write all icons below a folder."""
    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    for name in NAMES:
        (folder / name).mkdir(parents=True, exist_ok=True)
        for size in SIZES:
            (folder / name / f"{size}.png").write_bytes(png(name, size))
        windows = {size: png(name, size) for size in WINDOWS_SIZES}
        (folder / f"{name}.ico").write_bytes(ico(windows))
        mac = {kind: png(name, size) for kind, size in MAC_KINDS.items()}
        (folder / f"{name}.icns").write_bytes(icns(mac))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
