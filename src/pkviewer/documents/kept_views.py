"""Comparisons that a reader keeps by name, in one small file of the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from pkviewer.documents.comparison_view import ComparisonView, parse_view, view_text
from pkviewer.documents.document import document_bytes, line_faults, read_document
from pkviewer.errors import DocumentError, Fault, ViewError
from pkviewer.files import write_whole
from pkviewer.model.limits import KEPT_VIEWS, NAME_CHARACTERS

FORMAT = 1
"""Version of the format."""
NAME = "comparisons.json"


class _Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: str
    view: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["comparisons"]
    format: int
    comparisons: tuple[_Kept, ...] = ()


class KeptViews:
    """The comparisons kept in a file, the last one kept first.

    The file is read at every question: another window may have written since.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> dict[str, ComparisonView]:
        """Return the comparisons by name; none where there is no file.

        Raises:
            DocumentError: the file cannot be used.
        """
        if not self._path.exists():
            return {}
        file = read_document(self._path, _File, FORMAT, _faults)
        return {kept.name: parse_view(kept.view) for kept in file.comparisons}

    def keep(self, name: str, view: ComparisonView) -> None:
        """Keep a comparison under a name; one that has it already is replaced.

        Raises:
            DocumentError: the name is none, there are too many, or the file cannot be used.
            ExportError: the file could not be written.
        """
        others = {key: kept for key, kept in self.all().items() if key != name}
        self._write({name: view, **others})

    def forget(self, name: str) -> None:
        """Drop a comparison, if there is one of that name.

        Raises:
            DocumentError: the file cannot be used.
            ExportError: the file could not be written.
        """
        self._write({key: kept for key, kept in self.all().items() if key != name})

    def _write(self, views: dict[str, ComparisonView]) -> None:
        kept = tuple(_Kept(name=name, view=view_text(view)) for name, view in views.items())
        file = _File(type="comparisons", format=FORMAT, comparisons=kept)
        faults = tuple(_faults(self._path.name, file))
        if faults:
            raise DocumentError(str(self._path), faults)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, document_bytes(file))


def _faults(name: str, file: _File) -> Iterator[Fault]:
    if len(file.comparisons) > KEPT_VIEWS:
        found = f"{len(file.comparisons)} comparisons"
        yield Fault(name, "$.comparisons", found, f"at most {KEPT_VIEWS}")
    names: set[str] = set()
    for index, kept in enumerate(file.comparisons[:KEPT_VIEWS]):
        at = f"$.comparisons[{index}]"
        # It is the title of the comparison's page.
        for found, expected in line_faults(kept.name, NAME_CHARACTERS):
            yield Fault(name, f"{at}.name", found, expected)
        if not kept.name.strip():
            yield Fault(name, f"{at}.name", "no name", "a name")
        if kept.name in names:
            yield Fault(name, f"{at}.name", f"{kept.name!r} twice", "each name once")
        names.add(kept.name)
        try:
            parse_view(kept.view)
        except ViewError as error:
            yield Fault(name, f"{at}.view", error.found, error.expected)
