"""The bundled pack and a reviewer over it, made once."""

from __future__ import annotations

import pytest

from pkviewer.model.pack import Pack
from pkviewer.paths import bundled_pack
from pkviewer.review.reviewer import Reviewer
from pkviewer.sheet.audit import open_pack


@pytest.fixture(scope="package")
def pack() -> Pack:
    return open_pack(bundled_pack())


@pytest.fixture(scope="package")
def reviewer(pack: Pack) -> Reviewer:
    return Reviewer(pack)
