"""What each column of a table is, one choice a column, as a reader makes it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.errors import PeriodError
from pkviewer.importing.columns import ROLES, ColumnMap
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.tables import Table

LEFT_OUT, OF_PERIOD, OF_SERIES = "", "of_period", "of_series"
"""Choices beside the roles of a column: not read, the values of one period, of one series."""
MEMBERS = "members:"
"""What the choice begins with that a column names the members of a dimension."""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What a column is: a role, :data:`OF_PERIOD`, :data:`OF_SERIES`, members, or left out.

    ``series`` is the indicator's id or the country's code of a column of one series; empty
    where all figures are of the indicator that is chosen for the file.
    """

    what: str = LEFT_OUT
    series: str = ""


def choices_of(columns: ColumnMap, width: int) -> list[ColumnChoice]:
    """Return what each of the columns of a map is."""
    choices = [ColumnChoice()] * width
    said = {at: ColumnChoice(role) for role, at in columns.roles.items()}
    said |= {at: ColumnChoice(OF_PERIOD) for at in columns.periods}
    said |= {at: ColumnChoice(OF_SERIES, id_) for at, id_ in columns.series.items()}
    said |= {at: ColumnChoice(f"{MEMBERS}{id_}") for id_, at in columns.members.items()}
    for at, choice in said.items():
        if at < width:
            choices[at] = choice
    return choices


def columns_of(choices: Sequence[ColumnChoice], table: Table, heading: int) -> ColumnMap:
    """Return the map that choices make; a heading that names no period is left out."""
    head = table.rows[heading]
    roles: dict[str, int] = {}
    periods: dict[int, str] = {}
    series: dict[int, str] = {}
    members: dict[str, int] = {}
    for at, choice in enumerate(choices):
        if choice.what == OF_PERIOD:
            code = period_of(head[at] if at < len(head) else "")
            if code:
                periods[at] = code
        elif choice.what == OF_SERIES:
            series[at] = choice.series
        elif choice.what.startswith(MEMBERS):
            members.setdefault(choice.what.removeprefix(MEMBERS), at)
        elif choice.what in ROLES:
            roles.setdefault(choice.what, at)
    return ColumnMap(heading=heading, roles=roles, periods=periods, series=series, members=members)


def period_of(heading: str) -> str:
    """Return the code of the period that a heading names; empty where it names none."""
    try:
        return recognised_period(heading).code
    except PeriodError:
        return ""


def lacks_values(columns: ColumnMap) -> bool:
    """Tell whether a map names no column of values."""
    return not (columns.periods or columns.series or "value" in columns.roles)


def lacks_periods(columns: ColumnMap) -> bool:
    """Tell whether a map says nowhere of which period the values are."""
    return not columns.periods and "period" not in columns.roles
