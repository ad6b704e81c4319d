"""Who signed an edition, said before it is installed; an unknown key can be trusted here."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from pkviewer.signing.keys import PublicKey
from pkviewer.signing.signature import Signature
from pkviewer.signing.trust import TrustedKeys
from pkviewer.text.style import Style
from pkviewer.text.when import day_text
from pkviewer.ui.widgets.panel import wrapped


class SignaturePanel(QFrame):
    """One sentence on the signature; below it, of an unknown key, its words and a box to tick."""

    def __init__(
        self,
        signature: Signature | None,
        trusted: TrustedKeys,
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._signature = signature
        self._trusted = trusted
        self._style = style
        self._build_ui()

    def _build_ui(self) -> None:
        standing = self._trusted.standing(self._signature)
        column = QVBoxLayout(self)
        is_fine = standing == "trusted"
        self.setProperty("panel", "" if is_fine else "warn")
        if is_fine:
            column.setContentsMargins(0, 0, 0, 0)
        self.says = wrapped(self._sentence(), "body" if is_fine else "warning")
        column.addWidget(self.says)
        self.words = wrapped("", "body")
        self.trust = QCheckBox(self.tr("The publisher gave me &these words: trust this key"))
        column.addWidget(self.words)
        column.addWidget(self.trust)
        if self._signature is not None:
            self.words.setText(PublicKey(self._signature.key_bytes, "").words)
        self.words.setVisible(standing == "unknown")
        self.trust.setVisible(standing == "unknown")

    def _sentence(self) -> str:
        signature = self._signature
        if signature is None:
            return self.tr("This pack is not signed: it does not say who answers for it.")
        key = self._trusted.key(signature.key_bytes)
        day = day_text(signature.day, self._style)
        if key is not None:
            return self.tr(
                "Signed on {day} by {name}, whose key you trust, and unchanged since."
            ).format(day=day, name=key.name)
        return self.tr(
            "Signed on {day} with a key that you do not know, which calls itself “{name}”;"
            " unchanged since. Ask the publisher for the words of their key and compare:"
        ).format(day=day, name=signature.name)

    @property
    def key_to_trust(self) -> PublicKey | None:
        """The key that the reader has compared and wants to trust."""
        if self._signature is None or not self.trust.isChecked():
            return None
        return PublicKey(self._signature.key_bytes, self._signature.name)
