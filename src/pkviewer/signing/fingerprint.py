"""The fingerprint of a public key in words, to be read out over a telephone.

Twelve words of a list of 2,048, eleven bits each: the first 132 bits of the key's SHA-256. The
list is that of BIP-39, whose words differ in their first four letters.
"""

from __future__ import annotations

import hashlib
from functools import cache

from pkviewer import paths

WORDS = 12
_BITS = 11


def in_words(key: bytes) -> str:
    """Return the fingerprint of a public key (32 bytes): twelve words with blanks between."""
    number = int.from_bytes(hashlib.sha256(key).digest()) >> (256 - WORDS * _BITS)
    places = (number >> _BITS * at & (1 << _BITS) - 1 for at in reversed(range(WORDS)))
    return " ".join(_list()[place] for place in places)


def is_same(words: str, others: str) -> bool:
    """Whether two fingerprints are the same, however they are spaced and written."""
    return words.casefold().split() == others.casefold().split()


@cache
def _list() -> tuple[str, ...]:
    return tuple(paths.resource("words", "fingerprint.txt").read_text("ascii").split())
