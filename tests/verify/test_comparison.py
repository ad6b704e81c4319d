"""Two pictures of a page held against each other: what was drawn otherwise, and what only saved."""

from __future__ import annotations

import numpy as np
import pytest

from pkviewer.verify.appearance import Appearance
from pkviewer.verify.comparison import differences


def page(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Appearance:
    return Appearance(595.0, 842.0, (), (pixels, pixels))


@pytest.mark.parametrize(("noise", "places"), [(False, 1), (True, 0)])
def test_a_faint_change_counts_where_nothing_else_was_drawn_anew(noise: bool, places: int) -> None:
    """A small grey letter is off by less than a saved page's edges are; alone it still counts."""
    chance = np.random.default_rng(7)
    was = np.full((800, 600, 3), 200, dtype=np.uint8)
    now = was.copy()
    now[400:404, 300:304] -= 60
    if noise:
        now -= chance.integers(0, 40, was.shape, dtype=np.uint8) // 30
    assert len(differences(page(was), page(now))) == places
