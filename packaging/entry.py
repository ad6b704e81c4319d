"""The frozen program begins here."""

import os
import sys

# Windows gives a program without a console no streams, and what prints would fail.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123

from pkviewer.cli import main  # noqa: E402

sys.exit(main())
