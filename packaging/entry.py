"""The frozen program begins here."""

import os
import sys

# Windows gives a program without a console no streams, and what prints would fail.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123

# The loader has read it. What is started from here, a browser above all, needs its own libraries.
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before

from pkviewer.cli import main  # noqa: E402

sys.exit(main())
