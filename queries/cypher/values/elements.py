"""How nodes, relationships and paths travel through a query: a view of the graph and dense ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.elements import Path
from queries.cypher.values.failures import too_deep
from queries.cypher.values.weight import NESTED, check_weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class NodeRef:
    """A node: the snapshot or transaction it is read from, and its dense id."""

    __slots__ = ("id", "view")

    def __init__(self, view: Any, id: int) -> None:  # noqa: A002 - the field's word for it
        self.view = view
        self.id = id

    def __eq__(self, other: object) -> bool:
        return type(other) is NodeRef and self.id == other.id

    def __hash__(self) -> int:
        return hash((1, self.id))

    def __repr__(self) -> str:
        return f"<NodeRef {self.id}>"


class RelationshipRef:
    """A relationship: the snapshot or transaction it is read from, and its dense id."""

    __slots__ = ("id", "view")

    def __init__(self, view: Any, id: int) -> None:  # noqa: A002 - the field's word for it
        self.view = view
        self.id = id

    def __eq__(self, other: object) -> bool:
        return type(other) is RelationshipRef and self.id == other.id

    def __hash__(self) -> int:
        return hash((2, self.id))

    def __repr__(self) -> str:
        return f"<RelationshipRef {self.id}>"


class PathRef:
    """A path: dense ids of its nodes, and of the relationships between each two of them."""

    __slots__ = ("nodes", "relationships", "view")

    def __init__(self, view: Any, nodes: tuple[int, ...], relationships: tuple[int, ...]) -> None:
        self.view = view
        self.nodes = nodes
        self.relationships = relationships

    def __eq__(self, other: object) -> bool:
        return (
            type(other) is PathRef
            and self.nodes == other.nodes
            and self.relationships == other.relationships
        )

    def __hash__(self) -> int:
        return hash((3, self.nodes, self.relationships))

    def __len__(self) -> int:
        return len(self.relationships)

    def __repr__(self) -> str:
        return f"<PathRef {self.nodes} {self.relationships}>"


def _path(ref: PathRef) -> Path:
    nodes = [ref.view.node(n) for n in ref.nodes]
    relationships = [ref.view.relationship(r) for r in ref.relationships]
    return Path(nodes, relationships)


def _all(items: Iterable[Any]) -> list[Any]:
    try:
        return list(map(_inside, items))
    except RecursionError:
        raise too_deep() from None


_HANDED_OUT: dict[type, Callable[[Any], Any]] = {
    NodeRef: lambda ref: ref.view.node(ref.id),
    RelationshipRef: lambda ref: ref.view.relationship(ref.id),
    PathRef: _path,
    list: _all,
    tuple: _all,
    dict: lambda items: dict(zip(items, _all(items.values()), strict=True)),
}


def _inside(value: Any) -> Any:
    """What stands in a list or map whose weight is known."""
    hand_out = _HANDED_OUT.get(type(value))
    return value if hand_out is None else hand_out(value)


def materialise(value: Any) -> Any:
    """Give the value as a Result holds it: elements instead of references, lists, deep."""
    kind = type(value)
    if kind in NESTED:
        check_weight(value)
    hand_out = _HANDED_OUT.get(kind)
    return value if hand_out is None else hand_out(value)
