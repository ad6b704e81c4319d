"""Which periods a change is counted from, by the words before them."""

from __future__ import annotations

import re

from pkviewer.review.reading.time.moment import Moment

BASE_BEFORE = re.compile(
    r"\b(?:from|over|than|above|below|since|(?:compared|in comparison) (?:with|to)|against|"
    r"versus|vs\.?|on|relative to|between)"
    r"(?: (?:in|during|the|that of|those of|its|level of|levels of|a|(?:previous|preceding) "
    r"(?:month|quarter) of))*\s*(?:\$|US\$|Rs\.?)?\s*$",
    re.IGNORECASE,
)
_EXTREME_SINCE = re.compile(
    r"\b(?:fewest|lowest|smallest|least|highest|biggest|largest|most|fastest|steepest|best|worst)\b"
    r"[^,.;]{0,24}\ssince\s(?:in\s)?$",
    re.IGNORECASE,
)
"""What stands before a time since which nothing was as great or small: no base of a change."""
_ON = re.compile(r"\bon\s*$", re.IGNORECASE)
_LEAD = 40
"""Letters before a period in which such a word stands."""


def is_counted_from(text: str, moment: Moment) -> bool:
    """Whether the words before a period say that something else is compared with it."""
    before = text[max(0, moment.start - _LEAD) : moment.start]
    if _EXTREME_SINCE.search(before):
        return False
    is_date = moment.kind in ("day", "month") and _ON.search(before)
    return bool(BASE_BEFORE.search(before)) and not is_date
