from __future__ import annotations

from graph.merging.references import LISTS, SINGLE, renamed
from graph.model.registry import RELATIONSHIPS


def test_every_property_of_the_model_that_holds_ids_is_known() -> None:
    found = set()
    for model in RELATIONSHIPS.values():
        for name, field in model.model_fields.items():
            if "_check_id" in repr(field.annotation) + repr(field.metadata):
                found.add(name)
    assert found - {"start", "end", "sources"} == {*LISTS, *SINGLE}


def test_ids_are_replaced_and_none_comes_twice() -> None:
    given = {"films": ("film:a", "film:b"), "from_film": "film:a", "roles": ("film:a",)}
    assert renamed(given, {"film:a": "film:b"}) == {
        "films": ("film:b",), "from_film": "film:b", "roles": ("film:a",)
    }  # fmt: skip
    assert renamed(given, {}) == given
