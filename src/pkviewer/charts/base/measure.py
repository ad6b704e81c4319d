"""Measuring text before it is drawn."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontMetricsF

from pkviewer.charts.base.typeface import register

REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700

_WEIGHTS = {
    REGULAR: QFont.Weight.Normal,
    MEDIUM: QFont.Weight.Medium,
    SEMIBOLD: QFont.Weight.DemiBold,
    BOLD: QFont.Weight.Bold,
}
_LINEAR_SIZE = 512
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=\w{1,2}\b)")
"""The space between a number and its unit, at which no line ends."""
_ELLIPSIS = "…"


class Measure:
    """The charts' type at one size, in the drawing's unit (pixels, or points on the page).

    With ``page`` set, sizes scale linearly from a large font, as a page is set; otherwise
    they are the screen's, for a whole number of pixels.
    """

    def __init__(self, size: float, *, page: bool = False) -> None:
        self.size = size if page else float(round(size))
        self.page = page
        self.family = register()
        self._metrics: dict[int, QFontMetricsF] = {}
        self._widths: dict[tuple[str, int], float] = {}

    def font(self, weight: int = REGULAR, size: float | None = None) -> QFont:
        """Return the font to paint with."""
        font = QFont(self.family)
        font.setPixelSize(round(size or self.size))
        font.setWeight(_WEIGHTS[weight])
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        if self.page:
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def width(self, text: str, weight: int = REGULAR, size: float | None = None) -> float:
        """Return how long a line of text is."""
        key = (text, weight)
        if key not in self._widths:
            self._widths[key] = self._advance(text, weight)
        return self._widths[key] * ((size or self.size) / self.size)

    def ascent(self, text: str) -> float:
        """Return how far the text's ink reaches above its baseline, at most."""
        return (0.98 if _is_arabic(text) else 0.74) * self.size

    def descent(self, text: str) -> float:
        """Return how far the text's ink reaches below its baseline, at most."""
        if _is_arabic(text):
            return 0.42 * self.size
        return (0.2 if any(sign.isalpha() for sign in text) else 0.12) * self.size

    def leading(self, text: str) -> float:
        """Return the distance of two baselines."""
        return (1.5 if _is_arabic(text) else 1.22) * self.size

    def elided(self, text: str, width: float, weight: int = REGULAR) -> str:
        """Return the text, cut with an ellipsis where it is wider than ``width``."""
        if self.width(text, weight) <= width:
            return text
        while text and self.width(text + _ELLIPSIS, weight) > width:
            text = text[:-1].rstrip()
        return text + _ELLIPSIS

    def wrapped(self, text: str, width: float, lines: int, weight: int = REGULAR) -> list[str]:
        """Return the text in at most ``lines`` lines, the last one cut where it must be."""
        done: list[str] = []
        words = _NUMBER_AND_UNIT.sub("\u00a0", text).split(" ")
        while words:
            if len(done) == lines - 1:
                done.append(self.elided(" ".join(words), width, weight))
                break
            count = 1
            while count < len(words) and self.width(" ".join(words[: count + 1]), weight) <= width:
                count += 1
            done.append(self.elided(" ".join(words[:count]), width, weight))
            words = words[count:]
        return [line.replace("\u00a0", " ") for line in done]

    def _advance(self, text: str, weight: int) -> float:
        if weight not in self._metrics:
            font = self.font(weight, _LINEAR_SIZE if self.page else None)
            self._metrics[weight] = QFontMetricsF(font)
        advance = float(self._metrics[weight].horizontalAdvance(text))
        return advance * self.size / _LINEAR_SIZE if self.page else advance


def _is_arabic(text: str) -> bool:
    return any("\u0600" <= sign <= "\u08ff" or "\ufb50" <= sign <= "\ufefc" for sign in text)
