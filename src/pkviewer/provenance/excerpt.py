"""Prose taken to a document: each figure with a note of its own that names its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from pkviewer.provenance.citation import footnote
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.figure import Runs


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Prose with numbered notes, as plain text and as HTML of escaped text and links only.

    The notes of the HTML are marked the way LibreOffice marks its own, which takes them for
    real footnotes; other word processors show raised numbers and a list below the text. A
    figure said twice has two notes: where footnotes are numbered anew, no number is left
    behind that points to another.
    """

    plain: str
    html: str


def excerpt(paragraphs: Sequence[Runs], composer: Composer) -> Excerpt:
    """Write paragraphs with a note for each of their figures, numbered from 1."""
    plain: list[str] = []
    html: list[str] = []
    notes: list[str] = []
    linked: list[str] = []
    for runs in paragraphs:
        text, rich = "", ""
        for run in runs:
            text += run.text
            rich += f"<b>{escape(run.text)}</b>" if run.figure else escape(run.text)
            if run.figure is not None:
                number = len(notes) + 1
                note, as_html = footnote(run.figure, composer)
                notes.append(f"[{number}] {note}")
                linked.append(_note(number, as_html))
                text += f" [{number}]"
                rich += _anchor(number)
        plain.append(text)
        html.append(f"<p>{rich}</p>")
    side = "rtl" if composer.style.right_to_left else "ltr"
    opening = f'<div lang="{composer.style.language}" dir="{side}">'
    below = ["\n".join(notes)] if notes else []
    return Excerpt(
        "\n\n".join([*plain, *below]), f"{opening}{''.join(html)}</div>{''.join(linked)}"
    )


def _anchor(number: int) -> str:
    name = f"sdfootnote{number}"
    return f'<a class="sdfootnoteanc" name="{name}anc" href="#{name}sym"><sup>{number}</sup></a>'


def _note(number: int, html: str) -> str:
    name = f"sdfootnote{number}"
    sign = f'<a class="sdfootnotesym" name="{name}sym" href="#{name}anc">{number}</a>'
    return f'<div id="{name}"><p class="sdfootnote">{sign} {html}</p></div>'
