"""Alters what counts and judges, a place at a time, and sees whether a test notices.

    python packaging/mutants.py [COUNT [SEED]]

A sample of COUNT alterations (1,000), drawn by SEED (1), of the rooms that ``tool.mutmut`` of
pyproject.toml names. mutmut makes them and runs each against the quick tests that pass through it.
Survivors are listed in ``build/mutation/survivors.txt``, each with its difference; fewer than 85 %
noticed is a failure.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

TREE = Path(__file__).parents[1]
PLACE = TREE / "build" / "mutation"
MUTMUT = TREE / "build" / "mutants" / "bin" / "mutmut"
_COPIED = ("src", "tests", "data", "resources", "docs", "pyproject.toml")
_LEAST = 0.85
_NOTICED = {1, 3, 24, 152, 255, -24, -9, -11, 36}
"""What a process of mutmut ends with where a test failed, ran out of time or broke off."""
_UNTESTED = {5, 33}
"""And where no test passes through the place."""


def _mutmut(*arguments: str) -> str:
    """Run mutmut on the copy; return what it says."""
    command = [str(MUTMUT), *arguments]
    return subprocess.run(command, cwd=PLACE, capture_output=True, text=True, check=False).stdout


def _codes() -> dict[str, int | None]:
    """Return how each alteration ended; None for those that were not tried."""
    codes: dict[str, int | None] = {}
    for path in PLACE.glob("mutants/src/**/*.py.meta"):
        codes |= json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return codes


def main() -> int:
    """Try a sample; return 1 where too few are noticed."""
    count, seed = (int(word) for word in [*sys.argv[1:], "1000", "1"][:2])
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    for name in _COPIED:
        source = TREE / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, PLACE / name)
    # A name that nothing has: all are made, and the tests are timed, but none is tried.
    _mutmut("run", "none")
    names = sorted(_codes())
    if not names:
        print("mutants: none could be made; try `mutmut run` in build/mutation", file=sys.stderr)
        return 2
    chosen = sorted(random.Random(seed).sample(names, min(count, len(names))))
    _mutmut("run", *chosen)
    codes = _codes()
    noticed = [name for name in chosen if codes[name] in _NOTICED]
    survivors = [name for name in chosen if codes[name] not in _NOTICED]
    with (PLACE / "survivors.txt").open("w", encoding="utf-8") as report:
        for name in survivors:
            print(f"=== {name}: {codes[name]}\n{_mutmut('show', name)}", file=report)
    share = len(noticed) / len(chosen)
    untested = sum(codes[name] in _UNTESTED for name in chosen)
    print(
        f"mutants: {len(names):,} can be made; of {len(chosen):,} tried {len(noticed):,} were "
        f"noticed, {share:.1%}; {untested} lie where no quick test passes"
    )
    return 0 if share >= _LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
