"""Where the program's own data and resources lie, and where the user's own data is kept.

One rule for the checkout, the installed wheel and the frozen bundle: the nearest
folder at or above the package that holds both ``data`` and ``resources``.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic

BRIEFING_ENDING = ".pkbrief.json"
COLLECTION_ENDING = ".pkfigures"
REVIEW_ENDING = ".pkreview.json"
PAGE_STYLE_ENDING = ".pkstyle.json"


@cache
def root() -> Path:
    """Return the folder that holds ``data`` and ``resources``.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for folder in (package, *package.parents):
        if (folder / "data").is_dir() and (folder / "resources").is_dir():
            return folder
    raise FileNotFoundError(f"no folder at or above {package} holds data and resources")


def bundled_pack() -> Path:
    """Return the folder of the data pack that ships with the program."""
    return root() / "data" / "pakistan"


def user_data() -> Path:
    """Return the folder in which the program keeps data of the user; it may not be there yet."""
    if sys.platform == "win32":
        kept, usual = os.environ.get("LOCALAPPDATA", ""), ("AppData", "Local")
    elif sys.platform == "darwin":
        kept, usual = "", ("Library", "Application Support")
    else:
        kept, usual = os.environ.get("XDG_DATA_HOME", ""), (".local", "share")
    # A relative folder counts as none: XDG Base Directory Specification, "Basics".
    base = Path(kept) if Path(kept).is_absolute() else Path.home().joinpath(*usual)
    return base / "pkviewer"


def installed_pack() -> Path:
    """Return the single file of the edition that the user installed; it may not be there."""
    return user_data() / "edition.pkpack"


def kept_editions() -> Path:
    """Return the folder of editions that were installed before; it may not be there yet."""
    return user_data() / "editions"


def standard_pack() -> Path:
    """Return the pack that is read unless another is asked for: the installed, else the bundled."""
    installed = installed_pack()
    return installed if installed.exists() else bundled_pack()


def schema_folder() -> Path:
    """Return the folder of the generated JSON Schemas."""
    return root() / "data" / "schema"


def manual() -> Path:
    """Return the folder of the manual's pages."""
    return root() / "docs" / "manual"


def resource(*parts: str) -> Path:
    """Return a path inside ``resources``."""
    return root().joinpath("resources", *parts)


def font_folder() -> Path:
    """Return the folder that holds the TrueType files of window and page."""
    return Path(fontpkg_ibm_plex_sans_arabic.__file__).parent / "files"


def nastaliq_folder() -> Path | None:
    """Return the folder of the Nastaliq face, which packages carry and a checkout may fetch."""
    folder = resource("fonts", "nastaliq")
    return folder if any(folder.glob("*.ttf")) else None


def type_folders() -> tuple[Path, ...]:
    """Return the folders of all type that pages may be set in."""
    hand = nastaliq_folder()
    return (font_folder(), hand) if hand else (font_folder(),)


def config_folder() -> Path:
    """Return the folder of the user's own settings, where the window keeps its own too."""
    if sys.platform == "win32" and os.environ.get("APPDATA"):
        return Path(os.environ["APPDATA"]) / "pkviewer"
    base = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".config") / "pkviewer"


def cache_folder() -> Path:
    """Return the folder of what can be made anew at any time; it may not be there yet."""
    if sys.platform == "win32":
        kept, usual = os.environ.get("LOCALAPPDATA", ""), ("AppData", "Local")
    elif sys.platform == "darwin":
        kept, usual = "", ("Library", "Caches")
    else:
        kept, usual = os.environ.get("XDG_CACHE_HOME", ""), (".cache",)
    base = Path(kept) if Path(kept).is_absolute() else Path.home().joinpath(*usual)
    return base / "pkviewer" / ("cache" if sys.platform == "win32" else "packs")


def page_styles_folder() -> Path:
    """Return the folder of the user's page styles."""
    return config_folder() / "styles"
