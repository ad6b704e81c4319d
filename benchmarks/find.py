"""How long the search takes to answer each keystroke, on ten thousand entries.

The bundled pack's entries are repeated under other names until there are enough; then
queries are typed letter by letter. A frame of a 60 Hz screen is 16.7 ms. Times are the
processor's, so that other programs on the machine do not count.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace

from pkviewer import paths
from pkviewer.model.loading.loader import load_pack
from pkviewer.search.catalogue import catalogue
from pkviewer.search.index import Entry, SearchIndex
from pkviewer.text.style import Style

FRAME = 16.7
QUERIES = (
    "ITeS",
    "3G/4G",
    "EGDI",
    "one patient",
    "e-office",
    "exprts of ICT servces",
    "brodband penetraton",
    "semiconducter policy",
    "cloud frist gilgit",
    "ministry press release 2025",
    "zzzzqqqq",
    "آئی ٹی برآمدات",
)


def many(entries: tuple[Entry, ...], count: int) -> list[Entry]:
    """Repeat entries, each time with words of their own, until there are so many."""
    made: list[Entry] = []
    for turn in range(count // len(entries) + 1):
        for entry in entries:
            own = (
                f"{entry.title} {turn:x}{len(entry.title):x}v{len(made) % 997}"
                if turn
                else entry.title
            )
            made.append(replace(entry, id=f"{entry.id}-{turn}", title=own))
    return made[:count]


def main() -> int:
    """Type the queries and print a table; 1 if a keystroke took longer than a frame."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    entries = many(catalogue(load_pack(paths.bundled_pack()), Style()), count)
    began = time.thread_time()
    index = SearchIndex(entries)
    built = (time.thread_time() - began) * 1000
    print(f"{len(index):,} entries; index made in {built:.0f} ms\n")
    print(f"{'typed letter by letter':<32}{'keys':>6}{'median ms':>11}{'worst ms':>10}")
    worst = 0.0
    for query in QUERIES:
        taken = []
        for end in range(1, len(query) + 1):
            start = time.thread_time()
            index.find(query[:end])
            taken.append((time.thread_time() - start) * 1000)
        worst = max(worst, *taken)
        print(f"{query:<32}{len(taken):>6}{statistics.median(taken):>11.2f}{max(taken):>10.2f}")
    print(f"\nslowest keystroke {worst:.1f} ms; a frame has {FRAME} ms")
    return int(worst > FRAME)


if __name__ == "__main__":
    sys.exit(main())
