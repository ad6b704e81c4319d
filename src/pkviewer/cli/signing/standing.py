"""What a signature says of who answers for a file, in words."""

from __future__ import annotations

from pkviewer.cli.report import harmless
from pkviewer.signing.fingerprint import in_words
from pkviewer.signing.signature import Signature
from pkviewer.signing.trust import TrustedKeys


def standing_lines(signature: Signature | None, trusted: TrustedKeys) -> tuple[str, ...]:
    """Return the lines that tell how a signature that holds stands with the user."""
    if signature is None:
        return ("Not signed: the file does not say who answers for it.",)
    key = trusted.key(signature.key_bytes)
    if key is not None:
        return (
            harmless(f"Signed on {signature.day} by {key.name}, whose key you trust. Unchanged."),
        )
    return (
        harmless(
            f"Signed on {signature.day} with a key that you do not know. It calls itself"
            f" “{signature.name}”. Unchanged since."
        ),
        f"  Fingerprint: {in_words(signature.key_bytes)}",
        "  Ask the publisher for theirs. If the words are the same: pkviewer key trust FILE",
    )
