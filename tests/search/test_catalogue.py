"""What can be found, and the figures told beside it."""

from __future__ import annotations

from pkviewer.model.pack import Pack
from pkviewer.search.catalogue import catalogue, newest_figure
from pkviewer.search.index import SearchIndex
from pkviewer.sheet.naming import place_name
from pkviewer.text.style import Style

_STYLE = Style()


def test_women_are_found_with_the_figure_of_women(bundled: Pack) -> None:
    index = SearchIndex(catalogue(bundled, _STYLE))
    for query in ("women owning phones", "phone ownership women"):
        (best, *_) = [hit.entry for hit in index.find(query) if hit.entry.kind == "indicator"]
        shown = newest_figure(bundled, _STYLE, best.id)
        assert shown is None or shown[1].fact.subject.observation.dims["sex"] == "women"
        groups = [hit.entry for hit in index.find(query)[:4] if "sex=women" in hit.entry.id]
        assert groups


def test_no_figure_of_a_group_or_country_stands_beside_a_name_without_it(bundled: Pack) -> None:
    groups = 0
    for entry in catalogue(bundled, _STYLE):
        shown = newest_figure(bundled, _STYLE, entry.id) if entry.kind == "indicator" else None
        if shown is None:
            continue
        place, figure = shown
        name = place_name(bundled, figure.fact.subject.key, _STYLE)
        groups += bool(name)
        assert name in (place, "") or entry.title.endswith(name)
    assert groups > 50
