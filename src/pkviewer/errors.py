"""Errors a user may meet: each has a code, a message, a hint and an exit status."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pkviewer.hidden_signs import one_line, visible

FAULT_FOUND = 1
"""Exit status: a check found a fault in what it was given."""
WRONG_USE = 2
"""Exit status: wrong use, or input that cannot be read."""

INTERRUPTED = 130
"""Exit status: stopped by the user, as a shell tells it."""

_LONGEST = 600
"""Longest part of a fault: a template of prose is told whole, ten thousand letters are not."""
_MOST = 200
"""Faults listed in one report; more would not be read."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file: where it is, what stands there and what should."""

    file: str
    path: str
    found: str
    expected: str
    hint: str = ""

    def __post_init__(self) -> None:
        """Show what a file hides, and no more of it than can be read."""
        for field in ("file", "path", "found", "expected"):
            text = one_line(getattr(self, field))
            if len(text) > _LONGEST:
                text = f"{text[: _LONGEST - 1]}…"
            object.__setattr__(self, field, text)

    def __str__(self) -> str:
        where = f"{self.file}: {self.path}" if self.path else self.file
        line = f"{where}: found {self.found}; expected {self.expected}"
        return f"{line}. {self.hint}" if self.hint else line


class PkviewerError(Exception):
    """Base of all errors that are told to the user rather than traced."""

    code = "error"
    exit_status = WRONG_USE
    report = ""
    """What the program's makers need to know, where the mistake is the program's own."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = visible(message)
        self.hint = visible(hint)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class RefusedError(PkviewerError):
    """Something read from files that was refused; ``faults`` lists every reason found."""

    code = "refused"
    faults: tuple[Fault, ...] = ()


class PackError(RefusedError):
    """A data pack that was refused."""

    code = "pack"

    def __init__(self, folder: str, faults: tuple[Fault, ...]) -> None:
        count = len(faults)
        noun = "error" if count == 1 else "errors"
        super().__init__(
            f"The data pack in {folder} has {count} {noun}.",
            "Nothing was loaded. Correct the problems listed and open it again.",
        )
        self.folder = folder
        self.faults = faults[:_MOST]


class DocumentError(RefusedError):
    """A file of the user's own, a briefing or a page style, that was refused."""

    code = "document"

    def __init__(self, file: str, faults: tuple[Fault, ...], hint: str = "") -> None:
        super().__init__(
            f"{file} cannot be used.", hint or "Correct the problems listed and open it again."
        )
        self.file = file
        self.faults = faults[:_MOST]


class LogoError(PkviewerError):
    """A logo that is not taken."""

    code = "logo"


class PeriodError(PkviewerError):
    """A text that is no period."""

    code = "period"


class ViewError(PkviewerError):
    """A text that is no view of a comparison, or one of something the pack does not have."""

    code = "view"

    def __init__(self, found: str, expected: str, hint: str = "") -> None:
        super().__init__(f"The view has {found}; expected {expected}.", hint)
        self.found = found
        self.expected = expected


class FactError(PkviewerError):
    """A fact that cannot be computed, or must not be (unlike periods, units …).

    ``subjects`` are what the message is about, ids of indicators and periods, each at a ``{}``
    of ``template``: whoever writes for readers names them otherwise.
    """

    code = "fact"

    def __init__(self, template: str, *subjects: object, hint: str = "") -> None:
        super().__init__(template.format(*subjects) if subjects else template, hint)
        self._template = template
        self.subjects = subjects

    def worded(self, name: Callable[[object], str]) -> str:
        """Return the message with each subject as ``name`` calls it."""
        if not self.subjects:
            return self.message
        return self._template.format(*map(name, self.subjects))


class MissingEvidenceError(FactError):
    """A fact whose observations are not in the pack, or may not be used as evidence."""

    code = "missing"


class ProseError(PkviewerError):
    """A template of prose that cannot be filled."""

    code = "prose"


class ExportError(PkviewerError):
    """A file that could not be written; whatever stood there before still stands."""

    code = "export"


class StaleFileError(ExportError):
    """A file that somebody else changed since it was read, and that is not saved over."""

    code = "stale"

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} was changed by another program since it was opened; it was not saved over.",
            "Save under another name, or open the file again.",
        )


class UnexpectedError(PkviewerError):
    """A fault of the program itself; ``report`` is what its makers need to mend it."""

    code = "unexpected"

    def __init__(self, reason: str, log: str, report: str) -> None:
        super().__init__(
            f"The program made a mistake: {reason}",
            f"Nothing of yours is lost, and you can go on. The report is kept in {log}.",
        )
        self.report = report


class SigningError(PkviewerError):
    """Something that could not be signed, or a key that cannot be used."""

    code = "signing"


class UsageError(PkviewerError):
    """A command line that asks for something that is not there."""

    code = "usage"


class TextError(PkviewerError):
    """A text to be checked that cannot be read."""

    code = "text"
