"""Whether a page is as it was published: what the eye sees, held against the page made again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal, Protocol

import pypdfium2

from pkviewer import paths
from pkviewer.export.page.page_inputs import PageInputs, PageOptions, Program, this_program
from pkviewer.sheet.record import grouped
from pkviewer.signing.page.page_signature import PageSignature
from pkviewer.verify.appearance import Appearance, appearance, letters_of, opened
from pkviewer.verify.comparison import Difference, differences, share_in_place
from pkviewer.verify.remaking import RemakingError, remade
from pkviewer.verify.sheet_file import MOST_PAGES, Inside, SheetFile

PageState = Literal["as_published", "altered", "incomparable"]
_ALIKE = 0.9
"""Share of letters in place from which a page is one sheet and not another, or another style."""
_TEXTLESS = 0.5
"""Share of letters in place below which nothing can be said of a page's text."""
_SPOILT = 12
"""Places of text that differ unseen from which all of it was spoilt by saving, as Urdu is."""
_SIZE = 1.0
"""Points by which a page's size may be off."""


class EditionPages(Protocol):
    """Makes pages of the edition at hand."""

    @property
    def name(self) -> str:
        """The pack and its edition, as told to people."""

    def like(self, options: PageOptions, logo: bytes, fingerprint: str) -> bytes | None:
        """Return the page that was asked for with these options, from the same data."""

    def printing(self, fingerprints: Collection[str], size: tuple[float, float]) -> bytes | None:
        """Return the page, in no one's style, that prints one of these fingerprints."""


@dataclass(frozen=True, slots=True)
class PageCheck:
    """What is known of a page.

    ``page`` counts from 1, 0 where no page was found to compare. ``differences`` are what was
    altered; ``remarks`` what else is to be known. ``edition`` names the edition that gives the
    page, empty where only its own files were at hand. ``published`` is the page made again;
    ``is_exact`` is that the file begins with its very bytes.
    """

    state: PageState
    because: str
    page: int
    pages: int
    differences: tuple[Difference, ...] = ()
    remarks: tuple[str, ...] = ()
    edition: str = ""
    is_exact: bool = False
    published: bytes = b""
    signatures: tuple[PageSignature, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reference:
    """A page made again, to hold the given one against.

    ``is_plain`` is that its page style is not known. ``is_same_setter`` is that the given page
    was set by a program that sets the same.
    """

    pdf: bytes
    edition: str
    is_plain: bool
    is_same_setter: bool


def check_page(file: SheetFile, editions: EditionPages | None) -> PageCheck:
    """Hold a PDF against the page made again: from the edition at hand, else from its files."""
    inside = file.inside
    broken = _broken(inside) if inside is not None else ""
    if inside is not None and inside.inputs is not None:
        try:
            own = remade(inside.data, inside.inputs)
        except RemakingError as error:
            because = f"the files inside are none that this program writes: {error}"
            is_same = inside.inputs.program.sets_as(this_program())
            return _incomparable(file, because if is_same else _other_setter(inside.inputs))
        check = _against_own(file, inside, inside.inputs, own, editions)
    else:
        check = _by_print(file, editions, inside.trouble if inside else file.trouble)
    if broken:
        because = f"{broken} {check.because}" if check.state == "altered" else broken
        check = replace(check, state="altered", because=because, is_exact=False)
    return replace(_with_other_pages(file, check), signatures=file.signatures)


def _broken(inside: Inside) -> str:
    """Say what is wrong with the files inside, whatever the page shows."""
    if not inside.is_whole:
        return f"The data inside was altered: its own fingerprint is {grouped(inside.taken)}."
    if inside.inputs is not None and not inside.is_bound:
        return "The data inside is not that of this page."
    return ""


def _against_own(
    file: SheetFile,
    inside: Inside,
    inputs: PageInputs,
    own: bytes,
    editions: EditionPages | None,
) -> PageCheck:
    is_same_setter = inputs.program.sets_as(_program_of(inputs))
    check = _compared(file, _Reference(own, "", False, is_same_setter))
    fresh = None
    if editions is not None and is_same_setter:
        fresh = editions.like(inputs.options, inputs.logo, inside.taken)
    if fresh is None or editions is None:
        return _of_other_setter(check, inputs)
    if fresh == own:
        return replace(check, edition=editions.name)
    again = _compared(file, _Reference(fresh, editions.name, False, True))
    if check.state == "as_published" and again.state == "altered":
        because = f"From the same data {editions.name} gives another page."
        return replace(again, because=because)
    if check.state == "altered" and again.state == "as_published":
        because = "What it shows is as published, but the files inside were altered."
        return replace(again, state="altered", because=because)
    return again


def _of_other_setter(check: PageCheck, inputs: PageInputs) -> PageCheck:
    """Call nothing altered that another version's template may have placed elsewhere."""
    if check.state != "altered" or inputs.program.sets_as(_program_of(inputs)):
        return check
    return replace(check, state="incomparable", because=_other_setter(inputs), differences=())


def _other_setter(inputs: PageInputs) -> str:
    return (
        f"it was set by pkviewer {inputs.program.pkviewer} with another template or typesetter"
        " than this program’s, and this one sets it otherwise. Check it with that version"
    )


def _by_print(file: SheetFile, editions: EditionPages | None, trouble: str) -> PageCheck:
    """Find the page by the fingerprint printed on it, where its own files are of no help."""
    size = _first_size(file)
    pdf = editions.printing(file.printed, size) if editions is not None and file.printed else None
    if pdf is None or editions is None:
        return _incomparable(file, trouble)
    check = _compared(file, _Reference(pdf, editions.name, True, True))
    if check.state == "incomparable":
        return check
    return replace(check, remarks=(*check.remarks, f"It was found by its fingerprint: {trouble}."))


def _incomparable(file: SheetFile, because: str) -> PageCheck:
    return PageCheck("incomparable", because, 0, file.pages)


def _first_size(file: SheetFile) -> tuple[float, float]:
    with opened(file.pdf) as document:
        size: tuple[float, float] = document.get_page_size(0)
        return size


def _compared(file: SheetFile, reference: _Reference) -> PageCheck:
    if file.pdf == reference.pdf:
        return PageCheck("as_published", "", 1, 1, (), (), reference.edition, True, reference.pdf)
    published = _appearance(reference.pdf)
    try:
        with opened(file.pdf) as document:
            return _best(document, published, reference)
    except pypdfium2.PdfiumError:
        return _incomparable(file, "a page of it cannot be drawn")


def _appearance(pdf: bytes) -> Appearance:
    with opened(pdf) as document:
        return appearance(document[0])


def _best(
    document: pypdfium2.PdfDocument, published: Appearance, reference: _Reference
) -> PageCheck:
    """Compare the page of a document that is most like the published one."""
    pages = len(document)
    fitting = [
        index
        for index in range(min(pages, MOST_PAGES))
        if _is_size(document.get_page_size(index), published)
    ]
    if not fitting:
        width, height = document.get_page_size(0)
        because = (
            f"its page measures {width:.0f} × {height:.0f} points and the sheet"
            f" {published.width:.0f} × {published.height:.0f}, as if it had been printed or saved"
            " at another size"
        )
        return PageCheck("incomparable", because, 0, pages)
    letters = {index: letters_of(document[index]) for index in fitting}
    shares = {index: share_in_place(published.letters, letters[index]) for index in fitting}
    at = max(fitting, key=lambda index: (shares[index], -index))
    if reference.is_plain and shares[at] < _ALIKE:
        because = (
            "the files that it is made from are not inside it, and it is not the standard page of"
            f" {reference.edition}: it may be in a page style of its own, or another page"
        )
        return PageCheck("incomparable", because, at + 1, pages)
    given = appearance(document[at], letters[at])
    found = differences(published, given)
    altered = tuple(difference for difference in found if difference.is_alteration)
    if sum(not difference.is_seen for difference in altered) > _SPOILT:
        altered = tuple(difference for difference in altered if difference.is_seen)
    remarks = _remarks(shares[at], len(found) - len(altered))
    state: PageState = "altered" if altered else "as_published"
    because = _counted(len(altered)) if altered else ""
    return PageCheck(
        state, because, at + 1, pages, altered, remarks, reference.edition, False, reference.pdf
    )


def _counted(places: int) -> str:
    return "It differs in one place." if places == 1 else f"It differs in {places} places."


def _is_size(size: tuple[float, float], published: Appearance) -> bool:
    return abs(size[0] - published.width) <= _SIZE and abs(size[1] - published.height) <= _SIZE


def _remarks(share: float, spoiled: int) -> tuple[str, ...]:
    if share < _TEXTLESS:
        return ("It holds no text that can be read: only its picture was compared.",)
    if spoiled:
        noun = "place" if spoiled == 1 else "places"
        return (f"Words copied from it differ from what it shows, in {spoiled} {noun}.",)
    return ()


def _with_other_pages(file: SheetFile, check: PageCheck) -> PageCheck:
    """Say that nothing is known of other pages; another sheet among them is a fault."""
    if file.pages == 1:
        return check
    if file.pages > 1 and check.state == "as_published" and len(file.printed) > 1:
        because = (
            f"Page {check.page} is as published, but another page prints the fingerprint of a"
            " sheet whose data is not inside. Check each sheet’s own file."
        )
        return replace(check, state="altered", because=because)
    where = f"page {check.page}" if check.page else "no page"
    remark = f"It has {file.pages} pages; {where} was compared, nothing is said of the others."
    return replace(check, remarks=(*check.remarks, remark))


def _program_of(inputs: PageInputs) -> Program:
    """Return what this program sets a page of that hand with."""
    is_nastaliq = inputs.options.face == "nastaliq"
    return this_program(hand=paths.nastaliq_folder() if is_nastaliq else None)
