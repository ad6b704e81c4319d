"""What is no figure is added by a form too: events, claims, indicators, sectors, withdrawals."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from tests.packs.fixtures import SMALL
from tests.ui.conftest import during

from pkviewer.cli import main
from pkviewer.collection.file import read_collection
from pkviewer.ui.figures.forms.add_dialog import AddFigureDialog
from pkviewer.ui.figures.forms.claim_form import ClaimForm
from pkviewer.ui.figures.forms.form_dialog import FormDialog
from pkviewer.ui.figures.forms.indicator_form import IndicatorForm
from pkviewer.ui.figures.forms.milestone_form import MilestoneForm
from pkviewer.ui.figures.forms.sector_form import SectorForm
from pkviewer.ui.figures.forms.withdraw_form import WithdrawForm
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog

_F = TypeVar("_F", bound=FormDialog)


@pytest.fixture
def mine(tmp_path: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is named when a first item asks for one; the small pack is open."""
    assert window.open_pack(SMALL)
    file = tmp_path / "mine.pkfigures"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    return file


def taken(window: MainWindow, id_: ActionId, kind: type[_F], fill: Callable[[_F], None]) -> str:
    """Fill in a form and add it by the keyboard; return what stood below it."""
    remarks: list[str] = []

    def act(form: _F) -> None:
        try:
            fill(form)
            remarks.append(form.remark.text())
            if form.ok.isEnabled():
                QTest.keyClick(form.ok, Qt.Key.Key_Return)
        finally:
            # Nobody is there to close it where something failed.
            if form.isVisible():
                form.reject()

    during(kind, act)
    window.actions_[id_].trigger()
    return remarks[0]


def typed(*fields: tuple[QLineEdit, str]) -> None:
    for field, text in fields:
        # The keys that a test can press are those of ASCII.
        field.setText("" if text.isascii() else text)
        QTest.keyClicks(field, text if text.isascii() else "")


def sourced(form: FormDialog) -> None:
    source = form.sources
    typed(
        (source.publisher, "The Daily"),
        (source.title, "A page"),
        (source.url, "https://daily.example/1"),
        (source.published, "20 August 2025"),
    )


def test_an_event_stands_among_the_milestones(window: MainWindow, mine: Path) -> None:
    def fill(form: MilestoneForm) -> None:
        assert "Enter the date" in form.remark.text()
        typed((form.day, "20 August 2025"), (form.happened, "A park opens"))
        sourced(form)

    taken(window, ActionId.ADD_MILESTONE, MilestoneForm, fill)
    own = [m for m in window.reading.pack.milestones.values() if m.source.startswith("own:")]
    assert [milestone.title.en for milestone in own] == ["A park opens"]


@pytest.mark.parametrize(
    ("says", "amount", "verdict"),
    [
        ("equals", "335", "supported"),
        ("at_least", "US$ 400 million", "contradicted"),
        ("up", "", "contradicted"),
        ("highest", "", "contradicted"),
    ],
)
def test_a_claim_in_plain_words_is_judged(
    window: MainWindow, mine: Path, says: str, amount: str, verdict: str
) -> None:
    def fill(form: ClaimForm) -> None:
        typed(
            (form.words, "Exports were {great} in June"),
            (form.made_by, "A minister"),
            (form.day, "2025-08-01"),
        )
        form.says.setCurrentIndex(form.says.findData(says))
        form.series.choose("exports-month", "", {})
        typed((form.period, "Jun-25"), (form.stated, amount))
        sourced(form)

    taken(window, ActionId.ADD_CLAIM, ClaimForm, fill)
    sector = window.navigator.sector
    claims = window.reading.sheet(sector).claims
    assert [claim.verdict for claim in claims if claim.text.startswith("Exports were")] == [verdict]


def test_an_indicator_with_a_unit_of_its_own_takes_figures(window: MainWindow, mine: Path) -> None:
    def describe(form: IndicatorForm) -> None:
        typed((form.name, "Cafés with fibre"), (form.definition, "Cafés that have fibre."))
        form.unit.unit.setCurrentIndex(form.unit.unit.findData(""))
        assert "word or the sign" in form.remark.text()
        typed((form.unit.symbol, "cafés"))

    def fill(form: AddFigureDialog) -> None:
        form.indicator.setCurrentIndex(form.indicator.findData("cafes-with-fibre"))
        typed((form.period, "FY25"), (form.value, "1,250"))
        sourced(form)

    taken(window, ActionId.NEW_INDICATOR, IndicatorForm, describe)
    taken(window, ActionId.ADD_FIGURE, AddFigureDialog, fill)
    sector = window.navigator.sector
    charts = [chart for chart in window.reading.sheet(sector).charts if chart.title[:5] == "Cafés"]
    assert "1,250" in charts[0].series[0].marks[0].said


def test_a_sector_is_a_tab_at_once(window: MainWindow, mine: Path) -> None:
    taken(window, ActionId.NEW_SECTOR, SectorForm, lambda form: typed((form.title, "Tea")))
    assert window.reading.sector_ids[-1] == "tea"
    assert window.reading.tab_title("tea") == "Tea"


def test_a_withdrawn_figure_is_off_the_pages_until_it_is_undone(
    window: MainWindow, mine: Path
) -> None:
    def fill(form: WithdrawForm) -> None:
        form.series.choose("exports-month", "", {})
        typed((form.period, "2024-07"))
        assert "reason" in form.remark.text()
        typed((form.reason, "The bank took it back"))

    def periods() -> set[str]:
        series = window.reading.pack.indicators["exports-month"].observations
        return {observation.period.code for observation in series}

    assert "is no longer shown" in taken(window, ActionId.WITHDRAW_FIGURE, WithdrawForm, fill)
    assert "2024-07" not in periods()
    window.parts.figures.desk.undo()
    assert "2024-07" in periods()


def test_a_figure_that_a_sentence_needs_is_not_withdrawn_and_the_fault_is_named(
    window: MainWindow, mine: Path
) -> None:
    def fill(form: WithdrawForm) -> None:
        form.series.choose("exports", "", {})
        typed((form.period, "FY2023-24"), (form.reason, "wrong"))

    said: list[int] = []

    def look(dialog: FaultsDialog) -> None:
        said.append(dialog.list.topLevelItemCount())
        dialog.reject()

    def fill_and_wait(form: WithdrawForm) -> None:
        fill(form)
        during(FaultsDialog, look)

    taken(window, ActionId.WITHDRAW_FIGURE, WithdrawForm, fill_and_wait)
    assert said
    assert read_collection(mine).steps == ()


def test_a_copy_of_a_letter_is_kept_beside_and_missed_when_it_is_gone(
    window: MainWindow, mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "my letter.txt"
    letter.write_text("Exports were 355 million.", "utf-8")

    def fill(form: AddFigureDialog) -> None:
        form.indicator.setCurrentIndex(form.indicator.findData("exports-month"))
        typed((form.period, "2025-07"), (form.value, "355"))
        form.sources.kind.setCurrentIndex(form.sources.kind.findData("letter"))
        sourced(form)
        typed((form.sources.given_by, "The bank"))
        form.sources.copy.take(letter)

    taken(window, ActionId.ADD_FIGURE, AddFigureDialog, fill)
    (source,) = read_collection(mine).sources.values()
    copy = tmp_path / "mine.pkfigures.files" / source.copy
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == source.digest
    for state in ("kept", "altered", "missing"):
        if state == "altered":
            copy.write_text("Exports were 356 million.", "utf-8")
        elif state == "missing":
            copy.unlink()
        main(["figures", "--pack", str(SMALL), str(mine)])
        assert f"{state}: {source.copy}" in capsys.readouterr().out.casefold()
