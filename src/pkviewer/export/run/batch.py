"""Large exports: in parallel processes, each file written as soon as it is made.

The processes only make the files; this one writes them. It can therefore be stopped, and
they be killed, at any moment without a file left behind in part.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from pkviewer.collection.pack_files import PackFiles
from pkviewer.documents.page_style import PageStyle
from pkviewer.errors import ExportError, PkviewerError
from pkviewer.export.run import offscreen
from pkviewer.export.run.export_plan import FileMaker, MadeFile, Wish, planned
from pkviewer.export.run.job import Progress
from pkviewer.files import Fate, deliver
from pkviewer.sheet.composer import Composer, SheetSource
from pkviewer.text.style import Style


@dataclass(frozen=True, slots=True)
class Order:
    """All that a process needs to make files by itself."""

    pack: PackFiles
    style: Style
    page_style: PageStyle
    extras: tuple[SheetSource, ...]
    wish: Wish

    def composer(self) -> Composer:
        """Return a composer of the sheets that were ordered."""
        pack = self.pack.open()
        composer = Composer(pack, self.style, pack.head.edition_date, self.page_style)
        composer.extras = self.extras
        return composer


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a process could not make a file."""

    message: str
    hint: str


@dataclass(slots=True)
class Tally:
    """What became of the files of a batch, and what did not fit, by sector."""

    fates: dict[Path, Fate] = field(default_factory=dict)
    dropped: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, fate: Fate) -> list[Path]:
        """Return the files with a fate."""
        return [path for path, one in self.fates.items() if one == fate]


class Batch:
    """An export that may be large; ``tally`` tells what became of it, finished or not.

    A file that is there already and is just as it would be written is left alone. One that
    differs is kept, unless ``force`` is set.
    """

    def __init__(
        self, composer: Composer, order: Order, *, jobs: int = 1, force: bool = False
    ) -> None:
        self._composer = composer
        self._order = order
        self._jobs = min(jobs, len(order.wish.sectors))
        self._force = force
        self.tally = Tally()

    def run(self, progress: Callable[[Progress], None] = lambda _: None) -> Tally:
        """Make and write all files; ``progress`` hears of each.

        Raises:
            UsageError: the pattern for names is none, or gives two files the same name.
            ExportError: a page cannot be set, or a file not written.
        """
        wish = self._order.wish
        names = [file.name for file in planned(wish, self._composer)]
        made = self._apart() if self._jobs > 1 else self._here()
        progress(Progress(0, len(names), names[0]))
        for sector, file in made:
            path = wish.folder / file.name
            self.tally.fates[path] = deliver(path, file.data, force=self._force)
            if file.dropped:
                self.tally.dropped[sector] = file.dropped
            progress(Progress(len(self.tally.fates), len(names), file.name))
        paths = [wish.folder / name for name in names]
        self.tally.fates = {path: self.tally.fates[path] for path in paths}
        return self.tally

    def _here(self) -> Iterator[tuple[str, MadeFile]]:
        maker = FileMaker(self._composer, offscreen.page_renderer(), self._order.wish)
        for sector in self._order.wish.sectors:
            yield from ((sector, file) for file in maker.files(sector))

    def _apart(self) -> Iterator[tuple[str, MadeFile]]:
        """Have the files made by processes, a sector at a time each."""
        waiting = deque(self._order.wish.sectors)
        crew: dict[Connection, BaseProcess] = {}
        try:
            with _uninterrupted():
                for _ in range(self._jobs):
                    line, process = _hired(self._order)
                    crew[line] = process
            busy = {line: _sent(line, waiting.popleft()) for line in crew}
            while busy:
                heard = wait(list(busy))
                for line in [line for line in busy if line in heard]:
                    file = _received(line)
                    if file is not None:
                        yield busy[line], file
                    elif waiting:
                        busy[line] = _sent(line, waiting.popleft())
                    else:
                        del busy[line]
        finally:
            for process in crew.values():
                process.kill()
            for process in crew.values():
                process.join()


def _hired(order: Order) -> tuple[Connection, BaseProcess]:
    """Start a process and return the line to it."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(order, theirs), daemon=True)
    process.start()
    theirs.close()
    return ours, process


def _sent(line: Connection, sector: str) -> str:
    with suppress(BrokenPipeError):  # its end is told when it is listened to
        line.send(sector)
    return sector


def _received(line: Connection) -> MadeFile | None:
    """Return the next file of a sector, None after the last.

    Raises:
        ExportError: the process could not make it, or is gone.
    """
    try:
        answer = line.recv()
    except (EOFError, ConnectionError) as error:
        raise ExportError(
            "A process of the export ended before its work was done.",
            "It may have run out of memory: try fewer --jobs.",
        ) from error
    if isinstance(answer, Refusal):
        raise ExportError(answer.message, answer.hint)
    return answer if isinstance(answer, MadeFile) else None


def _work(order: Order, line: Connection) -> None:
    """Make the files of the sectors that come along the line, until it is closed."""
    # A terminal's Ctrl+C goes to all; whoever started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    offscreen.start()
    try:
        maker = FileMaker(order.composer(), offscreen.page_renderer(), order.wish)
        while True:
            for file in maker.files(line.recv()):
                line.send(file)
            line.send(None)
    except (EOFError, ConnectionError):
        return
    except PkviewerError as error:
        line.send(Refusal(error.message, error.hint))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl+C back, also from the processes started meanwhile, before they can ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
