"""The loader: whole or not at all, whatever stands in the files."""

from __future__ import annotations

import copy
import gc
import json
import shutil
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.packs.fixtures import SMALL

from pkviewer import paths
from pkviewer.errors import Fault, PackError
from pkviewer.model.claim import ClaimsFile
from pkviewer.model.loading.decoding import decode, is_publishable
from pkviewer.model.loading.loader import load_pack
from pkviewer.model.loading.schema import schemas, stale
from pkviewer.model.pack import Pack, SourcesFile
from pkviewer.provenance.provenance import provenance
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

_SCRATCH = tempfile.TemporaryDirectory(prefix="pkviewer-tests-")
FILES = {
    name: json.loads((SMALL / name).read_text("utf-8"))
    for name in (
        "pack.json",
        "sources.json",
        "claims.json",
        "sectors/trade.json",
        "sectors/access.json",
    )
}
Place = tuple[str | int, ...]


def _places(tree: Any, at: Place = ()) -> Iterator[Place]:
    yield at
    items = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for key, value in items:
        yield from _places(value, (*at, key))


PLACES = [(name, at) for name, tree in FILES.items() for at in _places(tree) if at]
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1, 2**70, 1.5, -1e308, "", " ", "x", "latest", "first", "previous", "same",
    "NaN", "-Infinity", "1e400", "-5", "0", "0.1", "FY2023-24", "2024-06-30", "edition 2024",
    "2024-01-01..2024-02-10", "by 2030", "{", "{exports}", "{growth.base}", "{nothing}", "growth",
    "cagr", "sum", "highest", "ratio", "gap", "percent", "rank", "tier", "usd-billion", "exports",
    "month", "target", "at_least", "release", "IN", [], ["x"], {}, {"en": "{exports}", "ur": "ب"},
    {"indicator": "subscribers"}, {"sex": "men"}, {"kind": "all_of", "parts": []},
)  # fmt: skip


def spoilt(where: tuple[str, Place], what: Any, remove: bool) -> dict[str, Any]:
    files = copy.deepcopy(FILES)
    name, at = where
    place = files[name]
    for step in at[:-1]:
        place = place[step]
    if remove:
        del place[at[-1]]
    else:
        place[at[-1]] = what
    return files


def written(folder: Path, files: dict[str, Any]) -> Path:
    (folder / "sectors").mkdir(parents=True, exist_ok=True)
    for name, tree in files.items():
        (folder / name).write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
    return folder


def opened_or_refused(folder: Path) -> None:
    refused: PackError | None = None
    try:
        pack = open_pack(folder)
    except PackError as error:
        refused = error
    if refused is None:
        use(pack)
        return
    assert refused.faults
    assert all(fault.file and fault.found and fault.expected for fault in refused.faults)


def use(pack: Pack) -> None:
    """Do with a pack what the window would: a pack that opens must not fail later."""
    for language in pack.head.languages:
        composer = Composer(pack, Style(language), pack.head.edition_date)
        for sector in composer.sector_ids:
            for figure in composer.sheet(sector).figures():
                provenance(figure, composer)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PLACES), st.sampled_from(ODD), st.sampled_from([False] * 4 + [True]))
def test_a_spoilt_pack_is_refused_or_whole(
    tmp_path: Path, where: tuple[str, Place], what: Any, remove: bool
) -> None:
    folder = written(tmp_path / "pack", spoilt(where, what, remove))
    opened_or_refused(folder)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_spoilt_bytes_are_refused_or_whole(tmp_path: Path, data: st.DataObject) -> None:
    folder = written(tmp_path / "pack", FILES)
    path = folder / data.draw(st.sampled_from(sorted(FILES)))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    path.write_bytes(content)
    opened_or_refused(folder)


@settings(max_examples=40)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_read_or_a_fault(data: bytes) -> None:
    path = Path(_SCRATCH.name, "any.json")
    path.write_bytes(data)
    assert isinstance(decode(path.read_bytes(), "any.json", SourcesFile), Fault)


def test_the_small_pack_as_loaded() -> None:
    pack = load_pack(SMALL)
    assert tuple(pack.sectors) == ("trade", "access")
    assert pack.home["score"] == "access"
    assert pack.unit_of(pack.indicators["exports"]).currency == "USD"
    assert set(pack.programmes) == {"portal", "law"}
    newest = pack.newest()
    assert newest is not None
    assert newest.code == "FY2025-26/1m"


def test_the_precision_published_is_kept() -> None:
    exports = load_pack(SMALL).indicators["exports"]
    other = exports.observations[4].alternatives[1]
    assert other.value.as_tuple() == Decimal("3.2e3").as_tuple()
    assert other.value.as_tuple() != Decimal(3200).as_tuple()


def test_collection_is_resumed_after_a_fault(tmp_path: Path) -> None:
    assert gc.isenabled()
    with pytest.raises(PackError):
        load_pack(tmp_path)
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("value", "fine"),
    [
        ("0", True), ("-0", True), ("3223", True), ("3.223e3", True), ("1e18", True),
        ("1e-18", True), ("NaN", False), ("sNaN", False), ("Infinity", False), ("1e19", False),
        ("1e-19", False),
        ("1e400", False), ("123456789012345678901234", False),
        ("1.2345678901234567890123456", False),
    ],
)  # fmt: skip
def test_publishable(value: str, fine: bool) -> None:
    assert is_publishable(Decimal(value)) is fine


def test_the_entry_at_fault_is_named(tmp_path: Path) -> None:
    sources = {
        f"s{n}": {"publisher": "P", "title": "T", "url": "https://a.example", "kind": "press"}
        for n in range(40)
    }
    sources["s23"]["kind"] = "rumour"
    sources["s31"]["kind"] = "gossip"
    path = tmp_path / "sources.json"
    path.write_text(json.dumps({"$schema": "x", "sources": sources}), "utf-8")
    fault = decode(path.read_bytes(), "sources.json", SourcesFile)
    assert isinstance(fault, Fault)
    assert fault.path == "$.sources.s23.kind"


def test_the_entry_at_fault_is_named_in_a_list(tmp_path: Path) -> None:
    claims = copy.deepcopy(FILES["claims.json"])
    claims["claims"][0]["facts"]["stated-growth"]["of"]["dims"] = {"a": "b", "c": 5}
    path = tmp_path / "claims.json"
    path.write_text(json.dumps(claims), "utf-8")
    fault = decode(path.read_bytes(), "claims.json", ClaimsFile)
    assert isinstance(fault, Fault)
    assert fault.path == "$.claims[0].facts.stated-growth.of.dims.c"
    assert (fault.found, fault.expected) == ("int", "str")


def test_schemas_are_current_and_stale_ones_are_named(tmp_path: Path) -> None:
    assert stale(paths.schema_folder()) == ()
    shutil.copytree(paths.schema_folder(), tmp_path, dirs_exist_ok=True)
    (tmp_path / "claims.json").write_text("{}", "utf-8")
    (tmp_path / "pack.json").unlink()
    assert set(stale(tmp_path)) == {"claims.json", "pack.json"}


def test_schemas_name_every_key() -> None:
    sector = json.loads(schemas()["sector.json"])
    assert sector["$defs"]["Observation"]["additionalProperties"] is False
    assert {"period", "value", "source"} <= set(sector["$defs"]["Observation"]["required"])
