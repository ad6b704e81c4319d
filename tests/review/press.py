"""Invented sentences for what the check once left out on real press, by kind.

Each is a day, a text, and for each figure the verdicts that are right, as in ``sentences``.
"""

from __future__ import annotations

from tests.review.sentences import CALM, MATCH, SILENT, Case

PERIODS: list[Case] = [
    (
        "2023-03-10",
        "IT exports were $1.525 billion in the first seven months (July-January) of FY23.",
        {"$1.525": MATCH},
    ),
    (
        "2025-05-10",
        "Pakistan's IT exports came to $2.825 billion in the nine months to March 2025.",
        {"$2.825": MATCH},
    ),
    (
        "2023-03-10",
        (
            "IT exports rose to $1.525 billion in the first seven months of the current fiscal "
            "year 2022-23 from $1.488 billion in the same period of the last fiscal year 2021-22."
        ),
        {"$1.525": MATCH, "$1.488": MATCH},
    ),
    (
        "2023-03-01",
        "Raast settled Rs578 billion in the last quarter of 2022.",
        {"Rs578": MATCH},
    ),
]
CHANGES: list[Case] = [
    (
        "2026-02-05",
        (
            "Services exports have grown in every month since July 2025.\n\nGrowth came in at "
            "18.27% in July, followed by 17.61% in October and 22.26% in November."
        ),
        {"18.27%": MATCH, "17.61%": MATCH, "22.26%": MATCH},
    ),
    (
        "2020-01-30",
        (
            "In July-November 2019 exports of hardware consultancy services saw a decrease of "
            "25.71 from $0.704 million to $0.523 million."
        ),
        {"25.71": MATCH},
    ),
    (
        "2023-11-24",
        "Jazz’s total count of 3G users decreased by 0.162 million in October 2023.",
        {"0.162": MATCH},
    ),
    (
        "2024-07-20",
        (
            "There were 17 million mobile banking users. Mobile banking transactions rose by 8% in "
            "the quarter."
        ),
        {"8%": SILENT},
    ),
    (
        "2024-01-20",
        "In July-December 2023 Pakistan’s textile services exports fell by 5 percent.",
        {"5 percent": SILENT},
    ),
]
LEVELS: list[Case] = [
    (
        "2022-07-20",
        (
            "Plants assembled 24.66 million mobile handsets in 2021, up from 13.05 million in "
            "2020, an increase of 88 percent."
        ),
        {"24.66": MATCH, "13.05": MATCH, "88 percent": CALM},
    ),
    (
        "2026-01-20",
        "IT exports reached $437 million in December 2025, crossing $400 million at last.",
        {"$437": MATCH, "$400": MATCH},
    ),
    (
        "2021-05-20",
        "Pakistan has 181 million mobile subscribers and 2.4 million fixed-line subscribers.",
        {"2.4 million": MATCH},
    ),
    (
        "2026-02-10",
        (
            "Average revenue per user rose from Rs 229 in FY2022-23 to Rs 306 per month in "
            "FY2024-25."
        ),
        {"Rs 229": MATCH, "Rs 306": MATCH},
    ),
    (
        "2023-04-10",
        "Startups closed deals with an average size of $15 million in October-December 2022.",
        {"$15 million": SILENT},
    ),
    (
        "2026-01-10",
        "Average mobile download speeds in Pakistan are between 15 and 30 Mbps.",
        {"15 and 30": SILENT},
    ),
    (
        "2021-07-20",
        "Exports of goods and services added up to $31.56 billion in FY2020-21.",
        {"$31.56": CALM},
    ),
]
RANKS: list[Case] = [
    (
        "2017-07-18",
        (
            "In the Global Cybersecurity Index India is ranked at 23rd, while Bangladesh has been "
            "ranked at 53rd."
        ),
        {"23rd": MATCH, "53rd": MATCH},
    ),
]
NOISE: list[Case] = [
    (
        "2025-09-10",
        "The ministry spent Rs 3 million on tea for IT exporters.",
        {"Rs 3 million": ("absent",)},
    ),
]
PRESS = [*PERIODS, *CHANGES, *LEVELS, *RANKS, *NOISE]
