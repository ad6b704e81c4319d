"""Invented false statements, each with everything certain, that have to be contradicted.

Each is a day, a text, and the figures that are wrong with the reason that is given.
"""

from __future__ import annotations

Slip = tuple[str, str, dict[str, str]]

SLIPS: list[Slip] = [
    # the figure of another period
    ("2026-01-25", "Pakistan's IT exports were $437 million in November 2025.", {"$437": "period"}),
    ("2025-09-01", "Telecom revenue was Rs 955 billion in FY2024-25.", {"Rs 955": "period"}),
    (
        "2024-10-01",
        "Pakistan's IT exports were $3.223 billion in FY2022-23.",
        {"$3.223": "period"},
    ),
    ("2024-10-01", "In FY2023-24 IT exports stood at $2.596 billion.", {"$2.596": "period"}),
    (
        "2025-02-01",
        "Startups raised $355 million in 2023, according to i2i.",
        {"$355": "period"},
    ),
    # a power of ten
    (
        "2025-09-01",
        "Telecom revenue rose to Rs 1,075 million in FY2024-25.",
        {"Rs 1,075": "power of ten"},
    ),
    (
        "2025-09-01",
        "Pakistan's IT exports were $38.1 billion in FY2024-25.",
        {"$38.1": "power of ten"},
    ),
    (
        "2022-04-01",
        "In February 2022 ICT export remittances were $20 million.",
        {"$20": "power of ten"},
    ),
    # digits in the wrong order, or another digit
    (
        "2025-09-01",
        "Pakistan's IT exports were $3.18 billion in FY2024-25.",
        {"$3.18": "US$3.81"},
    ),
    (
        "2021-09-01",
        (
            "Pakistan was ranked 135th of 193 countries in the UN E-Government Development "
            "Index in 2020."
        ),
        {"135th": "153"},
    ),
    (
        "2026-03-20",
        "At the March 2026 5G auction 580 MHz of spectrum were sold.",
        {"580": "480"},
    ),
    (
        "2025-09-01",
        "Digital payments made up 98 percent of retail payments in FY2024-25.",
        {"98": "10\u00a0percentage points more"},
    ),
    # the wrong direction, or another growth
    ("2025-09-01", "Pakistan's IT exports fell to $3.81 billion in FY2024-25.", {"$3.81": "rose"}),
    ("2025-09-01", "IT exports fell by 18.2 percent in FY2024-25.", {"18.2": "rose"}),
    ("2025-09-01", "IT exports grew by 28.2 percent in FY2024-25.", {"28.2": "up 18.2%"}),
    # a growth that its own levels do not make
    (
        "2024-01-10",
        (
            "Exports of telecommunication services rose by 4.45% in July-October 2023, from "
            "US$165.45 million to US$170.770 million."
        ),
        {"4.45": "two figures beside it"},
    ),
    (
        "2023-01-10",
        (
            "Freelancers' remittances rose 2.74 percent from $396.243 million in FY2020-21 to "
            "$397.328 million in FY2021-22."
        ),
        {"2.74": "two figures beside it"},
    ),
    (
        "2020-03-10",
        "Data usage was 2,545 PB in FY2018-19, up 113 percent from 1,207 PB in FY2017-18.",
        {"113": "two figures beside it"},
    ),
    # two figures in each other's place
    (
        "2022-09-01",
        (
            "At the end of June 2022 there were 8.4 million mobile banking users and 12.3 "
            "million internet banking users."
        ),
        {"8.4": "each other’s place", "12.3": "each other’s place"},
    ),
    (
        "2022-09-01",
        (
            "Mobile banking and internet banking users numbered 8.4 million and 12.3 million "
            "respectively in June 2022."
        ),
        {"8.4": "each other’s place", "12.3": "each other’s place"},
    ),
    (
        "2026-03-20",
        "At the March 2026 spectrum auction Zong won 190 MHz and Jazz 110 MHz.",
        {"190": "each other’s place", "110": "each other’s place"},
    ),
]

NOT_AGREED: list[tuple[str, str, tuple[str, ...]]] = [
    ("2025-09-01", "Pakistan had 197.8 million broadband subscribers in June 2025.", ("197.8",)),
    ("2025-12-10", "In 2024 the cybercrime agency received 152,136 complaints.", ("152,136",)),
    (
        "2024-07-01",
        (
            "IT exports rose 62.3 percent to $332 million in May 2024 from $310 million in "
            "April 2024."
        ),
        ("62.3",),
    ),
    ("2025-09-01", "Cellular subscribers numbered 179.8 million in June 2025.", ("179.8",)),
    (
        "2023-04-12",
        "Raast handled 214,813,000 transactions in October-December 2022.",
        ("214,813,000",),
    ),
    ("2025-09-01", "The ICT trade surplus was $3.81 billion in FY2024-25.", ("$3.81",)),
]
"""False statements that are not sure enough to be contradicted, but must not be agreed with."""

TRUE = (
    (
        "2022-09-01",
        (
            "At the end of June 2022 there were 12.3 million mobile banking users and 8.4 "
            "million internet banking users."
        ),
    ),
    (
        "2022-09-01",
        (
            "Mobile banking and internet banking users numbered 12.3 million and 8.4 million "
            "respectively in June 2022."
        ),
    ),
    ("2026-03-20", "At the March 2026 spectrum auction Zong won 110 MHz and Jazz 190 MHz."),
    (
        "2023-01-10",
        (
            "Freelancers' remittances rose 0.27 percent from $396.243 million in FY2020-21 to "
            "$397.328 million in FY2021-22."
        ),
    ),
)
"""The same statements when they are true."""
