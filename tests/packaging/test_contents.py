"""What the bundle holds: the rules that say what stays and what goes."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))

import contents  # noqa: E402

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    ("path", "source", "kind", "stays"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", "/env/x", "BINARY", True),
        (f"{QT}/plugins/platforms/libqwayland.so", "/env/x", "BINARY", True),
        (f"{QT}/plugins/platforms/libqoffscreen.so", "/env/x", "BINARY", True),
        (f"{QT}/plugins/platforms/libqvnc.so", "/env/x", "BINARY", False),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", "/env/x", "BINARY", False),
        (f"{QT}/plugins/tls/libqopensslbackend.so", "/env/x", "BINARY", False),
        ("PySide6/plugins/platforms/qwindows.dll", "C:\\env\\x", "BINARY", True),
        ("PySide6/plugins/styles/qmodernwindowsstyle.dll", "C:\\env\\x", "BINARY", False),
        (f"{QT}/plugins/platforms/libqcocoa.dylib", "/env/x", "BINARY", True),
        (f"{QT}/lib/libQt6Core.so.6", "/env/x", "BINARY", True),
        (f"{QT}/lib/libQt6Network.so.6", "/env/x", "BINARY", False),
        (f"{QT}/translations/qtbase_de.qm", "/env/x", "DATA", False),
        ("babel/locale-data/ur.dat", "/env/x", "DATA", True),
        ("babel/locale-data/en_GB.dat", "/env/x", "DATA", True),
        ("babel/locale-data/de.dat", "/env/x", "DATA", False),
        ("babel/global.dat", "/env/x", "DATA", True),
        ("pkviewer/data/pakistan/pack.json", "/env/x", "DATA", True),
        ("pkviewer/resources/sheet/sheet.typ", "/env/x", "DATA", True),
        ("pkviewer/resources/licences/LGPL-3.0.txt", "/env/x", "DATA", True),
        ("pkviewer/docs/manual/index.md", "/env/x", "DATA", True),
        ("lxml-6.1.3.dist-info/licenses/LICENSES.txt", "/env/x", "DATA", True),
        ("fontpkg_ibm_plex_sans_arabic/files/a.ttf", "/env/x", "DATA", True),
        ("typst/_typst.abi3.so", "/env/x", "EXTENSION", True),
        ("docx/templates/default.docx", "/env/x", "DATA", True),
        ("docx/templates/default-header.xml", "/env/x", "DATA", True),
        ("docx/parts/__init__.py", "/env/x", "DATA", True),
        ("docx/templates/default-docx-template/word/styles.xml", "/env/x", "DATA", False),
        ("lxml/etree.cpython-311-x86_64-linux-gnu.so", "/env/x", "EXTENSION", True),
        ("lxml/_elementpath.cpython-311-x86_64-linux-gnu.so", "/env/x", "EXTENSION", True),
        ("lxml/html/diff.cpython-311-x86_64-linux-gnu.so", "/env/x", "EXTENSION", False),
        ("lxml/isoschematron/resources/rng/iso-schematron.rng", "/env/x", "DATA", False),
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/x", "BINARY", True),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/x", "BINARY", False),
        ("libcups.so.2", "/lib/x86_64-linux-gnu/x", "BINARY", False),
        ("libpython3.13.so.1.0", "/usr/lib/x86_64-linux-gnu/x", "BINARY", True),
    ],
)
def test_what_stays(path: str, source: str, kind: str, stays: bool) -> None:
    assert contents.keeps((path, source, kind), "linux") is stays


def test_a_link_goes_with_the_library_it_leads_to() -> None:
    kept = ("PySide6/Qt/lib/libQt6Gui.so.6", "/env/x", "BINARY")
    gone = ("PySide6/Qt/lib/libQt6Network.so.6", "/env/x", "BINARY")
    links = [
        (Path(name).name, name, "SYMLINK")
        for name in ("PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Network.so.6")
    ]
    assert contents.pruned([kept, gone, *links]) == [kept, links[0]]


@pytest.mark.parametrize(
    "listing",
    ["MODULES", "LOCALES", "QT_PLUGINS", "LEFT_OUT", "LINUX_LIBRARIES", "STRIPPED"],
)
def test_each_entry_has_its_reason(listing: str) -> None:
    entries = getattr(contents, listing)
    assert entries
    assert all(reason.strip() for reason in entries.values())


def test_the_locales_that_stay_suffice(tmp_path: Path) -> None:
    """Babel with only those files still writes dates in every language that may be asked for."""
    folder = Path(str(metadata.distribution("babel").locate_file("babel/locale-data")))
    for name in contents.LOCALES:
        (tmp_path / f"{name}.dat").write_bytes((folder / f"{name}.dat").read_bytes())
    program = (
        "import sys, babel.localedata as d; d._dirname = sys.argv[1]\n"
        "from datetime import date; from babel.dates import format_date\n"
        "from babel import Locale\n"
        "for name in ('en', 'en_GB', 'ur', 'ur_PK'):\n"
        "    form = Locale.parse(name).plural_form(1)\n"
        "    print(format_date(date(2026, 3, 5), 'long', name), form)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1] == "5 March 2026 one"
