"""``pkviewer --diagnose``: what a report of a fault needs, and nothing personal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pkviewer.cli.display import expect_display
from pkviewer.errors import UsageError
from pkviewer.ui.help.diagnosis import anonymous


def _diagnose(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pkviewer", *arguments, "--diagnose"],
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_it_tells_versions_places_type_and_pack() -> None:
    done = _diagnose()
    assert (done.returncode, done.stderr) == (0, "")
    diagnosis = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert {
        "pkviewer",
        "Python",
        "libraries",
        "system",
        "Qt",
        "platform",
        "type",
    } <= diagnosis.keys()
    assert "MISSING" not in diagnosis["libraries"]
    assert "NOT FOUND" not in diagnosis["type"]
    assert diagnosis["platform"] == "offscreen"


def test_it_names_neither_the_user_nor_the_users_folder(tmp_path: Path) -> None:
    home = tmp_path / "zainab"
    home.mkdir()
    done = _diagnose(
        "--pack", "/media/zainab/stick", HOME=str(home), LOGNAME="zainab", XDG_CONFIG_HOME=""
    )
    assert done.returncode == 1
    assert "zainab" not in done.stdout
    assert "/media/USER/stick" in done.stdout
    assert "~/.config" in done.stdout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/home/ali/packs", "~/packs"),
        ("/media/ali/stick", "/media/USER/stick"),
        ("/media/alison/stick", "/media/alison/stick"),
        (r"D:\ali\packs", r"D:\USER\packs"),
        ("reality", "reality"),
    ],
)
def test_anonymous(text: str, expected: str) -> None:
    assert anonymous(text, Path("/home/ali"), "ali") == expected


def test_a_missing_display_is_told_in_plain_words() -> None:
    with pytest.raises(UsageError, match="no display"):
        expect_display({}, "linux")
    expect_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    expect_display({}, "win32")
