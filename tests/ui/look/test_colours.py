from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtWidgets import QWidget

from pkviewer.charts.base.palette import contrast
from pkviewer.ui.look.colours import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    LIGHT,
    SHAPE_PAIRS,
    TEXT_PAIRS,
    THEMES,
    Colours,
)
from pkviewer.ui.look.stylesheet import stylesheet
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.plain import PlainLabel

AA_TEXT, AA_SHAPE, AAA_TEXT = 4.5, 3.0, 7.0
"""Least contrast of text, and of marks and rings, with their ground (WCAG 2.2)."""

ALL = pytest.mark.parametrize("colours", THEMES, ids=range(len(THEMES)))
HIGH = pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])


@ALL
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_every_text_reads_well_on_every_ground_it_stands_on(
    colours: Colours, pair: tuple[str, str]
) -> None:
    text, ground = pair
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= AA_TEXT


@ALL
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids=" on ".join)
def test_every_mark_and_ring_stands_out(colours: Colours, pair: tuple[str, str]) -> None:
    mark, ground = pair
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= AA_SHAPE


@HIGH
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_high_contrast_meets_the_enhanced_level(colours: Colours, pair: tuple[str, str]) -> None:
    text, ground = pair
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= AAA_TEXT


@ALL
def test_the_stylesheet_has_no_colour_of_its_own(colours: Colours) -> None:
    named = {getattr(colours, field.name) for field in fields(colours)}
    assert set(re.findall(r"#[0-9a-f]{6}\b", stylesheet(colours, 1.0))) <= named


def test_the_zoom_scales_the_type(theme: Theme) -> None:
    assert "font-size: 24.0px" in stylesheet(LIGHT, 2.0)
    page = QWidget()
    title = PlainLabel("IT exports", "title", parent=page)
    theme.choose("light", 2.0)
    assert title.font().pixelSize() == 52
    theme.choose("light", 1.0)
    assert title.font().pixelSize() == 26
