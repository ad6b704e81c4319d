"""Packs that were audited once are known by what they hold, and opened without a second audit.

The audit composes every sheet once, which takes as long as all else together. What it found
whole is kept compiled in the user's cache, named after a hash of the pack's files: a pack of
which one byte differs is another pack. A cache that is stale, damaged or cannot be written is
passed over in silence: the pack is then audited anew.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from pkviewer import __version__, paths
from pkviewer.errors import Fault, PkviewerError
from pkviewer.files import write_whole
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model.loading.compiled import compiled, from_compiled
from pkviewer.model.loading.container import Container, container
from pkviewer.model.loading.loader import file_names, load_head, load_pack
from pkviewer.model.pack import Pack

_ENDING = ".pack"
_KEPT = 4
"""Packs that are kept compiled; a reader has one or two, an editor changes one all the time."""
_HASH = hashlib.sha256().digest_size


def open_known(source: Path) -> Pack:
    """Open a pack as :func:`~pkviewer.sheet.audit.open_pack` does, and audit it only once.

    Raises:
        PackError: with every fault found; nothing is half-loaded.
    """
    files = container(source)
    kept = _place(files)
    # The bundled pack was audited before it was shipped: to read it is enough.
    is_audited = source.resolve() == paths.bundled_pack().resolve()
    return _kept_pack(kept, files.place) or _opened(files, kept, is_audited=is_audited)


def keep_known(files: Container, pack: Pack) -> None:
    """Remember a pack that was read of these files, and audited by :func:`open_pack`."""
    _keep(pack, _place(files))


def _place(files: Container) -> Path:
    return paths.cache_folder() / f"{_digest(files)}{_ENDING}"


def _digest(files: Container) -> str:
    """Return a hash over the names and bytes of a pack's files, and the program's version."""
    whole = hashlib.sha256(__version__.encode())
    for name in file_names(load_head(files)):
        data = files.read(name)
        if not isinstance(data, Fault):
            whole.update(f"\n{name} {len(data)}\n".encode())
            whole.update(data)
    return whole.hexdigest()


def _kept_pack(kept: Path, place: str) -> Pack | None:
    data = file_bytes(kept, kept.name)
    if isinstance(data, Fault) or hashlib.sha256(data[_HASH:]).digest() != data[:_HASH]:
        return None
    return from_compiled(data[_HASH:], place)


def _opened(files: Container, kept: Path, *, is_audited: bool) -> Pack:
    """Read a pack, audit it unless it was, and keep it compiled."""
    if is_audited:
        pack = load_pack(files)
    else:
        # The audit composes sheets: most starts do without it.
        from pkviewer.sheet.audit import open_pack  # noqa: PLC0415

        pack = open_pack(files)
    _keep(pack, kept)
    return pack


def _keep(pack: Pack, kept: Path) -> None:
    data = compiled(pack)
    with contextlib.suppress(PkviewerError, OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_whole(kept, hashlib.sha256(data).digest() + data)
        _forget(kept.parent)


def _forget(folder: Path) -> None:
    """Take away the packs that were compiled longest ago."""
    by_age = sorted(folder.glob(f"*{_ENDING}"), key=lambda file: file.stat().st_mtime)
    for file in by_age[:-_KEPT]:
        file.unlink(missing_ok=True)
