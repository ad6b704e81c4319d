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


@pytest.mark.skipif(sys.platform != "linux", reason="displays are named so there")
@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "DISPLAY"])
def test_a_display_that_cannot_be_reached_is_told_in_plain_words(name: str) -> None:
    """Qt alone ends the process with a riddle and the status of a crash."""
    kept = {key: os.environ[key] for key in os.environ if "DISPLAY" not in key and "QT_" not in key}
    asked = {"QT_QPA_PLATFORM": "xcb"} if name == "DISPLAY" else {}
    ended = subprocess.run(
        [sys.executable, "-m", "pkviewer"],
        env=kept | asked | {name: ":nowhere"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 2
    lines = ended.stderr.splitlines()
    assert lines[0].startswith(
        "pkviewer: The window cannot be opened: the display cannot be used ("
    )
    assert f"{name}=:nowhere" in lines[0]
    assert all(line.startswith("  Qt says: ") for line in lines[1:-1])
    assert lines[-1].startswith("Sheets can be written without a display")
