from __future__ import annotations

from typing import Any

import pytest

from graph.claims.nearly import doubts, like, nearly_alike
from graph.records import NodeRecord


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Kristin Lund", "Kristen Lund", True),
        ("Odalys Brandt", "Odalys Brand", True),
        ("Iron Comet 2", "Iron Comet 3", False),
        ("Iron Comet: Episode VII", "Iron Comet: Episode VIII", False),
        ("Kim Doe", "Sam Roe", False),
    ],
)
def test_names_that_may_be_one(one: str, other: str, alike: bool) -> None:  # noqa: FBT001 - a case
    assert nearly_alike(one, other) is alike


def test_only_nodes_of_its_kind_are_like_a_new_one(memory: Any) -> None:
    assert like(memory, "person:anne-lee", "Anne Lee") == ("person:ann-lee", "Ann Lee")
    assert like(memory, "character:anne-lee", "Anne Lee") is None
    assert like(memory, "event:anne-lee", "Anne Lee") is None


def test_each_doubt_is_a_claim_to_decide(memory: Any) -> None:
    made = [NodeRecord("person:bo-chenn", ("Person",), {"id": "x", "name": "Bo Chenn"})]
    found = doubts(memory, made)
    assert [node.properties["name"] for node in found.nodes[1:]] == [
        "Bo Chen and Bo Chenn may be the same"
    ]
    assert [link.type for link in found.relationships] == ["ABOUT", "ABOUT", "STATED_IN"]
