"""The names of series and of what they are about, each written in one place."""

from __future__ import annotations

from pkviewer.facts.fact import Fact
from pkviewer.model.fact import MeasureName
from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word

_OF_TWO: dict[MeasureName, str] = {
    "share": "of",
    "per_head": "of",
    "ratio": "to",
    "gap": "and",
}
"""How the two series of a measure are joined in its name."""


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


def figure_name(pack: Pack, fact: Fact, style: Style) -> str:
    """Name what a figure says: "Growth: ICT services exports, FY2024-25 on FY2023-24".

    A published value has the name of its series; what is computed says how, of what, and
    against which period or whole.
    """
    name = series_name(pack, fact.subject.key, style)
    key = f"measure.{fact.measure}"
    if fact.measure in ("value", "highest", "lowest"):
        return name
    language = style.language
    other = fact.operands[-1].key
    if other != fact.subject.key and fact.measure in _OF_TWO:
        name = word(
            f"name.{_OF_TWO[fact.measure]}", language,
            what=name, other=series_name(pack, other, style),
        )  # fmt: skip
    named = word("name.measure", language, measure=word(key, language), what=name)
    if fact.base is None or fact.base.code == fact.period.code:
        return named
    period, base = (period_text(each, style) for each in (fact.period, fact.base))
    return word("name.on", language, name=named, period=period, base=base)


def _place(pack: Pack, key: SeriesKey, style: Style, *, home: bool) -> list[str]:
    head, language = pack.head, style.language
    names = []
    if home or key.entity != head.home:
        names.append(head.entities[key.entity].name.within(language))
    names += [head.dimensions[d].members[m].within(language) for d, m in key.members]
    return names
