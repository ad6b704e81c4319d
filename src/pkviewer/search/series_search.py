"""Finds series to compare: one, or the same of several countries or members at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.search.index import Entry, Hit, SearchIndex, words_of
from pkviewer.search.series_entries import series_entries
from pkviewer.sheet.naming import series_name
from pkviewer.text.style import Style
from pkviewer.text.words import word

BETWEEN = ","
"""What stands between the codes of an entry that adds several series."""
_BEGUN = 4
"""Letters from which the beginning of a place's name is taken for it."""
_MOST = 4
"""Groups offered before the single series."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A country, or a member of a dimension, with the words of one of its names."""

    kind: str
    code: str
    words: tuple[str, ...]


class SeriesSearch:
    """Answers each keystroke; made once for a pack and a reader's language."""

    def __init__(self, pack: Pack, style: Style) -> None:
        self._pack = pack
        self._style = style
        self._index = SearchIndex(series_entries(pack, style))
        self._places = tuple(_places(pack))

    def find(self, typed: str) -> list[Hit]:
        """Return the best series for what was typed, the best first.

        Where several countries or members are named ("Pakistan India exports") the series of
        all of them come first, as one entry whose id holds the codes of all.
        """
        singles = self._index.find(typed)
        groups = self._groups(typed)
        return [*groups, *singles]

    def near(self, codes: Sequence[str]) -> list[Hit]:
        """Return some series as hits, in the order of the pack."""
        wanted = set(codes)
        return [Hit(entry, 0.0) for entry in self._index.entries if entry.id in wanted]

    def _groups(self, typed: str) -> list[Hit]:
        asked = list(words_of(typed))
        named: dict[str, dict[str, tuple[str, ...]]] = {}
        taken: set[str] = set()
        for place in self._places:
            words = _named(place, asked)
            if words:
                named.setdefault(place.kind, {}).setdefault(place.code, words)
                taken.update(words)
        kind, places = max(named.items(), key=lambda pair: len(pair[1]), default=("", {}))
        rest = [one for one in asked if one not in taken]
        if len(places) < 2 or not rest:
            return []
        found: dict[object, dict[str, Hit]] = {}
        for code, words in places.items():
            for hit in self._index.find(" ".join((*rest, *words))):
                key = SeriesKey.parse(hit.entry.id)
                if _place_in(key, kind) == code:
                    found.setdefault(_without(key, kind), {}).setdefault(code, hit)
        full = [hits for hits in found.values() if len(hits) == len(places)]
        full.sort(key=lambda hits: -sum(hit.score for hit in hits.values()))
        return [self._group([hits[code] for code in places], kind) for hits in full[:_MOST]]

    def _group(self, hits: Sequence[Hit], kind: str) -> Hit:
        """Return hits that differ in a country or member alone as one entry."""
        keys = [SeriesKey.parse(hit.entry.id) for hit in hits]
        alone = replace(keys[0], members=_without(keys[0], kind)[1])
        if not kind:
            alone = replace(alone, entity=self._pack.head.home)
        comma, language = word("comma", self._style.language), self._style.language
        head = self._pack.head
        members = head.dimensions[kind].members if kind else {}
        names = [
            members[key.dims[kind]] if kind else head.entities[key.entity].name for key in keys
        ]
        listed = comma.join(name.within(language) for name in names)
        title = f"{series_name(self._pack, alone, self._style)}: {listed}"
        entry = replace(hits[0].entry, id=BETWEEN.join(key.code for key in keys), title=title)
        return Hit(entry, max(hit.score for hit in hits) + 1)


def keys_of(entry: Entry) -> tuple[SeriesKey, ...]:
    """Return the series that an entry adds."""
    return tuple(map(SeriesKey.parse, entry.id.split(BETWEEN)))


def _places(pack: Pack) -> Iterator[_Place]:
    """Yield the names of countries and members, in both languages, the longest first."""
    found = []
    for code, entity in pack.head.entities.items():
        names = filter(None, (entity.name.en, entity.name.ur, code))
        found += [_Place("", code, tuple(words_of(name))) for name in names]
    for dimension, declared in pack.head.dimensions.items():
        for member, text in declared.members.items():
            names = filter(None, (text.en, text.ur))
            found += [_Place(dimension, member, tuple(words_of(name))) for name in names]
    yield from sorted(found, key=lambda place: -len(place.words))


def _named(place: _Place, asked: Sequence[str]) -> tuple[str, ...]:
    """Return the words typed that name a place; the last of them may only be begun."""
    if not place.words:
        return ()
    if all(one in asked for one in place.words):
        return place.words
    *before, last = place.words
    begun = [one for one in asked if len(one) >= _BEGUN and last.startswith(one)]
    return (*before, begun[0]) if begun and all(one in asked for one in before) else ()


def _place_in(key: SeriesKey, kind: str) -> str:
    return key.dims.get(kind, "") if kind else key.entity


def _without(key: SeriesKey, kind: str) -> tuple[str, tuple[tuple[str, str], ...], str]:
    members = tuple(pair for pair in key.members if pair[0] != kind)
    return key.indicator, members, key.entity if kind else ""
