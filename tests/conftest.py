"""What holds for every test: no screen, no network, no traces in the user's settings."""

from __future__ import annotations

import os
import socket
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings

# Before anything imports Qt: the platform, the locale and the folders of settings are read once.
_HOME = tempfile.TemporaryDirectory(prefix="pkviewer-tests-")
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)
os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    QT_SCALE_FACTOR="1",
    OPENBLAS_NUM_THREADS="1",
    LC_ALL="C.UTF-8",
    TZ="UTC",
    **{
        f"XDG_{kind}": str(Path(_HOME.name, kind.lower()))
        for kind in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")
    },
)
# Qt wants the runtime folder to be there, and private.
Path(os.environ["XDG_RUNTIME_DIR"]).mkdir(mode=0o700)

# The packs of the tests, and sheets composed of them, for every room.
pytest_plugins = ["tests.packs.fixtures"]

# The same examples in every run: a suite that passes today passes tomorrow.
# Without the phase that explains: it traces every line, which the faults' hook makes very slow.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.target, Phase.shrink)
settings.register_profile("steady", derandomize=True, deadline=None, database=None, phases=PHASES)
settings.load_profile("steady")

_LOCAL = {getattr(socket, name) for name in ("AF_UNIX",) if hasattr(socket, name)}


class LocalSocket(socket.socket):
    """A socket that reaches no network; pairs and sockets of the file system stay possible."""

    def __init__(self, family: int = -1, *arguments: Any, **options: Any) -> None:
        """Fail the test where anything but a local socket is made anew."""
        made_anew = options.get("fileno", arguments[2] if len(arguments) > 2 else None) is None
        if made_anew and family not in _LOCAL:
            # Not an Exception, so that no code under test can swallow it.
            pytest.fail("a test tried to open a network connection")
        super().__init__(family, *arguments, **options)


def _no_lookup(*_arguments: Any, **_options: Any) -> None:
    pytest.fail("a test tried to look up a host")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test off the network; only the process's own local sockets work."""
    monkeypatch.setattr(socket, "socket", LocalSocket)
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr"):
        monkeypatch.setattr(socket, name, _no_lookup)
