"""What the columns of the tables hold: the data dictionary."""

from __future__ import annotations

DICTIONARY: dict[str, tuple[str, str]] = {
    "sector": ("text", "Identifier of the sector that declares the indicator."),
    "indicator": ("text", "Identifier of the indicator; stable between editions."),
    "indicator_name": ("text", "Its name."),
    "period": (
        "text",
        (
            "The period as the data pack writes it: FY2023-24 runs from July to June,"
            " FY2023-24/9m are its first nine months, 2024-06 is a month; 'reported 2025-05' is"
            " the month of the report, where the figure's own date is not known; 'by 2029' is a"
            " target's date."
        ),
    ),
    "period_start": ("date", "First day of the period; empty where its true dates are not known."),
    "period_end": ("date", "Last day of the period; empty where its true dates are not known."),
    "period_kind": (
        "text",
        (
            "day, month, quarter, half, year (calendar), fiscal_year (July to June), part_year,"
            " part_fiscal_year, span, edition, reported, or by. Only periods of one kind and"
            " length can be compared."
        ),
    ),
    "entity": ("text", "Two-letter code of the country."),
    "dimensions": ("text", "Further dimensions as name=member, parted by semicolons."),
    "value": (
        "number",
        "The value, exactly as published, in the unit times ten to the power of the scale.",
    ),
    "unit": ("text", "What is counted or measured; for money the currency's code."),
    "scale": ("integer", "Power of ten of the value: 6 where it stands in millions."),
    "unit_words": ("text", "Unit and scale in words, as printed beside a table."),
    "value_in_full": (
        "number",
        "The value without its scale: 3223000000 where 3223 stands in millions of dollars.",
    ),
    "displayed": ("text", "The value as the program writes it in a sentence, with its unit."),
    "ranked": ("integer", "How many were ranked, where the value is a rank."),
    "bound": ("text", "at_least, at_most or about, where the source gives no exact figure."),
    "status": ("text", "final, provisional, estimate, forecast or target."),
    "confidence": ("text", "How sure the reading is: high, medium or low."),
    "primary": ("text", "The body that the source names as the figure's origin."),
    "source": ("text", "Identifier of the source that the figure was read from."),
    "publisher": ("text", "Who published the source."),
    "source_title": ("text", "Title of the source."),
    "url": ("text", "Its address."),
    "published": ("text", "When it was published, as far as is known."),
    "as_stated": ("text", "The figure in the source's own words."),
    "relation": (
        "text",
        (
            "How a rival figure relates to the one shown: earlier_vintage, withdrawn,"
            " other_definition, other_body, part_year, misdated, rounding or misprint."
        ),
    ),
    "shown_period": ("text", "The period of the figure that a rival stands beside."),
    "shown_value": ("number", "The figure that is shown in its place, in the same unit."),
    "reason": ("text", "Why a rival figure is not the one shown."),
    "also": (
        "text",
        "Identifiers of further sources that print the same value, parted by semicolons.",
    ),
    "page": ("text", "Page or table within the source."),
    "read_at": ("text", "Whose copy of the source was read, where it was not the original."),
    "read": ("date", "Day on which it was read."),
    "licence": ("text", "What the source says of its use."),
    "archived": ("text", "Address of a copy that an archive keeps."),
}
"""Type and meaning of each column of values and rivals."""

INDICATORS: dict[str, tuple[str, str]] = {
    "indicator": ("text", "Identifier of the indicator; stable between editions."),
    "indicator_name": ("text", "Its name."),
    "sector": ("text", "Identifier of the sector that declares it."),
    "definition": ("text", "What it measures."),
    "unit": ("text", "What is counted or measured; for money the currency's code."),
    "scale": ("integer", "Power of ten of its values: 6 where they stand in millions."),
    "unit_words": ("text", "Unit and scale in words."),
    "nature": (
        "text",
        "flow (adds up over time), stock (a level at a date) or rate (neither).",
    ),
    "polarity": ("text", "higher_is_better, lower_is_better or neutral."),
    "period_kinds": ("text", "Kinds of periods it is published for, parted by semicolons."),
    "dimensions": ("text", "Its dimensions beside the country, parted by semicolons."),
    "target_of": ("text", "The indicator that its values are targets for."),
    "breaks": (
        "text",
        "Where values are not like those before, and why; parted by vertical bars.",
    ),
    "release_months": (
        "integer",
        "Months from one release to the next; empty where there is no regular release.",
    ),
    "release_lag_days": ("integer", "Days from a period's end to its release, as a rule."),
    "next_period": ("text", "The period whose figure comes next."),
    "next_due": ("date", "Day by which it was due when the edition was made."),
    "bodies": ("text", "The bodies that its figures originate from, parted by semicolons."),
    "values": ("integer", "How many values the pack holds of it."),
    "rivals": ("integer", "How many rival figures stand beside them."),
}
"""Type and meaning of each column of the table of indicators."""

SOURCES: dict[str, tuple[str, str]] = {
    "id": ("text", "Identifier of the source, as in the column source of the values."),
    "publisher": ("text", "Who published it."),
    "title": ("text", "Its title."),
    "kind": ("text", "official, press, dataset, report or company."),
    "published": ("text", "When it was published, as far as is known."),
    "url": ("text", "Its address."),
    "page": ("text", "Page or table within it."),
    "read_at": ("text", "Whose copy was read, where it was not the original."),
    "read": ("date", "Day on which it was read."),
    "licence": ("text", "What it says of its use."),
    "archived": ("text", "Address of a copy that an archive keeps."),
    "values": ("integer", "How many values and rivals of this table were read from it."),
}
"""Type and meaning of each column of the table of sources."""
