"""A committed change as bytes: the rows it left behind, and how to bring them in again.

Rows of the same labels or type and the same keys are written together, column by column: a large
transaction has few shapes. The only JSON objects are tagged values, so no property name can look
like a tag.
"""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from graph.rules.schema import dump_schema, load_schema
from graph.stores.embedded.rows import NodeRow, RelationshipRow
from graph.values.storable import decode_json, encode_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.stores.embedded.transaction import Transaction


_encode = json.JSONEncoder(separators=(",", ":"), default=encode_json).encode


def dump(transaction: Transaction) -> bytes:
    """Write down what a transaction changed."""
    delta = transaction.delta
    change = [
        [delta.next_node, delta.next_relationship],
        _nodes(transaction.touched_nodes, delta.nodes.new),
        _relationships(transaction.touched_relationships, delta.relationships.new),
        dump_schema(delta.schema) if transaction.schema_changed else None,
    ]
    return _encode(change).encode()


def _nodes(ids: set[int], rows: dict[int, NodeRow | None]) -> list[Any]:
    """Write the rows of nodes; what a transaction touched is in the layer that it changed."""
    gone: list[Any] = []
    alike: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
    last: tuple[Any, ...] = ()
    for n in sorted(ids):
        row = rows[n]
        if row is None:
            gone.append([n])
            continue
        labels, properties = row
        shape = (labels, *properties)
        if shape != last:  # neighbours are often alike
            members, last = alike[shape], shape
        members.append(n)
    for (labels, *keys), members in alike.items():
        gone.append([members, labels, keys, _columns(keys, map(rows.__getitem__, members))])
    return gone


def _relationships(ids: set[int], rows: dict[int, RelationshipRow | None]) -> list[Any]:
    gone: list[Any] = []
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for r in sorted(ids):
        row = rows[r]
        if row is None:
            gone.append([r])
        else:
            alike[(row.type, *row.properties)].append(r)
    for (name, *keys), members in alike.items():
        links: list[Any] = [rows[r] for r in members]
        ends = [link.source for link in links], [link.target for link in links]
        gone.append([members, name, *ends, keys, _columns(keys, links)])
    return gone


def _columns(keys: list[str], rows: Iterable[Any]) -> list[list[Any]]:
    held = [row.properties for row in rows]
    return [list(map(itemgetter(key), held)) for key in keys]


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
