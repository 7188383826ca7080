"""Compiled queries by text, types of parameters and schema version; the latest used are kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from queries.cypher.semantics.types import type_of_value

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

Entry = TypeVar("Entry")

_PLAIN = frozenset({bool, int, float, str, type(None)})
"""Types that say all that a compiled query depends on."""
_GROWN = 8


def key_of(
    text: str, parameters: Mapping[str, Any], schema_version: int, procedures: int
) -> Hashable:
    """Give what a compiled query depends on: never a parameter's value."""
    if not parameters:
        return text, schema_version, procedures
    kinds: tuple[Any, ...] = tuple(map(type, parameters.values()))
    if not _PLAIN.issuperset(kinds):
        values = zip(kinds, parameters.values(), strict=True)
        kinds = tuple(k if k in _PLAIN else str(type_of_value(value)) for k, value in values)
    return text, schema_version, procedures, tuple(parameters), kinds


def integers_of(parameters: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Name the integers, which may be too large, where all parameters are plain; else None."""
    if not _PLAIN.issuperset(map(type, parameters.values())):
        return None
    return tuple(name for name, value in parameters.items() if type(value) is int)


class PlanCache(Generic[Entry]):
    """A bounded number of entries, safe to use from many threads.

    A plan made for a small graph is made again once the graph is many times as large.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._entries: OrderedDict[Hashable, tuple[Entry, int]] = OrderedDict()

    def get(self, key: Hashable, view: Any) -> tuple[Entry, int] | None:
        """Find an entry, with the most nodes that it is good for, and note its use."""
        found = self._entries.get(key)
        if found is None or view.node_count > found[1]:
            return None
        try:  # suppress() would take longer than all the rest
            self._entries.move_to_end(key)
        except KeyError:  # another thread has just dropped it
            return found
        return found

    def put(self, key: Hashable, entry: Entry, view: Any) -> tuple[Entry, int]:
        """Keep an entry, as ``get`` gives it; drop what was not used for the longest time."""
        found = self._entries[key] = entry, view.node_count * _GROWN + 1_000
        while len(self._entries) > self._size:
            try:
                self._entries.popitem(last=False)
            except KeyError:  # another thread was faster
                break
        return found

    def __len__(self) -> int:
        return len(self._entries)
