"""A review as it is saved, and what is to be said of one that is opened again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pkviewer.documents.saved_review import (
    CONTEXT,
    Correction,
    SavedReview,
    in_pieces,
    savable,
)
from pkviewer.hidden_signs import one_line
from pkviewer.model import limits
from pkviewer.model.pack import Pack
from pkviewer.review.telling.finding import Review
from pkviewer.review.telling.record import fingerprint
from pkviewer.text.printable_letters import unprintable
from pkviewer.text.style import Style
from pkviewer.text.words import word


def remembered(
    name: str, review: Review, corrections: Sequence[Correction], pack: Pack
) -> SavedReview:
    """Return a review as it is saved, with the edition and the findings it has now.

    Corrections whose figure is no longer in the text are dropped.
    """
    lost = set(map(id, review.unplaced))
    kept = tuple(_savable(one) for one in corrections if id(one) not in lost)
    return SavedReview(
        name=review_name(name),
        day=review.today,
        text=in_pieces(savable(review.text)),
        corrections=kept[: limits.REVIEW_CORRECTIONS],
        pack=pack.head.id,
        edition=pack.head.edition,
        fingerprint=fingerprint(review),
    )


def review_name(name: str) -> str:
    """Return a name that a saved review can have."""
    line = " ".join(one_line(name).split())
    missing = set(unprintable(line))
    plain = "".join(letter for letter in line if letter not in missing).strip()
    return plain[: limits.NAME_CHARACTERS].strip() or "Review"


def notices(saved: SavedReview | None, review: Review, pack: Pack, style: Style) -> Iterator[str]:
    """Yield what a reader has to know of a saved review that is judged now."""
    language = style.language
    if saved is not None and saved.fingerprint:
        head = pack.head
        key = "review.pack" if saved.pack != head.id else "review.edition"
        old, new = (saved.pack, head.id) if saved.pack != head.id else (saved.edition, head.edition)
        if old != new:
            yield word(key, language, old=old, new=new)
        if saved.fingerprint != fingerprint(review):
            yield word("review.changed", language)
    for one in review.unknown:
        figure = " ".join(one.figure.split())
        yield word("review.unknown", language, figure=figure, name=one.name or one.series)
    if saved is not None:
        for one in review.unplaced:
            yield word("review.unplaced", language, figure=" ".join(one.figure.split()))


def _savable(one: Correction) -> Correction:
    return Correction(
        figure=savable(one.figure)[: limits.NOTE_CHARACTERS],
        before=savable(one.before)[-CONTEXT:],
        after=savable(one.after)[:CONTEXT],
        series=one.series,
        name=one_line(one.name)[: limits.NOTE_CHARACTERS],
        period=one.period,
    )
