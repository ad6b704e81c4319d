"""A number that is shown, with the way back to its source."""

from __future__ import annotations

from dataclasses import dataclass

from pkviewer.facts.fact import Fact


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact as it is displayed.

    ``text`` is what is printed in place ("US$3.81 bn"), ``label`` what it is ("ICT services
    exports"), ``period`` its period in words, ``marks`` the numbers of its sources on this
    sheet. ``spoken`` says all of it for a screen reader.
    """

    text: str
    label: str
    period: str
    fact: Fact
    marks: tuple[int, ...] = ()
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of prose; one that is a figure leads to its source."""

    text: str
    figure: Figure | None = None


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Return the prose without its figures' links."""
    return "".join(run.text for run in runs)
