"""A sheet as a page for the web: whole in itself, escaped, and usable without seeing it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from pytestqt.qtbot import QtBot

from pkviewer.export.web.html_page import html_page
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

_VOID = frozenset({"meta", "img", "br", "link", "input", "hr"})


class Elements(HTMLParser):
    """All elements of a page with their attributes, and whether each is closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.all if name == tag]


def page_of(pack: Pack, sector: str, style: Style | None = None) -> str:
    composer = Composer(pack, style or Style(), pack.head.edition_date)
    return html_page(composer.sheet(sector), composer).decode()


@pytest.fixture
def trade(qtbot: QtBot, small: Pack) -> str:
    return page_of(small, "trade")


def test_it_fetches_nothing_and_runs_nothing(trade: str) -> None:
    elements = Elements(trade)
    assert not elements.open
    scripts = elements.named("script")
    assert [script.get("type") for script in scripts] == ["application/ld+json"]
    assert not elements.named("link")
    assert not elements.named("iframe")
    assert "url(" not in trade
    assert "@import" not in trade
    assert not any(key.startswith("on") for _, attributes in elements.all for key in attributes)
    (policy,) = (m["content"] for m in elements.named("meta") if "http-equiv" in m)
    assert policy is not None
    assert policy.startswith("default-src 'none'")


def test_every_chart_has_words_and_a_table_and_every_link_leads_somewhere(trade: str) -> None:
    elements = Elements(trade)
    ids = Counter(a["id"] for _, a in elements.all if "id" in a)
    assert max(ids.values()) == 1
    inner = [a["href"] for a in elements.named("a") if (a["href"] or "").startswith("#")]
    assert inner
    assert all((href or "")[1:] in ids for href in inner)
    figures = len(elements.named("figure"))
    assert figures
    pictures = [a for a in elements.named("div") if a.get("role") == "img"]
    assert len(pictures) == figures
    assert all(picture.get("aria-label") for picture in pictures)
    assert len(elements.named("caption")) == figures
    assert "2,970" in trade or "3,810" in trade
    assert trade.count("<h1>") == 1


def test_the_data_are_described_for_search_engines(trade: str) -> None:
    (described,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', trade, re.DOTALL
    )
    dataset = json.loads(described)
    assert dataset["@type"] == "Dataset"
    assert dataset["version"] == "2025.08"
    assert dataset["license"].startswith("https://")
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", dataset["identifier"])


def test_texts_of_a_pack_are_text(qtbot: QtBot, altered: Callable[..., Pack]) -> None:
    spiteful = '</title><script>alert(1)</script>"><img src=x onerror=y>'
    pack = altered(
        ("sectors/trade.json", ("title", "en"), spiteful),
        ("sectors/trade.json", ("charts", 0, "title", "en"), spiteful),
    )
    elements = Elements(page_of(pack, "trade"))
    assert len(elements.named("script")) == 1
    assert not elements.named("img")
    assert not any("onerror" in attributes for _, attributes in elements.all)


def test_it_is_the_same_every_time_and_runs_from_right_to_left_in_urdu(
    qtbot: QtBot, small: Pack, trade: str
) -> None:
    assert page_of(small, "trade") == trade
    urdu = page_of(small, "trade", Style("ur"))
    assert '<html lang="ur" dir="rtl">' in urdu
    assert not Elements(urdu).open
