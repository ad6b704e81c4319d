"""The actions of the menus File and Edit."""

from __future__ import annotations

from pkviewer.ui.actions.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Key
from pkviewer.ui.widgets.action_id import ActionId

DOCUMENT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        ActionId.OPEN,
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Open data pack…"),
        Key.Open,
        icon="folder",
    ),
    ActionSpec(ActionId.INSTALL, "file", QT_TRANSLATE_NOOP("Actions", "&Install data edition…")),
    ActionSpec(
        ActionId.OPEN_BUNDLED,
        "file",
        QT_TRANSLATE_NOOP("Actions", "Return to the &bundled edition"),
    ),
    ActionSpec(
        ActionId.OPEN_BRIEFING,
        "file",
        QT_TRANSLATE_NOOP("Actions", "Open b&riefing…"),
        "Ctrl+Shift+O",
        ruled=True,
    ),
    ActionSpec(
        ActionId.SAVE_BRIEFING, "file", QT_TRANSLATE_NOOP("Actions", "&Save briefing"), Key.Save
    ),
    ActionSpec(
        ActionId.SAVE_BRIEFING_AS,
        "file",
        QT_TRANSLATE_NOOP("Actions", "Save briefing as…"),
        "Ctrl+Shift+S",
    ),
    ActionSpec(
        ActionId.OPEN_REVIEW,
        "file",
        QT_TRANSLATE_NOOP("Actions", "Open te&xt or review…"),
        ruled=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Check the text of a file, or go on with a saved review"),
    ),
    ActionSpec(ActionId.SAVE_REVIEW, "file", QT_TRANSLATE_NOOP("Actions", "Save revie&w…")),
    ActionSpec(ActionId.SAVE_REVIEW_AS, "file", QT_TRANSLATE_NOOP("Actions", "Save review as…")),
    ActionSpec(
        ActionId.OPEN_FIGURES,
        "file",
        QT_TRANSLATE_NOOP("Actions", "Open your fi&gures…"),
        ruled=True,
    ),
    ActionSpec(ActionId.IMPORT_FIGURES, "file", QT_TRANSLATE_NOOP("Actions", "I&mport figures…")),
    ActionSpec(
        ActionId.EXPORT,
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Export sheet…"),
        "Ctrl+E",
        icon="export",
        ruled=True,
    ),
    ActionSpec(
        ActionId.EXPORT_ALL,
        "file",
        QT_TRANSLATE_NOOP("Actions", "Export &all sheets…"),
        "Ctrl+Shift+E",
    ),
    ActionSpec(
        ActionId.PRINT,
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        Key.Print,
        icon="print",
        ruled=True,
    ),
    ActionSpec(ActionId.PREVIEW, "file", QT_TRANSLATE_NOOP("Actions", "Print pre&view…")),
    ActionSpec(ActionId.PAGE_STYLE, "file", QT_TRANSLATE_NOOP("Actions", "Page st&yle…")),
    ActionSpec(ActionId.PAGE_SETUP, "file", QT_TRANSLATE_NOOP("Actions", "Page set&up…")),
    ActionSpec(ActionId.QUIT, "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), Key.Quit, ruled=True),
    ActionSpec(ActionId.UNDO, "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), Key.Undo),
    ActionSpec(ActionId.REDO, "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), Key.Redo),
    ActionSpec(
        ActionId.COPY,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Copy figure with source"),
        Key.Copy,
        icon="copy",
        ruled=True,
    ),
    ActionSpec(
        ActionId.CITE_TEXT,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "As &text"),
        "Ctrl+Shift+C",
        submenu=QT_TRANSLATE_NOOP("Actions", "Copy c&itation"),
    ),
    ActionSpec(
        ActionId.CITE_BIBTEX,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "As &BibTeX"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Copy c&itation"),
    ),
    ActionSpec(
        ActionId.CITE_RIS,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "As &RIS"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Copy c&itation"),
    ),
    ActionSpec(
        ActionId.CITE_CSL,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "As &CSL-JSON"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Copy c&itation"),
    ),
    ActionSpec(
        ActionId.COPY_DOCUMENT,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy for a &document"),
        "Ctrl+Alt+C",
        tip=QT_TRANSLATE_NOOP("Actions", "The paragraph, or all prose of the page, with footnotes"),
    ),
    ActionSpec(
        ActionId.ADD_TO_BRIEFING,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Add to &briefing"),
        "Ctrl+D",
        icon="pin",
        ruled=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Put the figure, chart or claim into the briefing"),
    ),
    ActionSpec(
        ActionId.ADD_FIGURE,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Add figure…"),
        Key.New,
        icon="add",
        ruled=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Add a figure of your own, with its source"),
    ),
    ActionSpec(
        ActionId.REVISE_FIGURE,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "R&evise figure…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Replace a figure by a newer one and keep the old one"),
    ),
    ActionSpec(
        ActionId.WITHDRAW_FIGURE,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Withdraw figure…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Take a figure off your pages, with the reason"),
    ),
    ActionSpec(
        ActionId.ADD_MILESTONE,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Milestone…"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Add &more"),
    ),
    ActionSpec(
        ActionId.ADD_CLAIM,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Claim…"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Add &more"),
    ),
    ActionSpec(
        ActionId.NEW_INDICATOR,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Indicator…"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Add &more"),
    ),
    ActionSpec(
        ActionId.NEW_SECTOR,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Sector…"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Add &more"),
    ),
    ActionSpec(ActionId.YOUR_FIGURES, "edit", QT_TRANSLATE_NOOP("Actions", "&Your figures…")),
    ActionSpec(
        ActionId.FIND,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Find in page…"),
        Key.Find,
        icon="search",
        ruled=True,
    ),
    ActionSpec(
        ActionId.FIND_NEXT, "edit", QT_TRANSLATE_NOOP("Actions", "Find &next"), Key.FindNext
    ),
    ActionSpec(
        ActionId.FIND_PREVIOUS,
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Find pre&vious"),
        Key.FindPrevious,
    ),
)
