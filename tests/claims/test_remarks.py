"""What the check of a pack remarks on: bounds that anything satisfies. And rises in per cent."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import Judgement
from pkviewer.cli import main
from pkviewer.model.pack import Pack
from pkviewer.sheet.speech import Speech
from pkviewer.text.style import Style

Judge = Callable[..., Judgement]
Packs = Callable[..., Pack]


@pytest.mark.parametrize(
    ("kind", "stated", "is_trivial"),
    [
        ("at_least", "2", True),
        ("at_least", "9", False),
        ("at_most", "90", True),
        ("at_most", "11", False),
        ("equals", "10", False),
    ],
)
def test_a_trivial_bound_is_remarked_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, stated: str, is_trivial: bool
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(SMALL, folder)
    sector = json.loads((folder / "sectors/trade.json").read_text("utf-8"))
    indicator = sector["indicators"][0]
    seen = indicator["observations"][0]
    seen["value"] = "10"
    for key in ("as_stated", "alternatives", "bound"):
        seen.pop(key, None)
    sector["indicators"].append(indicator | {"id": "alone", "observations": [seen]})
    (folder / "sectors/trade.json").write_text(json.dumps(sector), "utf-8")
    file = json.loads((folder / "claims.json").read_text("utf-8"))
    claim = file["claims"][0]
    fact = {"of": {"indicator": "alone", "period": seen["period"]}}
    for key in ("overtaken", "facts", "reply"):
        claim.pop(key, None)
    claim["reason"] = dict.fromkeys(claim["reason"], "x")
    claim["date"] = "2026-01-01"
    claim["check"] = {"kind": "all_of", "parts": [{"kind": kind, "fact": fact, "stated": stated}]}
    (folder / "claims.json").write_text(json.dumps(file), "utf-8")
    assert main(["check", "--pack", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert ("! trivial bound" in printed.partition("\n  2  ")[0]) is is_trivial
    assert main(["check", "--pack", str(folder), "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["claims"]
    (remarks,) = (each["remarks"] for each in listed if each["id"] == claim["id"])
    assert bool(remarks) is is_trivial


def test_no_bound_of_the_bundled_claims_is_trivial(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) == 0
    assert not any(c["remarks"] for c in json.loads(capsys.readouterr().out)["claims"])


@pytest.mark.parametrize(
    ("stated", "verdict", "said"), [("1.05", "contradicted", "5%"), ("1.06", "supported", "6%")]
)
def test_a_rise_of_a_percentage_is_told_in_per_cent(
    judged: Judge, with_values: Packs, stated: str, verdict: str, said: str
) -> None:
    pack = with_values({"FY2022-23": "52.34", "FY2023-24": "55.61"}, unit="percent")
    of = {"indicator": "made", "period": "FY2023-24"}
    fact = {"measure": "ratio", "of": of, "base": of | {"period": "FY2022-23"}}
    found = judged({"kind": "equals", "fact": fact, "stated": stated}, pack=pack)
    assert found.verdict == verdict
    assert Speech(pack, Style()).finding(found.finding) == (
        f"stated {said}; found 55.61 ÷ 52.34 − 1 = 6.25% (FY2023-24)",
    )


def test_no_bundled_claim_tells_a_percentage_as_a_multiple(bundled: Pack) -> None:
    style = Style()
    lines = [
        line
        for claim in bundled.claims
        for line in Speech(bundled, style).finding(judge(bundled, claim, style).finding)
    ]
    assert not any("×" in line for line in lines)
    assert any("÷" in line and "%" in line for line in lines)
