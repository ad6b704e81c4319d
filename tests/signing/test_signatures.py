"""Packs and collections that are signed: by whom, trusted or not, and never changed unnoticed."""

from __future__ import annotations

import io
import os
import shutil
import stat
import zipfile
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer import files, paths
from pkviewer.cli import main
from pkviewer.collection.file import read_signed
from pkviewer.errors import DocumentError, PackError
from pkviewer.model.loading.container import container
from pkviewer.signing import keys
from pkviewer.signing.fingerprint import in_words
from pkviewer.signing.keys import public_file, read_key, read_public, standard_key
from pkviewer.signing.trust import trust_file, trusted_keys

Out = pytest.CaptureFixture[str]
MINISTRY = "Ministry of IT"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user who has no key, trusts none, and reads the small pack."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(paths, "bundled_pack", lambda: SMALL)


def ran(capsys: Out, *arguments: str | Path) -> tuple[int, str, str]:
    status = main([*map(str, arguments)])
    done = capsys.readouterr()
    return status, done.out.replace("\u00a0", " "), done.err


@pytest.fixture
def key(capsys: Out) -> Path:
    assert ran(capsys, "key", "new", "--name", MINISTRY, "--no-password")[0] == 0
    return standard_key()


@pytest.fixture
def pack(capsys: Out, tmp_path: Path, key: Path) -> Path:
    """A signed edition, newer than what is read."""
    folder = shutil.copytree(SMALL, tmp_path / "newer")
    head = folder / "pack.json"
    head.write_text(
        head.read_text("utf-8")
        .replace('"2025.08"', '"2025.09"')
        .replace('"2025-08-31"', '"2025-09-30"'),
        "utf-8",
    )
    file = tmp_path / "newer.pkpack"
    assert ran(capsys, "sign", folder, "--to", file)[0] == 0
    return file


@pytest.fixture
def collection(capsys: Out, tmp_path: Path, key: Path) -> Path:
    file = tmp_path / "own.pkfigures"
    source = ("--publisher", "PSEB", "--title", "Letter", "--url", "https://example.org/a")
    status, _, err = ran(capsys, "add", "exports-month", "2025-07", "354", "--into", file, *source)
    assert status == 0, err
    assert ran(capsys, "sign", file)[0] == 0
    return file


def test_a_fingerprint_is_the_first_132_bits_of_the_digest_in_words() -> None:
    words = paths.resource("words", "fingerprint.txt").read_text("ascii").split()
    assert len(set(words)) == 2048
    # SHA-256 of 32 zero bytes: 66687aadf862bd776c8fc18b8e9f8e20 08…
    bits = f"{0x66687AADF862BD776C8FC18B8E9F8E2008:0136b}"[:132]
    expected = [words[int(bits[at : at + 11], 2)] for at in range(0, 132, 11)]
    assert in_words(bytes(32)) == " ".join(expected)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_can_read_a_key(key: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert read_key(key, "").public == read_public(public_file(key))


def test_a_key_is_never_replaced(capsys: Out, key: Path) -> None:
    before = key.read_bytes()
    status, _, err = ran(capsys, "key", "new", "--name", "Another", "--no-password")
    assert (status, key.read_bytes()) == (2, before)
    assert "was not replaced" in err


def test_a_key_that_cannot_be_written_leaves_no_half(
    capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes, *, private: bool = False) -> None:
        if private:
            raise files.not_written(path, OSError(28, "No space left on device"))
        files.write_whole(path, data)

    monkeypatch.setattr(keys, "write_whole", full)
    status, _, err = ran(capsys, "key", "new", "--name", MINISTRY, "--no-password")
    assert status == 2
    assert "the disk is full" in err
    assert not list(standard_key().parent.iterdir())


def test_a_password_is_read_from_the_input_and_needed(
    capsys: Out, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "own"
    typed = ("--password-stdin", "--to", file)
    monkeypatch.setattr("sys.stdin", io.StringIO("opensesame\n"))
    assert ran(capsys, "key", "new", "--name", MINISTRY, *typed)[0] == 0
    secret = tmp_path / "own.pksecret"
    assert "opensesame" not in secret.read_text("utf-8")
    signing = ("sign", SMALL, "--to", tmp_path / "a.pkpack", "--key", secret, "--password-stdin")
    monkeypatch.setattr("sys.stdin", io.StringIO("openbarley\n"))
    status, out, err = ran(capsys, *signing)
    assert (status, out) == (2, "")
    assert "The password is not that of the key." in err
    monkeypatch.setattr("sys.stdin", io.StringIO("opensesame\n"))
    assert ran(capsys, *signing)[0] == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "no terminal to ask" in ran(capsys, *signing[:-1])[2]


def test_an_unsigned_pack_says_so_before_it_is_installed(capsys: Out) -> None:
    status, out, _ = ran(capsys, "install", "--dry-run", SMALL)
    assert status == 0
    assert out.startswith("Not signed: the file does not say who answers for it.\n")
    assert ran(capsys, "install", "--trusted", SMALL)[0] == 1
    assert not paths.installed_pack().exists()


def test_an_unknown_key_says_so_until_its_words_were_compared(capsys: Out, pack: Path) -> None:
    words = read_public(public_file(standard_key())).words
    status, out, _ = ran(capsys, "install", "--dry-run", pack)
    assert status == 0
    assert "with a key that you do not know. It calls itself “Ministry of IT”." in out
    assert words in out
    assert ran(capsys, "install", "--trusted", pack)[0] == 1
    # Any other words, and nobody is trusted.
    assert ran(capsys, "key", "trust", pack, "--words", f"zoo {words}")[0] == 1
    assert not trust_file().exists()
    assert ran(capsys, "key", "trust", pack, "--words", words.upper())[0] == 0
    status, out, _ = ran(capsys, "install", "--trusted", pack)
    assert status == 0
    assert "by Ministry of IT, whose key you trust. Unchanged." in out
    assert paths.installed_pack().read_bytes() == pack.read_bytes()
    assert words in ran(capsys, "key", "list")[1]
    assert ran(capsys, "key", "forget", MINISTRY)[0] == 0
    assert trusted_keys().keys == ()


def test_any_byte_changed_after_signing_is_refused(pack: Path) -> None:
    """Every byte of the signature and of the archive's end, and one in 97 of the rest."""
    whole = pack.read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        tail = len(archive.comment) + 22
    places = {*range(0, len(whole), 97), *range(len(whole) - tail, len(whole))}
    for place in sorted(places):
        data = bytearray(whole)
        data[place] ^= 0x01
        pack.write_bytes(data)
        with pytest.raises(PackError):
            container(pack)
    for changed in (whole + b"\n", whole[:-1]):
        pack.write_bytes(changed)
        with pytest.raises(PackError):
            container(pack)


def test_a_changed_pack_is_neither_installed_nor_read(capsys: Out, pack: Path) -> None:
    data = bytearray(pack.read_bytes())
    # The day in the head of the archive's first file: no content changes.
    data[12] ^= 1
    pack.write_bytes(data)
    for command in (("install", pack), ("check", "--pack", pack), ("sign", pack)):
        status, out, err = ran(capsys, *command)
        assert (status > 0, out) == (True, "")
        assert "a signature that does not fit" in err
    assert not paths.installed_pack().exists()


def test_a_pack_signed_anew_has_the_new_signature(capsys: Out, tmp_path: Path, pack: Path) -> None:
    other = tmp_path / "other.pksecret"
    ran(capsys, "key", "new", "--name", "Another", "--no-password", "--to", other)
    assert ran(capsys, "sign", pack, "--key", other)[0] == 0
    assert ran(capsys, "key", "show", pack)[1].startswith("Another\n")


def test_a_signed_collection_says_who_and_any_byte_changed_is_refused(
    capsys: Out, collection: Path
) -> None:
    whole = collection.read_bytes()
    status, out, _ = ran(capsys, "figures", collection)
    assert status == 0
    assert "with a key that you do not know. It calls itself “Ministry of IT”." in out
    for place in range(0, len(whole), 5):
        data = bytearray(whole)
        data[place] ^= 0x01
        collection.write_bytes(data)
        with pytest.raises(DocumentError):
            read_signed(collection)


def test_a_collection_that_is_changed_here_loses_its_signature(
    capsys: Out, collection: Path
) -> None:
    assert ran(capsys, "figures", collection, "--undo")[0] == 0
    assert "is not signed" in ran(capsys, "key", "show", collection)[2]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "valid JSON"),
        ('{"type": "public key", "format": 1, "name": "a", "ed25519": "00"}', "64 hexadecimal"),
        ('{"type": "public key", "format": 1, "name": "a\\nb", "ed25519": ""}', "one line"),
        ('{"type": "public key", "format": 2, "name": "a", "ed25519": ""}', "pkviewer key new"),
    ],
)
def test_what_is_no_key_is_refused(capsys: Out, tmp_path: Path, text: str, what: str) -> None:
    file = tmp_path / "bad.pkkey"
    file.write_text(text, "utf-8")
    status, out, err = ran(capsys, "key", "show", file)
    assert (status, out) == (2, "")
    assert what in err
