"""How a source is named: the body behind the figure first, the page it was read on second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pkviewer.facts.fact import Datum
from pkviewer.model.indicator import Alternative, Observation
from pkviewer.model.pack import Body, Pack, Source
from pkviewer.text.number import embedded
from pkviewer.text.style import Style
from pkviewer.text.when import day_text, period_text
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class Credit:
    """A source as it is named in a line.

    ``bodies`` are the names of those whose figures it prints; none where it names nobody, and
    none where it is the body's own page, which ``is_own`` then says. ``when`` is its date in
    words, or that it has none.
    """

    bodies: tuple[str, ...]
    publisher: str
    when: str
    style: Style
    is_dated: bool
    is_own: bool = False

    @property
    def origin(self) -> str:
        """Body and publisher: "State Bank of Pakistan, in Business Recorder"."""
        if not self.bodies:
            return self.publisher
        return word(
            "credit.in",
            self.style.language,
            body=listed(self.bodies, self.style),
            publisher=self.publisher,
        )

    @property
    def text(self) -> str:
        """Body, publisher and date: "State Bank of Pakistan, in Business Recorder, 20 August"."""
        return word("comma", self.style.language).join((self.origin, self.when))


def credit(
    pack: Pack, id_: str, style: Style, bodies: Iterable[str | None] = (), *, short: bool = False
) -> Credit:
    """Name a source; ``bodies`` are ids of those whose figures it prints, ``short`` its date."""
    source = pack.sources[id_]
    named = [pack.head.bodies[body] for body in dict.fromkeys(bodies) if body is not None]
    is_own = any(_is_publisher(source.publisher, body) for body in named)
    published = source.published
    return Credit(
        bodies=() if is_own else tuple(body.name.within(style.language) for body in named),
        publisher=embedded(source.publisher, style),
        when=period_text(published, style, short=short)
        if published is not None
        else word("undated", style.language),
        style=style,
        is_dated=published is not None,
        is_own=is_own,
    )


def origin(pack: Pack, printed: Observation | Alternative, style: Style) -> str:
    """Name whose figure it is and who printed it, without a date."""
    return credit(pack, printed.source, style, (printed.primary,)).origin


def credited(pack: Pack, id_: str, style: Style, bodies: Iterable[str | None] = ()) -> str:
    """Name a source with its date and address."""
    parts = (credit(pack, id_, style, bodies).text, embedded(pack.sources[id_].url, style))
    return word("comma", style.language).join(parts)


def bodies_of(data: Iterable[Datum]) -> dict[str, tuple[str, ...]]:
    """Return the bodies that sources name behind some figures, by source, the commonest first.

    The rival figures of the observations count after the figures themselves.
    """
    observations = {id(datum.observation): datum.observation for datum in data}.values()
    rivals = [other for observation in observations for other in observation.alternatives]
    every: list[Observation | Alternative] = [*observations, *rivals]
    counts: dict[str, Counter[str]] = {}
    for printed in every:
        if printed.primary is not None:
            counts.setdefault(printed.source, Counter())[printed.primary] += 1
    return {id_: tuple(body for body, _ in count.most_common()) for id_, count in counts.items()}


def reading_of(source: Source, style: Style) -> str:
    """Say where within a source, in whose copy and when it was read; empty where nothing is."""
    language = style.language
    parts = [source.page or ""]
    if source.read_at is not None:
        parts.append(word("credit.copy", language, copy=source.read_at))
    if source.read is not None:
        parts.append(word("credit.read", language, date=day_text(source.read, style)))
    if source.archived is not None:
        parts.append(word("credit.archived", language, url=source.archived))
    if source.licence is not None:
        parts.append(word("credit.licence", language, licence=source.licence))
    return "; ".join(part for part in parts if part)


def listed(names: Sequence[str], style: Style) -> str:
    """List names in a sentence: "A, B and C"."""
    *first, last = names
    if not first:
        return last
    head = word("comma", style.language).join(first)
    return word("credit.and", style.language, first=head, last=last)


def _is_publisher(publisher: str, body: Body) -> bool:
    """Whether a body published something itself, be it under a name with more to it."""
    spoken = publisher.casefold()
    names = [body.name.en, body.name.ur, body.short.en if body.short else None]
    folded = (name.casefold() for name in names if name)
    return any(spoken == name or spoken.startswith((f"{name} (", f"{name}, ")) for name in folded)
