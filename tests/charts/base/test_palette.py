"""Colours: legible, told apart in greyscale and by every kind of colour vision."""

from __future__ import annotations

from itertools import combinations
from math import atan2, degrees

import pytest

from pkviewer.charts.base.palette import (
    PALETTES,
    PRINT,
    ChartPalette,
    contrast,
    luminance,
    text_on,
)

# Simulation of full dichromacy on linear RGB (Machado, Oliveira and Fernandes 2009).
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.01182, 0.04294, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.3039)),
}  # fmt: skip


def _linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def _lab(rgb: list[float]) -> tuple[float, float, float]:
    red, green, blue = (min(max(c, 0.0), 1.0) for c in rgb)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _seen(colour: str, vision: str) -> tuple[float, float, float]:
    rgb = _linear(colour)
    matrix = VISIONS[vision]
    return _lab([sum(m * c for m, c in zip(row, rgb, strict=True)) for row in matrix])


def _lightness(colour: str) -> float:
    return _lab(_linear(colour))[0]


@pytest.mark.parametrize("palette", [*PALETTES, PRINT])
def test_text_meets_wcag_aa(palette: ChartPalette) -> None:
    for colour in (palette.ink, palette.muted, palette.main_text, palette.target_text):
        assert contrast(colour, palette.background) >= 4.5


@pytest.mark.parametrize("palette", [*PALETTES, PRINT])
def test_marks_stand_out_from_the_background(palette: ChartPalette) -> None:
    for colour in (palette.main, palette.main_emphasis, palette.peer, palette.target):
        assert contrast(colour, palette.background) >= 3


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("vision", VISIONS)
def test_series_differ_for_every_colour_vision(palette: ChartPalette, vision: str) -> None:
    for one, other in combinations(palette.series, 2):
        apart = zip(_seen(one, vision), _seen(other, vision), strict=True)
        assert sum((a - b) ** 2 for a, b in apart) ** 0.5 >= 12, (one, other)


@pytest.mark.parametrize("palette", [*PALETTES, PRINT])
def test_series_differ_in_greyscale(palette: ChartPalette) -> None:
    for one, other in combinations(palette.series, 2):
        assert abs(_lightness(one) - _lightness(other)) >= 10, (one, other)
    for one, other in zip(palette.series, palette.series[1:], strict=False):
        assert abs(_lightness(one) - _lightness(other)) >= 10
    assert abs(_lightness(palette.main) - _lightness(palette.main_emphasis)) >= 20


@pytest.mark.parametrize("palette", [*PALETTES, PRINT])
def test_values_can_be_read_on_every_tone_of_a_stack(palette: ChartPalette) -> None:
    for tone in palette.series:
        assert contrast(text_on(tone, palette), tone) >= 4.5, tone


def test_luminance_is_that_of_the_standard() -> None:
    assert luminance("#ffffff") == pytest.approx(1)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def _hue(colour: str) -> float:
    _, a, b = _lab(_linear(colour))
    return degrees(atan2(b, a))


@pytest.mark.parametrize("palette", PALETTES)
def test_a_series_keeps_its_hue_in_every_theme(palette: ChartPalette) -> None:
    for tone, printed in zip(palette.series[:3], PRINT.series[:3], strict=True):
        apart = abs(_hue(tone) - _hue(printed)) % 360
        assert min(apart, 360 - apart) < 35, (tone, printed)
