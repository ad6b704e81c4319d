"""What a text hides is shown as a mark: at the door, on the terminal, on the clipboard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.mutation import TREES, written

from pkviewer.cli import main
from pkviewer.errors import Fault, PackError
from pkviewer.hidden_signs import one_line, visible, visible_json
from pkviewer.sheet.audit import open_pack
from pkviewer.text.formula import guarded

TURNED = "Exports \u202egnp.exe\u202c"


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_marks_in_json_are_those_of_its_texts(tree: object) -> None:
    """Whatever way a text is written in JSON, it is read with the same marks."""
    for escaped in (True, False):
        data = json.dumps(tree, ensure_ascii=escaped).encode("utf-8", "surrogatepass")
        try:
            data.decode()
        except UnicodeDecodeError:
            continue
        marked = json.loads(visible_json(data))
        assert visible(json.dumps(marked, ensure_ascii=False)) == json.dumps(
            marked, ensure_ascii=False
        )


def test_a_pack_cannot_turn_a_title_round(tmp_path: Path) -> None:
    trees = json.loads(json.dumps(TREES))
    trees["sectors/trade.json"]["title"]["en"] = TURNED
    pack = open_pack(written(tmp_path, trees))
    assert pack.sectors["trade"].title.en == "Exports [U+202E]gnp.exe[U+202C]"


@pytest.mark.parametrize(
    "command", [["list"], ["check"], ["document"], ["export", "--all", "--preflight"]], ids=" ".join
)
def test_no_text_of_a_pack_steers_the_terminal(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trees = json.loads(json.dumps(TREES))
    for name in ("sectors/trade.json", "sectors/access.json"):
        trees[name]["title"]["en"] = "A\x1bc\x1b]0;owned\x07B\u202e"
    for source in trees["sources.json"]["sources"].values():
        source["publisher"] = "\x1b[2J\r\u2066x"
    folder = written(tmp_path, trees)
    main([*command, "--pack", str(folder)])
    said = capsys.readouterr()
    for sign in "\x1b\x07\r\u202e\u2066":
        assert sign not in said.out + said.err


def test_an_error_shows_what_a_file_name_hides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--pack", str(tmp_path / "a\x1b[2Jb\u202e")]) == 2
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert "[U+202E]" in said


def test_a_place_cannot_be_made_up_by_a_value(tmp_path: Path) -> None:
    trees = json.loads(json.dumps(TREES))
    observation = trees["sectors/trade.json"]["indicators"][0]["observations"][0]
    observation["period"] = "x` - at `$.evil"
    with pytest.raises(PackError) as caught:
        open_pack(written(tmp_path, trees))
    (fault,) = caught.value.faults
    assert fault.path == "$.indicators[0].observations[0].period"


def test_a_fault_is_one_line_that_can_be_read() -> None:
    fault = Fault("a.json", "$", "x\n\x1b" + "y" * 10_000, "z")
    assert str(fault).isprintable()
    assert len(str(fault)) < 1_000
    assert one_line("a\tb\n") == "a[U+0009]b[U+000A]"
    assert visible("a\tb\n") == "a\tb\n"


@pytest.mark.parametrize(
    ("cell", "pasted"),
    [
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), (" =1", "' =1"), ("+cmd|x", "'+cmd|x"),
        ("-5.2%", "-5.2%"), ("+3,000", "+3,000"), ("-", "'-"), ("text", "text"), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_is_pasted_as_a_formula(cell: str, pasted: str) -> None:
    assert guarded(cell) == pasted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u20662024-25\u2069 میں", "\u20662024-25\u2069 میں"),
        ("\u2066۱۲٫۵\u2069", "\u2066۱۲٫۵\u2069"),
        ("\u2066میں 12\u2069", "[U+2066]میں 12[U+2069]"),
        ("\u2066a\u202eb\u2069", "[U+2066]a[U+202E]b[U+2069]"),
        ("\u206612", "[U+2066]12"),
        ("12\u2069", "12[U+2069]"),
        ("\u206712\u2069", "[U+2067]12[U+2069]"),
    ],
)
def test_only_a_figure_kept_whole_among_urdu_letters_is_shown_as_it_is(
    text: str, shown: str
) -> None:
    assert visible(text) == one_line(text) == shown
