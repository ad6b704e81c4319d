"""The one family of type that window, charts and page are set in."""

from __future__ import annotations

from pkviewer.paths import font_folder

FAMILY = "IBM Plex Sans Arabic"
"""Latin and Urdu letters in seven true weights, with tabular figures."""


def register() -> str:
    """Make the family known to the running application, once, and return its name.

    Raises:
        FileNotFoundError: the installation lacks the font.
    """
    from PySide6.QtGui import QFontDatabase

    if FAMILY in QFontDatabase.families() and "SemiBold" in QFontDatabase.styles(FAMILY):
        return FAMILY
    files = sorted(font_folder().glob("*.ttf"))
    if not files:
        raise FileNotFoundError(f"no font files in {font_folder()}")
    for file in files:
        QFontDatabase.addApplicationFont(str(file))
    return FAMILY
