"""A reviewed text as a document: what is told of it, and the same as a page of HTML."""

from __future__ import annotations

from html import escape

from pkviewer.review.telling.reviewed_text import Piece, ReviewedLine, ReviewedText, pieces

_SIGNS = {
    "matches": "\N{CHECK MARK}",
    "alternative": "\N{CIRCLE WITH LEFT HALF BLACK}",
    "differs": "\N{MULTIPLICATION X}",
    "direction": "\N{UP DOWN ARROW}",
    "doubt": "?",
    "absent": "\N{EN DASH}",
}
_STYLE = """\
:root { color-scheme: light dark; --ink: #1b2420; --paper: #fff; --soft: #55605a;
  --accent: #01411c; --warn: #7a5200; --line: #c9d1cc; --tint: #eef3f0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7ece9; --paper: #171c19; --soft: #a3aea8;
  --accent: #7fd1a1; --warn: #e6bb62; --line: #2c3530; --tint: #1d2320; } }
body { margin: 2rem auto; padding: 0 1.25rem; max-width: 62rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.55 "IBM Plex Sans", system-ui, sans-serif; }
h1 { margin: 0; color: var(--accent); } .told { color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.text { padding: 1rem 1.25rem; background: var(--tint); white-space: pre-wrap; }
mark { padding: 0 .1em; color: inherit; background: none; border-bottom: 2px solid var(--soft); }
.matches { border-color: var(--accent); } .sign.matches { color: var(--accent); }
.alternative, .direction, .differs { border-color: var(--warn); }
.sign.alternative, .sign.direction, .sign.differs { color: var(--warn); }
mark.alternative, mark.doubt { border-bottom-style: dashed; }
mark.differs, mark.direction { border-bottom-style: double; border-bottom-width: 4px; }
mark.absent { border-bottom-style: dotted; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .55rem .75rem .55rem 0; border-top: 1px solid var(--line); text-align: start;
  vertical-align: top; } td p { margin: 0 0 .3rem; } .small { color: var(--soft); }
a { color: inherit; } sup { font-size: .7em; }
"""


def html(reviewed: ReviewedText) -> bytes:
    """Return a page of HTML that stands by itself; all text in it is escaped."""
    words = {key: escape(text) for key, text in reviewed.words.items()}
    direction = "rtl" if reviewed.right_to_left else "ltr"
    spoken = reviewed.text_language
    text_direction = "rtl" if spoken == "ur" else "ltr"
    body = "".join(_marked(piece) for piece in pieces(reviewed))
    counts = "".join(
        f"<li>{_sign(verdict)} {escape(word)}: {count}</li>"
        for verdict, word, count in reviewed.counts
    )
    rows = "".join(_row(line, words, spoken) for line in reviewed.lines)
    heads = "".join(f"<th>{words[key]}</th>" for key in ("figure", "verdict", "finding"))
    return (
        f'<!doctype html>\n<html lang="{reviewed.language}" dir="{direction}">\n'
        f'<head><meta charset="utf-8"><title>{words["title"]}</title>'
        '<meta name="viewport" content="width=device-width">'
        f"<style>{_STYLE}</style></head>\n<body>\n"
        f'<h1>{words["title"]}</h1>\n<p class="told">{escape(reviewed.summary)}</p>\n'
        f'<ul class="counts">{counts}</ul>\n'
        f'<div class="text" lang="{spoken}" dir="{text_direction}">{body}</div>\n'
        f"<table><thead><tr><th>#</th>{heads}</tr></thead><tbody>{rows}</tbody></table>\n"
        "</body>\n</html>\n"
    ).encode()


def _sign(verdict: str) -> str:
    return f'<span class="sign {verdict}" aria-hidden="true">{_SIGNS[verdict]}</span>'


def _marked(piece: Piece) -> str:
    if not piece.number:
        return escape(piece.text)
    number = f'<sup><a href="#figure-{piece.number}">{piece.number}</a></sup>'
    return f'<mark class="{piece.verdict}">{escape(piece.text)}</mark>{number}'


def _row(line: ReviewedLine, words: dict[str, str], spoken: str) -> str:
    cell = [f"<p>{escape(line.reason)}</p>"]
    if line.understood or line.corrected:
        meant = f"{words['heard']}: {escape(line.understood)}. " if line.understood else ""
        cell.append(f'<p class="small">{meant}{escape(line.heard)}</p>')
    cell += [
        f'<p class="small">{words["may_be"]}: {escape(candidate)}</p>'
        for candidate in line.candidates
    ]
    if line.source:
        link = escape(line.source)
        if line.url:
            link = f'<a href="{escape(line.url, quote=True)}">{link}</a>'
        cell.append(f'<p class="small">{words["source"]}: {link}</p>')
    if line.reply:
        cell.append(f"<p>{words['reply']}: <q>{escape(line.reply)}</q></p>")
    verdict = f"{_sign(line.verdict)} {escape(line.word)}"
    if line.corrected:
        verdict += f'<br><span class="small">{escape(line.corrected)}</span>'
    return (
        f'<tr id="figure-{line.number}"><td>{line.number}</td>'
        f'<td><bdi lang="{spoken}">“{escape(line.quote)}”</bdi></td>'
        f"<td>{verdict}</td><td>{''.join(cell)}</td></tr>"
    )
