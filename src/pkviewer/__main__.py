"""Runs the program: ``python -m pkviewer``."""

import sys

from pkviewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
