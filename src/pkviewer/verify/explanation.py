"""What is said of a checked page, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from pkviewer.signing.page.page_signature import PageSignature
from pkviewer.verify.page_check import PageCheck, PageState

STATES: dict[PageState, str] = {
    "as_published": "As published",
    "altered": "Altered",
    "incomparable": "Cannot be compared",
}
UNSIGNED = (
    "Anyone can make a page and compute its fingerprint: the page itself does not say who made it."
)


_ABROAD = (
    "Whose the certificate is, the program cannot know without a network: compare its fingerprint"
    " with the signer’s."
)


def signature_lines(check: PageCheck) -> Iterator[str]:
    """Yield who signed a page, and whether it changed since; what an unsigned one cannot say."""
    if not check.signatures:
        yield UNSIGNED
    for one in check.signatures:
        yield _signed(one)
        if one.words:
            yield f"Fingerprint of the certificate: {one.words}. {_ABROAD}"


def _signed(one: PageSignature) -> str:
    if not one.signer:
        return "It has a signature that cannot be read, which proves nothing."
    day = f" on {one.when:%Y-%m-%d}, by the signer’s clock" if one.when else ""
    who = f"“{one.signer}”"
    if one.issuer != one.signer:
        who += f", certified by “{one.issuer}”"
    if one.state == "broken":
        return (
            f"It carries the signature of {who}, which no longer holds: the file was changed or"
            " saved anew after it was signed."
        )
    since = (
        "and the file is unchanged since"
        if one.state == "whole"
        else "but something was added to the file afterwards"
    )
    late = "" if one.is_in_time else " The certificate was not valid on that day."
    return f"Signed by {who}{day}, {since}.{late}"


def sentence(check: PageCheck) -> str:
    """Say what was found of a page, and against what it was held."""
    if check.state == "incomparable":
        return f"The page cannot be compared, because {check.because}."
    if check.state == "altered":
        return f"The page is not as it was published. {check.because}"
    if check.is_exact:
        start = "The file is byte for byte the page"
    elif any(one.state == "whole" for one in check.signatures):
        start = "The file was signed; each word and the picture are of the page"
    else:
        start = "Another program has saved the file, but each word and the picture are of the page"
    if check.edition:
        return f"{start} that {check.edition} gives."
    return f"{start} that its own files give. The edition it was made from is not at hand."
