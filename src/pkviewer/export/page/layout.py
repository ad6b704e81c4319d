"""The blocks of a page, from the sizes that its template tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pkviewer.export.page.blocks import Block, Place, fixed, height_of, run
from pkviewer.export.page.columns import Section, in_columns, register_body
from pkviewer.export.page.content import Content
from pkviewer.export.page.figures import Figures
from pkviewer.export.page.grid import on_page
from pkviewer.export.page.omissions import about_key
from pkviewer.sheet.sections import PageSection

Sizes = Mapping[str, Any]
"""What the template tells of everything that may stand on the page, in points."""
_AROUND_HAIR, _BEFORE_FIRST, _FOOT_AIR = 8.0, 10.0, 11.0
_TIGHT = 0.15
"""How much less the lines of a list grow apart than running text."""
_WRAPPED = 16.0
"""What a name of the table that is broken over lines costs, in points."""
_WHOLE = 12
"""Columns of the grid that are the whole width."""
_IN_SECTION = 0.6
"""Share of a heading's distance that a table keeps from it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What stands on a page: what is left out, and how roomy the charts are, 0 to 1."""

    hidden: frozenset[str] = frozenset()
    roomy: float = 1.0


class Layout:
    """Sets pages out: which blocks, where, how high."""

    def __init__(self, content: Content, sizes: Sizes) -> None:
        self._content = content
        self._sizes = sizes
        self._away: Mapping[str, float] = sizes["distances"]
        self._figures = Figures(on_page(content.sheet), sizes["charts"], self._away)
        every = content.cited(frozenset())
        self._source_widths, self._body_widths = (
            dict(zip(every, sizes["sources"][of], strict=False)) for of in ("widths", "bodies")
        )

    def height(self, choice: Choice) -> float:
        """Return the height that a choice needs, foot included."""
        return height_of(self.blocks(choice)) + self.foot(choice)

    def foot(self, choice: Choice) -> float:
        """Return the height of the sources and the foot, and the distance before them."""
        size = self._sizes["sources"]
        lines, filled = 1, size["head"]
        cited = self._content.cited(choice.hidden)
        for mark, leads in self._content.led(cited):
            width = self._source_widths.get(mark, 0.0)
            if leads and self._body_widths.get(mark):
                filled += size["gap"] + self._body_widths[mark]
            filled += size["gap"] + width
            if filled > size["room"]:
                lines, filled = lines + 1 + int(width // size["room"]), width
        if size["more"] and filled + size["gap"] + size["more"] > size["room"]:
            lines += 1
        sources = lines * (size["line"] + self._away["leading"]) + _FOOT_AIR if cited else 0.0
        return float(self._away["section"] + sources + self._sizes["foot"])

    def exact_foot(self) -> float:
        """Return the foot's height where all sources measured are printed."""
        whole = self._sizes["sources"]["whole"]
        sources = whole + _FOOT_AIR if whole else 0.0
        return float(self._away["section"] + sources + self._sizes["foot"])

    def fits(self, choice: Choice) -> bool:
        """Return whether a choice fits the page."""
        return self.height(choice) <= float(self._sizes["page"]["height"])

    def places(self, choice: Choice) -> list[Place]:
        """Return the plan of the page, its blocks spread over the height there is."""
        return run(self.blocks(choice), self._sizes["page"]["height"] - self.exact_foot())

    def blocks(self, choice: Choice) -> list[Block]:
        """Return the page's blocks above its foot, in the order the sheet declares."""
        blocks = [fixed(self._sizes["title"], kind="title")]
        waiting: list[Section] = []
        makers = self._makers()
        table = self._content.sheet.table
        if table is not None and table.wide:
            del makers["table"]
        for kind, _ in self._content.sheet.order:
            if kind == "notes" and kind not in makers:
                continue
            if kind in makers:
                section = makers[kind](choice)
                waiting += [section] if section else []
                continue
            if kind == "charts":
                rows, spare, tucked = self._figures.rows(
                    choice.hidden, choice.roomy, self._notes(choice)
                )
                if tucked:
                    del makers["notes"]
                blocks += self._flushed(waiting)
                blocks += rows
                waiting = spare
                continue
            blocks += self._flushed(waiting)
            waiting = []
            blocks += self._band(kind, choice)
        return [*blocks, *self._flushed(waiting)]

    @property
    def width(self) -> float:
        """The width that is set out, in points."""
        return float(self._sizes["page"]["width"])

    def column(self, choice: Choice) -> tuple[list[Block], list[Block]]:
        """Return all but the key table one below the other: what goes before it, and after it."""
        makers = self._makers()
        parts: tuple[list[Block], list[Block]] = ([fixed(self._sizes["title"], kind="title")], [])
        at = 0
        for kind, _ in self._content.sheet.order:
            if kind == "table":
                at = 1
            elif kind == "charts":
                parts[at].extend(self._figures.column(choice.hidden, choice.roomy))
            elif kind in ("programmes", "register"):
                section = self._programmes(choice, kind, about=False)
                parts[at].extend(section.blocks(_WHOLE) if section else [])
            elif kind in makers:
                section = makers[kind](choice)
                parts[at].extend(section.blocks(_WHOLE) if section else [])
            else:
                parts[at].extend(self._band(kind, choice))
        return parts

    def _makers(self) -> dict[PageSection, Callable[[Choice], Section | None]]:
        return {
            "table": self._table,
            "claims": self._claims,
            "notes": self._notes,
            "milestones": self._milestones,
            "changes": self._changes,
            "latest": self._latest,
            "programmes": self._programmes,
        }

    def _flushed(self, waiting: Sequence[Section]) -> list[Block]:
        if len(waiting) == 1 and waiting[0].band:
            return [waiting[0].band()]
        return [in_columns(waiting, self._away["section"])] if waiting else []

    def _band(self, kind: PageSection, choice: Choice) -> list[Block]:
        """Return a section that runs over the page's width."""
        sizes, away = self._sizes, self._away
        if kind == "headline" and sizes["headline"]:
            size = sizes["headline"]
            return [
                fixed(size["height"], _BEFORE_FIRST, 1.0, kind="headline", **_card(size)),
                fixed(0.0, _AROUND_HAIR, 0.5, kind="hair"),
            ]
        if kind == "prose":
            shown = self._shown(kind, choice)
            leads = [_AROUND_HAIR, *(away["item"] * 1.3 for _ in shown)]
            return [
                fixed(sizes["prose"][key], lead, 1.0, kind="prose", id=key)
                for key, lead in zip(shown, leads, strict=False)
            ]
        if kind == "register":
            return self._register(choice)
        if kind == "table":
            section = self._table(choice)
            return section.blocks(12) if section else []
        if kind == "sectors" and sizes["sectors"] and kind not in choice.hidden:
            size = sizes["sectors"]
            head = self._heading("sectors", 12)
            place = {"kind": "sectors", **_card(size)}
            rows = -(-len(size["widths"]) // 4)
            cards = Block(
                size["height"],
                lambda extra: place | {"extra": extra},
                away["after-heading"],
                flex=rows * 26.0,
            )
            return [head, cards]
        if kind == "scoreboard" and sizes["scoreboard"] and kind not in choice.hidden:
            return [fixed(sizes["scoreboard"], away["section"], 2.0, kind="scoreboard")]
        return []

    def _shown(self, kind: PageSection, choice: Choice) -> list[str]:
        items = self._content.items.get(kind, [])
        return [item["id"] for item in items if item["id"] not in choice.hidden]

    def _heading(self, kind: str, span: int) -> Block:
        size = self._sizes["headings"][kind][str(span)]
        place = {"kind": "heading", "section": kind, "fits": size["fits"], "room": size["room"]}
        if size["fits"]:
            place["room"] = self._sizes["page"]["width"]
        return fixed(size["height"], self._away["section"], 2.0, **place)

    def _section(
        self,
        kind: PageSection,
        choice: Choice,
        sizes: Mapping[str, Any],
        gap: str = "item",
        **place: Any,
    ) -> Section | None:
        """Return a section of items, one below the other."""
        shown = self._shown(kind, choice)
        if not shown:
            return None
        away = self._away

        def blocks(span: int) -> list[Block]:
            found = [self._heading(kind, span)]
            for index, key in enumerate(shown):
                lead, weight = (away[gap], 1.0) if index else (away["after-heading"], 0.3)
                weight *= 1.0 if gap == "item" else _TIGHT
                height = sizes[key][str(span)]
                found.append(fixed(height, lead, weight, kind=kind, id=key, **place))
            return found

        return Section(blocks)

    def _claims(self, choice: Choice) -> Section | None:
        return self._section("claims", choice, self._sizes["claims"])

    def _notes(self, choice: Choice) -> Section | None:
        return self._section("notes", choice, self._sizes["notes"])

    def _milestones(self, choice: Choice) -> Section | None:
        size = self._sizes["milestones"]
        return self._section("milestones", choice, size["items"], "line", dates=size["dates"])

    def _changes(self, choice: Choice) -> Section | None:
        size = self._sizes["changes"]
        return self._section("changes", choice, size["items"], "line", dates=size["dates"])

    def _latest(self, choice: Choice) -> Section | None:
        size = self._sizes["latest"]
        return self._section("latest", choice, size["items"], "line", dates=size["dates"])

    def _programmes(
        self, choice: Choice, kind: PageSection = "programmes", *, about: bool = True
    ) -> Section | None:
        about = about and about_key(kind) not in choice.hidden
        size = self._sizes["programmes"]
        sizes, gap = (size["about"], "item") if about else (size["short"], "line")
        sides = {"names": size["names"], "states": size["states"]}
        return self._section(kind, choice, sizes, gap, about=about, **sides)

    def _table(self, choice: Choice) -> Section | None:
        shown = self._shown("table", choice)
        if not shown:
            return None

        def blocks(span: int) -> list[Block]:
            size = self._sizes["table"][str(span)]
            height = size["header"] + size["key"] + sum(size["rows"][key] for key in shown)
            place = {"kind": "table", "ids": shown, "size": size}
            body = Block(
                height,
                lambda extra: place | {"extra": extra},
                self._away["after-heading"] * _IN_SECTION,
                flex=2.0 * len(shown),
            )
            return [self._heading("table", span), body]

        def cost(span: int) -> float:
            return _WRAPPED * float(self._sizes["table"][str(span)]["wrapped"])

        return Section(blocks, wide=True, cost=cost)

    def _register(self, choice: Choice) -> list[Block]:
        shown = self._shown("register", choice)
        if not shown:
            return []
        size = self._sizes["register"]
        lead = self._away["after-heading"] * _IN_SECTION
        head = self._heading("register", 12)
        full = bool(size["full"]) and about_key("register") not in choice.hidden
        return [head, register_body(shown, size, lead, full=full)]


def _card(size: Mapping[str, Any]) -> Place:
    return {name: size[name] for name in ("scale", "widths", "rows") if size.get(name) is not None}
