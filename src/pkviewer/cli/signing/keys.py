"""``pkviewer key``: keys made, shown, and trusted by their fingerprint."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pkviewer.cli.report import harmless
from pkviewer.cli.signing.password import chosen
from pkviewer.errors import FAULT_FOUND, SigningError
from pkviewer.signing.fingerprint import is_same
from pkviewer.signing.keys import (
    PUBLIC_ENDING,
    SECRET_ENDING,
    PublicKey,
    SigningKey,
    no_key,
    public_file,
    read_public,
    standard_key,
)
from pkviewer.signing.trust import keep_trusted, trusted_keys


def run_new(options: argparse.Namespace) -> int:
    """Make a key, and show its fingerprint."""
    file: Path = options.to or standard_key()
    if not file.name.endswith(SECRET_ENDING):
        file = file.with_name(file.name + SECRET_ENDING)
    key = SigningKey.new(options.name)
    password = "" if options.no_password else chosen(from_input=options.password_stdin)
    key.keep(file, password)
    print(f"Made: {file}\n  Keep it to yourself, and keep a copy: it cannot be made again.")
    print(f"Made: {public_file(file)}\n  Hand this one on, and read these words out to whoever")
    print("  is to trust it, by another route than the file takes:")
    print(f"  {key.public.words}")
    return 0


def run_show(options: argparse.Namespace) -> int:
    """Show the fingerprint of a key, or of the key that signed a file."""
    own = public_file(standard_key())
    if options.file is None and not own.exists():
        raise no_key(own)
    key = _key_of(options.file or own)
    print(harmless(key.name))
    print(key.words)
    return 0


def run_list(_options: argparse.Namespace) -> int:
    """List the keys that are trusted."""
    for key in trusted_keys().keys:
        print(f"{harmless(key.name)}\n  {key.words}")
    return 0


def run_trust(options: argparse.Namespace) -> int:
    """Trust a key, once its fingerprint was compared."""
    key = _key_of(options.file)
    if options.words is None:
        if not sys.stdin.isatty():
            raise SigningError(
                "The fingerprint has to be compared before a key is trusted.",
                'Give the publisher\'s words with --words "…".',
            )
        print(f"{harmless(key.name)}\n  {key.words}")
        if input("Are these the publisher's words? [y/N] ").strip().lower() not in ("y", "yes"):
            print("The key is not trusted.")
            return FAULT_FOUND
    elif not is_same(options.words, key.words):
        print("pkviewer: the key has another fingerprint; it is not trusted.", file=sys.stderr)
        print(f"Its fingerprint: {key.words}", file=sys.stderr)
        return FAULT_FOUND
    keep_trusted(trusted_keys().with_key(key))
    print(f"From now on you trust the key of {harmless(key.name)}.")
    return 0


def run_forget(options: argparse.Namespace) -> int:
    """Trust a key no more."""
    trusted = trusted_keys()
    named = [k for k in trusted.keys if k.name == options.key or is_same(k.words, options.key)]
    if len(named) != 1:
        count = f"{len(named)} trusted keys have" if named else "No trusted key has"
        raise SigningError(
            f"{count} that name or fingerprint.",
            "'pkviewer key list' shows them all; name one by its fingerprint.",
        )
    keep_trusted(trusted.without(named[0]))
    print(f"The key of {harmless(named[0].name)} is trusted no more.")
    return 0


def _key_of(file: Path) -> PublicKey:
    """Return a public key, from its file or from one that it has signed.

    Raises:
        DocumentError: it is no key.
        PackError: it is a pack that was refused.
        SigningError: it is not signed.
    """
    if file.name.endswith(PUBLIC_ENDING):
        return read_public(file)
    from pkviewer.cli.signing.sign import signature_of

    signature = signature_of(file)
    if signature is None:
        raise SigningError(f"{file} is not signed, so it names no key.")
    return PublicKey(signature.key_bytes, signature.name)
