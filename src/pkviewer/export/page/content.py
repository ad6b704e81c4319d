"""What the page's template is given: a fact sheet as plain JSON values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal

from pkviewer import paths
from pkviewer.documents.logo import aspect
from pkviewer.export.page.citing import marks_in, numbered, source_entry
from pkviewer.export.page.items import WRITERS
from pkviewer.export.page.omissions import sections_on_page, tells_about
from pkviewer.export.page.prose import Json, breakable, clean
from pkviewer.model.claim import RUNGS
from pkviewer.sheet.blocks import TableBlock
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.record import grouped
from pkviewer.sheet.section_filter import mark_words, without_words
from pkviewer.sheet.sections import Item, PageSection
from pkviewer.text.style import Style
from pkviewer.text.when import day_text
from pkviewer.text.words import word

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
PLEX = "IBM Plex Sans Arabic"
NASTALIQ = "Noto Nastaliq Urdu"
NASTALIQ_LETTERS = 1.2
"""How much larger Nastaliq is set: its smallest size is 9 points, where others have 7.5."""
AUTHOR = "pkviewer"
_HEADED: tuple[PageSection, ...] = (
    *("claims", "notes", "milestones", "changes", "programmes", "register", "sectors", "latest"),
)
LOGO_HEIGHT, LOGO_WIDTH = 26.0, 120.0
"""Most room a logo takes, in points."""
WORDS = (
    "sources",
    "scoreboard",
    "name",
    "owner",
    "status",
)


class Content:
    """The template's input for one sheet on one paper.

    ``without`` says what the sheet's page style leaves out, ``first`` is the sheet in the
    first language, where this is the second. ``logo`` is the logo's bytes, as
    a list of numbers in JSON: the template's inputs are texts.
    """

    def __init__(
        self, sheet: FactSheet, paper: Paper, without: str = "", first: FactSheet | None = None
    ) -> None:
        self.sheet = sheet
        self._first = first
        self.paper = paper
        self._without = without
        self._is_nastaliq = sheet.style.right_to_left and is_nastaliq(sheet.style)
        self.beside: Content | None = None
        if sheet.beside is not None:
            others = without_words(sheet.beside)
            self.beside = Content(sheet.beside, paper, others, first=sheet)
        logo = sheet.page_style.logo
        self.logo = json.dumps(list(logo.data)) if logo else "[]"
        self.items = self._items()
        self._sources = {source.number: source for source in sheet.sources}
        self._cites: list[tuple[str, frozenset[int]]] = [
            (item["id"], item["cites"])
            for kind, _ in sheet.order
            for item in self.items.get(kind, ())
        ]

    def cited(self, hidden: frozenset[str]) -> list[int]:
        """Return the numbers of the sources that are cited where some items are hidden.

        The place of a number in the list, from 1, is the number printed.
        """
        marks: set[int] = set()
        for key, cites in self._cites:
            if key not in hidden:
                marks |= cites
        if self.beside is not None:
            marks.update(self.beside.cited(hidden))
        return sorted(mark for mark in marks if mark in self._sources)

    def led(self, cited: Sequence[int]) -> Iterator[tuple[int, bool]]:
        """Yield sources cited, each with whether the body it names stands before it."""
        before = None
        for mark in cited:
            body = self._sources[mark].body
            yield mark, body != before
            before = body

    def as_json(self, hidden: frozenset[str]) -> Json:
        """Return all that the page says where some items are hidden, its sources renumbered."""
        cited = self.cited(hidden)
        said = self.said(hidden, cited)
        if self.beside is not None:
            said["beside"] = self.beside.said(hidden, cited)
        return said

    def said(self, hidden: frozenset[str], cited: Sequence[int]) -> Json:
        """Return what this language says; sources bear the places they have among the cited."""
        sheet = self.sheet
        numbers = {mark: number for number, mark in enumerate(cited, 1)}
        cited = [mark for mark in cited if mark in self._sources]
        has_bodies = any(self._sources[mark].body for mark in cited)
        nameless = word("credit.other", sheet.style.language) if has_bodies else ""
        return {
            "paper": PAPERS[self.paper],
            "fonts": [PLEX],
            "hand": NASTALIQ if self._is_nastaliq else "",
            "letters": NASTALIQ_LETTERS if self._is_nastaliq else 1.0,
            "language": sheet.style.language,
            "right_to_left": sheet.style.right_to_left,
            "document": self._document(),
            "title": breakable(sheet.title),
            "kicker": clean(sheet.kicker),
            "imprint": self._imprint(),
            "corner": [clean(sheet.edition), clean(sheet.newest)],
            "words": {key: self._word(key) for key in WORDS},
            "more": word("chart.more", sheet.style.language),
            "headings": self._headings(),
            "items": {
                kind: [numbered(item, numbers) for item in items if item["id"] not in hidden]
                for kind, items in self.items.items()
            },
            "table": self._table(),
            "scores": [
                {"verdict": score.verdict, "text": clean(score.text), "count": score.count}
                for score in sheet.scores
            ],
            "rungs": len(RUNGS),
            "tells-about": tells_about(sheet),
            "foot": self._foot(),
            "page": self._word("page"),
            "sources": [source_entry(self._sources[mark], nameless) for mark in cited],
        }

    def _credits(self) -> tuple[str, ...]:
        """Return who made the claims of the page, where and when, each once."""
        # A date stays on one line.
        whole = {c.credit.replace(c.said, c.said.replace(" ", "\u00a0")) for c in self.sheet.claims}
        return tuple(sorted(clean(credit) for credit in whole))

    def _headings(self) -> Json:
        """Return headings of sections, each with what stands beside it."""
        ladder = " · ".join(word(f"status.{rung}", self.sheet.style.language) for rung in RUNGS)
        beside: dict[PageSection, str] = {
            "claims": " · ".join((self._word("claims.share"), *self._credits())),
            "changes": clean(self.sheet.words.get("changes.beside", "")),
            "register": ladder,
        }
        found: Json = {
            kind: [clean(self.sheet.heading(kind)), beside.get(kind, "")] for kind in _HEADED
        }
        if self.sheet.table:
            found["table"] = [clean(self.sheet.table.title), clean(self.sheet.table.unit)]
        return found

    def _imprint(self) -> Json:
        """Return whose page it is: name, logo with its size in points, and mark."""
        style, language = self.sheet.page_style, self.sheet.style.language
        mark, sign = mark_words(self.sheet)
        name = clean(style.organisation)
        found: Json = {
            "organisation": breakable(name),
            "mark": breakable(mark),
            "sign": clean(sign),
            "logo": None,
            # A draft's few words find room beside a title, not beside two.
            "own-line": bool(
                name or style.logo or style.mark == "embargo" or (mark and self.beside)
            ),
        }
        if style.logo is not None:
            wide = aspect(style.logo)
            height = min(LOGO_HEIGHT, LOGO_WIDTH / wide)
            alt = word("style.logo" if name else "style.logo.unnamed", language, name=name)
            found["logo"] = {
                "format": style.logo.kind,
                "width": wide * height,
                "height": height,
                "alt": alt,
            }
        return found

    def _word(self, key: str) -> str:
        return clean(self.sheet.words[key])

    def _document(self) -> Json:
        sheet = self.sheet
        return {
            "title": clean(f"{sheet.title} · {sheet.kicker} · {sheet.edition}"),
            "author": [name for name in (clean(sheet.page_style.organisation), AUTHOR) if name],
            "keywords": [clean(sheet.tab), *(clean(card.label) for card in sheet.headlines)],
            "description": clean("; ".join(card.figure.spoken for card in sheet.headlines)),
            "attachment": self._word("footer"),
            "inputs": word("page.inputs", sheet.style.language),
        }

    def _foot(self) -> list[str]:
        sheet = self.sheet
        fresh = f"{sheet.freshness.text} ({day_text(sheet.freshness.on, sheet.style)})"
        made = f"{fresh} · {self._word('fingerprint')} {grouped(sheet.fingerprint)}"
        issued = sheet.words.get("issued", "")
        made = f"{made} · {clean(issued)}" if issued else made
        first = [sheet.edition, sheet.newest, self._without]
        lines = [sheet.page_style.contact, " · ".join(part for part in first if part), made]
        return [breakable(line) for line in lines if line]

    def _items(self) -> dict[PageSection, list[Json]]:
        """Return all items by section, each with the sources it cites."""
        made: dict[PageSection, list[Json]] = {kind: [] for kind in WRITERS}
        for section in sections_on_page(self.sheet):
            write = WRITERS.get(section.kind)
            if write is not None:
                made[section.kind] = [self._item(item, write) for item in section.items]
        return made

    def _item(self, item: Item, write: Callable[[Any, Style], Json]) -> Json:
        said = write(item.block, self.sheet.style) | {"id": item.key}
        return said | {"cites": frozenset(marks_in(said))}

    def _signs(self, table: TableBlock) -> Sequence[tuple[str, str]]:
        """Return what signs mean: in two languages the first's, with a dash for the unknown."""
        first = self._first.table if self._first else table if self.beside else None
        if first is None:
            return table.signs
        unknown = word("na", self.sheet.style.language)
        return [
            (sign, f"\u2066{sign or '–'}\u2069 {text.removeprefix(own or unknown).lstrip(' :')}")
            for (sign, _), (own, text) in zip(first.signs, table.signs, strict=True)
        ]

    def _table(self) -> Json | None:
        table = self.sheet.table
        if table is None:
            return None
        return {
            "title": clean(table.title),
            "unit": clean(table.unit),
            "columns": [clean(name) for name in table.columns],
            "signs": [[clean(sign), clean(text)] for sign, text in self._signs(table)],
        }


def is_nastaliq(style: Style) -> bool:
    """Whether a page is set in Nastaliq: asked for, and at hand."""
    asked = "ur" in style.languages and style.face == "nastaliq"
    return asked and paths.nastaliq_folder() is not None
