"""What a chart must say when it leaves window or page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pkviewer.sheet.blocks import SourceLine
from pkviewer.sheet.chart import ChartSpec
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture that stands alone says beside the chart itself."""

    title: str
    unit: str = ""
    source: str = ""
    edition: str = ""
    note: str = ""


def caption_of(spec: ChartSpec, sources: Iterable[SourceLine], edition: str) -> Caption:
    """Say what a chart must take with it when it leaves window or page.

    That is also what explains its hatching, part-years and breaks.
    """
    named = [source.text for source in sources if source.number in spec.marks]
    facts = (mark.figure.fact for line in spec.series for mark in line.marks)
    called = {datum.observation.source for fact in facts for datum in fact.operands}
    if len(called) > len(named) > 0:
        named.append(word("chart.others", spec.style.language, n=len(called) - len(named)))
    return Caption(spec.title, spec.unit, "; ".join(named), edition, spec.note)
