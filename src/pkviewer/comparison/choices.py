"""What a reader may choose of a comparison as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.comparison.basis import Basis, Compared
from pkviewer.comparison.charts import bases
from pkviewer.comparison.likeness import has_index
from pkviewer.comparison.ranking import across_name, rankable
from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.model.period import Period
from pkviewer.text.style import Style
from pkviewer.text.when import period_text

Choice = tuple[str, str]
"""A code and what it is called."""


@dataclass(frozen=True, slots=True)
class ViewChoices:
    """What a reader may choose of a view as it stands.

    ``periods`` are those that are drawn or could be, ``bases`` those that can be 100 in an
    index (none where an index means nothing), ``ranked`` the periods that can be ranked,
    ``across`` by what, each as a code and its name.
    """

    periods: tuple[Choice, ...] = ()
    bases: tuple[Choice, ...] = ()
    ranked: tuple[Choice, ...] = ()
    across: tuple[Choice, ...] = ()
    may_be_log: bool = False


NONE = ViewChoices()
"""Where nothing can be chosen."""


def choices_of(
    basis: Basis, view: ComparisonView, series: Sequence[Compared], periods: Sequence[Period]
) -> ViewChoices:
    """Return what may be chosen of a view; ``periods`` are those its series have in common."""
    filled = [one for one in series if one.data]
    indexed = filled if all(map(has_index, filled)) else []
    across = rankable(basis, view.series[0]) if view.series else []
    return ViewChoices(
        periods=named_periods(periods, basis.style),
        bases=named_periods(bases(indexed, periods) if indexed else (), basis.style),
        across=tuple((choice, across_name(basis, choice)) for choice in across),
        may_be_log=bool(filled) and all(map(_is_above_zero, filled)),
    )


def named_periods(periods: Sequence[Period], style: Style) -> tuple[Choice, ...]:
    """Return periods by their codes and names."""
    return tuple((period.code, period_text(period, style, short=True)) for period in periods)


def _is_above_zero(one: Compared) -> bool:
    """Tell whether a logarithmic axis means something: amounts above zero."""
    return has_index(one) and all(datum.observation.value > 0 for datum in one.data)
