"""``pkviewer review`` as somebody calls it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from pkviewer.cli import main
from pkviewer.model import limits

TEXT = "IT exports fell to US$3.81 billion in FY2024-25.\n"
KEYS = {
    *("text", "start", "end", "verdict", "reason", "indicator", "period", "entity", "value"),
    *("unit", "source", "candidates", "reply", "claim", "claim_verdict", "understood"),
    "corrected",
}


def test_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    assert main(["review", str(file), "--date", "2026-03-15", "--format", "json"]) == 0
    [finding] = json.loads(capsys.readouterr().out)
    assert set(finding) == KEYS
    assert finding["verdict"] == "direction"
    assert TEXT[finding["start"] : finding["end"]] == finding["text"] == "US$3.81 billion"
    assert finding["indicator"] == "ict-exports-fy"
    assert finding["period"] == "FY2024-25"
    assert finding["entity"] == "PK"
    assert finding["source"]["url"].startswith("https://")
    assert finding["value"] == "3810"
    assert "US$3.81\u00a0billion" in finding["reply"]


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr("sys.stdin", Stdin())
    assert main(["review", "--date", "2026-03-15"]) == 0
    output = capsys.readouterr().out
    assert "“US$3.81 billion” (line 1): Direction wrong. It rose." in output
    assert "Reply: " in output


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "no plain text"),
        (b"exports \0 rose", "null characters"),
        (b"x" * (4 * limits.REVIEW_CHARACTERS + 1), "longer than"),
        (b"x" * (limits.REVIEW_CHARACTERS + 1), "characters"),
    ],
)
def test_what_is_no_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, complaint: str
) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(content)
    assert main(["review", str(file)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert complaint in err


def test_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(tmp_path / "none.txt")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_day_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["review", "--date", "yesterday"])
    assert ended.value.code == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_a_text_cannot_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "article.txt"
    file.write_text("IT exports were US$3.81\nbillion in FY25. In India\x1b[31m, 5%", "utf-8")
    assert main(["review", str(file)]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_a_text_in_urdu_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "article.txt"
    file.write_text("مالی سال 2024-25 میں آئی ٹی برآمدات 3.81 ارب ڈالر رہیں۔", "utf-8")
    assert main(["review", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "“3.81 ارب ڈالر” (line 1): Matches." in printed
    assert "ICT services exports, FY2024-25: US$3.81 billion." in printed


def test_a_review_is_saved_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, saved = tmp_path / "article.txt", tmp_path / "article.pkreview.json"
    article.write_text(TEXT, "utf-8")
    assert main(["review", str(article), "--date", "2026-03-15", "--save", str(saved)]) == 0
    before = capsys.readouterr().out
    tree = json.loads(saved.read_text("utf-8"))
    review = tree["review"]
    assert (review["name"], review["day"], "".join(review["text"])) == (
        "article",
        "2026-03-15",
        TEXT,
    )
    assert main(["review", str(saved)]) == 0
    assert capsys.readouterr() == (before, "")
    review["corrections"] = [
        {
            "figure": "US$3.81 billion",
            "before": "IT exports fell to ",
            "after": " in FY2024-25.\n",
            "series": "telecom-revenue-fy|PK",
        },
        {"figure": "7%", "series": "ict-exports-fy|PK"},
    ]
    review["edition"] = "2026.01"
    saved.write_text(json.dumps(tree), "utf-8")
    assert main(["review", str(saved), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    [finding] = json.loads(out)
    assert (finding["corrected"], finding["understood"]["series"]) == (
        True,
        "telecom-revenue-fy|PK",
    )
    assert "Saved with edition 2026.01" in err
    assert "The correction of “7%” is not used" in err
    assert main(["review", str(saved), "--save", str(saved), "--to", str(tmp_path / "r.html")]) == 0
    assert "corrected by the reader" in (tmp_path / "r.html").read_text("utf-8")
    assert len(json.loads(saved.read_text("utf-8"))["review"]["corrections"]) == 1
    capsys.readouterr()
    assert main(["review", str(saved)]) == 0
    assert capsys.readouterr().err == ""


def test_a_saved_review_of_no_use_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "week.pkreview.json"
    file.write_text('{"type": "review", "format": 1, "review": {"name": "a"}}', "utf-8")
    assert main(["review", str(file)]) == 2
    assert "no key 'day'" in capsys.readouterr().err
