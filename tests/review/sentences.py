"""Invented sentences for every kind of mistake the check once made on real press.

Each is a day, a text, and for each figure the verdicts that are right: "matches", "silent" for
absent or doubt, "calm" for anything but a contradiction, "open" for what would best be agreed with
and is at least not said to be anything else.
"""

from __future__ import annotations

SILENT = ("absent", "doubt")
CALM = ("absent", "doubt", "alternative", "matches")
MATCH = ("matches",)
OPEN = ("matches", "absent", "doubt")
Case = tuple[str, str, dict[str, tuple[str, ...]]]

FALSE_ALARMS: list[Case] = [
    (
        "2023-02-25",
        (
            "Bangladesh sold more software abroad than ever. IT companies earned $282 million from "
            "exports in July-December FY2022-23, up 36 percent."
        ),
        {"$282 million": SILENT, "36 percent": SILENT},
    ),
    (
        "2023-02-25",
        (
            "Dhaka: Local IT firms raised exports by 95 percent to $592 million in FY22, the "
            "Export Promotion Bureau said."
        ),
        {"$592 million": SILENT, "95 percent": SILENT},
    ),
    (
        "2025-06-02",
        "Nepal is catching up. Internet users reached 55.8 percent in 2023.",
        {"55.8 percent": CALM},
    ),
    (
        "2024-12-10",
        (
            "Digital channels carried 1.699 billion retail payments in July-September 2024, and "
            "251 million were made over the counter, a share of 13 percent."
        ),
        {"1.699 billion": MATCH, "251 million": MATCH, "13 percent": SILENT},
    ),
    (
        "2025-12-05",
        "In 2023 the cybercrime agency got 152,136 complaints and verified 82,396 of them.",
        {"152,136": MATCH, "82,396": MATCH},
    ),
    (
        "2025-05-01",
        "Some 10 million women went online with mobile internet for the first time in 2024.",
        {"10 million": SILENT},
    ),
    (
        "2022-08-20",
        (
            "Freelancers earn well. Their export remittances for IT services fell to $265 "
            "million in "
            "FY2021-22."
        ),
        {"$265 million": SILENT},
    ),
    (
        "2024-11-20",
        "The minister put IT exports at $894 million in the same period last year (2023-24).",
        {"$894 million": SILENT},
    ),
    (
        "2024-09-20",
        (
            "The ICT trade surplus was $509 million in the first two months of FY2024-25. This "
            "surplus "
            "is 29.2 percent above the $394 million recorded in the corresponding period of "
            "FY2023-24."
        ),
        {"29.2 percent": MATCH, "$394 million": MATCH},
    ),
    (
        "2018-12-20",
        "The global average for fixed broadband speed was 52.16 Mbps in November 2018, Ookla says.",
        {"52.16 Mbps": SILENT},
    ),
    (
        "2025-01-05",
        "Internet disruptions worldwide lasted 88,788 hours in 2024.",
        {"88,788": SILENT},
    ),
    (
        "2024-03-22",
        (
            "Startups in Pakistan raised $75.8 million in 2023. Worldwide startup funding fell "
            "34.9 "
            "percent in 2023."
        ),
        {"34.9 percent": SILENT},
    ),
    (
        "2024-09-20",
        "With an E-Government Development Index of 0.9847 in 2024, Denmark leads.",
        {"0.9847": SILENT},
    ),
    (
        "2024-06-20",
        (
            "It is worth noting that in comparison to previous month of April 2024, ICT export "
            "remittances have increased by US$ 22 million (7.1% growth) in May 2024."
        ),
        {"US$ 22 million": MATCH, "7.1%": MATCH},
    ),
    (
        "2022-04-24",
        (
            "IT exports were $259 million in March 2022. That is $58 million more than the export "
            "remittances of $201 million during the previous month of February 2022."
        ),
        {"$259 million": MATCH, "$58 million": MATCH, "$201 million": MATCH},
    ),
    (
        "2024-03-22",
        "The number of startup deals fell by 41.8 percent to 39 in 2023, the fewest since 2019.",
        {"39": MATCH},
    ),
    (
        "2024-06-20",
        (
            "IT exports rose 40.7 percent to $332 million in May 2024, the biggest rise since "
            "January "
            "2024."
        ),
        {"40.7 percent": MATCH, "$332 million": MATCH},
    ),
    (
        "2023-04-12",
        (
            "Raast transactions increased by 202 percent to 21.5 million in the second quarter of "
            "FY23, since the last quarter of FY22."
        ),
        {"202 percent": MATCH, "21.5 million": MATCH},
    ),
    (
        "2023-02-20",
        (
            "IT exports ran at a monthly average of $218 million in FY2022-23, far from the "
            "target of "
            "$5 billion."
        ),
        {"$218 million": SILENT},
    ),
    ("2025-09-01", "IT exports per capita were $16 in FY2024-25.", {"$16": SILENT}),
    (
        "2026-02-20",
        "Net IT exports came to $314 million in January 2026, 12 percent more than a year earlier.",
        {"12 percent": SILENT},
    ),
    (
        "2024-06-20",
        "The trade surplus of $2.571 billion in July-May FY2023-24 was 87.9% of ICT exports.",
        {"$2.571 billion": MATCH, "87.9%": MATCH},
    ),
    (
        "2018-12-20",
        (
            "In November 2018 mobile download speed was 12.38 Mbps while the upload speed was 9.32 "
            "Mbps, according to Ookla."
        ),
        {"9.32": MATCH},
    ),
    (
        "2025-12-01",
        "ICT exports grew by 2 percent in July-January FY2022-23.",
        {"2 percent": MATCH},
    ),
    (
        "2021-02-01",
        (
            "Computer and call-centre exports rose 23.71 percent to $1.230 billion in FY2019-20 "
            "from "
            "$994.848 million in FY2018-19."
        ),
        {"23.71 percent": MATCH},
    ),
    (
        "2024-01-05",
        (
            "In the first four months of the current fiscal year, exports of computer services "
            "rose by "
            "4.81% as they increased from US $688.078 million to US $721.162 million during "
            "July-October 2023."
        ),
        {"$688.078 million": MATCH, "$721.162 million": MATCH, "4.81%": MATCH},
    ),
    (
        "2025-05-20",
        (
            "In 2024, 45 percent of women in Pakistan used mobile internet, against 39 percent in "
            "India and 26 percent in Bangladesh."
        ),
        {"39 percent": MATCH, "26 percent": MATCH},
    ),
    (
        "2025-01-05",
        "Pakistan had 18 internet shutdowns in 2024, caused by three main factors.",
        {"three": SILENT},
    ),
    (
        "2023-02-20",
        "IT exporters earned more than half a billion dollars in July-September FY2021-22.",
        {"billion dollars": MATCH},
    ),
    (
        "2026-03-14",
        "At the March 2026 5G auction 22 of the 28 lots in the 3500 MHz band were sold.",
        {"28": MATCH},
    ),
    (
        "2025-09-20",
        "Table of ICT exports\nFY2022-23: $2,596 million\nFY2023-24: $3,223 million\n",
        {"$2,596 million": MATCH, "$3,223 million": MATCH},
    ),
]

ROUND: list[Case] = [
    (
        "2022-07-01",
        "In May 2022 nearly three million mobile handsets were assembled in Pakistan.",
        {"three million": SILENT},
    ),
]

WRONG_AGREEMENT: list[Case] = [
    (
        "2025-06-05",
        "With over 70 percent of its people under 30, Pakistan is a hub of digital talent.",
        {"70 percent": SILENT},
    ),
    (
        "2023-07-22",
        "Pakistan's target of $25 billion in IT exports within three years is bold.",
        {"$25 billion": ("alternative", *SILENT)},
    ),
]

MISSED: list[Case] = [
    (
        "2024-02-20",
        (
            "IT exports in January were $265 million compared to $190 million in the same month in "
            "2023."
        ),
        {"$190 million": MATCH},
    ),
    (
        "2024-06-20",
        (
            "IT exports climbed to $2.925 billion during July 2023 to May 2024 of FY2023-24 "
            "against "
            "$2.371 billion reported for the same period last year."
        ),
        {"$2.925 billion": MATCH, "$2.371 billion": MATCH},
    ),
    (
        "2025-07-25",
        (
            "Computer services exports brought in $3.24 billion in FY2024-25, up from $2.65 "
            "billion "
            "last year."
        ),
        {"$3.24 billion": MATCH, "$2.65 billion": MATCH},
    ),
    (
        "2022-04-24",
        (
            "ICT export remittances during the first nine months of the current fiscal year "
            "2021-22 "
            "surged to $1.948 billion, against $1.507 billion in the same period of fiscal year "
            "2020-21."
        ),
        {"$1.948 billion": MATCH, "$1.507 billion": MATCH},
    ),
    (
        "2026-03-11",
        "The 5G spectrum auction on Tuesday ended with 480 MHz sold for $507 million.",
        {"480 MHz": MATCH, "$507 million": ("matches", "alternative")},
    ),
    (
        "2026-03-14",
        (
            "At the March 2026 5G auction Jazz took 70 MHz in the 2600 MHz band and 50 MHz in "
            "the 3500 "
            "MHz band."
        ),
        {"70 MHz": MATCH, "50 MHz": MATCH},
    ),
    (
        "2026-03-14",
        "At the March 2026 5G spectrum auction 480 megahertz were sold.",
        {"480 megahertz": MATCH},
    ),
    (
        "2021-07-20",
        (
            "The ICT export remittances, including telecommunication, computer and information "
            "services have surged to $2.123 billion at a growth rate of 47.43% during FY 2020-21."
        ),
        {"$2.123 billion": ("matches", "alternative")},
    ),
    ("2024-09-20", "In August 2024 ICT services remittances were $298 million.", {"$298": MATCH}),
    ("2024-06-18", "IT exports came to US $ 332 million in May 2024.", {"332 million": MATCH}),
    ("2024-06-18", "IT exports came to U.S. $332 million in May 2024.", {"332 million": MATCH}),
    ("2024-06-18", "IT exports came to US Dollar 332 million in May 2024.", {"332": MATCH}),
    (
        "2025-12-05",
        (
            "From 2021 to 2025 the NCCIA received 702,265 complaints, registered 7,690 cybercrime "
            "cases and made 9,165 arrests."
        ),
        {"702,265": MATCH},
    ),
    ("2021-03-01", "Mobile data usage was 4,498 Peta Bytes in FY2020.", {"4,498": MATCH}),
]

BROKEN_TEXT: list[Case] = [
    ("2026-02-10", "Telecom revenue was Rs 1,075\nbillion in FY2024-25.", {"Rs 1,075": MATCH}),
    ("2026-02-10", "IT exports were $3.81 bil-\nlion in FY2024-\n25.", {"$3.81": MATCH}),
    ("2026-02-10", "IT exports were $3.81\u202fbillion in FY2024-25.", {"$3.81": MATCH}),
    ("2026-02-10", "IT exports were $3.81\u2009billion in FY2024-25.", {"$3.81": MATCH}),
    ("2026-02-10", "IT exports were $3.81\u00a0billion in\u00a0FY2024-25.", {"$3.81": MATCH}),
    ("2026-02-10", "IT exports were $3.81 billi\u00adon in FY2024-25.", {"$3.81": MATCH}),
    ("2026-02-10", "In FY2023\u201124 IT exports were $3.223 billion.", {"$3.223": MATCH}),
]

CASES = [*FALSE_ALARMS, *ROUND, *WRONG_AGREEMENT, *MISSED, *BROKEN_TEXT]
