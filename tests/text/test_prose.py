"""Prose: placeholders are read, bare figures are found, and nothing else is flagged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkviewer.errors import ProseError
from pkviewer.text.prose import ASPECTS, Place, bare_figures, parse
from pkviewer.text.words import keys, word

names = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,12}", fullmatch=True)
placeholders = st.one_of(
    names,
    st.builds("{}.{}".format, names, st.sampled_from(ASPECTS)),
    names.map("term:{}".format),
    st.sampled_from(
        [
            "period:FY2023-24",
            "period:2018-08..2019-07",
            "period:reported 2025-05",
            "period:FY2023-24/9m",
        ]
    ),
)
plain = st.text(alphabet="abcxyz ,.–%ابپت", max_size=12)


@given(st.text() | st.text(alphabet="{}ab.:1 "))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parts = parse(text)
    except ProseError:
        assert "{" in text or "}" in text
        with pytest.raises(ProseError):
            bare_figures(text)
        return
    assert all(part for part in parts)
    assert not any(isinstance(part, str) and set(part) & set("{}") for part in parts)
    if not set(text) & set("{}"):
        assert "".join(part for part in parts if isinstance(part, str)) == text
    bare_figures(text)


@given(st.lists(st.tuples(plain, placeholders), max_size=5), plain)
def test_placeholders_are_never_flagged(pieces: list[tuple[str, str]], end: str) -> None:
    text = "".join(f"{before}{{{place}}}" for before, place in pieces) + end
    assert sum(isinstance(part, Place) for part in parse(text)) == len(pieces)
    bare = "".join(before + " " for before, _ in pieces) + end
    assert set(bare_figures(text)) <= set(bare_figures(bare))


@given(
    st.text(alphabet="ab ", max_size=5),
    st.characters(categories=["Nd"]),
    st.text(alphabet="ab ", max_size=5),
)
def test_every_digit_is_flagged(before: str, digit: str, after: str) -> None:
    assert digit in bare_figures(before + digit + after + "{fact}")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rose by {growth}.", ()),
        ("It rose by 5.", ("5",)),
        ("Rs۵", ("۵",)),
        ("half of it", ("half",)),
        ("Two firms", ("Two",)),
        ("twenty-one", ("twenty",)),
        ("It DOUBLED", ("DOUBLED",)),
        ("billions and dozens", ("billions", "dozens")),
        ("five per cent", ("five", "per cent")),
        ("often, lightened, tents, someone, phone", ()),
        ("دو کروڑ", ("دو", "کروڑ")),
        ("دوسرا کروڑوں", ()),
        ("one of them, once, at first", ()),
        ("{term:5g} and {a1.period}", ()),
    ],
)
def test_bare_figures(text: str, found: tuple[str, ...]) -> None:
    assert bare_figures(text) == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ()),
        ("a {x}", ("a ", Place("fact", "x"))),
        ("{x.abs}{y}", (Place("fact", "x", "abs"), Place("fact", "y"))),
        ("{term:5g}", (Place("term", "5g"),)),
        ("{period:2024-06..2024-09}", (Place("period", "2024-06..2024-09"),)),
    ],
)
def test_parsed(text: str, parts: tuple[str | Place, ...]) -> None:
    assert parse(text) == parts


@pytest.mark.parametrize(
    "text", ["{", "}", "{a", "a}", "{{a}}", "{}", "{ a}", "{a.b}", "{term:}", "{a!r}", "{x:y}"]
)
def test_refused(text: str) -> None:
    with pytest.raises(ProseError):
        parse(text)


@pytest.mark.parametrize("key", sorted(keys()))
def test_every_fixed_word_is_there_in_both_languages(key: str) -> None:
    english, urdu = word(key, "en"), word(key, "ur")
    assert english
    assert urdu
    assert sorted(p.name for p in parse(english) if isinstance(p, Place)) == sorted(
        p.name for p in parse(urdu) if isinstance(p, Place)
    )
