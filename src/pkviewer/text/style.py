"""How numbers and words are written for one reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pkviewer.model.wording import Language

NumberSystem = Literal["million", "lakh"]
Digits = Literal["latin", "urdu"]
Face = Literal["naskh", "nastaliq"]

USUAL_NUMBERS: dict[Language, NumberSystem] = {"en": "million", "ur": "lakh"}
"""How each language counts unless another way is asked for."""


@dataclass(frozen=True, slots=True)
class Style:
    """The reader's language, way of counting, digits and Urdu hand.

    With ``lakh`` digits are grouped 12,34,567 and large counts and rupees are told in
    lakh and crore; foreign currencies stay in million and billion. ``digits`` and ``face``
    matter in Urdu alone: its own digits, and the hand a page is set in.
    """

    language: Language = "en"
    numbers: NumberSystem = "million"
    digits: Digits = "latin"
    face: Face = "naskh"

    @property
    def right_to_left(self) -> bool:
        """Whether text runs from right to left."""
        return self.language == "ur"

    @property
    def has_urdu_digits(self) -> bool:
        """Whether numbers are written ۱۲۳."""
        return self.digits == "urdu" and self.language == "ur"
