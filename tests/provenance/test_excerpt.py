"""Prose for a document: every figure has its note, and the note its source."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from pkviewer.model.pack import Pack
from pkviewer.provenance.excerpt import Excerpt, excerpt
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.figure import Run, Runs, plain
from pkviewer.text.style import Style


class Reader(HTMLParser):
    """Collects the anchors, the links and the text of some HTML, and checks its nesting."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        attributes = dict(attrs)
        if "name" in attributes:
            self.anchors.append(attributes)
        elif tag == "a":
            self.links.append(attributes["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module", params=[Style(), Style(numbers="lakh"), Style("ur")])
def composer(request: pytest.FixtureRequest, bundled: Pack) -> Composer:
    return Composer(bundled, request.param, bundled.head.edition_date)


def test_every_figure_has_a_note_with_its_source(composer: Composer) -> None:
    for sector in composer.sector_ids:
        paragraphs = [block.runs for block in composer.sheet(sector).prose]
        taken = excerpt(paragraphs, composer)
        figures = [run.figure for runs in paragraphs for run in runs if run.figure]
        notes = re.findall(r"^\[(\d+)\] (.+)$", taken.plain, re.MULTILINE)
        assert [int(number) for number, _ in notes] == list(range(1, len(figures) + 1))
        for figure, (number, note) in zip(figures, notes, strict=True):
            assert f"{figure.text} [{number}]" in taken.plain
            for datum in figure.fact.operands:
                assert composer.pack.sources[datum.observation.source].url in note
        assert_linked(taken, len(figures))


def assert_linked(taken: Excerpt, count: int) -> None:
    """Every raised number leads to its note, and back."""
    read = Reader(taken.html)
    assert read.open == []
    calls = [a for a in read.anchors if a["class"] == "sdfootnoteanc"]
    notes = [a for a in read.anchors if a["class"] == "sdfootnotesym"]
    assert len(calls) == len(notes) == count
    for call, note in zip(calls, notes, strict=True):
        assert call["href"] == f"#{note['name']}"
        assert note["href"] == f"#{call['name']}"
    assert all(link.startswith("https://") for link in read.links)


def test_prose_without_figures_has_no_notes(composer: Composer) -> None:
    runs: Runs = (Run("A <b>year</b> & its months."),)
    taken = excerpt([runs], composer)
    assert taken.plain == plain(runs)
    assert "A &lt;b&gt;year&lt;/b&gt; &amp; its months." in taken.html
