"""``pkviewer --diagnose``: what a report of a fault should tell, and nothing personal."""

from __future__ import annotations

import getpass
import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from pkviewer import __version__, paths
from pkviewer.errors import FAULT_FOUND, PackError
from pkviewer.model.loader import load_pack

_COLUMN = 15


def diagnose(folder: Path) -> int:
    """Tell versions, system, places and pack; return the exit status.

    One fact a line, on standard output, each told as soon as it is known.
    """
    from pkviewer.ui.surroundings import surroundings

    try:
        pack = load_pack(folder)
        sectors = len(pack.sectors)
        told = f"{pack.head.id}, edition {pack.head.edition}, {sectors} sectors"
    except PackError:
        told = "refused; 'pkviewer check' tells why"
    for facts in (_program(), _system(), [("pack", told), ("pack in", str(folder))]):
        _tell(facts)
    _tell(surroundings())
    return FAULT_FOUND if told.startswith("refused") else 0


def anonymous(text: str, home: Path, user: str) -> str:
    """Return a text without the user's folder and name."""
    text = text.replace(str(home), "~") if home != Path(home.anchor) else text
    # Short names and words that paths hold anyway would tear other words apart.
    return re.sub(rf"(?<=[/\\]){re.escape(user)}(?=[/\\]|$)", "USER", text) if user else text


def _tell(facts: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> None:
    home, user = _home(), _user()
    for name, value in facts:
        print(f"{name:<{_COLUMN}}{anonymous(value, home, user)}", flush=True)


def _program() -> Iterator[tuple[str, str]]:
    if getattr(sys, "frozen", False):
        form = "bundle"
    else:
        form = "installed" if paths.root().name == "pkviewer" else "checkout"
    yield "pkviewer", f"{__version__}, {form}"
    yield "in", str(paths.root())
    yield "Python", f"{platform.python_version()} {platform.python_implementation()}"
    yield "libraries", ", ".join(_libraries())


def _system() -> Iterator[tuple[str, str]]:
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    if sys.platform == "linux":
        try:
            yield "distribution", platform.freedesktop_os_release()["PRETTY_NAME"]
        except (OSError, KeyError):
            yield "distribution", "not told"
        yield "C library", " ".join(platform.libc_ver())
    yield "encoding", f"{sys.stdout.encoding}, of files {sys.getfilesystemencoding()}"


def _libraries() -> Iterator[str]:
    """Name the libraries that the program asks for, with their versions."""
    try:
        wanted = metadata.requires("pkviewer") or []
    except metadata.PackageNotFoundError:
        wanted = []
    for name in dict.fromkeys(re.split(r"[^\w.-]", text)[0] for text in wanted):
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name} MISSING"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        return Path(Path.cwd().anchor)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
