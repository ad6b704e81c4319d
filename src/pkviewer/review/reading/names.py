"""The names by which countries, and members of dimensions, are called in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pkviewer.model.lexicon import Lexicon
from pkviewer.model.pack import Pack
from pkviewer.review.reading import countries

ELSEWHERE = "elsewhere"
"""The entity of a figure about a country, a market or a firm that the pack says nothing of."""


def country_names(pack: Pack) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return the pattern of every country's names, and whose each is."""
    spelled: dict[str, str] = {}
    for code, names in countries.names().items():
        entity = code if code in pack.head.entities else ELSEWHERE
        for name in names.split("|"):
            spelled[name.replace("\\", "")] = entity
    for code, known in pack.head.entities.items():
        for name in (known.name.en, *pack.lexicon.names.get(code, ())):
            spelled[name] = code
    longest = sorted(spelled, key=lambda name: (-len(name), name))
    pattern = "|".join(map(re.escape, longest))
    return (
        re.compile(rf"(?<![\w$])(?:{pattern})(?![\w$])(?!\s?\$|\s[Dd]ollars?)"),
        {name.lower(): code for name, code in spelled.items()},
    )


def member_names(pack: Pack, lexicon: Lexicon) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Yield every member that a text can name: its dimension, itself, its pattern."""
    for dimension, declared in pack.head.dimensions.items():
        for member, name in declared.members.items():
            if member not in lexicon.members and name.en[:1].islower():
                continue  # a description, not a name
            plain = name.en.partition(" (")[0]  # nobody writes what stands in brackets
            spelled = "|".join(map(re.escape, lexicon.members.get(member, (name.en, plain))))
            case = 0 if member in lexicon.cased else re.IGNORECASE
            yield dimension, member, re.compile(rf"(?<!\w)(?:{spelled})(?:’s|'s)?(?!\w)", case)
