"""Collections as files: one JSON that a person can read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from pkviewer.collection.changes import (
    OFF_THE_WEB,
    AddAlternative,
    AddFigure,
    AddSource,
    Change,
    Revise,
    Withdraw,
)
from pkviewer.collection.collection import Collection
from pkviewer.documents.document import document, line_faults
from pkviewer.errors import DocumentError, ExportError, Fault
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model import limits
from pkviewer.model.loading.decoding import is_publishable
from pkviewer.model.period import Period
from pkviewer.signing.keys import SigningKey
from pkviewer.signing.signature import Signature, signature_fault, signed, unsigned

FORMAT = 1
"""Version of the format of collections."""
LARGEST = 32 * 1024**2
"""Bytes of the longest collection: one of 100,000 figures has some 15 million."""
_MARK = "\x01"
"""Stands for a change while the rest is laid out; no list of the file has such a text."""
_MARKED = re.compile(r'^\s*"\\u0001(\d+)"(,?)$')
_COPY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,160}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class _CollectionFile(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True
):
    type: Literal["collection"]
    format: int
    collection: Collection
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class SignedCollection:
    """A collection, and who signed its file if anybody did."""

    collection: Collection
    signature: Signature | None


def read_collection(path: Path) -> Collection:
    """Read a collection from its file.

    Raises:
        DocumentError: it is none, holds what a collection may not, or changed after it was signed.
    """
    return read_signed(path).collection


def read_signed(path: Path) -> SignedCollection:
    """Read a collection from its file, with its signature.

    Raises:
        DocumentError: it is none, holds what a collection may not, or changed after it was signed.
    """
    data = file_bytes(path, path.name, LARGEST)
    if isinstance(data, Fault):
        raise DocumentError(str(path), (data,))
    file = document(data, path, _CollectionFile, FORMAT, _faults)
    if file.signature is not None:
        content = _without(data, file.signature)
        fault = signature_fault("collection", content, file.signature, path.name)
        if fault is not None:
            raise DocumentError(str(path), (fault,), "Nothing was loaded.")
    return SignedCollection(file.collection, file.signature)


def collection_bytes(collection: Collection) -> bytes:
    """Return a collection as its file: a person can read it, and compare two line by line.

    Raises:
        ExportError: it is longer than a collection may be.
    """
    return _bytes(_CollectionFile(type="collection", format=FORMAT, collection=collection))


def signed_bytes(collection: Collection, key: SigningKey, day: date) -> bytes:
    """Return a collection as its file, signed by a key."""
    blank = unsigned(key, day)
    file = _CollectionFile(type="collection", format=FORMAT, collection=collection, signature=blank)
    signature = signed("collection", _without(_bytes(file), blank), blank, key)
    return _bytes(msgspec.structs.replace(file, signature=signature))


def _without(data: bytes, signature: Signature) -> bytes:
    """Return the bytes of a file without the digits of the signature, the last of them."""
    before, _, after = data.rpartition(signature.value.encode())
    return before + after


def _bytes(file: _CollectionFile) -> bytes:
    """Return a file with one key a line, and each change on a line of its own.

    Raises:
        ExportError: it is longer than a collection may be.
    """
    tree = msgspec.to_builtins(file, enc_hook=_spelled)
    changes: list[str] = []
    for step in tree["collection"].get("steps", ()):
        kept = step["changes"]
        step["changes"] = [f"{_MARK}{len(changes) + at}" for at in range(len(kept))]
        changes += [_line(change) for change in kept]
    laid_out = msgspec.json.format(msgspec.json.encode(tree), indent=1).decode()
    lines = (_with_change(line, changes) for line in laid_out.splitlines())
    data = "\n".join((*lines, "")).encode()
    if len(data) > LARGEST:
        raise ExportError(
            f"The collection would be {len(data):,} bytes long; {LARGEST:,} are the most.",
            "Keep the rest in another collection; several can be open at once.",
        )
    return data


def _line(change: object) -> str:
    return msgspec.json.format(msgspec.json.encode(change), indent=0).decode()


def _with_change(line: str, changes: Sequence[str]) -> str:
    """Return a line, or the change that its mark stands for."""
    marked = _MARKED.fullmatch(line)
    return line if marked is None else f"     {changes[int(marked[1])]}{marked[2]}"


def _spelled(value: Any) -> Any:
    if isinstance(value, Period):
        return value.code
    raise NotImplementedError(type(value))


def _faults(name: str, file: _CollectionFile) -> Iterator[Fault]:
    collection = file.collection
    for key, text in (("title", collection.title), ("by", collection.by)):
        for what, expected in line_faults(text, limits.NAME_CHARACTERS):
            yield Fault(name, f"$.collection.{key}", what, expected)
    if not 0 <= collection.done <= len(collection.steps):
        expected = f"0 to {len(collection.steps)}, the number of steps"
        yield Fault(name, "$.collection.done", str(collection.done), expected)
    for index, step in enumerate(collection.steps):
        for number, change in enumerate(step.changes):
            at = f"$.collection.steps[{index}].changes[{number}]"
            yield from _change_faults(name, at, change)


def _change_faults(name: str, at: str, change: Change) -> Iterator[Fault]:
    if isinstance(change, AddFigure | Revise | AddAlternative):
        if not is_publishable(change.value):
            expected = "a finite decimal of printable size"
            yield Fault(name, f"{at}.value", str(change.value)[:40], expected)
        if not change.source:
            yield Fault(name, f"{at}.source", "no source", "the id of a source")
    elif isinstance(change, Withdraw):
        if not change.reason.strip():
            yield Fault(name, f"{at}.reason", "no reason", "why the figure is withdrawn")
    elif isinstance(change, AddSource):
        yield from _source_faults(name, f"{at}.source", change)


def _source_faults(name: str, at: str, change: AddSource) -> Iterator[Fault]:
    source = change.source
    for key, text in (("publisher", source.publisher), ("title", source.title)):
        if not text.strip():
            yield Fault(name, f"{at}.{key}", "no text", f"the source's {key}")
    if source.copy or source.digest:
        if not _COPY.fullmatch(source.copy):
            expected = "the plain name of a file in the folder beside the collection"
            yield Fault(name, f"{at}.copy", repr(source.copy[:80]), expected)
        if not _DIGEST.fullmatch(source.digest):
            expected = "the SHA-256 of the copy, 64 hexadecimal digits"
            yield Fault(name, f"{at}.digest", repr(source.digest[:80]), expected)
    if source.kind in OFF_THE_WEB:
        if not source.given_by.strip() or source.published is None:
            expected = "who gave it ('given_by') and its date ('published')"
            yield Fault(name, at, f"a {source.kind} without both", expected)
    elif not source.url.startswith(("https://", "http://")):
        yield Fault(name, f"{at}.url", repr(source.url[:80]), "an https address")
