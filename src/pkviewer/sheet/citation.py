"""A figure copied with its source, as plain and as rich text."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from pkviewer.facts.arithmetic import arithmetic
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.figure import Figure
from pkviewer.text.when import period_meaning, period_text
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class Citation:
    """A figure with its source; ``html`` holds escaped text and links only."""

    plain: str
    html: str


def cite(figure: Figure, composer: Composer) -> Citation:
    """Write value, what it is, period, publisher, date and address, and the edition."""
    style, pack = composer.style, composer.pack
    fact = figure.fact
    sums = arithmetic(fact, style)
    computed = word("cite.computed", style.language, sums=sums) if sums else ""
    what = f"{figure.label}, {period_meaning(fact.period, style)}"
    sources = list(dict.fromkeys(datum.observation.source for datum in fact.operands))
    lines, links = [], []
    for id_ in sources:
        source = pack.sources[id_]
        when = (
            period_text(source.published, style)
            if source.published
            else word("undated", style.language)
        )
        named = f"{source.publisher}, {when}"
        lines.append(f"{named}, {source.url}")
        links.append(f'<a href="{escape(source.url, quote=True)}">{escape(named)}</a>')
    edition = word("cite.edition", style.language, edition=pack.head.edition)
    head = f"{figure.text} ({what})"
    tail = f" [{computed}]" if computed else ""
    label = word("prov.source", style.language)
    return Citation(
        plain=f"{head}{tail}. {label}: {'; '.join(lines)}. {edition}.",
        html=(
            f"<b>{escape(figure.text)}</b> ({escape(what)}){escape(tail)}. "
            f"{escape(label)}: {'; '.join(links)}. {escape(edition)}."
        ),
    )
