"""What differs between two editions, figure by figure; nothing is installed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pkviewer.editions.revision import Revision
from pkviewer.model.pack import Pack
from pkviewer.signing.trust import TrustedKeys
from pkviewer.ui.editions.dialog import RevisionDialog
from pkviewer.ui.editions.signature_panel import SignaturePanel
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading


class ComparisonDialog(RevisionDialog):
    """The list of changes of an edition, without the question whether to install it."""

    def __init__(
        self, found: Revision, new: Pack, reading: Reading, theme: Theme, parent: QWidget
    ) -> None:
        unsaid = SignaturePanel(None, TrustedKeys(), reading.style)
        super().__init__(found, new, "", reading, theme, unsaid, parent)
        unsaid.hide()
        self.install_button.hide()

    def retranslate(self) -> None:
        super().retranslate()
        old, new = self._found.old, self._found.new
        self.setWindowTitle(self.tr("Editions compared"))
        self.heading.setText(
            self.tr("From edition {old} to edition {new}").format(old=old.edition, new=new.edition)
        )
        self._editions.setText("")
