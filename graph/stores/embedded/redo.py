"""A committed change as bytes: the rows it left behind, and how to bring them in again.

Rows of the same labels or type and the same keys are written together, column by column: a large
transaction has few shapes. The only JSON objects are tagged values, so no property name can look
like a tag.
"""

from __future__ import annotations

import json
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from graph.rules.schema import dump_schema, load_schema
from graph.stores.embedded.rows import NodeRow, RelationshipRow
from graph.values.storable import decode_json, encode_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.stores.embedded.shapes import Changes, Shape
    from graph.stores.embedded.transaction import Transaction


_encode = json.JSONEncoder(separators=(",", ":"), default=encode_json).encode


def dump(transaction: Transaction, changes: Changes) -> bytes:
    """Write down what a transaction changed."""
    delta = transaction.delta
    nodes, relationships = changes
    change = [
        [delta.next_node, delta.next_relationship],
        [[n] for n in nodes.gone] + [[s.ids, s.name, s.keys, s.columns] for s in nodes.shapes],
        [[r] for r in relationships.gone] + [_links(shape) for shape in relationships.shapes],
        dump_schema(delta.schema) if transaction.schema_changed else None,
    ]
    return _encode(change).encode()


def _links(shape: Shape) -> list[Any]:
    ends = [row.source for row in shape.rows], [row.target for row in shape.rows]
    return [shape.ids, shape.name, *ends, shape.keys, shape.columns]


def replay(transaction: Transaction, data: bytes) -> None:
    """Bring a change into a transaction.

    Raises:
        ValueError: these are not the bytes of ``dump``.
    """
    (next_node, next_relationship), node_items, link_items, schema = json.loads(
        data, object_hook=decode_json
    )
    nodes = sorted(chain.from_iterable(map(_node_rows, node_items)), key=itemgetter(0))
    links = sorted(chain.from_iterable(map(_relationship_rows, link_items)), key=itemgetter(0))
    transaction.replay(nodes, links, next_node, next_relationship)
    if schema is not None:
        transaction.replace_schema(load_schema(schema))


def _node_rows(item: list[Any]) -> Iterator[tuple[int, NodeRow | None]]:
    if len(item) == 1:
        yield item[0], None
        return
    ids, labels, keys, columns = item
    names = tuple(labels)
    for n, properties in zip(ids, _properties(keys, columns, len(ids)), strict=True):
        yield n, NodeRow(names, properties)


def _relationship_rows(item: list[Any]) -> Iterator[tuple[int, RelationshipRow | None]]:
    if len(item) == 1:
        yield item[0], None
        return
    ids, name, sources, targets, keys, columns = item
    rows = _properties(keys, columns, len(ids))
    for r, source, target, properties in zip(ids, sources, targets, rows, strict=True):
        yield r, RelationshipRow(name, source, target, properties)


def _properties(keys: list[str], columns: list[Any], size: int) -> Iterable[dict[str, Any]]:
    if not keys:
        return [{} for _ in range(size)]
    values = [[tuple(v) if type(v) is list else v for v in column] for column in columns]
    return (dict(zip(keys, row, strict=True)) for row in zip(*values, strict=True))
