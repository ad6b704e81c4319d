"""The command line: arguments in, exit status out."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from pkviewer.cli.parser import parser
from pkviewer.cli.report import complain
from pkviewer.errors import PkviewerError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 fine, 1 a fault found, 2 wrong use.

    Results go to standard output, messages to standard error.
    """
    options = parser().parse_args(arguments)
    try:
        status = options.run(options)
    except PkviewerError as error:
        complain(error)
        return error.exit_status
    except KeyboardInterrupt:
        print("pkviewer: stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return int(status)
