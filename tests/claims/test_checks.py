"""Each kind of check, with every outcome it can have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkviewer.claims.bounds import trivial_bounds
from pkviewer.claims.checking import all_of, any_of, standing
from pkviewer.claims.verdict import Finding, Judgement, Outcome
from pkviewer.errors import FactError
from pkviewer.model.claim import RUNGS
from pkviewer.model.pack import Pack

Judge = Callable[..., Judgement]
Packs = Callable[..., Pack]
MADE = {"of": {"indicator": "made", "period": "FY2023-24"}}
GROWTH = {"measure": "growth", **MADE}


def at_least(value: str) -> dict[str, str]:
    return {"value": value, "bound": "at_least"}


def at_most(value: str) -> dict[str, str]:
    return {"value": value, "bound": "at_most"}


def about(value: str) -> dict[str, str]:
    return {"value": value, "bound": "about"}


@pytest.mark.parametrize(
    ("value", "stated", "verdict"),
    [
        ("3223", "3223", "supported"),
        ("3223", "3.223e3", "supported"),
        ("3223", "3.22e3", "supported"),
        ("3223", "3.2e3", "supported"),
        ("3223", "3e3", "supported"),
        ("3223", "3.23e3", "contradicted"),
        ("3223", "3224", "contradicted"),
        ("3223", "3223.9", "contradicted"),
        ("3223", "3223.4", "supported"),
        ("3.2e3", "3223", "supported"),
        ("3.2e3", "3251", "contradicted"),
        ("24.15", "24", "supported"),
        ("24.4", "24", "supported"),
        ("24.6", "24", "contradicted"),
        ("24.15", "24.2", "supported"),
        ("24.15", "24.1", "supported"),
        ("24.15", "24.3", "contradicted"),
        ("25", "24", "contradicted"),
        ("23", "24", "contradicted"),
        ("140", "139", "contradicted"),
        ("1.5e2", "139", "contradicted"),
        ("1.4e2", "139", "supported"),
        ("-186", "-186", "supported"),
        ("-186", "186", "contradicted"),
        ("0", "0", "supported"),
        (about("24"), "24", "supported"),
        (at_least("100"), "90", "contradicted"),
        (at_least("100"), "139", "unverifiable"),
        (at_most("100"), "90", "unverifiable"),
        (at_most("100"), "139", "contradicted"),
    ],
)
def test_equals(judged: Judge, with_values: Packs, value: Any, stated: str, verdict: str) -> None:
    check = {"kind": "equals", "fact": MADE, "stated": stated}
    assert judged(check, pack=with_values({"FY2023-24": value})).verdict == verdict


@pytest.mark.parametrize(
    ("before", "now", "stated", "verdict"),
    [
        ("2596", "3223", "24", "supported"),
        ("2596", "3223", "24.15", "supported"),
        ("2596", "3223", "24.2", "supported"),
        ("2596", "3223", "25", "contradicted"),
        ("2596", "3223", "24.3", "contradicted"),
        ("2.6e3", "3.2e3", "24", "supported"),
        ("1000.0", "1246.0", "24", "contradicted"),
        ("1000", "1246", "24", "supported"),
        ("1000", "1241.5", "24", "supported"),
    ],
)
def test_growth_equals(
    judged: Judge, with_values: Packs, before: str, now: str, stated: str, verdict: str
) -> None:
    pack = with_values({"FY2022-23": before, "FY2023-24": now})
    assert (
        judged({"kind": "equals", "fact": GROWTH, "stated": stated}, pack=pack).verdict == verdict
    )


@given(st.integers(-10_000, 10_000), st.integers(-10_000, 10_000), st.integers(0, 3))
def test_equals_is_rounding_and_nothing_else(
    judged: Judge, with_values: Packs, value: int, stated: int, places: int
) -> None:
    """A figure printed exactly supports every rounding of itself, and no other number."""
    exact = Decimal(value).scaleb(-3)
    claimed = Decimal(stated).scaleb(-places)
    pack = with_values({"FY2023-24": str(exact)})
    verdict = judged({"kind": "equals", "fact": MADE, "stated": str(claimed)}, pack=pack).verdict
    apart = abs(exact - claimed)
    half, own = Decimal(5).scaleb(-places - 1), Decimal("0.0005")
    assert verdict == ("supported" if apart < half + own else "contradicted")


@pytest.mark.parametrize(
    ("value", "stated", "far", "verdict"),
    [
        ("139.4", "139", "2", "supported"),
        ("139", "139", "2", "supported"),
        ("138.9", "139", "2", "contradicted"),
        ("277.9", "139", "2", "supported"),
        ("279", "139", "2", "understated"),
        ("2.8e2", "139", "2", "supported"),
        ("4800000", "600000", "2", "understated"),
        ("700000", "600000", "1.1", "understated"),
        ("700000", "600000", "2", "supported"),
        (at_least("139"), "139", "2", "supported"),
        (at_least("300"), "139", "2", "understated"),
        (at_least("100"), "139", "2", "unverifiable"),
        (at_most("200"), "139", "2", "unverifiable"),
        (at_most("100"), "139", "2", "contradicted"),
        ("5", "0", "2", "supported"),
        ("-5", "-10", "2", "supported"),
    ],
)
def test_at_least(
    judged: Judge, with_values: Packs, value: Any, stated: str, far: str, verdict: str
) -> None:
    check = {"kind": "at_least", "fact": MADE, "stated": stated, "far": far}
    assert judged(check, pack=with_values({"FY2023-24": value})).verdict == verdict


@pytest.mark.parametrize(
    ("value", "stated", "verdict"),
    [
        ("139", "139", "supported"),
        ("12", "139", "supported"),
        ("139.4", "139", "contradicted"),
        (at_most("139"), "139", "supported"),
        (at_most("200"), "139", "unverifiable"),
        (at_least("100"), "139", "unverifiable"),
        (at_least("200"), "139", "contradicted"),
    ],
)
def test_at_most(judged: Judge, with_values: Packs, value: Any, stated: str, verdict: str) -> None:
    check = {"kind": "at_most", "fact": MADE, "stated": stated}
    assert judged(check, pack=with_values({"FY2023-24": value})).verdict == verdict


@pytest.mark.parametrize("polarity", ["higher_is_better", "lower_is_better"])
@pytest.mark.parametrize(("before", "now"), [("1", "2"), ("2", "1"), ("2", "2")])
@pytest.mark.parametrize("measure", ["growth", "change"])
@pytest.mark.parametrize("asked", ["up", "down", "unchanged", "better", "worse"])
def test_direction(
    judged: Judge,
    with_values: Packs,
    polarity: str,
    before: str,
    now: str,
    measure: str,
    asked: str,
) -> None:
    pack = with_values({"FY2022-23": before, "FY2023-24": now}, polarity=polarity)
    rises, falls = now > before, now < before
    good = rises if polarity == "higher_is_better" else falls
    bad = falls if polarity == "higher_is_better" else rises
    truth = {"up": rises, "down": falls, "unchanged": now == before, "better": good, "worse": bad}
    check = {"kind": "direction", "fact": {"measure": measure, **MADE}, "direction": asked}
    assert judged(check, pack=pack).verdict == ("supported" if truth[asked] else "contradicted")


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("150", "136", {"up", "better"}),
        ("136", "150", {"down", "worse"}),
        ("1", "1", {"unchanged"}),
    ],
)
def test_a_lower_rank_is_a_rise(
    judged: Judge, with_values: Packs, before: str, now: str, found: set[str]
) -> None:
    pack = with_values(
        {"edition 2022": {"value": before, "of": 193}, "edition 2024": {"value": now, "of": 193}},
        unit="rank",
        polarity="lower_is_better",
    )
    fact = {"measure": "rank_change", "of": {"indicator": "made"}}
    for asked in ("up", "down", "unchanged", "better", "worse"):
        check = {"kind": "direction", "fact": fact, "direction": asked}
        assert (judged(check, pack=pack).verdict == "supported") is (asked in found)


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({"FY2021-22": "1", "FY2022-23": "2", "FY2023-24": "3"}, "supported"),
        ({"FY2021-22": "4", "FY2022-23": "2", "FY2023-24": "3"}, "contradicted"),
        ({"FY2022-23": "3", "FY2023-24": "3"}, "supported"),
        ({"FY2023-24": "3"}, "unverifiable"),
        ({"FY2021-22": "1", "FY2022-23": "2"}, "unverifiable"),
        ({"FY2022-23/9m": "9", "FY2022-23": "2", "FY2023-24": "3"}, "supported"),
        ({"FY2022-23": "2", "FY2023-24": "3", "FY2024-25": "9"}, "supported"),
    ],
)
def test_highest(judged: Judge, with_values: Packs, values: dict[str, str], verdict: str) -> None:
    check = {"kind": "highest", "fact": MADE}
    assert judged(check, pack=with_values(values)).verdict == verdict


def test_highest_is_not_asked_across_a_break(judged: Judge, with_values: Packs) -> None:
    cut = {"at": "FY2023-24", "reason": {"en": "x"}}
    pack = with_values({"FY2022-23": "2", "FY2023-24": "3"}, breaks=[cut])
    with pytest.raises(FactError):
        judged({"kind": "highest", "fact": MADE}, pack=pack)
    allowed = {"kind": "highest", "fact": MADE | {"across_break": True}}
    assert judged(allowed, pack=pack).verdict == "supported"


@pytest.mark.parametrize(
    ("tier", "day", "verdict"),
    [
        (1, "2025-03-05", "supported"),
        (2, "2025-03-05", "contradicted"),
        (2, "2023-01-01", "supported"),
        (1, "2019-01-01", "unverifiable"),
    ],
)
def test_category(judged: Judge, tier: int, day: str, verdict: str) -> None:
    check = {"kind": "category", "fact": {"of": {"indicator": "security"}}, "tier": tier}
    assert judged(check, day).verdict == verdict


# ---- the ladder

LADDER = [
    {"date": f"202{n}-06-30", "sets": {"law": rung}} for n, rung in enumerate((*RUNGS, "ended"))
]


@pytest.mark.parametrize("exactly", [False, True])
@pytest.mark.parametrize("asked", RUNGS)
@pytest.mark.parametrize("year", range(-1, 7))
def test_status_at_a_date(
    judged: Judge, with_milestones: Packs, year: int, asked: str, exactly: bool
) -> None:
    check = {"kind": "status", "programme": "law", "rung": asked, "exactly": exactly}
    verdict = judged(check, f"{2020 + year}-12-31", pack=with_milestones(*LADDER)).verdict
    if year < 0:
        assert verdict == "unverifiable"
        return
    wanted = RUNGS.index(asked)
    ended = year == len(RUNGS)
    holds = not ended and (year == wanted if exactly else year >= wanted)
    assert verdict == ("supported" if holds else "contradicted")


def test_the_higher_rung_of_one_day_counts(with_milestones: Packs) -> None:
    pack = with_milestones(
        {"date": "2024-01-01", "sets": {"law": "approved"}},
        {"date": "2024-01-01", "sets": {"law": "drafted"}},
    )
    stood = standing(pack, "law", date(2024, 6, 1))
    assert stood is not None
    assert (stood.status, stood.milestone.id) == ("approved", "m0")


def test_a_programme_can_fall_back(with_milestones: Packs) -> None:
    pack = with_milestones(
        {"date": "2023-01-01", "sets": {"law": "in_force"}},
        {"date": "2024-01-01", "sets": {"law": "drafted"}},
    )
    stood = standing(pack, "law", date(2024, 6, 1))
    assert stood is not None
    assert stood.status == "drafted"


def test_plans_and_other_programmes_set_nothing(with_milestones: Packs) -> None:
    pack = with_milestones(
        {"date": "2024-01-01", "sets": {"law": "in_force"}, "planned": True},
        {"date": "2024-01-01", "sets": {"portal": "in_force"}},
    )
    assert standing(pack, "law", date(2024, 6, 1)) is None


# ---- events


@pytest.mark.parametrize(
    ("when", "planned", "day", "happened", "verdict"),
    [
        ("2025-04-10", False, "2025-04-09", False, "supported"),
        ("2025-04-10", False, "2025-04-09", True, "contradicted"),
        ("2025-04-10", False, "2025-04-10", True, "supported"),
        ("2025-04-10", False, "2025-04-11", True, "supported"),
        ("2025-04-10", False, "2025-04-11", False, "contradicted"),
        ("2025-04", False, "2025-03-31", False, "supported"),
        ("2025-04", False, "2025-04-15", False, "unverifiable"),
        ("2025-04", False, "2025-04-15", True, "unverifiable"),
        ("2025-04", False, "2025-04-30", True, "supported"),
        ("2025", False, "2025-04-15", True, "unverifiable"),
        ("2025-04-10", True, "2025-04-09", False, "supported"),
        ("2025-04-10", True, "2025-04-11", True, "unverifiable"),
        ("2025-04-10", True, "2025-04-11", False, "unverifiable"),
    ],
)
def test_event(
    judged: Judge,
    with_milestones: Packs,
    when: str,
    planned: bool,
    day: str,
    happened: bool,
    verdict: str,
) -> None:
    pack = with_milestones({"date": when, "planned": planned})
    check = {"kind": "event", "milestone": "m0", "happened": happened}
    judgement = judged(check, day, pack=pack)
    assert judgement.verdict == verdict
    assert bool(judgement.finding.missing) is (verdict == "unverifiable")


def test_missing_evidence_is_named(judged: Judge) -> None:
    check = {
        "kind": "missing",
        "evidence": "count_of_persons",
        "what": {"en": "a count of persons"},
    }
    judgement = judged(check)
    assert judgement.verdict == "unverifiable"
    assert judgement.finding.missing == "a count of persons"


def test_what_is_not_held_is_named(judged: Judge) -> None:
    fact = {"of": {"indicator": "exports", "period": "FY2010-11"}}
    judgement = judged({"kind": "equals", "fact": fact, "stated": "1"})
    assert judgement.verdict == "unverifiable"
    assert "exports" in judgement.finding.missing
    assert "FY2010-11" in judgement.finding.missing


# ---- combinations

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
GOOD = {"holds", "understated", "mixed"}


def _findings(outcomes: tuple[Outcome, ...]) -> tuple[Finding, ...]:
    return tuple(Finding("x", outcome) for outcome in outcomes)


def _all(found: set[str]) -> str:
    if found <= {"holds", "understated"}:
        return "understated" if "understated" in found else "holds"
    if found & GOOD:
        return "mixed"
    return "fails" if "fails" in found else "unknown"


def _any(found: set[str]) -> str:
    known = found - {"unknown"}
    if not known or (found == {"fails", "unknown"}):
        return "unknown"
    if known == {"fails"}:
        return "fails"
    if known & {"fails", "mixed"}:
        return "mixed"
    return "understated" if known == {"understated"} else "holds"


@pytest.mark.parametrize(("combine", "table"), [(all_of, _all), (any_of, _any)])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_combinations(combine: Any, table: Any, count: int) -> None:
    for outcomes in product(OUTCOMES, repeat=count):
        assert combine(_findings(outcomes)) == table(set(outcomes)), outcomes


@pytest.mark.parametrize(
    ("kind", "first", "second", "outcome"),
    [
        ("all_of", "holds", "holds", "holds"),
        ("all_of", "holds", "understated", "understated"),
        ("all_of", "holds", "fails", "mixed"),
        ("all_of", "holds", "unknown", "mixed"),
        ("all_of", "fails", "unknown", "fails"),
        ("all_of", "unknown", "unknown", "unknown"),
        ("any_of", "holds", "fails", "mixed"),
        ("any_of", "holds", "unknown", "holds"),
        ("any_of", "holds", "understated", "holds"),
        ("any_of", "fails", "fails", "fails"),
        ("any_of", "fails", "unknown", "unknown"),
        ("any_of", "understated", "unknown", "understated"),
    ],
)
def test_pairs_by_hand(kind: str, first: Outcome, second: Outcome, outcome: Outcome) -> None:
    combine = {"all_of": all_of, "any_of": any_of}[kind]
    assert combine(_findings((first, second))) == outcome
    assert combine(_findings((second, first))) == outcome


def test_a_bound_of_nothing_is_not_trivial(judged: Judge, with_values: Packs) -> None:
    """At least none, and at most a debt, are told of by other means."""
    for kind, value, stated in (("at_least", "10", "0"), ("at_most", "-5", "10")):
        check = {"kind": kind, "fact": MADE, "stated": stated}
        finding = judged(check, pack=with_values({"FY2023-24": value})).finding
        assert finding.outcome == "holds"
        assert list(trivial_bounds(finding)) == []


@pytest.mark.parametrize(
    ("kind", "value", "stated", "is_trivial"),
    [
        ("at_least", "50", "10", True), ("at_least", "49", "10", False),
        ("at_most", "2", "10", True), ("at_most", "2.1", "10", False),
        ("equals", "10", "10", False), ("at_most", "11", "10", False),
    ],
)  # fmt: skip
def test_a_bound_is_trivial_from_five_times_on(
    judged: Judge, with_values: Packs, kind: str, value: str, stated: str, is_trivial: bool
) -> None:
    check = {"kind": kind, "fact": MADE, "stated": stated}
    finding = judged(check, pack=with_values({"FY2023-24": value})).finding
    assert list(trivial_bounds(finding)) == ([finding] if is_trivial else [])
    both = {"kind": "all_of", "parts": [check, check]}
    whole = judged(both, pack=with_values({"FY2023-24": value})).finding
    assert len(list(trivial_bounds(whole))) == (2 if is_trivial else 0)


@pytest.mark.parametrize(
    ("polarity", "wanted"),
    [
        ("higher_is_better", {"up", "better"}),
        ("lower_is_better", {"up", "worse"}),
        ("neutral", {"up"}),
    ],
)
def test_a_rise_is_better_only_where_the_indicator_says_so(
    judged: Judge, with_values: Packs, polarity: str, wanted: set[str]
) -> None:
    pack = with_values({"FY2022-23": "1", "FY2023-24": "2"}, polarity=polarity)
    for direction in ("up", "down", "unchanged", "better", "worse"):
        check = {"kind": "direction", "fact": GROWTH, "direction": direction}
        verdict = judged(check, pack=pack).verdict
        assert verdict == ("supported" if direction in wanted else "contradicted"), direction


def test_a_programme_that_nobody_had_told_of_is_unknown(small: Pack, judged: Judge) -> None:
    check = {"kind": "status", "programme": "law", "rung": "approved"}
    before = replace(small, programmes={k: v for k, v in small.programmes.items() if k != "law"})
    finding = judged(check, pack=before).finding
    assert (finding.outcome, finding.missing, finding.kind) == ("unknown", "law", "status")
