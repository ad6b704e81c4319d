"""``pkviewer review``: the figures of a text, each judged against the pack."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from pkviewer.cli.report import coloured, harmless
from pkviewer.collection.pack_files import PackFiles
from pkviewer.documents.saved_review import read_saved_review, saved_review_bytes
from pkviewer.errors import UsageError
from pkviewer.export.review.pdf import page_setter
from pkviewer.export.review.report import REPORT_FORMATS, ReportFormat, report
from pkviewer.files import save_over, stamp, write_whole
from pkviewer.model.limits import REVIEW_CHARACTERS
from pkviewer.paths import REVIEW_ENDING
from pkviewer.review.input import decoded, read_text
from pkviewer.review.judging.outcome import ReviewVerdict
from pkviewer.review.reading.dateline import date_of
from pkviewer.review.reviewer import Reviewer
from pkviewer.review.saving import notices, remembered, review_name
from pkviewer.review.telling.finding import Review
from pkviewer.review.telling.record import as_json, understood_line
from pkviewer.text.style import Style
from pkviewer.text.when import day_text
from pkviewer.text.words import word

_TONES: dict[ReviewVerdict, str] = {
    "matches": "good",
    "alternative": "doubt",
    "differs": "bad",
    "direction": "bad",
    "doubt": "doubt",
    "absent": "strong",
}


def review(options: argparse.Namespace, chosen: PackFiles) -> int:
    """Review a text and tell what was found; return the exit status.

    Raises:
        TextError: the text cannot be read.
        DocumentError: the saved review cannot be used.
        UsageError: the file to write has no known ending.
        ExportError: it could not be written.
    """
    source, saved = Path(options.file), None
    before = None
    if options.file.endswith(REVIEW_ENDING):
        before, saved = stamp(source), read_saved_review(source)
    text = saved.whole_text if saved is not None else _text(options.file)
    today = options.date or (saved.day if saved is not None else _day_of(text))
    corrections = saved.corrections if saved is not None else ()
    pack = chosen.open()
    # What is told on the terminal is English; only a file may be in another language.
    style = Style().speaking(options.lang) if options.to is not None else Style()
    found = Reviewer(pack, style).review(text, today, corrections=corrections)
    for notice in notices(saved, found, pack, style):
        print(harmless(notice), file=sys.stderr)
    if options.save is not None:
        name = saved.name if saved is not None else _name_of(options.file, options.save)
        data = saved_review_bytes(remembered(name, found, corrections, pack))
        save_over(options.save, data, before if options.save == source else None)
    if options.to is not None:
        format_, setter = _ending(options.to), page_setter(options.paper)
        write_whole(options.to, report(found, format_, pack, style, setter))
        print(options.to)
    elif options.format == "json":
        print(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        _print(found)
    return 0


def _name_of(file: str, target: Path) -> str:
    """Return what a review is called: by the text's file, else by its own."""
    return review_name((target.name if file == "-" else Path(file).name).split(".")[0])


def _day_of(text: str) -> date:
    """Return the day that a text names as its own, else today's; say which was taken."""
    own = date_of(text)
    if own is None:
        print(word("review.undated", "en"), file=sys.stderr)
        return date.today()  # noqa: DTZ011 - the reader's own day
    print(word("review.dated", "en", date=day_text(own, Style())), file=sys.stderr)
    return own


def _ending(path: Path) -> ReportFormat:
    ending = path.suffix.lower().removeprefix(".")
    for format_ in REPORT_FORMATS:
        if ending in (format_, "htm" if format_ == "html" else format_):
            return format_
    known = ", ".join(f".{name}" for name in REPORT_FORMATS)
    raise UsageError(f"{path} has no ending that tells its format.", f"Known are {known}.")


def _text(name: str) -> str:
    if name == "-":
        return decoded(sys.stdin.buffer.read(4 * REVIEW_CHARACTERS + 1), "standard input")
    return read_text(Path(name))


def _print(found: Review) -> None:
    if not found.findings:
        print(word("review.none", "en"))
    for at, one in enumerate(found.findings, 1):
        line = found.text.count("\n", 0, one.start) + 1
        verdict = coloured(word(one.verdict_word, "en"), _TONES[one.verdict], sys.stdout)
        print(f"{at:>3}  “{harmless(one.text)}” (line {line}): {verdict}. {harmless(one.reason)}")
        if meant := understood_line(one, "en"):
            by = f" ({word('heard.corrections', 'en')})" if one.understood.is_corrected else ""
            print(f"     {word('heard', 'en')}{by}: {harmless(meant)}")
        for candidate in one.candidates:
            print(f"     · {word('review.may_be', 'en')}: {candidate.text}")
        if one.source:
            print(f"     {word('review.source', 'en')}: {one.source}, {one.url}")
        if one.reply:
            print(f"     {word('review.reply', 'en')}: {one.reply}")
