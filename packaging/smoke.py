"""Drives a finished program as a user would, and fails at the first thing that is not right.

    smoke.py PROGRAM [--shots DIR] [--quick] [--no-window]

PROGRAM is the bundle's folder, or the installed command. Every tab is opened and looked at on a
virtual screen, every sheet exported and examined, a bad pack refused, an export killed midway,
and the program started again. Whatever is written to standard error beyond what was expected,
a traceback or a warning of Qt, is a fault; so is a text in any other than the program's own type.

Standard library only; Linux needs Xvfb for the window. On other systems the window is opened
off-screen, where its picture cannot be looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import sheets
from screen import Picture, Screen

FORMATS = ("pdf", "png", "docx", "csv", "xlsx", "json")
PACK_FILE = "a newer edition.pkpack"
LIMIT = 60.0
"""Seconds that nothing may take longer than. A fault in a slot does not end the program."""
ACCENT = bytes.fromhex("01411c")
NO_FONTS = """<fontconfig><cachedir prefix='xdg'>fontconfig</cachedir>
<include ignore_missing="yes">/etc/fonts/conf.d</include></fontconfig>"""
"""The system's rules of rendering, but none of its folders of fonts."""


class FaultError(Exception):
    """Something is not as it should be."""


class Program:
    """The program under test, with a home of its own."""

    def __init__(self, command: Path, home: Path) -> None:
        self.command = command
        self._home = home
        kept = ("PATH", "LANG", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ} | {
            "HOME": str(home),
            "USERPROFILE": str(home),
            "APPDATA": str(home / "AppData"),
            "LC_ALL": "C.UTF-8",
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "QT_FORCE_STDERR_LOGGING": "1",
        }
        (home / "run").mkdir(mode=0o700, exist_ok=True)

    def run(self, *arguments: str, status: int = 0, silent: bool = True) -> str:
        """Run a command to its end and return what it printed."""
        done = subprocess.run(
            [self.command, *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LIMIT,
            check=False,
        )
        complaint = done.stderr.decode("utf-8", "replace")
        if done.returncode != status:
            raise FaultError(
                f"{arguments} ended with {done.returncode}, not {status}:\n{complaint}"
            )
        expect_calm(complaint, silent=silent)
        return done.stdout.decode("utf-8")

    def start(self, *arguments: str, errors: Path, **environment: str) -> subprocess.Popen[bytes]:
        """Start the program and return at once."""
        with errors.open("wb") as sink:
            return subprocess.Popen(
                [self.command, *arguments],
                env=self.environment | environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=sink,
            )


def expect_calm(complaint: str, *, silent: bool) -> None:
    """Fail where standard error holds what it should not: anything, where ``silent``."""
    signs = ("Traceback", "QFont", "qt.", "PyInstaller", "PYI-", "Gtk", "Fontconfig")
    lines = [line for line in complaint.splitlines() if line.strip()]
    if any(silent or any(sign in line for sign in signs) for line in lines):
        raise FaultError("on standard error:\n" + complaint)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Tell what is tried, and how long it took."""
    began = time.monotonic()
    print(f"  {name} … ", end="", flush=True)
    yield
    print(f"{time.monotonic() - began:.1f} s", flush=True)


class Eyes:
    """Opens windows, each on a virtual screen of its own, and looks at them."""

    def __init__(self, program: Program, shots: Path) -> None:
        self._program = program
        self._shots = shots

    def look(self, name: str, *arguments: str, status: int = 0, **environment: str) -> Picture:
        """Start the program, wait until its window is complete, look at it and close it."""
        errors = self._shots / f"{name}.txt"
        screen = Screen()
        blank = screen.picture()
        process = self._program.start(
            *arguments, errors=errors, DISPLAY=screen.display, **environment
        )
        try:
            picture = screen.settled(blank, process, LIMIT)
            (self._shots / f"{name}.png").write_bytes(picture.png())
            if not screen.close_windows():
                raise RuntimeError("there is no window that could be closed")
            found = process.wait(LIMIT)
        except (TimeoutError, RuntimeError, subprocess.TimeoutExpired) as error:
            raise FaultError(f"{name}: {error}\n{errors.read_text(errors='replace')}") from error
        finally:
            process.kill()
            process.wait()
            screen.close()
        expect_calm(errors.read_text(encoding="utf-8", errors="replace"), silent=status == 0)
        if found != status:
            raise FaultError(f"{name}: the window closed with status {found}, not {status}")
        return picture


def open_tabs(eyes: Eyes, sectors: Sequence[str]) -> None:
    """Open every tab; no two may look alike, none be bare."""
    seen: dict[bytes, str] = {}
    for sector in sectors:
        with step(f"tab {sector}"):
            picture = eyes.look(f"tab-{sector}", "--sector", sector)
            colours = picture.colours()
            if ACCENT not in colours or len(colours) < 40:
                raise FaultError(f"{sector}: the window is bare ({len(colours)} colours)")
            if picture.data in seen:
                raise FaultError(f"{sector} looks like {seen[picture.data]}")
            seen[picture.data] = sector


def compare_without_fonts(eyes: Eyes, folder: Path, sector: str) -> None:
    """A system without fonts has to give the very same window."""
    rules = folder / "no-fonts.conf"
    rules.write_text(NO_FONTS, encoding="utf-8")
    # Neither remembers where the window stood before.
    fresh = {"XDG_CONFIG_HOME": str(folder / "fresh with")}
    with_fonts = eyes.look("fonts-some", "--sector", sector, **fresh)
    fresh = {"XDG_CONFIG_HOME": str(folder / "fresh without")}
    without = eyes.look("fonts-none", "--sector", sector, FONTCONFIG_FILE=str(rules), **fresh)
    if with_fonts.data != without.data:
        raise FaultError("the window looks different where the system has no fonts")


def open_offscreen(program: Program, sectors: Sequence[str], shots: Path) -> None:
    """Open every tab where no one looks on; it has to last, and stay calm."""
    for sector in sectors:
        with step(f"tab {sector}, off-screen"):
            errors = shots / f"tab-{sector}.txt"
            process = program.start(
                "--sector", sector, errors=errors, QT_QPA_PLATFORM="offscreen",
                QT_LOGGING_RULES="qt.qpa.offscreen=false",
            )  # fmt: skip
            try:
                process.wait(6)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            else:
                raise FaultError(f"{sector}: ended by itself with {process.returncode}")
            complaints = errors.read_text(encoding="utf-8", errors="replace").splitlines()
            # Of that platform's own, for every window with a smallest size.
            complaints = [line for line in complaints if "propagateSizeHints" not in line]
            expect_calm("\n".join(complaints), silent=True)


def examine(folder: Path, expected: int) -> None:
    """Fail where files are missing, broken or left over."""
    files = sorted(folder.iterdir())
    if len(files) != expected:
        raise FaultError(
            f"{len(files)} files instead of {expected}: {[file.name for file in files]}"
        )
    for file in files:
        found = sheets.fault(file)
        if found:
            raise FaultError(f"{file.name} {found}")


def kill_midway(program: Program, folder: Path, count: int, duration: float) -> None:
    """Kill exports at several moments: no file may be there in part."""
    for part in (0.5, 0.9):
        target = folder / f"killed-{part}"
        errors = folder / f"killed-{part}.txt"
        process = program.start("export", "--all", "--to", str(target), errors=errors)
        time.sleep(duration * part)
        process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        process.wait(LIMIT)
        files = (
            [f for f in target.glob("*") if not f.name.startswith(".")] if target.exists() else []
        )
        for file in files:
            found = sheets.fault(file)
            if found:
                raise FaultError(f"after a kill at {part:.0%}, {file.name} {found}")
    output = program.run("export", "--all", "--to", str(target), silent=False)
    for leftover in target.glob(".*"):
        leftover.unlink()
    if len(output.splitlines()) != count:
        raise FaultError("the export after the kill is not whole")
    examine(target, count)


def bad_pack(source: Path, folder: Path) -> Path:
    """Return a pack with one file cut short and another with an unknown source."""
    shutil.copytree(source, folder)
    sources = folder / "sources.json"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text[: len(text) // 2], encoding="utf-8")
    return folder


def examine_diagnosis(program: Program) -> None:
    """Fail where the program's own report names something as missing."""
    diagnosis = dict(line.split(maxsplit=1) for line in program.run("--diagnose").splitlines())
    for name, sign in (("type", "NOT FOUND"), ("libraries", "MISSING"), ("pack", "refused")):
        if sign in diagnosis.get(name, sign):
            raise FaultError(f"{name}: {diagnosis.get(name)}")


def bundled_pack(program: Program) -> Path:
    """Return the folder of the pack that came with the program."""
    folder = program.command.resolve().parent
    # On macOS the program and its data lie beside each other.
    for found in (*folder.rglob("pack.json"), *folder.parent.glob("Resources/**/pack.json")):
        if found.parent.name != "schema":
            return found.parent
    raise FaultError(f"no data pack below {folder}")


def install_edition(program: Program, folder: Path, pack: Path) -> None:
    """Make one file of the pack, install it, read it, spoil it, and return."""
    file = folder / PACK_FILE
    program.run("pack-file", str(pack), "--to", str(file))
    # It says that it is the same edition.
    program.run("install", str(file), silent=False)
    places = [path for path in folder.rglob("edition.pkpack") if path.is_file()]
    if len(places) != 1:
        raise FaultError(f"the edition was installed {len(places)} times below the user's folder")
    program.run("list")
    places[0].write_bytes(places[0].read_bytes()[:1000])
    program.run("list", status=2, silent=False)
    program.run("install", "--bundled")
    if places[0].exists():
        raise FaultError("the installed edition is still there")
    program.run("list")


def smoke(program: Program, folder: Path, shots: Path, *, quick: bool, window: bool) -> None:
    """Try everything in turn."""
    with step("version and diagnosis"):
        if not program.run("--version").startswith("pkviewer "):
            raise FaultError("no version")
        examine_diagnosis(program)
        pack = bundled_pack(program)
    with step("check and schemas"):
        program.run("check")
        program.run("schema", "--check")
    sectors = [entry["id"] for entry in json.loads(program.run("list", "--format", "json"))]
    shown = sectors[:2] if quick else sectors
    formats = ("pdf",) if quick else FORMATS
    with step(f"export of {len(sectors)} sheets"):
        out = folder / "sheets"
        program.run(
            "export", "--all", "--format", ",".join(formats), "--to", str(out), silent=False
        )
        examine(out, len(sectors) * len(formats))
    began = time.monotonic()
    again = folder / "again"
    # By processes of its own: the program starts itself anew, and must know that it does.
    program.run("export", "--all", "--jobs", "2", "--to", str(again), silent=False)
    duration = time.monotonic() - began
    for file in again.iterdir():
        if file.read_bytes() != (out / file.name).read_bytes():
            raise FaultError(f"{file.name} comes out differently the second time")
    with step("export in two processes"):
        shared = folder / "shared"
        program.run("export", "--all", "--jobs", "2", "--to", str(shared), silent=False)
        for file in again.iterdir():
            if file.read_bytes() != (shared / file.name).read_bytes():
                raise FaultError(f"{file.name} comes out differently from two processes")
    with step("export killed midway"):
        kill_midway(program, folder, len(sectors), duration)
    bad = bad_pack(pack, folder / "bad pack")
    with step("bad pack"):
        program.run("check", "--pack", str(bad), status=1, silent=False)
    with step("edition installed and taken back"):
        install_edition(program, folder, pack)
    if not window or sys.platform != "linux":
        open_offscreen(program, shown, shots)
        return
    eyes = Eyes(program, shots)
    open_tabs(eyes, shown)
    with step("bad pack in the window"):
        eyes.look("bad-pack", "--pack", str(bad), status=2)
    with step("pack of one file in the window"):
        eyes.look("pack-file", "--pack", str(folder / PACK_FILE))
    with step("started again"):
        eyes.look("again")
    with step("without fonts"):
        compare_without_fonts(eyes, folder, sectors[0])


def executable(path: Path) -> Path:
    """Return the program in a bundle's folder, the one with a console where there are two."""
    if path.is_file():
        return path.absolute()
    for name in ("pkviewer-cli.exe", "pkviewer", "Contents/MacOS/pkviewer"):
        if (path / name).is_file():
            return (path / name).absolute()
    raise SystemExit(f"smoke.py: no program in {path}")


def main() -> int:
    """Run the smoke test and return the exit status."""
    parser = argparse.ArgumentParser(description="Drive a finished pkviewer as a user would.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--shots", type=Path, help="keep pictures and messages in this folder")
    parser.add_argument("--quick", action="store_true", help="two tabs, and PDF alone")
    parser.add_argument("--no-window", action="store_true", help="look at no window")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pkviewer smoke ") as name:
        folder = Path(name)
        shots = options.shots or folder / "shots"
        shots.mkdir(parents=True, exist_ok=True)
        (folder / "home").mkdir()
        program = Program(executable(options.program), folder / "home")
        try:
            smoke(program, folder, shots, quick=options.quick, window=not options.no_window)
        except (FaultError, subprocess.TimeoutExpired) as fault:
            print(f"\nFAULT: {fault}")
            return 1
    print("all well")
    return 0


if __name__ == "__main__":
    sys.exit(main())
