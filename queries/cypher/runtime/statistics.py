"""``db.stats.*``: how many elements there are, and which names are in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from queries.cypher.semantics.of_server import of_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Row = tuple[Any, ...]


def status(_: Any) -> Iterator[Row]:
    """Nobody collects queries."""
    yield "QUERIES", "idle", {}


def retrieve(view: Any, section: Any, _: Any = None) -> Iterator[Row]:
    """Give the data of a section.

    Raises:
        CypherError: there is no such section here.
    """
    made = _SECTIONS.get(str(section).upper())
    if made is None:
        queries = str(section).upper() == "QUERIES"
        raise CypherError(
            f"There is no section {section!r}.",
            kind="ArgumentError",
            code="InvalidArguments",
            hint=of_server("db.stats.collect")
            if queries
            else "There are: GRAPH COUNTS and TOKENS.",
        )
    yield section, made(view)


def _counts(view: Any) -> dict[str, Any]:
    labels = [{"label": name, "count": view.label_count(name)} for name in view.labels()]
    types = [{"relationshipType": name, "count": view.type_count(name)} for name in view.types()]
    return {
        "nodes": [{"count": view.node_count}, *labels],
        "relationships": [{"count": view.relationship_count}, *types],
        "indexes": [_index(index) for index in view.delta.schema.served()],
        "constraints": [_constraint(rule) for rule in view.constraints()],
    }


def _index(index: Any) -> dict[str, Any]:
    names = "labels" if index.entity == "node" else "relationshipTypes"
    told = {"indexType": index.kind.upper(), "properties": list(index.keys)}
    return {**told, names: list(index.names)}


def _constraint(rule: Any) -> dict[str, Any]:
    name = "label" if rule.entity == "node" else "relationshipType"
    return {name: rule.names[0], "properties": list(rule.keys), "type": "Uniqueness constraint"}


def _tokens(view: Any) -> dict[str, Any]:
    return {
        "labels": list(view.labels()),
        "relationshipTypes": list(view.types()),
        "propertyKeys": list(view.property_keys()),
    }


_SECTIONS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "GRAPH COUNTS": _counts,
    "TOKENS": _tokens,
}
