"""Loads a data pack from its folder or its single file, whole or not at all."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pkviewer.errors import Fault, PackError
from pkviewer.intake import limits as intake_limits
from pkviewer.model import limits
from pkviewer.model.claim import Claim, ClaimsFile
from pkviewer.model.lexicon import Lexicon
from pkviewer.model.loading.container import HEAD, Container, container
from pkviewer.model.loading.decoding import decode
from pkviewer.model.loading.home import settle
from pkviewer.model.loading.validation import validate
from pkviewer.model.pack import OWN, Pack, PackFile, Source, SourcesFile
from pkviewer.model.sector import Sector

T = TypeVar("T")

SOURCES, CLAIMS, LEXICON = "sources.json", "claims.json", "lexicon.json"


def sector_file(sector: str) -> str:
    """Return the name, inside a pack, of a sector's file."""
    return f"sectors/{sector}.json"


def load_pack(source: Path | Container) -> Pack:
    """Load and validate a data pack: that of a folder or a single file.

    Raises:
        PackError: with every fault found; nothing is half-loaded.
    """
    with collector_paused():
        return _load(container(source) if isinstance(source, Path) else source)


def load_head(source: Path | Container) -> PackFile:
    """Read only what a pack says of itself: its id, title, edition.

    Raises:
        PackError: that cannot be read.
    """
    files = container(source) if isinstance(source, Path) else source
    head = _read(files, HEAD, PackFile)
    if isinstance(head, Fault):
        raise PackError(files.place, (head,))
    return head


def file_names(head: PackFile) -> tuple[str, ...]:
    """Return the names of the files a pack consists of."""
    words = (LEXICON,) if head.has_lexicon else ()
    return HEAD, SOURCES, CLAIMS, *words, *map(sector_file, head.sectors)


def _load(files: Container) -> Pack:
    faults: list[Fault] = []
    head = _kept(_read(files, HEAD, PackFile), faults)
    sources = _kept(_read(files, SOURCES, SourcesFile), faults)
    claims = _kept(_read(files, CLAIMS, ClaimsFile), faults)
    sectors: dict[str, Sector] = {}
    lexicon: Lexicon | None = Lexicon()
    if head is not None:
        if head.has_lexicon:
            lexicon = _kept(_read(files, LEXICON, Lexicon), faults)
        faults.extend(_head_faults(files, head))
        for sector_id in dict.fromkeys(head.sectors):
            if not _is_plain(sector_id):
                continue
            name = sector_file(sector_id)
            sector = _kept(_read(files, name, Sector), faults)
            if sector is None:
                continue
            if sector.id != sector_id:
                faults.append(Fault(name, "$.id", repr(sector.id), repr(sector_id)))
            sectors[sector_id] = sector
    for id_ in () if sources is None else sources.sources:
        if id_.startswith(OWN):
            expected = f"an id that does not begin with {OWN!r}, kept for a reader's own sources"
            faults.append(Fault(SOURCES, f"$.sources.{id_}", repr(id_), expected))
    if faults or head is None or sources is None or claims is None or lexicon is None:
        raise PackError(files.place, tuple(faults))
    settle((tuple(sectors.values()), claims), head.home)
    pack = assembled(files.place, head, sources.sources, claims.claims, lexicon, sectors)
    found = validate(pack)
    if found:
        raise PackError(files.place, tuple(found[: limits.REPORTED_FAULTS]))
    return pack


def assembled(
    place: str,
    head: PackFile,
    sources: dict[str, Source],
    claims: tuple[Claim, ...],
    lexicon: Lexicon,
    sectors: dict[str, Sector],
) -> Pack:
    """Return a pack of its parts, with its indexes."""
    return Pack(
        folder=place,
        head=head,
        sources=sources,
        sectors=sectors,
        claims=claims,
        lexicon=lexicon,
        indicators={i.id: i for sector in sectors.values() for i in sector.indicators},
        home={i.id: sector.id for sector in sectors.values() for i in sector.indicators},
        programmes={p.id: p for sector in sectors.values() for p in sector.programmes},
        milestones={m.id: m for sector in sectors.values() for m in sector.milestones},
    )


def _read(files: Container, name: str, kind: type[T]) -> T | Fault:
    data = files.read(name)
    return data if isinstance(data, Fault) else decode(data, name, kind)


def _kept(read: T | Fault, faults: list[Fault]) -> T | None:
    if isinstance(read, Fault):
        faults.append(read)
        return None
    return read


def _is_plain(name: str) -> bool:
    """Whether an id can be a file's name and nothing else."""
    return name.replace("-", "").isalnum() and name.isascii()


def _head_faults(files: Container, head: PackFile) -> Iterator[Fault]:
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
    size = files.size()
    if size > intake_limits.PACK_BYTES:
        yield Fault(files.place, "", f"{size:,} bytes", f"at most {intake_limits.PACK_BYTES:,}")


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause cyclic garbage collection: a load makes many objects and no garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
