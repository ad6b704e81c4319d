"""Opens a data pack and tries everything it declares, so that nothing fails later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from pkviewer.claims.judging import judge
from pkviewer.errors import (
    FactError,
    Fault,
    MissingEvidenceError,
    PackError,
    PkviewerError,
    ProseError,
)
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.measures import compute
from pkviewer.facts.moments import Moments
from pkviewer.model import limits
from pkviewer.model.indicator import Indicator
from pkviewer.model.loading.container import Container
from pkviewer.model.loading.loader import load_pack, sector_file
from pkviewer.model.pack import Pack
from pkviewer.model.sector import Sector
from pkviewer.model.wording import Text
from pkviewer.sheet.composing.chart_composer import Charting
from pkviewer.sheet.composing.printable import printable_faults
from pkviewer.sheet.composing.table_composer import Tabling
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.prose import bare_figures, parse
from pkviewer.text.style import Style

_PROSE = frozenset(
    {"text", "definition", "reason", "reply", "about", "note", "up", "down", "flat", "what"}
)
"""Fields that hold prose: figures come into them through placeholders alone."""
_NAMES_IN_CLAIMS = frozenset({"text"})
"""Fields of claims that quote, and so are no prose."""


def open_pack(source: Path | Container) -> Pack:
    """Load a pack, of a folder or a single file, and audit it.

    Raises:
        PackError: with every fault found; nothing is half-loaded.
    """
    pack = load_pack(source)
    faults = tuple(audit(pack))
    if faults:
        raise PackError(pack.folder, faults[: limits.REPORTED_FAULTS])
    return pack


def audit(pack: Pack) -> Iterator[Fault]:
    """Yield every fault of a pack's facts, claims, prose and translations."""
    for sector in pack.sectors.values():
        name = sector_file(sector.id)
        yield from _texts(pack, name, sector, "$", quoting=False)
        yield from _facts(pack, name, sector)
        yield from _prose(pack, name, sector)
        yield from _shown(pack, name, sector)
    yield from _texts(pack, "pack.json", pack.head, "$", quoting=True)
    for index, claim in enumerate(pack.claims):
        at = f"$.claims[{index}]"
        yield from _texts(pack, "claims.json", claim, at, quoting=True)
        try:
            judgement = judge(pack, claim, Style())
            for language in pack.head.languages:
                home = pack.sectors[claim.sectors[0]] if claim.sectors else None
                Speech(pack, Style(language), home, claim=claim).for_claim(judgement)
        except PkviewerError as error:
            yield Fault("claims.json", at, str(error), "a claim that can be judged")
    yield from printable_faults(pack)


def composed(pack: Pack) -> Iterator[Fault]:
    """Yield what of a pack cannot be computed, filled or drawn; its texts are not read."""
    for sector in pack.sectors.values():
        name = sector_file(sector.id)
        yield from _facts(pack, name, sector, is_added_to=True)
        yield from _prose(pack, name, sector)
        yield from _shown(pack, name, sector)


def _facts(pack: Pack, name: str, sector: Sector, *, is_added_to: bool = False) -> Iterator[Fault]:
    """Compute every fact; one that waits for further figures may stand where it did before.

    So may one that a reader's own figure does not suit, a bound in a growth say.
    """
    evidence, moments = Evidence(pack), Moments(pack, sector.facts)
    for id_, spec in sector.facts.items():
        try:
            compute(id_, spec, evidence)
        except PkviewerError as error:
            may_stand = is_added_to or isinstance(error, MissingEvidenceError)
            if may_stand and _stands(moments, id_):
                continue
            yield Fault(name, f"$.facts.{id_}", str(error), "a fact that can be computed")


def _stands(moments: Moments, id_: str) -> bool:
    try:
        moments.alone(id_)
    except FactError:
        return False
    return True


def _prose(pack: Pack, name: str, sector: Sector) -> Iterator[Fault]:
    """Fill every template of prose once in each language.

    Facts that cannot be computed and prose that cannot be read are told elsewhere.
    """
    moments = Moments(pack, sector.facts)
    all_stand = all(_stands(moments, id_) for id_ in sector.facts)
    for language in pack.head.languages:
        speech = Speech(pack, Style(language), sector)
        for at, text in _templates(sector):
            error = _unread(text.within(language))
            # Of the fields that are prose by name it is told where all texts are walked.
            if error is not None and at.rpartition(".")[2] not in _PROSE:
                yield Fault(name, f"{at}.{language}", str(error), "prose with {placeholders}")
            # All languages say together which figures belong to one another.
            if any(_unread(text.within(each)) for each in pack.head.languages):
                continue
            try:
                speech.runs(text)
            except FactError as apart:
                if all_stand:
                    yield Fault(name, at, str(apart), "figures that share a period")
            except PkviewerError as unfilled:
                yield Fault(name, f"{at}.{language}", str(unfilled), "prose that can be filled")


def _unread(template: str) -> ProseError | None:
    """Return why a template of prose cannot be read."""
    try:
        parse(template)
    except ProseError as error:
        return error
    return None


def _shown(pack: Pack, name: str, sector: Sector) -> Iterator[Fault]:
    """Compose every card's small chart, every chart and the table once."""
    speech = Speech(pack, Style(), sector)
    charting = Charting(pack, speech, Marks())
    makings: list[tuple[str, Callable[[], object]]] = [
        (f"$.headlines[{index}].spark", partial(charting.spark, card.spark))
        for index, card in enumerate(sector.headlines)
        if card.spark is not None
    ]
    makings.extend(
        (f"$.charts[{index}]", partial(charting.chart, chart, sector.milestones))
        for index, chart in enumerate(sector.charts)
    )
    if sector.table is not None:
        table = Tabling(pack, speech, Marks()).table
        makings.append(("$.table", partial(table, sector.table)))
    for at, make in makings:
        try:
            make()
        except PkviewerError as error:
            yield Fault(name, at, str(error), "what can be computed and drawn")


def _templates(sector: Sector) -> Iterator[tuple[str, Text]]:
    for index, paragraph in enumerate(sector.prose):
        yield f"$.prose[{index}].text", paragraph.text
    for index, note in enumerate(sector.notes):
        yield f"$.notes[{index}].title", note.title
        yield f"$.notes[{index}].text", note.text
    for index, card in enumerate(sector.headlines):
        if card.note is not None:
            yield f"$.headlines[{index}].note", card.note
    for index, programme in enumerate(sector.programmes):
        yield f"$.programmes[{index}].about", programme.about
    for index, indicator in enumerate(sector.indicators):
        yield from _indicator_templates(f"$.indicators[{index}]", indicator)
    for id_, phrase in sector.phrases.items():
        yield f"$.phrases.{id_}.up", phrase.up
        yield f"$.phrases.{id_}.down", phrase.down
        yield f"$.phrases.{id_}.flat", phrase.flat


def _indicator_templates(at: str, indicator: Indicator) -> Iterator[tuple[str, Text]]:
    yield f"{at}.definition", indicator.definition
    for index, cut in enumerate(indicator.breaks):
        yield f"{at}.breaks[{index}].reason", cut.reason
    for index, observation in enumerate(indicator.observations):
        here = f"{at}.observations[{index}]"
        if observation.note is not None:
            yield f"{here}.note", observation.note
        for number, other in enumerate(observation.alternatives):
            yield f"{here}.alternatives[{number}].reason", other.reason


def _texts(pack: Pack, name: str, item: Any, at: str, *, quoting: bool) -> Iterator[Fault]:
    """Walk all texts below an item: translations there, prose without bare figures."""
    if isinstance(item, msgspec.Struct):
        for field, key in zip(item.__struct_fields__, item.__struct_encode_fields__, strict=True):
            value = getattr(item, field)
            here = f"{at}.{key}"
            if isinstance(value, Text):
                is_prose = field in _PROSE and not (quoting and field in _NAMES_IN_CLAIMS)
                yield from _text(pack, name, value, here, is_prose=is_prose)
            else:
                yield from _texts(pack, name, value, here, quoting=quoting)
    elif isinstance(item, tuple):
        for index, value in enumerate(item):
            yield from _texts(pack, name, value, f"{at}[{index}]", quoting=quoting)
    elif isinstance(item, dict):
        for key, value in item.items():
            here = f"{at}.{key}"
            if isinstance(value, Text):
                yield from _text(pack, name, value, here, is_prose=False)
            else:
                yield from _texts(pack, name, value, here, quoting=quoting)


def _text(pack: Pack, name: str, text: Text, at: str, *, is_prose: bool) -> Iterator[Fault]:
    if not text.en.strip():
        yield Fault(name, f"{at}.en", "no text", "some text")
    if "ur" in pack.head.languages and not (text.ur or "").strip():
        yield Fault(name, at, "no Urdu text", "one in every language of the pack")
    if not is_prose:
        return
    for language, template in (("en", text.en), ("ur", text.ur)):
        try:
            bare = bare_figures(template or "")
            parse(template or "")
        except PkviewerError as error:
            yield Fault(name, f"{at}.{language}", str(error), "prose with {placeholders}")
            continue
        if bare:
            yield Fault(
                name,
                f"{at}.{language}",
                f"the bare figure or number word {bare[0]!r}",
                "figures only through {placeholders}",
                "Bind it to a fact, or name it as a term of pack.json.",
            )
