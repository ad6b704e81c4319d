"""What is said of a checked page, in plain sentences."""

from __future__ import annotations

from pkviewer.verify.page_check import PageCheck, PageState

STATES: dict[PageState, str] = {
    "as_published": "As published",
    "altered": "Altered",
    "incomparable": "Cannot be compared",
}
UNSIGNED = (
    "Anyone can make a page and compute its fingerprint: the page itself does not say who made it."
)


def sentence(check: PageCheck) -> str:
    """Say what was found of a page, and against what it was held."""
    if check.state == "incomparable":
        return f"The page cannot be compared, because {check.because}."
    if check.state == "altered":
        return f"The page is not as it was published. {check.because}"
    if check.is_exact:
        start = "The file is byte for byte the page"
    else:
        start = "Another program has saved the file, but each word and the picture are of the page"
    if check.edition:
        return f"{start} that {check.edition} gives."
    return f"{start} that its own files give. The edition it was made from is not at hand."
