"""The one list of actions: what the menus, the toolbar and the list of shortcuts are built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QKeySequence

from pkviewer.ui.look.icons import IconName

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

    id: str
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
        "open", "file", QT_TRANSLATE_NOOP("Actions", "&Open data pack…"), Key.Open, icon="folder"
    ),
    ActionSpec("install", "file", QT_TRANSLATE_NOOP("Actions", "&Install data edition…")),
    ActionSpec(
        "open_bundled", "file", QT_TRANSLATE_NOOP("Actions", "Return to the &bundled edition")
    ),
    ActionSpec(
        "open_briefing",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Open b&riefing…"),
        "Ctrl+Shift+O",
        ruled=True,
    ),
    ActionSpec("save_briefing", "file", QT_TRANSLATE_NOOP("Actions", "&Save briefing"), Key.Save),
    ActionSpec(
        "save_briefing_as",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Save briefing as…"),
        "Ctrl+Shift+S",
    ),
    ActionSpec(
        "export",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Export sheet…"),
        "Ctrl+E",
        icon="export",
        ruled=True,
    ),
    ActionSpec(
        "export_all", "file", QT_TRANSLATE_NOOP("Actions", "Export &all sheets…"), "Ctrl+Shift+E"
    ),
    ActionSpec(
        "print",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Print…"),
        Key.Print,
        icon="print",
        ruled=True,
    ),
    ActionSpec("preview", "file", QT_TRANSLATE_NOOP("Actions", "Print pre&view…")),
    ActionSpec("page_style", "file", QT_TRANSLATE_NOOP("Actions", "Page st&yle…")),
    ActionSpec("page_setup", "file", QT_TRANSLATE_NOOP("Actions", "Page set&up…")),
    ActionSpec("quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), Key.Quit, ruled=True),
    ActionSpec("undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), Key.Undo),
    ActionSpec("redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), Key.Redo),
    ActionSpec(
        "copy",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Copy figure with source"),
        Key.Copy,
        icon="copy",
        ruled=True,
    ),
    ActionSpec(
        "cite_text",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "As &text"),
        "Ctrl+Shift+C",
        submenu=QT_TRANSLATE_NOOP("Actions", "Copy c&itation"),
    ),
    ActionSpec(
        "cite_bibtex",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "As &BibTeX"),
        submenu=QT_TRANSLATE_NOOP("Actions", "Copy c&itation"),
    ),
    ActionSpec(
        "copy_document",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy for a &document"),
        "Ctrl+Alt+C",
        tip=QT_TRANSLATE_NOOP("Actions", "The paragraph, or all prose of the page, with footnotes"),
    ),
    ActionSpec(
        "add_to_briefing",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Add to &briefing"),
        "Ctrl+D",
        icon="pin",
        ruled=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Put the figure, chart or claim into the briefing"),
    ),
    ActionSpec(
        "find",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Find in page…"),
        Key.Find,
        icon="search",
        ruled=True,
    ),
    ActionSpec("find_next", "edit", QT_TRANSLATE_NOOP("Actions", "Find &next"), Key.FindNext),
    ActionSpec(
        "find_previous", "edit", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), Key.FindPrevious
    ),
    ActionSpec(
        "sheet",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Sheet"),
        "F5",
        icon="sheet",
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Actions", "The page exactly as it prints"),
    ),
    ActionSpec(
        "provenance",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Provenance"),
        "F4",
        icon="provenance",
        checkable=True,
    ),
    ActionSpec(
        "million",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Million, billion"),
        checkable=True,
        group="numbers",
        ruled=True,
    ),
    ActionSpec(
        "lakh",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Lakh, crore"),
        checkable=True,
        group="numbers",
    ),
    ActionSpec(
        "system",
        "view",
        QT_TRANSLATE_NOOP("Actions", "As the s&ystem"),
        checkable=True,
        group="theme",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
        ruled=True,
    ),
    ActionSpec(
        "light",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Light"),
        checkable=True,
        group="theme",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
    ),
    ActionSpec(
        "dark",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Dark"),
        checkable=True,
        group="theme",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
    ),
    ActionSpec(
        "zoom_in",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        Key.ZoomIn,
        more_keys=("Ctrl+=",),
        ruled=True,
    ),
    ActionSpec("zoom_out", "view", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), Key.ZoomOut),
    ActionSpec("zoom_reset", "view", QT_TRANSLATE_NOOP("Actions", "&Actual size"), "Ctrl+0"),
    ActionSpec("reset", "view", QT_TRANSLATE_NOOP("Actions", "&Reset choices"), ruled=True),
    ActionSpec(
        "full_screen",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Full screen"),
        Key.FullScreen,
        more_keys=("F11",),
        checkable=True,
        ruled=True,
    ),
    ActionSpec(
        "find_anything",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Find &anything…"),
        "Ctrl+K",
        icon="search",
    ),
    ActionSpec("review", "tools", QT_TRANSLATE_NOOP("Actions", "&Check text…"), "Ctrl+Shift+V"),
    ActionSpec("compare", "go", QT_TRANSLATE_NOOP("Actions", "&Compare…"), "Ctrl+Shift+K"),
    ActionSpec(
        "briefing",
        "go",
        QT_TRANSLATE_NOOP("Actions", "B&riefing"),
        "Ctrl+Shift+B",
        icon="pin",
    ),
    ActionSpec(
        "back", "go", QT_TRANSLATE_NOOP("Actions", "&Back"), Key.Back, icon="back", ruled=True
    ),
    ActionSpec(
        "forward", "go", QT_TRANSLATE_NOOP("Actions", "&Forward"), Key.Forward, icon="forward"
    ),
    ActionSpec(
        "previous", "go", QT_TRANSLATE_NOOP("Actions", "&Previous tab"), "Ctrl+PgUp", ruled=True
    ),
    ActionSpec("next", "go", QT_TRANSLATE_NOOP("Actions", "&Next tab"), "Ctrl+PgDown"),
    ActionSpec("pane", "go", QT_TRANSLATE_NOOP("Actions", "Page or pr&ovenance"), "F6"),
    # The toolkit's own key for help is, on macOS, that of the shortcuts below.
    ActionSpec("manual", "help", QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1"),
    ActionSpec("welcome", "help", QT_TRANSLATE_NOOP("Actions", "&Welcome")),
    ActionSpec(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "Ctrl+?",
    ),
    ActionSpec("diagnosis", "help", QT_TRANSLATE_NOOP("Actions", "Copy &diagnosis"), ruled=True),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "&About pkviewer"), ruled=True),
)
TOOLBAR = (
    "back",
    "forward",
    "find_anything",
    "*",
    "million",
    "lakh",
    "",
    "sheet",
    "export",
    "print",
    "",
    "provenance",
)
"""Actions of the toolbar; an empty name is a rule, a star takes the room that is left."""


def icon_of(id_: str) -> IconName | None:
    """Return the name of an action's icon."""
    return next(spec.icon for spec in ACTIONS if spec.id == id_)
