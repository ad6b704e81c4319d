"""Two appearances of a page compared: where they differ, and what stood and stands there.

Letters are compared by sign and place, pictures pixel by pixel. Saving a page by another
program moves nothing by more than a hundredth of a point and changes the edges of letters
at most; both are far within what is let pass here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pkviewer.verify.appearance import DPI, Appearance, Box, Letter, Pixels, Word

_NUDGE = 1.0
"""Points a letter may have moved: a fifth of a figure's width in the smallest type."""
_SHADE = 72
"""Levels of 255 a colour may be off. Saved anew by Ghostscript no pixel is off by 72."""
_FAINT = 14
"""Levels that are off over a whole area: the lightest tint of the page is 16 from white."""
_CELL = 8
"""Pixels of a cell's side in which what differs is counted: 4 points."""
_SPECKS = 1
"""Pixels of a cell that may differ."""
_EXACT = 24
"""Levels that are off where the rest of a page is drawn exactly alike: small grey print has 100."""
_FEW = 0.02
"""Share of cells up to which the rest counts as exactly alike. Saved anew by Ghostscript or
printed to PDF, a third of all cells are off by something; by an editor of PDF only those few
that it changed."""
_GAP = 3.0
"""Points between what is told of as one place."""
_PIXEL = 72 / DPI
_SPOILT = re.compile(r"[fijlt]|[^\x00-\x7f]")
"""What programs that save a page anew may spoil in its text: joined letters, other scripts."""
_TEXTLESS = 0.5
"""Share of letters in place below which a page that looks the same has no text of use."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where a page is not as it was: what stood there and what stands there.

    ``was`` and ``now`` are words; where they are the same, something was drawn over them, or
    what was changed is no text. ``is_seen`` is that the picture differs there.
    """

    box: Box
    was: str
    now: str
    is_seen: bool

    @property
    def is_alteration(self) -> bool:
        """Whether it is seen, or copied otherwise than any saving of the page explains.

        The text behind joined letters ("fi") and of scripts other than Latin may be spoilt by
        programs that save a page anew, so that it is copied otherwise than it looks.
        """
        return self.is_seen or _SPOILT.sub("", self.was) != _SPOILT.sub("", self.now)


def share_in_place(was: Sequence[Letter], now: Sequence[Letter]) -> float:
    """Return the share, 0 to 1, of a page's letters that stand on another at their places."""
    if not was:
        return 0.0
    return 1 - len(_unmatched(was, now)) / len(was)


def differences(was: Appearance, now: Appearance) -> tuple[Difference, ...]:
    """Return every place where two pages of one size differ, from the top."""
    seen = [box for pair in _pairs(was, now) for box in _painted(*pair)]
    lost = _unmatched(was.letters, now.letters)
    come = _unmatched(now.letters, was.letters)
    if not seen and len(lost) > len(was.letters) * (1 - _TEXTLESS):
        return ()
    boxes = [*seen, *(letter.box for letter in (*lost, *come))]
    old, new = was.words(), now.words()
    changed = {letter.word for letter in lost}, {letter.word for letter in come}
    boxes += [words[at].box for words, ats in zip((old, new), changed, strict=True) for at in ats]
    places = sorted(_gathered(boxes), key=lambda box: (round(box.top), box.left))
    return tuple(
        Difference(
            box,
            _within(was, old, box),
            _within(now, new, box),
            any(box.is_near(other, 0) for other in seen),
        )
        for box in places
    )


def _pairs(was: Appearance, now: Appearance) -> Iterator[tuple[Pixels, Pixels]]:
    """Yield the pictures to compare, once where screen and paper are the same."""
    yield was.pictures[0], now.pictures[0]
    if any(not np.array_equal(page.pictures[0], page.pictures[1]) for page in (was, now)):
        yield was.pictures[1], now.pictures[1]


def _unmatched(letters: Sequence[Letter], others: Sequence[Letter]) -> list[Letter]:
    """Return the letters that have no like among the others at their places."""
    at: dict[tuple[str, int, int], list[tuple[float, float]]] = defaultdict(list)
    for other in others:
        x, y = other.box.centre
        at[other.sign, int(x), int(y)].append((x, y))
    return [letter for letter in letters if not _taken(letter, at)]


def _taken(letter: Letter, at: dict[tuple[str, int, int], list[tuple[float, float]]]) -> bool:
    """Take the like of a letter from where it is to be, so that each counts once."""
    x, y = letter.box.centre
    for column in (int(x), int(x) - 1, int(x) + 1):
        for row in (int(y), int(y) - 1, int(y) + 1):
            places = at.get((letter.sign, column, row), [])
            for place in places:
                if abs(place[0] - x) <= _NUDGE and abs(place[1] - y) <= _NUDGE:
                    places.remove(place)
                    return True
    return False


def _painted(was: Pixels, now: Pixels) -> Iterator[Box]:
    """Yield the places where two pictures differ."""
    height, width = (min(was.shape[axis], now.shape[axis]) for axis in (0, 1))
    one, other = was[:height, :width], now[:height, :width]
    if np.array_equal(one, other):
        return
    off = np.maximum(_beyond(one, other), _beyond(other, one))
    cells = _counted(off > _SHADE) > _SPECKS
    # A tint over an area is faint everywhere, unlike the edge of a letter.
    cells |= _counted(off > _FAINT) > _CELL * _CELL // 2
    apart = np.maximum(one - np.minimum(one, other), other - np.minimum(one, other)).max(axis=2)
    if (_counted(apart > 0) > 0).mean() <= _FEW:
        # No edge was drawn otherwise elsewhere: what differs here was changed.
        cells |= _counted(apart > _EXACT) > _SPECKS
    for rows, columns in _islands(cells):
        yield Box(
            min(columns) * _CELL * _PIXEL,
            min(rows) * _CELL * _PIXEL,
            (max(columns) + 1) * _CELL * _PIXEL,
            (max(rows) + 1) * _CELL * _PIXEL,
        )


def _beyond(picture: Pixels, other: Pixels) -> Pixels:
    """Return by how much each pixel is off all that lies within a pixel of it in another."""
    least = most = np.pad(other, ((1, 1), (1, 1), (0, 0)), mode="edge")
    least = np.minimum(np.minimum(least[:-2], least[1:-1]), least[2:])
    least = np.minimum(np.minimum(least[:, :-2], least[:, 1:-1]), least[:, 2:])
    most = np.maximum(np.maximum(most[:-2], most[1:-1]), most[2:])
    most = np.maximum(np.maximum(most[:, :-2], most[:, 1:-1]), most[:, 2:])
    # Unsigned: what is within the bounds gives nought, instead of what is below nought.
    over, under = picture - np.minimum(picture, most), np.maximum(picture, least) - picture
    off: Pixels = np.maximum(over, under).max(axis=2)
    return off


def _counted(mask: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many pixels of each cell are set."""
    height, width = (-(-size // _CELL) for size in mask.shape)
    whole = np.zeros((height * _CELL, width * _CELL), dtype=np.int64)
    whole[: mask.shape[0], : mask.shape[1]] = mask
    counts: NDArray[np.int64] = whole.reshape(height, _CELL, width, _CELL).sum(axis=(1, 3))
    return counts


def _islands(cells: NDArray[np.bool_]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield rows and columns of each group of cells that touch."""
    left = {(int(row), int(column)) for row, column in zip(*np.nonzero(cells), strict=True)}
    while left:
        edge = [left.pop()]
        rows, columns = [], []
        while edge:
            row, column = edge.pop()
            rows.append(row)
            columns.append(column)
            around = {(row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)} & left
            left -= around
            edge += around
        yield rows, columns


def _gathered(boxes: Iterable[Box]) -> list[Box]:
    """Join the boxes that lie near each other."""
    gathered: list[Box] = []
    for box in boxes:
        joined = box
        while near := [other for other in gathered if other.is_near(joined, _GAP)]:
            gathered = [other for other in gathered if other not in near]
            for other in near:
                joined = joined.joined(other)
        gathered.append(joined)
    return gathered


def _within(page: Appearance, words: dict[int, Word], box: Box) -> str:
    """Return the words of which a letter stands in a box, in reading order."""
    letters = (letter for letter in page.letters if box.holds(*letter.box.centre))
    return " ".join(words[number].text for number in dict.fromkeys(each.word for each in letters))
