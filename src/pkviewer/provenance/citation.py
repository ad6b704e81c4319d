"""A figure copied with its source: as plain text, as rich text, and as BibTeX."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from pkviewer.facts.arithmetic import arithmetic
from pkviewer.model.pack import Source
from pkviewer.model.period import PeriodKind
from pkviewer.provenance.references import csl, csl_json, ris
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.credit import bodies_of, credit
from pkviewer.sheet.figure import Figure
from pkviewer.sheet.naming import figure_name
from pkviewer.text.address import is_openable
from pkviewer.text.letters import capitalised
from pkviewer.text.when import period_meaning
from pkviewer.text.words import word

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_KEY = re.compile(r"[^A-Za-z0-9:-]+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A figure with its source; ``html`` holds escaped text and links only.

    ``bibtex``, ``ris`` and ``csl`` (CSL-JSON) have an entry for each source, the figure in
    its note.
    """

    plain: str
    html: str
    bibtex: str = ""
    ris: str = ""
    csl: str = ""


def cite(figure: Figure, composer: Composer) -> Citation:
    """Write value, what it is, period, publisher, date and address, and the edition."""
    telling = _Telling(figure, composer)
    label = word("prov.source", composer.style.language)
    note = f"{figure.text} ({telling.what}){telling.sums}. {telling.edition}"
    pack = composer.pack
    entries = [
        (id_, pack.sources[id_], note, named.bodies)
        for id_, named in zip(telling.sources, telling.credits, strict=True)
    ]
    return Citation(
        plain=(
            f"{figure.text} ({telling.what}){telling.sums}. "
            f"{label}: {'; '.join(telling.lines)}. {telling.edition}."
        ),
        html=(
            f"<b>{escape(figure.text)}</b> ({escape(telling.what)}){escape(telling.sums)}. "
            f"{escape(label)}: {'; '.join(telling.links)}. {escape(telling.edition)}."
        ),
        bibtex="\n\n".join(bibtex(*entry) for entry in entries) + "\n",
        ris="".join(ris(*entry) for entry in entries),
        csl=csl_json(csl(*entry) for entry in entries),
    )


def footnote(figure: Figure, composer: Composer) -> tuple[str, str]:
    """Write what stands in a note below a text that says the figure: plain, and as HTML."""
    telling = _Telling(figure, composer)
    head = f"{capitalised(telling.what)}{telling.sums}"
    return (
        f"{head}. {'; '.join(telling.lines)}. {telling.edition}.",
        f"{escape(head)}. {'; '.join(telling.links)}. {escape(telling.edition)}.",
    )


class _Telling:
    """The parts of a citation: what, the arithmetic, the sources in plain and as links."""

    def __init__(self, figure: Figure, composer: Composer) -> None:
        style, pack = composer.style, composer.pack
        fact = figure.fact
        sums = arithmetic(fact, style)
        computed = word("cite.computed", style.language, sums=sums) if sums else ""
        name = figure_name(pack, fact, style)
        is_compared = fact.base is not None and fact.base.code != fact.period.code
        # A figure compared with another period's has both in its name.
        self.what = name if is_compared else f"{name}, {period_meaning(fact.period, style)}"
        self.sums = f" [{computed}]" if computed else ""
        self.sources = list(dict.fromkeys(datum.observation.source for datum in fact.operands))
        bodies = bodies_of(fact.operands)
        self.credits = [credit(pack, id_, style, bodies.get(id_, ())) for id_ in self.sources]
        urls = [pack.sources[id_].url for id_ in self.sources]
        pairs = list(zip(self.credits, urls, strict=True))
        self.lines = [f"{named.text}, {url}" for named, url in pairs]
        self.links = [_link(url, named.text) for named, url in pairs]
        self.edition = word("cite.edition", style.language, edition=pack.head.edition)


def _link(url: str, name: str) -> str:
    """Return a source as a link; an address that may not be opened stands as text."""
    if not is_openable(url):
        return f"{escape(name)}, {escape(url)}"
    return f'<a href="{escape(url, quote=True)}">{escape(name)}</a>'


def bibtex(id_: str, source: Source, note: str, bodies: Sequence[str] = ()) -> str:
    """Write a source as a BibTeX entry; only as much of its date as is known.

    The ``bodies`` whose figures it prints are its authors; the publisher stands after them.
    """
    # The inner braces keep a name of several words from being read as a person.
    authors = " and ".join(f"{{{_tex(name)}}}" for name in bodies or (source.publisher,))
    fields = [("author", authors), ("title", f"{{{_tex(source.title)}}}")]
    if bodies:
        fields.append(("howpublished", f"{{{_tex(source.publisher)}}}"))
    published = source.published
    if published is not None:
        fields.append(("year", str(published.end.year)))
        if published.kind in (PeriodKind.MONTH, PeriodKind.DAY):
            fields.append(("month", _MONTHS[published.end.month - 1]))
        if published.kind is PeriodKind.DAY:
            fields.append(("day", str(published.end.day)))
    fields.append(("url", source.url))
    if source.read is not None:
        fields.append(("urldate", source.read.isoformat()))
    fields.append(("note", _tex(note)))
    kind = "techreport" if source.kind == "report" else "misc"
    if kind == "techreport":
        fields.insert(2, ("institution", f"{{{_tex(source.publisher)}}}"))
    body = ",\n".join(
        f"  {name} = {value}" if name == "month" else f"  {name} = {{{value}}}"
        for name, value in fields
    )
    return f"@{kind}{{{_KEY.sub('-', id_)},\n{body}\n}}"


def _tex(text: str) -> str:
    """Return a text that TeX prints as it stands."""
    return " ".join(text.translate(_TEX).split())
