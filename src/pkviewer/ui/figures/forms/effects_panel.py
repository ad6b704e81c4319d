"""What a form would change on the pages, worked out in a thread of its own while one types."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from threading import Event

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from pkviewer.collection.effects import Effect, EffectKind, Shown, effects
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style
from pkviewer.ui.widgets.panel import wrapped

_REST_MS = 350
"""How long a form must rest before what it changes is worked out."""
_LISTED = 200
_LONGEST = 90
"""Characters of a sentence that are shown of it."""

_Ask = Callable[[], tuple[Effect, ...]]


class EffectsPanel(QWidget):
    """Lists what a change would show otherwise: cards, charts, sentences, tables, claims."""

    shown = Signal()
    """Emitted when the list says what the last change does."""
    _answered = Signal(object, int)

    def __init__(self, pack: Pack, style: Style, on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._on = style, on
        self._pack = pack
        self._before = Shown(pack, style, on)
        self._after: Callable[[], Pack] | None = None
        self._turn = 0
        self._cancelled = Event()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="effects")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.heading = wrapped("", "small")
        column.addWidget(self.heading)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What will change on the pages"))
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * 6)
        self.list.setWordWrap(True)
        column.addWidget(self.list)
        self._rest.timeout.connect(self._ask)
        self._answered.connect(self._on_answered)
        self.clear()

    def clear(self) -> None:
        """Say nothing: there is no change yet."""
        self._forget()
        self.heading.setText(self.tr("What will change on the pages is shown here."))
        self.list.clear()

    def tell(self, after: Callable[[], Pack]) -> None:
        """Say, once the form rests, what the pack that ``after`` returns shows otherwise."""
        self._forget()
        self._after = after
        self.heading.setText(self.tr("Working out what will change…"))
        self._rest.start()

    def finish(self) -> None:
        """End the thread; nothing is answered any more."""
        self._forget()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _forget(self) -> None:
        self._rest.stop()
        self._cancelled.set()
        self._turn += 1

    def _ask(self) -> None:
        after = self._after
        if after is None:
            return
        self._cancelled = cancelled = Event()
        turn, before, style, on = self._turn, self._before, self._style, self._on

        def compared() -> tuple[Effect, ...]:
            return effects(before, Shown(after(), style, on), cancelled.is_set)

        future = self._thread.submit(compared)
        future.add_done_callback(self._answer(turn))

    def _answer(self, turn: int) -> Callable[[Future[tuple[Effect, ...]]], None]:
        def answer(future: Future[tuple[Effect, ...]]) -> None:
            if not future.cancelled():
                self._answered.emit(future, turn)

        return answer

    def _on_answered(self, future: Future[tuple[Effect, ...]], turn: int) -> None:
        if turn != self._turn:
            return
        self.list.clear()
        error = future.exception()
        if error is not None:
            self.heading.setText(str(error))
            return
        changed = future.result()
        self.list.addItems([self._line(effect) for effect in changed[:_LISTED]])
        sheets = len({effect.sector for effect in changed})
        self.heading.setText(
            self.tr("Sheets that change: {n}").format(n=sheets)
            if changed
            else self.tr("No card, chart, sentence or claim changes; the figure is kept.")
        )
        self.shown.emit()

    def _line(self, effect: Effect) -> str:
        kinds: dict[EffectKind, str] = {
            "card": self.tr("Card"),
            "chart": self.tr("Chart"),
            "sentence": self.tr("Sentence"),
            "table": self.tr("Table row"),
            "claim": self.tr("Claim"),
            "milestone": self.tr("Milestone"),
        }
        sector = self._pack.sectors.get(effect.sector)
        tab = sector.tab.within(self._style.language) if sector is not None else effect.sector
        before, after = _short(effect.before), _short(effect.after)
        if effect.kind == "sentence":
            before, after = _parting(effect.before, effect.after)
        said = f"{before} → {after}" if before and after else after or f"{before} → –"
        name = f" {effect.name}" if effect.kind != "sentence" else ""
        return f"{tab} · {kinds[effect.kind]}{name.rstrip('†')}: {said}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _parting(before: str, after: str) -> tuple[str, str]:
    """Return two sentences from a little before the place at which they part."""
    if not before or not after:
        return _short(before), _short(after)
    at = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    start = before.rfind(" ", 0, max(at - 30, 0)) + 1
    lead = "…" if start else ""
    return f"{lead}{_short(before[start:])}", f"{lead}{_short(after[start:])}"
