"""Of nodes, relationships and paths: their ids, labels, types, keys, properties and ends."""

from __future__ import annotations

from typing import Any

from queries.cypher.functions.registry import function
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.failures import type_error


@function("id", "(entity :: NODE | RELATIONSHIP) :: INTEGER")
def id_of(entity: NodeRef | RelationshipRef) -> int:
    """The number of a node or relationship; use elementId, which stays unique."""
    return entity.id


@function("elementId", "(entity :: NODE | RELATIONSHIP) :: STRING")
def element_id(entity: NodeRef | RelationshipRef) -> str:
    """The id of a node or relationship, unique in its store."""
    view = entity.view
    read = view.node_element_id if type(entity) is NodeRef else view.relationship_element_id
    return str(read(entity.id))


def _refuse(sentence: str) -> Exception:
    return type_error(sentence, "InvalidArgumentValue")


@function("labels", "(node :: NODE) :: LIST<STRING>", refuse=_refuse)
def labels(node: NodeRef) -> list[str]:
    """The labels of a node."""
    return list(node.view.labels_of(node.id))


@function("type", "(relationship :: RELATIONSHIP) :: STRING", refuse=_refuse)
def type_of(relationship: RelationshipRef) -> str:
    """The type of a relationship."""
    return str(relationship.view.type_of(relationship.id))


def _properties(entity: Any) -> dict[str, Any]:
    if type(entity) is dict:
        return entity
    view = entity.view
    read = view.node_properties if type(entity) is NodeRef else view.relationship_properties
    return dict(read(entity.id))


@function("properties", "(entity :: NODE | RELATIONSHIP | MAP) :: MAP")
def properties(entity: Any) -> dict[str, Any]:
    """The properties of a node or relationship as a map."""
    return _properties(entity)


@function("keys", "(entity :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>")
def keys(entity: Any) -> list[str]:
    """The names of the properties of a node or relationship, or the keys of a map."""
    return list(_properties(entity))


@function("startNode", "(relationship :: RELATIONSHIP) :: NODE")
def start_node(relationship: RelationshipRef) -> NodeRef:
    """The node where a relationship begins."""
    return NodeRef(relationship.view, relationship.view.source(relationship.id))


@function("endNode", "(relationship :: RELATIONSHIP) :: NODE")
def end_node(relationship: RelationshipRef) -> NodeRef:
    """The node where a relationship ends."""
    return NodeRef(relationship.view, relationship.view.target(relationship.id))


@function("nodes", "(path :: PATH) :: LIST<NODE>")
def nodes(path: PathRef) -> list[NodeRef]:
    """The nodes of a path, in its order."""
    return [NodeRef(path.view, node) for node in path.nodes]


@function("relationships", "(path :: PATH) :: LIST<RELATIONSHIP>")
def relationships(path: PathRef) -> list[RelationshipRef]:
    """The relationships of a path, in its order."""
    return [RelationshipRef(path.view, relationship) for relationship in path.relationships]


@function("length", "(path :: PATH) :: INTEGER")
def length(path: PathRef) -> int:
    """How many relationships a path has."""
    return len(path.relationships)
