"""Who said it, where and when stands with every claim, wherever claims are told."""

from __future__ import annotations

import json

import pytest

from pkviewer.cli import main
from pkviewer.export.page.content import Content
from pkviewer.export.tables.tables import json_table
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

_CREDIT = "Ministry of IT and Telecommunication, in Associated Press of Pakistan, 5 March 2025"


def test_each_sheet_tells_it_with_each_claim_and_once_on_the_page(bundled: Pack) -> None:
    composer = Composer(bundled, Style(), bundled.head.edition_date)
    pages = 0
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        assert {claim.credit for claim in sheet.claims} <= {_CREDIT}
        if sheet.claims:
            heading = Content(sheet, "a4").as_json(frozenset())["headings"]["claims"]
            assert " ".join(heading).replace("\u00a0", " ").count(_CREDIT) == 1
            pages += 1
        record = json.loads(json_table(bundled, sheet))
        fields = [(c["author"], c["outlet"], c["date"]) for c in record["claims"]]
        assert fields == [tuple(_CREDIT.replace(", in", ",").split(", "))] * len(sheet.claims)
    assert pages >= 6


def test_the_command_line_tells_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.count(_CREDIT) == 18
    assert main(["check", "--format", "json"]) == 0
    claims = json.loads(capsys.readouterr().out)["claims"]
    assert {claim["date"] for claim in claims} == {"5 March 2025"}
    assert all(claim["author"] and claim["outlet"] and claim["frame"] for claim in claims)
