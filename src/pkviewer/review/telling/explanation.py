"""Puts into words what the review found: reason, candidates, source and reply."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import VerdictId
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.measures import POINTS, compute
from pkviewer.facts.notation import shown_decimals
from pkviewer.model.fact import FactSpec
from pkviewer.model.indicator import Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.precision import rounded
from pkviewer.review.judging.changes import as_told
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.reading.names import ELSEWHERE
from pkviewer.review.reading.statements import Statement
from pkviewer.review.telling.finding import Candidate, Finding
from pkviewer.sheet.credit import credit, origin
from pkviewer.sheet.figure import Figure, plain
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import format_number, spelled, unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word

_CHANGES = ("change", "growth", "rank_change", "ratio")
_HOLDS_NOT = ("alternative", "differs", "direction")
_BESIDE = ("part_year", "other_year", "longer", "points", "definition")
"""Reasons beside which the figure for what the text says is told."""
_PLAIN = (
    PeriodKind.FISCAL_YEAR,
    PeriodKind.YEAR,
    PeriodKind.PART_FISCAL_YEAR,
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
)
"""Kinds of period before which a sentence can say "in"."""
_GAP_DIGITS = 3


class Telling:
    """Words for one reader over one pack."""

    def __init__(self, pack: Pack, style: Style, evidence: Evidence) -> None:
        self._pack = pack
        self._style = style
        self._evidence = evidence
        self._speech = Speech(pack, style)
        self._claims = {claim.id: claim for claim in pack.claims}

    def finding(
        self, text: str, span: tuple[int, int], statement: Statement, outcome: Outcome
    ) -> Finding:
        """Tell one figure, which stands at ``span`` of the text."""
        amount, fact = statement.amount, outcome.fact
        claim_reason, claim_reply, claim_verdict = self._claim(outcome)
        found = Finding(
            text=text[slice(*span)],
            start=span[0],
            end=span[1],
            verdict=outcome.verdict,
            reason=claim_reason or self._reason(statement, outcome),
            candidates=tuple(
                self._candidate(one) for one in outcome.candidates if one != outcome.fact
            ),
            reply=claim_reply if outcome.claim else self._reply(statement, outcome),
            claim=outcome.claim,
            claim_verdict=claim_verdict,
        )
        if fact is None:
            return found
        datum = fact.subject
        source = self._pack.sources[datum.observation.source]
        is_level = statement.role.kind == "level" and fact.measure in _CHANGES
        stated = outcome.near if is_level and outcome.near is not None else as_told(amount, fact)
        return replace(
            found,
            indicator=datum.indicator.id,
            name=self._speech.label(fact),
            period=fact.period.code,
            entity=datum.observation.entity,
            value=_trimmed(stated),
            unit=unit_text(stated.unit, self._style),
            source=self._credit(datum.observation),
            url=source.url,
            figure=self._speech.unmarked(fact),
        )

    def _word(self, key: str, **values: object) -> str:
        return word(key, self._style.language, **values)

    def _reason(self, statement: Statement, outcome: Outcome) -> str:
        fact, near = outcome.fact, outcome.near
        if fact is None:
            return self._bare(statement, outcome)
        phrase = self.said(statement, fact)
        values: dict[str, object] = {"phrase": phrase}
        key = f"why.{outcome.why}"
        if near is not None:
            values["near"] = self.said(statement, near)
        if outcome.other is not None:
            return self._of_other(fact, outcome, phrase)
        if outcome.why == "off":
            gap = self._gap(statement, fact)
            key, values = ("why.off", values | {"gap": gap}) if gap else ("why.not", values)
        if fact.measure == "rank_change" and outcome.why in ("falls", "rises"):
            key = "why.worse" if fact.value < 0 else "why.better"
        reason = self._word(key, **values)
        if near is not None and outcome.why in _BESIDE:
            reason += " " + self._word("why.near", near=values["near"])
        return reason

    def _bare(self, statement: Statement, outcome: Outcome) -> str:
        phrase = outcome.detail
        if outcome.why == "abroad":
            entity = statement.scope.entity
            name = statement.scope.entity_name
            if entity != ELSEWHERE and entity in self._pack.head.entities:
                name = self._pack.head.entities[entity].name.within(self._style.language)
            phrase = name or self._word("why.elsewhere")
        if outcome.refusal is not None:
            phrase = outcome.refusal.worded(self._subject)
        untied = outcome.why == "several" and not outcome.candidates
        return self._word("why.untied" if untied else f"why.{outcome.why}", phrase=phrase)

    def _subject(self, subject: object) -> str:
        """Name for readers what a refusal is about: an indicator or a period."""
        if isinstance(subject, Period):
            return period_text(subject, self._style)
        indicator = self._pack.indicators.get(str(subject))
        return str(subject) if indicator is None else indicator.name.within(self._style.language)

    def _of_other(self, fact: Fact, outcome: Outcome, phrase: str) -> str:
        other = outcome.other
        if other is None:
            return ""
        publisher = origin(self._pack, other, self._style)
        if other.relation == "rounding":
            return self._word("why.rounding", phrase=phrase, publisher=publisher)
        home = self._pack.sectors[self._pack.home[fact.subject.indicator.id]]
        reason = plain(Speech(self._pack, self._style, home).runs(other.reason))
        relation = self._word(f"relation.{other.relation}")
        return self._word(
            "why.relation", relation=relation, publisher=publisher, reason=reason, phrase=phrase
        )

    def said(self, statement: Statement, fact: Fact) -> str:
        """Say what a fact is, its period and its value; of a change also what it is between."""
        label = self._speech.label(fact)
        period = period_text(fact.period, self._style)
        if fact.measure not in _CHANGES or fact.base is None:
            return self._word(
                "said.value", label=label, period=period, value=self._speech.said(fact)
            )
        of, base = fact.operands[0], fact.operands[-1]
        return self._word(
            "said.change",
            label=label,
            period=period,
            base=period_text(fact.base, self._style),
            now=self._of_datum(of),
            was=self._of_datum(base),
            change=self._change(statement, fact),
        )

    def _change(self, statement: Statement, fact: Fact) -> str:
        stated = as_told(statement.amount, fact)
        if stated.measure == "rank_change":
            key = "said.gained" if stated.value > 0 else "said.lost"
            value = format_number(abs(stated.value), self._style)
            return self._word(key if stated.value else "said.flat", value=value)
        decimals = stated.unit.decimals if stated.measure != "change" else shown_decimals(stated)
        value = spelled(abs(stated.value), stated.unit, self._style, decimals=decimals)
        if stated.measure == "ratio" and stated.unit.kind == "ratio":
            return self._word("said.times", value=value)
        if stated.value == 0:
            return self._word("said.flat")
        if stated.measure == "ratio" and fact.operands[0].unit.kind == "percent":
            value = f"{self._points(fact)} ({value})"
        return self._word("said.up" if stated.value > 0 else "said.down", value=value)

    def _points(self, fact: Fact) -> str:
        """Say how far apart two percentages are, in the decimals of the more exact one."""
        of, base = (datum.observation.value for datum in (fact.operands[0], fact.operands[-1]))
        return spelled(abs(of - base), POINTS, self._style)

    def _of_datum(self, datum: Datum) -> str:
        return self._speech.said(compute("", FactSpec(of=datum.selector), self._evidence))

    def _gap(self, statement: Statement, fact: Fact) -> str:
        """Say by how much the text is off; nothing for ranks and changes."""
        amount = statement.amount
        if fact.measure in _CHANGES or fact.unit.kind in ("tier", "rank"):
            return ""
        stated = amount.value.scaleb(-fact.unit.scale)
        gap = stated - fact.value
        rounded = Decimal(f"{abs(gap):.{_GAP_DIGITS}g}")
        # What lies between two percentages is percentage points.
        unit = POINTS if fact.unit.kind == "percent" else fact.unit
        size = spelled(_plain(rounded), unit, self._style)
        return self._word("said.over_by" if gap > 0 else "said.short_by", value=size)

    def _candidate(self, fact: Fact) -> Candidate:
        figure = self._speech.unmarked(fact)
        return Candidate(
            indicator=fact.subject.indicator.id,
            name=figure.label,
            period=fact.period.code,
            entity=fact.subject.observation.entity,
            text=f"{figure.text} ({figure.label}, {figure.period})",
            figure=figure,
        )

    def _reply(self, statement: Statement, outcome: Outcome) -> str:
        """Write one sentence with the right figure, its period and source."""
        if outcome.verdict not in _HOLDS_NOT:
            return ""
        fact = outcome.fact
        if outcome.why in _BESIDE and outcome.why != "points" and outcome.near is not None:
            fact = outcome.near
        if fact is None:
            return ""
        phrase = self.said(statement, fact)
        if fact.measure not in _CHANGES and fact.period.kind in _PLAIN:
            phrase = self._word(
                "reply.value",
                label=self._speech.label(fact),
                value=self._speech.said(fact),
                period=period_text(fact.period, self._style),
            )
        return self._word("reply", phrase=phrase, source=self._credit(fact.subject.observation))

    def _claim(self, outcome: Outcome) -> tuple[str, str, VerdictId | None]:
        if not outcome.claim:
            return "", "", None
        claim = self._claims[outcome.claim]
        home = self._pack.sectors[claim.sectors[0]]
        speech = Speech(self._pack, self._style, home, claim=claim)
        judgement = judge(self._pack, claim, self._style)
        reason, reply = speech.for_claim(judgement)
        phrase = self._word("why.claim", phrase=plain(reason))
        # Nobody is answered where it is not sure what is right.
        answer = reply if outcome.verdict in _HOLDS_NOT else ""
        return phrase, answer, judgement.verdict

    def _credit(self, observation: Observation) -> str:
        return credit(self._pack, observation.source, self._style, (observation.primary,)).text

    def figure(self, fact: Fact) -> Figure:
        """Show a fact as a figure that leads to its provenance."""
        return self._speech.unmarked(fact)


def _trimmed(fact: Fact) -> Decimal:
    """Return a value as it was published, or a computed one to the decimals it is shown with."""
    decimals = shown_decimals(fact)
    if decimals is None or fact.measure == "value":
        return fact.value
    return rounded(fact.value, decimals)


def _plain(number: Decimal) -> Decimal:
    """Write out a number that stands in powers of ten."""
    return Decimal(f"{number:f}")
