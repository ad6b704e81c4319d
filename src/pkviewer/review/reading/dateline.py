"""The day a text says it was written or published on."""

from __future__ import annotations

import re
from datetime import date

from pkviewer.review.reading.time.calendar import Calendar
from pkviewer.review.reading.urdu.gloss import dated

_HEAD, _FOOT = 700, 300
"""Letters at the beginning and at the end of a text in which its date is looked for."""
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_TH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{_TH}\s{_MONTH},?\s20\d\d|{_MONTH}\s{_TH},?\s20\d\d|20\d\d-\d\d-\d\d)"
_SAID = re.compile(
    r"(?:published|updated|posted|dated?|press release|last modified|شائع|تاریخ)[^\n]{0,40}?"
    rf"(?P<day>{_DAY})",
    re.IGNORECASE,
)
_LINE = re.compile(
    rf"^[^\n]{{0,60}}?(?P<day>{_DAY})[^\n]{{0,30}}?(?:\(|:|—|–|-|$)", re.IGNORECASE | re.MULTILINE
)


def date_of(text: str) -> date | None:
    """Return the day on which a text says it was published; None where it does not say."""
    head, foot = dated(text[:_HEAD]), dated(text[-_FOOT:])
    for pattern, part in ((_SAID, head), (_SAID, foot), (_LINE, head)):
        found = pattern.search(part)
        if found is None:
            continue
        days = [m for m in Calendar(date.max).moments(found["day"]) if m.kind == "day"]
        if days:
            return days[0].first
    return None
