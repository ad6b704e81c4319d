"""The making of a briefing: what it picks is found in the open pack, and set as one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from pkviewer.briefing.changes import changes, pack_change, remembered
from pkviewer.briefing.picked import Picked
from pkviewer.claims.verdict import Judgement
from pkviewer.documents.briefing import Briefing, ChartItem, ClaimItem, FactItem, FigureItem, Item
from pkviewer.errors import PkviewerError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.measures import compute
from pkviewer.facts.notation import short_parts
from pkviewer.model.pack import Pack
from pkviewer.sheet.blocks import HeadlineCard, NoteBlock, ParagraphBlock
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.composing.fixed_parts import closed, fixed_words, freshness, newest
from pkviewer.sheet.composing.sheet_composer import SheetMaking
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Run
from pkviewer.sheet.sections import PageSection
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word

BRIEFING = "briefing"
"""What a briefing's sheet has in place of a sector's id."""
_PLAIN_MEASURES = ("value", "highest", "lowest")
_TOLD_FLAGS = ("provisional", "estimate", "forecast", "target")
_SECTION: dict[type, PageSection] = {
    FactItem: "headline",
    FigureItem: "headline",
    ChartItem: "charts",
    ClaimItem: "claims",
}
_Judging = Callable[[str], Judgement]


@dataclass(frozen=True, slots=True)
class MadeBriefing:
    """A briefing as it stands with a pack: its items in their order, and its page."""

    picked: tuple[Picked, ...]
    sheet: FactSheet


@dataclass(frozen=True, slots=True)
class BriefingSource:
    """A briefing that a composer can make a sheet of beside those of the sectors."""

    briefing: Briefing

    @property
    def id(self) -> str:
        """What the briefing goes by; the space keeps it apart from every sector."""
        return f"{BRIEFING} {self.briefing.title}"

    def sheet(self, composer: Composer) -> FactSheet:
        """Compose the briefing's sheet."""
        return made_briefing(composer, self.briefing).sheet


def made_briefing(composer: Composer, briefing: Briefing) -> MadeBriefing:
    """Make a briefing as it stands with a composer's pack."""
    making = BriefingMaking(
        composer.pack, composer.style, composer.on, composer.judgement, briefing
    )
    made = making.made()
    return replace(made, sheet=replace(made.sheet, page_style=composer.page_style))


class BriefingMaking:
    """The making of one briefing's page, in the order of the page so that sources number well."""

    def __init__(
        self, pack: Pack, style: Style, on: date, judging: _Judging, briefing: Briefing
    ) -> None:
        self._pack = pack
        self._style = style
        self._on = on
        self._judging = judging
        self._briefing = briefing
        self._marks = Marks()
        self._speech = Speech(pack, style, None, self._marks)
        self._sectors: dict[str, SheetMaking] = {}

    def made(self) -> MadeBriefing:
        """Find all items and make the page of those that are there."""
        items = self._briefing.items
        order = list(dict.fromkeys(_SECTION[type(item)] for item in items))
        found: dict[int, Picked] = {}
        for index in sorted(
            range(len(items)), key=lambda at: order.index(_SECTION[type(items[at])])
        ):
            found[index] = self._picked(items[index])
        picked = tuple(found[index] for index in range(len(items)))
        return MadeBriefing(picked, self._sheet(picked, order))

    def _sheet(self, picked: tuple[Picked, ...], order: list[PageSection]) -> FactSheet:
        pack, style, briefing = self._pack, self._style, self._briefing
        language = style.language
        news = changes(picked, style)
        if not briefing.changes:
            # What could not be found is named in any case.
            news = tuple(change for change in news if change.kind == "gone")
        # What could not be found comes first, lest a full page lose it.
        news = tuple(sorted(news, key=lambda change: change.kind != "gone"))
        notes = self._notes([one.card.figure.fact for one in picked if one.card])
        lead = word("brief.note", language)
        own = (ParagraphBlock("own", (Run(briefing.note),), 1, lead),) if briefing.note else ()
        after = 1 if order[:1] == ["headline"] else 0
        kinds = [*order[:after], "prose", *order[after:], "changes", "notes", "sources"]
        claims = tuple(one.claim for one in picked if one.claim)
        words = fixed_words(pack, style, len(claims))
        words["claims.count"] = word("brief.claims", language, n=len(claims), m=len(pack.claims))
        if briefing.edition:
            words["changes.beside"] = word("edition.line", language, edition=briefing.edition)
        sheet = FactSheet(
            sector=BRIEFING,
            style=style,
            title=briefing.title,
            tab=briefing.title,
            kicker=word("kicker.briefing", language, title=pack.head.title.within(language)),
            edition=word("edition.line", language, edition=pack.head.edition),
            newest="",
            order=tuple((kind, 1) for kind in kinds),
            headlines=tuple(one.card for one in picked if one.card),
            prose=own,
            charts=tuple(one.chart for one in picked if one.chart),
            table=None,
            claims=claims,
            claims_total=len(pack.claims),
            notes=notes,
            programmes=(),
            milestones=(),
            sources=self._marks.lines(pack, style),
            sectors=(),
            scores=(),
            freshness=freshness((), pack, self._on, style),
            words=words,
            fingerprint="",
            changes=(*pack_change(briefing, pack, style), *news),
            briefing=remembered(briefing, picked, pack),
        )
        data = (datum for figure in sheet.figures() for datum in figure.fact.operands)
        indicators = tuple({datum.indicator.id: datum.indicator for datum in data}.values())
        sheet = replace(
            sheet,
            newest=newest(indicators, pack, style),
            freshness=freshness(indicators, pack, self._on, style),
        )
        return closed(pack, sheet)

    def _picked(self, item: Item) -> Picked:
        try:
            if isinstance(item, FactItem):
                return self._declared(item)
            if isinstance(item, FigureItem):
                fact = compute("", item.figure, Evidence(self._pack))
                return self._carded(item, self._card(fact, self._speech))
            if isinstance(item, ChartItem):
                return self._drawn(item)
            return self._claimed(item)
        except PkviewerError as error:
            return Picked(item, item.name, missing=error.message)

    def _gone(self, item: Item) -> Picked:
        return Picked(item, item.name, missing=word("brief.gone", self._style.language))

    def _declared(self, item: FactItem) -> Picked:
        sector = self._pack.sectors.get(item.sector)
        if sector is None or item.fact not in sector.facts:
            return self._gone(item)
        headline = next((card for card in sector.headlines if card.fact == item.fact), None)
        if headline is not None:
            return self._carded(item, self._making(item.sector).card(headline))
        speech = Speech(self._pack, self._style, sector, self._marks)
        return self._carded(item, self._card(speech.fact(item.fact), speech))

    def _card(self, fact: Fact, speech: Speech) -> HeadlineCard:
        """Return a figure as a card of its own: labelled by its indicator, its period below."""
        language = self._style.language
        before, value, unit = short_parts(fact, self._style)
        note = period_text(fact.period, self._style)
        if fact.measure not in _PLAIN_MEASURES:
            if fact.base is not None:
                base = period_text(fact.base, self._style)
                note = word("brief.on", language, period=note, base=base)
            measure = word(f"measure.{fact.measure}", language)
            note = word("comma", language).join((measure, note))
        figure = speech.figure(fact)
        return HeadlineCard(figure, before, value, unit, figure.label, note)

    def _carded(self, item: Item, card: HeadlineCard) -> Picked:
        """Add to a card what its reader must know, and the caption, which is the user's own."""
        comma = word("comma", self._style.language)
        name = card.figure.label
        flags = [word(f"flag.{flag}", self._style.language) for flag in _TOLD_FLAGS
                 if flag in card.figure.fact.flags]  # fmt: skip
        note = comma.join(part for part in (card.note, *flags) if part)
        label = card.label
        if item.caption:
            label, note = item.caption, comma.join((card.label, note))
        text = f"{card.before}{card.value} {card.unit}".strip()
        shown = replace(card, label=label, note=note, spark=None)
        return Picked(item, name, comma.join((text, card.figure.period)), card=shown)

    def _drawn(self, item: ChartItem) -> Picked:
        sector = self._pack.sectors.get(item.sector)
        chart = next((c for c in sector.charts if c.id == item.chart), None) if sector else None
        if chart is None:
            return self._gone(item)
        spec = self._making(item.sector).chart(chart)
        if spec.is_empty:
            return Picked(item, spec.title, missing=word("brief.empty", self._style.language))
        text = spec.unit
        shown = replace(
            spec,
            id=f"{item.sector}.{spec.id}",
            size="half" if spec.size == "screen" else spec.size,
            priority=1,
        )
        if item.caption:
            comma = word("comma", self._style.language)
            unit = comma.join(part for part in (spec.title, spec.unit) if part)
            shown = replace(shown, title=item.caption, unit=unit)
        return Picked(item, spec.title, text, chart=shown)

    def _claimed(self, item: ClaimItem) -> Picked:
        claim = next((one for one in self._pack.claims if one.id == item.claim), None)
        if claim is None:
            return self._gone(item)
        home = claim.sectors[0] if claim.sectors else self._pack.head.sectors[0]
        line = self._making(home).claim(self._judging(claim.id))
        return Picked(item, line.text, line.verdict_text, claim=line)

    def _making(self, sector: str) -> SheetMaking:
        """Return what makes a sector's parts, with its sources numbered as this page's."""
        if sector not in self._sectors:
            self._sectors[sector] = SheetMaking(
                self._pack, self._pack.sectors[sector], self._style, self._on, (), self._marks
            )
        return self._sectors[sector]

    def _notes(self, facts: list[Fact]) -> tuple[NoteBlock, ...]:
        """Return what to read with care of the figures picked: rivals, and unsure readings."""
        data: dict[tuple[object, ...], Datum] = {}
        for fact in facts:
            for datum in fact.operands[:2]:
                data[datum.indicator.id, datum.observation.key] = datum
        return tuple(note for datum in data.values() if (note := self._note(datum)))

    def _note(self, datum: Datum) -> NoteBlock | None:
        observation, language = datum.observation, self._style.language
        home = self._pack.sectors[self._pack.home[datum.indicator.id]]
        speech = Speech(self._pack, self._style, home, self._marks)
        runs: list[Run] = []
        for other in observation.alternatives:
            value = spelled(other.value, datum.unit, self._style)
            relation = word(f"relation.{other.relation}", language)
            between = " " if runs else ""
            runs += [Run(f"{between}{value} ({relation}): "), *speech.runs(other.reason)]
        if observation.confidence == "low":
            between = " " if runs else ""
            runs.append(Run(between + word("brief.unsure", language)))
        if not runs:
            return None
        name = datum.indicator.name.within(language)
        title = word("comma", language).join((name, period_text(observation.period, self._style)))
        rivals = (other.source for other in observation.alternatives)
        stop = "۔" if self._style.right_to_left else "."
        return NoteBlock(
            id=f"{datum.indicator.id}.{observation.period.code}",
            title=(Run(f"{title}{stop}"),),
            text=tuple(runs),
            marks=self._marks.of(rivals),
            priority=1,
        )
