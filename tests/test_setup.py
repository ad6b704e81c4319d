"""What makes the set-up the same for everyone: locks, stamps, clean files, no network."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

TREE = Path(__file__).parents[1]
LOCKS = [TREE / "requirements" / name for name in ("run.txt", "dev.txt")]
# In pieces, so that this file does not name them itself.
REGISTRIES = re.compile(
    r"py"
    r"pi\.(org|io)|python"
    r"hosted|npm"
    r"js\.|deb\.debian"
    r"\.org|(archive|ports)\.ubu"
    r"ntu"
)


def _tracked() -> list[Path]:
    """The files under version control, or all of an unpacked source archive."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=TREE, capture_output=True, encoding="utf-8", check=False
    )
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    files = [TREE / name for name in names if name] or list(TREE.glob("src/**/*"))
    return [path for path in files if path.is_file() and not path.is_symlink()]


def _requirements(lock: Path) -> dict[str, str]:
    """The requirements of a lock, each "name==version ; marker" with its hashes."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    parted = (line.partition(" --hash=") for line in lines)
    return {pinned.strip(): mark + hashes for pinned, mark, hashes in parted}


def test_no_file_names_a_registry() -> None:
    guilty = []
    for path in _tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        guilty += [f"{path}: {found[0]}" for found in REGISTRIES.finditer(text)]
    assert not guilty


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_requirement_is_pinned_and_hashed(lock: Path) -> None:
    requirements = _requirements(lock)
    assert requirements
    for pinned, hashes in requirements.items():
        assert re.match(r"[a-z0-9-]+==[0-9][^ ]*( ;|$)", pinned), pinned
        assert re.fullmatch(r"( +--hash=sha256:[0-9a-f]{64})+ *", hashes), pinned


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_index_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(
        r"^\s*(-i|-f|--\w*index\w*|--find-links|--trusted-host)\b", text, re.MULTILINE
    )
    assert "://" not in text


def test_the_development_lock_holds_the_run_time_lock() -> None:
    run, dev = map(_requirements, LOCKS)
    assert run.items() <= dev.items()


def test_the_locks_hold_what_the_metadata_asks_for() -> None:
    metadata = tomllib.loads((TREE / "pyproject.toml").read_text(encoding="utf-8"))
    groups = metadata["dependency-groups"]
    asked = metadata["project"]["dependencies"] + groups["build"]
    for lock, wanted in zip(LOCKS, (asked, asked + groups["dev"]), strict=True):
        locked = {re.split("==", pinned)[0] for pinned in _requirements(lock)}
        names = {re.split(r"[<>=; ]", w)[0].lower() for w in wanted if isinstance(w, str)}
        assert names <= locked


def test_qt_stays_off_the_release_whose_bindings_lose_references() -> None:
    for lock in LOCKS:
        pinned = [p for p in _requirements(lock) if p.startswith("pyside6-essentials==")]
        assert len(pinned) == 1
        assert pinned[0].startswith("pyside6-essentials==6.11.")


def test_the_wheel_carries_and_finds_data_and_resources(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=TREE, capture_output=True, timeout=60, check=True)
    (wheel,) = tmp_path.glob("pkviewer-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    tops = {path.name for path in tmp_path.iterdir() if path != wheel}
    assert tops == {"pkviewer", wheel.name.replace("-py3-none-any.whl", ".dist-info")}
    for tracked in _tracked():
        relative = tracked.relative_to(TREE)
        if relative.parts[0] in {"data", "resources"}:
            assert (tmp_path / "pkviewer" / relative).is_file(), relative

    found = subprocess.run(
        [sys.executable, "-c", "import pkviewer.paths as p; print(p.root(), p.bundled_pack())"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    package = tmp_path / "pkviewer"
    assert found.stdout.split() == [str(package), str(package / "data" / "pakistan")]


def test_an_editable_installation_copies_nothing() -> None:
    import pkviewer

    assert Path(pkviewer.__file__).parent == TREE / "src" / "pkviewer"
    assert not Path(sysconfig.get_path("purelib"), "pkviewer").exists()


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_no_test_reaches_the_network(family: str) -> None:
    with pytest.raises(pytest.fail.Exception, match="network"):
        socket.socket(getattr(socket, family))
    with pytest.raises(pytest.fail.Exception, match="look up"):
        socket.create_connection(("localhost", 9))


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="local sockets are a Unix matter")
def test_a_local_socket_still_works() -> None:
    left, right = socket.socketpair()
    with left, right:
        left.sendall(b"x")
        assert right.recv(1) == b"x"


def test_a_plain_process_survives_five_hundred_repaints() -> None:
    # Bindings that drop a reference to None abort here; under pytest they would not,
    # for it holds thousands of references itself.
    code = """
from PySide6.QtWidgets import QApplication, QWidget

class Canvas(QWidget):
    painted = 0

    def paintEvent(self, event):
        Canvas.painted += 1

application = QApplication([])
canvas = Canvas()
canvas.show()
for _ in range(500):
    canvas.repaint()
    application.processEvents()
print(Canvas.painted)
"""
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) >= 500
