"""Documents are opened as they come: Word, PDF, HTML, Windows encodings; dates are found."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest

from pkviewer.cli import main
from pkviewer.errors import TextError
from pkviewer.review.documents import text_of
from pkviewer.review.reading.dateline import date_of

SENTENCE = "IT exports were US$3.81 billion in FY2024-25."


def word_file() -> bytes:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "FY2023-24", "3,223"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_document() -> None:
    assert text_of(word_file(), "a.docx") == f"{SENTENCE}\n\nFY2023-24\t3,223"


def test_a_pdf(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(SENTENCE, "utf-8")
    to = tmp_path / "review.pdf"
    assert main(["review", str(article), "--date", "2026-03-15", "--to", str(to)]) == 0
    assert "IT exports were US$3.81 billion" in " ".join(
        text_of(to.read_bytes(), "review.pdf").split()
    )


def test_a_page_of_html() -> None:
    page = (
        f"<!doctype html><html><head><title>x</title><style>p{{}}</style></head>"
        f"<body><p>{SENTENCE}</p><table><tr><td>FY24</td><td>3,223</td></tr></table>"
        "<script>5%</script></body></html>"
    )
    assert text_of(page.encode(), "a.html") == f"{SENTENCE}\n\n\tFY24\t3,223"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“IT exports” – US$3.81 billion"),
        ("cp1256", "برآمدات 3.81"),
        ("utf-16", SENTENCE),
        ("utf-8-sig", SENTENCE),
    ],
)
def test_what_windows_saves(encoding: str, text: str) -> None:
    assert text_of(text.encode(encoding), "a.txt") == text


def archive(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 broken",
        archive("other.xml", b"<a/>"),
        archive("word/document.xml", b"<a"),
        archive("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        b"%PDF-1.7 broken",
        b"\x89PNG\r\n\x1a\n\xff\xfe",
    ],
)
def test_a_damaged_document_is_refused(data: bytes) -> None:
    with pytest.raises(TextError):
        text_of(data, "broken")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ISLAMABAD, Feb 18, 2025 (APP): IT exports rose.", date(2025, 2, 18)),
        ("IT exports rise\nUpdated 17 January 2025\nThey rose.", date(2025, 1, 17)),
        ("They rose.\n\nPublished in Dawn, December 18th, 2024", date(2024, 12, 18)),
        ("On 5 March 2024 the minister said that IT exports had risen to $3 billion.", None),
        ("IT exports rose in FY2024-25.", None),
    ],
)
def test_the_date_of_a_text(text: str, day: date | None) -> None:
    assert date_of(text) == day


def test_the_command_says_which_day_it_reads_a_text_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "article.docx"
    file.write_bytes(word_file())
    assert main(["review", str(file)]) == 0
    out, err = capsys.readouterr()
    assert "Matches" in out
    assert "no date" in err
