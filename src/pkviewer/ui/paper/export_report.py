"""What an export wrote, told when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices  # noqa: TID251 - opens a folder, no link
from PySide6.QtWidgets import QWidget

from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.messages import tell

if TYPE_CHECKING:
    from pkviewer.export.run.job import Outcome

_NAMED = 12
"""Files that are named; there may be hundreds."""


class Exported(QObject):
    """Tells where files were written, and what their pages leave out."""

    def __init__(self, reading: Reading, window: QWidget | None) -> None:
        super().__init__(window)
        self._reading = reading
        self._window = window

    def tell(self, outcome: Outcome) -> None:
        """Tell it, and open the folder if that is wanted."""
        folder = outcome.written[0].parent
        count = len(outcome.written)
        said = (
            self.tr("One file was written to {folder}.")
            if count == 1
            else self.tr("{n} files were written to {folder}.")
        )
        wants_folder = tell(
            self._window,
            self.tr("Exported"),
            said.format(n=count, folder=folder),
            "\n\n".join(filter(None, (self._names(outcome), self._left_out(outcome)))),
            self.tr("Open &folder"),
        )
        if wants_folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _names(self, outcome: Outcome) -> str:
        names = [path.name for path in outcome.written[:_NAMED]]
        more = len(outcome.written) - len(names)
        if more:
            names.append(self.tr("and {n} more").format(n=more))
        return "\n".join(names)

    def _left_out(self, outcome: Outcome) -> str:
        return "\n".join(
            self.tr("{sector} leaves out: {what}").format(
                sector=self._reading.tab_title(sector), what="; ".join(what)
            )
            for sector, what in outcome.dropped.items()
        )
