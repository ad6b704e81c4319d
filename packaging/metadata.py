"""What the packages of every system say of the program; its version comes from one place."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

NAME = "pkviewer"
SUMMARY = "Pakistan’s digital economy, every figure traced to its source"
AUTHORS = "The pkviewer authors"
COPYRIGHT = "Copyright © 2026 the pkviewer authors; MIT licence, data CC BY 4.0"
APP_ID = "io.github.pkviewer.pkviewer"
VERSION = metadata.version(NAME)


class Kind(NamedTuple):
    """A kind of file that a double-click opens in the program."""

    name: str
    ending: str
    mime: str
    option: str
    title: str


KINDS = (
    Kind("pack", "pkpack", "application/vnd.pkviewer.pack+zip", "--pack", "pkviewer data pack"),
    Kind(
        "briefing", "pkbrief.json", "application/vnd.pkviewer.briefing+json", "--briefing",
        "pkviewer briefing",
    ),
    Kind(
        "figures", "pkfigures", "application/vnd.pkviewer.figures+json", "--figures",
        "pkviewer figures",
    ),
    Kind(
        "review", "pkreview.json", "application/vnd.pkviewer.review+json", "--review",
        "pkviewer review",
    ),
)  # fmt: skip


def _run_time(name: str, found: set[str]) -> set[str]:
    """Gather a distribution and all that it needs on this system to run."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    if canonicalize_name(name) in found:
        return found
    found.add(canonicalize_name(name))
    for text in metadata.requires(name) or ():
        wanted = Requirement(text)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            _run_time(wanted.name, found)
    return found


RUN_TIME = tuple(sorted(_run_time(NAME, set())))
"""The distributions that run the program, its own among them."""


def numbers(version: str = VERSION) -> tuple[int, int, int, int]:
    """Return the four numbers that Windows wants of a version."""
    found = [int(part) for part in re.findall(r"\d+", version.partition("+")[0])[:3]]
    first, second, third = (*found, 0, 0, 0)[:3]
    return first, second, third, 0


def write_version_resource(folder: Path, program: str) -> str:
    """Write the version resource of a Windows executable and return its path."""
    four = numbers()
    strings = {
        "CompanyName": AUTHORS,
        "FileDescription": SUMMARY,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    entries = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    text = (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0,"
        " OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=["
        # American English in Unicode, which every system falls back to.
        f"StringFileInfo([StringTable('040904B0', [{entries}])]),"
        " VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])\n"
    )
    path = folder / f"{program}-version.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def info_plist() -> dict[str, object]:
    """Return what macOS is told of the application beside what PyInstaller tells."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleName": NAME,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": ".".join(map(str, numbers()[:3])),
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "ur"],
        "CFBundleDocumentTypes": [_document_type(kind) for kind in KINDS],
        "UTExportedTypeDeclarations": [_exported_type(kind) for kind in KINDS if _is_own(kind)],
        "LSApplicationCategoryType": "public.app-category.reference",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
    }


def _is_own(kind: Kind) -> bool:
    """Whether what follows the last point of a file's name is the program's alone."""
    return "." not in kind.ending


def _document_type(kind: Kind) -> dict[str, object]:
    # macOS knows a file by what follows its last point: a briefing is JSON to it, of which the
    # program is one viewer among others.
    is_own = _is_own(kind)
    return {
        "CFBundleTypeName": kind.title,
        "CFBundleTypeRole": "Viewer",
        "CFBundleTypeIconFile": f"{kind.name}.icns",
        "LSItemContentTypes": [f"{APP_ID}.{kind.name}" if is_own else "public.json"],
        "LSHandlerRank": "Owner" if is_own else "Alternate",
    }


def _exported_type(kind: Kind) -> dict[str, object]:
    return {
        "UTTypeIdentifier": f"{APP_ID}.{kind.name}",
        "UTTypeDescription": kind.title,
        "UTTypeConformsTo": ["public.json" if kind.mime.endswith("json") else "public.zip-archive"],
        "UTTypeTagSpecification": {
            "public.filename-extension": [kind.ending],
            "public.mime-type": [kind.mime],
        },
    }
