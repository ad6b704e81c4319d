"""The names of series and of what they are about, each written in one place."""

from __future__ import annotations

from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.text.style import Style
from pkviewer.text.words import word


def place_name(pack: Pack, key: SeriesKey, style: Style, *, home: bool = False) -> str:
    """Name whose a series is and its members: "India, Jazz"; empty where it is plainly home.

    ``home`` names the home country too.
    """
    return word("comma", style.language).join(_place(pack, key, style, home=home))


def series_name(pack: Pack, key: SeriesKey, style: Style, *, home: bool = False) -> str:
    """Name a series: its indicator, whose it is, and its members.

    ``home`` names the home country too.
    """
    indicator = pack.indicators[key.indicator].name.within(style.language)
    return word("comma", style.language).join((indicator, *_place(pack, key, style, home=home)))


def _place(pack: Pack, key: SeriesKey, style: Style, *, home: bool) -> list[str]:
    head, language = pack.head, style.language
    names = []
    if home or key.entity != head.home:
        names.append(head.entities[key.entity].name.within(language))
    names += [head.dimensions[d].members[m].within(language) for d, m in key.members]
    return names
