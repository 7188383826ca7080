"""Rows by their values: what a hash join looks its rows up in."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from queries.cypher.values.equality import equals, group_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from queries.cypher.runtime.run import Runtime

    Row: TypeAlias = Any
    Keyed: TypeAlias = tuple[Any, Row]

_DEEP = frozenset({list, tuple, dict})
"""Kinds of which two values with one key may still be not equal: a null may be inside."""
_FEW = 16
"""Up to so many rows of one value are given without a look at the clock."""


_PATIENCE = 2
"""So often rows are looked through before a table of them is worth to be made."""


class HashTable:
    """Rows by one value or by several.

    Args:
        rt: the run, whose clock is looked at.
        match: gives the rows, each behind its value or a tuple of its values, none of them null;
            it is called when something is sought first.
    """

    __slots__ = ("_deep", "_match", "_plain", "_rows", "_rt", "_searches")

    def __init__(self, rt: Runtime, match: Callable[[Runtime], list[Keyed]]) -> None:
        self._rt = rt
        self._match = match
        self._searches = 0
        self._rows: list[Keyed] = []
        self._plain: dict[Any, list[Row]] | None = None
        self._deep: dict[Any, list[Keyed]] = {}

    def find(self, value: Any) -> Iterable[Row]:
        """The rows with an equal value, in the order in which they came."""
        plain = self._plain
        if plain is None:
            if type(value) is str and self._searches < _PATIENCE:
                return self._looked_through(value)
            plain = self._made(several=False)
        if type(value) in _DEEP:
            return self._compared(value, group_key(value))
        rows = plain.get(group_key(value), ())  # null stands nowhere in it
        return rows if len(rows) <= _FEW else self._pieces(rows)

    def find_all(self, values: tuple[Any, ...]) -> Iterable[Row]:
        """The rows all of whose values are equal."""
        plain = self._plain
        if plain is None:
            plain = self._made(several=True)
        key = tuple(map(group_key, values))
        if not _DEEP.isdisjoint(map(type, values)):
            return self._compared(values, key)
        rows = plain.get(key, ())
        return rows if len(rows) <= _FEW else self._pieces(rows)

    def _matched(self) -> Iterable[Sequence[Keyed]]:
        if self._searches == 0:
            self._rows = self._match(self._rt)
        self._searches += 1
        return self._rt.pieces(self._rows)

    def _looked_through(self, text: str) -> list[Row]:
        """Look at each row: only a string equals a string."""
        return [row for part in self._matched() for value, row in part if value == text]

    def _made(self, *, several: bool) -> dict[Any, list[Row]]:
        plain: dict[Any, list[Row]] = {}
        for part in self._matched():
            for value, row in part:
                if several:
                    key: Any = tuple(map(group_key, value))
                    deep = not _DEEP.isdisjoint(map(type, value))
                else:
                    key, deep = group_key(value), type(value) in _DEEP
                if deep:
                    self._deep.setdefault(key, []).append((value, row))
                elif key in plain:
                    plain[key].append(row)
                else:
                    plain[key] = [row]
        self._plain, self._rows = plain, []
        return plain

    def _compared(self, value: Any, key: Any) -> Iterator[Row]:
        for part in self._rt.parts(self._deep.get(key, ())):
            for held, row in part:
                if equals(held, value) is True:
                    yield row

    def _pieces(self, rows: Sequence[Row]) -> Iterable[Row]:
        return chain.from_iterable(self._rt.parts(rows))
