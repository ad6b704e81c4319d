"""A headline figure of which only a bound is known says so beside its digits."""

from __future__ import annotations

import pytest

from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style


@pytest.mark.parametrize("style", [Style(), Style(numbers="lakh"), Style("ur")])
def test_every_card_of_a_bound_carries_its_sign(bundled: Pack, style: Style) -> None:
    composer = Composer(bundled, style, bundled.head.edition_date)
    bounds = 0
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        cards = [*sheet.headlines, *(each.headline for each in sheet.sectors)]
        for card in cards:
            flags = card.figure.fact.flags
            sign = "≥" if "lower_bound" in flags else "≤" if "upper_bound" in flags else ""
            # Among Urdu letters it stands inside what keeps the number from turning.
            shown = f"{card.before}{card.value}".lstrip("\u2066")
            assert shown.startswith(sign)
            assert (shown[:1] in ("≥", "≤")) is bool(sign)
            bounds += bool(sign)
    assert bounds > 2
