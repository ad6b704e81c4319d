"""The colours of the charts: one accent, greys, and ochre for targets alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartPalette:
    """Colours as ``#rrggbb``.

    ``main`` fills ordinary bars, ``main_emphasis`` what the chart is about. ``series`` are
    the tones of several series side by side or on top of each other, in order: neighbours
    differ in lightness, so that they survive a greyscale printer and any colour vision.
    ``peer`` draws the lines of others; ``target`` marks targets, ``target_text`` names them.
    """

    ink: str
    muted: str
    grid: str
    axis: str
    background: str
    main: str
    main_text: str
    main_emphasis: str
    series: tuple[str, ...]
    peer: str
    target: str
    target_text: str
    focus: str


LIGHT = ChartPalette(
    ink="#1b2420",
    muted="#5c6862",
    grid="#e2e8e4",
    axis="#1b2420",
    background="#ffffff",
    main="#66957d",
    main_text="#3f6b55",
    main_emphasis="#01411c",
    series=("#01411c", "#8fb8a2", "#3d6d8c", "#d3dccb", "#9a8b6a"),
    peer="#7d9488",
    target="#b8860b",
    target_text="#7a5200",
    focus="#0b5fa5",
)

DARK = ChartPalette(
    ink="#e6ece8",
    muted="#9ba8a1",
    grid="#2b332f",
    axis="#aab5af",
    background="#171c19",
    main="#638f78",
    main_text="#7fb79a",
    main_emphasis="#80d3a2",
    # Each tone has the hue of its like above: a series keeps its colour in both themes.
    series=("#80d3a2", "#3f7359", "#5a8ccd", "#ddf7e9", "#bca362"),
    peer="#71857a",
    target="#e0a93a",
    target_text="#e8b74f",
    focus="#8cc4ff",
)

CONTRAST_LIGHT = ChartPalette(
    ink="#000000",
    muted="#1f1f1f",
    grid="#8c8c8c",
    axis="#000000",
    background="#ffffff",
    main="#2f6b4a",
    main_text="#1f4d34",
    main_emphasis="#00250b",
    series=("#00250b", "#4f9473", "#0b4f8a", "#a9bf9a", "#6e691d"),
    peer="#4a5c52",
    target="#7a5200",
    target_text="#4d3200",
    focus="#0000c8",
)

CONTRAST_DARK = ChartPalette(
    ink="#ffffff",
    muted="#f0f0f0",
    grid="#6e6e6e",
    axis="#ffffff",
    background="#000000",
    main="#50ce8a",
    main_text="#a8ffca",
    main_emphasis="#c4ffd8",
    series=("#74e89e", "#138d6f", "#4a99ff", "#ffffff", "#cfb263"),
    peer="#a8c4b4",
    target="#ffc83d",
    target_text="#ffe08a",
    focus="#ffff00",
)

PALETTES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
SHAPE_CONTRAST = 3.0
"""Least contrast of what carries meaning without being text (WCAG 2.2, 1.4.11)."""
PRINT = LIGHT
"""The page is dark on white, whatever the window's theme."""


def mixed(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with ``share`` (0 to 1) of ``other`` mixed in."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2, definition of relative luminance)."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colour: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(colour), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def outline_of(fill: str, palette: ChartPalette) -> str | None:
    """Return the outline a fill needs to stand out from the background, None for most."""
    if contrast(fill, palette.background) >= SHAPE_CONTRAST:
        return None
    return mixed(fill, palette.ink, 0.5)


def text_on(fill: str, palette: ChartPalette) -> str:
    """Return whichever of the palette's ink and background reads better on a fill."""
    return max((palette.background, palette.ink), key=lambda colour: contrast(colour, fill))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
