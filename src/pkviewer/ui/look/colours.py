"""Every colour of the window, light and dark, and which text may stand on which ground."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours by role, as ``#rrggbb``."""

    dark: bool
    ground: str
    surface: str
    raised: str
    hover: str
    selected: str
    line: str
    edge: str
    ink: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    bar: str
    warn_mark: str
    warn_text: str
    warn_ground: str
    focus: str
    focus_on_accent: str
    desk: str
    on_desk: str
    disabled: str


LIGHT = Colours(
    dark=False,
    ground="#f5f7f5",
    surface="#ffffff",
    raised="#fbfcfb",
    hover="#eef3ef",
    selected="#e4eee7",
    line="#dce3dd",
    edge="#7c8981",
    ink="#1b2420",
    muted="#56615b",
    accent="#01411c",
    accent_hover="#0b5a2c",
    on_accent="#ffffff",
    bar="#5f8f76",
    warn_mark="#b8860b",
    warn_text="#7a5200",
    warn_ground="#fbf4e2",
    focus="#0f7a43",
    focus_on_accent="#ffffff",
    desk="#d9dfda",
    on_desk="#3c4741",
    disabled="#8d9791",
)

DARK = Colours(
    dark=True,
    ground="#101412",
    surface="#171c19",
    raised="#1d2320",
    hover="#222a25",
    selected="#1f3127",
    line="#2c3530",
    edge="#7b8880",
    ink="#e7ece9",
    muted="#a3aea8",
    accent="#7fd1a1",
    accent_hover="#9ce0b8",
    on_accent="#0a1a11",
    bar="#57906f",
    warn_mark="#e0b04a",
    warn_text="#e6bb62",
    warn_ground="#2a2414",
    focus="#8fe0b1",
    focus_on_accent="#0a1a11",
    desk="#0a0d0b",
    on_desk="#b6c0ba",
    disabled="#66716b",
)

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (text, ground)
        for text in ("ink", "muted", "accent", "warn_text")
        for ground in ("ground", "surface", "raised", "hover", "selected")
    ),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("warn_text", "warn_ground"),
    ("ink", "warn_ground"),
    ("on_desk", "desk"),
)
"""Roles of text, each with the ground it is allowed on."""

SHAPE_PAIRS: tuple[tuple[str, str], ...] = (
    ("focus", "ground"),
    ("focus", "surface"),
    ("focus", "selected"),
    ("focus", "desk"),
    ("focus_on_accent", "accent"),
    ("edge", "surface"),
    ("edge", "ground"),
    ("bar", "surface"),
    ("bar", "selected"),
    ("warn_mark", "surface"),
)
"""Roles of marks, outlines and rings, each with its ground."""
