"""Logos: small SVG drawings and PNG pictures, checked before they come near a page."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Literal

import msgspec

from pkviewer.errors import Fault, LogoError
from pkviewer.intake import limits
from pkviewer.intake.png_picture import SIGNATURE, png_kept, png_size
from pkviewer.intake.regular_file import file_bytes
from pkviewer.intake.svg_drawing import svg_size

LogoKind = Literal["svg", "png"]
_LINE = 100
"""Characters of a line of Base64 in a file: short enough to be reviewed, and to be read."""


class Logo(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A logo as it stands in a file: its bytes in Base64, in lines."""

    kind: LogoKind
    lines: tuple[str, ...]

    @property
    def data(self) -> bytes:
        """The bytes of the drawing or picture.

        Raises:
            LogoError: the lines are no Base64.
        """
        try:
            return base64.b64decode("".join(self.lines).encode(), validate=True)
        except (binascii.Error, UnicodeEncodeError):
            raise LogoError("The logo's lines are no Base64.", "Choose its file anew.") from None


def read_logo(path: Path) -> Logo:
    """Read a logo from a file.

    Raises:
        LogoError: the file cannot be read, or is none that is taken.
    """
    data = file_bytes(path, path.name, limits.LOGO_BYTES)
    if isinstance(data, Fault):
        raise LogoError(f"{path} is not taken: {data.found}.", f"Expected {data.expected}.")
    return made_logo(data)


def made_logo(data: bytes) -> Logo:
    """Return a logo of a file's bytes, checked and freed of what does not make the picture.

    Raises:
        LogoError: it is neither SVG nor PNG, is too large, or holds what a logo may not.
    """
    if len(data) > limits.LOGO_BYTES:
        size, most = f"{len(data):,}", f"{limits.LOGO_BYTES:,}"
        raise LogoError(f"The logo has {size} bytes; at most {most} are taken.", "Make it smaller.")
    if data.startswith(SIGNATURE):
        _checked(*png_size(data))
        return Logo(kind="png", lines=_lines(png_kept(data)))
    _checked(*svg_size(data))
    return Logo(kind="svg", lines=_lines(data))


def aspect(logo: Logo) -> float:
    """Return a logo's width over its height, after checking it.

    Raises:
        LogoError: it is not what it says, or holds what a logo may not.
    """
    data = logo.data
    if len(data) > limits.LOGO_BYTES:
        raise LogoError(f"The logo has {len(data):,} bytes.", f"At most {limits.LOGO_BYTES:,}.")
    return _checked(*(png_size(data) if logo.kind == "png" else svg_size(data)))


def _checked(width: float, height: float) -> float:
    """Return width over height, if a page has room for such a shape."""
    most = limits.LOGO_ASPECT
    if not 1 / most <= width / height <= most:
        raise LogoError(
            f"The logo is {width:,.0f} wide and {height:,.0f} high.",
            f"No side may be more than {most} times the other.",
        )
    return width / height


def _lines(data: bytes) -> tuple[str, ...]:
    text = base64.b64encode(data).decode()
    return tuple(text[at : at + _LINE] for at in range(0, len(text), _LINE))
