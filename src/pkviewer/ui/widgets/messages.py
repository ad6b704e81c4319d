"""Message boxes, in plain text."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from pkviewer.hidden_signs import visible
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.clipboard import copy_text


def tell(parent: QWidget | None, title: str, text: str, detail: str = "", offer: str = "") -> bool:
    """Tell the user something; return whether the action on offer was chosen."""
    box = _message(parent, QMessageBox.Icon.Information, title, text, detail)
    box.addButton(QMessageBox.StandardButton.Close)
    chosen = box.addButton(offer, QMessageBox.ButtonRole.ActionRole) if offer else None
    box.exec()
    return chosen is not None and box.clickedButton() is chosen


def ask(parent: QWidget | None, title: str, text: str, detail: str, offer: str) -> bool:
    """Ask whether to do something; return whether it was chosen. Esc is no."""
    box = _message(parent, QMessageBox.Icon.Question, title, text, detail)
    chosen = box.addButton(offer, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(chosen)
    box.exec()
    return box.clickedButton() is chosen


def ask_to_save(parent: QWidget | None, title: str, text: str) -> Literal["save", "drop", "stay"]:
    """Ask what to do with unsaved work: save it, drop it, or stay with it. Esc is to stay."""
    box = _message(parent, QMessageBox.Icon.Question, title, text, "")
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    chosen = box.exec()
    if chosen == buttons.Save:
        return "save"
    return "drop" if chosen == buttons.Discard else "stay"


def warn(parent: QWidget | None, title: str, text: str, detail: str = "", report: str = "") -> None:
    """Tell the user that something failed, and what to do; a report can be copied."""
    box = _message(parent, QMessageBox.Icon.Warning, title, text, detail)
    box.addButton(QMessageBox.StandardButton.Close)
    if report:
        copy = box.addButton(
            QCoreApplication.translate("Messages", "&Copy report"),
            QMessageBox.ButtonRole.ActionRole,
        )
        # Clicked, a button of a message box closes it: this one copies first.
        copy.clicked.connect(lambda: copy_text(report))
    box.exec()


def _message(
    parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str, detail: str
) -> QMessageBox:
    box = QMessageBox(parent)
    dress(box)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(visible(text))
    # The informative text has no format of its own: it goes by the same one.
    box.setInformativeText(visible(detail))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box
