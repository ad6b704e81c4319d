"""Views of comparisons: written as one line, read back, kept by name."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkviewer.documents.comparison_view import ComparisonView, parse_view, view_text
from pkviewer.documents.kept_views import KeptViews
from pkviewer.errors import DocumentError, ViewError
from pkviewer.model.limits import VIEW_CHARACTERS, VIEW_SERIES
from pkviewer.model.period import Period
from pkviewer.model.series import SeriesKey

P = Period.parse
EXPORTS, JAZZ = SeriesKey("exports", "PK"), SeriesKey("users", "PK", (("operator", "jazz"),))
FULL = ComparisonView(
    series=(EXPORTS, JAZZ),
    kind="bar",
    units="index",
    base=P("FY2019-20/9m"),
    at=P("edition 2024"),
    across="operator",
    between=(P("FY2019-20"), P("FY2024-25")),
    since=P("2018-08..2019-07"),
    until=P("FY2024-25"),
    scale="log",
)
_names = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="|"), min_size=1)


@pytest.mark.parametrize("view", [ComparisonView(), ComparisonView((EXPORTS,)), FULL])
def test_a_view_is_read_back_as_it_was(view: ComparisonView) -> None:
    text = view_text(view)
    assert parse_view(text) == parse_view(f"pkviewer:{text}") == view
    assert shlex.quote(text) == text


@given(st.lists(st.tuples(_names, _names, _names, _names), max_size=3, unique=True))
def test_any_names_survive_the_line(names: list[tuple[str, str, str, str]]) -> None:
    series = tuple(SeriesKey(one, two, ((three, four),)) for one, two, three, four in names)
    assert parse_view(view_text(ComparisonView(series))).series == series


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "''"),
        ("http://example.org", "http://"),
        ("compare/exports", "'exports'"),
        ("compare/exports:PK:operator", "operator"),
        ("compare/exports:PK,exports:PK", "the same series twice"),
        ("compare/" + ",".join(f"a{n}:PK" for n in range(VIEW_SERIES + 1)), "13 series"),
        ("compare/exports:PK/kind=pie", "kind=pie"),
        ("compare/exports:PK/kind=bar/kind=bar", "kind twice"),
        ("compare/exports:PK/colour=red", "colour=red"),
        ("compare/exports:PK/base=soon", "base=soon"),
        ("compare/exports:PK/from=2024", "one of from and to"),
        ("compare/exports:PK/from=2024/to=FY2023-24", "to=FY2023-24"),
        ("compare/exports:PK/across=a%0Ab", "across="),
        ("compare/" + "a" * VIEW_CHARACTERS, "characters"),
    ],
)
def test_what_is_no_view_is_refused_with_what_was_found(text: str, found: str) -> None:
    with pytest.raises(ViewError, match="expected") as refused:
        parse_view(text)
    assert found in refused.value.message


def test_periods_are_put_in_order() -> None:
    assert parse_view("compare/a:PK/from=2024/to=2020").between == (P("2020"), P("2024"))


def test_views_are_kept_by_name_the_last_first(tmp_path: Path) -> None:
    kept = KeptViews(tmp_path / "new" / "comparisons.json")
    assert kept.all() == {}
    kept.keep("Exports", FULL)
    kept.keep("Users", ComparisonView((JAZZ,)))
    kept.keep("Exports", ComparisonView((EXPORTS,)))
    assert list(kept.all()) == ["Exports", "Users"]
    kept.forget("Exports")
    assert kept.all() == {"Users": ComparisonView((JAZZ,))}


@pytest.mark.parametrize("name", ["", " ", "two\nlines", "long" * 60])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "comparisons.json"
    with pytest.raises(DocumentError):
        KeptViews(path).keep(name, FULL)
    assert not path.exists()


def test_a_file_of_something_else_is_refused_with_the_place(tmp_path: Path) -> None:
    path = tmp_path / "comparisons.json"
    path.write_text(
        '{"type": "comparisons", "format": 1,'
        ' "comparisons": [{"name": "A", "view": "compare/a:PK/kind=pie"}]}'
    )
    with pytest.raises(DocumentError) as refused:
        KeptViews(path).all()
    assert "$.comparisons[0].view" in str(refused.value.faults[0])
