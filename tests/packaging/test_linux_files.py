"""What a desktop is told: menu entry, manual page, completions, icons."""

from __future__ import annotations

import configparser
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

TREE = Path(__file__).parents[2]
PACKAGING = TREE / "packaging"
sys.path.insert(0, str(PACKAGING))

import icons  # noqa: E402
import manual  # noqa: E402

from pkviewer import __version__  # noqa: E402
from pkviewer.cli.parser import parser  # noqa: E402


def _entry(name: str) -> configparser.SectionProxy:
    found = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(PACKAGING / "linux" / name, encoding="utf-8")
    return found["Desktop Entry"]


def test_the_entries_start_what_the_command_line_understands() -> None:
    assert _entry("pkviewer.desktop")["Exec"] == "pkviewer"
    opening = _entry("pkviewer-pack.desktop")
    assert parser().parse_args(opening["Exec"].replace("%f", "x").split()[1:]).pack == Path("x")
    assert opening["NoDisplay"] == "true"


def test_kind_of_file_is_the_same_everywhere() -> None:
    kind = _entry("pkviewer-pack.desktop")["MimeType"].rstrip(";")
    mime = ET.parse(PACKAGING / "linux" / "pkviewer-mime.xml")
    (found,) = mime.iterfind(".//{*}mime-type")
    assert found.get("type") == kind
    metainfo = ET.parse(PACKAGING / "linux" / "metainfo.xml.in")
    assert metainfo.findtext("provides/mediatype") == kind


def test_manual_and_completions_know_every_command_and_option() -> None:
    top = parser()
    page = manual.manual(top).replace("\\-", "-")
    texts = (page, manual.bash(top), manual.zsh(top), manual.fish(top))
    commands = manual.commands(top)
    assert {"export", "check", "list", "schema"} <= commands.keys()
    for command in (top, *commands.values()):
        for option in manual.options(command):
            for name in option.option_strings:
                for text in texts:
                    assert name in text or f"-l {name[2:]}" in text or f"-s {name[1:]}" in text
    for name in commands:
        assert all(name in text for text in texts)


def test_bash_accepts_and_completes(tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(manual.bash(parser()), encoding="utf-8")
    asked = (
        f". '{script}'; COMP_WORDS=(pkviewer export --paper ''); COMP_CWORD=3;"
        ' _pkviewer; echo "${COMPREPLY[*]}"'
    )
    done = subprocess.run(
        ["bash", "-c", asked], capture_output=True, encoding="utf-8", timeout=20, check=False
    )
    assert (done.stdout, done.stderr) == ("a4 letter\n", "")


@pytest.mark.usefixtures("qapp")
def test_the_icons_of_windows_and_mac_hold_whole_pictures() -> None:
    picture = icons.png("pkviewer", 32)
    assert struct.unpack(">II", picture[16:24]) == (32, 32)
    windows = icons.ico({32: picture, 16: picture})
    assert struct.unpack("<HHH", windows[:6]) == (0, 1, 2)
    size, offset = struct.unpack("<II", windows[6 + 8 : 6 + 16])
    assert windows[offset : offset + size] == picture
    mac = icons.icns({"ic11": picture})
    assert mac[:4] == b"icns"
    assert struct.unpack(">I", mac[4:8]) == (len(mac),)


def test_the_program_has_one_version() -> None:
    metadata = tomllib.loads((TREE / "pyproject.toml").read_text(encoding="utf-8"))
    assert metadata["project"]["dynamic"] == ["version"]
    named = [
        path
        for path in PACKAGING.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        if __version__ in path.read_text(encoding="utf-8")
    ]
    assert not named
