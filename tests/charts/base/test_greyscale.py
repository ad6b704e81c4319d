"""Charts in grey: texts that fade, and tones that cannot be told apart."""

from __future__ import annotations

import pytest

from pkviewer.charts.base.greyscale import alike_tones, faint_texts, lightness
from pkviewer.charts.base.plan import Bar, Box, Dot, Label, Plan, Stroke

_RED, _GREEN = "#c04040", "#408040"


def bar(fill: str | None, outline: str | None = None) -> Bar:
    return Bar(0, Box(0, 0, 50, 20), fill, outline)


def label(x: float, colour: str, text: str) -> Label:
    return Label(text, x, 12, "start", colour, 400, 8, Box(x, 4, x + 10, 14), "value")


def line(colour: str, dash: tuple[float, ...] = (), panel: int | None = 0) -> Stroke:
    return Stroke(((0, 0), (9, 9)), colour, 1.0, dash, panel)


def test_a_text_is_weighed_against_what_lies_under_it() -> None:
    plan = Plan(90, 20, bars=[bar("#01411c")])
    plan.labels += [label(5, "#ffffff", "on"), label(60, "#ffffff", "off")]
    assert faint_texts(plan) == ["off"]
    pale = Plan(90, 20, bars=[bar("#8fb8a2")], labels=[label(5, "#9aa8a1", "pale")])
    assert faint_texts(pale) == ["pale"]


def test_areas_of_two_meanings_have_two_greys() -> None:
    assert alike_tones(Plan(9, 9, bars=[bar(_RED), bar(_GREEN), bar(None)])) == [(_RED, _GREEN)]
    assert alike_tones(Plan(9, 9, bars=[bar("#01411c"), bar("#8fb8a2"), bar("#01411c")])) == []
    outlined = [bar(_RED, "#000000"), bar(_GREEN, "#ffffff")]
    assert alike_tones(Plan(9, 9, bars=outlined)) == []


def test_lines_and_dots_are_compared_as_areas_are() -> None:
    assert alike_tones(Plan(9, 9, strokes=[line(_RED), line(_GREEN)])) == [(_RED, _GREEN)]
    assert alike_tones(Plan(9, 9, strokes=[line(_RED), line(_GREEN, (2.0, 2.0))])) == []
    assert alike_tones(Plan(9, 9, strokes=[line(_RED), line(_GREEN, panel=None)])) == []
    dots = [Dot(1, 1, 2, _RED), Dot(2, 2, 2, _GREEN)]
    assert alike_tones(Plan(9, 9, dots=dots)) == [(_RED, _GREEN)]
    dashed = [line(_RED), line(_GREEN, (2.0, 2.0))]
    assert alike_tones(Plan(9, 9, strokes=dashed, dots=dots)) == []


def test_lightness_runs_from_black_to_white() -> None:
    assert lightness("#ffffff") == pytest.approx(100)
    assert lightness("#000000") == pytest.approx(0)
