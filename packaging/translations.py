"""Keeps the window's translations: takes up new texts, compiles, and says what is missing.

    translations.py update     take up what the code says now, keeping every translation
    translations.py check      list what is missing, unfinished, stale or contradictory
    translations.py compile    write the .qm files that packages carry

A new language needs one file: `translations.py update CODE` begins it.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pkviewer import paths
from pkviewer.model.wording import LANGUAGES
from pkviewer.text import words
from pkviewer.ui.language.catalogue import Catalogue, Message, catalogue_text, read_catalogue
from pkviewer.ui.language.compiled import compiled

SOURCES = Path(__file__).parents[1] / "src" / "pkviewer"
FOLDER = paths.resource("i18n")
QT = "qt_{code}.ts"
"""Qt's own texts, of which the toolkit has no translation: kept by hand."""
OURS = "pkviewer_{code}.ts"
_PLACE = re.compile(r"\{[^{}]*\}")
_MARKERS = ("translate", "QT_TRANSLATE_NOOP")


class _Extractor(ast.NodeVisitor):
    """Collects the texts of one module with the class that each is looked up by."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._classes: list[str] = []
        self.messages: list[Message] = []
        self.faults: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        words = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
        if name == "tr":
            of_self = isinstance(function, ast.Attribute) and (
                isinstance(function.value, ast.Name) and function.value.id == "self"
            )
            if not of_self or not self._classes or len(words) != 1:
                self._fault(node, "write self.tr(…) with one plain text, or translate(…)")
            else:
                self.messages.append(Message(self._classes[-1], str(words[0])))
        elif name in _MARKERS and len(words) == 2 and all(isinstance(w, str) for w in words):
            self.messages.append(Message(str(words[0]), str(words[1])))
        self.generic_visit(node)

    def _fault(self, node: ast.Call, text: str) -> None:
        self.faults.append(f"{self._path}:{node.lineno}: {text}")


def extracted(folder: Path = SOURCES) -> tuple[list[Message], list[str]]:
    """Return the texts of the code, each once, and the calls that cannot be understood."""
    messages: dict[tuple[str, str], Message] = {}
    faults: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text("utf-8")
        if "tr(" not in text and not any(marker in text for marker in _MARKERS):
            continue
        extractor = _Extractor(path)
        extractor.visit(ast.parse(text))
        messages |= {message.key: message for message in extractor.messages}
        faults += extractor.faults
    return list(messages.values()), faults


def languages() -> list[str]:
    """Return the codes of the languages that have a catalogue."""
    return sorted(path.stem.removeprefix("pkviewer_") for path in FOLDER.glob("pkviewer_*.ts"))


def catalogue(code: str) -> Catalogue:
    """Return the catalogue of a language."""
    return read_catalogue(FOLDER / OURS.format(code=code))


def update(code: str) -> None:
    """Take up the texts of the code in a language's file; what is gone leaves it."""
    path = FOLDER / OURS.format(code=code)
    known = read_catalogue(path).by_key() if path.exists() else {}
    # A text that has moved to another class keeps its translation, to be looked at.
    elsewhere = {message.source: message.translation for message in known.values()}
    messages = [
        known.get(message.key)
        or Message(*message.key, elsewhere.get(message.source, ""), is_finished=False)
        for message in extracted()[0]
    ]
    path.write_text(catalogue_text(Catalogue(code, tuple(messages))), "utf-8")


def faults(own: Catalogue, messages: list[Message]) -> Iterator[str]:
    """Yield what is wrong with a language's catalogue, against the texts of the code."""
    known, wanted = own.by_key(), {message.key for message in messages}
    for key in sorted(wanted - known.keys()):
        yield f"untranslated: {' | '.join(key)}"
    for message in known.values():
        if message.key not in wanted:
            yield f"stale: {message.context} | {message.source}"
        elif not message.translation:
            yield f"untranslated: {message.context} | {message.source}"
        elif not message.is_finished:
            yield f"unfinished: {message.context} | {message.source}"
        if message.translation:
            yield from contradictions(message)


def contradictions(message: Message) -> Iterator[str]:
    """Yield where a translation says other things than the text: places, keys, ends."""
    place = f"{message.context} | {message.source}"
    before, after = (
        Counter(_PLACE.findall(text)) for text in (message.source, message.translation)
    )
    if before != after:
        yield f"places differ: {place} | {message.translation}"
    if message.source.count("…") != message.translation.count("…"):
        yield f"“…” differs: {place} | {message.translation}"
    if mnemonics(message.translation) > mnemonics(message.source):
        yield f"mnemonic where there is none: {place} | {message.translation}"


def word_faults(table: Mapping[str, Sequence[str]] | None = None) -> list[str]:
    """Return what is wrong with the fixed words of page, list and review.

    Each has a text in every language, with the same places in each.
    """
    found = []
    for key, texts in (table or {key: words.texts(key) for key in sorted(words.keys())}).items():
        places = [Counter(_PLACE.findall(text)) for text in texts]
        if len(texts) != len(LANGUAGES) or not all(text.strip() for text in texts):
            found.append(f"words: {key} lacks a language")
        elif any(set(other) != set(places[0]) for other in places):
            found.append(f"words: the places of {key} differ: {' | '.join(texts)}")
    return found


def term_faults(own: Catalogue, terms: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the translations in which a term of the glossary goes by another name."""
    for message in own.messages:
        text = f" {_PLACE.sub(' ', message.source).replace('&', '').casefold()} "
        said = message.translation.replace("&", "")
        for term, names in terms.items():
            is_named = re.search(rf"\b{re.escape(term)}s?\b", text)
            if is_named and said and not any(name in said for name in names):
                yield f"term: “{term}” is {' or '.join(names)}: {message.source} | {said}"


def glossary(code: str) -> dict[str, tuple[str, ...]]:
    """Return a language's terms: each English one with the names it may go by."""
    path = FOLDER / f"glossary_{code}.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    pairs = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return {term: tuple(names.split(" / ")) for term, _, names in pairs}


def mnemonics(text: str) -> int:
    """Count the letters marked as keys."""
    return text.replace("&&", "").count("&")


def compile_all() -> None:
    """Write a ``.qm`` beside each ``.ts``."""
    for path in FOLDER.glob("*.ts"):
        path.with_suffix(".qm").write_bytes(compiled(read_catalogue(path)))


def main(arguments: list[str]) -> int:
    """Do what was asked; return 1 where a check found something."""
    wanted, *codes = arguments
    if wanted == "update":
        for code in codes or languages():
            update(code)
        return 0
    if wanted == "compile":
        compile_all()
        return 0
    messages, unclear = extracted()
    unclear += word_faults()
    listed = [
        f"{code}: {fault}" for code in languages() for fault in faults(catalogue(code), messages)
    ]
    print("\n".join([*unclear, *listed]) or f"{len(messages)} texts, {languages()}: complete")
    return 1 if unclear or listed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
