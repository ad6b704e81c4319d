"""The bundled pack's evidence: how well its figures are witnessed."""

from __future__ import annotations

from pkviewer.model.pack import Pack


def test_what_only_undated_press_prints_is_held_with_less_confidence(bundled: Pack) -> None:
    trusted = [
        (indicator.id, observation.period.code, observation.source)
        for indicator in bundled.indicators.values()
        for observation in indicator.observations
        if bundled.is_undated(observation)
        and not observation.also
        and bundled.sources[observation.source].kind == "press"
        and observation.confidence == "high"
    ]
    assert trusted == []


def test_nearly_every_figure_names_the_body_behind_it(bundled: Pack) -> None:
    held = [o for indicator in bundled.indicators.values() for o in indicator.observations]
    assert sum(o.primary is not None for o in held) >= 0.95 * len(held)
