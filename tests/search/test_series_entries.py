"""Each series is found by its name and its country."""

from __future__ import annotations

from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.search.index import SearchIndex
from pkviewer.search.series_entries import series_entries
from pkviewer.text.style import Style


def test_every_series_is_found_by_indicator_and_country(bundled: Pack) -> None:
    index = SearchIndex(series_entries(bundled, Style()))
    assert index.find("egdi bangladesh")[0].entry.id == SeriesKey("egdi", "BD").code
    assert index.find("egdi pakistn")[0].entry.id.startswith("egdi")
    assert len({entry.id for entry in index.entries}) == len(index)
