from __future__ import annotations

from graph.model.registry import PREFIXES, RELATIONSHIPS
from loaders.sources.wikidata.properties import DATES, NAMES, RELATIONS, SYMMETRIC, TEXTS


def test_every_relation_fits_the_model() -> None:
    for relates in RELATIONS.values():
        model = RELATIONSHIPS[relates.type]
        starts = {each.prefix for each in model.starts}
        ends = {each.prefix for each in model.ends}
        if relates.backwards:
            starts, ends = ends, starts
        assert set(relates.subjects) <= starts
        assert set(relates.objects) <= ends


def test_symmetric_types_are_those_of_the_model() -> None:
    used = {relates.type for relates in RELATIONS.values()}
    assert {name for name in used if RELATIONSHIPS[name].symmetric} == SYMMETRIC


def test_every_property_is_of_the_model() -> None:
    for (kind, _), name in {**DATES, **TEXTS}.items():
        assert name in {prop.name for prop in PREFIXES[kind].properties()}


def test_every_statement_has_a_name_for_claims() -> None:
    assert set(RELATIONS) | set(DATES.values()) <= set(NAMES)
