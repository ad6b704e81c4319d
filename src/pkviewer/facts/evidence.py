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
        self._by_code: dict[SeriesKey, dict[str, Datum]] = {}

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
        series = self._whole(self._key(selector))
        return [datum for datum in series if not kinds or datum.observation.period.kind in kinds]

    def _whole(self, key: SeriesKey) -> list[Datum]:
        series = self._series.get(key)
        if series is None:
            indicator = self.indicator(key.indicator)
            unit = self.pack.unit_of(indicator)
            data = [Datum(indicator, o, unit) for o in self._matching(indicator, key)]
            series = sorted(data, key=lambda datum: datum.observation.period)
            self._series[key] = series
        return series

    def _at(self, key: SeriesKey, code: str) -> Datum | None:
        """Return a series' observation of a period, the first where there are several."""
        by_code = self._by_code.get(key)
        if by_code is None:
            by_code = {datum.observation.period.code: datum for datum in self._whole(key)[::-1]}
            self._by_code[key] = by_code
        return by_code.get(code)

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
        key = self._key(selector)
        series = self._whole(key)
        if word in ("previous", "year before", "same"):
            if anchor is None:
                raise FactError("The period {!r} needs another observation to count from.", word)
            return self._beside(selector, key, anchor)
        if word == "first" or word.startswith("latest"):
            chosen = [datum for datum in series if self._is_asked(datum, word)]
            if chosen:
                return chosen[0 if word == "first" else -1]
            raise self._missing(selector, word)
        asked = self._at(key, Period.parse(word).code) if series else None
        if asked is None:
            raise self._missing(selector, word)
        return asked

    def _is_asked(self, datum: Datum, word: str) -> bool:
        observation = datum.observation
        kind = observation.period.kind
        if observation.is_outlook and datum.indicator.target_of is None:
            return False
        asked = word.removeprefix("latest").removeprefix("first").strip()
        if asked == "full year":
            return kind in FULL_YEARS
        return not asked or kind.value == asked

    def _beside(self, selector: Selector, key: SeriesKey, anchor: Datum) -> Datum:
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
                earlier = [d for d in self._whole(key) if _before(d.observation, period)]
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
        beside = self._at(key, wanted.code)
        if beside is None:
            raise self._missing(selector, wanted.code)
        return beside

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
