"""The style sheet of bars, dialogs and controls, written from a theme's colours and a zoom.

Pages are drawn from palette and fonts alone: Qt matches every rule with every widget under a
style sheet, which for some thousand widgets took seconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from string import Template
from typing import Literal, get_args

from pkviewer import paths
from pkviewer.ui.look.colours import Colours

Part = Literal["menus", "bars", "tabs", "buttons", "scrolls", "panels", "fields", "tables", "boxes"]
PARTS: tuple[Part, ...] = get_args(Part)
"""What a widget can be dressed for; a dialog has something of everything."""
SIZES = {
    "body": 13.5,
    "small": 12,
    "caption": 11,
    "mark": 9.5,
    "note": 11.5,
    "title": 26,
    "heading": 16,
    "subheading": 14,
    "figure": 28,
    "formula": 13,
    "unit": 18,
}
"""Type sizes by role, in logical pixels at 100 %."""


def stylesheet(colours: Colours, zoom: float, parts: Iterable[Part] = PARTS) -> str:
    """Return the style sheet of some parts; ``zoom`` scales the type, 1 being 100 %."""
    sizes = {f"{name}_px": f"{size * zoom:.1f}px" for name, size in SIZES.items()}
    roles = {name: getattr(colours, name) for name in colours.__slots__}
    sizes["gutter_px"] = f"{22 * zoom:.0f}px"
    # Style sheets take their pictures from files, which cannot be coloured.
    tick = "tick-dark.svg" if colours.dark else "tick-light.svg"
    pictures = {
        "arrow": paths.resource("icons", "arrow.svg").as_posix(),
        "tick": paths.resource("icons", tick).as_posix(),
    }
    text = "".join(_PARTS[part] for part in parts)
    return Template(text).substitute(sizes | roles | pictures)


_PARTS: dict[Part, str] = {
    "menus": """
QMenuBar { background: $surface; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $accent; }
QMenu { background: $surface; border: 1px solid $edge; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 26px; border-radius: 4px; }
QMenu::item:selected { background: $selected; color: $accent; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::indicator { left: 7px; width: 13px; height: 13px; }
""",
    "bars": """
QToolBar { background: $surface; border: 0; spacing: 6px; padding: 3px; }
QToolBar#tabs { padding: 0; spacing: 0; border-bottom: 1px solid $line; }
QToolBar::separator { width: 1px; background: $line; margin: 5px 6px; }
QStatusBar { background: $surface; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; font-size: $small_px; padding: 2px 8px; }
""",
    "tabs": """
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 9px 12px 8px 12px;
  border: 0; border-bottom: 3px solid transparent; }
QTabBar::tab:hover { color: $ink; background: $hover; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabBar[lit="false"]::tab:selected { color: $muted; border-bottom-color: transparent;
  font-weight: 400; }
QTabBar::tab:selected:focus { background: $selected; }
QTabBar QToolButton { background: $surface; padding: 2px; }
""",
    "buttons": """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton, QPushButton {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: 5px;
  padding: 5px 11px; outline: 0; }
QToolButton:hover, QPushButton:hover { background: $hover; border-color: $edge; }
QToolButton:pressed, QPushButton:pressed { background: $selected; }
QToolButton:checked, QPushButton:checked {
    background: $accent; color: $on_accent; border-color: $accent; }
QToolButton:focus, QPushButton:focus { border: 2px solid $focus; padding: 4px 10px; }
QToolButton:checked:focus, QPushButton:checked:focus { border: 2px solid $focus; }
QToolButton:disabled, QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:hover { background: $accent_hover; }
QPushButton:default:disabled { background: $hover; color: $disabled; border-color: $line; }
QToolButton[flat="true"] { background: transparent; border: 1px solid transparent;
  padding: 4px 7px; color: $muted; }
QToolButton[flat="true"]:hover { background: $hover; color: $ink; }
QToolButton[flat="true"]:checked { background: $selected; color: $accent; }
QToolButton[flat="true"]:focus { border: 2px solid $focus; padding: 3px 6px; }
QToolButton[flat="true"]:disabled { color: $disabled; }
QPrintPreviewDialog QToolButton { padding: 3px; }
QPrintPreviewDialog QToolButton:focus { padding: 2px; }
""",
    "scrolls": """
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border: 3px solid transparent;
  border-radius: 6px; min-height: 30px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $edge; border: 3px solid transparent;
  border-radius: 6px; min-width: 30px; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""",
    "panels": """
QMainWindow, QDialog { background: $ground; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QScrollArea { background: transparent; border: 0; }
QWidget#page { background: transparent; }
QTextBrowser { background: transparent; border: 0; padding: 0;
  selection-background-color: $accent; selection-color: $on_accent; }
QFrame#finder { background: $surface; border: 1px solid $edge; border-radius: 8px; }
QTreeView#contents::item { padding: 4px 6px; }
QTreeView#remarks { padding: 4px 14px; }
QTextBrowser#manual { background: $surface; border: 1px solid $line; border-radius: 7px; }
QTextBrowser#manual:focus { border-color: $focus; }
QFrame#welcome { background: $surface; border: 1px solid $edge; border-radius: 10px; }
QListView#found { border: 0; background: $surface; }
QScrollArea#desk:focus { border: 2px solid $focus; }
QFrame[panel="card"] { background: $surface; border: 1px solid $line; border-radius: 7px; }
QFrame[panel="card"][current="true"] { background: $selected; border-color: $edge; }
QFrame[panel="card"]:focus { border: 2px solid $focus; }
QFrame[panel="warn"] { background: $warn_ground; border: 1px solid $line; border-radius: 5px; }
QFrame#sheet-bar { background: $surface; border: 0; border-bottom: 1px solid $line; }
QWidget#desk, QScrollArea#desk { background: $desk; }
""",
    "fields": """
QPlainTextEdit, QLineEdit, QComboBox, QSpinBox, QDateEdit {
  background: $surface; color: $ink; border: 1px solid $edge; border-radius: 5px;
  padding: 5px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus, QLineEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid $focus;
  padding: 4px 7px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge;
  selection-background-color: $selected; selection-color: $accent; }
""",
    "tables": """
QTableView, QTreeView, QListView { background: $surface; alternate-background-color: $raised;
  border: 2px solid transparent; gridline-color: $line; outline: 0;
  selection-background-color: $selected; selection-color: $ink; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $focus; }
QTableView::item { padding: 3px 8px; border: 0; }
QTableView::item:focus { border: 2px solid $focus; padding: 1px 6px; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $muted; font-weight: 500; border: 0;
  border-bottom: 1px solid $edge; padding: 5px 8px; font-size: $small_px; }
QHeaderView[marked="true"]::section { padding-right: $gutter_px; }
QTableCornerButton::section { background: $surface; border: 0; }
""",
    "boxes": """
QProgressBar { background: $hover; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 4px; padding: 1px 3px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: 13px; height: 13px;
  background: $surface; border: 1px solid $edge; border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$tick"); }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(
  cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
  stop: 0 $accent, stop: 0.55 $accent, stop: 0.65 $surface, stop: 1 $surface); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $disabled; border-color: $disabled; }
""",
}
