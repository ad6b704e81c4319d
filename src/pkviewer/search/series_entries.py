"""What each series of a pack can be found by."""

from __future__ import annotations

from collections.abc import Iterator

from pkviewer.comparison.comparing import Comparing
from pkviewer.model.pack import Pack
from pkviewer.search.index import Entry
from pkviewer.text.style import Style


def series_entries(pack: Pack, style: Style) -> Iterator[Entry]:
    """Yield an entry of the search index for each series of a pack."""
    comparing, language = Comparing(pack, style), style.language
    for series in comparing.series():
        indicator = pack.indicators[series.indicator]
        sector = pack.sectors[pack.home[indicator.id]]
        entity = pack.head.entities[series.entity].name
        texts = (indicator.name, indicator.short or indicator.name)
        known = (*(text.en for text in texts), *(text.ur or "" for text in texts))
        names = (*known, *indicator.aliases)
        # The home country's own series goes by the bare name: "EGDI" alone means it.
        bare = names if series.entity == pack.head.home else ()
        yield Entry(
            "indicator",
            series.code,
            comparing.name(series),
            sector.tab.within(language),
            sector.id,
            # "EGDI Bangladesh" is then a name, found before all that only hold its words.
            names=(*bare, *(f"{name} {entity.en}" for name in names)),
            texts=(entity.ur or "", series.entity),
        )
