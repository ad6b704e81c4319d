"""Every step of every write fails once: nothing is half-written, and the error names the file.

The steps are found by running each command once while the interpreter tells (by an audit hook)
which files are opened to be written, moved or made; then it is run again for each step and each
fault, and that step fails.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.cli import main
from pkviewer.documents.briefing import Briefing
from pkviewer.documents.page_style import PageStyle
from pkviewer.documents.page_styles import PageStyles
from pkviewer.documents.recovery import Recovery
from pkviewer.documents.settings_file import SettingsFile
from pkviewer.errors import ExportError

FAULTS = (errno.ENOSPC, errno.EACCES, errno.ENOENT, errno.EIO)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Steps:
    """Counts the steps of writes below a folder; the one that is chosen fails."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.count = 0
        self.failing = 0
        self.code = 0
        sys.addaudithook(self._on_event)
        self._fsync = os.fsync

    @contextmanager
    def below(self, folder: Path, failing: int = 0, code: int = 0) -> Iterator[None]:
        self.folder, self.count, self.failing, self.code = folder, 0, failing, code
        os.fsync = self._synced
        try:
            yield
        finally:
            self.folder = None
            os.fsync = self._fsync

    def _synced(self, fd: Any) -> None:
        self._step("written data")
        self._fsync(fd)

    def _on_event(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.folder is None or not arguments or not isinstance(arguments[0], str):
            return
        if event == "open":
            if not isinstance(arguments[2], int) or not arguments[2] & _WRITES:
                return
        elif event not in ("os.rename", "os.mkdir", "os.chmod", "os.truncate"):
            return
        if Path(arguments[0]).is_relative_to(self.folder):
            self._step(arguments[0])

    def _step(self, name: str) -> None:
        if self.folder is not None:
            self.count += 1
            if self.count == self.failing:
                raise OSError(self.code, os.strerror(self.code), name)


@pytest.fixture(scope="module")
def steps() -> Steps:
    return Steps()


def command(*arguments: str) -> Callable[[Path], int]:
    """Return a command whose words may hold the folder."""
    return lambda folder: main([word.replace("FOLDER", str(folder)) for word in arguments])


def _styles(folder: Path) -> int:
    PageStyles(folder / "styles").save(PageStyle(name="ours"))
    return 0


def _settings(folder: Path) -> int:
    SettingsFile(folder / "settings.json").keep({"look/theme": "dark"})
    return 0


def _recovery(folder: Path) -> int:
    recovery = Recovery(folder / "recovery")
    recovery.begin()
    recovery.keep(Briefing(title="x"))
    recovery.end()
    return 0


PACK = ("--pack", str(SMALL))
WRITERS: dict[str, tuple[Callable[[Path], int], bool]] = {
    "pack-file": (command("pack-file", *PACK, "--to", "FOLDER/a/edition.pkpack"), True),
    "document": (command("document", *PACK, "--to", "FOLDER/a/data.md"), True),
    "schema": (command("schema", "--to", "FOLDER/schema"), True),
    "export": (
        command("export", "trade", *PACK, "--format", "csv", "--to", "FOLDER/out", "--force"),
        True,
    ),
    "review": (command("review", "FOLDER/text.txt", *PACK, "--to", "FOLDER/review.html"), True),
    "styles": (_styles, True),
    "settings": (_settings, False),
    "recovery": (_recovery, False),
}
"""Each writer, and whether it says so where it fails: the last two go on without."""


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _prepared(folder: Path) -> Path:
    folder.mkdir()
    (folder / "text.txt").write_text("Exports rose to US$3.2 billion in FY2023-24.", "utf-8")
    return folder


@pytest.mark.parametrize("name", WRITERS)
def test_each_step_of_a_write_fails_once(
    name: str, steps: Steps, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write, says_so = WRITERS[name]
    clean = _prepared(tmp_path / "clean")
    with steps.below(clean):
        assert write(clean) == 0
    count, whole = steps.count, _files(clean)
    assert count >= 3
    for step in range(1, count + 1):
        # Many files are written by the same steps: later ones need no more than one fault.
        for code in FAULTS if step <= 8 else FAULTS[:1]:
            folder = _prepared(tmp_path / f"{step}-{code}")
            capsys.readouterr()
            with steps.below(folder, step, code):
                try:
                    status = write(folder)
                    message = capsys.readouterr().err
                except ExportError as error:
                    status, message = 2, error.message
            # A file that is not there to be given its old permissions is a new file.
            if says_so and status != 0:
                assert status == 2
                assert str(folder) in message
            left = _files(folder)
            assert not [path for path in left if path.endswith(".part")]
            for path, data in left.items():
                assert path in whole
                if not path.startswith("recovery"):
                    assert data == whole[path], path
            if says_so and status == 0:
                assert left.keys() == whole.keys()
