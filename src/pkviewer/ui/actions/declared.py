"""The one list of actions: what the menus, the toolbar and the list of shortcuts are built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QKeySequence

from pkviewer.ui.look.icons import IconName
from pkviewer.ui.widgets.action_id import ActionId

Menu = Literal["file", "edit", "view", "go", "tools", "help"]
Key = QKeySequence.StandardKey


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - the extractor's own word
    """Mark a text for extraction."""
    return text


MENUS: dict[Menu, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "go": QT_TRANSLATE_NOOP("Actions", "&Go"),
    "tools": QT_TRANSLATE_NOOP("Actions", "&Tools"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action as declared.

    ``keys`` are the toolkit's standard key where one exists, else a sequence. Actions of
    one ``group`` exclude each other. A rule is drawn above it if ``ruled``.
    """

    id: ActionId
    menu: Menu
    text: str
    keys: QKeySequence.StandardKey | str = ""
    more_keys: tuple[str, ...] = ()
    icon: IconName | None = None
    checkable: bool = False
    group: str = ""
    submenu: str = ""
    ruled: bool = False
    tip: str = ""


ACTIONS: tuple[ActionSpec, ...] = (
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
        ruled=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Add a figure of your own, with its source"),
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
    ActionSpec(
        ActionId.SHEET,
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Sheet"),
        "F5",
        icon="sheet",
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Actions", "The page exactly as it prints"),
    ),
    ActionSpec(
        ActionId.PROVENANCE,
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Provenance"),
        "F4",
        icon="provenance",
        checkable=True,
    ),
    ActionSpec(
        ActionId.MILLION,
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Million, billion"),
        checkable=True,
        group="numbers",
        ruled=True,
    ),
    ActionSpec(
        ActionId.LAKH,
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Lakh, crore"),
        checkable=True,
        group="numbers",
    ),
    ActionSpec(
        ActionId.SYSTEM,
        "view",
        QT_TRANSLATE_NOOP("Actions", "Follow s&ystem"),
        checkable=True,
        group="theme",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
        ruled=True,
    ),
    ActionSpec(
        ActionId.LIGHT,
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Light"),
        checkable=True,
        group="theme",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
    ),
    ActionSpec(
        ActionId.DARK,
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Dark"),
        checkable=True,
        group="theme",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
    ),
    ActionSpec(
        ActionId.ZOOM_IN,
        "view",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        Key.ZoomIn,
        more_keys=("Ctrl+=",),
        ruled=True,
    ),
    ActionSpec(ActionId.ZOOM_OUT, "view", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), Key.ZoomOut),
    ActionSpec(ActionId.ZOOM_RESET, "view", QT_TRANSLATE_NOOP("Actions", "&Actual size"), "Ctrl+0"),
    ActionSpec(ActionId.DUE, "view", QT_TRANSLATE_NOOP("Actions", "D&ue for update…"), ruled=True),
    ActionSpec(ActionId.RESET, "view", QT_TRANSLATE_NOOP("Actions", "&Reset view"), ruled=True),
    ActionSpec(
        ActionId.FULL_SCREEN,
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Full screen"),
        Key.FullScreen,
        more_keys=("F11",),
        checkable=True,
        ruled=True,
    ),
    ActionSpec(
        ActionId.FIND_ANYTHING,
        "go",
        QT_TRANSLATE_NOOP("Actions", "Find &anything…"),
        "Ctrl+K",
        icon="search",
    ),
    ActionSpec(
        ActionId.REVIEW, "tools", QT_TRANSLATE_NOOP("Actions", "&Check text…"), "Ctrl+Shift+V"
    ),
    ActionSpec(ActionId.CHECK_SHEET, "tools", QT_TRANSLATE_NOOP("Actions", "Check a &sheet…")),
    ActionSpec(ActionId.COMPARE, "go", QT_TRANSLATE_NOOP("Actions", "&Compare…"), "Ctrl+Shift+K"),
    ActionSpec(
        ActionId.BRIEFING,
        "go",
        QT_TRANSLATE_NOOP("Actions", "B&riefing"),
        "Ctrl+Shift+B",
        icon="pin",
    ),
    ActionSpec(
        ActionId.BACK,
        "go",
        QT_TRANSLATE_NOOP("Actions", "&Back"),
        Key.Back,
        icon="back",
        ruled=True,
    ),
    ActionSpec(
        ActionId.FORWARD,
        "go",
        QT_TRANSLATE_NOOP("Actions", "&Forward"),
        Key.Forward,
        icon="forward",
    ),
    ActionSpec(
        ActionId.PREVIOUS,
        "go",
        QT_TRANSLATE_NOOP("Actions", "&Previous tab"),
        "Ctrl+PgUp",
        ruled=True,
    ),
    ActionSpec(ActionId.NEXT, "go", QT_TRANSLATE_NOOP("Actions", "&Next tab"), "Ctrl+PgDown"),
    ActionSpec(ActionId.PANE, "go", QT_TRANSLATE_NOOP("Actions", "Page or pr&ovenance"), "F6"),
    # The toolkit's own key for help is, on macOS, that of the shortcuts below.
    ActionSpec(ActionId.MANUAL, "help", QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1"),
    ActionSpec(ActionId.WELCOME, "help", QT_TRANSLATE_NOOP("Actions", "&Welcome")),
    ActionSpec(
        ActionId.SHORTCUTS,
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "Ctrl+?",
    ),
    ActionSpec(
        ActionId.DIAGNOSIS,
        "help",
        QT_TRANSLATE_NOOP("Actions", "Copy &diagnostic information"),
        ruled=True,
    ),
    ActionSpec(ActionId.ABOUT, "help", QT_TRANSLATE_NOOP("Actions", "&About pkviewer"), ruled=True),
)
TOOLBAR: tuple[ActionId | Literal["", "*"], ...] = (
    ActionId.BACK,
    ActionId.FORWARD,
    ActionId.FIND_ANYTHING,
    "*",
    ActionId.MILLION,
    ActionId.LAKH,
    "",
    ActionId.SHEET,
    ActionId.EXPORT,
    ActionId.PRINT,
    "",
    ActionId.PROVENANCE,
)
"""Actions of the toolbar; an empty name is a rule, a star takes the room that is left."""


def icon_of(id_: ActionId) -> IconName | None:
    """Return the name of an action's icon."""
    return next(spec.icon for spec in ACTIONS if spec.id == id_)
