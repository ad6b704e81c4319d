"""An exported sheet held against the data, as somebody who was handed it would do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from tests.packs.fixtures import SMALL

from pkviewer.cli import main

KEYS = {
    *("text", "verdict", "reason", "indicator", "period", "entity", "value", "unit", "source"),
    "candidates",
}


@pytest.fixture
def sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A page of the small pack."""
    assert main(["export", "trade", "--to", str(tmp_path / "out"), "--pack", str(SMALL)]) == 0
    return Path(capsys.readouterr().out.strip())


@pytest.fixture
def revised(tmp_path: Path) -> Path:
    """The small pack after a revision: one value changed and kept as a rival, one taken out."""
    folder = shutil.copytree(SMALL, tmp_path / "revised")
    path = folder / "sectors" / "trade.json"
    tree = json.loads(path.read_text("utf-8"))
    seen = {each["period"]: each for each in tree["indicators"][0]["observations"]}
    reason = {"en": "Since revised.", "ur": "بعد میں نظرثانی ہوئی۔"}
    rival = {"value": "3810", "relation": "earlier_vintage", "source": "bank-annual"}
    seen["FY2024-25"] |= {"value": "3900", "alternatives": [rival | {"reason": reason}]}
    seen["FY2022-23"]["value"] = "2600"
    path.write_text(json.dumps(tree), "utf-8")
    return folder


def altered(sheet: Path, change: Callable[[bytes], bytes]) -> Path:
    """Write the sheet anew with other data inside, the page as it was."""
    document = pypdfium2.PdfDocument(sheet)
    inside = document.get_attachment(0)
    inside.set_data(change(bytes(inside.get_data())))
    path = sheet.with_name("altered.pdf")
    document.save(path)
    document.close()
    return path


def test_a_sheet_that_stands(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(sheet), "--pack", str(SMALL)]) == 0
    told = capsys.readouterr().out
    assert "Matches: Fingerprint " in told
    assert " 0 another figure, 0 differs, 0 not in the pack" in told


def test_what_has_changed_since(
    sheet: Path, revised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(sheet), "--pack", str(revised), "--format", "json"]) == 0
    holdings = json.loads(capsys.readouterr().out)
    assert all(set(holding) == KEYS for holding in holdings)
    by_value = {holding["value"]: holding for holding in holdings}
    revision = by_value["3810"]
    assert (revision["verdict"], revision["period"]) == ("alternative", "FY2024-25")
    assert revision["reason"] == (
        "Now held as a rival figure (earlier vintage). The pack has US$3.9\u00a0billion."
    )
    assert (by_value["2596"]["verdict"], by_value["3223"]["verdict"]) == ("differs", "matches")


def test_altered_data_is_a_fault(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forged = altered(sheet, lambda data: data.replace(b'"value":"3223"', b'"value":"9999"'))
    assert main(["verify", str(forged), "--pack", str(SMALL)]) == 1
    told = capsys.readouterr().out
    assert "The data inside was altered" in told
    assert "US$9.999\u00a0billion" in told.replace(" billion", "\u00a0billion")


def test_a_page_of_other_data_is_a_fault(
    sheet: Path, revised: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "trade", "--to", str(tmp_path / "2"), "--pack", str(revised)]) == 0
    other = pypdfium2.PdfDocument(capsys.readouterr().out.strip())
    inside = bytes(other.get_attachment(0).get_data())
    other.close()
    swapped = altered(sheet, lambda data: inside)
    assert main(["verify", str(swapped), "--pack", str(SMALL)]) == 1
    assert "The page does not print the fingerprint" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (b"{", "data.json"),
        (b'{"format": "other/1"}', "$.format"),
        (b'{"format":"pkviewer-sheet/1","fingerprint":"","data":{"sector":1}}', "$.data"),
    ],
)
def test_strange_data_is_refused(
    sheet: Path, capsys: pytest.CaptureFixture[str], inside: bytes, told: str
) -> None:
    strange = altered(sheet, lambda data: inside)
    assert main(["verify", str(strange), "--pack", str(SMALL)]) == 2
    seen = capsys.readouterr()
    assert seen.out == ""
    assert told in seen.err


def test_what_is_no_sheet_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "letter.pdf"
    text.write_text("no PDF", "utf-8")
    for file, told in ((text, "no PDF that can be opened"), (tmp_path / "none.pdf", "No such")):
        assert main(["verify", str(file), "--pack", str(SMALL)]) == 2
        assert told in capsys.readouterr().err
