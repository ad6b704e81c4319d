"""Says in words how a figure was read: what it is about, when, whose, and which words told so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pkviewer.facts.fact import Fact
from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.matching.given import Given
from pkviewer.review.matching.profiles import Profiles
from pkviewer.review.reading.names import ELSEWHERE
from pkviewer.review.reading.passage import Passage
from pkviewer.review.reading.statements import Statement
from pkviewer.review.reading.vocabulary import STOP, WORD, Vocabulary
from pkviewer.review.telling.finding import Understood
from pkviewer.sheet.naming import place_name
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_text
from pkviewer.text.words import word

_WORDS = 6
"""Words of the text that are quoted, at most."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it was given, and as it was read; ``back`` leads from there to here."""

    text: str
    passage: Passage
    back: Callable[[int, int], tuple[int, int]]

    def quoted(self, start: int, end: int) -> str:
        """Return what stands in the text as given, in one line, at offsets of the one read."""
        return " ".join(self.text[slice(*self.back(start, end))].split())


class Understanding:
    """Tells how the figures of one text were read, for one reader over one pack."""

    def __init__(
        self, pack: Pack, style: Style, profiles: Profiles, vocabulary: Vocabulary
    ) -> None:
        self._pack = pack
        self._style = style
        self._profiles = profiles
        self._vocabulary = vocabulary

    def of(
        self, source: Source, statement: Statement, outcome: Outcome, given: Given | None
    ) -> Understood:
        """Return how a figure was read; ``given`` is what the reader said of it."""
        if given is not None and given.series is None:
            return Understood(why=self._word("heard.set_aside"), is_corrected=True)
        fact = outcome.fact
        key = given.series if given is not None else fact.subject.key if fact is not None else None
        return Understood(
            indicator=self._indicator(key, outcome),
            period=self._period(source, statement, fact, given),
            place=self._place(statement, key),
            why=" ".join(self._reasons(source, statement, key, given, fact)),
            series=key.code if key is not None else "",
            is_corrected=given is not None,
        )

    def _word(self, key: str, **values: object) -> str:
        return word(key, self._style.language, **values)

    def _indicator(self, key: SeriesKey | None, outcome: Outcome) -> str:
        if key is not None:
            return self._pack.indicators[key.indicator].name.within(self._style.language)
        return self._word("heard.claim") if outcome.claim else ""

    def _period(
        self, source: Source, statement: Statement, fact: Fact | None, given: Given | None
    ) -> str:
        if fact is not None:
            period = period_text(fact.period, self._style)
            if fact.base is None:
                return period
            base = period_text(fact.base, self._style)
            return self._word("heard.against", period=period, base=base)
        if given is not None and given.period is not None:
            return period_text(given.period, self._style)
        moment = statement.moment
        return f"“{source.quoted(moment.start, moment.end)}”" if moment is not None else ""

    def _place(self, statement: Statement, key: SeriesKey | None) -> str:
        if key is not None:
            return place_name(self._pack, key, self._style, home=True)
        scope, language = statement.scope, self._style.language
        if scope.entity in self._pack.head.entities:
            return self._pack.head.entities[scope.entity].name.within(language)
        return scope.entity_name or self._word("heard.elsewhere")

    def _reasons(
        self,
        source: Source,
        statement: Statement,
        key: SeriesKey | None,
        given: Given | None,
        fact: Fact | None,
    ) -> Iterator[str]:
        if given is not None:
            yield self._word("heard.chosen")
        elif key is not None:
            said = self._heard(source, statement, key.indicator)
            yield self._word("heard.words", words=said) if said else self._word("heard.around")
        if given is not None and given.period is not None:
            yield self._word("heard.period_chosen")
        else:
            yield self._when(source, statement, fact)
        if given is None:
            yield self._where(statement)

    def _when(self, source: Source, statement: Statement, fact: Fact | None) -> str:
        moment = statement.moment
        if moment is None:
            return self._word("heard.no_period" if fact is None else "heard.latest")
        quote = source.quoted(moment.start, moment.end)
        if statement.is_inherited:
            return self._word("heard.period_before", words=quote)
        if moment.loose:
            day = day_text(moment.last, self._style)
            return self._word("heard.period_until", words=quote, date=day)
        return self._word("heard.period", words=quote)

    def _where(self, statement: Statement) -> str:
        scope = statement.scope
        if scope.entity_name:
            return self._word("heard.country", words=scope.entity_name)
        if scope.entity == ELSEWHERE:
            return self._word("heard.world")
        home = self._pack.head.entities[self._pack.head.home].name.within(self._style.language)
        return self._word("heard.home", place=home)

    def _heard(self, source: Source, statement: Statement, indicator: str) -> str:
        """Return the words of a figure's sentence that name an indicator, as they stand there."""
        known = self._profiles.words_of(indicator) - STOP
        start, end = source.passage.sentence_span(statement.place.sentence)
        said: dict[str, str] = {}
        for match in WORD.finditer(source.passage.text, start, end):
            form = self._vocabulary.form(match[0])
            expanded = {form, *self._vocabulary.expansions.get(form, ())}
            if expanded & known and not match[0].isdigit():
                shown = source.quoted(*match.span())
                said.setdefault(shown.casefold(), shown)
        comma = self._word("comma")
        return comma.join(f"“{each}”" for each in list(said.values())[:_WORDS])
