"""Which nodes of a label have numbers that pass tests: whole columns are compared at once."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.stores.embedded.snapshot import Snapshot

Test: TypeAlias = "tuple[str, str, int | float]"
"""A property, ``<``, ``<=``, ``>`` or ``>=``, and a number; what is no number fails."""

_COMPARE: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_NUMBERS = (int, float)
_EXACT = 2**53
"""Up to here floats tell integers apart."""


class Arrays:
    """Columns and labels of one version as arrays, made on first use.

    Attributes:
        numbers: by property, the numbers by node id; None where floats are too coarse for them.
        labels: the ids of a label's nodes.
    """

    __slots__ = ("labels", "numbers")

    def __init__(self) -> None:
        self.numbers: dict[str, Any] = {}
        self.labels: dict[str, Any] = {}


def passing(view: Snapshot, label: str, tests: Sequence[Test]) -> list[int]:
    """Give the nodes of a label that pass, ascending."""
    import numpy as np  # noqa: PLC0415 - late, so that an import of the store stays light

    held = view.derived.arrays
    if label not in held.labels:
        held.labels[label] = np.array(view.nodes_with_label(label), dtype=np.int64)
    nodes = held.labels[label]
    for key, sign, bound in tests:
        numbers = _numbers(view, key)
        if numbers is None or abs(bound) > _EXACT:
            return _one_by_one(view, label, tests)
        nodes = nodes[_COMPARE[sign](numbers[nodes], float(bound))]
    found: list[int] = nodes.tolist()
    return found


def _numbers(view: Snapshot, key: str) -> Any:
    """Give an array of a property, patched out of the base's where something was written since."""
    held, base, rows = view.derived.arrays.numbers, view.base, view.delta.nodes
    if key in held:
        return held[key]
    known = base.arrays.numbers
    if key not in known:
        known[key] = numbers_of(base.nodes.decoded(key) or [None] * base.nodes.size)
    held[key] = known[key]
    if rows and known[key] is not None:
        changed = [(n, None if row is None else row.properties.get(key)) for n, row in rows.items()]
        held[key] = _patched(known[key], changed, view.node_bound)
    return held[key]


def _patched(numbers: Any, changed: list[tuple[int, Any]], size: int) -> Any:
    import numpy as np  # noqa: PLC0415 - as above

    new = numbers_of(value for _, value in changed)
    if new is None:
        return None
    copy = np.full(size, np.nan)
    copy[: len(numbers)] = numbers
    copy[[n for n, _ in changed]] = new
    return copy


def numbers_of(values: Iterable[Any]) -> Any:
    """Make an array of floats, NaN for what is no number; None where floats are too coarse."""
    import numpy as np  # noqa: PLC0415 - as above

    held = [value if type(value) in _NUMBERS else None for value in values]
    if any(type(value) is int and abs(value) > _EXACT for value in held):
        return None
    return np.array(held, dtype=np.float64)


def _one_by_one(view: Snapshot, label: str, tests: Sequence[Test]) -> list[int]:
    columns = [(view.node_column(key), _COMPARE[sign], bound) for key, sign, bound in tests]
    return [
        n
        for n in view.nodes_with_label(label)
        if all(type(held := c[n]) in _NUMBERS and test(held, bound) for c, test, bound in columns)
    ]
