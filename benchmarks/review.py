"""How well, and how fast, the review of a text judges: precision, recall and time.

The corpus is in tests/review/corpus; its hold-out was written last, and nothing was tuned on
it. Times are the processor's, so that other programs on the machine do not count.
"""

from __future__ import annotations

import math
import statistics
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "review"))

from scoring import held_out, score, tuned

from pkviewer import paths
from pkviewer.model.loading.loader import load_pack
from pkviewer.review.reviewer import Reviewer

LEAST = 0.95
MOST = 300.0
"""Milliseconds of processor time that a text of a thousand words may take."""
LINEAR = 1.2
"""The exponent up to which time may grow with length."""
WORDS = 1000


def main() -> int:
    """Print a table; 1 where precision is too low or the review too slow."""
    began = time.thread_time()
    pack = load_pack(paths.bundled_pack())
    loaded = time.thread_time()
    reviewer = Reviewer(pack)
    made = (time.thread_time() - loaded) * 1000
    print(f"pack loaded in {(loaded - began) * 1000:.0f} ms, reviewer made in {made:.0f} ms\n")
    print(f"{'':<10}{'paragraphs':>11}{'figures':>9}{'found':>7}{'judged':>8}{'right':>7}", end="")
    print(f"{'precision':>11}{'recall':>8}")
    worst = 1.0
    for name, paragraphs in (("tuned", tuned()), ("hold-out", held_out())):
        got = score(reviewer, paragraphs)
        worst = min(worst, got.precision) if name == "tuned" else worst
        print(
            f"{name:<10}{len(paragraphs):>11}{got.figures:>9}{got.found:>7}{got.judged:>8}"
            f"{got.right:>7}{got.precision:>10.1%}{got.recall:>8.1%}"
        )
        if "-v" in sys.argv and name == "tuned":  # whoever sees the others tunes on them
            print("\n".join(f"    {miss}" for miss in got.misses))
    spent = slowest(reviewer, WORDS)
    exponent = math.log(slowest(reviewer, 8 * WORDS) / spent, 8)
    print(f"\na text of {WORDS:,} words: {spent:.0f} ms (median of 7)")
    print(
        f"time grows with length to the power of {exponent:.2f} (from {WORDS:,} to {8 * WORDS:,})"
    )
    return int(worst < LEAST or spent > MOST or exponent > LINEAR)


def slowest(reviewer: Reviewer, length: int) -> float:
    """Return how long a text of so many words takes, in milliseconds of processor time."""
    words = "\n\n".join(p.text for p in tuned()).split(" ")
    text = " ".join((words * (length // len(words) + 1))[:length])
    taken = []
    for _ in range(7):
        start = time.thread_time()
        reviewer.review(text, date(2026, 3, 15))
        taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main())
