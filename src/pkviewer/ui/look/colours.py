"""Every colour of the window, in usual and high contrast, and which text may stand where."""

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

CONTRAST_LIGHT = Colours(
    dark=False,
    ground="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    hover="#e8f0ff",
    selected="#d6e4ff",
    line="#000000",
    edge="#000000",
    ink="#000000",
    muted="#1f1f1f",
    accent="#00330f",
    accent_hover="#005c1f",
    on_accent="#ffffff",
    bar="#2f5c45",
    warn_mark="#6b4500",
    warn_text="#4d3200",
    warn_ground="#fff6d6",
    focus="#0000c8",
    focus_on_accent="#ffffff",
    desk="#ffffff",
    on_desk="#000000",
    disabled="#595959",
)

CONTRAST_DARK = Colours(
    dark=True,
    ground="#000000",
    surface="#000000",
    raised="#000000",
    hover="#1c1c1c",
    selected="#00304d",
    line="#ffffff",
    edge="#ffffff",
    ink="#ffffff",
    muted="#f0f0f0",
    accent="#8dffb4",
    accent_hover="#c4ffd8",
    on_accent="#000000",
    bar="#5fd08d",
    warn_mark="#ffd75e",
    warn_text="#ffe08a",
    warn_ground="#1f1a00",
    focus="#ffff00",
    focus_on_accent="#0000c8",
    desk="#000000",
    on_desk="#ffffff",
    disabled="#a8a8a8",
)

THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
"""Every set of colours; no two have the same ground."""

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
