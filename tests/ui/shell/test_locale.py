"""An English window is English whatever the system speaks."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_SCRIPT = """
from datetime import date
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit
from pkviewer.ui.application import make_application
app = make_application(["pkviewer"])
day = QDateEdit(QDate(2026, 11, 30))
day.setDisplayFormat("d MMMM yyyy")
print(day.text(), "|", QLocale().toString(1234), "|", QLocale.system().name())
"""


@pytest.mark.parametrize("language", ["fa_IR", "ur_PK"])
def test_dates_and_digits_are_english_on_a_system_of_another_language(language: str) -> None:
    surroundings = os.environ | {
        "LC_ALL": f"{language}.UTF-8", "LANG": f"{language}.UTF-8", "LANGUAGE": language,
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        env=surroundings, capture_output=True, encoding="utf-8", check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.strip() == f"30 November 2026 | 1,234 | {language}"
