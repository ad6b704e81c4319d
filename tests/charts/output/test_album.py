"""The pictures of charts: kept while they are of use, within their bytes."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from pkviewer.charts.output.album import Album


def picture(side: int) -> QImage:
    return QImage(side, side, QImage.Format.Format_RGB32)


def test_the_picture_looked_at_longest_ago_goes_first() -> None:
    album = Album(3 * 4 * 10 * 10)
    owners = [QObject() for _ in range(4)]
    for owner in owners[:3]:
        album.keep(owner, picture(10))
    assert album.find(owners[0]) is not None
    album.keep(owners[3], picture(10))
    assert [album.find(owner) is not None for owner in owners] == [True, False, True, True]
    assert album.size == 3 * 4 * 10 * 10


def test_one_picture_too_large_is_kept_alone() -> None:
    album = Album(100)
    small, large = QObject(), QObject()
    album.keep(small, picture(2))
    album.keep(large, picture(50))
    assert album.find(small) is None
    assert album.find(large) is not None


def test_what_is_gone_takes_no_room() -> None:
    album = Album(10_000)
    owner = QObject()
    album.keep(owner, picture(20))
    album.keep(owner, picture(10))
    assert album.size == 400
    del owner
    gc.collect()
    assert album.size == 0
