"""A virtual X screen to drive a program on: pictures of it, and windows closed as a user would.

Needs Xvfb and libX11, and nothing of Python's beside the standard library.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import struct
import subprocess
import tempfile
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

_POLL = 0.2
_SETTLED = 6
"""A picture is finished once it has stayed the same for so many looks."""


@dataclass(frozen=True)
class Picture:
    """What a screen shows: rows from the top, 3 bytes a pixel, red first."""

    width: int
    height: int
    data: bytes

    def colours(self) -> set[bytes]:
        """Return the colours there are."""
        return {self.data[at : at + 3] for at in range(0, len(self.data), 3)}

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        stride = self.width * 3
        rows = b"".join(
            b"\0" + self.data[at : at + stride] for at in range(0, len(self.data), stride)
        )
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in chunks
        )


class Screen:
    """A running Xvfb; ``display`` is what DISPLAY has to say."""

    def __init__(self, width: int = 1400, height: int = 900) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="pkviewer-screen-")
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24",
             "-fbdir", self._folder.name, "-nolisten", "tcp", "-noreset"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )  # fmt: skip
        assert self._server.stdout
        number = self._server.stdout.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start")
        self.display = f":{number}"

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(10)
        self._folder.cleanup()

    def raw(self) -> bytes:
        """Return what the screen shows now as the server holds it: quick, to tell changes by."""
        return Path(self._folder.name, "Xvfb_screen0").read_bytes()

    def picture(self) -> Picture:
        """Return what the screen shows now."""
        raw = self.raw()
        head = struct.unpack(">25I", raw[:100])
        size, width, height, per_line, colours = head[0], head[4], head[5], head[12], head[19]
        start = size + colours * 12
        out = bytearray(width * height * 3)
        for row in range(height):
            line = raw[start + row * per_line : start + row * per_line + width * 4]
            at = row * width * 3
            for channel in range(3):
                out[at + channel : at + width * 3 : 3] = line[2 - channel :: 4]
        return Picture(width, height, bytes(out))

    def settled(self, blank: Picture, process: subprocess.Popen[bytes], limit: float) -> Picture:
        """Return the picture once something is shown, nothing moves, and the process rests.

        Raises:
            TimeoutError: within ``limit`` seconds there was none.
            RuntimeError: the process ended.
        """
        end = time.monotonic() + limit
        last, same = blank, 0
        while time.monotonic() < end:
            time.sleep(_POLL)
            if process.poll() is not None:
                raise RuntimeError(f"ended with status {process.returncode} before it was shown")
            now = self.picture()
            is_still = now.data == last.data and now.data != blank.data
            same = same + 1 if is_still and _rests(process.pid) else 0
            last = now
            if same >= _SETTLED:
                return now
        raise TimeoutError(f"no steady picture within {limit:.0f} seconds")

    def close_windows(self) -> int:
        """Ask every window to close, as its title bar's button would; return how many."""
        return _close_windows(self.display)


def _rests(process: int) -> bool:
    """Tell whether no thread of a process runs, is kept waiting for its turn, or reads a disk."""
    for thread in Path(f"/proc/{process}/task").iterdir():
        try:
            state = (thread / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        if state.rpartition(")")[2].split()[0] in "RD":
            return False
    return True


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        # The union of all events is larger.
        ("rest", ctypes.c_long * 24),
    )


_CLIENT_MESSAGE = 33


def _close_windows(name: str) -> int:
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(os.fsencode(name)))
    if not display:
        raise RuntimeError(f"no display {name}")
    protocols = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    delete = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    closed = 0
    for window in _top_windows(x11, display):
        atoms = ctypes.POINTER(ctypes.c_ulong)()
        count = ctypes.c_int()
        if not x11.XGetWMProtocols(display, window, ctypes.byref(atoms), ctypes.byref(count)):
            continue
        if delete in atoms[: count.value]:
            event = _ClientMessage(type=_CLIENT_MESSAGE, window=window.value, format=32)
            event.message_type = protocols
            event.data[0] = delete
            x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
            closed += 1
        x11.XFree(atoms)
    x11.XCloseDisplay(display)
    return closed


def _top_windows(x11: ctypes.CDLL, display: ctypes.c_void_p) -> list[ctypes.c_ulong]:
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    unused, parent = ctypes.c_ulong(), ctypes.c_ulong()
    children = ctypes.POINTER(ctypes.c_ulong)()
    count = ctypes.c_uint()
    x11.XQueryTree(
        display, root, ctypes.byref(unused), ctypes.byref(parent),
        ctypes.byref(children), ctypes.byref(count),
    )  # fmt: skip
    found = [ctypes.c_ulong(window) for window in children[: count.value]]
    if found:
        x11.XFree(children)
    return found
