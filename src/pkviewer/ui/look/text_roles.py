"""How text looks by its role: size, weight, and the palette's colour it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QMargins
from PySide6.QtGui import QFont, QPalette

TextRole = Literal[
    "body",
    "small",
    "caption",
    "note",
    "title",
    "heading",
    "subheading",
    "figure",
    "strong",
    "warning",
    "formula",
    "unit",
    "accent",
    "on-desk",
]
_INK = QPalette.ColorRole
_WEIGHT = QFont.Weight
MUTED, ACCENT, WARNING, ON_DESK = (
    _INK.PlaceholderText,
    _INK.Link,
    _INK.BrightText,
    _INK.LinkVisited,
)
"""The palette's colours for text that is not ink: a label follows the theme by them alone."""


@dataclass(frozen=True, slots=True)
class TextLook:
    """The look of a role. ``size`` names one of the style's sizes."""

    class_name: str
    size: str = "body"
    weight: QFont.Weight = _WEIGHT.Normal
    ink: QPalette.ColorRole | None = None
    margins: QMargins = field(default_factory=QMargins)
    has_ground: bool = False


LOOKS: dict[TextRole, TextLook] = {
    "body": TextLook("BodyLabel"),
    "small": TextLook("SmallLabel", "small", ink=MUTED),
    "caption": TextLook("CaptionLabel", "caption", _WEIGHT.Medium, MUTED),
    "note": TextLook("NoteLabel", "note", ink=MUTED),
    "title": TextLook("TitleLabel", "title", _WEIGHT.DemiBold, ACCENT),
    "heading": TextLook("HeadingLabel", "heading", _WEIGHT.DemiBold, ACCENT),
    "subheading": TextLook("SubheadingLabel", "subheading", _WEIGHT.DemiBold),
    "figure": TextLook("FigureLabel", "figure", _WEIGHT.DemiBold, ACCENT),
    "strong": TextLook("StrongLabel", weight=_WEIGHT.DemiBold),
    "warning": TextLook("WarningLabel", weight=_WEIGHT.Medium, ink=WARNING),
    "formula": TextLook("FormulaLabel", "formula", margins=QMargins(8, 6, 8, 6), has_ground=True),
    "unit": TextLook("UnitLabel", "unit", _WEIGHT.DemiBold, ACCENT, QMargins(0, 0, 0, 2)),
    "accent": TextLook("AccentLabel", weight=_WEIGHT.DemiBold, ink=ACCENT),
    "on-desk": TextLook("DeskLabel", ink=ON_DESK),
}
