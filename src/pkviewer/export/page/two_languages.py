"""A page in two languages: a column for each, level line by line, and what both share once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pkviewer.export.page.blocks import Block, Place, fixed, height_of, run
from pkviewer.export.page.content import Content
from pkviewer.export.page.layout import Choice, Layout, Sizes
from pkviewer.export.page.omissions import Drop

_CORE = ("prose", "table", "claims", "headline", "sectors", "changes", "register")
"""Sections that a reader of either language came for."""
_NOTES = 2
"""Notes that the page should have before it has anything else."""


class TwoLanguages:
    """Sets a page out in two columns of one language each.

    Whatever stands in one column has its like beside it at the same height. The key table,
    whose figures are the same in both, runs over the page with labels on either side; sources
    and the letterhead stand once.
    """

    def __init__(self, contents: Sequence[Content], sizes: Sizes) -> None:
        self._content = contents[0]
        self._both: Sizes = sizes["both"]
        self._columns = [
            Layout(content, own) for content, own in zip(contents, sizes["languages"], strict=True)
        ]
        self._whole = Layout(self._content, self._both)

    @property
    def width(self) -> float:
        """The page's width in points."""
        width: float = self._both["width"]
        return width

    def fits(self, choice: Choice) -> bool:
        """Return whether a choice fits the page."""
        height = height_of(self._blocks(choice)) + self._whole.foot(choice)
        return height <= float(self._both["page"]["height"])

    def places(self, choice: Choice) -> list[Place]:
        """Return the plan of the page, its blocks spread over the height there is."""
        return run(self._blocks(choice), self._both["page"]["height"] - self._whole.exact_foot())

    def _blocks(self, choice: Choice) -> list[Block]:
        upper, lower = zip(*(layout.column(choice) for layout in self._columns), strict=True)
        lead = self._both["distances"]["section"]
        blocks = []
        if self._both["letterhead"]:
            blocks.append(fixed(self._both["letterhead"], kind="letterhead"))
        blocks.append(_level(upper, lead))
        blocks += self._table(choice, lead)
        if any(lower):
            blocks.append(_level(lower, lead))
        return blocks

    def _table(self, choice: Choice, lead: float) -> list[Block]:
        size = self._both["table"]
        rows = self._content.items.get("table", ())
        shown = [row["id"] for row in rows if row["id"] not in choice.hidden]
        if size is None or not shown:
            return []
        gap = self._both["distances"]["after-heading"] * 0.6
        key = size["key"] + self._both["distances"]["leading"] if size["key"] else 0
        height = size["heading"] + gap + size["header"] + key
        height += sum(size["rows"][id_] for id_ in shown)
        place = {"kind": "both-tables", "ids": shown, "size": size, "gap": gap}
        make = lambda extra: place | {"extra": extra}  # noqa: E731
        return [Block(height, make, lead, 2.0, flex=2.0 * len(shown))]


def in_two_languages(order: Sequence[Drop]) -> tuple[Drop, ...]:
    """Return what can be left out in the order in which it goes where two languages share a page.

    One chart, the sentences, the key table and the claims go last, two notes before them.
    """

    def rank(drop: Drop) -> int:
        kind = drop.keys[0].split(":")[0]
        if drop.need == 0:
            return 0
        if kind in _CORE or drop.keys == chart:
            return 3
        return 2 if drop.keys in notes else 1

    def of(kind: str) -> list[tuple[str, ...]]:
        return [drop.keys for drop in order if drop.keys[0].startswith(f"{kind}:")]

    chart, notes = (of("charts") or [()])[-1], of("notes")[-_NOTES:]
    # What is needed less than this goes before charts get lower.
    return tuple(
        replace(drop, need=0) if rank(drop) == 1 else drop for drop in sorted(order, key=rank)
    )


def _level(columns: Sequence[Sequence[Block]], lead: float) -> Block:
    """Set two columns of like blocks beside each other, each pair at one height."""
    pairs = [_alike(first, second) for first, second in zip(*columns, strict=True)]
    level = [[pair[at] for pair in pairs] for at in range(2)]
    height = height_of(level[0])

    def make(extra: float) -> Place:
        return {"kind": "pair", "columns": [run(each, height + extra) for each in level]}

    flex = sum(block.flex + 4.0 * block.weight for block in level[0])
    return Block(height, make, lead, 2.0, flex)


def _alike(first: Block, second: Block) -> tuple[Block, Block]:
    """Return two blocks of one height that grow alike; charts and cards stand level too."""
    places = first.make(0.0), second.make(0.0)
    heads = [place.get("head", 0.0) for place in places]
    head = max(heads)
    height = max(
        block.height - own + head for block, own in zip((first, second), heads, strict=True)
    )
    shared: Place = {}
    if places[0]["kind"] == "chart":
        shared = {"head": head, "stacked": any(place["stacked"] for place in places)}
    drawn = max(place.get("height", 0.0) for place in places)
    if "rows" in places[0]:
        rows = [max(pair) for pair in zip(*(place["rows"] for place in places), strict=True)]
        height += sum(rows) - max(sum(place["rows"]) for place in places)
        shared = {"rows": rows}
    lead, weight = max(first.lead, second.lead), max(first.weight, second.weight)
    flex = min(first.flex, second.flex)

    def levelled(block: Block, at: int) -> Block:
        def make(extra: float) -> Place:
            place = block.make(extra) | {"language": at, "tall": height + extra}
            place.pop("lead", None)
            if drawn:
                place["height"] = drawn + extra
            return place | shared

        return Block(height, make, lead, weight, flex)

    return levelled(first, 0), levelled(second, 1)
