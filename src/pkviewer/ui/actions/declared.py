"""The one list of actions: what the menus, the toolbar and the list of shortcuts are built from."""

from __future__ import annotations

from typing import Literal

from pkviewer.ui.actions.action_spec import ActionSpec
from pkviewer.ui.actions.document_actions import DOCUMENT_ACTIONS
from pkviewer.ui.actions.reading_actions import READING_ACTIONS
from pkviewer.ui.look.icons import IconName
from pkviewer.ui.widgets.action_id import ActionId

ACTIONS: tuple[ActionSpec, ...] = (*DOCUMENT_ACTIONS, *READING_ACTIONS)
TOOLBAR: tuple[ActionId | Literal["", "*"], ...] = (
    ActionId.START,
    ActionId.BACK,
    ActionId.FORWARD,
    ActionId.FIND_ANYTHING,
    "*",
    ActionId.REVIEW,
    ActionId.COMPARE,
    ActionId.BRIEFING,
    ActionId.ADD_FIGURE,
    "",
    ActionId.MILLION,
    ActionId.LAKH,
    "",
    ActionId.ENGLISH,
    ActionId.URDU,
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
