"""Passwords: asked for without being shown, never an argument, never kept."""

from __future__ import annotations

import getpass
import sys

from pkviewer.errors import SigningError


def asked(question: str, *, from_input: bool) -> str:
    """Return a password, typed by a person or, ``from_input``, the first line that is handed in.

    Raises:
        SigningError: there is nobody to ask.
    """
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise SigningError(
            "A password is needed, and there is no terminal to ask for it.",
            "Hand it in with --password-stdin, as the first line of standard input.",
        )
    return getpass.getpass(question)


def chosen(*, from_input: bool) -> str:
    """Return the password that a person chooses for a new key, typed twice; empty for none.

    Raises:
        SigningError: there is nobody to ask, or the two differ.
    """
    first = asked("Password of the new key (empty for none): ", from_input=from_input)
    if from_input or not first or asked("The same again: ", from_input=False) == first:
        return first
    raise SigningError("The two passwords differ.", "No key was made; start again.")
