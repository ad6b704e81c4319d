"""What one edition changes in another: every figure, verdict and indicator, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest

from pkviewer.editions.edition_diff import revision
from pkviewer.editions.revision import Tally, cautions, counted
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style

TRADE, ACCESS, CLAIMS = "sectors/trade.json", "sectors/access.json", "claims.json"
EXPORTS = ("indicators", 0, "observations")
FY24 = (*EXPORTS, 4)
Altered = Callable[..., Pack]


def test_nothing_differs(small: Pack, altered: Altered) -> None:
    found = revision(small, altered(), Style())
    assert not found
    assert (found.figures, found.verdicts, found.indicators) == ((), (), ())


def test_a_value_and_the_verdict_that_hangs_on_it(small: Pack, altered: Altered) -> None:
    new = altered((TRADE, (*FY24, "value"), "3323"))
    found = revision(small, new, Style())
    (figure,) = found.figures
    assert (figure.kind, figure.indicator, figure.period.code) == (
        "changed",
        "exports",
        "FY2023-24",
    )
    assert (figure.old_text, figure.new_text) == ("US$3.223\u00a0billion", "US$3.323\u00a0billion")
    (line,) = figure.lines
    assert (line.label, line.old[-6:], line.new[-6:]) == ("Value", "[3223]", "[3323]")
    assert {change.claim for change in found.verdicts} == {"record-exports"}
    (verdict,) = found.verdicts
    assert verdict.old != verdict.new
    assert (verdict.old_verdict, verdict.new_verdict) == ("supported", "partly")
    assert found.indicators == ()
    assert not any(found.others.values())
    back = revision(new, small, Style())
    assert [(c.old_text, c.new_text) for c in back.figures] == [(figure.new_text, figure.old_text)]


def test_the_same_number_published_to_another_digit(small: Pack, altered: Altered) -> None:
    """A coarser figure supports fewer claims: it counts as changed though it is equal."""
    (figure,) = revision(small, altered((TRADE, (*EXPORTS, 6, "value"), "3.81e3")), Style()).figures
    line = figure.lines[0]
    assert line.old.endswith("[3810]")
    assert line.new.endswith("[3.81E+3]")


@pytest.mark.parametrize(
    ("key", "value", "label"),
    [
        ("source", "daily", "Source"),
        ("as_stated", "$3.22bn", "As printed"),
        ("status", "provisional", "Status"),
        ("confidence", "low", "Confidence"),
        ("note", {"en": "Seen again.", "ur": "پھر دیکھا۔"}, "Note"),
        ("alternatives", [], "Other figures in circulation"),
    ],
)
def test_what_stands_beside_a_value(
    small: Pack, altered: Altered, key: str, value: object, label: str
) -> None:
    (figure,) = revision(small, altered((TRADE, (*FY24, key), value)), Style()).figures
    assert [line.label for line in figure.lines] == [label]
    assert figure.old_text.startswith("US$3.223\u00a0billion")


def test_figures_that_came_and_went(small: Pack, altered: Altered) -> None:
    fresh = {"period": "FY2018-19", "value": "1067", "source": "bank-annual"}
    count = len(small.indicators["exports"].observations)
    new = altered((TRADE, (*EXPORTS, count), fresh))
    (figure,) = revision(small, new, Style()).figures
    assert (figure.kind, figure.old_text, figure.new_text) == ("added", "", "US$1.067\u00a0billion")
    assert figure.old is None
    (gone,) = revision(new, small, Style()).figures
    assert (gone.kind, gone.old_text, gone.new_text) == ("removed", "US$1.067\u00a0billion", "")
    assert counted([figure, gone]) == Tally(1, 1, 0)


def test_indicators_declared_otherwise(small: Pack, altered: Altered) -> None:
    definition = {"en": "Receipts of all kinds.", "ur": "تمام وصولیاں۔"}
    new = altered((TRADE, ("indicators", 0, "definition"), definition))
    (change,) = revision(small, new, Style()).indicators
    assert (change.kind, change.indicator, change.lines[0].label) == (
        "changed",
        "exports",
        "Definition",
    )
    kept = {id_: each for id_, each in small.indicators.items() if id_ != "exports"}
    less = replace(small, indicators=kept, claims=())
    gone = revision(small, less, Style())
    assert [(c.kind, c.indicator) for c in gone.indicators] == [("removed", "exports")]
    assert {c.kind for c in gone.figures} == {"removed"}
    assert {c.kind for c in gone.verdicts} == {"removed"}


def test_words_of_a_page_and_documents_are_counted(small: Pack, altered: Altered) -> None:
    new = altered(
        (TRADE, ("tab", "en"), "Trading"), ("sources.json", ("sources", "daily", "title"), "Other")
    )
    found = revision(small, new, Style())
    assert found.others["pages"] == Tally(0, 0, 1)
    assert found.others["sources"] == Tally(0, 0, 1)
    assert found.figures == ()


def test_cautions(small: Pack) -> None:
    head = small.head
    other = msgspec.structs.replace(head, id="other")
    older = msgspec.structs.replace(
        head, edition="2024", edition_date=head.edition_date.replace(2024)
    )
    assert cautions(head, head) == ("same_edition",)
    assert cautions(head, other) == ("other_pack",)
    assert cautions(head, older) == ("older",)
    assert cautions(older, head) == ()
