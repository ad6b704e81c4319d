"""A reader's own figures as observations of a pack, and their words as its texts."""

from __future__ import annotations

import msgspec

from pkviewer.collection.changes import AddAlternative, AddFigure, Placed, Revise, Withdraw
from pkviewer.model.indicator import Alternative, Observation
from pkviewer.model.wording import Text

_REVISED = Text(
    en="The figure of the edition, before this revision.",
    ur="نظرِ ثانی سے پہلے، ایڈیشن کا عدد۔",
)


def both(text: Text) -> Text:
    """Return a text in every language: the other one falls back to what was written."""
    return text if text.ur is not None else Text(en=text.en, ur=text.en)


def _plain(text: str) -> Text:
    """Return a reader's own words as prose that holds no placeholders."""
    return Text(en=text.replace("{", "(").replace("}", ")"))


def key_of(change: Placed | Withdraw, entity: str) -> tuple[object, ...]:
    """Return what tells the observation that a change is of from all others of its indicator."""
    return change.period.code, entity, tuple(sorted(change.dims.items()))


def observation(change: AddFigure | Revise, entity: str, source: str) -> Observation:
    """Return a change as an observation of an entity, from a source of the overlaid pack."""
    note = change.note if isinstance(change, AddFigure) else ""
    return Observation(
        period=change.period,
        value=change.value,
        source=source,
        entity=entity,
        dims=change.dims,
        primary=change.primary,
        confidence=change.confidence,
        as_stated=change.as_stated,
        bound=change.bound,
        status=change.status,
        of=change.of,
        note=_plain(note) if note else None,
    )


def revised(before: Observation, change: Revise | AddAlternative, source: str) -> Observation:
    """Return an observation with another figure beside it, or revised and its old one kept."""
    if isinstance(change, AddAlternative):
        other = Alternative(
            value=change.value,
            relation=change.relation,
            reason=_plain(change.reason),
            source=source,
            primary=change.primary,
            as_stated=change.as_stated,
        )
        return msgspec.structs.replace(before, alternatives=(*before.alternatives, other))
    earlier = Alternative(
        value=before.value,
        relation="earlier_vintage",
        reason=_plain(change.reason) if change.reason else _REVISED,
        source=before.source,
        primary=before.primary,
        as_stated=before.as_stated,
    )
    after = observation(change, before.entity, source)
    others = (*before.alternatives, earlier)
    return msgspec.structs.replace(
        after, alternatives=others, of=after.of if after.of is not None else before.of
    )
