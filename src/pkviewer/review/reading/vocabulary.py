"""Words as the review compares them: one form for what writers spell in several ways."""

from __future__ import annotations

import re
from functools import lru_cache

from pkviewer.model.lexicon import Lexicon


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
        "egovernment": "e-government egovernment e-governance e-govt egovt",
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
        "enquiry": "enquiry inquiry enquire",
        "lot": "lot block",
        "division": "division ministry",
        "conviction": "conviction convicted",
        "arrest": "arrest arrested",
        "target": "target goal aim aims aiming",
        "surplus": "surplus",
        "training": "training enrolment enrollment train trained trains",
        "investment": "investment invest invested",
        "fund": "fund funding raised",
        "speed": "speed fast",
        "download": "download downloaded",
        "exchequer": "exchequer treasury",
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
        "value": "value valued",
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
        "survey household estimate first un standard adult sector national people subscriber "
        "receipt transaction federal digital service services print definition widened remote "
        "worker unofficial international monthly index value operator band tracker newly telephone"
    )
)
"""Words of a name that a text may leave out, though they speak for it where they stand."""
PROPER = frozenset(
    listed("teledensity arpu atm cert sim ftth tower usf gci egdi osi hci tii epi idi gii nri")
)
"""Names that say by themselves what is spoken of."""
EXPANSIONS = {
    "egdi": ("un", "egovernment", "development", "index"),
    "gci": ("global", "cybersecurity", "index"),
    "pos": ("pos", "terminal"),
    "ngms": ("mobile", "broadband"),
    "handset": ("mobile",),
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
_PART = 2
"""Letters of a part of a word up to which it says nothing."""


class Vocabulary:
    """The words of one pack: plain English, and what its lexicon adds for its country."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.proper = PROPER | set(lexicon.proper)
        self.optional = OPTIONAL | set(lexicon.optional)
        self.expansions = EXPANSIONS | lexicon.expansions
        self._spellings = {word.lower(): name for word, name in lexicon.spellings.items()}
        self._pair = _PAIR | {said.lower(): name for said, name in lexicon.phrases.items()}
        spelled = "|".join(sorted(map(re.escape, self._pair), key=len, reverse=True))
        self._pairs = re.compile(rf"\b(?:{spelled})\b", re.IGNORECASE)

    def form(self, word: str) -> str:
        """Return the form under which a word is compared."""
        return self._spellings.get(word.lower()) or form(word)

    def parts(self, word: str) -> list[str]:
        """Return the form of a word, and of the parts of one that is put together: app-based."""
        whole = self.form(word)
        if "-" not in word or whole in _CANON.values() or whole in self.proper:
            return [whole]
        return [whole, *(self.form(part) for part in word.split("-") if len(part) > _PART)]

    def forms(self, text: str) -> list[str]:
        """Return the forms of a text's words, those that say nothing left out."""
        found = [self.form(match[0]) for match in WORD.finditer(self.joined(text))]
        return [word for word in found if word not in STOP]

    def joined(self, text: str) -> str:
        """Write names of several words that stand for one as one, at the same length."""
        return self._pairs.sub(lambda m: self._pair[m[0].lower()].ljust(len(m[0])), text)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
