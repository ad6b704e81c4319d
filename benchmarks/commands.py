"""What the commands cost: the processor's time of each, against an empty run of Python.

All take turns, so that whatever else the machine does meets each alike. ``python
benchmarks/commands.py [ROUNDS]`` prints the medians, and what is aimed at.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

EMPTY = "python -c pass"
AIMS: dict[str, float] = {
    EMPTY: 0,
    "--version": 2,
    "--help": 2,
    "list": 350,
    "check": 350,
    "verify": 350,
    "export": 700,
}
"""Of --version and --help times an empty run, of the others milliseconds."""


def commands(folder: Path) -> dict[str, list[str]]:
    """Return what is run; ``verify`` reads the page that is exported before all else."""
    program = [sys.executable, "-m", "pkviewer"]
    page = [*program, "export", "exports", "--force", "--to", str(folder)]
    spend(page)
    [sheet] = folder.glob("*.pdf")
    return {
        EMPTY: [sys.executable, "-c", "pass"],
        "--version": [*program, "--version"],
        "--help": [*program, "--help"],
        "list": [*program, "list"],
        "check": [*program, "check"],
        "verify": [*program, "verify", str(sheet)],
        "export": page,
    }


def spend(command: list[str]) -> float:
    """Run a command; return the processor's time it took, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        asked = commands(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in asked}
        for _ in range(rounds):
            for name, command in asked.items():
                times[name].append(spend(command))
    medians = {name: statistics.median(spent) for name, spent in times.items()}
    print(f"{'':<16}{'processor':>12}{'of an empty run':>18}{'aim':>10}")
    for name, spent in medians.items():
        ratio, aim = spent / medians[EMPTY], AIMS[name]
        unit = "×" if 0 < aim < 10 else " ms"
        wanted = f"{aim:.0f}{unit}" if aim else ""
        print(f"{name:<16}{spent:>9.0f} ms{ratio:>17.1f}×{wanted:>10}")


if __name__ == "__main__":
    main()
