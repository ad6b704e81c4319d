"""Page styles: whose page it is, what it is marked as, and which sections stand on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

import msgspec

from pkviewer.documents.document import document_bytes, line_faults, read_document
from pkviewer.documents.logo import Logo, aspect
from pkviewer.errors import Fault, LogoError
from pkviewer.model import limits

FORMAT = 1
"""Version of the format of page styles."""
PageMark = Literal["none", "draft", "embargo"]
OptionalSection = Literal[
    "prose",
    "charts",
    "table",
    "claims",
    "notes",
    "programmes",
    "milestones",
    "register",
    "scoreboard",
    "sectors",
]
"""Sections that a style may leave out; the headline figures and the sources always stand."""
OPTIONAL: tuple[OptionalSection, ...] = get_args(OptionalSection)


class PageStyle(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """How an organisation has its pages.

    ``until`` says in words when an embargo ends. Edition, sources and fingerprint are no
    matter of style: they stand on every page.
    """

    name: str
    organisation: str = ""
    contact: str = ""
    logo: Logo | None = None
    mark: PageMark = "none"
    until: str = ""
    without: tuple[OptionalSection, ...] = ()


PLAIN = PageStyle(name="")
"""The style of a page that is nobody's in particular."""


class _StyleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["page-style"]
    format: int
    style: PageStyle


def read_page_style(path: Path) -> PageStyle:
    """Read a page style from a file.

    Raises:
        DocumentError: it is none, or holds what a style may not.
    """
    return read_document(path, _StyleFile, FORMAT, _faults).style


def page_style_bytes(style: PageStyle) -> bytes:
    """Return a style as a file, one key a line."""
    return document_bytes(_StyleFile(type="page-style", format=FORMAT, style=style))


def faults_of(style: PageStyle) -> Iterator[tuple[str, str, str]]:
    """Yield each fault of a style: the key, what was found, what is expected."""
    lengths = {
        "name": limits.NAME_CHARACTERS,
        "organisation": limits.NAME_CHARACTERS,
        "contact": limits.LINE_CHARACTERS,
        "until": limits.LINE_CHARACTERS,
    }
    for key, most in lengths.items():
        yield from ((key, *fault) for fault in line_faults(getattr(style, key), most))
    if not style.name.strip():
        yield "name", "no name", "a name"
    if style.mark == "embargo" and not style.until.strip():
        yield "until", "nothing", "when the embargo ends"
    if len(set(style.without)) < len(style.without):
        yield "without", "a section twice", "each section once"
    if style.logo is not None:
        try:
            aspect(style.logo)
        except LogoError as error:
            yield "logo", error.message, "a logo that can be printed"


def _faults(name: str, file: _StyleFile) -> Iterator[Fault]:
    for key, found, expected in faults_of(file.style):
        yield Fault(name, f"$.style.{key}", found, expected)
