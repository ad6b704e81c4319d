"""Two collections made one, figure by figure."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pkviewer.collection.changes import AddFigure, Change, Revise
from pkviewer.collection.collection import Collection, Step
from pkviewer.collection.merge import disagreements, merged
from pkviewer.collection.places import place
from pkviewer.model.period import Period

MONTHS = st.integers(1, 6).map(lambda month: Period.parse(f"2026-{month:02d}"))


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    """A collection with at most one figure for each of six months."""
    months = draw(st.lists(MONTHS, unique=True))
    steps = tuple(
        Step(
            label=f"Add {month}",
            changes=(
                AddFigure(
                    indicator="exports-month",
                    period=month,
                    value=Decimal(draw(st.integers(1, 3))),
                    source="s",
                ),
            ),
        )
        for month in months
    )
    return Collection(title="c", pack="small", steps=steps, done=draw(st.integers(0, len(steps))))


def held(collection: Collection) -> dict[tuple[object, ...], Change]:
    return {place(change): change for change in collection.changes}


@given(collections(), collections())
def test_nothing_of_either_is_lost_where_they_agree(mine: Collection, theirs: Collection) -> None:
    whole = held(merged(mine, theirs, lambda two: two.mine))
    assert whole == held(theirs) | held(mine)


@given(collections(), collections())
def test_what_was_chosen_stands(mine: Collection, theirs: Collection) -> None:
    assert held(merged(mine, theirs, lambda two: two.theirs)) == held(mine) | held(theirs)


@given(collections())
def test_a_collection_has_no_disagreement_with_itself(mine: Collection) -> None:
    assert disagreements(mine, mine) == ()
    assert merged(mine, mine, lambda two: two.theirs) == mine


@given(collections(), st.lists(st.sampled_from(["undo", "redo"])))
def test_undo_and_redo_never_lose_a_step(mine: Collection, moves: list[str]) -> None:
    moved = mine
    for move in moves:
        moved = moved.undone() if move == "undo" else moved.redone()
    assert moved.steps == mine.steps
    while moved.can_redo:
        moved = moved.redone()
    assert moved.done == len(mine.steps)


def step(change: Change) -> Step:
    return Step(label="step", changes=(change,))


def test_what_was_revised_is_replaced_whole_and_one_undo_takes_it_back() -> None:
    period = Period.parse("2026-01")
    add, theirs_add = (
        AddFigure(indicator="i", period=period, value=Decimal(value), source="s")
        for value in (1, 2)
    )
    revise = Revise(indicator="i", period=period, value=Decimal(3), source="s")
    mine = Collection(title="mine", pack="p").with_step(step(add))
    theirs = (
        Collection(title="theirs", pack="p").with_step(step(theirs_add)).with_step(step(revise))
    )
    whole = merged(mine, theirs, lambda two: two.theirs)
    assert [*whole.changes] == [theirs_add, revise]
    assert [*merged(theirs, mine, lambda two: two.theirs).changes] == [add]
    assert [*whole.undone().changes] == [add]
    assert [*whole.undone().redone().changes] == [theirs_add, revise]
