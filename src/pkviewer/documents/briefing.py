"""Briefings: figures, charts and claims picked from several sectors, saved as a small file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from pkviewer.documents.document import document, document_bytes, line_faults, read_document
from pkviewer.errors import Fault, PeriodError
from pkviewer.model import limits
from pkviewer.model.fact import FactSpec
from pkviewer.model.loading.fact_validation import spec_faults
from pkviewer.model.period import Period
from pkviewer.paths import BRIEFING_ENDING

FORMAT = 1
"""Version of the format of briefings."""
ENDING = BRIEFING_ENDING


class Seen(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """What stood there when the briefing was saved.

    ``of`` names a value among those of a chart; ``value`` is in the unit it had, as a decimal
    string, and empty for an event; ``text`` is what was printed. Of a claim ``value`` is the
    verdict.
    """

    of: str = ""
    period: str = ""
    value: str = ""
    text: str


class _Item(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    kw_only=True,
    tag_field="kind",
):
    """Base of all items: ``name`` is what it was called when it was picked, by the pack."""

    name: str
    caption: str = ""
    seen: tuple[Seen, ...] = ()


class FactItem(_Item, tag="fact", kw_only=True, frozen=True):
    """A fact that a sector declares: it moves on with the pack."""

    sector: str
    fact: str


class FigureItem(_Item, tag="figure", kw_only=True, frozen=True):
    """Any other figure; a selector such as ``latest`` moves it on with the pack."""

    figure: FactSpec


class ChartItem(_Item, tag="chart", kw_only=True, frozen=True):
    """A chart of a sector."""

    sector: str
    chart: str


class ClaimItem(_Item, tag="claim", kw_only=True, frozen=True):
    """A claim with its verdict."""

    claim: str


Item = FactItem | FigureItem | ChartItem | ClaimItem


class Briefing(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """A page of one's own choice.

    ``note`` is in the author's own words and marked as such; ``changes`` asks for what has
    changed since the briefing was saved. ``pack`` and ``edition`` are those it was saved with,
    empty until then.
    """

    title: str
    note: str = ""
    changes: bool = False
    pack: str = ""
    edition: str = ""
    items: tuple[Item, ...] = ()


class _BriefingFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["briefing"]
    format: int
    briefing: Briefing


def read_briefing(path: Path) -> Briefing:
    """Read a briefing from a file.

    Raises:
        DocumentError: it is none, or holds what a briefing may not.
    """
    return read_document(path, _BriefingFile, FORMAT, _faults).briefing


def briefing_of_bytes(data: bytes, path: Path) -> Briefing:
    """Read a briefing that is carried by the file at ``path``.

    Raises:
        DocumentError: it is none, or holds what a briefing may not.
    """
    return document(data, path, _BriefingFile, FORMAT, _faults).briefing


def briefing_tree(briefing: Briefing) -> dict[str, object]:
    """Return a briefing as plain data, in the form of its file."""
    tree: dict[str, object] = msgspec.to_builtins(
        _BriefingFile(type="briefing", format=FORMAT, briefing=briefing)
    )
    return tree


def briefing_bytes(briefing: Briefing) -> bytes:
    """Return a briefing as a file, one key a line."""
    return document_bytes(_BriefingFile(type="briefing", format=FORMAT, briefing=briefing))


def target(item: Item) -> Item:
    """Return an item as a mere pointer: two that point at the same are equal."""
    return msgspec.structs.replace(item, name="", caption="", seen=())


def _faults(name: str, file: _BriefingFile) -> Iterator[Fault]:
    briefing, at = file.briefing, "$.briefing"
    yield from _line(name, f"{at}.title", briefing.title)
    if not briefing.title.strip():
        yield Fault(name, f"{at}.title", "no title", "a title")
    yield from _line(name, f"{at}.note", briefing.note, limits.NOTE_CHARACTERS)
    if len(briefing.items) > limits.BRIEFING_ITEMS:
        found = f"{len(briefing.items)} items"
        yield Fault(name, f"{at}.items", found, f"at most {limits.BRIEFING_ITEMS}")
    figures = sum(isinstance(item, FactItem | FigureItem) for item in briefing.items)
    if figures > limits.BRIEFING_FIGURES:
        expected = f"at most {limits.BRIEFING_FIGURES}, so that they fit a page"
        yield Fault(name, f"{at}.items", f"{figures} figures", expected)
    targets: list[Item] = []
    for index, item in enumerate(briefing.items[: limits.BRIEFING_ITEMS]):
        here = f"{at}.items[{index}]"
        if target(item) in targets:
            yield Fault(name, here, "the same item twice", "each item once")
        targets.append(target(item))
        yield from _item(name, here, item)


def _item(name: str, at: str, item: Item) -> Iterator[Fault]:
    yield from _line(name, f"{at}.caption", item.caption)
    yield from _line(name, f"{at}.name", item.name, limits.NOTE_CHARACTERS)
    if len(item.seen) > limits.BRIEFING_VALUES:
        expected = f"at most {limits.BRIEFING_VALUES:,}"
        yield Fault(name, f"{at}.seen", f"{len(item.seen):,} values", expected)
    if not isinstance(item, ChartItem) and len(item.seen) > 1:
        yield Fault(name, f"{at}.seen", f"{len(item.seen)} values", "at most one")
    for index, seen in enumerate(item.seen):
        yield from _seen(name, f"{at}.seen[{index}]", item, seen)
    if isinstance(item, FigureItem):
        yield from spec_faults(name, f"{at}.figure", item.figure)


def _seen(name: str, at: str, item: Item, seen: Seen) -> Iterator[Fault]:
    for key in ("of", "text"):
        yield from _line(name, f"{at}.{key}", getattr(seen, key), limits.NOTE_CHARACTERS)
    # A verdict is of no period, and an event has a date in its place.
    if isinstance(item, FactItem | FigureItem) or (isinstance(item, ChartItem) and seen.value):
        try:
            Period.parse(seen.period)
        except PeriodError as error:
            yield Fault(name, f"{at}.period", repr(seen.period), error.hint)


def _line(name: str, at: str, text: str, most: int = limits.NAME_CHARACTERS) -> Iterator[Fault]:
    yield from (Fault(name, at, found, expected) for found, expected in line_faults(text, most))
