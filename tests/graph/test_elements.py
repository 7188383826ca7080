"""Nodes, relationships and paths behave as the driver's do, and never change."""

from __future__ import annotations

import pytest

from graph.elements import Node, Path, Relationship

ETHAN = Node("4:s:0", ["Character"], {"name": "Ethan Hunt"})
WALKER = Node("4:s:1", {"Character", "Villain"}, {"name": "August Walker"})
FIGHT = Relationship("5:s:0", "FIGHTS", ETHAN, WALKER, {"film": "Fallout"})


def test_a_node_reads_like_a_mapping() -> None:
    assert ETHAN["name"] == "Ethan Hunt"
    assert ETHAN.get("born", 0) == 0
    assert "name" in ETHAN
    assert list(ETHAN) == list(ETHAN.keys()) == ["name"]
    assert dict(ETHAN.items()) == {"name": "Ethan Hunt"}
    assert list(ETHAN.values()) == ["Ethan Hunt"]
    assert len(ETHAN) == 1
    assert WALKER.labels == {"Character", "Villain"}


def test_a_missing_property_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        ETHAN["born"]


def test_properties_cannot_be_changed_from_either_side() -> None:
    given = {"name": "Benji"}
    node = Node("4:s:2", [], given)
    given["name"] = "Luther"
    assert node["name"] == "Benji"
    with pytest.raises(TypeError):
        node.properties["name"] = "Luther"  # type: ignore[index]


def test_elements_are_equal_by_kind_and_id() -> None:
    assert Node("4:s:0", [], {}) == ETHAN
    assert Node("5:s:0", [], {}) != FIGHT
    assert hash(Node("x", [], {})) != hash(Relationship("x", "T", ETHAN, ETHAN, {}))
    assert len({ETHAN, Node("4:s:0", [], {}), WALKER}) == 2


def test_a_relationship_knows_its_ends() -> None:
    assert (FIGHT.type, FIGHT.start_node, FIGHT.end_node) == ("FIGHTS", ETHAN, WALKER)
    assert FIGHT.nodes == (ETHAN, WALKER)
    assert FIGHT["film"] == "Fallout"


def test_a_path_counts_relationships() -> None:
    path = Path([ETHAN, WALKER], [FIGHT])
    assert len(path) == 1
    assert list(path) == [FIGHT]
    assert (path.start_node, path.end_node) == (ETHAN, WALKER)
    assert path == Path([ETHAN, WALKER], [FIGHT])
    assert hash(path) == hash(Path([ETHAN, WALKER], [FIGHT]))
    assert path != Path([WALKER, ETHAN], [FIGHT])


def test_a_path_needs_one_node_more_than_relationships() -> None:
    with pytest.raises(ValueError, match="one node more"):
        Path([ETHAN], [FIGHT])


def test_what_is_shown_names_the_element() -> None:
    assert repr(WALKER) == "<Node :Character:Villain {'name': 'August Walker'}>"
    assert repr(FIGHT) == "<Relationship :FIGHTS {'film': 'Fallout'}>"
    assert "1 relationships" in repr(Path([ETHAN, WALKER], [FIGHT]))
