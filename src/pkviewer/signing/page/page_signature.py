"""What is known of a page's signature: plain data that two processes exchange."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

SignatureState: TypeAlias = Literal["whole", "changed_after", "broken"]
MOST = 16
"""Signatures that are read of one page."""


@dataclass(frozen=True, slots=True)
class PageSignature:
    """One signature of a page.

    ``whole``: the file is as it was signed. ``changed_after``: what was signed is whole, and
    something was added to the file later. ``broken``: it is not what was signed, or the
    signature cannot be read. ``signer`` and ``issuer`` are names as the certificate has them,
    ``when`` by the signer's clock; ``words`` are the certificate's fingerprint, empty where
    there is none. ``is_in_time`` is that the certificate was valid on that day.
    """

    state: SignatureState
    signer: str = ""
    issuer: str = ""
    when: datetime | None = None
    words: str = ""
    is_in_time: bool = True
