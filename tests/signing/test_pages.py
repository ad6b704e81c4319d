"""Pages signed with one's own certificate: still archival, read back by two programs."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from tests.packs.fixtures import SMALL
from tests.signing.certificates import PASSWORD, certificate_file

from pkviewer.cli import main
from pkviewer.signing.page.signature_check import page_signatures

Out = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate_file(tmp_path_factory.mktemp("certificate"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    assert main(["export", "trade", "--to", str(folder), "--pack", str(SMALL)]) == 0
    return next(folder.glob("*.pdf"))


@pytest.fixture(scope="module")
def sign(certificate: Path) -> Callable[..., int]:
    def run(page: Path, to: Path, password: str = PASSWORD, with_: Path = certificate) -> int:
        given = ("--certificate", str(with_), "--to", str(to), "--password-stdin")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
            return main(["sign", str(page), *given])

    return run


@pytest.fixture(scope="module")
def signed(made: Path, sign: Callable[..., int]) -> Path:
    to = made.with_name("signed.pdf")
    assert sign(made, to) == 0
    return to


def test_verify_says_who_signed_and_that_nothing_changed(
    signed: Path, made: Path, capsys: Out
) -> None:
    # Appended: the page's own bytes stay.
    assert signed.read_bytes().startswith(made.read_bytes())
    assert main(["verify", str(signed), "--pack", str(SMALL)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("As published: The file was signed; each word and the picture are")
    assert "Signed by “Publication desk, Ministry of IT” on 20" in said
    assert "and the file is unchanged since." in said


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler is not installed")
def test_another_program_finds_the_signature_valid(signed: Path) -> None:
    command = [str(shutil.which("pdfsig")), "-nocert", str(signed)]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert "ETSI.CAdES.detached" in said
    assert "Total document signed" in said
    assert "Signature Validation: Signature is Valid." in said


def digit_changed(data: bytes) -> bytes:
    # In the metadata, where no eye would see it.
    at = data.index(b"<xmp:CreateDate>") + len(b"<xmp:CreateDate>")
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def added_to(data: bytes) -> bytes:
    return data + b"\n% a line behind the end\n"


def saved_anew(data: bytes) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(target)
    return target.getvalue()


def signature_emptied(data: bytes) -> bytes:
    at = data.rindex(b"/Contents <") + len(b"/Contents <")
    return data[:at] + b"0" * 200 + data[at + 200 :]


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (digit_changed, "broken"),
        (added_to, "changed_after"),
        (saved_anew, "broken"),
        (signature_emptied, "broken"),
    ],
)
def test_what_changed_after_it_was_signed_is_known(
    signed: Path, change: Callable[[bytes], bytes], state: str
) -> None:
    (signature,) = page_signatures(change(signed.read_bytes()))
    assert signature.state == state


def test_a_wrong_password_signs_nothing(
    made: Path, sign: Callable[..., int], tmp_path: Path, capsys: Out
) -> None:
    assert sign(made, tmp_path / "no.pdf", "openbarley") == 2
    said = capsys.readouterr().err
    assert "cannot be opened with this password, or is no certificate" in said
    assert PASSWORD not in said
    assert not (tmp_path / "no.pdf").exists()


def test_what_cannot_be_signed_gets_a_clear_word(
    made: Path, signed: Path, sign: Callable[..., int], tmp_path: Path, capsys: Out
) -> None:
    foreign = tmp_path / "foreign.pdf"
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(foreign)
    to = tmp_path / "no.pdf"
    assert sign(foreign, to) == 2
    assert "is no sheet of this program" in capsys.readouterr().err
    assert sign(signed, to) == 2
    assert "signed already" in capsys.readouterr().err
    assert sign(made, to, with_=made) == 2
    assert main(["sign", str(made)]) == 2
    assert "signed with a certificate, not with a key" in capsys.readouterr().err
    assert not to.exists()
