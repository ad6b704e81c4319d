"""The making of one fact sheet, part by part in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain

from pkviewer.claims.checking import standing
from pkviewer.claims.verdict import VERDICTS, Finding, Judgement
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Fact
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.model.period import PART_YEARS
from pkviewer.model.sector import Chart, Headline, Milestone, Programme, Sector
from pkviewer.sheet.blocks import (
    ClaimLine,
    HeadlineCard,
    MilestoneLine,
    NoteBlock,
    ParagraphBlock,
    ProgrammeLine,
    ScoreLine,
    SectorCard,
)
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composing.cards import headline
from pkviewer.sheet.composing.chart_composer import Charting
from pkviewer.sheet.composing.fixed_parts import closed, fixed_words, freshness, newest
from pkviewer.sheet.composing.slots import slot_of
from pkviewer.sheet.composing.table_composer import Tabling
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Run, Runs
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word

_LATEST_MILESTONES, _LATEST_OF_SECTOR = 12, 2


class SheetMaking:
    """The making of one sheet: its parts in reading order, so that sources number well."""

    def __init__(
        self,
        pack: Pack,
        sector: Sector,
        style: Style,
        on: date,
        judgements: tuple[Judgement, ...],
        marks: Marks | None = None,
    ) -> None:
        self._pack = pack
        self._sector = sector
        self._style = style
        self._on = on
        self._judgements = judgements
        self._marks = marks or Marks()
        self._speech = Speech(self._pack, self._style, sector, self._marks)
        self._charting = Charting(self._pack, self._speech, self._marks)
        self._kinds = {section.kind for section in sector.sections}

    def sheet(self) -> FactSheet:
        """Make the sheet."""
        sector, language = self._sector, self._style.language
        cards = (self.card(card) for card in sector.headlines)
        headlines = tuple(card for card in cards if not self._is_outrun(card.figure.fact))
        prose = tuple(
            ParagraphBlock(p.id, self._speech.runs(p.text), p.priority) for p in sector.prose
        )
        charts = tuple(self.chart(chart) for chart in sector.charts)
        tabling = Tabling(self._pack, self._speech, self._marks)
        table = tabling.table(sector.table) if sector.table else None
        claims = tuple(
            self.claim(judgement)
            for judgement in self._judgements
            if sector.id in judgement.claim.sectors
        )
        notes = tuple(
            NoteBlock(
                note.id,
                _ended(self._speech.runs(note.title), self._style),
                self._speech.runs(note.text),
                self._marks.of(note.sources),
                note.priority,
            )
            for note in sector.notes
        )
        programmes = tuple(self._programme(p) for p in self._programmes())
        events = tuple(self._milestone(m) for m in self._milestones())
        sectors = self._sectors()
        return closed(
            self._pack,
            FactSheet(
                sector=sector.id,
                style=self._style,
                title=sector.title.within(language),
                tab=sector.tab.within(language),
                kicker=word("kicker", language, title=self._pack.head.title.within(language)),
                edition=word("edition.line", language, edition=self._pack.head.edition),
                newest=newest(self._indicators(), self._pack, self._style),
                order=tuple((s.kind, s.priority) for s in sector.sections),
                headlines=headlines,
                prose=prose,
                charts=charts,
                table=table,
                claims=claims,
                claims_total=len(self._pack.claims),
                notes=notes,
                programmes=programmes,
                milestones=events,
                sources=self._marks.lines(self._pack, self._style),
                sectors=sectors,
                scores=self._scores(),
                freshness=freshness(self._indicators(), self._pack, self._on, self._style),
                words=fixed_words(self._pack, self._style, len(claims)),
                fingerprint="",
            ),
        )

    def _indicators(self) -> tuple[Indicator, ...]:
        if "sectors" in self._kinds:
            return tuple(self._pack.indicators.values())
        return self._sector.indicators

    def chart(self, chart: Chart) -> ChartSpec:
        """Compose a chart of the sector."""
        return self._charting.chart(chart, self._drawn(chart))

    def _is_outrun(self, fact: Fact) -> bool:
        """Tell whether a part of a year has its whole year beside it by now."""
        seen = fact.subject.observation
        if seen.period.kind not in PART_YEARS:
            return False
        series = Evidence(self._pack).series(fact.subject.selector)
        return any(datum.observation.period == slot_of(seen.period) for datum in series)

    def card(self, card: Headline) -> HeadlineCard:
        """Compose a headline card of the sector."""
        return headline(card, self._speech, self._charting)

    def claim(self, judgement: Judgement) -> ClaimLine:
        """Compose a claim with its verdict."""
        language = self._style.language
        claim = judgement.claim
        home = self._pack.sectors[claim.sectors[0]]
        speech = Speech(self._pack, self._style, home, self._marks, claim)
        reason, reply = speech.for_claim(judgement)
        marks = {mark for run in reason if run.figure for mark in run.figure.marks}
        facts = [fact for finding in _leaves(judgement.finding) for fact in finding.facts]
        milestones = [f.milestone for f in _leaves(judgement.finding) if f.milestone]
        if not marks:
            marks.update(mark for fact in facts for mark in self._marks.of_fact(fact))
        sources = [self._pack.milestones[m].source for m in milestones]
        marks.update(self._marks.of(sources))
        return ClaimLine(
            id=claim.id,
            number=claim.number,
            text=claim.text.within(language),
            author=claim.made_by.within(language),
            outlet=self._pack.sources[claim.copies[0]].publisher if claim.copies else "",
            said=period_text(claim.date, self._style),
            frame=claim.frame.within(language) if claim.frame else "",
            verdict=judgement.verdict,
            verdict_text=word(f"verdict.{judgement.verdict}", language),
            overtaken=speech.date(judgement),
            reason=reason,
            arithmetic=speech.finding(judgement.finding),
            reply=reply,
            figures=tuple(speech.figure(fact) for fact in facts),
            marks=tuple(sorted(marks)),
            language=language,
        )

    def _programmes(self) -> tuple[Programme, ...]:
        """Return the sector's programmes; a register goes on with those of all others.

        What claims speak of comes first there, for a page may not hold them all.
        """
        own = self._sector.programmes
        if "register" not in self._kinds:
            return own
        others = [p for p in self._pack.programmes.values() if p not in own]
        return (*own, *sorted(others, key=lambda p: not p.claims))

    def _programme(self, programme: Programme) -> ProgrammeLine:
        language = self._style.language
        home = next(s for s in self._pack.sectors.values() if programme in s.programmes)
        speech = Speech(self._pack, self._style, home, self._marks)
        stood = standing(self._pack, programme.id, self._pack.head.edition_date)
        sources = list(programme.sources)
        if stood is not None:
            sources.append(stood.milestone.source)
        status = word(f"status.{stood.status}" if stood else "status.none", language)
        return ProgrammeLine(
            id=programme.id,
            name=programme.name.within(language),
            owner=self._pack.head.bodies[programme.owner].name.within(language),
            about=speech.runs(programme.about),
            status=stood.status if stood else None,
            status_text=status,
            since=period_text(stood.milestone.date, self._style, short=True) if stood else "",
            figures=tuple(speech.figure(speech.fact(id_)) for id_ in programme.facts),
            marks=self._marks.of(sources),
        )

    def _drawn(self, chart: Chart) -> tuple[Milestone, ...]:
        """Return what a timeline draws: on the screen all that is told of, else the sector's."""
        own = self._sector.milestones
        return own if own and chart.size != "screen" else self._milestones()

    def _milestones(self) -> tuple[Milestone, ...]:
        """Return the milestones to tell of, newest first.

        A page of all sectors tells the newest of each: one busy month would fill it else.
        """
        own = self._sector.milestones
        if "sectors" in self._kinds:
            held = [one.milestones for one in self._pack.sectors.values() if one.milestones]
            each = max(_LATEST_OF_SECTOR, _LATEST_MILESTONES // max(len(held), 1))
            newest = (_by_date(milestones)[:each] for milestones in held)
            return _by_date(chain.from_iterable(newest))[:_LATEST_MILESTONES]
        if "register" in self._kinds:
            own = tuple(self._pack.milestones.values())
        return _by_date(own)

    def _milestone(self, milestone: Milestone) -> MilestoneLine:
        language = self._style.language
        return MilestoneLine(
            id=milestone.id,
            when=milestone.date.end,
            date_text=period_text(milestone.date, self._style, short=True),
            title=milestone.title.within(language),
            short=(milestone.short or milestone.title).within(language),
            planned=milestone.planned,
            marks=self._marks.of((milestone.source,)),
        )

    def _sectors(self) -> tuple[SectorCard, ...]:
        if "sectors" not in self._kinds:
            return ()
        cards = []
        for id_ in self._pack.head.sectors:
            sector = self._pack.sectors[id_]
            if not sector.headlines or sector is self._sector:
                continue
            speech = Speech(self._pack, self._style, sector, self._marks)
            charting = Charting(self._pack, speech, self._marks)
            card = headline(sector.headlines[0], speech, charting)
            cards.append(SectorCard(id_, sector.title.within(self._style.language), card))
        return tuple(cards)

    def _scores(self) -> tuple[ScoreLine, ...]:
        if "scoreboard" not in self._kinds:
            return ()
        counted = Counter(judgement.verdict for judgement in self._judgements)
        return tuple(
            ScoreLine(id_, word(f"verdict.{id_}", self._style.language), counted[id_])
            for id_ in VERDICTS
        )


def _ended(runs: Runs, style: Style) -> Runs:
    """Close a title with a full stop where it has no mark of its own."""
    if not runs or runs[-1].text.rstrip().endswith((".", "?", "!", ":", "۔", "؟")):
        return runs
    stop = Run("۔" if style.right_to_left else ".")
    return (*runs, stop)


def _leaves(finding: Finding) -> list[Finding]:
    if finding.parts:
        return [leaf for part in finding.parts for leaf in _leaves(part)]
    return [finding]


def _by_date(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """Return milestones, newest first."""
    return tuple(sorted(milestones, key=lambda m: (m.date.end, m.date.start), reverse=True))
