"""Where the program's own data and resources lie.

One rule for the checkout, the installed wheel and the frozen bundle: the nearest
folder at or above the package that holds both ``data`` and ``resources``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


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


def schema_folder() -> Path:
    """Return the folder of the generated JSON Schemas."""
    return root() / "data" / "schema"


def resource(*parts: str) -> Path:
    """Return a path inside ``resources``."""
    return root().joinpath("resources", *parts)
