"""Packs that were audited once: opened at once, and never another in their place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer import paths
from pkviewer.editions.known import open_known
from pkviewer.errors import PackError
from pkviewer.model.pack import Pack


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return paths.cache_folder()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return shutil.copytree(SMALL, tmp_path / "pack")


def change(pack: Path, alter: Callable[[str], str], file: str = "sectors/trade.json") -> None:
    place = pack / file
    text = place.read_text("utf-8")
    assert alter(text) != text
    place.write_text(alter(text), "utf-8")


def parts(pack: Pack) -> object:
    return pack.head, pack.sources, pack.claims, pack.sectors, pack.lexicon


def test_a_known_pack_is_the_same_pack(cache: Path, pack: Path) -> None:
    first, again = open_known(pack), open_known(pack)
    assert len(list(cache.iterdir())) == 1
    assert parts(first) == parts(again)
    assert again.indicators.keys() == first.indicators.keys()
    assert again.folder == str(pack)


def test_one_byte_changed_is_another_pack(cache: Path, pack: Path) -> None:
    open_known(pack)
    change(pack, lambda text: text.replace('"value": "335"', '"value": "336"'))
    seen = {
        o.period.code: str(o.value)
        for o in open_known(pack).indicators["exports-month"].observations
    }
    assert seen["2025-06"] == "336"


def test_a_fault_that_comes_later_is_found(cache: Path, pack: Path) -> None:
    open_known(pack)
    change(pack, lambda text: text.replace('"source": "bank-monthly"', '"source": "nobody"', 1))
    with pytest.raises(PackError):
        open_known(pack)


def test_a_refused_pack_is_not_kept(cache: Path, pack: Path) -> None:
    change(pack, lambda text: text.replace('"source": "bank-monthly"', '"source": "nobody"', 1))
    for _ in range(2):
        with pytest.raises(PackError):
            open_known(pack)
    assert not cache.exists() or not list(cache.iterdir())


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "folder", "foreign"])
def test_a_damaged_cache_is_made_anew_in_silence(
    cache: Path, pack: Path, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first = open_known(pack)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    if damage == "folder":
        kept.unlink()
        kept.mkdir()
    else:
        kept.write_bytes(
            {
                "cut": whole[:-7],
                "flipped": whole[:500] + bytes([whole[500] ^ 1]) + whole[501:],
                "empty": b"",
                "foreign": json.dumps({"head": 1}).encode(),
            }[damage]
        )
    assert parts(open_known(pack)) == parts(first)
    assert capsys.readouterr() == ("", "")
    if damage != "folder":
        assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_matter(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert open_known(pack).head.id == "small"


def test_only_a_few_packs_are_kept(cache: Path, pack: Path) -> None:
    head = pack / "pack.json"
    text = head.read_text("utf-8")
    for number in range(7):
        head.write_text(text.replace("A small pack", f"Pack {'x' * number}"), "utf-8")
        open_known(pack)
    assert len(list(cache.iterdir())) == 4
