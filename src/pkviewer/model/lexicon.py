"""The words by which a country's texts speak of what a pack holds; read by the text check."""

from __future__ import annotations

import msgspec

from pkviewer.model.wording import Language

Words = tuple[str, ...]


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``lexicon.json``. Every part may be left out; the English of every country is built in.

    ``names`` are what an entity, its people and its capital are called, by the entity's code.
    ``local`` are names that show a text to be about the home country without naming it.
    ``members`` are what members of the dimensions are called beside their own names; those
    listed in ``cased`` are names only as they are spelled here, capitals included.
    ``proper`` are words that say by themselves which indicator is meant, ``optional`` words of
    indicators' names that a text may leave out. ``expansions`` are what an abbreviation stands
    for, ``phrases`` what several words are read as, ``spellings`` what a word is read as.
    ``titles`` are names that a year belongs to, so that it is no period.
    ``glosses`` give, by language, the English of words and names that stand in a text.
    """

    schema: str = msgspec.field(name="$schema", default="")
    names: dict[str, Words] = {}
    local: Words = ()
    members: dict[str, Words] = {}
    cased: Words = ()
    proper: Words = ()
    optional: Words = ()
    expansions: dict[str, Words] = {}
    phrases: dict[str, str] = {}
    spellings: dict[str, str] = {}
    titles: Words = ()
    glosses: dict[Language, dict[str, str]] = {}
