"""Whether there is a display to open the window on."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from pkviewer.errors import UsageError

_NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def expect_display(environment: Mapping[str, str], system: str = sys.platform) -> None:
    """Say so plainly where there is no display: Qt would end the process with a riddle.

    Raises:
        UsageError: there is none.
    """
    if system == "linux" and not any(environment.get(name) for name in _NAMES):
        raise UsageError(
            "There is no display here to open the window on.",
            "Sheets can be written without one: pkviewer export --all --to DIR",
        )
