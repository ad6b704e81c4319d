"""A catalogue of translations: the window's texts in one language, as Qt Linguist keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the window: the class that shows it, the English text and its translation.

    ``translation`` is empty where there is none. ``is_finished`` is False while a
    translator has marked it as a draft.
    """

    context: str
    source: str
    translation: str = ""
    is_finished: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """What the translation is looked up by."""
        return self.context, self.source


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All messages of one language, by the code of the language."""

    language: str
    messages: tuple[Message, ...]

    def by_key(self) -> dict[tuple[str, str], Message]:
        """Return the messages by context and English text."""
        return {message.key: message for message in self.messages}


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue of a ``.ts`` file.

    Raises:
        OSError: the file cannot be read.
        ParseError: it is no XML.
    """
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - the program's own file
    messages = []
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type", "") if translation is not None else "unfinished"
            if kind in ("vanished", "obsolete"):
                continue
            text = (translation.text or "") if translation is not None else ""
            messages.append(
                Message(name, message.findtext("source", ""), text, kind != "unfinished")
            )
    return Catalogue(root.get("language", ""), tuple(messages))


def catalogue_text(catalogue: Catalogue) -> str:
    """Return a catalogue as a ``.ts`` file holds it, sorted by context and then as given."""
    contexts: dict[str, list[Message]] = {}
    for message in sorted(catalogue.messages, key=lambda message: message.context):
        contexts.setdefault(message.context, []).append(message)
    body = "".join(_context_text(name, messages) for name, messages in contexts.items())
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{catalogue.language}" sourcelanguage="en_GB">\n{body}</TS>\n'
    )


def _context_text(name: str, messages: Iterable[Message]) -> str:
    rows = "".join(
        f"    <message>\n        <source>{escape(message.source)}</source>\n"
        f"        <translation{_mark(message)}>{escape(message.translation)}</translation>\n"
        "    </message>\n"
        for message in messages
    )
    return f"<context>\n    <name>{escape(name)}</name>\n{rows}</context>\n"


def _mark(message: Message) -> str:
    finished = message.is_finished and message.translation
    return "" if finished else ' type="unfinished"'
