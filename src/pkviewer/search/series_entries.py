"""What each series of a pack can be found by."""

from __future__ import annotations

from collections.abc import Iterator

from pkviewer.model.pack import Pack
from pkviewer.search.index import Entry
from pkviewer.sheet.comparison import Comparing
from pkviewer.text.style import Style


def series_entries(pack: Pack, style: Style) -> Iterator[Entry]:
    """Yield an entry of the search index for each series of a pack."""
    comparing, language = Comparing(pack, style), style.language
    for comparand in comparing.series():
        indicator = pack.indicators[comparand.indicator]
        sector = pack.sectors[pack.home[indicator.id]]
        entity = pack.head.entities[comparand.entity].name
        texts = (indicator.name, indicator.short or indicator.name)
        known = (*(text.en for text in texts), *(text.ur or "" for text in texts))
        names = (*known, *indicator.aliases)
        # The home country's own series goes by the bare name: "EGDI" alone means it.
        bare = names if comparand.entity == "PK" else ()
        yield Entry(
            "indicator",
            comparand.id,
            comparing.name(comparand),
            sector.tab.within(language),
            sector.id,
            # "EGDI Bangladesh" is then a name, found before all that only hold its words.
            names=(*bare, *(f"{name} {entity.en}" for name in names)),
            texts=(entity.ur or "", comparand.entity),
        )
