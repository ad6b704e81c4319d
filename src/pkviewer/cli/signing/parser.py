"""What the commands on keys and signatures understand."""

from __future__ import annotations

import argparse
from pathlib import Path

_Commands = argparse._SubParsersAction  # noqa: SLF001 - the type has no public name


def add_signing_commands(commands: _Commands[argparse.ArgumentParser]) -> None:
    """Add the commands ``key`` and ``sign``."""
    text = "Make keys to sign with, and choose whose keys you trust."
    key = commands.add_parser("key", help=text, description=text)
    actions = key.add_subparsers(title="actions", metavar="ACTION", required=True)
    _add_new(actions)
    _add_show(actions)
    _add_trust(actions)
    text = "List the keys that you trust, with their fingerprints."
    actions.add_parser("list", help=text, description=text).set_defaults(run=_run_list)
    text = "Trust a key no more."
    forget = actions.add_parser("forget", help=text, description=text)
    forget.set_defaults(run=_run_forget)
    forget.add_argument("key", metavar="NAME", help="its name, or its fingerprint in words")
    _add_sign(commands)


def _add_new(actions: _Commands[argparse.ArgumentParser]) -> None:
    text = "Make a key, and show the words that others know it by."
    new = actions.add_parser("new", help=text, description=text)
    new.set_defaults(run=_run_new)
    new.add_argument("--name", required=True, metavar="NAME", help="who signs with it")
    new.add_argument("--to", type=Path, metavar="FILE", help="where (default: your settings)")
    how = new.add_mutually_exclusive_group()
    how.add_argument("--no-password", action="store_true", help="keep it without a password")
    _add_password(how)


def _add_show(actions: _Commands[argparse.ArgumentParser]) -> None:
    text = "Show the fingerprint of a key in words."
    show = actions.add_parser("show", help=text, description=text)
    show.set_defaults(run=_run_show)
    show.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a public key, or a signed pack or collection (default: your own key)",
    )


def _add_trust(actions: _Commands[argparse.ArgumentParser]) -> None:
    text = "Trust a key from now on, once you have compared its fingerprint with its publisher's."
    trust = actions.add_parser("trust", help=text, description=text)
    trust.set_defaults(run=_run_trust)
    trust.add_argument(
        "file", type=Path, metavar="FILE", help="a public key, or a signed pack or collection"
    )
    trust.add_argument("--words", metavar="WORDS", help="the publisher's twelve words, to compare")


def _add_sign(commands: _Commands[argparse.ArgumentParser]) -> None:
    text = (
        "Sign a pack's single file or a collection with your key, or an exported PDF with your"
        " certificate."
    )
    sign = commands.add_parser("sign", help=text, description=text)
    sign.set_defaults(run=_run_sign)
    sign.add_argument("file", type=Path, metavar="FILE", help="a .pkpack, .pkfigures or .pdf file")
    sign.add_argument("--key", type=Path, metavar="FILE", help="the key (default: your own)")
    sign.add_argument("--to", type=Path, metavar="FILE", help="write the signed file here")
    sign.add_argument(
        "--certificate", type=Path, metavar="FILE", help="your PKCS #12 file (.p12), for a PDF"
    )
    sign.add_argument("--reason", default="", metavar="TEXT", help="why a PDF is signed")
    _add_password(sign)


def _add_password(command: argparse._ActionsContainer) -> None:
    command.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password from standard input, instead of asking for it",
    )


def _run_new(options: argparse.Namespace) -> int:
    from pkviewer.cli.signing.keys import run_new

    return run_new(options)


def _run_show(options: argparse.Namespace) -> int:
    from pkviewer.cli.signing.keys import run_show

    return run_show(options)


def _run_list(options: argparse.Namespace) -> int:
    from pkviewer.cli.signing.keys import run_list

    return run_list(options)


def _run_trust(options: argparse.Namespace) -> int:
    from pkviewer.cli.signing.keys import run_trust

    return run_trust(options)


def _run_forget(options: argparse.Namespace) -> int:
    from pkviewer.cli.signing.keys import run_forget

    return run_forget(options)


def _run_sign(options: argparse.Namespace) -> int:
    from pkviewer.cli.signing.sign import run_sign

    return run_sign(options)
