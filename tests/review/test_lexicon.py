"""The words of a country come with its pack: they are checked, and the text check uses them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pkviewer.model.lexicon import Lexicon
from pkviewer.model.loading.lexicon_validation import lexicon_faults
from pkviewer.model.pack import Pack
from pkviewer.review.reviewer import Reviewer

DAY = date(2026, 3, 15)


def with_lexicon(pack: Pack, **words: Any) -> Pack:
    return replace(pack, lexicon=Lexicon(**words))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ({"names": {"QQ": ("Nowhere",)}}, "$.names.QQ"),
        ({"members": {"nobody": ("Nobody",)}}, "$.members.nobody"),
        ({"cased": ("jazz",)}, "$.cased[0]"),
        ({"local": (" Dawn",)}, "$.local[0]"),
        ({"proper": ("x" * 121,)}, "$.proper[0]"),
        ({"phrases": {"itu": "telecommunication"}}, "$.phrases.itu"),
        ({"glosses": {"ur": {"": "export"}}}, "$.glosses.ur."),
    ],
)
def test_a_faulty_lexicon_is_refused_with_the_place(
    pack: Pack, words: dict[str, Any], place: str
) -> None:
    assert place in [fault.path for fault in lexicon_faults(with_lexicon(pack, **words))]


def test_a_pack_without_a_lexicon_is_reviewed_too(small: Pack) -> None:
    assert small.lexicon == Lexicon()
    assert Reviewer(small).review("Exports were 5 percent higher.", DAY).findings


def test_the_lexicon_says_what_an_operator_is_called(pack: Pack) -> None:
    text = "Onic had 24.5 million mobile subscribers in June 2025."
    plain = Reviewer(with_lexicon(pack)).review(text, DAY).findings[0]
    named = Reviewer(pack).review(text, DAY).findings[0]
    assert (plain.indicator, plain.candidates) != (named.indicator, named.candidates)
