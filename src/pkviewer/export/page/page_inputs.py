"""All that a page is set from, as the file ``page.json`` that it carries.

With it and the data inside, the same program makes the same page again, byte for byte. The
form is described in ``docs/fingerprint.md``.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import typst

from pkviewer import __version__, paths
from pkviewer.export.pdf.tagging import VERSION
from pkviewer.model.wording import Language
from pkviewer.sheet.record import canonical

PAGE_NAME = "page.json"
FORMAT: Literal["pkviewer-page/1"] = "pkviewer-page/1"
BRIEFING_KEY = "briefing"
"""Under which the content of a briefing's page carries the briefing, to go on with."""
Json = dict[str, Any]
_IMPORT = re.compile(r'^#import "([a-z-]+\.typ)"', re.MULTILINE)


class Program(msgspec.Struct, frozen=True):
    """What set a page: versions, and a digest of template, tags and type.

    Two programs with the same ``typst`` and ``setting`` set the same page.
    """

    pkviewer: str
    typst: str
    setting: str

    def sets_as(self, other: Program) -> bool:
        """Whether another program sets the same inputs to the same page."""
        return (self.typst, self.setting) == (other.typst, other.setting)


class PageOptions(msgspec.Struct, frozen=True):
    """How the page was asked for; ``style`` is the page style, ``hidden`` what it leaves out."""

    sector: str
    edition: str
    pack: str
    language: Language
    numbers: str
    paper: str
    style: Json
    hidden: tuple[str, ...]
    digits: str = "latin"
    face: str = "naskh"
    beside: Language | None = None


class PageInputs(msgspec.Struct, frozen=True):
    """The file. ``logo`` is the logo's bytes; ``charts`` are drawings (SVG) by chart."""

    format: Literal["pkviewer-page/1"]
    made: datetime
    program: Program
    options: PageOptions
    content: Json
    plan: Json
    charts: dict[str, str]
    logo: bytes = b""

    def file(self) -> bytes:
        """Return the file's bytes, the same for the same inputs."""
        return canonical(msgspec.to_builtins(self))

    def for_template(self) -> dict[str, str]:
        """Return the template's inputs, but for the files that the page carries."""
        charts = {f"chart:charts:{id_}": svg for id_, svg in self.charts.items()}
        return charts | {
            "data": canonical(self.content).decode(),
            "plan": canonical(self.plan).decode(),
            "logo": json.dumps(list(self.logo)),
        }


@cache
def this_program(
    templates: Path | None = None, fonts: Path | None = None, hand: Path | None = None
) -> Program:
    """Return the versions of this program, and the digest of its template, tags and type.

    ``hand`` is the folder of a further face, for pages that are set in it.
    """
    folder, letters = templates or paths.resource("sheet"), fonts or paths.font_folder()
    digest = hashlib.sha256(VERSION)
    faces = [*letters.glob("*.ttf"), *(hand.glob("*.ttf") if hand else ())]
    for file in (*_template(folder), *sorted(faces)):
        digest.update(f"{file.name}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    version: str = typst.__version__  # type: ignore[attr-defined]  # its stub leaves it out
    return Program(__version__, version, digest.hexdigest()[:32])


def _template(folder: Path) -> list[Path]:
    """Return the sheet's template and all that it imports: other templates lie beside it."""
    names, left = {"sheet.typ"}, ["sheet.typ"]
    while left:
        text = (folder / left.pop()).read_text("utf-8")
        new = set(_IMPORT.findall(text)) - names
        names |= new
        left += new
    return [folder / name for name in sorted(names)]
