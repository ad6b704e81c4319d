"""The frozen program begins here."""

import multiprocessing
import os
import sys
from pathlib import Path

# The processes of a large export begin here as well, and go another way.
multiprocessing.freeze_support()

# Windows gives a program without a console no streams, and what prints would fail.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123

# What is started from here, a browser above all, needs its own libraries and plugins. The loader
# has read its path by now, and Qt finds its plugins beside itself.
if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    # The processes of a large export are the program anew: its loader has to set the path again.
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

# macOS hands over a file that was double-clicked bare, where others know which option it takes.
if sys.platform == "darwin" and len(sys.argv) == 2 and Path(sys.argv[1]).is_file():
    # The command line knows collections, briefings and reviews by their names.
    if not sys.argv[1].endswith((".json", ".pkfigures")):
        sys.argv.insert(1, "--pack")

from pkviewer.cli import main  # noqa: E402

sys.exit(main())
