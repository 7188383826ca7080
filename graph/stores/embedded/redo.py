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
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graph.stores.embedded.transaction import Transaction


_encode = json.JSONEncoder(separators=(",", ":"), default=encode_json).encode


def dump(transaction: Transaction) -> bytes:
    """Write down what a transaction changed."""
    delta = transaction.delta
    change = [
        [delta.next_node, delta.next_relationship],
        _nodes(sorted(transaction.touched_nodes), delta.nodes.get),
        _relationships(sorted(transaction.touched_relationships), delta.relationships.get),
        dump_schema(delta.schema) if transaction.schema_changed else None,
    ]
    return _encode(change).encode()


def _nodes(ids: list[int], row_of: Callable[[int], NodeRow | None]) -> list[Any]:
    items, alike = _sorted_out(ids, row_of, lambda row: (row.labels, *row.properties))
    for members in alike:
        (labels, properties), columns = members[0][1], _columns(members)
        items.append([[n for n, _ in members], labels, list(properties), columns])
    return items


def _relationships(ids: list[int], row_of: Callable[[int], RelationshipRow | None]) -> list[Any]:
    items, alike = _sorted_out(ids, row_of, lambda row: (row.type, *row.properties))
    for members in alike:
        name, _, _, properties = members[0][1]
        ends = [row.source for _, row in members], [row.target for _, row in members]
        numbers = [r for r, _ in members]
        items.append([numbers, name, *ends, list(properties), _columns(members)])
    return items


def _sorted_out(
    ids: list[int], row_of: Callable[[int], Any], shape_of: Callable[[Any], tuple[Any, ...]]
) -> tuple[list[Any], Iterable[list[tuple[int, Any]]]]:
    """Give items for the deleted ones, and the others by labels or type and keys."""
    gone: list[Any] = []
    alike: dict[tuple[Any, ...], list[tuple[int, Any]]] = {}
    for entity in ids:
        row = row_of(entity)
        if row is None:
            gone.append([entity])
        else:
            alike.setdefault(shape_of(row), []).append((entity, row))
    return gone, alike.values()


def _columns(members: list[tuple[int, Any]]) -> list[Sequence[Any]]:
    return list(zip(*(row.properties.values() for _, row in members), strict=True))


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
