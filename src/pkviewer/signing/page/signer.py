"""Signs a page: PAdES baseline, invisible, appended, so that the page's own bytes stay."""

from __future__ import annotations

import io
from pathlib import Path

from pkviewer.errors import Fault, SigningError
from pkviewer.intake.limits import KEY_BYTES
from pkviewer.intake.regular_file import file_bytes
from pkviewer.signing.page.stand_ins import keep_offline

_FIELD = "Signature"


def sign_page(pdf: bytes, certificate: Path, password: str, reason: str = "") -> bytes:
    """Return a page with a signature by the key and certificate of a PKCS #12 file.

    Nothing may be changed afterwards, says the signature. It is dated by this machine's clock:
    a timestamp by another party would take the network.

    Raises:
        SigningError: the certificate cannot be used, or not with this password; or the page is
            signed already.
    """
    if b"/ByteRange" in pdf:
        raise SigningError(
            "The page is signed already, and its signature allows no change.",
            "Export the page again to sign it anew.",
        )
    data = file_bytes(certificate, certificate.name, KEY_BYTES)
    if isinstance(data, Fault):
        raise SigningError(f"The certificate cannot be read: {data}")
    keep_offline()
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415
    from pyhanko.pdf_utils.misc import PdfError  # noqa: PLC0415
    from pyhanko.sign import signers  # noqa: PLC0415
    from pyhanko.sign.fields import (  # noqa: PLC0415
        InvisSigSettings,
        MDPPerm,
        SigFieldSpec,
        SigSeedSubFilter,
    )

    try:
        signer = signers.SimpleSigner.load_pkcs12_data(data, [], password.encode())
    except ValueError:
        signer = None
    if signer is None:
        raise SigningError(
            f"{certificate.name} cannot be opened with this password, or is no certificate.",
            "Type the password again, or name a PKCS #12 file (.p12 or .pfx). Nothing was signed.",
        )
    # PDF/UA wants an untagged field outside the page, and PDF/A its flag for printing.
    invisible = InvisSigSettings(set_print_flag=True, box_out_of_bounds=True)
    field = SigFieldSpec(
        _FIELD,
        on_page=0,
        invis_sig_settings=invisible,
        readable_field_name="Signature of the publisher",
    )
    meta = signers.PdfSignatureMetadata(
        field_name=_FIELD,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        reason=reason or None,
    )
    try:
        # PDF/A wants each object on a line of its own, and the page ends without one.
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf + b"\n"))
        signed = signers.PdfSigner(meta, signer, new_field_spec=field).sign_pdf(writer)
    except (PdfError, ValueError) as error:
        raise SigningError(f"The page cannot be signed: {error}") from error
    return bytes(signed.getbuffer())
