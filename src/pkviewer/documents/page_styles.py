"""The user's page styles: named files in one folder, and files from anywhere."""

from __future__ import annotations

import contextlib
from pathlib import Path

from pkviewer.documents.page_style import PLAIN, PageStyle, page_style_bytes, read_page_style
from pkviewer.errors import DocumentError, ExportError, UsageError
from pkviewer.files import safe_name, write_whole
from pkviewer.paths import PAGE_STYLE_ENDING as ENDING


class PageStyles:
    """The named styles kept in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> dict[str, PageStyle]:
        """Return every style that can be read, by name, in the order of their names."""
        found: dict[str, PageStyle] = {}
        for path in self._paths().values():
            with contextlib.suppress(DocumentError):
                style = read_page_style(path)
                found[style.name] = style
        return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))

    def named(self, name: str) -> PageStyle:
        """Return the style of a name; the plain one for an empty name.

        Raises:
            UsageError: there is none.
        """
        if not name:
            return PLAIN
        found = self.all()
        if name not in found:
            known = f"Known are {', '.join(found)}." if found else "None has been saved yet."
            raise UsageError(f"There is no page style {name!r}.", known)
        return found[name]

    def wanted(self, text: str) -> PageStyle:
        """Return the style that a command line names: a file's path, else a name.

        Raises:
            DocumentError: the file cannot be used.
            UsageError: there is neither a file nor a style of that name.
        """
        path = Path(text)
        return read_page_style(path) if path.is_file() else self.named(text)

    def save(self, style: PageStyle) -> None:
        """Keep a style under its name, in place of one that had it.

        Raises:
            ExportError: it could not be written.
        """
        write_whole(self._path(style.name), page_style_bytes(style))

    def remove(self, name: str) -> None:
        """Forget a style.

        Raises:
            ExportError: its file could not be removed.
        """
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExportError(f"{self._path(name)} could not be removed: {reason}.") from error

    def _paths(self) -> dict[str, Path]:
        try:
            return {path.name: path for path in sorted(self._folder.glob(f"*{ENDING}"))}
        except OSError:
            return {}

    def _path(self, name: str) -> Path:
        """Return where a style of a name is kept: in its present file, else in a new one."""
        paths = self._paths()
        for path in paths.values():
            with contextlib.suppress(DocumentError):
                if read_page_style(path).name == name:
                    return path
        stem, ending = safe_name(name, "").rstrip("."), ENDING.removeprefix(".")
        number, fresh = 1, f"{stem}.{ending}"
        while fresh in paths:
            number += 1
            fresh = f"{stem}-{number}.{ending}"
        return self._folder / fresh
