"""Finds observations: by selector, up to a date, without sources that may not speak."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pkviewer.errors import FactError, MissingEvidenceError, PeriodError
from pkviewer.facts.fact import Datum
from pkviewer.model.fact import Selector
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import FULL_YEARS, UNDATED, Period, PeriodKind
from pkviewer.model.series import SeriesKey


class Evidence:
    """The observations that count.

    Those of ``pack`` that ``excluded`` sources did not print and, with ``as_of``, whose
    period had ended by that day.
    """

    def __init__(
        self,
        pack: Pack,
        *,
        excluded: frozenset[str] = frozenset(),
        as_of: date | None = None,
    ) -> None:
        self.pack = pack
        self._excluded = excluded
        self._as_of = as_of
        self._series: dict[SeriesKey, list[Datum]] = {}

    def indicator(self, id_: str) -> Indicator:
        """Return an indicator.

        Raises:
            FactError: there is none of that id.
        """
        try:
            return self.pack.indicators[id_]
        except KeyError:
            raise FactError("There is no indicator {!r}.", id_) from None

    def series(self, selector: Selector, kinds: frozenset[PeriodKind] = frozenset()) -> list[Datum]:
        """Return the observations of a selector's indicator, entity and dimensions, by time.

        ``kinds`` limits the kinds of period; empty, all count.
        """
        key = self._key(selector)
        if key not in self._series:
            indicator = self.indicator(selector.indicator)
            unit = self.pack.unit_of(indicator)
            data = [Datum(indicator, o, unit) for o in self._matching(indicator, key)]
            self._series[key] = sorted(data, key=lambda datum: datum.observation.period)
        series = self._series[key]
        return [datum for datum in series if not kinds or datum.observation.period.kind in kinds]

    def _key(self, selector: Selector) -> SeriesKey:
        """Return the series of a selector, which may leave the home country out."""
        entity = selector.entity or self.pack.head.home
        return SeriesKey(selector.indicator, entity, tuple(sorted(selector.dims.items())))

    def select(self, selector: Selector, anchor: Datum | None = None) -> Datum:
        """Return the one observation a selector points at.

        ``anchor`` is the fact's other observation, which ``previous``, ``year before`` and
        ``same`` count from.

        Raises:
            MissingEvidenceError: there is no such observation.
        """
        word = selector.period
        series = self.series(selector)
        if word in ("previous", "year before", "same"):
            if anchor is None:
                raise FactError("The period {!r} needs another observation to count from.", word)
            return self._beside(selector, series, anchor)
        if word == "first" or word.startswith("latest"):
            chosen = [datum for datum in series if self._is_asked(datum, word)]
            if chosen:
                return chosen[0 if word == "first" else -1]
            raise self._missing(selector, word)
        code = Period.parse(word).code if series else ""
        for datum in series:
            if datum.observation.period.code == code:
                return datum
        raise self._missing(selector, word)

    def _is_asked(self, datum: Datum, word: str) -> bool:
        observation = datum.observation
        kind = observation.period.kind
        if observation.is_outlook and datum.indicator.target_of is None:
            return False
        asked = word.removeprefix("latest").removeprefix("first").strip()
        if asked == "full year":
            return kind in FULL_YEARS
        return not asked or kind.value == asked

    def _beside(self, selector: Selector, series: list[Datum], anchor: Datum) -> Datum:
        period = anchor.observation.period
        if selector.period == "same":
            wanted = period
        else:
            if period.kind in UNDATED:
                raise FactError(
                    "{} {}: a figure of unknown date is not compared.", anchor.indicator.id, period
                )
            loose = period.kind in (PeriodKind.DAY, PeriodKind.EDITION)
            if selector.period == "previous" and loose:
                earlier = [d for d in series if _before(d.observation, period)]
                if earlier:
                    return earlier[-1]
                raise self._missing(selector, f"before {period}")
            steps = -1
            try:
                wanted = (
                    period.shifted(steps)
                    if selector.period == "previous"
                    else period.years_shifted(steps)
                )
            except PeriodError as error:
                raise FactError(str(error)) from error
        for datum in series:
            if datum.observation.period.code == wanted.code:
                return datum
        raise self._missing(selector, wanted.code)

    def _matching(self, indicator: Indicator, key: SeriesKey) -> Iterator[Observation]:
        dims = key.dims
        for observation in indicator.observations:
            if (
                observation.entity == key.entity
                and observation.dims == dims
                and observation.source not in self._excluded
                and self._is_in_time(observation.period)
            ):
                yield observation

    def _is_in_time(self, period: Period) -> bool:
        if self._as_of is None or period.kind is PeriodKind.BY:
            return True
        if period.kind in (PeriodKind.REPORTED, PeriodKind.EDITION):
            return period.start <= self._as_of
        return period.end <= self._as_of

    def _missing(self, selector: Selector, period: str) -> MissingEvidenceError:
        key = self._key(selector)
        place = "".join(f", {dimension} {member}" for dimension, member in key.members)
        entity = "" if key.entity == self.pack.head.home else f", {key.entity}"
        until = f" up to {self._as_of}" if self._as_of else ""
        return MissingEvidenceError(
            "No observation of {}{}{} for {}{}.", selector.indicator, entity, place, period, until
        )


def _before(observation: Observation, period: Period) -> bool:
    return observation.period.is_like(period) and observation.period.end < period.end
