"""What the data looks like: which labels have which properties, and which types join them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from graph.rules.refusals import pattern_of
from graph.stores.embedded.transaction import Transaction
from graph.values import temporal
from graph.values.point import Point
from queries.cypher.values.elements import NodeRef, RelationshipRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = tuple[Any, ...]

_NAMES: dict[type, str] = {
    bool: "Boolean",
    int: "Long",
    float: "Double",
    str: "String",
    temporal.Date: "Date",
    temporal.Time: "Time",
    temporal.LocalTime: "LocalTime",
    temporal.DateTime: "DateTime",
    temporal.LocalDateTime: "LocalDateTime",
    temporal.Duration: "Duration",
    Point: "Point",
}


class SchemaGraph(Transaction):
    """A graph of labels and types, in memory: its nodes are nowhere in the store."""

    virtual = True


def node_type_properties(view: Any) -> Iterator[Row]:
    """For each set of labels its properties, the types of their values, and whether all have it."""
    groups: dict[tuple[str, ...], _Group] = defaultdict(_Group)
    for n in view.node_ids():
        groups[view.labels_of(n)].see(view.node_properties(n))
    for labels in sorted(groups):
        name = "".join(f":`{label}`" for label in labels)
        for row in groups[labels].rows():
            yield name, list(labels), *row


def rel_type_properties(view: Any) -> Iterator[Row]:
    """For each type its properties, the types of their values, and whether all have it."""
    for name in view.types():
        group = _Group()
        for r in view.relationships_of_type(name):
            group.see(view.relationship_properties(r))
        for row in group.rows():
            yield f":`{name}`", *row


class _Group:
    """What was seen of some elements."""

    def __init__(self) -> None:
        self._count = 0
        self._having: Counter[str] = Counter()
        self._types: dict[str, set[str]] = defaultdict(set)

    def see(self, properties: dict[str, Any]) -> None:
        """Take in an element's properties."""
        self._count += 1
        for key, value in properties.items():
            self._having[key] += 1
            self._types[key].add(_type_of(value))

    def rows(self) -> Iterator[Row]:
        """Give property, types, and whether all have it; one row of nulls where none has any."""
        if not self._types:
            yield None, None, False
        for key in sorted(self._types):
            yield key, sorted(self._types[key]), self._having[key] == self._count


def _type_of(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return f"{_NAMES[type(value[0])]}Array" if value else "StringArray"
    return _NAMES[type(value)]


def visualization(view: Any) -> Iterator[Row]:
    """One row: a node for each label, and a relationship for each pair of labels of a type."""
    graph = SchemaGraph.empty("schema")
    nodes = {
        label: graph.create_node((label,), {"name": label, **_rules(view, label)})
        for label in view.labels()
    }
    links = [
        graph.create_relationship(name, nodes[start], nodes[end], {"name": name})
        for name in view.types()
        for start, end in _named(view.end_pairs(name))
    ]
    yield (
        [NodeRef(graph, n) for n in nodes.values()],
        [RelationshipRef(graph, r) for r in links],
    )


def _named(ends: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted((start, end) for start, end in ends if start and end)


def _rules(view: Any, label: str) -> dict[str, tuple[str, ...]]:
    schema = view.delta.schema
    indexes = [
        ",".join(index.keys)
        for index in schema.indexes.values()
        if index.entity == "node" and label in index.names
    ]
    constraints = [
        f"Constraint( id={rule.number}, name='{rule.name}', type='UNIQUENESS', "
        f"schema={pattern_of(rule)}, ownedIndex={rule.index_number} )"
        for rule in schema.constraints.values()
        if rule.entity == "node" and label in rule.names
    ]
    return {"indexes": tuple(indexes), "constraints": tuple(constraints)}
