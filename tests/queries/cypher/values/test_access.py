"""Properties, items, slices, membership, text."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.values.temporal import Date
from queries.cypher.values import access
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef


def test_properties(view: Any) -> None:
    assert access.property_of({"a": 1}, "a") == 1
    assert access.property_of({"a": 1}, "A") is None
    assert access.property_of(None, "a") is None
    assert access.property_of(NodeRef(view, 0), "born") == 1964
    assert access.property_of(NodeRef(view, 1), "born") is None
    assert access.property_of(RelationshipRef(view, 0), "year") == 2006
    assert access.property_of(Date(2020), "year") == 2020


@pytest.mark.parametrize("value", [1, 1.5, True, "text", [1], PathRef(None, (0,), ())])
def test_values_without_properties(value: Any) -> None:
    with pytest.raises(CypherError, match=r"has no properties: \.a cannot be read") as caught:
        access.property_of(value, "a")
    assert (caught.value.kind, caught.value.code) == ("TypeError", "InvalidArgumentType")


@pytest.mark.parametrize(
    ("container", "key", "expected"),
    [
        ([1, 2, 3], 0, 1),
        ((1, 2, 3), -1, 3),
        ([1], 1, None),
        ([1], -2, None),
        ([1], 2**62, None),
        (None, 0, None),
        ([1], None, None),
        ({"a": 1}, "a", 1),
        ({"a": 1}, "b", None),
    ],
)
def test_items(container: Any, key: Any, expected: Any) -> None:
    assert access.index_of(container, key) == expected


@pytest.mark.parametrize(
    ("container", "key"),
    [(1, 0), ("text", 0), (True, 0), ([1], "0"), ([1], 0.0), ([1], True), ({"a": 1}, 0)],
)
def test_items_that_cannot_be_taken(container: Any, key: Any) -> None:
    with pytest.raises(CypherError, match=r"\w") as caught:
        access.index_of(container, key)
    assert caught.value.kind == "TypeError"


def test_slices() -> None:
    items = [1, 2, 3, 4, 5]
    assert access.slice_of(items, 1, 3) == [2, 3]
    assert access.slice_of(items, 1, None, to_end=True) == [2, 3, 4, 5]
    assert access.slice_of(items, 0, -2) == [1, 2, 3]
    assert access.slice_of(items, -3, 100) == [3, 4, 5]
    assert access.slice_of(items, 3, 1) == []
    assert access.slice_of((1, 2), 0, 1) == [1]
    assert access.slice_of(items, None, 3) is access.slice_of(items, 1, None) is None
    assert access.slice_of(None, 0, 1) is None
    assert access.slice_of("text", 0, 1) == ["text"]
    assert access.slice_of(items, 1.9, 3.9) == [2, 3]
    with pytest.raises(CypherError, match="are integers"):
        access.slice_of(items, 0, "1")


@pytest.mark.parametrize(
    ("value", "items", "expected"),
    [
        (1, [1, 2], True),
        (1.0, [1, 2], True),
        (3, [1, 2], False),
        (3, [1, None], None),
        (1, [1, None], True),
        (None, [1], None),
        (None, [], False),
        (1, None, None),
        ([1], [[1], 2], True),
        ([None], [[1]], None),
        (1, 1, True),
        (1, 2, False),
    ],
)
def test_membership(value: Any, items: Any, *, expected: bool | None) -> None:
    assert access.in_list(value, items) is expected


def test_text() -> None:
    assert access.starts_with("Ghost Protocol", "Ghost")
    assert access.ends_with("Ghost Protocol", "col")
    assert access.contains("Ghost Protocol", "t P")
    assert access.contains("a", "b") is False
    assert access.matches("Ghost", "G.*") is True
    for test in (access.starts_with, access.ends_with, access.contains, access.matches):
        for pair in ((1, "a"), ("a", None), ([], "a")):
            assert test(*pair) is None
    assert access.contains("a", {}) is None
    with pytest.raises(CypherError, match="is a string, not a map"):
        access.matches("a", {})
