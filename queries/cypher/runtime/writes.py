"""What writing clauses do: the graph changes, and the counters count as Neo4j counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.values.storable import check_storable, storable_map
from queries.cypher.runtime.access import check_node, check_relationship
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.failures import argument_error, type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.cypher.runtime.run import Runtime

_LISTS = (list, tuple)
_KINDS = {NodeRef: "node", RelationshipRef: "relationship"}


def label_names(*wanted: Any) -> tuple[str, ...]:
    """The sorted names of labels, of which some were calculated: strings and lists of strings."""
    return tuple(sorted({*_names(wanted)}))


def _names(wanted: Iterable[Any]) -> Iterator[str]:
    for item in wanted:
        if isinstance(item, _LISTS):
            yield from _names(item)
        elif type(item) is str and item:
            yield item
        else:
            raise type_error(f"A label or type is a string, not {describe(item)}.")


def stored_properties(properties: Any) -> dict[str, Any]:
    """Properties as they are stored: a new map without nulls."""
    if type(properties) is dict:
        return storable_map(properties)
    if type(properties) is NodeRef or type(properties) is RelationshipRef:
        return _properties(properties)
    raise type_error(f"Properties are given as a map, not as {describe(properties)}.")


def create_node(rt: Runtime, labels: tuple[str, ...], properties: Any) -> int:
    """Make a node; its labels are sorted."""
    plain = type(properties) is dict
    stored = storable_map(properties) if plain else stored_properties(properties)
    counters = rt.counters
    counters.nodes_created += 1
    counters.labels_added += len(labels)
    counters.properties_set += len(stored)
    made: int = rt.view.insert_node(labels, stored)
    return made


def check_ends(source: int | None, target: int | None) -> None:
    """Refuse a relationship of which one end is null."""
    if source is None or target is None:
        raise CypherError(
            "A relationship cannot begin or end at null.",
            kind="SemanticError",
            code="InvalidArgumentValue",
            hint="Its node came from an OPTIONAL MATCH without a match: filter such rows out.",
            neo4j_code="Neo.DatabaseError.Statement.ExecutionFailed",
        )


def create_relationship(
    rt: Runtime, types: tuple[str, ...], source: int | None, target: int | None, properties: Any
) -> int:
    """Make a relationship; one end that is null is an error."""
    check_ends(source, target)
    if len(types) != 1:
        raise CypherError(
            f"A relationship has exactly one type, not {len(types)}.",
            kind="TypeError",
            code="InvalidArgumentValue",
            neo4j_code="Neo.DatabaseError.Statement.ExecutionFailed",
        )
    stored = stored_properties(properties)
    rt.counters.relationships_created += 1
    rt.counters.properties_set += len(stored)
    made: int = rt.view.insert_relationship(types[0], source, target, stored)
    return made


def check_merged(properties: Any) -> None:
    """Refuse a MERGE on a property that is null: it would match nothing and be made each time."""
    if type(properties) is not dict:
        raise type_error(f"Properties are given as a map, not as {describe(properties)}.")
    for key, value in properties.items():
        if value is None or value != value:  # noqa: PLR0124 - NaN alone is unlike itself
            refuse_merged(key, value)


def refuse_merged(key: str, value: Any) -> None:
    """Refuse a MERGE on a property that is null or NaN.

    Raises:
        CypherError: always.
    """
    raise CypherError(
        f"MERGE cannot use the property {key}, because it is {'null' if value is None else 'NaN'}.",
        kind="SemanticError",
        code="MergeReadOwnWrites",
        hint="Leave the property out, or set it with ON CREATE SET.",
    )


# -- properties -------------------------------------------------------------------------------


def set_node_property(rt: Runtime, n: int | None, key: Any, value: Any) -> None:
    """Set a property of a node; null for a missing one does not count."""
    if n is None:
        return
    check_node(rt.view, n)
    _check_key(key)
    stored = None if value is None else check_storable(value)
    before = rt.view.set_node_property(n, key, stored)
    if stored is not None or before is not None:
        rt.counters.properties_set += 1


def set_relationship_property(
    rt: Runtime,
    r: int | None,
    key: Any,
    value: Any,
) -> None:
    """Set a property of a relationship; null for a missing one does not count."""
    if r is None:
        return
    check_relationship(rt.view, r)
    _check_key(key)
    stored = None if value is None else check_storable(value)
    before = rt.view.set_relationship_property(r, key, stored)
    if stored is not None or before is not None:
        rt.counters.properties_set += 1


def _check_key(key: Any) -> None:
    if type(key) is not str:
        raise type_error(f"A property's key is a string, not {describe(key)}.")


def set_property(rt: Runtime, element: Any, key: Any, value: Any) -> None:
    """Set a property of what is a node or relationship, or null."""
    if element is None:
        return
    if type(element) is NodeRef:
        set_node_property(rt, element.id, key, value)
    elif type(element) is RelationshipRef:
        set_relationship_property(rt, element.id, key, value)
    else:
        raise argument_error(f"Only nodes and relationships are changed, not {describe(element)}.")


def set_properties(rt: Runtime, element: Any, given: Any, replace: bool) -> None:  # noqa: FBT001
    """``SET n = map`` or ``SET n += map``: what a map, node or relationship holds is taken over."""
    if element is None:
        return
    new = _given_properties(given)
    old = _properties(element)
    stored = storable_map(new)
    if replace:
        gone = sum(key not in stored for key in old)
        held = stored
    else:
        removed = {key for key, value in new.items() if value is None and key in old}
        gone = len(removed)
        held = {key: value for key, value in old.items() if key not in removed} | stored
    rt.counters.properties_set += len(stored) + gone
    if stored or gone:
        write = f"set_{_KINDS[type(element)]}_properties"
        getattr(rt.view, write)(element.id, held)


def _given_properties(given: Any) -> dict[str, Any]:
    if type(given) is dict:
        return given
    if type(given) is NodeRef or type(given) is RelationshipRef:
        return _properties(given)
    raise type_error(f"Properties are taken from a map or an element, not from {describe(given)}.")


def _properties(element: Any) -> dict[str, Any]:
    if type(element) is NodeRef:
        held = element.view.node_properties(check_node(element.view, element.id))
    elif type(element) is RelationshipRef:
        held = element.view.relationship_properties(check_relationship(element.view, element.id))
    else:
        raise type_error(f"Only nodes and relationships are changed, not {describe(element)}.")
    return dict(held)


# -- labels -----------------------------------------------------------------------------------


def add_labels(rt: Runtime, element: Any, labels: tuple[str, ...]) -> None:
    """Add labels; those that are there already do not count."""
    n = _node(element)
    if n is not None:
        check_node(rt.view, n)
        for label in labels:
            rt.counters.labels_added += rt.view.add_label(n, label)


def remove_labels(rt: Runtime, element: Any, labels: tuple[str, ...]) -> None:
    """Remove labels; those that are not there do not count."""
    n = _node(element)
    if n is not None:
        check_node(rt.view, n)
        for label in labels:
            rt.counters.labels_removed += rt.view.remove_label(n, label)


def _node(element: Any) -> int | None:
    if element is None:
        return None
    if type(element) is NodeRef:
        return element.id
    raise type_error(f"Only nodes have labels, not {describe(element)}.")


# -- deletion ---------------------------------------------------------------------------------


def delete(rt: Runtime, value: Any, detach: bool, place: tuple[int, int]) -> None:  # noqa: FBT001 - from a plan
    """Delete a node, a relationship or all of a path; what is deleted already stays so."""
    if value is None:
        return
    if type(value) is NodeRef:
        _delete_node(rt, value.id, detach, place)
    elif type(value) is RelationshipRef:
        _delete_relationship(rt, value.id)
    elif type(value) is PathRef:
        for r in value.relationships:
            _delete_relationship(rt, r)
        for n in value.nodes:
            _delete_node(rt, n, detach, place)
    else:
        raise type_error(f"Only nodes, relationships and paths are deleted, not {describe(value)}.")


def _delete_relationship(rt: Runtime, r: int) -> None:
    view = rt.view
    if view.has_relationship(r):
        rt.dead[r] = view.delete_relationship(r)
        rt.counters.relationships_deleted += 1


def _delete_node(rt: Runtime, n: int, detach: bool, place: tuple[int, int]) -> None:  # noqa: FBT001
    view = rt.view
    if n in rt.deleted or not view.has_node(n):
        return
    if detach:
        gone = view.detach(n)
        rt.dead.update(gone)
        rt.counters.relationships_deleted += len(gone)
    elif view.degree(n):
        rt.deleted[n] = place  # its relationships may still be deleted by this query
        return
    view.delete_node(n)
    rt.counters.nodes_deleted += 1


def finish_deletions(rt: Runtime) -> None:
    """Delete the nodes that had relationships when they were deleted.

    Raises:
        CypherError: one still has relationships.
    """
    view = rt.view
    for n in sorted(rt.deleted):
        if not view.has_node(n):
            continue
        if view.degree(n):
            raise CypherError(
                "A node cannot be deleted while it has relationships.",
                kind="ConstraintVerificationFailed",
                code="DeleteConnectedNode",
                span=rt.deleted[n],
                hint="Delete them first, or use DETACH DELETE.",
            )
        view.delete_node(n)
        rt.counters.nodes_deleted += 1
    rt.deleted.clear()
