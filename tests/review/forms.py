"""Further invented sentences in forms that real press has: names, periods, lists, shares."""

from __future__ import annotations

from tests.review.sentences import MATCH, OPEN, SILENT, Case

FORMS: list[Case] = [
    (
        "2022-09-20",
        (
            "Freelancing is growing. Official data put the remittance inflow in this financial "
            "year at $397 million."
        ),
        {"$397 million": OPEN},
    ),
    (
        "2024-07-10",
        (
            "Mobile banking transactions rose by 8 percent to 301 million in January-March 2024. "
            "Internet banking users numbered 11 million."
        ),
        {"8 percent": SILENT, "301 million": MATCH},
    ),
    (
        "2026-01-20",
        (
            "Pakistan's IT exports hit a record in December.\n\nThe government has a $7 billion "
            "loan programme with the IMF.\n\n“December 2025 exports reached $437 million,” the "
            "adviser said, 23 percent more than in November."
        ),
        {"record": MATCH, "$7 billion": SILENT, "$437 million": MATCH, "23 percent": MATCH},
    ),
    (
        "2024-09-20",
        (
            "In the Global Cybersecurity Index 2024 Pakistan got 18.21 for technical measures "
            "and 20 for legal measures."
        ),
        {"18.21": MATCH, "20 for": MATCH},
    ),
    (
        "2026-01-15",
        "Of the 425 federal departments and regulators, 300 have moved to e-Office.",
        {"425": MATCH, "300": MATCH},
    ),
    (
        "2022-04-24",
        (
            "Net IT exports for the period July 2021 to March 2022 of fiscal year 2021-22 were "
            "$1.472 billion."
        ),
        {"$1.472 billion": MATCH},
    ),
    (
        "2025-12-03",
        (
            "The Universal Service Fund approved Rs914.6 million for Umerkot to serve 243,695 "
            "people."
        ),
        {"Rs914.6 million": MATCH, "243,695": MATCH},
    ),
    (
        "2026-03-05",
        (
            "Exports of telecommunications, computer and information services reached $2.61 "
            "billion in July-January FY26."
        ),
        {"$2.61 billion": MATCH},
    ),
    (
        "2025-06-01",
        (
            "Pakistan lags behind Bangladesh, Egypt and India by some 5.1 million "
            "fibre-to-the-home lines."
        ),
        {"5.1 million": MATCH},
    ),
    (
        "2022-06-29",
        (
            "The World Bank will lend Pakistan $131.5 million for the Digital Economy "
            "Enhancement Project."
        ),
        {"$131.5 million": ("alternative", *SILENT)},
    ),
    ("2025-03-01", "Pakistan wants $10 billion of IT exports by FY29.", {"$10 billion": MATCH}),
    (
        "2024-03-22",
        (
            "The Digital Economy Enhancement Project ($78 million) is to widen digital public "
            "services."
        ),
        {"$78 million": MATCH},
    ),
    (
        "2026-03-14",
        ("In the 2600 MHz band Jazz secured 70 MHz while Zong and Ufone obtained 60 MHz each."),
        {"70 MHz": MATCH, "60 MHz": MATCH},
    ),
    (
        "2026-03-14",
        ("22 of the 28 lots in the 3500 MHz band were sold at the 5G auction of March 2026."),
        {"22": MATCH, "28": MATCH},
    ),
    ("2025-09-01", "IT exports were $3.81 billion in 2024/25.", {"$3.81 billion": MATCH}),
    ("2025-09-01", "In fiscal 2025 IT exports were $3.81 billion.", {"$3.81 billion": MATCH}),
    (
        "2025-09-01",
        "In the year ended June 30, 2025 IT exports were $3.81 billion.",
        {"$3.81 billion": MATCH},
    ),
    (
        "2025-05-01",
        "In the first three quarters of FY25 IT exports were $2.825 billion.",
        {"$2.825 billion": MATCH},
    ),
    (
        "2025-12-10",
        "In 2025 the NCCIA received 126,766 complaints and won 33 convictions.",
        {"126,766": MATCH, "33": MATCH},
    ),
    (
        "2022-02-10",
        (
            "The net exports for July-December FY2021-22 were $972 million, which was 74.65pc of "
            "$1.302 billion in exports."
        ),
        {"$972 million": MATCH, "74.65pc": MATCH, "$1.302 billion": MATCH},
    ),
]
