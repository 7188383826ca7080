"""Reading properties of what may have been deleted by the same query, and whole maps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.elements import Node, Path, Relationship
from graph.results.errors import CypherError
from queries.cypher.values import access
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.failures import type_error
from queries.cypher.values.types import describe
from queries.cypher.values.weight import NESTED, check_weight

if TYPE_CHECKING:
    from queries.cypher.runtime.run import Runtime


def _gone(what: str) -> CypherError:
    return CypherError(
        f"This {what} was deleted in the same query: its properties and labels cannot be read.",
        kind="EntityNotFound",
        code="DeletedEntityAccess",
        hint="Read what you need before DELETE, in a WITH.",
    )


def check_node(view: Any, n: int) -> int:
    """Refuse a deleted node."""
    if not view.has_node(n):
        raise _gone("node")
    return n


def check_relationship(view: Any, r: int) -> int:
    """Refuse a deleted relationship."""
    if not view.has_relationship(r):
        raise _gone("relationship")
    return r


def check_alive(value: Any) -> Any:
    """Refuse a reference to something deleted; give every other value back."""
    if type(value) is NodeRef:
        check_node(value.view, value.id)
    elif type(value) is RelationshipRef:
        check_relationship(value.view, value.id)
    return value


def live_node_property(view: Any, n: int | None, key: str) -> Any:
    """A property of a node that may be deleted."""
    return None if n is None else view.node_property(check_node(view, n), key)


def live_relationship_property(view: Any, r: int | None, key: str) -> Any:
    """A property of a relationship that may be deleted."""
    return None if r is None else view.relationship_property(check_relationship(view, r), key)


READERS = {"node": live_node_property, "relationship": live_relationship_property}


def property_of(value: Any, key: str) -> Any:
    """``value.key`` where the value may be a deleted element."""
    return access.property_of(check_alive(value), key)


def index_of(container: Any, key: Any) -> Any:
    """``container[key]`` where the container may be a deleted element."""
    return access.index_of(check_alive(container), key)


def map_of(value: Any) -> dict[str, Any]:
    """All properties of a node or relationship, or a map as it is; nothing of null."""
    if value is None:
        return {}
    if type(value) is dict:
        return value
    if type(value) is NodeRef:
        return dict(value.view.node_properties(value.id))
    if type(value) is RelationshipRef:
        return dict(value.view.relationship_properties(value.id))
    raise type_error(f"Expected a map, a node or a relationship, got {describe(value)}.")


def type_of(rt: Runtime, value: Any) -> str | None:
    """``type(r)``: known of deleted relationships too."""
    if value is None:
        return None
    if type(value) is not RelationshipRef:
        raise type_error(
            f"type() expects a relationship, got {describe(value)}.", "InvalidArgumentValue"
        )
    dead = rt.dead.get(value.id)
    found: str = value.view.type_of(value.id) if dead is None else dead[0]
    return found


def emptied(value: Any) -> Any:
    """An empty map for a deleted node; a deleted relationship is refused."""
    if type(value) is NodeRef and not value.view.has_node(value.id):
        return {}
    return check_alive(value)


def end_of(rt: Runtime, value: Any, place: int) -> NodeRef | None:
    """``startNode(r)`` (1) and ``endNode(r)`` (2): known of deleted relationships too."""
    if value is None:
        return None
    if type(value) is not RelationshipRef:
        who = "startNode" if place == 1 else "endNode"
        raise type_error(f"{who}() expects a relationship, got {describe(value)}.")
    dead = rt.dead.get(value.id)
    if dead is not None:
        return NodeRef(value.view, dead[place])  # type: ignore[arg-type]  # its second and third
    read = value.view.source if place == 1 else value.view.target
    return NodeRef(value.view, read(value.id))


def hand_out(rt: Runtime, value: Any) -> Any:
    """Give a value as a Result holds it; what was deleted has lost its labels and properties."""
    if type(value) in NESTED:
        check_weight(value)
    return _handed_out(rt, value)


def _handed_out(rt: Runtime, value: Any) -> Any:
    kind = type(value)
    if kind is NodeRef:
        view = value.view
        return view.node(value.id) if view.virtual else _node(rt, value.id)
    if kind is RelationshipRef:
        view = value.view
        return view.relationship(value.id) if view.virtual else _relationship(rt, value.id)
    if kind is PathRef:
        between = [_relationship(rt, r) for r in value.relationships]
        return Path([_node(rt, n) for n in value.nodes], between)
    if kind is list or kind is tuple:
        return [_handed_out(rt, item) for item in value]
    if kind is dict:
        return {key: _handed_out(rt, item) for key, item in value.items()}
    return value


def _node(rt: Runtime, n: int) -> Node:
    view = rt.view
    found: Node = view.node(n) if view.has_node(n) else Node(view.node_element_id(n), (), {})
    return found


def _relationship(rt: Runtime, r: int) -> Relationship:
    view = rt.view
    dead = rt.dead.get(r)
    if dead is None:
        found: Relationship = view.relationship(r)
        return found
    kind, source, target = dead
    ends = _node(rt, source), _node(rt, target)
    return Relationship(view.relationship_element_id(r), kind, *ends, {})
