"""Stand-ins for the parts of pyHanko that would ask the network.

pyHanko imports an HTTP client for services that nobody asks here: timestamps, revocation,
signing by a remote service. In their place stand modules that have every name and do nothing,
so that no such code is in memory, and the bundle does not carry it (12 MB).
"""

from __future__ import annotations

import logging
import sys
from types import ModuleType

_NETWORK = (
    "aiohttp",
    "pyhanko.sign.timestamps.aiohttp_client",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers",
)


class _StandIn(ModuleType):
    """A module in which every name is an exception that nobody raises."""

    def __getattr__(self, name: str) -> type[Exception]:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (Exception,), {})


def keep_offline() -> None:
    """Put the stand-ins in place; to be called before pyHanko is imported."""
    for name in _NETWORK:
        sys.modules.setdefault(name, _StandIn(name))
    # What it finds is returned; its log would go to the user's terminal.
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).addHandler(logging.NullHandler())
