"""Numbers the sources of a sheet in the order in which they are called on."""

from __future__ import annotations

from collections.abc import Iterable

from pkviewer.facts.fact import Fact
from pkviewer.model.pack import Pack
from pkviewer.sheet.factsheet import SourceLine
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word


class Marks:
    """The numbers of a sheet's sources, given at first call; ``known`` ones keep theirs."""

    def __init__(self, known: Iterable[SourceLine] = ()) -> None:
        self._numbers: dict[str, int] = {line.id: line.number for line in known}

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

    def lines(self, pack: Pack, style: Style) -> tuple[SourceLine, ...]:
        """Return every source called on, as printed."""
        return tuple(source_line(pack, id_, number, style) for id_, number in self.numbered())


def source_line(pack: Pack, id_: str, number: int, style: Style) -> SourceLine:
    """Return a source as it is printed."""
    source, language = pack.sources[id_], style.language
    when = (
        period_text(source.published, style, short=True)
        if source.published
        else word("undated", language)
    )
    text = word("comma", language).join((source.publisher, when))
    kind = word(f"source.{source.kind}", language)
    return SourceLine(number, id_, text, source.title, kind, source.url)
