"""A comparison as a reader has set it up: a plain value, and the line of text it is passed on as.

The text is safe in a shell without quotes and in an address:
``compare/ict-exports-fy:PK,egdi:PK/units=index/base=FY2019-20``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args
from urllib.parse import quote, unquote

from pkviewer.errors import PeriodError, ViewError
from pkviewer.model.limits import VIEW_CHARACTERS, VIEW_SERIES
from pkviewer.model.period import EXPECTED, Period
from pkviewer.model.series import SeriesKey

ViewKind = Literal["line", "bar", "table", "ranked"]
"""``ranked`` sets out all countries, or all members of a dimension, at one period."""
UnitTreatment = Literal["same", "index", "panels"]
"""``same``: as published, on one axis where the units allow it; ``index``: the base period is
100; ``panels``: a small chart to each series."""
ScaleKind = Literal["linear", "log"]
SCHEME = "pkviewer:"
"""What the text begins with as an address."""
_HEAD = "compare/"
_EXAMPLE = "compare/ict-exports-fy:PK,egdi:PK/kind=line"
_SAFE = "-._~"


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """What is compared, and how it is shown.

    ``base`` is the period that is 100 in an index, ``at`` the one that is ranked, ``across``
    the dimension whose members are ranked (empty: countries). ``between`` are two periods,
    the earlier first, whose difference is shown. ``since`` and ``until`` limit what is drawn.
    """

    series: tuple[SeriesKey, ...] = ()
    kind: ViewKind = "line"
    units: UnitTreatment = "same"
    base: Period | None = None
    at: Period | None = None
    across: str = ""
    between: tuple[Period, Period] | None = None
    since: Period | None = None
    until: Period | None = None
    scale: ScaleKind = "linear"

    def with_series(self, series: SeriesKey) -> ComparisonView:
        """Return the view with one series more."""
        return self if series in self.series else replace(self, series=(*self.series, series))

    def without_series(self, series: SeriesKey) -> ComparisonView:
        """Return the view without a series."""
        return replace(self, series=tuple(key for key in self.series if key != series))


def view_text(view: ComparisonView) -> str:
    """Write a view as one line, which :func:`parse_view` reads back."""
    parts = [_HEAD + ",".join(map(_series_text, view.series))]
    parts += (f"{key}={quote(text, safe=_SAFE)}" for key, text in _options(view))
    return "/".join(parts)


def parse_view(text: str) -> ComparisonView:
    """Read a view back.

    Raises:
        ViewError: the text is no view; it says what was found and what is expected.
    """
    if len(text) > VIEW_CHARACTERS:
        raise ViewError(f"{len(text):,} characters", f"at most {VIEW_CHARACTERS:,}")
    body = text.strip().removeprefix(SCHEME)
    if not body.startswith(_HEAD):
        raise ViewError(repr(_short(body)), f"a view such as {_EXAMPLE}")
    series, *options = body.removeprefix(_HEAD).split("/")
    keys = tuple(_parsed_series(part) for part in series.split(",") if part)
    if len(keys) > VIEW_SERIES:
        raise ViewError(f"{len(keys)} series", f"at most {VIEW_SERIES}")
    if len(set(keys)) < len(keys):
        raise ViewError("the same series twice", "each series once")
    values = _Values()
    for option in options:
        values.take(option)
    return values.view(keys)


@dataclass(slots=True)
class _Values:
    """The options of a view as they are read, each at most once."""

    fields: dict[str, Any] = field(default_factory=dict)

    def take(self, option: str) -> None:
        key, equals, written = option.partition("=")
        read = _READERS.get(key)
        if read is None or not equals:
            raise ViewError(repr(_short(option)), f"one of {', '.join(_READERS)}, with its value")
        if key in self.fields:
            raise ViewError(f"{key} twice", f"{key} once")
        self.fields[key] = read(key, unquote(written))

    def view(self, series: tuple[SeriesKey, ...]) -> ComparisonView:
        fields = self.fields
        earlier, later = fields.pop("from", None), fields.pop("to", None)
        if (earlier is None) is not (later is None):
            raise ViewError("one of from and to", "both, or neither")
        if earlier is not None and later is not None:
            if later == earlier or not later.is_like(earlier):
                raise ViewError(f"from={earlier} and to={later}", "two periods of one kind")
            fields["between"] = (min(earlier, later), max(earlier, later))
        return ComparisonView(series, **fields)


def _choice(*known: str) -> Callable[[str, str], str]:
    def read(key: str, text: str) -> str:
        if text not in known:
            raise ViewError(f"{key}={_short(text)}", f"{key}={' or '.join(known)}")
        return text

    return read


def _period(key: str, text: str) -> Period:
    try:
        return Period.parse(text)
    except PeriodError:
        raise ViewError(f"{key}={_short(text)}", f"a period: {EXPECTED}") from None


def _name(key: str, text: str) -> str:
    if not text or not text.isprintable() or set(text) & set("|="):
        raise ViewError(f"{key}={_short(text)}", "the name of a dimension")
    return text


_READERS: dict[str, Callable[[str, str], Any]] = {
    "kind": _choice(*get_args(ViewKind)),
    "units": _choice(*get_args(UnitTreatment)),
    "base": _period,
    "at": _period,
    "across": _name,
    "from": _period,
    "to": _period,
    "since": _period,
    "until": _period,
    "scale": _choice(*get_args(ScaleKind)),
}


def _options(view: ComparisonView) -> Iterator[tuple[str, str]]:
    """Yield what differs from a plain view."""
    plain = ComparisonView()
    earlier, later = view.between or (None, None)
    periods = {"from": earlier, "to": later}
    for key in _READERS:
        value = periods[key] if key in periods else getattr(view, key)
        usual = None if key in periods else getattr(plain, key)
        if value != usual:
            yield key, value.code if isinstance(value, Period) else str(value)


def _series_text(series: SeriesKey) -> str:
    parts = [quote(part, safe=_SAFE) for part in (series.indicator, series.entity)]
    for dimension, member in series.members:
        parts.append(f"{quote(dimension, safe=_SAFE)}={quote(member, safe=_SAFE)}")
    return ":".join(parts)


def _parsed_series(text: str) -> SeriesKey:
    indicator, *rest = text.split(":")
    entity, members = (rest[0], rest[1:]) if rest else ("", [])
    pairs = [tuple(map(unquote, member.partition("=")[::2])) for member in members]
    names = (unquote(indicator), unquote(entity), *(part for pair in pairs for part in pair))
    if not all(name and name.isprintable() and "|" not in name for name in names):
        expected = "indicator:country, or indicator:country:dimension=member"
        raise ViewError(repr(_short(text)), expected)
    return SeriesKey(names[0], names[1], tuple(sorted((one, other) for one, other in pairs)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
