"""Names of exported files, by a pattern."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from pkviewer.errors import UsageError
from pkviewer.files import safe_name

PLACES = (
    "pack",
    "sector",
    "edition",
    "paper",
    "lang",
    "numbers",
    "digits",
    "face",
    "format",
    "chart",
)
"""What a pattern may name in braces."""


class Naming:
    """Fills a pattern such as ``{pack}-{sector}-{edition}-{paper}``.

    Raises:
        UsageError: the pattern names something that there is not.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        for name, form, conversion in _places(pattern):
            if name not in PLACES or form or conversion:
                raise UsageError(
                    f"{pattern!r} is no pattern for names.",
                    f"In braces it may have {', '.join(PLACES)}.",
                )

    def name(self, values: Mapping[str, str], ending: str) -> str:
        """Return a file's name, good on every system.

        A chart's name stands at the end where the pattern has no place for it.
        """
        stem = self._pattern.format(**values)
        chart = values["chart"]
        if chart and "{chart}" not in self._pattern:
            stem = f"{stem}-{chart}"
        return safe_name(stem, ending)


def _places(pattern: str) -> list[tuple[str, str, str]]:
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError as error:
        raise UsageError(f"{pattern!r} is no pattern for names: {error}.") from error
    return [
        (name, form or "", conversion or "")
        for _, name, form, conversion in parts
        if name is not None
    ]
