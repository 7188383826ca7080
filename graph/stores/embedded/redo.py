"""A committed change as bytes: the rows it left behind, and how to bring them in again.

Properties are written as a flat list of keys and values, so that the only JSON objects are tagged
values and no property name can look like a tag.
"""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Any

from graph.stores.embedded.rows import NodeRow, RelationshipRow
from graph.stores.embedded.schema import dump_schema, load_schema
from graph.values.storable import decode_json, encode_json

if TYPE_CHECKING:
    from graph.stores.embedded.transaction import Transaction


_encode = json.JSONEncoder(separators=(",", ":"), default=encode_json).encode


def dump(transaction: Transaction) -> bytes:
    """Write down what a transaction changed."""
    delta = transaction.delta
    links = sorted(transaction.touched_relationships)
    change = [
        [delta.next_node, delta.next_relationship],
        [_node(n, delta.nodes.get(n)) for n in sorted(transaction.touched_nodes)],
        [_relationship(r, delta.relationships.get(r)) for r in links],
        dump_schema(delta.schema) if transaction.schema_changed else None,
    ]
    return _encode(change).encode()


def _node(n: int, row: NodeRow | None) -> list[Any]:
    return [n] if row is None else [n, row.labels, _flat(row.properties)]


def _relationship(r: int, row: RelationshipRow | None) -> list[Any]:
    if row is None:
        return [r]
    return [r, row.type, row.source, row.target, _flat(row.properties)]


def _flat(properties: dict[str, Any]) -> list[Any]:
    return list(chain.from_iterable(properties.items()))


def replay(transaction: Transaction, data: bytes) -> None:
    """Bring a change into a transaction.

    Raises:
        ValueError: these are not the bytes of ``dump``.
    """
    (next_node, next_relationship), node_items, link_items, schema = json.loads(
        data, object_hook=decode_json
    )
    nodes = ((item[0], _node_row(item)) for item in node_items)
    links = ((item[0], _relationship_row(item)) for item in link_items)
    transaction.replay(nodes, links, next_node, next_relationship)
    if schema is not None:
        transaction.replace_schema(load_schema(schema))


def _node_row(item: list[Any]) -> NodeRow | None:
    return None if len(item) == 1 else NodeRow(tuple(item[1]), _unflat(item[2]))


def _relationship_row(item: list[Any]) -> RelationshipRow | None:
    if len(item) == 1:
        return None
    return RelationshipRow(item[1], item[2], item[3], _unflat(item[4]))


def _unflat(flat: list[Any]) -> dict[str, Any]:
    values = [tuple(value) if type(value) is list else value for value in flat[1::2]]
    return dict(zip(flat[::2], values, strict=True))
