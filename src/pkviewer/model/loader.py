"""Loads a data pack from its folder, whole or not at all."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pkviewer.errors import Fault, PackError
from pkviewer.model import limits
from pkviewer.model.claim import ClaimsFile
from pkviewer.model.pack import Pack, PackFile, SourcesFile
from pkviewer.model.reading import read_file
from pkviewer.model.sector import Sector
from pkviewer.model.validation import validate

T = TypeVar("T")

HEAD, SOURCES, CLAIMS = "pack.json", "sources.json", "claims.json"


def sector_file(sector: str) -> str:
    """Return the name, inside a pack, of a sector's file."""
    return f"sectors/{sector}.json"


def load_pack(folder: Path) -> Pack:
    """Load and validate the data pack in ``folder``.

    Raises:
        PackError: with every fault found; nothing is half-loaded.
    """
    with _collector_paused():
        return _load(folder)


def _load(folder: Path) -> Pack:
    faults: list[Fault] = []
    if not folder.is_dir():
        faults.append(Fault(str(folder), "", "no such folder", "the folder of a data pack"))
        raise PackError(str(folder), tuple(faults))
    head = _kept(read_file(folder / HEAD, HEAD, PackFile), faults)
    sources = _kept(read_file(folder / SOURCES, SOURCES, SourcesFile), faults)
    claims = _kept(read_file(folder / CLAIMS, CLAIMS, ClaimsFile), faults)
    sectors: dict[str, Sector] = {}
    if head is not None:
        faults.extend(_head_faults(folder, head))
        for sector_id in dict.fromkeys(head.sectors):
            if not _is_plain(sector_id):
                continue
            name = sector_file(sector_id)
            sector = _kept(read_file(folder / name, name, Sector), faults)
            if sector is None:
                continue
            if sector.id != sector_id:
                faults.append(Fault(name, "$.id", repr(sector.id), repr(sector_id)))
            sectors[sector_id] = sector
    if faults or head is None or sources is None or claims is None:
        raise PackError(str(folder), tuple(faults))
    pack = Pack(
        folder=str(folder),
        head=head,
        sources=sources.sources,
        sectors=sectors,
        claims=claims.claims,
        indicators={i.id: i for sector in sectors.values() for i in sector.indicators},
        home={i.id: sector.id for sector in sectors.values() for i in sector.indicators},
        programmes={p.id: p for sector in sectors.values() for p in sector.programmes},
        milestones={m.id: m for sector in sectors.values() for m in sector.milestones},
    )
    found = validate(pack)
    if found:
        raise PackError(str(folder), tuple(found[: limits.REPORTED_FAULTS]))
    return pack


def _kept(read: T | Fault, faults: list[Fault]) -> T | None:
    if isinstance(read, Fault):
        faults.append(read)
        return None
    return read


def _is_plain(name: str) -> bool:
    """Whether an id can be a file's name and nothing else."""
    return name.replace("-", "").isalnum() and name.isascii()


def _head_faults(folder: Path, head: PackFile) -> Iterator[Fault]:
    if head.format != limits.FORMAT:
        yield Fault(
            HEAD,
            "$.format",
            str(head.format),
            str(limits.FORMAT),
            "This pack was made for another version of pkviewer.",
        )
    for index, sector in enumerate(head.sectors):
        if not _is_plain(sector):
            yield Fault(
                HEAD, f"$.sectors[{index}]", repr(sector), "letters, digits and hyphens", ""
            )
        if sector in head.sectors[:index]:
            yield Fault(HEAD, f"$.sectors[{index}]", f"the id {sector!r} twice", "each id once")
    size = sum(path.stat().st_size for path in folder.rglob("*.json") if path.is_file())
    if size > limits.PACK_BYTES:
        yield Fault(str(folder), "", f"{size:,} bytes", f"at most {limits.PACK_BYTES:,}")


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause cyclic garbage collection: a load makes many objects and no garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
