"""What leaving out is worth: the bundle's size beside that of one with nothing left out.

Sizes are the bytes of the files, in millions. As source the program needs the same libraries as
wheels unpack them; Python itself, which comes from the system there, is not counted.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TREE / "packaging"))

from metadata import RUN_TIME  # noqa: E402

PRUNED = TREE / "dist" / "pkviewer"
UNPRUNED = TREE / "build" / "package" / "unpruned" / "pkviewer"
PACKAGES = (("Debian package", "pkviewer_*.deb"), ("archive", "pkviewer-*.tar.gz"))
PARTS = {
    "Qt: plugins": ("PySide6/**plugins/*",),
    "Qt: translations": ("PySide6/**translations/*",),
    "Qt: libraries and bindings": ("PySide6/*", "shiboken6/*"),
    "Typst": ("typst/*",),
    "numpy": ("numpy*/*",),
    "search (RapidFuzz)": ("rapidfuzz/*",),
    "locales (Babel)": ("babel*/*",),
    "documents (python-docx, lxml)": ("docx/*", "lxml/*"),
    "PDF (PDFium)": ("pypdfium2*/*",),
    "type": ("fontpkg*/*",),
    "data and resources": ("pkviewer/*",),
    "libraries of the system": ("lib*.so*",),
    "Python": ("*",),
}
"""Patterns of paths below the folder of contents; the first part with one that fits counts."""


def part(path: str) -> str:
    """Return what a file of a bundle belongs to."""
    return next(name for name, patterns in PARTS.items() if any(fnmatch(path, p) for p in patterns))


def files(bundle: Path) -> Iterator[tuple[str, int]]:
    """Yield each file's path below the folder of contents, and its bytes."""
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = path.relative_to(bundle).as_posix().removeprefix("_internal/")
            yield name, path.stat().st_size


def sizes(bundle: Path) -> Counter[str]:
    """Return the bytes of each part of a bundle."""
    found: Counter[str] = Counter()
    for name, size in files(bundle):
        found[part(name)] += size
    return found


def of_source() -> int:
    """Return the bytes of all wheels that run the program, unpacked, compiled files aside."""
    listed = (file for name in RUN_TIME for file in metadata.files(name) or ())
    located = {Path(str(file.locate())).resolve() for file in listed if file.suffix != ".pyc"}
    package = Path(str(metadata.distribution("pkviewer").locate_file("pkviewer")))
    located.update(path for path in package.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in located if path.is_file())


def main() -> int:
    """Print the table; 2 where a bundle is missing."""
    for bundle in (PRUNED, UNPRUNED):
        if not bundle.is_dir():
            print(
                f"There is no {bundle.relative_to(TREE)}; 'make bench' makes it.", file=sys.stderr
            )
            return 2
    pruned, unpruned = sizes(PRUNED), sizes(UNPRUNED)
    print(f"{'MB':<32}{'unpruned':>10}{'bundle':>10}{'ratio':>8}")
    for name in sorted(PARTS, key=lambda name: -unpruned[name]):
        row(name, unpruned[name], pruned[name])
    row("all", unpruned.total(), pruned.total())
    print(f"\n{'as source, without Python':<32}{of_source() / 1e6:>20.1f}")
    for name, pattern in PACKAGES:
        for file in PRUNED.parent.glob(pattern):
            print(f"{name:<32}{file.stat().st_size / 1e6:>20.1f}")
    return 0


def row(name: str, before: int, after: int) -> None:
    """Print a line of the table."""
    ratio = f"{after / before:.2f}" if before else "–"
    print(f"{name:<32}{before / 1e6:>10.1f}{after / 1e6:>10.1f}{ratio:>8}")


if __name__ == "__main__":
    sys.exit(main())
