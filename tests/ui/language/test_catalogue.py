"""Translations: each language's file says what the code says, and the toolkit finds it there."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from pkviewer import paths
from pkviewer.ui.language.catalogue import Catalogue, Message, catalogue_text, read_catalogue
from pkviewer.ui.language.compiled import compiled

sys.path.insert(0, str(Path(__file__).parents[3] / "packaging"))

import translations

FILES = sorted(paths.resource("i18n").glob("*.ts"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_toolkit_finds_every_translation(path: Path) -> None:
    catalogue = read_catalogue(path)
    data, translator = compiled(catalogue), QTranslator()
    assert translator.load(data)
    assert translator.language() == catalogue.language
    for message in catalogue.messages:
        found = translator.translate(message.context, message.source)
        assert (found or "") == message.translation, message


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_catalogue_is_written_as_it_is_read(path: Path) -> None:
    assert catalogue_text(read_catalogue(path)) == path.read_text("utf-8")


def test_every_call_can_be_extracted() -> None:
    messages, unclear = translations.extracted()
    assert not unclear
    assert len(messages) > 500


SAID = [Message("Dialog", "&Open {n} files…"), Message("Dialog", "Close")]
RIGHT = Catalogue(
    "ur",
    (
        Message("Dialog", "&Open {n} files…", "{n} &فائلیں کھولیں…"),
        Message("Dialog", "Close", "بند"),
    ),
)


def _faults(*messages: Message) -> list[str]:
    return list(translations.faults(replace(RIGHT, messages=messages), SAID))


def test_a_complete_catalogue_has_no_faults() -> None:
    assert _faults(*RIGHT.messages) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (Message("Dialog", "&Open {n} files…", "{m} &فائلیں کھولیں…"), "places differ"),
        (Message("Dialog", "&Open {n} files…", "فائلیں کھولیں…"), "places differ"),
        (Message("Dialog", "&Open {n} files…", "{n} فائلیں کھولیں"), "“…” differs"),
        (Message("Dialog", "&Open {n} files…", "{n} &فا&ئلیں…"), "mnemonic"),
        (Message("Dialog", "&Open {n} files…", ""), "untranslated"),
        (Message("Dialog", "&Open {n} files…", "{n} &فائلیں…", is_finished=False), "unfinished"),
        (Message("Page", "&Open {n} files…", "{n} &فائلیں…"), "stale"),
    ],
)
def test_what_is_wrong_with_a_translation_is_named(wrong: Message, fault: str) -> None:
    assert any(text.startswith(fault) for text in _faults(wrong, RIGHT.messages[1]))


def test_a_text_nobody_translated_is_named() -> None:
    assert _faults(RIGHT.messages[0]) == ["untranslated: Dialog | Close"]


def test_a_term_that_goes_by_another_name_is_named() -> None:
    own = replace(RIGHT, messages=(Message("Dialog", "Open the &sources", "حوالے کھولیں"),))
    assert list(translations.term_faults(own, {"source": ("ماخذ",)}))
    assert not list(translations.term_faults(own, {"source": ("حوال",)}))


def test_the_glossary_has_the_terms_of_the_window() -> None:
    assert {"figure", "source", "claim"} <= translations.glossary("ur").keys()


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        (("{n} of {m}", "{m} میں سے {n}"), ""),
        (("{n} of {m}", "{n} میں سے"), "places"),
        (("Sources", ""), "lacks"),
        (("Sources",), "lacks"),
    ],
)
def test_a_word_of_the_page_that_lacks_a_language_or_a_place_is_named(
    texts: tuple[str, ...], fault: str
) -> None:
    found = translations.word_faults({"key": texts})
    assert [fault in text for text in found] == ([True] if fault else [])
