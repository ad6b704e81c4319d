"""Pages of an edition, made anew as others were asked for, to hold a given page against."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from pkviewer.documents.logo import made_logo
from pkviewer.documents.page_style import PageStyle
from pkviewer.errors import ExportError, LogoError
from pkviewer.export.page.content import PAPERS, Paper
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.page.page_inputs import PageOptions
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.record import grouped
from pkviewer.text.style import PAGE_LANGUAGES, Digits, Face, NumberSystem, Style

_NUMBERS: tuple[NumberSystem, ...] = ("million", "lakh")
_PAPERS: dict[Paper, tuple[float, float]] = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
"""Width and height in points."""


class EditionPages:
    """Makes the pages of one edition; an application must be running."""

    def __init__(self, pack: Pack, renderer: PageRenderer) -> None:
        self._pack = pack
        self._renderer = renderer

    @property
    def name(self) -> str:
        """The pack and its edition, as told to people."""
        return f"{self._pack.head.id} {self._pack.head.edition}"

    def like(self, options: PageOptions, logo: bytes, fingerprint: str) -> bytes | None:
        """Return the page that was asked for with these options, from the very same data.

        None where this is another edition, or its data is not the same.
        """
        head = self._pack.head
        same = (options.pack, options.edition) == (head.id, head.edition)
        if not same or options.sector not in self._pack.sectors or options.paper not in PAPERS:
            return None
        try:
            style = msgspec.convert(options.style, PageStyle)
            if logo:
                style = msgspec.structs.replace(style, logo=made_logo(logo))
        except (msgspec.ValidationError, LogoError):
            return None
        composer = Composer(self._pack, _written(options), head.edition_date, style)
        sheet = composer.sheet(options.sector)
        return self._page(sheet, options.paper) if sheet.fingerprint == fingerprint else None

    def printing(self, fingerprints: Collection[str], size: tuple[float, float]) -> bytes | None:
        """Return the page, in no one's style, that prints one of these fingerprints."""
        for paper, (width, height) in _PAPERS.items():
            if abs(size[0] - width) > 1 or abs(size[1] - height) > 1:
                continue
            for sheet in self._sheets():
                if grouped(sheet.fingerprint) in fingerprints:
                    return self._page(sheet, paper)
        return None

    def _sheets(self) -> Iterator[FactSheet]:
        head = self._pack.head
        known = [all_ for all_ in PAGE_LANGUAGES.values() if {*all_} <= {*head.languages}]
        for language, *beside in known:
            for numbers in _NUMBERS:
                style = Style(language, numbers, beside=beside[0] if beside else None)
                composer = Composer(self._pack, style, head.edition_date)
                yield from map(composer.sheet, composer.sector_ids)

    def _page(self, sheet: FactSheet, paper: str) -> bytes | None:
        kind: Paper = "letter" if paper == "letter" else "a4"
        try:
            return self._renderer.render(sheet, kind).pdf
        except ExportError:
            return None


def _written(options: PageOptions) -> Style:
    """Return how a page was written: words, numbers, digits and hand."""
    numbers: NumberSystem = "lakh" if options.numbers == "lakh" else "million"
    digits: Digits = "urdu" if options.digits == "urdu" else "latin"
    face: Face = "nastaliq" if options.face == "nastaliq" else "naskh"
    return Style(options.language, numbers, digits, face, options.beside)
