"""Puts an Urdu text into English where the engine has to understand it; offsets are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from babel import Locale

from pkviewer.model.pack import Pack
from pkviewer.review.reading.cleaning import CleanText
from pkviewer.review.reading.script import is_in_arabic_script
from pkviewer.review.reading.urdu.figures import FIGURES
from pkviewer.review.reading.urdu.grammar import GRAMMAR, LINKS, MONTH, MONTHS
from pkviewer.review.reading.urdu.words import UNITS, WORDS

_SIGNS = {
    **{zero + digit: str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
    ord("ي"): "ی",
    ord("ى"): "ی",
    ord("ك"): "ک",
    ord("ه"): "ہ",
    ord("ة"): "ہ",
    ord("ۃ"): "ہ",
    ord("٪"): "%",
    ord("٫"): ".",
    ord("٬"): ",",
    ord("،"): ",",
    ord("؛"): ";",
    ord("؟"): "?",
    ord("ﷺ"): " ",
}
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_STOP = re.compile("۔(?!\\d)")
_POINT = re.compile("(?<=\\d)۔(?=\\d)")
_TOUCHING = re.compile("(?<=[\u0620-\u06d3])(?=[\\d$])|(?<=\\d)(?=[\u0620-\u06d3])")
_SPACED_COMMA = re.compile(r"\s,")
_GLUED_AFTER = re.compile(
    r"(?<![\u0620-\u06d3])(?:ہزار|کروڑ|فیصد|ڈالر|روپے|(?:کے|سے|نے)(?=مطابق|دوران|ذریعے|ساتھ|مقابلے|"
    r"رواں|گزشتہ|زائد|زیادہ|کم))(?=[\u0620-\u06d3])(?!ز(?![\u0620-\u06d3])|وں|ز\s)"
)
"""A word whose last letter joins to none, so that writers leave the space after it out."""
_LINKS = re.compile("(?<![\u0620-\u06d3])(?:کی|کا|کے|میں|کو|اور)(?![\u0620-\u06d3])")
"""Small words between the words of a name."""
_LETTER = r"[\u0620-\u06d3]"


def dated(text: str) -> str:
    """Return a text with its digits and months as English writes them; places are not kept."""
    plain = _SPACED_COMMA.sub(",", text.translate(_SIGNS))
    return MONTH.sub(lambda match: MONTHS[match[0]], plain)


class Glosses:
    """The Urdu names of one pack, and the words of the language, with their English."""

    def __init__(self, pack: Pack) -> None:
        self._english = {**_countries(), **WORDS, **dict(_named(pack))}
        own = {_plain(word): said for word, said in pack.lexicon.glosses.get("ur", {}).items()}
        self._english.update(own)
        names = sorted(self._english, key=len, reverse=True)
        self._names = _any(names)
        self._units = _any([*UNITS])
        known = "|".join(re.escape(name) for name in names if name.isascii() is False)
        self._glued = re.compile(rf"(?<!{_LETTER})(?:اور|سے|نے|کے)(?={known})")

    def glossed(self, plain: CleanText) -> CleanText:
        """Return a text as it is where it is not in Urdu, else with English in its place."""
        if not any(map(is_in_arabic_script, plain.text.splitlines())):
            return plain
        text = CleanText(plain.text.translate(_SIGNS), plain.origin)
        steps: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
            (_MARKS, ""),
            (_POINT, "."),
            (_STOP, ".\n"),
            (_SPACED_COMMA, ","),
            (_TOUCHING, " "),
            (_GLUED_AFTER, lambda match: match[0] + " "),
            (self._glued, lambda match: match[0] + " "),
            *FIGURES,
            (self._units, lambda match: UNITS[_one(match)]),
            *GRAMMAR,
            (self._names, lambda match: self._english[_one(match)]),
            *LINKS,
        )
        for pattern, written in steps:
            if isinstance(written, str) and "\\" in written:
                written = _filled(written)  # noqa: PLW2901 - a template, filled at each match
            text = text.replaced(pattern, written)
        return text


def _any(names: list[str]) -> re.Pattern[str]:
    spelled = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in names)
    return re.compile(rf"(?<!{_LETTER})(?:{spelled or '(?!)'})(?!{_LETTER})")


def _one(match: re.Match[str]) -> str:
    return " ".join(match[0].split())


def _filled(template: str) -> Callable[[re.Match[str]], str]:
    return lambda match: match.expand(template)


def _plain(name: str) -> str:
    return _MARKS.sub("", name.translate(_SIGNS)).replace("\u200c", "").strip()


def _countries() -> Mapping[str, str]:
    urdu, english = Locale("ur").territories, Locale("en").territories
    return {
        _plain(name): english[code]
        for code, name in urdu.items()
        if len(code) == 2 and code in english and len(_plain(name)) > 3
    }


def _named(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield the Urdu names that a pack holds, with the English of each."""
    for entity in pack.head.entities.values():
        if entity.name.ur:
            yield _plain(entity.name.ur), entity.name.en
    for dimension in pack.head.dimensions.values():
        for name in dimension.members.values():
            if name.ur and name.en[:1].isupper() and " " not in name.en:
                yield _plain(name.ur), name.en
    for body in pack.head.bodies.values():
        for text in (body.name, body.short):
            if text is not None and text.ur:
                yield _plain(text.ur), text.en
    known = _any(sorted(WORDS, key=len, reverse=True))
    for indicator in pack.indicators.values():
        for alias in map(_plain, indicator.aliases):
            is_urdu = " " in alias and is_in_arabic_script(alias)
            if is_urdu and is_in_arabic_script(_LINKS.sub("", known.sub("", alias))):
                yield alias, indicator.name.en.partition(",")[0]
