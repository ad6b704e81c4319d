"""What a pack must keep so that its pages, tables, workbooks and files can be made.

The page's type has the letters of Latin and Urdu; a PDF takes no address of 9,000 letters and no
description of 40,000; a table is named after its chart. A pack that passes here exports in
every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from pkviewer.errors import Fault
from pkviewer.files import safe_name
from pkviewer.model import limits
from pkviewer.model.loading.loader import sector_file
from pkviewer.model.pack import Pack
from pkviewer.model.sector import Chart, Sector
from pkviewer.text.printable_letters import unprintable

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_UNPRINTED = frozenset({"schema", "url", "archived", "aliases", "as_stated"})
"""Fields that stand on no page, or only as a link."""
_BRIEF = frozenset(
    {"symbol", "edition", "id", "tab", "short", "label", "one", "other", "name", "tiers"}
    | {"members", "terms", "country", "currency", "publisher"}
)
"""Fields that must fit a heading, a card or a cell."""
_TITLES = frozenset({"title", "what"})


def printable_faults(pack: Pack) -> Iterator[Fault]:
    """Yield what of a pack could not be printed or written, though it can be computed."""
    for sector in pack.sectors.values():
        name = sector_file(sector.id)
        yield from _texts(name, sector, "$", "")
        yield from _sector(name, sector)
    yield from _texts("pack.json", pack.head, "$", "")
    for id_, source in pack.sources.items():
        at = f"$.sources.{id_}"
        yield from _texts("sources.json", source, at, "")
        for key, url in (("url", source.url), ("archived", source.archived or "")):
            if len(url) > limits.ADDRESS_CHARACTERS:
                expected = f"at most {limits.ADDRESS_CHARACTERS:,}"
                yield Fault("sources.json", f"{at}.{key}", f"{len(url):,} characters", expected)
    for index, claim in enumerate(pack.claims):
        yield from _texts("claims.json", claim, f"$.claims[{index}]", "")


def _sector(name: str, sector: Sector) -> Iterator[Fault]:
    counts = {
        "charts": (len(sector.charts), limits.CHARTS),
        "milestones": (len(sector.milestones), limits.MILESTONES),
        "headlines": (len(sector.headlines), limits.HEADLINES),
    }
    for key, (count, most) in counts.items():
        if count > most:
            yield Fault(name, f"$.{key}", f"{count:,} {key}", f"at most {most:,}")
    names: dict[str, str] = {}
    for index, chart in enumerate(sector.charts):
        at = f"$.charts[{index}]"
        file = safe_name(chart.id, "csv")
        other = names.setdefault(file.casefold(), chart.id)
        if other != chart.id:
            found = f"{chart.id!r}, whose files would have the names of {other!r}"
            yield Fault(name, f"{at}.id", found, "an id that differs in letters or digits")
        yield from _chart(name, at, chart)


def _chart(name: str, at: str, chart: Chart) -> Iterator[Fault]:
    if len(chart.series) > limits.SERIES:
        found, expected = f"{len(chart.series):,} series", f"at most {limits.SERIES}"
        yield Fault(name, f"{at}.series", found, expected)


def _texts(name: str, item: Any, at: str, field: str) -> Iterator[Fault]:
    """Walk all texts below an item, each with the field that it belongs to."""
    if isinstance(item, str):
        yield from _text(name, item, at, field)
    elif isinstance(item, msgspec.Struct):
        for key, encoded in zip(item.__struct_fields__, item.__struct_encode_fields__, strict=True):
            if key not in _UNPRINTED:
                inner = field if key in ("en", "ur") else key
                yield from _texts(name, getattr(item, key), f"{at}.{encoded}", inner)
    elif isinstance(item, tuple):
        for index, value in enumerate(item):
            yield from _texts(name, value, f"{at}[{index}]", field)
    elif isinstance(item, dict):
        for key, value in item.items():
            yield from _texts(name, key, f"{at}.{key}", "id")
            yield from _texts(name, value, f"{at}.{key}", field)


def _text(name: str, text: str, at: str, field: str) -> Iterator[Fault]:
    missing = unprintable(text)
    if missing:
        signs = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in missing[:4])
        more = f" and {len(missing) - 4} more" if len(missing) > 4 else ""
        expected = "letters that the page's type has: those of Latin and Urdu"
        yield Fault(name, at, f"{signs}{more}", expected)
    most = _longest(field)
    if len(text) > most:
        yield Fault(name, at, f"{len(text):,} characters", f"at most {most:,}")
    elif len(text) > limits.WORD_CHARACTERS:
        # Placeholders are no words: what stands for them is measured where it is declared.
        word = max(map(len, _PLACEHOLDER.sub(" ", text).split()), default=0)
        if word > limits.WORD_CHARACTERS:
            expected = f"blanks after at most {limits.WORD_CHARACTERS}"
            yield Fault(name, at, f"{word:,} characters without a blank", expected)


def _longest(field: str) -> int:
    """Return how many characters a text of a field may have."""
    if field in _BRIEF:
        return limits.BRIEF_CHARACTERS
    return limits.TITLE_CHARACTERS if field in _TITLES else limits.PROSE_CHARACTERS
