"""Finds places, tiers and scores in a text, and what is said of them without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pkviewer.review.reading.amount import Amount, hedge_of
from pkviewer.review.reading.amount_patterns import (
    AT_A_TIME,
    BETTER,
    DECIMAL,
    MOVED_TO,
    NO_RANK,
    NOT_AFTER_RANK,
    OF_RANKS,
    OF_SCORES,
    OTHERS,
    RANK,
    RANKED_AT,
    SCORE,
    SCORED_FOR,
    TIER,
)
from pkviewer.review.reading.numerals import small_number

_LIST = 300
"""Letters before a number of a list in which scores are spoken of."""
_AROUND = 120
"""Letters round a number in which words are looked for that say what it is."""


def ranks(text: str) -> Iterator[Amount]:
    """Yield places in a ranking."""
    for match in RANK.finditer(text):
        if not _is_rank(match):
            continue
        end, value = match.end(), Decimal(match["rank"])
        if NO_RANK.match(text, end) or NOT_AFTER_RANK.match(text, end):
            continue
        if match["of"] and (value > int(match["of"]) or _is_of_score(match)):
            continue
        of = int(match["of"]) if match["of"] else None
        yield Amount(match.start("rank"), end, "rank", value, "", of=of)


def plain_ranks(text: str) -> Iterator[Amount]:
    """Yield places that only the words before them tell to be such."""
    for match in RANKED_AT.finditer(text):
        if not NO_RANK.match(text, match.end()):
            value = Decimal(match["rank"])
            yield Amount(match.start("rank"), match.end("rank"), "rank", value)


def _is_of_score(match: re.Match[str]) -> bool:
    """Whether a number is out of the most points there are, and not out of so many countries."""
    return int(match["of"]) in (10, 20, 100) and not (match["th"] and match["mark"])


def _is_rank(match: re.Match[str]) -> bool:
    """Whether a number is said to be a place: by a word, its ending, or out of how many."""
    mark = (match["mark"] or "").lower()
    if match["of"] and not (match["th"] or mark):
        after = match.string[match.end() : match.end() + 12]
        return "out of" in match[0].lower() and not OTHERS.match(after)
    marked = match["after"] or match["of"] or (mark and match["th"])
    if match["th"] and not marked:
        lead = match.string[max(0, match.start() - _AROUND) : match.start()]
        around = lead + match.string[match.end() : match.end() + _AROUND]
        is_told = MOVED_TO.search(lead) or AT_A_TIME.match(match.string, match.end())
        return bool(is_told and OF_RANKS.search(around))
    return bool(marked) or mark.startswith(("rank", "position"))


def tiers(text: str) -> Iterator[Amount]:
    """Yield tiers."""
    romans = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    for match in TIER.finditer(text):
        said = (match["tier"] or "1").lower()
        tier = romans.get(said) or small_number(said)
        yield Amount(match.start(), match.end(), "tier", Decimal(tier))


def scores(text: str) -> Iterator[Amount]:
    """Yield scores that are called so."""
    for match in SCORE.finditer(text):
        name = next(n for n in ("score", "plain", "tiny") if match[n])
        yield Amount(
            match.start(name),
            match.end(),
            "index",
            Decimal(match[name]),
            hedge_of(text, match.start(name), match.end()),
        )


def bare_scores(text: str) -> Iterator[Amount]:
    """Yield decimals that stand beside a score without a word of their own."""
    for match in DECIMAL.finditer(text):
        if OF_SCORES.search(text[max(0, match.start() - _AROUND) : match.end()]):
            yield Amount(match.start(), match.end(), "index", Decimal(match[0]))


def listed_scores(text: str) -> Iterator[Amount]:
    """Yield numbers of a list of scores: "20 for legal measures, 18.21 for technical ones"."""
    for match in SCORED_FOR.finditer(text):
        lead = text[max(0, match.start() - _LIST) : match.start()]
        if OF_SCORES.search(lead.rpartition("\n")[2]):
            value = Decimal(match["scored"])
            yield Amount(match.start("scored"), match.end("scored"), "index", value)


def betters(text: str) -> Iterator[Amount]:
    """Yield what is said of a better or a worse place."""
    for match in BETTER.finditer(text):
        yield Amount(match.start(), match.end(), "better", Decimal(1 if match["up"] else -1))
