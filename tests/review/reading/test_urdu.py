"""A text in Urdu is judged by the same engine, its figures marked where they stand."""

from __future__ import annotations

from datetime import date

import pytest

from pkviewer.review.reading.dateline import date_of
from pkviewer.review.reviewer import Reviewer

EXPORTS = "ict-exports-fy"
MONTHLY = "ict-exports-month"

CASES = [
    (
        "2021-01-20",
        "رواں مالی سال کی پہلی ششماہی میں آئی ٹی برآمدات نو سو انسٹھ ملین ڈالر رہیں۔",
        [("نو سو انسٹھ ملین ڈالر", "matches", EXPORTS, "FY2020-21/6m")],
    ),
    (
        "2025-09-10",
        "مالی سال 24-25 میں ٹیلی کام شعبے نے قومی خزانے میں 402ارب روپےجمع کرائے۔",
        [("402ارب روپے", "matches", "telecom-exchequer-fy", "FY2024-25")],
    ),
    (
        "2025-12-30",
        "جولائی تا ستمبر 2025 میں ریٹیل ادائیگیوں کی مالیت ایک لاکھ 66 ہزار ارب روپے رہی۔",
        [("ایک لاکھ 66 ہزار ارب روپے", "matches", "retail-value", "2025-Q3")],
    ),
    (
        "2025-01-20",
        (
            "دسمبر 2024 میں آئی ٹی برآمدات 348 ملین ڈالر رہیں "
            "جو دسمبر 2023 کے مقابلے میں 15 فیصد زیادہ ہیں۔"
        ),
        [
            ("348 ملین ڈالر", "matches", MONTHLY, "2024-12"),
            ("15 فیصد", "matches", MONTHLY, "2024-12"),
        ],
    ),
    (
        "2025-03-20",
        (
            "فروری 2025 میں آئی ٹی برآمدات ۳۰ کروڑ ۵۰ لاکھ ڈالر رہیں، "
            "فروری 2024 میں یہ 25 کروڑ 70 لاکھ ڈالر تھیں۔"
        ),
        [
            ("۳۰ کروڑ ۵۰ لاکھ ڈالر", "matches", MONTHLY, "2025-02"),
            ("25 کروڑ 70 لاکھ ڈالر", "matches", MONTHLY, "2024-02"),
        ],
    ),
    (
        "2024-12-01",
        "رواں مالی سال کے پہلے 4 ماہ میں آئی ٹی برآمدات ایک عشاریہ 21 ارب ڈالر رہیں۔",
        [("ایک عشاریہ 21 ارب ڈالر", "matches", EXPORTS, "FY2024-25/4m")],
    ),
    (
        "2022-08-01",
        "مالی سال 22-2021 میں آئی ٹی برآمدات 2.619 ارب ڈالر رہیں۔",
        [("2.619 ارب ڈالر", "matches", EXPORTS, "FY2021-22")],
    ),
    (
        "2025-09-10",
        "مالي سال 2024-25 ميں ٹيلي كام شعبے نے قومي خزانے ميں 402 ارب روپے جمع كرائے۔",
        [("402 ارب روپے", "matches", "telecom-exchequer-fy", "FY2024-25")],
    ),
    (
        "2025-07-10",
        "جون 2025 کے اختتام پر موبائل صارفین کی تعداد 19 کروڑ 78 لاکھ تھی۔",
        [("19 کروڑ 78 لاکھ", "matches", "cellular-subscribers", "2025-06")],
    ),
    (
        "2025-12-10",
        "2024 میں این سی سی آئی اے کو سائبر جرائم کی 161,828 شکایات موصول ہوئیں۔",
        [("161,828", "matches", "cybercrime-complaints", "2024")],
    ),
    (
        "2025-09-10",
        "مالی سال 2024-25 میں آئی ٹی برآمدات میں 18.2 فیصد اضافہ ہوا اور یہ 3.81 ارب ڈالر ہو گئیں۔",
        [
            ("18.2 فیصد", "matches", EXPORTS, "FY2024-25"),
            ("3.81 ارب ڈالر", "matches", EXPORTS, "FY2024-25"),
        ],
    ),
    (
        "2025-09-10",
        "مالی سال 2024-25 میں آئی ٹی برآمدات میں 18.2 فیصد کمی ہوئی۔",
        [("18.2 فیصد", "direction", EXPORTS, "FY2024-25")],
    ),
    (
        "2025-09-10",
        "مالی سال 2024-25 میں پاکستان کی آئی ٹی برآمدات 3 ارب 18 کروڑ ڈالر رہیں۔",
        [("3 ارب 18 کروڑ ڈالر", "differs", EXPORTS, "FY2024-25")],
    ),
    (
        "2025-09-10",
        "مالی سال 2024-25 میں پاکستان کی آئی ٹی برآمدات 38 ارب 10 کروڑ ڈالر رہیں۔",
        [("38 ارب 10 کروڑ ڈالر", "differs", EXPORTS, "FY2024-25")],
    ),
    (
        "2025-09-01",
        "بھارت میں انٹرنیٹ صارفین کی تعداد 2023 میں 80 کروڑ تھی۔",
        [("80 کروڑ", "absent", "", "")],
    ),
]


@pytest.mark.parametrize(("day", "text", "wanted"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_figures_in_urdu(
    reviewer: Reviewer, day: str, text: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    findings = reviewer.review(text, date.fromisoformat(day)).findings
    assert [(f.text, f.verdict, f.indicator, f.period) for f in findings] == wanted
    assert all(text[f.start : f.end] == f.text for f in findings)


def test_marks_joiners_and_both_kinds_of_digits_are_read(reviewer: Reviewer) -> None:
    text = "مالی سال ٢٠٢٤-٢٥ میں آئی\u200cٹی برآمدات ۳٫۸۱ اَرب ڈالر رہیں۔"
    (finding,) = reviewer.review(text, date(2025, 9, 10)).findings
    assert (finding.verdict, finding.indicator) == ("matches", EXPORTS)


def test_the_day_of_a_text_in_urdu_is_found() -> None:
    assert date_of("شائع ۲۶ جنوری ۲۰۲۴\n\nملک بھر میں موبائل صارفین") == date(2024, 1, 26)
