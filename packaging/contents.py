"""What the bundle holds and what is left out of it, each with its reason.

Patterns are of :mod:`fnmatch` and are held against the path inside the bundle's folder of
contents, with ``/`` on every system.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import PurePath

Entry = tuple[str, str, str]
"""Path in the bundle, path on this machine, kind: as PyInstaller lists them."""

MODULES: Mapping[str, str] = {
    "PySide6.QtNetwork": "the program opens no connection",
    "PySide6.QtDBus": "not used; what Qt itself says on the bus needs no binding",
    "PySide6.QtTest": "pyqtgraph imports it only if it is there",
    "pyqtgraph.opengl": "needs PyOpenGL, which is not here",
    "pyqtgraph.examples": "examples",
    "pyqtgraph.console": "a developer's tool",
    "pyqtgraph.jupyter": "needs a notebook",
    "ssl": "the program opens no connection; takes libssl with it",
    "_ssl": "as ssl",
    "_hashlib": "hashlib has its own SHA-2; takes libcrypto with it",
    "_bz2": "nothing here is packed so",
    "_lzma": "nothing here is packed so",
    "_uuid": "uuid has its own way; takes libuuid with it",
    "readline": "no interactive prompt",
    **dict.fromkeys(
        ("aiohttp", "aiosignal", "frozenlist", "multidict", "propcache", "yarl", "certifi", "idna"),
        "pyHanko's way to the network, which the program replaces by nothing",
    ),
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers": "the same",
    "pyhanko.sign.timestamps.aiohttp_client": "the same",
    "oscrypto": "asks the system for its authorities; takes its libcrypto with it",
    "cffi": "builds bindings; only its small library is needed",
    "pycparser": "as cffi",
    "setuptools": "builds packages",
    "pkg_resources": "builds packages",
    "distutils": "builds packages",
    "tkinter": "another toolkit",
    "lxml.objectify": "python-docx reads and writes through etree alone",
    "lxml.isoschematron": "as objectify; checks XML against rules, of which there are none",
    "lxml.sax": "as objectify",
    "lxml.builder": "as objectify",
    "fontpkg.mpl": "for matplotlib, which is not here",
    "fontpkg.pil": "for Pillow, which is not here",
}
"""Modules that the analysis finds and the program does not need."""

LOCALES: Mapping[str, str] = {
    "root": "what every locale falls back to",
    "en": "the interface",
    "en_001": "what en_GB falls back to",
    "en_GB": "dates as they are written in Pakistan",
    "ur": "the interface",
    "ur_PK": "the interface",
}
"""The locales of Babel that stay; it has over a thousand (31 MB)."""

QT_PLUGINS: Mapping[str, str] = {
    "platforms/*qoffscreen.*": "writes sheets without a display",
    "platforms/*qxcb.*": "X11",
    "platforms/*qwayland*.*": "Wayland",
    "platforms/*qwindows.*": "Windows",
    "platforms/*qcocoa.*": "macOS",
    "xcbglintegrations/*": "Qt for X11 asks for one and complains of none",
    "wayland-shell-integration/*xdg-shell.*": "the shell protocol that desktops speak",
    "wayland-graphics-integration-client/*wayland-egl.*": "without it Qt for Wayland complains",
    "wayland-decoration-client/*": "title bar where the desktop draws none",
    "platforminputcontexts/*compose*": "dead keys",
    "platforminputcontexts/*ibus*": "typing Urdu through an input method",
    "platformthemes/*xdgdesktopportal*": "the desktop's file dialog and dark theme",
    "printsupport/*": "the system's printers",
    "imageformats/*qsvg.*": "the program's icons",
    "imageformats/*qico.*": "the program's icon on Windows",
    "iconengines/*qsvgicon.*": "the program's icons",
}
"""The plugins of Qt that stay; the rest are other platforms, formats and themes."""

LEFT_OUT: Mapping[str, str] = {
    "PySide6/**/translations/*": "Qt's own has no Urdu; English needs none",
    "PySide6/translations/*": "the same, where Windows and macOS keep them",
    "PySide6/**/qml/*": "no QML",
    "*libQt6Network*": "the program opens no connection",
    "*libQt6Test*": "no tests in the bundle",
    "*libQt6EglF*": "for screens without a window system",
    "PySide6/opengl32sw.dll": "a software OpenGL of 20 MB; charts use none",
    "PySide6/d3dcompiler_*.dll": "compiles shaders, of which there are none",
    "pyqtgraph/colors/maps/*": "charts have their own palette",
    "pyqtgraph/icons/peegee/*": "pyqtgraph's logo",
    "docx/templates/default-docx-template/*": "the unpacked original of default.docx",
    "lxml/html/*": "python-docx needs no HTML; compiled parts, 1 MB",
    "lxml/isoschematron/*": "rules and stylesheets of a module that stays behind",
    "*.pyi": "for type checkers",
    "*/py.typed": "for type checkers",
    "setuptools/*": "builds packages",
    "numpy/_core/_multiarray_tests*": "numpy's own tests",
}
"""Files that the analysis collects and the program does not need."""

LINUX_LIBRARIES: Mapping[str, str] = {
    "libpython3*": "the interpreter",
    "libxcb-*": "Qt needs more of them than desktops install, xcb-cursor above all",
    "libxkbcommon*": "the same",
    "libffi.so*": "its number differs between distributions; ctypes needs the one built for",
}
"""The libraries of the building system that travel along.

All others are the installed system's: fontconfig and the bus belong to its configuration, GL
and the C++ library to its graphics driver, CUPS and its cryptography to its security updates.
"""

STRIPPED: Mapping[str, str] = {
    "libpython3*": "some builds of Python carry 17 MB for debuggers",
    "python3*/lib-dynload/*": "the same builds, 6 MB",
    "typst/_typst*.so": "13 MB of symbol names",
}
"""What is stripped, on Linux alone. Never everything: numpy's OpenBLAS does not survive it."""


def matching(path: str, patterns: Iterable[str]) -> str | None:
    """Return the first pattern that a path inside the bundle fits."""
    return next((pattern for pattern in patterns if fnmatch(path, pattern)), None)


def keeps(entry: Entry, system: str = sys.platform) -> bool:
    """Tell whether a collected file stays."""
    name, source, kind = entry
    path = PurePath(name).as_posix()
    if matching(path, LEFT_OUT):
        return False
    head, found, plugin = path.partition("/plugins/")
    if found and head.startswith("PySide6"):
        return matching(plugin, QT_PLUGINS) is not None
    head, found, locale = path.partition("babel/locale-data/")
    if found and not head:
        return PurePath(locale).stem in LOCALES
    if system == "linux" and kind == "BINARY" and _is_of_system(source):
        return matching(path, LINUX_LIBRARIES) is not None
    return True


def pruned(entries: Iterable[Entry]) -> list[Entry]:
    """Return the files that stay, without links to files that went."""
    kept = [entry for entry in entries if keeps(entry)]
    names = {PurePath(name).as_posix() for name, _, _ in kept}
    return [
        entry
        for entry in kept
        if entry[2] != "SYMLINK" or _target(entry) in names or not entry[0].startswith("lib")
    ]


def _is_of_system(source: str) -> bool:
    return source.startswith(("/lib", "/usr/lib"))


def _target(link: Entry) -> str:
    return (PurePath(link[0]).parent / PurePath(link[1])).as_posix()
