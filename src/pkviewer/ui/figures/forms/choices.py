"""Lists to choose from that the forms share: indicators, sectors, bodies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from pkviewer.model.pack import Pack
from pkviewer.model.wording import Language


def indicator_box(pack: Pack, language: Language) -> QComboBox:
    """Return a list of all indicators, by sector, in which any part of a name can be typed."""
    box = QComboBox()
    for sector in pack.sectors.values():
        for indicator in sector.indicators:
            box.addItem(indicator.name.within(language), indicator.id)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = box.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    return box


def sector_box(pack: Pack, language: Language) -> QComboBox:
    """Return a list of the sectors, in the order of their tabs."""
    box = QComboBox()
    for id_, sector in pack.sectors.items():
        box.addItem(sector.title.within(language), id_)
    return box


def body_box(pack: Pack, language: Language, none: str) -> QComboBox:
    """Return a list of the bodies that publish figures, after an entry for none of them."""
    box = QComboBox()
    box.addItem(none, "")
    for id_, body in pack.head.bodies.items():
        box.addItem(body.name.within(language), id_)
    return box
