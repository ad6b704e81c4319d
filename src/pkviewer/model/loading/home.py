"""Writes the home country of a pack where its files name no country."""

from __future__ import annotations

from typing import Any

import msgspec

from pkviewer.model.indicator import Indicator


def settle(item: Any, home: str) -> None:
    """Give everything below an item that names no entity the home one, in place.

    Nothing else has seen the item yet: it comes fresh from its file, which leaves the
    country out where it is the pack's own.
    """
    if isinstance(item, Indicator):
        for observation in item.observations:
            if not observation.entity:
                msgspec.structs.force_setattr(observation, "entity", home)
    elif isinstance(item, msgspec.Struct):
        if getattr(item, "entity", None) == "":
            msgspec.structs.force_setattr(item, "entity", home)
        for field in item.__struct_fields__:
            settle(getattr(item, field), home)
    elif isinstance(item, tuple):
        for part in item:
            settle(part, home)
    elif isinstance(item, dict):
        for part in item.values():
            settle(part, home)
