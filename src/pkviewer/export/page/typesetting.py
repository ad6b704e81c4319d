"""Sets a page: the one way in which a PDF comes about, when it is made and when made again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from pkviewer.export.page.page_inputs import PageInputs
from pkviewer.export.pdf.spelled_words import numbered, urdu_words, with_spelled_words
from pkviewer.export.pdf.tagging import tagged

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-3a"]


class PagesError(ValueError):
    """A page was set on ``count`` pages."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} pages")
        self.count = count


class Typesetter:
    """Sets pages with the sheet's template; keeps one compiler and its fonts for all of them.

    Not for several threads at once.
    """

    def __init__(self, fonts: Sequence[Path], templates: Path) -> None:
        family = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[*fonts]
        )
        self._compiler, self._pictures = (
            typst.Compiler(templates / name, root=templates, font_paths=family)
            for name in ("sheet.typ", "chart.typ")
        )

    def sizes(self, inputs: Mapping[str, str]) -> Any:
        """Return the sizes of all that may stand on a page; in two languages, of each and of both.

        Raises:
            typst.TypstError: the inputs are none that the template takes.
        """
        self._compiler.compile(sys_inputs={**inputs, "record": "", "page": ""})
        own, *beside = self._values("<sizes>")
        if not beside:
            return own
        return {"languages": [own, *beside], "both": self._value("<both>")}

    def page(self, record: bytes, page: PageInputs) -> tuple[bytes, tuple[str, ...]]:
        """Return a PDF of one page and the setter's warnings; it carries both files.

        ``record`` is the file of the data behind the page.

        Raises:
            PagesError: it takes more than one page.
            typst.TypstError: the inputs are none that the template takes.
        """
        in_urdu = page.content.get("beside", page.content)
        words = urdu_words(in_urdu) if in_urdu.get("right_to_left") else ()
        files = {
            "record": record.decode(),
            "page": page.file().decode(),
            "words": json.dumps(numbered(words), ensure_ascii=False),
        }
        pdf, warnings = self._compiler.compile_with_warnings(
            sys_inputs=page.for_template() | files,
            pdf_standards=STANDARDS,
            timestamp=datetime.fromisoformat(page.made.isoformat()),
        )
        count = self._value("<pages>")
        if count != 1 or not isinstance(pdf, bytes):
            raise PagesError(count)
        if words:
            pdf = with_spelled_words(pdf, words, self._value("<inks>"))
        return tagged(pdf), tuple(warning.message for warning in warnings)

    def picture(self, drawing: str, title: str, alt: str) -> bytes | None:
        """Return a drawing (SVG) as a PDF of its own, None where it is more than a page.

        ``alt`` says in words what it shows.

        Raises:
            typst.TypstError: it is none.
        """
        inputs = {"chart": drawing, "title": title, "alt": alt}
        # Undated: the same chart is the same file.
        pdf = self._pictures.compile(sys_inputs=inputs, pdf_standards=["ua-1"])
        return pdf if isinstance(pdf, bytes) else None

    def _value(self, selector: str) -> Any:
        return self._values(selector)[0]

    def _values(self, selector: str) -> list[Any]:
        answer = self._compiler.query(selector, field="value")
        values: list[Any] = json.loads(answer)  # noqa: TID251 - the compiler's own answer
        return values
