"""The command line: arguments in, exit status out."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 fine, 1 a fault found, 2 wrong use.

    Results go to standard output, messages to standard error.
    """
    asked = [*(sys.argv[1:] if arguments is None else arguments)]
    if asked == ["--version"]:
        # Scripts ask for nothing else time and again: it is told before anything is loaded.
        from pkviewer import __version__

        print(f"pkviewer {__version__}")
        return 0
    from pkviewer.cli.running import run

    return run(asked)
