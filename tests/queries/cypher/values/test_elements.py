"""References compare by kind and id, and become elements when they leave the engine."""

from __future__ import annotations

from typing import Any

import pytest

from graph.elements import Node, Path, Relationship
from graph.results.errors import CypherError
from queries.cypher.values.elements import Leaving, NodeRef, PathRef, RelationshipRef, materialise


def test_references_are_equal_by_kind_and_id(view: Any) -> None:
    assert NodeRef(view, 1) == NodeRef(None, 1)
    assert NodeRef(view, 1) != RelationshipRef(view, 1)
    assert PathRef(view, (0, 1), (0,)) == PathRef(view, (0, 1), (0,))
    assert PathRef(view, (0, 1), (0,)) != PathRef(view, (1, 0), (0,))
    several = {
        NodeRef(view, 0),
        NodeRef(view, 0),
        RelationshipRef(view, 0),
        PathRef(view, (0,), ()),
    }
    assert len(several) == 3
    assert "0" in repr(NodeRef(view, 0)) + repr(RelationshipRef(view, 0))


def test_what_leaves_the_engine(view: Any) -> None:
    node, relationship = NodeRef(view, 0), RelationshipRef(view, 0)
    path = PathRef(view, (0, 1), (0,))
    assert len(path) == 1
    given = {"n": node, "list": (1, (relationship,), path)}
    left = materialise(given)
    assert type(left["n"]) is Node
    assert left["n"]["name"] == "Ethan"
    one, inner, walked = left["list"]
    assert one == 1
    assert type(inner) is list
    assert type(inner[0]) is Relationship
    assert type(walked) is Path
    assert walked.nodes == (view.node(0), view.node(1))


def test_plain_values_leave_as_they_are() -> None:
    for value in (None, True, 1, 1.5, "a"):
        assert materialise(value) is value


def test_very_deep_values_are_refused() -> None:
    deep: Any = 1
    for _ in range(50_000):
        deep = [{"a": deep}]
    with pytest.raises(CypherError, match="nested deeper"):
        materialise(deep)


def test_what_leaves_often_in_one_run_is_made_once(view: Any) -> None:
    leaving = Leaving(view)
    tie = leaving.relationship(0)
    path = leaving.value(PathRef(view, (0, 1), (0,)))
    assert path.relationships[0] is tie
    assert path.nodes[0] is leaving.node(0)
    assert tie.start_node in path.nodes
    assert {id(node) for node in tie.nodes} == {id(node) for node in path.nodes}
    assert leaving.value([NodeRef(view, 1)])[0] is leaving.node(1)
    assert Leaving(view).node(0) is not leaving.node(0)
