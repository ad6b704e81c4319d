"""A review written to a file: PDF, HTML and JSON tell the same."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from pkviewer.cli import main

TEXT = "IT exports fell to US$3.81 billion in FY2024-25.\n\nAn <b>emoji</b> 😀 & 300 trees.\n"


def written(tmp_path: Path, name: str) -> Path:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, "utf-8")
    to = tmp_path / "out" / name
    assert main(["review", str(article), "--date", "2026-03-15", "--to", str(to)]) == 0
    return to


def test_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = written(tmp_path, "review.pdf")
    assert capsys.readouterr().out == f"{to}\n"
    document = pypdfium2.PdfDocument(to)
    pages = (page.get_textpage().get_text_range() for page in document)
    printed = " ".join(" ".join(pages).split())
    assert "Direction wrong" in printed
    assert "US$3.223 billion in FY2023-24" in printed
    assert "An <b>emoji</b> ? &" in printed
    # Every paragraph of the text is one for those who listen to it.
    assert to.read_bytes().count(b"/Type/StructElem/S/P/") >= 5
    assert to.read_bytes() == written(tmp_path, "again.pdf").read_bytes()
    document.close()


def test_letter(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, "utf-8")
    to = tmp_path / "review.pdf"
    assert main(["review", str(article), "--to", str(to), "--paper", "letter"]) == 0
    document = pypdfium2.PdfDocument(to)
    assert document[0].get_size() == (612, 792)
    document.close()


def test_html_escapes_the_text(tmp_path: Path) -> None:
    page = written(tmp_path, "review.html").read_text("utf-8")
    assert "An &lt;b&gt;emoji&lt;/b&gt; 😀 &amp; " in page
    assert '<mark class="direction">US$3.81 billion</mark>' in page
    assert "<script" not in page


def test_a_text_in_urdu_runs_from_right_to_left_whatever_the_review(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("مالی سال 2024-25 میں آئی ٹی برآمدات 3.81 ارب ڈالر رہیں۔", "utf-8")
    to = tmp_path / "review.html"
    assert main(["review", str(article), "--to", str(to)]) == 0
    page = to.read_text("utf-8")
    assert '<div class="text" lang="ur" dir="rtl">' in page
    assert page.startswith('<!doctype html>\n<html lang="en" dir="ltr">')


def test_json(tmp_path: Path) -> None:
    findings = json.loads(written(tmp_path, "review.json").read_text("utf-8"))
    assert [finding["verdict"] for finding in findings] == ["direction", "absent"]


def test_an_unknown_ending(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, "utf-8")
    assert main(["review", str(article), "--to", str(tmp_path / "review.docx")]) == 2
    assert "ending" in capsys.readouterr().err
    assert not (tmp_path / "review.docx").exists()
