"""``IS :: TYPE``."""

from __future__ import annotations

from typing import Any

import pytest

from graph.values.temporal import Date
from queries.cypher.values.elements import NodeRef, RelationshipRef
from queries.cypher.values.typed import is_list_of, is_of


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        (1, "INTEGER", True),
        (1, "FLOAT", False),
        (True, "INTEGER", False),
        (None, "INTEGER", True),
        (None, "NOTHING", False),
        (Date(2020), "DATE", True),
        (1, "ANY", True),
        ({}, "PROPERTY VALUE", False),
        (1, "PROPERTY VALUE", True),
        (NodeRef(None, 1), "ANY ENTITY", True),
        (RelationshipRef(None, 1), "NODE", False),
        ("a", "ANY ENTITY", False),
    ],
)
def test_single_types(value: Any, name: str, *, expected: bool) -> None:
    assert is_of(value, name) is expected


def test_null_is_of_no_type_that_is_not_null() -> None:
    assert not is_of(None, "INTEGER", not_null=True)
    assert not is_list_of(None, not_null=True)
    assert is_list_of(None)


def test_lists() -> None:
    assert is_list_of([1, None], lambda item: is_of(item, "INTEGER"))
    assert not is_list_of([1, None], lambda item: is_of(item, "INTEGER", not_null=True))
    assert not is_list_of((1, "a"), lambda item: is_of(item, "INTEGER"))
    assert is_list_of([], lambda item: is_of(item, "NOTHING"))
    assert not is_list_of("abc")
