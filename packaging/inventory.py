"""Lists what a bundle holds, as a software bill of materials in CycloneDX.

inventory.py BUNDLE FILE

Python's distributions come from the bundle's own metadata; libraries of the building system are
named by the package that installed them, where dpkg knows it.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from uuid import UUID

from contents import LINUX_LIBRARIES, matching
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from metadata import NAME, RUN_TIME, VERSION
from packageurl import PackageURL

_LICENCES = LicenseFactory()


def distributions() -> Iterator[Component]:
    """Yield the Python distributions that run the program."""
    for name in RUN_TIME:
        if name == NAME:
            continue
        version = metadata.version(name)
        yield Component(
            type=ComponentType.LIBRARY,
            name=name,
            version=version,
            description=metadata.metadata(name).get("Summary"),
            licenses=_licence(name),
            purl=PackageURL("pypi", None, name, version),
            bom_ref=f"pypi:{name}",
        )


def _licence(name: str) -> list[License]:
    fields = metadata.metadata(name)
    licence = fields.get("License-Expression") or fields.get("License") or ""
    if not licence or len(licence) > 120:
        kinds = [
            kind.rsplit("::", 1)[-1].strip()
            for kind in fields.get_all("Classifier") or ()
            if kind.startswith("License ::")
        ]
        licence = " OR ".join(kinds)
    return [_LICENCES.make_from_string(licence)] if licence else []


def interpreter() -> Component:
    """Return Python itself."""
    return Component(
        type=ComponentType.PLATFORM,
        name="CPython",
        version=platform.python_version(),
        licenses=[_LICENCES.make_from_string("PSF-2.0")],
        purl=PackageURL("generic", None, "python", platform.python_version()),
        bom_ref="python",
    )


def system_libraries(bundle: Path) -> Iterator[Component]:
    """Yield the libraries of the building system that travel along, each with its hash."""
    for library in sorted((bundle / "_internal").glob("lib*.so*")):
        if library.is_symlink() or not matching(library.name, LINUX_LIBRARIES):
            continue
        package, version = _owner(library.name)
        digest = hashlib.sha256(library.read_bytes()).hexdigest()
        yield Component(
            type=ComponentType.LIBRARY,
            name=library.name,
            version=version,
            description=f"of the Debian package {package}" if package else None,
            purl=PackageURL("deb", "debian", package, version) if package else None,
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
            bom_ref=f"system:{library.name}",
        )


def _owner(name: str) -> tuple[str | None, str | None]:
    if shutil.which("dpkg-query") is None:
        return None, None
    found = subprocess.run(
        ["dpkg-query", "--search", f"*/{name}"], capture_output=True, text=True, check=False
    ).stdout
    match = re.match(r"([a-z0-9.+-]+)", found)
    if match is None:
        return None, None
    shown = ["dpkg-query", "--show", "--showformat=${Version}\n", match[1]]
    version = subprocess.run(shown, capture_output=True, text=True, check=True).stdout
    return match[1], version.splitlines()[0]


def inventory(bundle: Path) -> Bom:
    """Return the bill of materials of a bundle; the same for the same bundle."""
    bom = Bom()
    stamp = int(os.environ.get("SOURCE_DATE_EPOCH") or datetime.now(UTC).timestamp())
    bom.metadata.timestamp = datetime.fromtimestamp(stamp, UTC)
    program = Component(
        type=ComponentType.APPLICATION,
        name=NAME,
        version=VERSION,
        licenses=[_LICENCES.make_from_string("MIT AND CC-BY-4.0")],
        purl=PackageURL("pypi", None, NAME, VERSION),
        bom_ref=NAME,
    )
    bom.metadata.component = program
    parts = [*distributions(), interpreter(), *system_libraries(bundle)]
    for part in parts:
        bom.components.add(part)
    bom.register_dependency(program, parts)
    listing = "\n".join(sorted(f"{part.name} {part.version}" for part in parts))
    bom.serial_number = UUID(bytes=hashlib.sha256(listing.encode()).digest()[:16], version=4)
    return bom


def main(bundle: Path, file: Path) -> None:
    """Write the bill of materials of a bundle."""
    text = JsonV1Dot6(inventory(bundle)).output_as_string(indent=2)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
