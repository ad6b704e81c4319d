"""What frames every sheet: its fixed words, how new and how fresh it is, what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum
from pkviewer.facts.freshness import next_release
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.sheet.blocks import LatestLine, SourceLine
from pkviewer.sheet.credit import bodies_of
from pkviewer.sheet.factsheet import FactSheet, Freshness
from pkviewer.sheet.record import fingerprinted
from pkviewer.sheet.renumbering import renumbered
from pkviewer.sheet.sections import PageSection
from pkviewer.sheet.source_numbers import numbers_by_body, source_line
from pkviewer.text.number import OWN_SIGN
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_text
from pkviewer.text.words import word

_LEADING: tuple[PageSection, ...] = ("headline", "prose", "charts", "table")
"""Sections whose series are told how new they are; claims and notes speak of the past."""
_HEADINGS = (
    "claims",
    "notes",
    "milestones",
    "changes",
    "latest",
    "programmes",
    "register",
    "sources",
    "sectors",
    "scoreboard",
    "footer",
    "fingerprint",
    "page",
    "status",
    "owner",
    "since",
    "name",
    "planned",
)


def fixed_words(pack: Pack, style: Style, claims: int) -> dict[str, str]:
    """Return headings and fixed words of a sheet on which so many claims stand."""
    language = style.language
    words = {key: word(key, language) for key in _HEADINGS}
    words["claims.share"] = word("claims.share", language, n=claims, m=len(pack.claims))
    words["claims.count"] = word("claims.count", language, n=claims, m=len(pack.claims))
    words["pack"] = pack.head.id
    words["issued"] = word("issued", language, licence=pack.head.licence.name)
    words["home"] = pack.head.home
    words["edition"] = pack.head.edition
    words["country"] = pack.head.country.within(language)
    return words


def newest(indicators: tuple[Indicator, ...], pack: Pack, style: Style) -> str:
    """Say which period the newest figure of some indicators is of."""
    periods = [
        observation.period
        for indicator in indicators
        if indicator.target_of is None
        for observation in indicator.observations
        if not observation.is_outlook
    ]
    text = ""
    if periods:
        found = _newest_within(periods, pack.head.edition_date)
        text = word("newest", style.language, period=period_text(found, style))
    parts = (known_on(pack, style), text, additions(pack, style))
    return " · ".join(part for part in parts if part)


def known_on(pack: Pack, style: Style) -> str:
    """Say on which day all of a page was known; empty for all that an edition holds."""
    if pack.known_on is None:
        return ""
    return word("known_on", style.language, date=day_text(pack.known_on, style))


def additions(pack: Pack, style: Style) -> str:
    """Say how many items readers laid over the edition, and who; empty for a plain edition."""
    added = pack.additions
    if added is None:
        return ""
    language = style.language
    key = "own.one" if added.count == 1 else "own.other"
    by = word("comma", language).join(added.by)
    return word(key, language, n=added.count, by=by, edition=added.edition, sign=OWN_SIGN)


def _newest_within(periods: list[Period], day: date) -> Period:
    """Return the newest period that has ended; a page's own date may still be running."""
    ended = [period for period in periods if period.end <= day]
    return max(ended, default=max(periods))


def freshness(indicators: tuple[Indicator, ...], pack: Pack, on: date, style: Style) -> Freshness:
    """Count the indicators past the day their next figure was due, of those that have one."""
    due = [found for i in indicators if (found := next_release(i, pack.head.home)) is not None]
    overdue = sum(found.is_overdue(on) for found in due)
    key = "freshness"
    if not due:
        key = "freshness.nothing"
    elif len(due) > 1 and overdue in (0, len(due)):
        key = "freshness.all" if overdue else "freshness.none"
    text = word(key, style.language, n=overdue, m=len(due))
    return Freshness(on, len(due), overdue, text)


def latest(pack: Pack, data: Iterable[Datum], on: date, style: Style) -> tuple[LatestLine, ...]:
    """Say how new the series behind some figures are, the newest first.

    A series that tells what is to come has no newest figure.
    """
    evidence = Evidence(pack)
    lines: list[tuple[Period, LatestLine]] = []
    for key in dict.fromkeys(datum.key for datum in data if datum.key.entity == pack.head.home):
        indicator = pack.indicators[key.indicator]
        past = [d.observation for d in evidence.series(key.at()) if not d.observation.is_outlook]
        if indicator.target_of is not None or not past or key.members:
            continue
        newest_period = _newest_within([o.period for o in past], pack.head.edition_date)
        following = next_release(indicator, pack.head.home)
        late = following is not None and following.is_overdue(on)
        due = ""
        if following is not None:
            due = word("latest.due", style.language, date=day_text(following.due, style))
        period = period_text(newest_period, style, short=True)
        name = (indicator.short or indicator.name).within(style.language)
        lines.append((newest_period, LatestLine(key.code, name, period, due, late)))
    ordered = sorted(lines, key=lambda line: line[0].end, reverse=True)
    return tuple(line for _, line in ordered)


def closed(pack: Pack, sheet: FactSheet) -> FactSheet:
    """Name the bodies behind the sources, add those that bear no mark, take the fingerprint.

    Sources of one body stand together, so their numbers are given anew.
    """
    data = [datum for figure in sheet.figures() for datum in figure.fact.operands]
    bodies = bodies_of(data)

    def line(id_: str, number: int) -> SourceLine:
        return source_line(pack, id_, number, sheet.style, bodies.get(id_, ()))

    marked = tuple(line(source.id, source.number) for source in sheet.sources)
    sheet = renumbered(replace(sheet, sources=marked), numbers_by_body(marked))
    behind = {datum.observation.source for datum in data}
    behind |= {other.source for datum in data for other in datum.observation.alternatives}
    if any(kind == "latest" for kind, _ in sheet.order):
        leading = (item for kind in _LEADING for item in sheet.items(kind))
        first = (d for item in leading for figure in item.figures for d in figure.fact.operands)
        sheet = replace(sheet, latest=latest(pack, first, sheet.freshness.on, sheet.style))
    others = sorted(behind - {source.id for source in marked})
    return fingerprinted(replace(sheet, unmarked=tuple(line(id_, 0) for id_ in others)))
