"""How the work of each reader grows with what it reads: the exponent, seconds and memory.

    python benchmarks/growth.py

Each kind of input is read at four sizes, each twice the last, in a process of its own. The
exponent is the slope of the logarithms over the last three: 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import io
import json
import math
import multiprocessing
import resource
import struct
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

SIZES = (1, 2, 4, 8)
TREE = Path(__file__).parents[1]


def _keys(size: int) -> bytes:
    pairs = b",".join(b'"k%d":1' % number for number in range(20_000 * size))
    return b"{" + pairs + b',"k7":2}'


def _json(data: bytes) -> object:
    from pkviewer.intake.json_text import json_fault

    return json_fault(data, "a.json")


def _lists(size: int) -> bytes:
    return b"[" + b"[]," * (80_000 * size) + b"[]]"


def _objects(size: int) -> bytes:
    return b"[" + b'{"a":1},' * (80_000 * size) + b'{"a":1,"a":2}]'


def _quotes(size: int) -> bytes:
    return b'["' + b'\\"' * (500_000 * size)


def _archive(size: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(120 * size):
            archive.writestr(f"sectors/{number}.json", b"{}")
    return target.getvalue()


def _zip(data: bytes) -> object:
    from pkviewer.intake.zip_archive import zip_archive

    return zip_archive(data, "a.pkpack")


def _drawing(size: int) -> bytes:
    parts = "<path d='M0 0h1'/>" * (600 * size)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{parts}</svg>'.encode()


def _picture(size: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        total = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + total

    head = struct.pack(">II5B", 1_000, 400 * size, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * (3_001 * 400 * size))
    body = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _logo(data: bytes) -> object:
    from pkviewer.documents.logo import made_logo

    return made_logo(data)


def _words(size: int) -> bytes:
    return ("Exports rose 24% to US$3.223 billion in FY2023-24. " * (25 * size)).encode()


def _commas(size: int) -> bytes:
    return ("1,,,,,,,,\n" * (250 * size)).encode()


def _review(data: bytes) -> object:
    from pkviewer.review.reviewer import Reviewer
    from pkviewer.sheet.audit import open_pack

    return Reviewer(open_pack(TREE / "tests/packs/small")).review(data.decode(), date(2026, 11, 30))


def _settings(size: int) -> bytes:
    values = {f"look/k{number}": "x" * 20 for number in range(700 * size)}
    return json.dumps({"type": "settings", "format": 1, "values": values}).encode()


def _kept(data: bytes) -> object:
    from pkviewer.documents.settings_file import SettingsFile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "settings.json")
        path.write_bytes(data)
        return SettingsFile(path).damage


KINDS: dict[str, tuple[Callable[[int], bytes], Callable[[bytes], object]]] = {
    "JSON, keys": (_keys, _json),
    "JSON, lists": (_lists, _json),
    "JSON, objects": (_objects, _json),
    "JSON, quotes": (_quotes, _json),
    "zip, entries": (_archive, _zip),
    "SVG, parts": (_drawing, _logo),
    "PNG, rows": (_picture, _logo),
    "text, sentences": (_words, _review),
    "text, commas": (_commas, _review),
    "settings": (_settings, _kept),
}


def _measure(kind: str, size: int, answers: multiprocessing.SimpleQueue[tuple[float, int]]) -> None:
    make, read = KINDS[kind]
    read(make(1))  # what is loaded once does not count
    data = make(size)
    start = time.process_time()
    try:
        read(data)
    except Exception as error:  # noqa: BLE001 - a refusal is what is measured
        print(f"  {kind}: {error}", file=sys.stderr)
    seconds = time.process_time() - start
    answers.put((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))


def main() -> int:
    """Print a line a kind; return 1 if one grows faster than its input."""
    context = multiprocessing.get_context("spawn")
    is_good = True
    print(f"{'kind':<18}{'exponent':>9}{'seconds':>9}{'MB':>6}")
    for kind in KINDS:
        times, memory = [], 0
        for size in SIZES:
            answers = context.SimpleQueue()
            process = context.Process(target=_measure, args=(kind, size, answers))
            process.start()
            seconds, memory = answers.get()
            process.join()
            times.append(max(seconds, 1e-4))
        exponent = math.log(times[-1] / times[1]) / math.log(SIZES[-1] / SIZES[1])
        # Short work is all noise: what takes no time does not grow.
        is_good &= exponent < 1.4 or times[-1] < 0.05
        print(f"{kind:<18}{exponent:>9.2f}{times[-1]:>9.3f}{memory:>6}")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
