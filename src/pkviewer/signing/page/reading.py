"""Reads signatures by pyHanko; loaded only in the process apart (see ``signature_check``)."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from pkviewer.hidden_signs import one_line
from pkviewer.signing.fingerprint import in_words
from pkviewer.signing.page.page_signature import MOST, PageSignature, SignatureState
from pkviewer.signing.page.stand_ins import keep_offline

keep_offline()

from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: E402
from pyhanko.sign.diff_analysis import ModificationLevel  # noqa: E402
from pyhanko.sign.validation import (  # noqa: E402
    EmbeddedPdfSignature,
    SignatureCoverageLevel,
    validate_pdf_signature,
)
from pyhanko_certvalidator import ValidationContext  # noqa: E402

_LONGEST = 120
"""Most letters of a name that are repeated."""


def signatures(pdf: bytes) -> tuple[PageSignature, ...]:
    """Return the signatures of a page; one that cannot be read counts as broken."""
    try:
        found = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[:MOST]
    except Exception:  # noqa: BLE001 - a damaged file can raise anything here
        return (PageSignature("broken"),)
    # It names a range of bytes that was signed, and has no signature: one was taken out.
    return tuple(_signature(one) for one in found) or (PageSignature("broken"),)


def _signature(embedded: EmbeddedPdfSignature) -> PageSignature:
    try:
        # No authority is known here, and nobody is asked: whose the certificate is, is not said.
        nobody = ValidationContext(trust_roots=[], allow_fetching=False)
        status = validate_pdf_signature(embedded, nobody)
        certificate = status.signing_cert
        when = status.signer_reported_dt
        return PageSignature(
            _state(status.intact and status.valid, status.coverage, status.modification_level),
            signer=_name(certificate.subject),
            issuer=_name(certificate.issuer),
            when=when,
            words=in_words(certificate.dump()),
            is_in_time=_is_in_time(when, certificate.not_valid_before, certificate.not_valid_after),
        )
    except Exception:  # noqa: BLE001 - a damaged signature can raise anything here
        return PageSignature("broken")


def _name(name: Any) -> str:
    """Return a name as people write it: the person or desk, then the body."""
    parts = (name.native.get(key) for key in ("common_name", "organization_name"))
    known = [part for part in parts if isinstance(part, str)]
    return one_line(", ".join(dict.fromkeys(known)) or str(name.human_friendly))[:_LONGEST]


def _state(
    holds: bool,
    coverage: SignatureCoverageLevel | None,
    changes: ModificationLevel | None,
) -> SignatureState:
    if not holds or coverage is None or coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return "broken"
    whole = coverage == SignatureCoverageLevel.ENTIRE_FILE
    return "whole" if whole and changes in (None, ModificationLevel.NONE) else "changed_after"


def _is_in_time(when: datetime | None, first: datetime, last: datetime) -> bool:
    moment = when or datetime.now(UTC)
    return first <= moment <= last
