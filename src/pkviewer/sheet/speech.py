"""Facts put into words: figures, filled prose, and what a claim's checks found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import msgspec

from pkviewer.claims.verdict import Finding, Judgement
from pkviewer.errors import ProseError
from pkviewer.facts.agreement import company_of, goes_unsaid, without_separator
from pkviewer.facts.arithmetic import arithmetic
from pkviewer.facts.fact import Fact
from pkviewer.facts.moments import Moments
from pkviewer.facts.notation import owned, shown_decimals
from pkviewer.model.claim import Claim
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.sector import Headline, Sector
from pkviewer.model.series import SeriesKey
from pkviewer.model.wording import Text
from pkviewer.sheet.chart import ChartLine
from pkviewer.sheet.credit import bodies_of, credited
from pkviewer.sheet.figure import Figure, Run, Runs, plain
from pkviewer.sheet.naming import series_name
from pkviewer.sheet.source_numbers import Marks
from pkviewer.text.number import OWN_SIGN, PROSE_DIGITS, spelled
from pkviewer.text.prose import Place, parse
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_text
from pkviewer.text.words import word

_DEEPEST_PHRASE = 4


class Speech:
    """Words for one reader over one sector's facts, and a claim's own.

    Sources that only copy the claim do not speak for it here either.
    """

    def __init__(
        self,
        pack: Pack,
        style: Style,
        sector: Sector | None = None,
        marks: Marks | None = None,
        claim: Claim | None = None,
    ) -> None:
        self._pack = pack
        self._style = style
        self._phrases = dict(sector.phrases) if sector else {}
        self._marks = marks or Marks()
        self._specs = dict(sector.facts if sector else {}) | dict(claim.facts if claim else {})
        excluded = frozenset(claim.copies if claim else ())
        self._moments = Moments(pack, self._specs, excluded)

    @property
    def style(self) -> Style:
        """The reader's language and way of counting."""
        return self._style

    def fact(self, id_: str) -> Fact:
        """Return a declared fact at the newest moment at which it can be computed.

        Raises:
            ProseError: no fact of that id is declared here.
            FactError: it cannot be computed.
        """
        if id_ not in self._specs:
            raise ProseError(f"{{{id_}}} names no fact, phrase or term.")
        return self._moments.alone(id_)

    def figure(self, fact: Fact, text: str | None = None) -> Figure:
        """Show a fact as a figure, as in a sentence unless ``text`` is given."""
        return self._shown(fact, text, self._marks.of_fact(fact))

    def _shown(self, fact: Fact, text: str | None, marks: tuple[int, ...]) -> Figure:
        label, said = self.label(fact), self.said(fact)
        period = period_text(fact.period, self._style)
        spoken = word("comma", self._style.language).join((label, said, period))
        return Figure(said if text is None else text, label, period, fact, marks, spoken)

    def unmarked(self, fact: Fact) -> Figure:
        """Show a fact as a figure without calling on its sources: a chart marks its own."""
        return self._shown(fact, None, ())

    def label(self, fact: Fact) -> str:
        """Name what a fact is about: the series of its first observation."""
        return self.series(fact.subject.key)

    def series(self, key: SeriesKey, *, home: bool = False) -> str:
        """Name a series: the indicator, whose it is, its members; ``home`` names home too."""
        return series_name(self._pack, key, self._style, home=home)

    def said(self, fact: Fact, *, absolute: bool = False) -> str:
        """Write a fact's value as in a sentence, with its bound and rank."""
        value = abs(fact.value) if absolute else fact.value
        text = spelled(
            value, fact.unit, self._style, decimals=shown_decimals(fact), most=PROSE_DIGITS
        )
        text = owned(text, fact)
        language = self._style.language
        observation = fact.subject.observation
        if fact.unit.kind == "rank" and observation.of is not None:
            return word("of", language, rank=text, of=observation.of)
        if "lower_bound" in fact.flags:
            return word("at_least", language, value=text)
        if "upper_bound" in fact.flags:
            return word("at_most", language, value=text)
        if "approximate" in fact.flags:
            return word("about", language, value=text)
        return text

    def runs(self, text: Text, facts: Mapping[str, Fact] | None = None) -> Runs:
        """Fill prose, with the facts of a card where it is a card's note.

        Raises:
            ProseError: a placeholder names nothing, or phrases go in circles.
            FactError: a fact it names cannot be computed.
        """
        facts = self._company(text) if facts is None else facts
        return tuple(_joined(self._filled(text.within(self._style.language), facts, 0)))

    def card(self, card: Headline) -> Mapping[str, Fact]:
        """Return the facts of a card and its note, which tells of the same period.

        Raises:
            ProseError: a placeholder of the note is none.
            FactError: a fact it names cannot be computed.
        """
        if card.fact not in self._specs:
            raise ProseError(f"{{{card.fact}}} names no fact, phrase or term.")
        return self._company(card.note, card.fact)

    def _company(self, text: Text | None, card: str = "") -> Mapping[str, Fact]:
        """Return the facts of a text, those of one sentence at one period."""
        return self._moments.together(
            company_of(text, self._moments, self._specs, self._phrases, card)
        )

    def _filled(self, template: str, facts: Mapping[str, Fact], depth: int) -> list[Run]:
        if depth > _DEEPEST_PHRASE:
            raise ProseError("Phrases refer to each other in a circle.")
        runs: list[Run] = []
        for part in parse(template):
            if isinstance(part, str):
                runs.append(Run(part))
            elif depth == 0 and goes_unsaid(part, facts, self._specs, self._phrases):
                # Only what is set off by a comma in every language is without its fact.
                runs[-1] = Run(without_separator(runs[-1].text))
            else:
                runs.extend(self._placed(part, facts, depth))
        return runs

    def _placed(self, place: Place, facts: Mapping[str, Fact], depth: int) -> list[Run]:
        language = self._style.language
        if place.kind == "period":
            return [Run(period_text(Period.parse(place.name), self._style))]
        if place.kind == "term":
            term = self._pack.head.terms.get(place.name)
            if term is None:
                raise ProseError(f"{{term:{place.name}}} is no term of pack.json.")
            return [Run(term.within(language))]
        phrase = self._phrases.get(place.name)
        if phrase is not None and not place.aspect:
            value = (facts.get(phrase.fact) or self.fact(phrase.fact)).value
            chosen = phrase.up if value > 0 else phrase.down if value < 0 else phrase.flat
            return self._filled(chosen.within(language), facts, depth + 1)
        fact = facts.get(place.name) or self.fact(place.name)
        match place.aspect:
            case "period":
                return [Run(period_text(fact.period, self._style))]
            case "base":
                if fact.base is None:
                    raise ProseError(f"{{{place.name}.base}}: that fact has no base period.")
                return [Run(period_text(fact.base, self._style))]
            case "label":
                return [Run(self.label(fact))]
        shown = fact
        if place.aspect == "number":
            shown = replace(fact, unit=msgspec.structs.replace(fact.unit, noun=None))
        text = self.said(shown, absolute=place.aspect == "abs")
        return [Run(text, self.figure(fact, text))]

    def for_claim(self, judgement: Judgement) -> tuple[Runs, str]:
        """Fill a claim's reason and its reply, which ends with its sources.

        Raises:
            ProseError: see :meth:`runs`.
        """
        claim = judgement.claim
        return self.runs(claim.reason), self._reply(claim) if claim.reply else ""

    def _reply(self, claim: Claim) -> str:
        runs = self.runs(claim.reply) if claim.reply else ()
        data = [datum for run in runs if run.figure for datum in run.figure.fact.operands]
        ids = dict.fromkeys((*(datum.observation.source for datum in data), *claim.sources))
        bodies = bodies_of(data)
        cited = "; ".join(
            credited(self._pack, id_, self._style, bodies.get(id_, ())) for id_ in ids
        )
        label = word("prov.source", self._style.language)
        return plain(runs) + (f" {label}: {cited}" if cited else "")

    def finding(self, finding: Finding) -> tuple[str, ...]:
        """Tell, a line each, what the checks of a claim found, with the arithmetic."""
        if finding.parts:
            lines = tuple(line for part in finding.parts for line in self.finding(part))
            return tuple(f"{finding.says}, {line}" for line in lines) if finding.says else lines
        says = finding.says
        if not says and finding.programme:
            says = self._pack.programmes[finding.programme].name.within(self._style.language)
        text = self._found(finding)
        return (f"{says}: {text}" if says else text,)

    def _found(self, finding: Finding) -> str:
        language = self._style.language
        if finding.missing:
            return word("check.missing", language, what=finding.missing)
        if finding.kind in ("status", "event"):
            return self._told(finding)
        fact = finding.facts[-1]
        sums = arithmetic(fact, self._style)
        period = period_text(fact.period, self._style)
        found = f"{sums or self.said(fact)} ({period})"
        if finding.kind == "highest":
            key = "check.highest" if finding.outcome == "holds" else "check.highest.not"
            return word(key, language, n=fact.held, found=found)
        return word(f"check.{finding.kind}", language, stated=finding.stated, found=found)

    def _told(self, finding: Finding) -> str:
        language = self._style.language
        milestone = self._pack.milestones[finding.milestone]
        when = period_text(milestone.date, self._style)
        if finding.kind == "event":
            return word("check.event", language, name=milestone.title.within(language), date=when)
        found = f"{word(f'status.{finding.status}', language)} ({when})"
        return word("check.status", language, stated=finding.stated, found=found)

    def date(self, judgement: Judgement) -> str:
        """Say since when a claim is overtaken; empty where it is not."""
        if judgement.overtaken is None:
            return ""
        when = day_text(judgement.overtaken, self._style)
        return word("overtaken", self._style.language, date=when)


def owned_title(title: str, lines: Iterable[ChartLine]) -> str:
    """Put the sign of a reader's own figures after the title of a chart that draws one."""
    figures = (mark.figure for line in lines for mark in line.marks)
    is_own = any("own" in figure.fact.flags for figure in figures)
    return f"{title}{OWN_SIGN}" if is_own else title


def _joined(runs: list[Run]) -> list[Run]:
    """Join neighbouring plain runs."""
    joined: list[Run] = []
    for run in runs:
        if joined and run.figure is None and joined[-1].figure is None:
            joined[-1] = Run(joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined
