"""What must hold of sources and of what names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pkviewer.errors import Fault
from pkviewer.model.indicator import Observation
from pkviewer.model.loading.fact_validation import unknown
from pkviewer.model.pack import Pack, Source
from pkviewer.model.period import Period, PeriodKind

FILE = "sources.json"


def source_faults(at: str, source: Source) -> Iterator[Fault]:
    """Yield what is wrong with a source's addresses and days."""
    for key, url in (("url", source.url), ("archived", source.archived)):
        if url is not None and not url.startswith(("https://", "http://")):
            yield Fault(FILE, f"{at}.{key}", repr(url), "an https address")
    published = source.published
    if source.read is not None and published is not None and source.read < published.start:
        found = f"{source.read}, before the document of {published}"
        yield Fault(FILE, f"{at}.read", found, "a day from its publication on")


def witness_faults(pack: Pack, name: str, at: str, observation: Observation) -> Iterator[Fault]:
    """Yield what is wrong with the further sources of a value."""
    yield from cited_faults(pack, name, at, observation.also)
    named = {observation.source}
    for id_ in observation.also:
        if id_ in named:
            yield Fault(name, at, f"{id_!r} again", "each source of the figure once")
        named.add(id_)


def cited_faults(pack: Pack, name: str, at: str, ids: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault for each id that names no source."""
    for id_ in ids:
        if id_ not in pack.sources:
            yield unknown(name, at, id_, "a source of sources.json")


def dated_faults(pack: Pack, name: str, at: str, id_: str, period: Period) -> Iterator[Fault]:
    """Yield what a source cannot have told: another day's report, or what was yet to come."""
    published = pack.sources[id_].published if id_ in pack.sources else None
    if published is None or period.kind is PeriodKind.BY:
        return
    found = f"{period}, from a source of {published}"
    if period.kind is PeriodKind.REPORTED:
        if period.end < published.start or published.end < period.start:
            yield Fault(name, f"{at}.period", found, "the date of the source's own page")
    elif period.kind is not PeriodKind.EDITION and published.end < period.start:
        yield Fault(name, f"{at}.period", found, "a source published after the period began")
