"""No figure is a dead end: each opens its provenance, and leads on; and can be cited."""

from __future__ import annotations

import re
from datetime import date

import pytest

from pkviewer.model.pack import Pack, Source
from pkviewer.model.period import Period
from pkviewer.provenance.citation import bibtex, cite
from pkviewer.provenance.provenance import Provenance, provenance
from pkviewer.search.catalogue import observed
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.figure import Figure
from pkviewer.text.style import Style

_ADDRESS = re.compile(r"https?://\S+")


@pytest.fixture(scope="session")
def reader(bundled: Pack) -> Composer:
    return Composer(bundled, Style(), date(2026, 11, 24))


def labels(trace: Provenance) -> list[str]:
    return list(dict.fromkeys(row.label for row in trace.rows))


def dead_end(figure: Figure, composer: Composer) -> str:
    """Say what is missing where a figure leads nowhere."""
    trace = provenance(figure, composer)
    kinds = {row.kind for row in trace.rows}
    if not (trace.value and trace.label and trace.period):
        return "no value, label or period"
    if "source" in kinds:
        addresses = [row.url for row in trace.rows if row.kind == "source"]
        return "" if all(map(_ADDRESS.match, addresses)) else "no address"
    operands = [row.figure for row in trace.rows if row.kind == "operand"]
    if "arithmetic" not in kinds or not operands or None in operands:
        return "neither a source nor operands"
    for operand in operands:
        assert operand is not None
        if not any(row.kind == "source" for row in provenance(operand, composer).rows):
            return f"the operand {operand.label} has no source"
    return ""


def test_every_figure_of_every_tab_opens_its_provenance(reader: Composer) -> None:
    seen: set[object] = set()
    dead = []
    for sector in reader.sector_ids:
        for figure in reader.sheet(sector).figures():
            if id(figure.fact) not in seen:
                seen.add(id(figure.fact))
                if fault := dead_end(figure, reader):
                    dead.append((sector, figure.label, figure.text, fault))
    assert len(seen) > 800
    assert not dead


def test_every_published_value_opens_its_provenance_in_both_languages(bundled: Pack) -> None:
    urdu = Composer(bundled, Style("ur", "lakh"), date(2026, 11, 24))
    for indicator in bundled.indicators.values():
        for seen in indicator.observations[::9]:
            assert not dead_end(observed(bundled, urdu.style, indicator, seen), urdu)


def test_the_periods_before_and_after_lead_on(bundled: Pack, reader: Composer) -> None:
    indicator = bundled.indicators["ict-exports-fy"]
    seen = next(o for o in indicator.observations if o.period.code == "FY2022-23")
    trace = provenance(observed(bundled, reader.style, indicator, seen), reader)
    ways = {r.label: r.figure for r in trace.rows if r.figure is not None}
    assert ways["Previous period"] is not None
    assert ways["Previous period"].fact.period.code == "FY2021-22"
    assert ways["Next period"].fact.period.code == "FY2023-24"


def test_a_part_of_a_year_is_followed_by_the_same_part_alone(
    bundled: Pack, reader: Composer
) -> None:
    indicator = bundled.indicators["ict-exports-fy"]
    for seen in indicator.observations:
        trace = provenance(observed(bundled, reader.style, indicator, seen), reader)
        for row in trace.rows:
            if row.figure is not None:
                assert row.figure.fact.period.is_like(seen.period)


def test_earlier_vintages_stand_in_order_and_end_with_the_figure_shown(
    bundled: Pack, reader: Composer
) -> None:
    revised = [
        (indicator, seen)
        for indicator in bundled.indicators.values()
        for seen in indicator.observations
        if any(a.relation == "earlier_vintage" for a in seen.alternatives)
    ]
    assert revised
    for indicator, seen in revised:
        trace = provenance(observed(bundled, reader.style, indicator, seen), reader)
        history = [row for row in trace.rows if row.label == "Revision history"]
        assert "the figure shown" in history[-1].text
        assert bundled.sources[seen.source].url == history[-1].url
        by_url = {source.url: source for source in bundled.sources.values()}
        dates = [p.end for row in history[:-1] if (p := by_url[row.url].published)]
        assert dates == sorted(dates)


def test_a_figure_without_revisions_has_no_history(bundled: Pack, reader: Composer) -> None:
    for indicator in bundled.indicators.values():
        for seen in indicator.observations[:1]:
            if not any(a.relation == "earlier_vintage" for a in seen.alternatives):
                trace = provenance(observed(bundled, reader.style, indicator, seen), reader)
                assert "Revision history" not in labels(trace)


def test_every_figure_is_cited_in_balanced_bibtex(reader: Composer) -> None:
    for sector in reader.sector_ids:
        for figure in list(reader.sheet(sector).figures())[::11]:
            entries = cite(figure, reader).bibtex
            bare = re.sub(r"\\[{}]", "", entries)
            assert bare.count("{") == bare.count("}") > 0
            assert len(re.findall(r"^@(?:misc|techreport)\{", entries, re.MULTILINE)) == len(
                {d.observation.source for d in figure.fact.operands}
            )


def test_signs_of_tex_are_printed_as_they_stand() -> None:
    source = Source(
        publisher="R&D 100% {Ltd}",
        title="A_b #1 ~ 50$ \\ end",
        url="https://example.org/a_b",
        published=Period.parse("2025-03-05"),
        kind="press",
    )
    entry = bibtex("a b/c", source, "it")
    assert entry.startswith("@misc{a-b-c,\n")
    assert r"author = {{R\&D 100\% \{Ltd\}}}" in entry
    assert r"A\_b \#1 \textasciitilde{} 50\$ \textbackslash{} end" in entry
    assert "year = {2025},\n  month = mar,\n  day = {5}" in entry
    assert "url = {https://example.org/a_b}" in entry


def test_only_what_is_known_of_a_date_is_told() -> None:
    source = Source(publisher="P", title="T", url="https://example.org", kind="report")
    entry = bibtex("t", source, "it")
    assert entry.startswith("@techreport{t,")
    assert "institution" in entry
    assert "year" not in entry


def test_a_computed_figure_is_named_by_what_it_says(reader: Composer) -> None:
    names = {
        provenance(figure, reader).label
        for sector in ("exports", "payments")
        for figure in reader.sheet(sector).figures()
        if figure.fact.measure not in ("value", "highest", "lowest")
    }
    if reader.style.language == "en":
        assert "Growth: ICT services exports, FY2024-25 on FY2023-24" in names
        assert any(name.startswith("Share: ") and ", of " in name for name in names)
        assert not any(":" not in name for name in names)
