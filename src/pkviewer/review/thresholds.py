"""The thresholds of the text check, each with a sentence that comes out otherwise when it moves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Shares of a name go from nothing to one; ratios are of what is stated to what is held."""

    certain: float = 0.8
    """How much of a name has to be heard to contradict a level."""
    sure: float = 0.7
    """… to contradict a change, and to name an indicator alone."""
    likely: float = 0.6
    """… to agree with a figure."""
    faint: float = 0.45
    """… to be worth naming as a candidate."""
    half: float = 0.5
    """… for an equal figure of two digits in its own period to be the one that is meant."""
    margin: float = 0.1
    """Names heard as well as the best within this much are candidates too."""
    hit_name: float = 0.3
    """How much of a name has to be heard at all where an equal figure tells."""
    telling: int = 3
    """Digits from which a figure equal to another is not so by chance."""
    band_low: Decimal = Decimal("0.5")
    """Least share of the pack’s figure that a slip can be; below it is something else."""
    band_high: Decimal = Decimal(2)
    """Most times the pack’s figure that a slip can be."""
    doubt_wide: Decimal = Decimal("1.25")
    """Most times a figure of the pack, or its share, within which it is worth naming in doubt."""
    own_clause: float = 0.7
    """What a word counts at least that stands in the clause or those beside it."""
    own_sentence: float = 0.5
    """What a word counts at least that stands in the sentence."""
    rare: float = 3.0
    """How rare among the names of indicators a word is that makes of one another."""
    points_apart: Decimal = Decimal("1.5")
    """Points within which a revised base can explain another growth."""
    points_exact: Decimal = Decimal("0.5")
    """… where both levels are told to four digits, and leave less open."""
    written: int = 2
    """Digits below which a number is a round one, as people say it."""
    bound_words: int = 2
    """Words of an indicator that a bound needs near it: nearly any figure is “over” something."""
    reprint: Decimal = Decimal("0.006")
    """Share within which an earlier print is the same figure."""
    last_digits: Decimal = Decimal("0.0005")
    """Share within which a sum told to five digits or more is the same in another print."""


THRESHOLDS = Thresholds()

SENTENCES: dict[str, tuple[float | int | Decimal, str, str]] = {
    "certain": (
        1.12,
        "2026-02-10",
        "Telecom revenue reached Rs1,075 million in FY2024-25.",
    ),
    "sure": (
        0.98,
        "2025-06-20",
        "Mobile services cover 91 percent of the population as of March 2025.",
    ),
    "likely": (
        0.69,
        "2024-03-22",
        ("The number of startup deals fell by 41.8 percent to 39 in 2023, the fewest since 2019."),
    ),
    "faint": (
        0.6,
        "2026-01-15",
        "Of the 425 federal departments and regulators, 300 have moved to e-Office.",
    ),
    "doubt_wide": (
        Decimal(3),
        "2026-02-20",
        "Net IT exports came to $314 million in January 2026, 12 percent more than a year earlier.",
    ),
    "points_exact": (
        Decimal(3),
        "2023-01-10",
        (
            "Freelancers' remittances rose 2.74 percent from $396.243 million in FY2020-21 to "
            "$397.328 million in FY2021-22."
        ),
    ),
    "half": (
        0.6,
        "2024-02-22",
        (
            "The minister disclosed that IT exports during the first seven months of the "
            "current fiscal year (July-January) had reached $1.7 billion, marking a healthy "
            "13 per cent increase from $1.5 billion in the corresponding period of last year."
        ),
    ),
    "margin": (
        0.085,
        "2025-06-15",
        (
            "The Pakistan Software Export Board had registered more than 10,000 IT companies "
            "by May 2025. In June 2023 it listed 9,105 IT companies."
        ),
    ),
    "hit_name": (
        0.4,
        "2025-06-15",
        "The country had 143.4 million broadband subscribers in March 2025.",
    ),
    "telling": (6, "2026-02-10", "Pakistan's IT exports once stood at $2.108 billion."),
    "band_low": (
        Decimal("0.25"),
        "2025-06-15",
        (
            "The Pakistan Software Export Board had registered more than 10,000 IT companies "
            "by May 2025. In June 2023 it listed 9,105 IT companies."
        ),
    ),
    "band_high": (
        Decimal("1.0"),
        "2025-09-01",
        (
            "Sources in the ministry claimed that IT exports had touched $4.2 billion in "
            "FY2024-25, a growth of 30 percent."
        ),
    ),
    "own_clause": (
        0.595,
        "2026-02-10",
        (
            "Telecom investment exceeded $1 billion in FY2024-25, and more than 35 million "
            "mobile handsets were assembled in Pakistan in 2025."
        ),
    ),
    "own_sentence": (
        1.0,
        "2025-06-15",
        (
            "The Pakistan Software Export Board had registered more than 10,000 IT companies "
            "by May 2025. In June 2023 it listed 9,105 IT companies."
        ),
    ),
    "rare": (
        3.45,
        "2024-06-01",
        (
            "There were 114.6 million branchless banking accounts in December 2023, women "
            "holding 35 percent of branchless accounts."
        ),
    ),
    "points_apart": (
        Decimal("0.15"),
        "2025-12-01",
        "IT exports grew by 17.1 percent in FY2024-25.",
    ),
    "written": (
        4,
        "2026-01-25",
        "Pakistan exported IT services worth $437 million in November 2025.",
    ),
    "bound_words": (
        5,
        "2025-07-01",
        "Since its launch Raast had handled over Rs34 trillion by March 2025.",
    ),
    "last_digits": (
        Decimal(0),
        "2026-02-10",
        "Pakistan's ICT services exports were $3,223.6 million in FY2023-24.",
    ),
    "reprint": (
        Decimal("0.0078"),
        "2021-07-20",
        (
            "The ICT export remittances, including telecommunication, computer and "
            "information services have surged to $2.123 billion at a growth rate of 47.43% "
            "during FY 2020-21."
        ),
    ),
}
"""For each, another value, a day, and the text that is then judged otherwise."""
