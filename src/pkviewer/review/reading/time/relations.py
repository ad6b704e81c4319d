"""Periods that are told by one another: a part and its year, the same part of another year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pkviewer.review.reading.time.moment import PARTS, YEARS, Moment, shifted
from pkviewer.review.reading.time.patterns import JOINED, NAMED_AGAIN, SAME, SPANNING, TWO

_JOINED, _LOOKED_BACK, _SAID_BEFORE = 14, 6, 40
"""Letters between a part and its year, periods before in which the part is looked for, and
letters before a year in which "the same period" stands."""


def related(text: str, moments: list[Moment]) -> list[Moment]:
    """Read together what belongs together: a part and its year, the same part of another."""
    kept: list[Moment] = []
    for moment in moments:
        before = kept[-1] if kept else None
        if before is not None and _is_joined(text, before, moment):
            if _is_part_of(before, moment):
                kept[-1] = replace(before, end=moment.end, loose=False)
                continue
            if before.loose and before.kind in PARTS and moment.kind in YEARS:
                moved = _moved(before, moment)
                if moved is not None:
                    kept[-1] = replace(moved, start=before.start, end=moment.end)
                    continue
            if before.kind in YEARS and moment.kind in PARTS and moment.loose:
                kept.append(_moved(moment, before) or moment)
                continue
        same = _as_same(text, moment, kept[-_LOOKED_BACK:])
        if same is not moment and before is not None and before.kind == "before":
            kept.pop()  # the words that the year is part of
        kept.append(same)
        if before is not None:
            kept.extend(_span(text, before, moment))
    return list(_named_again(text, kept))


def _named_again(text: str, moments: list[Moment]) -> Iterator[Moment]:
    """Yield the periods, those whose months are named again right after with the year of these."""
    for one, other in pairwise(moments):
        is_again = one.loose and not other.loose
        yield (
            _in_year_of(other, one)
            if is_again and NAMED_AGAIN.fullmatch(text, one.end, other.start)
            else one
        )
    yield from moments[-1:]


def _in_year_of(other: Moment, one: Moment) -> Moment:
    """Return a period moved to the year of another that has the same months."""
    try:
        moved = shifted(one, 12 * (other.first.year - one.first.year))
    except (ValueError, OverflowError):
        return one
    is_same = (moved.first, moved.last) == (other.first, other.last)
    return replace(moved, loose=False) if is_same else one


def _span(text: str, one: Moment, other: Moment) -> Iterator[Moment]:
    """Yield what "from 2021 to 2025" spans, beside the years themselves."""
    if one.kind != other.kind or one.kind not in YEARS or one.first >= other.first:
        return
    lead = text[max(0, one.start - _SAID_BEFORE) : one.start]
    if TWO.fullmatch(text, one.end, other.start) and SPANNING.search(lead):
        yield replace(other, kind="span", first=one.first)


def _is_joined(text: str, before: Moment, moment: Moment) -> bool:
    gap = text[before.end : moment.start]
    return len(gap) <= _JOINED and bool(JOINED.fullmatch(gap))


def _is_part_of(part: Moment, year: Moment) -> bool:
    """Whether a part of a year stands before the year it is of."""
    if part.kind not in PARTS or (part.kind == "month" and part.loose):
        return False
    return year.kind in YEARS and _holds(year, part)


def _as_same(text: str, moment: Moment, before: list[Moment]) -> Moment:
    """Return the part of a year that "the same period of" it means."""
    if moment.kind not in YEARS:
        return moment
    if not SAME.search(text[max(0, moment.start - _SAID_BEFORE) : moment.start]):
        return moment
    part = next((m for m in reversed(before) if m.kind in PARTS), None)
    return (_moved(part, moment) if part else None) or moment


def _holds(year: Moment, part: Moment) -> bool:
    return year.first <= part.first and part.last <= year.last


def _moved(part: Moment, year: Moment) -> Moment | None:
    """Return a part of a year in another year, standing where that year or part stands."""
    for months in (12 * (year.first.year - part.first.year) + more for more in (0, 12)):
        try:
            moved = shifted(part, months)
        except (ValueError, OverflowError):
            continue
        if _holds(year, moved):
            stands = year if year.start > part.start else part
            return replace(moved, start=stands.start, end=stands.end, loose=False)
    return None
