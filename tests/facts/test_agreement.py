"""Which figures a text tells as one period's, and what it reads on without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from tests.facts.conftest import pack_of

from pkviewer.facts.agreement import company_of, goes_unsaid
from pkviewer.facts.moments import Moments
from pkviewer.model.fact import FactSpec, Phrase
from pkviewer.model.wording import Text
from pkviewer.text.prose import Place

Make = Callable[..., Any]
IDS = ("a", "b", "c", "d")
SPECS = {id_: msgspec.convert({"of": {"indicator": id_}}, FactSpec) for id_ in IDS}
FLAT = Text("no change", "برقرار")
PHRASES = {
    "c-word": Phrase(fact="c", up=Text("up {c.abs}", "{c.abs} زیادہ"), down=FLAT, flat=FLAT),
    "cd-word": Phrase(
        fact="c", up=Text("up {c.abs} to {d}", "{c.abs} زیادہ"), down=FLAT, flat=FLAT
    ),
    "odd-word": Phrase(fact="nothing", up=FLAT, down=FLAT, flat=FLAT),
}


@pytest.fixture(scope="module")
def moments(series: Make) -> Moments:
    years = ("FY2022-23", "FY2023-24")
    return Moments(pack_of(*(series(i, "percent", dict.fromkeys(years, "1")) for i in IDS)), SPECS)


@pytest.mark.parametrize(
    ("english", "ties"),
    [
        ("In {a.period} it carried {a} worth {b}.", {("b", "a")}),
        ("{b} came by app. In {a.period} it carried {a}.", set()),
        ("In {a.period} it carried {a}. Of these {b} came by app.", {("b", "a")}),
        ("{a} in {a.period}; {b} in {b.period}, {c} of it.", {("c", "b")}),
        ("{a} and {b}, without a period.", set()),
    ],
)
def test_a_figure_takes_the_period_that_is_named_nearest(
    english: str, ties: set[tuple[str, str]], moments: Moments
) -> None:
    assert company_of(Text(english), moments, SPECS, PHRASES).ties == ties


@pytest.mark.parametrize(
    ("english", "urdu", "spared"),
    [
        ("{a} in {a.period}, {c-word}.", "{a.period} میں {a}، {c-word}۔", {"c"}),
        ("{a} in {a.period}, {c-word}", None, {"c"}),
        ("{a} in {a.period}, {c-word}.", "{a.period} میں {a} {c-word} ہوا۔", set()),
        ("{a} {c-word} in {a.period}.", "{a.period} میں {a}، {c-word}۔", set()),
        ("{a}, {c-word}, in {a.period}. It {c-word}.", None, set()),
        ("{a} in {a.period}, {cd-word}.", None, {"c", "d"}),
    ],
)
def test_only_what_every_language_sets_off_by_a_comma_may_go_unsaid(
    english: str, urdu: str | None, spared: set[str], moments: Moments
) -> None:
    company = company_of(Text(english, urdu), moments, SPECS, PHRASES)
    assert company.spared == spared
    assert company.needed == ({"a", "c"} if not spared else {"a"})


def test_a_phrase_goes_unsaid_with_any_of_its_facts_but_never_for_a_mistake(
    moments: Moments,
) -> None:
    facts = {"a": moments.alone("a"), "c": moments.alone("c")}
    unsaid = {
        name: goes_unsaid(Place("fact", name), facts, SPECS, PHRASES)
        for name in (*PHRASES, "a", "unknown")
    }
    assert unsaid == {
        "c-word": False, "cd-word": True, "odd-word": False, "a": False, "unknown": False,
    }  # fmt: skip
