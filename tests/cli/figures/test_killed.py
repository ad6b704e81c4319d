"""Killed at every step of saving a figure and a copy of its source: nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.cli import main
from pkviewer.collection.copies import copies
from pkviewer.collection.file import read_collection

_KILLED = """
import os, sys
from pathlib import Path
from pkviewer.cli import main
from pkviewer.collection.file import read_collection

def until(step, act, count=[0]):
    def stepped(*given, **named):
        count[0] += 1
        if count[0] == step:
            os.kill(os.getpid(), 9)
        return act(*given, **named)
    return stepped

file = Path(sys.argv[-1])
before = file.read_bytes()
step = 0
while True:
    step += 1
    child = os.fork()
    if not child:
        os.open, os.fsync = until(step, os.open), until(step, os.fsync)
        Path.replace, Path.unlink = until(step, Path.replace), until(step, Path.unlink)
        os._exit(main(sys.argv[1:]))
    status = os.waitpid(child, 0)[1]
    if status != 9:
        break
    assert len(read_collection(file).steps) == 1 + (file.read_bytes() != before)
    file.write_bytes(before)
assert status == 0
print(step)
"""
_PAGE = [
    *("--kind", "letter", "--publisher", "P", "--title", "A letter"),
    *("--given-by", "P", "--published", "2025-08-20"),
]
_LETTER = ["Another letter" if word == "A letter" else word for word in _PAGE]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the steps are told by forked processes")
def test_killed_at_every_step_the_collection_is_as_before_or_after(tmp_path: Path) -> None:
    file, letter = tmp_path / "mine.pkfigures", tmp_path / "letter.txt"
    letter.write_text("Exports were 355 million.", "utf-8")
    common = ["--pack", str(SMALL), "--into", str(file)]
    first = ["add", "exports-month", "2025-07", "355", *_PAGE, *common]
    assert main(first) == 0
    before = file.read_bytes()
    second = ["add", "exports-month", "2025-08", "360", *_LETTER, "--copy", str(letter), *common]
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, *second],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    # Two files, each opened, flushed and put into place: the last run was not killed any more.
    assert int(done.stdout.split()[-1]) > 6
    assert file.read_bytes() != before
    collection = read_collection(file)
    assert len(collection.steps) == 2
    assert [state for _, state in copies(collection, file)] == ["kept"]
    assert not [*tmp_path.rglob("*.part")]
