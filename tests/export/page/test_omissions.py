"""What goes first from a full page, and how it is told."""

from __future__ import annotations

from collections.abc import Callable

from pkviewer.export.page.omissions import FIXED, MOST, beyond, drops, omission_lines
from pkviewer.sheet.factsheet import FactSheet


def test_plenty_goes_first_and_what_is_needed_last(exports: FactSheet) -> None:
    needs = [drop.need for drop in drops(exports)]
    assert needs == sorted(needs)
    assert needs[0] < 3
    assert needs[-1] == 3


def test_among_equals_the_declared_priority_decides(exports: FactSheet) -> None:
    order = drops(exports)
    for need in range(4):
        priorities = [drop.priority for drop in order if drop.need == need]
        assert priorities == sorted(priorities, reverse=True)


def test_the_last_items_of_a_section_go_first(with_notes: Callable[[int], FactSheet]) -> None:
    gone = [key for drop in drops(with_notes(3)) for key in drop.keys if "notes:more" in key]
    assert gone == ["notes:more-2", "notes:more-1", "notes:more-0"]


def test_everything_but_headline_and_sources_can_go(exports: FactSheet) -> None:
    keys = {key.partition(":")[0] for drop in drops(exports) for key in drop.keys}
    assert keys == {kind for kind, _ in exports.order} - FIXED


def test_a_list_never_dwindles_to_a_single_line(exports: FactSheet) -> None:
    (last,) = [drop for drop in drops(exports) if drop.need == 3 and "milestones" in drop.keys[0]]
    assert last.keys == ("milestones:m0", "milestones:m1", "milestones:m2")


def test_what_is_left_out_is_told_once_by_section(exports: FactSheet) -> None:
    gone = frozenset(
        {"milestones:m3", "milestones:m4", "charts:peers", "table:2"}
        | {f"notes:{note.id}" for note in exports.notes}
    )
    assert omission_lines(exports, gone) == (
        "Against peers",
        "Five years: 1\u00a0of\u00a05",
        "Read with care",
        "Milestones: 2\u00a0of\u00a05",
    )
    assert omission_lines(exports, frozenset()) == ()


def test_nothing_is_offered_that_no_page_has_room_for(composer_sheets: list[FactSheet]) -> None:
    for sheet in composer_sheets:
        never = beyond(sheet)
        assert len(never) >= len(sheet.milestones) - MOST["milestones"]
        assert not never & {key for drop in drops(sheet) for key in drop.keys}
