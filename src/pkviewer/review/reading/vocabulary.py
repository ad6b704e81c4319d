"""Words as the review compares them: one form for what writers spell in several ways."""

from __future__ import annotations

import re
from functools import lru_cache


def listed(words: str) -> list[str]:
    """Return the words of a list written with spaces."""
    return words.split()


WORD = re.compile(r"[A-Za-z]+(?:[’'&-][A-Za-z]+)*|\d+[A-Za-z]+|\d+")
_CANON = {
    word: name
    for name, words in {
        "ict": "it ict ites tech iteis itenabled it-enabled ict-enabled",
        "subscriber": "subscription user customer connection",
        "receipt": "remittance earning receipt income earn earned earns remitted remit",
        "contribution": "contribution contribute contributed contributes",
        "freelancer": "freelance freelancing freelancer freelances",
        "fibre": "fiber fibre optic optical fiberisation fiberised fibred",
        "telecom": "telecommunication telecom telco telecoms",
        "cellular": "cell cellular",
        "eoffice": "e-office eoffice",
        "ecommerce": "e-commerce ecommerce",
        "egovernment": "e-government egovernment e-governance",
        "eparticipation": "e-participation eparticipation",
        "cybersecurity": "cyber-security cybersecurity",
        "cybercrime": "cyber-crime cybercrime",
        "startup": "start-up startup",
        "assemble": "assemble assembled assembly manufacture manufactured manufacturing "
        "produce produced production locally-assembled locally-manufactured",
        "import": "import imported importing",
        "export": "export exported exporting exporter",
        "rank": "rank ranking ranked position place placed",
        "score": "score scored scoring",
        "people": "people person individual citizen youth learner student pilgrim trainee "
        "beneficiary participant",
        "company": "company firm",
        "centre": "center centre",
        "programme": "program programme",
        "transaction": "transaction payment",
        "site": "site tower",
        "handset": "handset phone",
        "women": "women woman female",
        "men": "men man male",
        "complaint": "complaint",
        "enquiry": "enquiry inquiry",
        "conviction": "conviction convicted",
        "arrest": "arrest arrested",
        "target": "target goal aim aims aiming",
        "surplus": "surplus",
        "training": "training enrolment enrollment train trained trains",
        "investment": "investment invest invested",
        "fund": "fund funding raised",
        "speed": "speed fast",
        "download": "download downloaded",
        "exchequer": "exchequer treasury kitty",
        "graduate": "graduate graduated",
        "incubate": "incubated incubate incubation incubatee",
        "share": "share proportion",
        "use": "use used using usage",
        "own": "own owned owning ownership owner",
        "connect": "connected connect",
        "gender": "gender",
        "auction": "auction auctioned",
        "sell": "sold sell",
        "offer": "offered offer",
        "proceed": "proceed fetched",
        "merchant": "merchant retailer",
        "terminal": "terminal machine",
        "household": "household home",
        "monthly": "monthly month",
        "data": "data",
        "penetration": "penetration",
        "fdi": "fdi",
        "un": "un unitednations",
        "call": "call",
        "digiskills": "digiskills digiskills-pk",
    }.items()
    for word in words.split()
}
"""What several spellings are read as, after the plural is taken off."""
STOP = frozenset(
    listed(
        "a an the of in on at by for to from with and or as is are was were be been being has have "
        "had it its it's their this that these those which who whose into per than then also pk s "
        "end fiscal year years single total number published printed reported told review within "
        "older narrower former all individual created create cumulative rupee dollar"
    )
)
"""Words of an indicator's name that say nothing of what it measures."""
OPTIONAL = frozenset(
    listed(
        "world bank itu gsma ookla survey household estimate first un pseb secp standard adult "
        "sector national pakistan people subscriber receipt transaction federal ict's digital "
        "service services print definition widened remote worker unofficial international "
        "monthly index value operator band tracker newly"
    )
)
"""Words of a name that a text may leave out, though they speak for it where they stand."""

PROPER = frozenset(
    listed(
        "raast nadra digiskills eoffice usf deep inspire gci egdi nic teledensity arpu atm "
        "cert sim ftth tower pakid osi hci tii epi idi gii nri"
    )
)
"""Names that say by themselves what is spoken of."""
EXPANSIONS = {
    "nic": ("incubate", "centre", "national"),
    "usf": ("universal", "service"),
    "egdi": ("un", "egovernment", "development", "index"),
    "gci": ("global", "cybersecurity", "index"),
    "pos": ("pos", "terminal"),
    "incubate": ("nic",),
    "ngms": ("mobile", "broadband"),
}
"""What an abbreviation stands for, heard with it."""


@lru_cache(maxsize=1 << 14)
def form(word: str) -> str:
    """Return the form under which a word is compared."""
    if word in ("it", "It"):
        return word.lower()  # the pronoun, not the trade
    plain = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    for spelling in (
        plain,
        _singular(plain),
        plain.replace("-", ""),
        _singular(plain.replace("-", "")),
    ):
        if spelling in _CANON:
            return _CANON[spelling]
    return _singular(plain.replace("-", ""))


def forms(text: str) -> list[str]:
    """Return the forms of a text's words, those that say nothing left out."""
    found = [form(match[0]) for match in WORD.finditer(joined(text))]
    return [word for word in found if word not in STOP]


def joined(text: str) -> str:
    """Write names of two words that stand for one as one, at the same length."""
    return _PAIRS.sub(lambda m: _PAIR[m[0].lower()].ljust(len(m[0])), text)


_PAIR = {
    "information technology": "ict",
    "united nations": "un",
    "start ups": "startup",
    "e office": "eoffice",
    "e government": "egovernment",
    "cyber security": "cybersecurity",
    "cyber crime": "cybercrime",
    "it-enabled services": "ict",
    "it enabled services": "ict",
    "point of sale": "pos",
    "point-of-sale": "pos",
    "national exchequer": "exchequer",
    "foreign direct investment": "fdi",
    "mobile phone": "handset",
    "mobile phones": "handset",
    "cell phone": "handset",
    "cell phones": "handset",
    "cash machines": "atm",
    "brought home": "receipt",
    "accounted for": "share",
    "made up": "share",
    "makes up": "share",
    "make up": "share",
    "account for": "share",
    "sim cards": "sim",
}
_PAIRS = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _PAIR), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
