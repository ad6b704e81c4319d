"""Sheets of the small pack and of the bundled one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pkviewer import paths
from pkviewer.errors import PackError
from pkviewer.model.pack import Pack
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

SMALL = Path(__file__).with_name("small")
TRADE, ACCESS = "sectors/trade.json", "sectors/access.json"


@pytest.fixture(scope="session")
def small() -> Pack:
    """The small pack."""
    return open_pack(SMALL)


@pytest.fixture(scope="session")
def bundled() -> Pack:
    """The bundled pack."""
    return open_pack(paths.bundled_pack())


@pytest.fixture(scope="session")
def composer(small: Pack) -> Composer:
    """Composes the small pack's sheets in English."""
    return Composer(small, Style(), small.head.edition_date)


@pytest.fixture
def altered(tmp_path: Path) -> Callable[..., Pack]:
    """Opens the small pack with some values changed: (file, place, value) …"""

    def make(*edits: tuple[str, tuple[str | int, ...], Any]) -> Pack:
        folder = shutil.copytree(SMALL, tmp_path / "pack", dirs_exist_ok=True)
        for file, at, value in edits:
            tree = json.loads((folder / file).read_text("utf-8"))
            place = tree
            for step in at[:-1]:
                place = place[step]
            if isinstance(place, list) and at[-1] == len(place):
                place.append(value)
            else:
                place[at[-1]] = value
            (folder / file).write_text(json.dumps(tree), "utf-8")
        try:
            return open_pack(folder)
        except PackError as error:
            pytest.fail("\n".join(map(str, error.faults)))

    return make


@pytest.fixture
def trade_of(altered: Callable[..., Pack]) -> Callable[..., Any]:
    """Composes the trade sheet of the small pack with changes to its trade sector."""

    def make(*edits: tuple[tuple[str | int, ...], Any], language: str = "en") -> Any:
        pack = altered(*((TRADE, at, value) for at, value in edits))
        style = Style("ur" if language == "ur" else "en")
        return Composer(pack, style, pack.head.edition_date).sheet("trade")

    return make
