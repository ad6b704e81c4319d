from __future__ import annotations

import re
from dataclasses import fields

import pytest

from pkviewer.ui.look.colours import (
    AA_SHAPE,
    AA_TEXT,
    DARK,
    LIGHT,
    SHAPE_PAIRS,
    TEXT_PAIRS,
    Colours,
    contrast,
)
from pkviewer.ui.look.stylesheet import stylesheet

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_of_black_and_white_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@THEMES
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_every_text_reads_well_on_every_ground_it_stands_on(
    colours: Colours, pair: tuple[str, str]
) -> None:
    text, ground = pair
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= AA_TEXT


@THEMES
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids=" on ".join)
def test_every_mark_and_ring_stands_out(colours: Colours, pair: tuple[str, str]) -> None:
    mark, ground = pair
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= AA_SHAPE


@THEMES
def test_the_stylesheet_has_no_colour_of_its_own(colours: Colours) -> None:
    named = {getattr(colours, field.name) for field in fields(colours)}
    assert set(re.findall(r"#[0-9a-f]{6}\b", stylesheet(colours, "Plex", 1.0))) <= named


def test_the_zoom_scales_the_type() -> None:
    assert "font-size: 27.0px" in stylesheet(LIGHT, "Plex", 2.0)
