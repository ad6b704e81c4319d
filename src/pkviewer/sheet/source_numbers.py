"""Numbers the sources of a sheet in the order in which they are called on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.pack import Pack, Source
from pkviewer.model.wording import Language
from pkviewer.sheet.blocks import SourceLine
from pkviewer.sheet.credit import bodies_of, credit, listed, reading_of
from pkviewer.text.style import Style
from pkviewer.text.words import word


class Marks:
    """The numbers of a sheet's sources, given at first call; ``known`` ones keep theirs."""

    def __init__(self, known: Iterable[SourceLine] = ()) -> None:
        self._lines = {line.id: line for line in known}
        self._numbers: dict[str, int] = {line.id: line.number for line in self._lines.values()}

    def of(self, sources: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of sources, each once, ascending."""
        return tuple(
            sorted({self._numbers.setdefault(id_, len(self._numbers) + 1) for id_ in sources})
        )

    def of_fact(self, fact: Fact) -> tuple[int, ...]:
        """Return the numbers of a fact's sources; of a long sum only its ends."""
        operands = fact.operands
        ends = operands if len(operands) <= 2 else (operands[0], operands[-1])
        return self.of(datum.observation.source for datum in ends)

    def numbered(self) -> list[tuple[str, int]]:
        """Return every source called on with its number, in order."""
        return list(self._numbers.items())

    def lines(self, pack: Pack, style: Style, data: Iterable[Datum] = ()) -> tuple[SourceLine, ...]:
        """Return every source called on, as printed; ``data`` tell of the bodies behind them."""
        bodies = bodies_of(data)
        return tuple(
            self._lines.get(id_) or source_line(pack, id_, number, style, bodies.get(id_, ()))
            for id_, number in self.numbered()
        )


def source_line(
    pack: Pack, id_: str, number: int, style: Style, bodies: Sequence[str] = ()
) -> SourceLine:
    """Return a source as it is printed; ``bodies`` are those behind its figures."""
    source, language = pack.sources[id_], style.language
    named = credit(pack, id_, style, bodies, short=True)
    body = source.publisher if named.is_own else next(iter(named.bodies), "")
    place = _own_place(source, language) if named.is_own else named.publisher
    place = word("comma", language).join((place, named.when))
    declared = [pack.head.bodies[other] for other in bodies[1:]] if named.bodies else []
    if declared:
        others = [(body.short or body.name).within(language) for body in declared]
        place = f"{place} ({word('credit.also', language, bodies=listed(others, style))})"
    return SourceLine(
        number=number,
        id=id_,
        text=named.text,
        title=source.title,
        kind=word(f"source.{source.kind}", language),
        url=source.url,
        body=body,
        place=place,
        is_dated=named.is_dated,
        reading=reading_of(source, style),
    )


def _own_place(source: Source, language: Language) -> str:
    if source.read_at is not None:
        return word("credit.own.copy", language, copy=source.read_at)
    return word("credit.own", language)


def by_body(lines: Iterable[SourceLine]) -> dict[str, list[SourceLine]]:
    """Return sources by the body behind them, in order; those that name none come last."""
    groups: dict[str, list[SourceLine]] = {}
    for line in lines:
        groups.setdefault(line.body, []).append(line)
    nameless = groups.pop("", [])
    return groups | ({"": nameless} if nameless else {})


def numbers_by_body(lines: Iterable[SourceLine]) -> Mapping[int, int]:
    """Return new numbers by old ones, under which sources of one body stand together."""
    ordered = [line.number for group in by_body(lines).values() for line in group]
    return {old: new for new, old in enumerate(ordered, 1)}
