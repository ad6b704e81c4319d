"""An exported sheet held against the data, as somebody who was handed it would do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Pdf
from tests.packs.fixtures import SMALL
from tests.verify.alterations import (
    WHITE_BOX,
    attached,
    bared,
    boxed_and_bared,
    digit_changed,
    drawn_over,
    lines_swapped,
    noted,
    replaced,
    with_inputs,
)

from pkviewer.cli import main
from pkviewer.paths import nastaliq_folder

KEYS = {"text", "verdict", "reason", "indicator", "period", "entity", "value", "unit", "source"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of the small pack, made once."""
    folder = tmp_path_factory.mktemp("made")
    assert main(["export", "trade", "--to", str(folder), "--pack", str(SMALL)]) == 0
    return next(folder.glob("*.pdf"))


@pytest.fixture
def sheet(made: Path, tmp_path: Path) -> Path:
    """A page of the small pack, to be spoilt."""
    return Path(shutil.copy(made, tmp_path / "sheet.pdf"))


@pytest.fixture
def revised(tmp_path: Path) -> Path:
    """The small pack after a revision: one value changed and kept as a rival, one taken out."""
    folder = shutil.copytree(SMALL, tmp_path / "revised")
    path = folder / "sectors" / "trade.json"
    tree = json.loads(path.read_text("utf-8"))
    seen = {each["period"]: each for each in tree["indicators"][0]["observations"]}
    reason = {"en": "Since revised.", "ur": "بعد میں نظرثانی ہوئی۔"}
    rival = {"value": "3810", "relation": "earlier_vintage", "source": "bank-annual"}
    seen["FY2024-25"] |= {"value": "3900", "alternatives": [rival | {"reason": reason}]}
    seen["FY2022-23"]["value"] = "2600"
    path.write_text(json.dumps(tree), "utf-8")
    return folder


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, dict[str, object]]]:
    """Check a file and return the exit status and what is said of its page."""

    def run(file: Path, pack: Path = SMALL) -> tuple[int, dict[str, object]]:
        status = main(["verify", str(file), "--pack", str(pack), "--format", "json"])
        return status, json.loads(capsys.readouterr().out)["page"]

    return run


SPOILT: dict[str, Callable[[Pdf], None]] = {
    "a sign changed": digit_changed,
    "a white box": lambda pdf: drawn_over(pdf, WHITE_BOX),
    "a line swapped": lines_swapped,
    "a note on screen and paper": lambda pdf: noted(pdf, 4),
    "a note on paper alone": lambda pdf: noted(pdf, 4 | 32),
    "a value inside": lambda pdf: replaced(
        pdf, "data.json", lambda data: data.replace(b'"value":"3223"', b'"value":"9999"')
    ),
    "a word inside": lambda pdf: replaced(
        pdf, "page.json", with_inputs(lambda tree: tree["content"].update(title="Forged"))
    ),
    "a white box and no files": boxed_and_bared,
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_was_altered_is_caught(
    sheet: Path, name: str, check: Callable[..., tuple[int, dict[str, object]]]
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        SPOILT[name](pdf)
        pdf.save(sheet)
    status, page = check(sheet)
    assert (status, page["verdict"]) == (1, "altered"), page
    assert bool(page["differences"]) == ("inside" not in name)


def test_an_untouched_page_is_as_published(
    sheet: Path, check: Callable[..., tuple[int, dict[str, object]]]
) -> None:
    status, page = check(sheet)
    assert (status, page["verdict"], page["is_exact"]) == (0, "as_published", True)
    assert page["edition"] == "small 2025.1" or str(page["edition"]).startswith("small")


@pytest.mark.parametrize("how", ["saved", "bared", "bound"])
def test_a_page_saved_by_another_program_is_as_published(
    sheet: Path, how: str, check: Callable[..., tuple[int, dict[str, object]]]
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        if how == "bared":
            bared(pdf)
        elif how == "bound":
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(sheet, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)
    status, page = check(sheet)
    assert (status, page["verdict"], page["is_exact"]) == (0, "as_published", False), page
    assert (len(page["remarks"]) > 0) == (how != "saved")  # type: ignore[arg-type]


def test_a_changed_figure_is_told_with_its_place_and_shown(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        digit_changed(pdf)
        pdf.save(sheet)
    picture = tmp_path / "checked.png"
    arguments = ["verify", str(sheet), "--pack", str(SMALL), "--picture", str(picture)]
    assert main(arguments) == 1
    output = capsys.readouterr().out
    assert "Altered: The page is not as it was published. It differs in one place." in output
    assert "mm from the top: was “" in output
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_another_edition_leaves_the_page_as_published(
    sheet: Path, revised: Path, check: Callable[..., tuple[int, dict[str, object]]]
) -> None:
    status, page = check(sheet, revised)
    assert (status, page["verdict"], page["edition"]) == (0, "as_published", None)


def test_what_has_changed_since(
    sheet: Path, revised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(sheet), "--pack", str(revised), "--format", "json"]) == 0
    holdings = json.loads(capsys.readouterr().out)["since"]
    assert all(set(holding) == KEYS for holding in holdings)
    by_value = {holding["value"]: holding for holding in holdings}
    revision = by_value["3810"]
    assert (revision["verdict"], revision["period"]) == ("alternative", "FY2024-25")
    assert revision["reason"] == (
        "Now held as a rival figure (earlier vintage). The pack has US$3.9\u00a0billion."
    )
    assert (by_value["2596"]["verdict"], by_value["3223"]["verdict"]) == ("differs", "matches")


def test_the_files_of_another_page_are_caught(
    sheet: Path,
    revised: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "trade", "--to", str(tmp_path / "2"), "--pack", str(revised)]) == 0
    with Pdf.open(capsys.readouterr().out.strip()) as other:
        data = dict(attached(other.Root.Names.EmbeddedFiles))["data.json"].EF.F.read_bytes()
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        replaced(pdf, "data.json", lambda _: data)
        pdf.save(sheet)
    assert main(["verify", str(sheet), "--pack", str(SMALL)]) == 1
    assert "The data inside is not that of this page." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "inside", "complaint"),
    [
        ("data.json", b"{", "data cannot be read"),
        ("data.json", b'{"format": "other/1"}', "$.format"),
        ("page.json", b"[" * 100_000, "page.json inside it cannot be read"),
        ("page.json", b'{"format":"pkviewer-page/2"}', "page.json inside it cannot be read"),
    ],
)
def test_strange_files_inside_are_no_harm(
    sheet: Path, capsys: pytest.CaptureFixture[str], name: str, inside: bytes, complaint: str
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        replaced(pdf, name, lambda _: inside)
        drawn_over(pdf, b"q 1 1 1 rg 0 0 595 30 re f Q")
        pdf.save(sheet)
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(b"")
        pdf.save(sheet)
    assert main(["verify", str(sheet), "--pack", str(SMALL)]) == 2
    assert complaint in capsys.readouterr().out


NO_FIGURES = ("NaN", "sNaN", "-Infinity", "1e999999", "9" * 9_999, "1_0", "1e-999999")


def with_value(value: str) -> Callable[[bytes], bytes]:
    """Put a text in the place of the first value of the page's data."""

    def changed(data: bytes) -> bytes:
        tree = json.loads(data)
        next(iter(tree["data"]["observations"].values()))["value"] = value
        return json.dumps(tree).encode()

    return changed


def with_scale(data: bytes) -> bytes:
    """Say that an indicator's numbers stand in units beyond counting."""
    tree = json.loads(data)
    next(iter(tree["data"]["indicators"].values()))["unit"]["scale"] = 10**17
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    "change",
    [*map(with_value, NO_FIGURES), with_scale],
    ids=[*(value[:9] for value in NO_FIGURES), "scale"],
)
def test_a_number_inside_that_nobody_printed_is_told_and_not_traced(
    sheet: Path, capsys: pytest.CaptureFixture[str], change: Callable[[bytes], bytes]
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        replaced(pdf, "data.json", change)
        pdf.save(sheet)
    # The page itself is as it was: its fingerprint leads to the edition that gives it.
    for command, status in (
        (["verify", str(sheet), "--pack", str(SMALL)], 0),
        (["diff", str(sheet), str(sheet)], 2),
    ):
        assert main(command) == status
        said = capsys.readouterr()
        assert "its data cannot be read: data.json: $.data." in said.out + said.err


def test_a_bomb_beside_the_data_is_measured_before_it_is_unpacked(
    sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        replaced(pdf, "page.json", lambda _: b" " * 20_000_000)
        pdf.save(sheet)
    assert main(["verify", str(sheet), "--pack", str(SMALL)]) == 2
    assert "20,000,000 bytes" in capsys.readouterr().err


@pytest.mark.parametrize(
    "svg",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        f'<svg xmlns="http://www.w3.org/2000/svg">{"<g>" * 30_000}{"</g>" * 30_000}</svg>',
        "no drawing",
    ],
)
def test_drawings_that_could_do_harm_are_not_set(
    sheet: Path, capsys: pytest.CaptureFixture[str], svg: str
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        replaced(pdf, "page.json", with_inputs(lambda tree: tree.update(charts={"x": svg})))
        pdf.save(sheet)
    assert main(["verify", str(sheet), "--pack", str(SMALL)]) == 2
    assert "the drawing of chart 'x' holds" in capsys.readouterr().out


def test_what_is_no_sheet_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "letter.pdf"
    text.write_text("no PDF", "utf-8")
    for file, complaint in ((text, "found no PDF"), (tmp_path / "none.pdf", "No such")):
        assert main(["verify", str(file), "--pack", str(SMALL)]) == 2
        assert complaint in capsys.readouterr().err


def test_locked_and_foreign_files_get_a_clear_word(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Pdf.open(sheet, allow_overwriting_input=True) as pdf:
        pdf.save(sheet, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert main(["verify", str(sheet), "--pack", str(SMALL)]) == 2
    assert "a PDF locked by a password" in capsys.readouterr().err
    foreign = tmp_path / "foreign.pdf"
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(foreign)
    assert main(["verify", str(foreign), "--pack", str(SMALL)]) == 2
    assert "there is no file data.json inside it" in capsys.readouterr().out


def test_broken_files_do_no_harm(made: Path, tmp_path: Path) -> None:
    whole = made.read_bytes()
    # A sample: `make fuzz` spoils 300.
    for number in (0, 1, 3, 5, 6, 9, 11):
        broken = bytearray(whole)
        if number < 6:
            broken = broken[: len(whole) * number // 6]
        else:
            at = len(whole) * (number - 5) // 8
            broken[at : at + 200] = bytes(200)
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(broken)
        assert main(["verify", str(path), "--pack", str(SMALL)]) in (0, 1, 2)


_HANDS = [
    ["--digits", "urdu"],
    pytest.param(
        ["--face", "nastaliq"],
        marks=pytest.mark.skipif(nastaliq_folder() is None, reason="the face is not fetched"),
    ),
]


@pytest.mark.parametrize("asked", _HANDS)
def test_a_page_in_urdu_is_known_as_the_editions_own(
    asked: list[str],
    tmp_path: Path,
    check: Callable[..., tuple[int, dict[str, object]]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["export", "trade", "--to", str(tmp_path), "--pack", str(SMALL), "--lang", "ur"]
    assert main([*words, *asked]) == 0
    capsys.readouterr()
    status, page = check(next(tmp_path.glob("*.pdf")))
    assert status == 0
    assert page["verdict"] == "as_published"
    assert str(page["edition"]).startswith("small")
