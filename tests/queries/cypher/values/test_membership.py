from __future__ import annotations

import itertools

import pytest

from queries.cypher.values.access import in_list
from queries.cypher.values.elements import NodeRef, RelationshipRef
from queries.cypher.values.membership import Search

NAN = float("nan")
VALUES = [
    None,
    True,
    False,
    0,
    1,
    1.0,
    -0.0,
    2**53 + 1,
    2.0**53,
    2**63 - 1,
    2.0**63,
    NAN,
    "",
    "1",
    "true",
    (1, None),
    [1],
    {"a": 1},
    NodeRef(None, 1),
    RelationshipRef(None, 1),
]
LISTS = [
    [1, 2.5, "1", True, NodeRef(None, 1), 2**63 - 1, 2.0**53, 7, 8],
    [1.0, 2.0**63, 2**53 + 1, "x", False, RelationshipRef(None, 1), 0, 9],
    [None, "1", 1, 2, 3, 4, 5, 6],
    [NAN, 1, 2, 3, 4, 5, 6, 7, 8],
    [(1, None), 1, 2, 3, 4, 5, 6, 7, 8],
    [{"a": 1}, 1, 2, 3, 4, 5, 6, 7, 8],
    [None] * 9,
    [1, 2],
    [],
    None,
    5,
]


@pytest.mark.parametrize("items", LISTS)
def test_a_list_that_is_searched_often_answers_as_at_first(items: object) -> None:
    search = Search()
    for _, value in itertools.product(range(3), VALUES):
        assert search.find(value, items) is in_list(value, items), value


@pytest.mark.parametrize("items", LISTS)
def test_texts_are_found_where_they_surely_are(items: object) -> None:
    search = Search()
    for _, text in itertools.product(range(6), [None, "", "1", "x"]):
        assert (search.find_text(text, items) is True) is (in_list(text, items) is True)


def test_a_list_that_grew_is_looked_at_again() -> None:
    search, items = Search(), list(range(20))
    assert [search.find(20, items) for _ in range(6)] == [False] * 6
    items.append(20)
    assert [search.find(20, items) for _ in range(6)] == [True] * 6


def test_two_lists_in_turn() -> None:
    search, first, second = Search(), list(range(20)), list(range(5, 30))
    found = [search.find(25, items) for items in [first, second] * 6]
    assert found == [False, True] * 6
