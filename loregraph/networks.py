"""A networkx graph becomes nodes and relationships of a store."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, SourceError
from graph.values.storable import check_storable

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from loregraph.store import Store

ELEMENT_ID: Final = re.compile(r"4:[0-9a-f-]{36}:[0-9]+")
UNTYPED: Final = "RELATED_TO"


def take_in(network: nx.Graph[Any], store: Store) -> None:
    """Write a network into a store, all of it or nothing.

    Raises:
        SourceError: a label, a type or an attribute is of a kind that no store can hold.
    """
    with store.transaction() as transaction:
        view = transaction.view
        places: dict[Any, int] = {}
        for key, attributes in network.nodes(data=True):
            where = f"node {key!r}"
            labels = _labels(attributes.get("labels"), where)
            properties = _properties(attributes, "labels", where)
            properties.setdefault("id", _identity(key))
            places[key] = view.create_node(labels, properties)
        for start, end, attributes in network.edges(data=True):
            where = f"edge {start!r} - {end!r}"
            type_ = attributes.get("type", UNTYPED)
            if not isinstance(type_, str) or not type_:
                raise SourceError(f"{where}: its type is {type_!r}; a type is a text.")
            properties = _properties(attributes, "type", where)
            view.create_relationship(type_, places[start], places[end], properties)


def _labels(given: Any, where: str) -> list[str]:
    labels = [given] if isinstance(given, str) else list(given or ())
    for label in labels:
        if not isinstance(label, str) or not label:
            raise SourceError(f"{where}: {label!r} is no label; a label is a text.")
    return labels


def _identity(key: Any) -> Any:
    """Keep a node's key, unless it is the element id that a store gave it once."""
    if isinstance(key, str):
        return None if ELEMENT_ID.fullmatch(key) else key
    return key if isinstance(key, int) else str(key)


def _properties(attributes: Mapping[Any, Any], own: str, where: str) -> dict[str, Any]:
    """Give the attributes that become properties, as a store holds them."""
    found = {}
    for key, value in attributes.items():
        if key != own:
            name = own if key == f"property:{own}" else str(key)
            found[name] = _storable(value, f"{where}, attribute {name!r}")
    return found


def _storable(value: Any, where: str) -> Any:
    if type(value).__module__ == "numpy":
        value = value.tolist()
    if isinstance(value, (set, frozenset)):
        value = sorted(value, key=str)
    try:
        return check_storable(value)
    except CypherError as error:
        raise SourceError(f"{where}: {error.message} {error.hint}".rstrip()) from error
