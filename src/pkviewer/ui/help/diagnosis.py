"""What a report of a fault should tell of program, system and pack, and nothing personal."""

from __future__ import annotations

import getpass
import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from pkviewer import __version__, paths
from pkviewer.ui.help.licences import needed

_COLUMN = 15


def diagnosis(pack: str, folder: str) -> Iterator[str]:
    """Yield a line for each fact, told as soon as it is known.

    ``pack`` says what is read. Qt comes last: where it cannot be loaded, or ends the process,
    all that was yielded before has been told.
    """
    home, user = _home(), _user()
    for name, value in _facts(pack, folder):
        yield f"{name:<{_COLUMN}}{anonymous(value, home, user)}"


def anonymous(text: str, home: Path, user: str) -> str:
    """Return a text without the user's folder and name."""
    text = text.replace(str(home), "~") if home != Path(home.anchor) else text
    # Short names and words that paths hold anyway would tear other words apart.
    return re.sub(rf"(?<=[/\\]){re.escape(user)}(?=[/\\]|$)", "USER", text) if user else text


def _facts(pack: str, folder: str) -> Iterator[tuple[str, str]]:
    yield from _program()
    yield from _system()
    yield "pack", pack
    yield "pack in", folder
    from pkviewer.ui.help.qt_diagnosis import surroundings

    yield from surroundings()


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
    encoding = getattr(sys.stdout, "encoding", None) or "none"
    yield "encoding", f"{encoding}, of files {sys.getfilesystemencoding()}"


def _libraries() -> Iterator[str]:
    """Name the libraries that the program asks for, with their versions."""
    for name in needed("pkviewer"):
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
