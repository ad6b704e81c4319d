"""Changes in words: what a collection says at a place, and where that was read."""

from __future__ import annotations

from collections.abc import Mapping

from pkviewer.collection.changes import (
    AddAlternative,
    AddFigure,
    AddSource,
    Change,
    OwnSource,
    Revise,
    Withdraw,
)
from pkviewer.model.pack import Pack
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import period_text


def place_text(change: Change, pack: Pack, style: Style) -> str:
    """Return what a change is of: an indicator and a period, or a title."""
    if isinstance(change, AddFigure | Revise | AddAlternative | Withdraw):
        indicator = pack.indicators.get(change.indicator)
        name = indicator.name.within(style.language) if indicator else change.indicator
        members = [
            pack.head.dimensions[id_].members[member].within(style.language)
            for id_, member in change.dims.items()
            if id_ in pack.head.dimensions and member in pack.head.dimensions[id_].members
        ]
        entity = pack.head.entities.get(change.entity)
        abroad = [] if entity is None or change.entity == pack.head.home else [entity.name]
        whose = [*(text.within(style.language) for text in abroad), *members]
        return ", ".join((name, *whose, period_text(change.period, style)))
    if isinstance(change, AddSource):
        return f"{change.source.publisher}: {change.source.title}"
    title = getattr(change, "title", None) or getattr(change, "name", None)
    if title is not None:
        return str(title.within(style.language))
    return str(getattr(change, "text", "") or getattr(change, "id", ""))


def value_text(change: Change, pack: Pack, style: Style) -> str:
    """Return what a change says: its value as it is printed, or its words."""
    if isinstance(change, AddFigure | Revise | AddAlternative):
        indicator = pack.indicators.get(change.indicator)
        if indicator is None:
            return f"{change.value:f}"
        return spelled(change.value, pack.unit_of(indicator), style)
    if isinstance(change, Withdraw):
        return change.reason
    date = getattr(change, "date", None)
    when = f" ({period_text(date, style)})" if date is not None else ""
    return f"{place_text(change, pack, style)}{when}"


def source_text(
    change: Change, own: Mapping[str, OwnSource], pack: Pack, style: Style
) -> tuple[str, str]:
    """Return where a change was read, in words, and its address; both empty where it has none."""
    id_ = str(getattr(change, "source", ""))
    mine = change.source if isinstance(change, AddSource) else own.get(id_)
    source = mine or pack.sources.get(id_)
    if source is None:
        return "", ""
    given = [source.given_by] if isinstance(source, OwnSource) and source.given_by else []
    when = [period_text(source.published, style)] if source.published is not None else []
    return ", ".join((source.publisher, source.title, *given, *when)), source.url
