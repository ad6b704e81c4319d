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

import completions  # noqa: E402
import icons  # noqa: E402
import manual  # noqa: E402
import metadata  # noqa: E402
import surface  # noqa: E402

from pkviewer import __version__  # noqa: E402
from pkviewer.cli.parser import parser  # noqa: E402
from pkviewer.documents import briefing  # noqa: E402
from pkviewer.model.loading import container  # noqa: E402
from pkviewer.paths import COLLECTION_ENDING, REVIEW_ENDING  # noqa: E402


def _entry(name: str) -> configparser.SectionProxy:
    found = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(PACKAGING / "linux" / name, encoding="utf-8")
    return found["Desktop Entry"]


def test_the_entries_start_what_the_command_line_understands() -> None:
    assert _entry("pkviewer.desktop")["Exec"] == "pkviewer"
    for kind in metadata.KINDS:
        opening = _entry(f"pkviewer-{kind.name}.desktop")
        assert opening["Exec"] == f"pkviewer {kind.option} %f"
        options = parser().parse_args([kind.option, "x"])
        # Several collections can be open at once.
        assert vars(options)[kind.name] in (Path("x"), [Path("x")])
        assert opening["NoDisplay"] == "true"


def test_the_kinds_of_file_are_the_same_everywhere() -> None:
    own = (briefing.ENDING, COLLECTION_ENDING, REVIEW_ENDING)
    endings = {container.ENDING, *(ending.removeprefix(".") for ending in own)}
    assert {kind.ending for kind in metadata.KINDS} == endings
    mime = ET.parse(PACKAGING / "linux" / "pkviewer-mime.xml")
    kinds = {
        found.get("type"): glob.get("pattern")
        for found in mime.iterfind(".//{*}mime-type")
        for glob in found.iterfind("{*}glob")
    }
    assert kinds == {kind.mime: f"*.{kind.ending}" for kind in metadata.KINDS}
    metainfo = ET.parse(PACKAGING / "linux" / "metainfo.xml.in")
    types = [found.text for found in metainfo.iterfind("provides/mediatype")]
    assert types == [kind.mime for kind in metadata.KINDS]
    for kind in metadata.KINDS:
        assert _entry(f"pkviewer-{kind.name}.desktop")["MimeType"] == f"{kind.mime};"
        assert kind.name in icons.NAMES
    setup = (PACKAGING / "windows" / "pkviewer.iss").read_text(encoding="utf-8")
    assert all(f'{kind.option} ""%1""' in setup for kind in metadata.KINDS)


def test_manual_and_completions_know_every_command_and_option() -> None:
    top = parser()
    page = manual.manual(top).replace("\\-", "-")
    texts = (page, completions.bash(top), completions.zsh(top), completions.fish(top))
    commands = surface.commands(top)
    assert {"export", "check", "list", "schema"} <= commands.keys()
    for command in (top, *commands.values()):
        for option in surface.options(command):
            for name in option.option_strings:
                for text in texts:
                    assert name in text or f"-l {name[2:]}" in text or f"-s {name[1:]}" in text
    for name in commands:
        assert all(name in text for text in texts)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["export", "--paper", ""], "a4 letter"),
        (["export", "--to", "a"], "a-folder"),
        (["--pack", "a"], "a-file.pkpack a-folder"),
        (["export", "--briefing", "a"], "a-file.pkpack a-folder"),
        (["exp"], "export"),
    ],
)
def test_bash_completes(tmp_path: Path, typed: list[str], offered: str) -> None:
    script = tmp_path / "completion"
    script.write_text(completions.bash(parser()), encoding="utf-8")
    (tmp_path / "a-folder").mkdir()
    (tmp_path / "a-file.pkpack").touch()
    words = " ".join(f"'{word}'" for word in typed)
    asked = (
        f"cd '{tmp_path}'; . ./completion; COMP_WORDS=(pkviewer {words});"
        f' COMP_CWORD={len(typed)}; _pkviewer; printf "%s\\n" "${{COMPREPLY[@]}}" | sort'
    )
    done = subprocess.run(
        ["bash", "-c", asked], capture_output=True, encoding="utf-8", timeout=20, check=False
    )
    assert (done.stdout.split(), done.stderr) == (offered.split(), "")


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
