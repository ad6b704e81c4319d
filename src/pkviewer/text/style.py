"""How numbers and words are written for one reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pkviewer.model.wording import Language

NumberSystem = Literal["million", "lakh"]


@dataclass(frozen=True, slots=True)
class Style:
    """The reader's language and way of counting.

    With ``lakh`` digits are grouped 12,34,567 and large counts and rupees are told in
    lakh and crore; foreign currencies stay in million and billion.
    """

    language: Language = "en"
    numbers: NumberSystem = "million"

    @property
    def right_to_left(self) -> bool:
        """Whether text runs from right to left."""
        return self.language == "ur"
