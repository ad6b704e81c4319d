"""A sheet's PDF as a briefing to go on with: what its page picked, found in the pack again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pkviewer.documents.briefing import (
    Briefing,
    ChartItem,
    ClaimItem,
    FactItem,
    Item,
    briefing_of_bytes,
    read_briefing,
)
from pkviewer.errors import DocumentError, Fault
from pkviewer.export.page.page_inputs import BRIEFING_KEY, PageInputs
from pkviewer.model import limits
from pkviewer.model.pack import Pack
from pkviewer.model.wording import Language
from pkviewer.sheet.record import canonical

if TYPE_CHECKING:
    from pkviewer.verify.sheet_file import Inside


def is_page(path: Path) -> bool:
    """Whether a file is named as a page, and not as a briefing."""
    return path.suffix.lower() == ".pdf"


def open_briefing(path: Path, pack: Pack) -> Briefing:
    """Return the briefing of a file, or of an exported page.

    A page of a briefing carries it. Of a sector's page the headline figures, the charts and
    the claims that it shows become one.

    Raises:
        DocumentError: it cannot be used, or has nothing that the pack knows.
    """
    if not is_page(path):
        return read_briefing(path)
    # It brings in all that looks into pages; an export of anything else starts without.
    from pkviewer.verify.sheet_file import read_sheet

    file = read_sheet(path)
    if file.inside is None or file.inside.inputs is None:
        trouble = file.trouble or (file.inside.trouble if file.inside else "")
        raise _refused(path, trouble or "no files of this program", "a page of this program")
    inputs = file.inside.inputs
    if BRIEFING_KEY in inputs.content:
        return briefing_of_bytes(canonical(inputs.content[BRIEFING_KEY]), path)
    return _of_sector(path, file.inside, inputs, pack)


def _of_sector(path: Path, inside: Inside, inputs: PageInputs, pack: Pack) -> Briefing:
    data = inside.attached.data
    sector = pack.sectors.get(data.sector)
    if data.pack.id != pack.head.id or sector is None:
        found = f"the page {data.sector!r} of the pack {data.pack.id!r}"
        raise _refused(path, found, f"a page of {pack.head.id!r}, the pack that is open")
    language = inputs.options.language
    items = tuple(_items(inside, inputs, pack, language))
    if not items:
        raise _refused(path, "nothing that a briefing can hold", "figures, charts or claims")
    return Briefing(
        title=sector.title.within(language),
        pack=data.pack.id,
        edition=data.pack.edition,
        items=items[: limits.BRIEFING_ITEMS],
    )


def _items(inside: Inside, inputs: PageInputs, pack: Pack, language: Language) -> Iterator[Item]:
    data = inside.attached.data
    sector = pack.sectors[data.sector]
    for card in sector.headlines[: limits.BRIEFING_FIGURES]:
        yield FactItem(name=card.label.within(language), sector=sector.id, fact=card.fact)
    for chart in sector.charts:
        if chart.id in inputs.charts:
            yield ChartItem(name=chart.title.within(language), sector=sector.id, chart=chart.id)
    texts = {claim.id: claim.text.within(language) for claim in pack.claims}
    for claim in data.claims:
        if claim.id in texts and f"claims:{claim.id}" not in inputs.options.hidden:
            yield ClaimItem(name=texts[claim.id], claim=claim.id)


def _refused(path: Path, found: str, expected: str) -> DocumentError:
    return DocumentError(str(path), (Fault(path.name, "", found, expected),))
