"""Numbers the sources of a sheet in the order in which they are called on."""

from __future__ import annotations

from collections.abc import Iterable

from pkviewer.facts.fact import Fact


class Marks:
    """The numbers of a sheet's sources, given at first call."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

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
