"""What a transaction wrote, rows of one shape together: the log and the facts go by column."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_properties_of = itemgetter(-1)


class Shape(NamedTuple):
    """Rows of the same labels or type, and of the same keys in the same order.

    Attributes:
        name: the labels of nodes, the type of relationships.
        keys: the properties.
        ids, rows: whose and which.
        columns: for each key the values of the rows.
    """

    name: Any
    keys: tuple[str, ...]
    ids: list[int]
    rows: list[Any]
    columns: list[list[Any]]


class Written(NamedTuple):
    """What became of the nodes, or of the relationships, that a transaction touched.

    Attributes:
        gone: the ids of those that were deleted.
        shapes: all others.
    """

    gone: list[int]
    shapes: list[Shape]

    @classmethod
    def of(cls, ids: Iterable[int], rows: Mapping[int, Any]) -> Written:
        """Sort rows by their shape; within a shape ids ascend."""
        gone: list[int] = []
        alike: dict[tuple[Any, ...], list[int]] = {}
        known = alike.get
        for entity in sorted(ids):
            row = rows[entity]
            if row is None:
                gone.append(entity)
                continue
            shape = (row[0], *row[-1])
            members = known(shape)
            if members is None:
                members = alike[shape] = []
            members.append(entity)
        return cls(gone, [_shape(*shape, ids=held, rows=rows) for shape, held in alike.items()])


def _shape(name: Any, *keys: str, ids: list[int], rows: Mapping[int, Any]) -> Shape:
    found = list(map(rows.__getitem__, ids))
    held = list(map(_properties_of, found))
    return Shape(name, keys, ids, found, [list(map(itemgetter(key), held)) for key in keys])


class Changes(NamedTuple):
    """All that a transaction wrote but rules."""

    nodes: Written
    relationships: Written
