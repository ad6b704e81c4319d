"""Composes fact sheets from a data pack for one reader, on one day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Protocol

from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import Judgement
from pkviewer.documents.page_style import PLAIN, PageStyle
from pkviewer.model.pack import Pack
from pkviewer.sheet.composing.sheet_composer import SheetMaking
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.pairing import paired
from pkviewer.text.style import Style


class SheetSource(Protocol):
    """What a sheet can be composed of beside a sector, such as a reader's own briefing."""

    @property
    def id(self) -> str:
        """What it goes by among the sectors."""

    def sheet(self, composer: Composer) -> FactSheet:
        """Compose its sheet with a composer's pack, style and day."""


class Composer:
    """Makes the fact sheets of a pack.

    ``on`` is the day that decides what is past its next release: today in the window,
    the edition's date on paper, so that a page stays the same for ever. ``page_style`` is
    what makes the pages somebody's own, ``extras`` what can be composed beside the sectors.
    """

    def __init__(self, pack: Pack, style: Style, on: date, page_style: PageStyle = PLAIN) -> None:
        self.pack = pack
        self.style = style
        self.on = on
        self.page_style = page_style
        self.extras: tuple[SheetSource, ...] = ()
        self._judgements: dict[str, Judgement] = {}
        self._second: Composer | None = None

    @property
    def sector_ids(self) -> tuple[str, ...]:
        """The sectors, in the order of their tabs."""
        return self.pack.head.sectors

    def sheet(self, sector_id: str) -> FactSheet:
        """Compose a sector's sheet, or that of the extra source whose id this is."""
        *_, second = self.in_each_language()
        sheet = self._sheet(sector_id)
        return sheet if second is self else paired(sheet, second.sheet(sector_id))

    def in_each_language(self) -> tuple[Composer, ...]:
        """Return what composes the sheets in each language alone, itself where that is one."""
        style = self.style.second()
        if style is None:
            return (self,)
        first, second = (self._writing(each) for each in (self.style.alone(), style))
        self._second = self._second or second
        self._second.extras = self.extras
        return first, self._second

    def _writing(self, style: Style) -> Composer:
        made = Composer(self.pack, style, self.on, self.page_style)
        made.extras = self.extras
        return made

    def _sheet(self, sector_id: str) -> FactSheet:
        for extra in self.extras:
            if sector_id == extra.id:
                return extra.sheet(self)
        making = SheetMaking(
            self.pack, self.pack.sectors[sector_id], self.style, self.on, self.judgements()
        )
        return replace(making.sheet(), page_style=self.page_style)

    def judgement(self, claim_id: str) -> Judgement:
        """Return a claim's judgement, made once."""
        if claim_id not in self._judgements:
            claim = next(claim for claim in self.pack.claims if claim.id == claim_id)
            self._judgements[claim_id] = judge(self.pack, claim, self.style)
        return self._judgements[claim_id]

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the judgements of all claims, in their order."""
        return tuple(self.judgement(claim.id) for claim in self.pack.claims)
