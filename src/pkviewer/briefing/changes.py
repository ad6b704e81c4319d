"""What is not as it was when a briefing was saved, and the saving of what is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from pkviewer.briefing.picked import Picked
from pkviewer.documents.briefing import Briefing, ChartItem, ClaimItem, Seen
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.sheet.blocks import ChangeKind, ChangeLine
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word

_LISTED = 3
"""Revised values of a chart that are told one by one."""


def remembered(briefing: Briefing, picked: Sequence[Picked], pack: Pack) -> Briefing:
    """Return a briefing with what stands there now; of what is not found, what stood there."""
    items = tuple(
        one.item
        if one.missing
        else msgspec.structs.replace(one.item, name=one.phrase, seen=one.seen())
        for one in picked
    )
    return msgspec.structs.replace(
        briefing, items=items, pack=pack.head.id, edition=pack.head.edition
    )


def changes(picked: Sequence[Picked], style: Style) -> tuple[ChangeLine, ...]:
    """Tell what has changed since a briefing was saved, in the order of its items."""
    telling = _Telling(style)
    return tuple(change for one in picked for change in telling.of(one))


def pack_change(briefing: Briefing, pack: Pack, style: Style) -> tuple[ChangeLine, ...]:
    """Tell where a briefing was saved with another data pack than the one now open."""
    if briefing.pack in ("", pack.head.id):
        return ()
    label = word("change.pack", style.language)
    return (ChangeLine("pack", label, f"{briefing.pack} → {pack.head.id}"),)


class _Telling:
    def __init__(self, style: Style) -> None:
        self._style = style

    def of(self, one: Picked) -> Iterator[ChangeLine]:
        if one.missing:
            yield self._gone(one)
        elif not one.item.seen:
            return
        elif isinstance(one.item, ChartItem):
            yield from self._chart(one)
        else:
            yield from self._figure(one, one.item.seen[0], one.seen()[0])

    def _line(self, kind: ChangeKind, key: str, **values: object) -> ChangeLine:
        language = self._style.language
        return ChangeLine(kind, word(f"change.{kind}", language), word(key, language, **values))

    def _gone(self, one: Picked) -> ChangeLine:
        why = one.missing.rstrip(".")
        if one.item.seen and not isinstance(one.item, ChartItem):
            old = self._dated(one.item.seen[0])
            return self._line("gone", "change.was", name=one.phrase, why=why, old=old)
        return self._line("gone", "change.named", name=one.phrase, why=why)

    def _figure(self, one: Picked, old: Seen, new: Seen) -> Iterator[ChangeLine]:
        """Tell a figure or a verdict that is not what it was."""
        if (old.period, old.value) == (new.period, new.value):
            return
        kind: ChangeKind = "revised"
        if isinstance(one.item, ClaimItem):
            kind = "verdict"
        elif old.period != new.period:
            earlier = Period.parse(new.period).end < Period.parse(old.period).end
            kind = "older" if earlier else "newer"
        before, after = self._dated(old), self._dated(new)
        yield self._line(kind, "change.from", name=one.phrase, old=before, new=after)

    def _chart(self, one: Picked) -> Iterator[ChangeLine]:
        """Tell a chart's new values together, its revised and withdrawn ones up to a few."""
        old = {(seen.of, seen.period): seen for seen in one.item.seen}
        new = {(seen.of, seen.period): seen for seen in one.seen()}
        added = [seen for place, seen in new.items() if place not in old]
        revised = [
            f"{self._period(seen)} {was.text} → {seen.text}"
            for place, seen in new.items()
            if (was := old.get(place)) is not None and was.value != seen.value
        ]
        # What the chart no longer reaches back to is not withdrawn.
        first = min((_end(seen) for seen in new.values()), default="")
        withdrawn = [
            self._dated(seen)
            for place, seen in old.items()
            if place not in new and _end(seen) >= first and not _outgrown(seen, added)
        ]
        if added:
            text = self._dated(max(added, key=_end))
            yield self._line("added", "change.count", name=one.phrase, n=len(added), text=text)
        for kind, lines in (("revised", revised), ("withdrawn", withdrawn)):
            if lines:
                why = "; ".join(lines[:_LISTED])
                if len(lines) > _LISTED:
                    more = len(lines) - _LISTED
                    why = word("change.more", self._style.language, text=why, n=more)
                yield self._line(kind, "change.named", name=one.phrase, why=why)  # type: ignore[arg-type]

    def _dated(self, seen: Seen) -> str:
        if not seen.period:
            return seen.text
        text = seen.text if seen.value else seen.of
        period = self._period(seen)
        return word("change.dated", self._style.language, text=text, period=period)

    def _period(self, seen: Seen) -> str:
        if not seen.value:
            return seen.text
        return period_text(Period.parse(seen.period), self._style, short=True)


def _outgrown(seen: Seen, added: Sequence[Seen]) -> bool:
    """Whether a part-year gave way to a longer stretch of its year."""
    if not seen.value:
        return False
    part = Period.parse(seen.period)
    longer = (Period.parse(other.period) for other in added if other.value and other.of == seen.of)
    return any(one.start <= part.start and one.end >= part.end for one in longer)


def _end(seen: Seen) -> str:
    """Return the last day of what was seen, as a date that sorts."""
    return Period.parse(seen.period).end.isoformat() if seen.value else seen.period
