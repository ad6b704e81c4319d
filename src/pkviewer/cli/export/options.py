"""What ``pkviewer export`` can be asked for."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from pkviewer.model.wording import LANGUAGES
from pkviewer.text.style import PAGE_LANGUAGES, Digits, Face, Style

_FORMATS = "pdf, png, svg, docx, html, csv, xlsx and json"
_MOST_JOBS = 64


def add_export_options(command: argparse.ArgumentParser) -> None:
    """Add what to export, and in which form."""
    command.add_argument("sectors", nargs="*", metavar="SECTOR", help="ids, as told by 'list'")
    command.add_argument("--all", action="store_true", help="every sector of the pack")
    command.add_argument("--to", metavar="DIR", type=Path, help="folder to write to")
    command.add_argument(
        "--archive",
        metavar="DIR",
        type=Path,
        help="every sheet with its data into this folder, and an index with fingerprints that"
        " 'verify DIR' checks as a whole",
    )
    command.add_argument(
        "--preflight",
        action="store_true",
        help="save nothing; list what each page omits and what to check before you publish"
        " (with --format json: for programs)",
    )
    command.add_argument(
        "--table",
        action="store_true",
        help="all values of the pack as one table, with a data dictionary (csv, xlsx)",
    )
    command.add_argument(
        "--chart",
        metavar="ID",
        help="only these charts of the sectors, with commas, each in files of its own"
        " (png, svg, pdf, csv, xlsx)",
    )
    command.add_argument(
        "--size",
        metavar="WIDTH[xHEIGHT]",
        type=_size,
        default=(0, 0),
        help="size of a chart in pixels at --dpi, such as 1600x900",
    )
    command.add_argument(
        "--format",
        metavar="LIST",
        help=f"one or more of {_FORMATS}, with commas (default: pdf)",
    )
    _add_page_options(command)
    _add_file_options(command)


def _add_page_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")
    add_language(command, PAGE_LANGUAGES)
    command.add_argument(
        "--face",
        choices=("naskh", "nastaliq"),
        default="naskh",
        help="the hand of Urdu pages; where Nastaliq is not installed, naskh (default: naskh)",
    )
    command.add_argument(
        "--briefing",
        # Of its own: the same word before the command opens the window.
        dest="exported_briefing",
        metavar="FILE",
        type=Path,
        help="the page of this briefing, in place of sectors",
    )
    command.add_argument(
        "--view",
        dest="exported_view",
        metavar="TEXT",
        help="the page of this comparison, as Compare copies it (compare/…), in place of sectors",
    )
    command.add_argument(
        "--style",
        metavar="NAME|FILE",
        help="the page style: the name of a saved one, or its file",
    )
    command.add_argument("--dpi", type=_dpi, default=150, help="resolution of png (default: 150)")


def _add_file_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--name",
        metavar="PATTERN",
        default="",
        help="names of the files, such as '{pack}-{sector}-{edition}-{paper}';"
        " also {lang}, {numbers}, {format} and {chart}",
    )
    command.add_argument(
        "--force", action="store_true", help="replace files that are there and differ"
    )
    command.add_argument(
        "--jobs", metavar="N", type=_jobs, default=1, help="make sheets in N processes (default: 1)"
    )
    command.add_argument(
        "--shard",
        metavar="K/N",
        type=_shard,
        default=(1, 1),
        help="only the K-th of N shares of the sheets, to spread a batch over machines",
    )
    command.add_argument(
        "--bom",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="begin csv with a byte-order mark, by which spreadsheets know UTF-8 (default)",
    )


def add_language(command: argparse.ArgumentParser, choices: Collection[str] = LANGUAGES) -> None:
    """Add the choices of language, way of counting and digits."""
    both = ", or two on one page" if len(choices) > len(LANGUAGES) else ""
    command.add_argument(
        "--lang", choices=choices, default="en", help=f"the language{both} (default: en)"
    )
    add_numbers(command)
    command.add_argument(
        "--digits",
        choices=("latin", "urdu"),
        default="latin",
        help="digits of Urdu pages (default: latin)",
    )


def add_numbers(command: argparse.ArgumentParser) -> None:
    """Add the choice of how large numbers are written."""
    command.add_argument(
        "--numbers",
        choices=("million", "lakh"),
        default=None,
        help="write rupees and counts in million and billion (default), or in lakh and crore"
        " (default in Urdu)",
    )


def asked_style(options: argparse.Namespace) -> Style:
    """Return the language, way of counting, digits and hand that were asked for."""
    digits: Digits = getattr(options, "digits", "latin")
    face: Face = getattr(options, "face", "naskh")
    style = Style(digits=digits, face=face).speaking(getattr(options, "lang", None) or "en")
    return replace(style, numbers=options.numbers or style.numbers)


def _jobs(text: str) -> int:
    jobs = int(text)
    if not 1 <= jobs <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"there may be 1 to {_MOST_JOBS} processes")
    return jobs


def _shard(text: str) -> tuple[int, int]:
    number, _, count = text.partition("/")
    if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise argparse.ArgumentTypeError("a share is K/N, such as 1/4")
    return int(number), int(count)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    numbers = [width, height] if height else [width]
    if not all(n.isdecimal() and 100 <= int(n) <= 20_000 for n in numbers):
        raise argparse.ArgumentTypeError("a size is WIDTHxHEIGHT, each from 100 to 20000 pixels")
    return int(width), int(height or 0)


def _dpi(text: str) -> int:
    dpi = int(text)
    if not 36 <= dpi <= 1200:
        raise argparse.ArgumentTypeError("a resolution is 36 to 1200 dots per inch")
    return dpi
