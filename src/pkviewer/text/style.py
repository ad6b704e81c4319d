"""How numbers and words are written for one reader."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from pkviewer.model.wording import LANGUAGES, OWN_NAMES, Language

NumberSystem = Literal["million", "lakh"]
Digits = Literal["latin", "urdu"]
Face = Literal["naskh", "nastaliq"]

USUAL_NUMBERS: dict[Language, NumberSystem] = {"en": "million", "ur": "lakh"}
"""How each language counts unless another way is asked for."""
PAGE_LANGUAGES: dict[str, tuple[Language, ...]] = {
    "+".join(languages): languages
    for count in (1, 2)
    for languages in combinations(LANGUAGES, count)
}
"""The languages a page can be in, one or two of them, by what is asked for: ``en+ur``."""


def page_language_name(asked: str) -> str:
    """Return what the languages of a page call themselves: ``English + اردو``."""
    return " + ".join(OWN_NAMES[language] for language in PAGE_LANGUAGES[asked])


@dataclass(frozen=True, slots=True)
class Style:
    """The reader's language, way of counting, digits and Urdu hand.

    With ``lakh`` digits are grouped 12,34,567 and large counts and rupees are told in
    lakh and crore; foreign currencies stay in million and billion. ``digits`` and ``face``
    matter in Urdu alone: its own digits, and the hand a page is set in. ``beside`` is a second
    language in which a page says everything too, counted in the same way.
    """

    language: Language = "en"
    numbers: NumberSystem = "million"
    digits: Digits = "latin"
    face: Face = "naskh"
    beside: Language | None = None

    @property
    def right_to_left(self) -> bool:
        """Whether text runs from right to left."""
        return self.language == "ur"

    @property
    def has_urdu_digits(self) -> bool:
        """Whether numbers are written ۱۲۳."""
        return self.digits == "urdu" and self.language == "ur"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The language, and the one beside it where there is one."""
        return (self.language, self.beside) if self.beside else (self.language,)

    @property
    def asked(self) -> str:
        """The languages, as they are asked for."""
        return "+".join(self.languages)

    def alone(self) -> Style:
        """Return the style of the first language alone."""
        return replace(self, beside=None)

    def second(self) -> Style | None:
        """Return the style of the language beside the first, None where there is none."""
        return replace(self, language=self.beside, beside=None) if self.beside else None

    def speaking(self, asked: str) -> Style:
        """Return the style in other languages: a key of ``PAGE_LANGUAGES``.

        Another first language begins with its own way of counting.
        """
        first, *more = PAGE_LANGUAGES[asked]
        numbers = self.numbers if first == self.language else USUAL_NUMBERS[first]
        return replace(self, language=first, beside=more[0] if more else None, numbers=numbers)
