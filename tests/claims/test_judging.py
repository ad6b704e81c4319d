"""Verdicts on the claim's date, what has changed since, and copies that are no evidence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.packs.fixtures import SMALL

from pkviewer import paths
from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import Judgement
from pkviewer.model.pack import Pack
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

Judge = Callable[..., Judgement]
Packs = Callable[..., Pack]
MADE = {"of": {"indicator": "made", "period": "FY2023-24"}}
LATEST = {"of": {"indicator": "made", "period": "latest full year"}}


@pytest.mark.parametrize(
    ("id_", "verdict", "overtaken"),
    [
        ("record-exports", "supported", date(2025, 6, 30)),
        ("many-subscribers", "understated", None),
        ("first-tier", "partly", None),
        ("portal-runs", "supported", date(2025, 6, 30)),
        ("people-trained", "unverifiable", None),
    ],
)
def test_the_small_packs_claims(
    small: Pack, id_: str, verdict: str, overtaken: date | None
) -> None:
    claim = next(claim for claim in small.claims if claim.id == id_)
    for language in small.head.languages:
        found = judge(small, claim, Style(language))
        assert (found.verdict, found.overtaken) == (verdict, overtaken)


def test_a_claim_is_judged_by_what_held_on_its_date(judged: Judge, with_values: Packs) -> None:
    pack = with_values({"FY2022-23": "2", "FY2023-24": "3", "FY2024-25": "9"})
    check = {"kind": "equals", "fact": LATEST, "stated": "3"}
    then = judged(check, "2025-03-05", pack=pack)
    assert (then.verdict, then.overtaken) == ("supported", date(2025, 6, 30))
    later = judged(check, "2025-07-01", pack=pack)
    assert (later.verdict, later.overtaken) == ("contradicted", None)
    assert judged(check, "2024-06-29", pack=pack).verdict == "contradicted"
    assert judged(check, "2023-06-29", pack=pack).verdict == "unverifiable"


def test_a_claim_of_a_whole_month_may_use_all_of_it(judged: Judge, with_values: Packs) -> None:
    pack = with_values({"FY2023-24": "3"})
    assert judged(
        {"kind": "equals", "fact": MADE, "stated": "3"}, "2024-06", pack=pack
    ).verdict == ("supported")


def test_overtaken_names_what_overtook_it(judged: Judge, with_values: Packs) -> None:
    pack = with_values({"FY2022-23": "2", "FY2023-24": "3", "FY2024-25": "9"})
    found = judged({"kind": "highest", "fact": MADE}, pack=pack)
    assert (found.verdict, found.overtaken) == ("supported", date(2025, 6, 30))
    assert found.overtaken_by is not None
    assert found.overtaken_by.facts[-1].value == 9


def test_what_was_wrong_is_not_overtaken(judged: Judge, with_values: Packs) -> None:
    pack = with_values({"FY2023-24": "3", "FY2024-25": "9"})
    found = judged({"kind": "equals", "fact": LATEST, "stated": "4"}, pack=pack)
    assert (found.verdict, found.overtaken, found.overtaken_by) == ("contradicted", None, None)


def test_what_becomes_unknown_is_not_overtaken(judged: Judge, with_values: Packs) -> None:
    late = {"value": "5", "bound": "at_least"}
    pack = with_values({"FY2023-24": "7", "FY2024-25": late})
    found = judged({"kind": "at_least", "fact": LATEST, "stated": "6"}, pack=pack)
    assert (found.verdict, found.overtaken) == ("supported", None)


def test_a_part_can_be_overtaken(judged: Judge, with_values: Packs) -> None:
    pack = with_values({"FY2022-23": "2", "FY2023-24": "3", "FY2024-25": "9"})
    parts = [
        {"kind": "equals", "fact": MADE, "stated": "3"},
        {"kind": "any_of", "readings": [{"kind": "highest", "fact": MADE}]},
    ]
    found = judged({"kind": "all_of", "parts": parts}, pack=pack)
    assert (found.verdict, found.overtaken) == ("supported", date(2025, 6, 30))
    assert [part.kind for part in found.finding.parts] == ["equals", "any_of"]


def test_a_status_is_overtaken_by_its_milestone(judged: Judge) -> None:
    check = {"kind": "status", "programme": "law", "rung": "drafted", "exactly": True}
    found = judged(check)
    assert (found.verdict, found.overtaken) == ("supported", date(2025, 5, 2))
    still = judged({"kind": "status", "programme": "law", "rung": "drafted"})
    assert (still.verdict, still.overtaken) == ("supported", None)


def test_an_event_to_come_is_overtaken_on_its_day(judged: Judge) -> None:
    found = judged({"kind": "event", "milestone": "auction", "happened": False})
    assert (found.verdict, found.overtaken) == ("supported", date(2025, 4, 10))


# ---- copies


@pytest.mark.parametrize("copies", [(), ("copy",)])
def test_a_copy_is_no_evidence(judged: Judge, with_values: Packs, copies: tuple[str, ...]) -> None:
    pack = with_values({"FY2023-24": {"value": "3223", "source": "copy"}})
    found = judged(
        {"kind": "equals", "fact": MADE, "stated": "3223"}, "2025-03-05", *copies, pack=pack
    )
    assert found.verdict == ("unverifiable" if copies else "supported")


def test_a_copy_neither_supports_nor_contradicts(judged: Judge, with_values: Packs) -> None:
    values: dict[str, Any] = {"FY2022-23": "5", "FY2023-24": {"value": "3", "source": "copy"}}
    pack = with_values(values)
    check = {"kind": "highest", "fact": MADE}
    assert judged(check, pack=pack).verdict == "contradicted"
    assert judged(check, "2025-03-05", "copy", pack=pack).verdict == "unverifiable"
    growth = {"kind": "direction", "fact": {"measure": "growth", **MADE}, "direction": "down"}
    assert judged(growth, "2025-03-05", "copy", pack=pack).verdict == "unverifiable"


def test_a_copy_sets_no_status_and_tells_of_no_event(judged: Judge, with_milestones: Packs) -> None:
    pack = with_milestones({"date": "2024-01-01", "sets": {"law": "in_force"}, "source": "copy"})
    status = {"kind": "status", "programme": "law", "rung": "in_force"}
    event = {"kind": "event", "milestone": "m0", "happened": True}
    for check in (status, event):
        assert judged(check, pack=pack).verdict == "supported"
        assert judged(check, "2025-03-05", "copy", pack=pack).verdict == "unverifiable"


def test_a_claim_known_only_from_its_copy(tmp_path: Path) -> None:
    """Through a whole pack: the sheet shows the claim as not to be known, and no figure for it."""
    folder = shutil.copytree(SMALL, tmp_path / "pack")
    sector = json.loads((folder / "sectors" / "trade.json").read_text("utf-8"))
    held = sector["indicators"][0]["observations"]
    held.append({"period": "FY2018-19", "value": "9999", "source": "copy"})
    (folder / "sectors" / "trade.json").write_text(json.dumps(sector), "utf-8")
    claims = json.loads((folder / "claims.json").read_text("utf-8"))
    fact = {"of": {"indicator": "exports", "period": "FY2018-19"}}
    claims["claims"][1]["check"] = {"kind": "equals", "fact": fact, "stated": "9999"}
    claims["claims"][1]["sectors"] = ["trade"]
    claims["claims"][1]["reason"] = {"en": "No source but the claim.", "ur": "کوئی اور ماخذ نہیں۔"}
    (folder / "claims.json").write_text(json.dumps(claims), "utf-8")

    pack = open_pack(folder)
    sheet = Composer(pack, Style(), pack.head.edition_date).sheet("trade")
    line = next(line for line in sheet.claims if line.id == "many-subscribers")
    assert line.verdict == "unverifiable"
    assert line.figures == ()
    assert "FY2018-19" in " ".join(line.arithmetic)

    claims["claims"][1]["copies"] = []
    (folder / "claims.json").write_text(json.dumps(claims), "utf-8")
    assert judge(open_pack(folder), open_pack(folder).claims[1], Style()).verdict == "supported"


def test_the_bundled_packs_growth_claim() -> None:
    """Growth of FY2023-24 is 24.15 %, and that supports a claim of 24 %, not one of 25 %."""
    pack = open_pack(paths.bundled_pack())
    exports = next(c for c in pack.claims if "24" in c.text.en and "3.223" in c.text.en)
    found = judge(pack, exports, Style())
    assert found.verdict == "supported"
    leaves = [part for part in found.finding.parts if part.facts]
    assert {"24.15"} == {
        f"{p.facts[0].value:.2f}" for p in leaves if p.facts[0].measure == "growth"
    }


def test_every_bundled_claim_has_a_verdict_in_every_language() -> None:
    pack = open_pack(paths.bundled_pack())
    for claim in pack.claims:
        verdicts = {judge(pack, claim, Style(language)).verdict for language in pack.head.languages}
        assert len(verdicts) == 1


def test_an_edition_overtakes_from_its_beginning_on(judged: Judge, with_values: Packs) -> None:
    """The year of an edition may not be over yet on the day of the pack."""
    pack = with_values(
        {"edition 2022": "4", "edition 2023": "5", "edition 2025": "9"}, periods=["edition"]
    )
    check = {"kind": "highest", "fact": {"of": {"indicator": "made", "period": "edition 2023"}}}
    result = judged(check, "2024-06-01", pack=pack)
    assert (result.verdict, result.overtaken) == ("supported", date(2025, 12, 31))
    assert result.overtaken_by is not None
    assert result.overtaken_by.facts[-1].value == 9
