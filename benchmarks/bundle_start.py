"""How long the program takes to start: as source, as a bundle with nothing left out, as the bundle.

    bundle_start.py [ROUNDS]

Each is started in turn, so that other work on the machine meets all of them alike; medians are
told. A window is watched from outside, on a virtual display: "seen" is when anything of it shows,
"complete" when the last of it, the charts in sight, has been drawn. Files are in the system's
cache, as they are from the second start on. Needs Xvfb.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TREE / "packaging"))

from screen import Screen  # noqa: E402

PROGRAMS: Mapping[str, Sequence[str]] = {
    "source": [str(TREE / ".venv" / "bin" / "python"), "-m", "pkviewer"],
    "unpruned": [str(TREE / "build" / "package" / "unpruned" / "pkviewer" / "pkviewer")],
    "bundle": [str(TREE / "dist" / "pkviewer" / "pkviewer")],
}
COMMANDS: Mapping[str, Sequence[str]] = {
    "--version": ["--version"],
    "list": ["list"],
    "export exports": ["export", "exports", "--to", "sheets"],
}
LIMIT = 60.0
STILL = 1.5
"""Seconds without any change after which a window is complete."""
LOOK = 0.005


def environment(home: Path) -> dict[str, str]:
    """Return the surroundings of a first start; source is taken from this tree."""
    return os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPATH": str(TREE / "src"),
        "QT_LOGGING_RULES": "*=false",
    }


def command(program: Sequence[str], arguments: Sequence[str], home: Path) -> float:
    """Return the seconds that a command takes."""
    began = time.perf_counter()
    subprocess.run(
        [*program, *arguments], env=environment(home), cwd=home, timeout=LIMIT, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - began


def window(program: Sequence[str], home: Path) -> tuple[float, float]:
    """Return the seconds until the window is seen, and until it is complete."""
    screen = Screen()
    blank = last = screen.raw()
    began = time.perf_counter()
    process = subprocess.Popen(
        [*program, "--sector", "exports"], env=environment(home) | {"DISPLAY": screen.display}
    )
    seen = changed = 0.0
    try:
        while not seen or time.perf_counter() - changed < STILL:
            time.sleep(LOOK)
            now = screen.raw()
            if now != last:
                changed = time.perf_counter()
                seen = seen or changed
                last = now
            if process.poll() is not None or time.perf_counter() - began > LIMIT:
                raise RuntimeError(f"{program[0]} shows no window")
    finally:
        process.kill()
        process.wait()
        screen.close()
    assert last != blank
    return seen - began, changed - began


def measure(rounds: int) -> dict[str, dict[str, list[float]]]:
    """Return the seconds of each thing done, by program."""
    things = (*COMMANDS, "window seen", "window complete")
    taken: dict[str, dict[str, list[float]]] = {
        thing: {name: [] for name in PROGRAMS} for thing in things
    }
    # The first round fills the cache and does not count.
    for turn in range(rounds + 1):
        for name, program in PROGRAMS.items():
            with tempfile.TemporaryDirectory() as folder:
                home = Path(folder)
                found = [command(program, asked, home) for asked in COMMANDS.values()]
                found += window(program, home)
            for thing, seconds in zip(things, found, strict=True):
                if turn:
                    taken[thing][name].append(seconds)
    return taken


def main() -> int:
    """Print the table; 2 where a bundle is missing."""
    missing = [command[0] for command in PROGRAMS.values() if not Path(command[0]).exists()]
    if missing:
        print(f"There is no {missing[0]}; 'make bench' makes it.", file=sys.stderr)
        return 2
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(
        f"{f'median ms of {rounds}':<20}{''.join(f'{name:>11}' for name in PROGRAMS)}{'ratio':>9}"
    )
    for thing, by_program in measure(rounds).items():
        medians = [statistics.median(seconds) * 1000 for seconds in by_program.values()]
        told = "".join(f"{median:>11.0f}" for median in medians)
        print(f"{thing:<20}{told}{medians[-1] / medians[0]:>9.2f}")
    print("\nratio: bundle to source")
    return 0


if __name__ == "__main__":
    sys.exit(main())
