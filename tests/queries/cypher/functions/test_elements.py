"""Functions of nodes, relationships and paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef

if TYPE_CHECKING:
    from collections.abc import Callable


class TwoNodes:
    """The reading surface: node 7 loves node 8 in relationship 3."""

    def node_element_id(self, n: int) -> str:
        return f"4:s:{n}"

    def relationship_element_id(self, r: int) -> str:
        return f"5:s:{r}"

    def labels_of(self, n: int) -> tuple[str, ...]:
        return ("Character",) * (n == 7)

    def type_of(self, _: int) -> str:
        return "LOVES"

    def node_properties(self, n: int) -> dict[str, Any]:
        return {"name": "Ilsa"} if n == 7 else {}

    def relationship_properties(self, _: int) -> dict[str, Any]:
        return {"since": 2015}

    def source(self, _: int) -> int:
        return 7

    def target(self, _: int) -> int:
        return 8


VIEW = TwoNodes()
NODE, LOVES, PATH = NodeRef(VIEW, 7), RelationshipRef(VIEW, 3), PathRef(VIEW, (7, 8), (3,))


@pytest.mark.parametrize(
    ("name", "argument", "expected"),
    [
        ("id", NODE, 7),
        ("id", LOVES, 3),
        ("elementId", NODE, "4:s:7"),
        ("elementId", LOVES, "5:s:3"),
        ("labels", NODE, ["Character"]),
        ("type", LOVES, "LOVES"),
        ("properties", NODE, {"name": "Ilsa"}),
        ("properties", LOVES, {"since": 2015}),
        ("properties", {"a": 1}, {"a": 1}),
        ("keys", NODE, ["name"]),
        ("keys", {"b": None, "a": 1}, ["b", "a"]),
        ("startNode", LOVES, NODE),
        ("endNode", LOVES, NodeRef(VIEW, 8)),
        ("nodes", PATH, [NODE, NodeRef(VIEW, 8)]),
        ("relationships", PATH, [LOVES]),
        ("length", PATH, 1),
    ],
)
def test_results(call: Callable[..., Any], name: str, argument: Any, expected: Any) -> None:
    assert call(name, argument) == expected
    assert call(name, None) is None


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("labels", LOVES),
        ("type", NODE),
        ("keys", [1]),
        ("length", "abc"),
        ("nodes", [NODE]),
        ("id", 1),
    ],
)
def test_other_types_are_refused(call: Callable[..., Any], name: str, argument: Any) -> None:
    with pytest.raises(CypherError, match=rf"{name}\(\) expects") as caught:
        call(name, argument)
    assert (caught.value.kind, caught.value.code) == ("TypeError", "InvalidArgumentValue")
