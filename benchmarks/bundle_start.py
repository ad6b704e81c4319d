"""How long the program takes to start: as source, as a bundle with nothing left out, as the bundle.

    bundle_start.py [ROUNDS]

Each is started in turn, so that other work on the machine meets all of them alike; medians are
told, of the time that passed and of the processor's, on which other work tells little. A window
is watched from outside, on a virtual display: "seen" is when anything of it shows, "complete"
when the last of it, the charts in sight, has been drawn. Files are in the system's cache, as
they are from the second start on. Needs Linux and Xvfb.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

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


class Taken(NamedTuple):
    """Seconds that passed, and seconds of the processor."""

    passed: float
    worked: float


def command(program: Sequence[str], arguments: Sequence[str], home: Path) -> Taken:
    """Return what a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(
        [*program, *arguments], env=environment(home), cwd=home, timeout=LIMIT, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    passed = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(passed, worked)


def worked_by(process: int) -> float:
    """Return the processor's seconds of a running process."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def window(program: Sequence[str], home: Path) -> tuple[Taken, Taken]:
    """Return what it takes until the window is seen, and until it is complete."""
    screen = Screen()
    last = screen.raw()
    began = time.perf_counter()
    process = subprocess.Popen(
        [*program, "--sector", "exports"], env=environment(home) | {"DISPLAY": screen.display}
    )
    seen = changed = None
    try:
        while changed is None or time.perf_counter() - began - changed.passed < STILL:
            time.sleep(LOOK)
            now = screen.raw()
            if now != last:
                changed = Taken(time.perf_counter() - began, worked_by(process.pid))
                seen = seen or changed
                last = now
            if process.poll() is not None or time.perf_counter() - began > LIMIT:
                raise RuntimeError(f"{program[0]} shows no window")
    finally:
        process.kill()
        process.wait()
        screen.close()
    assert seen is not None
    return seen, changed


def measure(rounds: int) -> dict[str, dict[str, list[Taken]]]:
    """Return what each thing took, by program."""
    things = (*COMMANDS, "window seen", "window complete")
    taken: dict[str, dict[str, list[Taken]]] = {
        thing: {name: [] for name in PROGRAMS} for thing in things
    }
    # The first round fills the cache and does not count.
    for turn in range(rounds + 1):
        for name, program in PROGRAMS.items():
            with tempfile.TemporaryDirectory() as folder:
                home = Path(folder)
                found = [command(program, asked, home) for asked in COMMANDS.values()]
                found += window(program, home)
            for thing, took in zip(things, found, strict=True):
                if turn:
                    taken[thing][name].append(took)
    return taken


def main() -> int:
    """Print the table; 2 where a bundle is missing."""
    missing = [command[0] for command in PROGRAMS.values() if not Path(command[0]).exists()]
    if missing:
        print(f"There is no {missing[0]}; 'make bench' makes it.", file=sys.stderr)
        return 2
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    taken = measure(rounds)
    for kind, title in enumerate(("passed", "of the processor")):
        heads = "".join(f"{name:>11}" for name in PROGRAMS)
        print(f"{f'ms {title}':<24}{heads}{'ratio':>9}")
        for thing, by_program in taken.items():
            medians = [
                statistics.median(took[kind] for took in all_taken) * 1000
                for all_taken in by_program.values()
            ]
            columns = "".join(f"{median:>11.0f}" for median in medians)
            print(f"{thing:<24}{columns}{medians[-1] / medians[0]:>9.2f}")
        print()
    print(f"medians of {rounds}; ratio: bundle to source")
    return 0


if __name__ == "__main__":
    sys.exit(main())
