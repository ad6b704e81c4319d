"""What must hold of a pack's lexicon: that it names what the pack declares, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from pkviewer.errors import Fault
from pkviewer.model.lexicon import Lexicon
from pkviewer.model.loading.fact_validation import unknown
from pkviewer.model.pack import Pack

FILE = "lexicon.json"
_LONGEST = 120
"""Letters of a name or phrase at most."""


def lexicon_faults(pack: Pack) -> Iterator[Fault]:
    """Yield what is wrong with the lexicon of a pack."""
    lexicon = pack.lexicon
    for code in lexicon.names:
        if code not in pack.head.entities:
            yield unknown(FILE, f"$.names.{code}", code, "an entity of pack.json")
    members = {m for dimension in pack.head.dimensions.values() for m in dimension.members}
    for member in lexicon.members:
        if member not in members:
            yield unknown(FILE, f"$.members.{member}", member, "a member of a dimension")
    for index, member in enumerate(lexicon.cased):
        if member not in lexicon.members:
            yield unknown(FILE, f"$.cased[{index}]", member, "a member spelled under members")
    for phrase, name in lexicon.phrases.items():
        if len(name) > len(phrase):
            yield Fault(FILE, f"$.phrases.{phrase}", repr(name), "a word no longer than the phrase")
    for at, text in _texts(lexicon):
        if not text.strip() or text != text.strip():
            yield Fault(FILE, at, repr(text), "a word or name without blanks round it")
        elif len(text) > _LONGEST:
            yield Fault(FILE, at, f"{len(text)} characters", f"at most {_LONGEST}")


def _texts(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield every word and name with its place."""
    for key, words in (
        ("local", lexicon.local),
        ("proper", lexicon.proper),
        ("optional", lexicon.optional),
        ("titles", lexicon.titles),
    ):
        for index, text in enumerate(words):
            yield f"$.{key}[{index}]", text
    for key, lists in (
        ("names", lexicon.names),
        ("members", lexicon.members),
        ("expansions", lexicon.expansions),
    ):
        for name, words in lists.items():
            for index, text in enumerate(words):
                yield f"$.{key}.{name}[{index}]", text
    glosses = {f"glosses.{language}": pairs for language, pairs in lexicon.glosses.items()}
    for key, pairs in {
        "phrases": lexicon.phrases,
        "spellings": lexicon.spellings,
        **glosses,
    }.items():
        for name, text in pairs.items():
            yield f"$.{key}.{name}", name
            yield f"$.{key}.{name}", text
