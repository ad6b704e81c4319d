"""How long an export of every sheet takes in one process, and in several.

Each is a run of the command as a user would start it, into an empty folder; told are
medians of the time on the clock, and of the processors' time, which other programs on the
machine do not disturb. More processes pay once there is more to make than they take to start.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

FORMATS = ("pdf", "pdf,png,xlsx", "pdf,png,svg,docx,csv,xlsx,json")


def worked() -> float:
    """Return the processors' time of all that was run so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(formats: str, jobs: int) -> tuple[float, float]:
    """Export all sheets into an empty folder; return time on the clock and of processors."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pkviewer", "export", "--all", "--to", folder]
        began, before = time.perf_counter(), worked()
        subprocess.run(
            [*command, "--format", formats, "--jobs", str(jobs)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        return time.perf_counter() - began, worked() - before


def main() -> None:
    """Print a table: a row for each set of formats, a column for each number of processes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    chosen = options.parse_args()
    print(f"{os.cpu_count()} cores; medians of {chosen.runs} runs, in seconds: clock, processors\n")
    print(f"{'formats':<32}" + "".join(f"{f'--jobs {n}':>20}" for n in chosen.jobs))
    for formats in FORMATS:
        # In turn, so that whatever else the machine does meets all alike.
        taken: dict[int, list[tuple[float, float]]] = {jobs: [] for jobs in chosen.jobs}
        for _ in range(chosen.runs):
            for jobs, times in taken.items():
                times.append(seconds(formats, jobs))
        row = "".join(
            "".join(f"{statistics.median(kind):>10.2f}" for kind in zip(*times, strict=True))
            for times in taken.values()
        )
        print(f"{formats:<32}{row}", flush=True)


if __name__ == "__main__":
    main()
