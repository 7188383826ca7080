"""A mapping that forks cheaply: what a transaction starts from, and what it leaves behind.

A commit of one node must not copy ten thousand earlier changes. So a map has an old layer, which
forks share and nobody changes, and a small new layer, which a fork copies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import ItemsView, Iterable

Key = TypeVar("Key")
Value = TypeVar("Value")

ABSENT: Final[Any] = object()
"""What ``LayeredMap.get`` gives for a key that was never set."""

_FOLD_ABOVE = 256


class LayeredMap(Generic[Key, Value]):
    """A dictionary of two layers without deletion: a removed thing is a value that says so."""

    __slots__ = ("_new", "_old")

    def __init__(
        self, old: dict[Key, Value] | None = None, new: dict[Key, Value] | None = None
    ) -> None:
        self._old: dict[Key, Value] = {} if old is None else old
        self._new: dict[Key, Value] = {} if new is None else new

    def get(self, key: Key, default: Any = ABSENT) -> Any:
        """Give the newest value of the key, or the default where it was never set."""
        new = self._new
        if key in new:
            return new[key]
        return self._old.get(key, default)

    def fork(self) -> LayeredMap[Key, Value]:
        """Give a map that starts equal and may be changed alone."""
        if len(self._new) > _FOLD_ABOVE:
            return LayeredMap({**self._old, **self._new})
        return LayeredMap(self._old, dict(self._new))

    def items(self) -> ItemsView[Key, Value]:
        """Give every key with its newest value."""
        if not self._old:
            return self._new.items()
        if not self._new:
            return self._old.items()
        return {**self._old, **self._new}.items()

    def __setitem__(self, key: Key, value: Value) -> None:
        self._new[key] = value

    def update(self, pairs: Iterable[tuple[Key, Value]]) -> None:
        """Set many."""
        self._new.update(pairs)

    def __contains__(self, key: object) -> bool:
        return key in self._new or key in self._old

    @property
    def weight(self) -> int:
        """How many entries both layers hold together: about the number of keys, at no cost."""
        return len(self._old) + len(self._new)

    def __bool__(self) -> bool:
        return bool(self._new or self._old)


class OwnedIds(dict[int, None]):
    """An ordered set of ids that knows who may change it; everyone else copies it first."""

    __slots__ = ("owner",)

    def __init__(self, ids: Any = (), owner: object = None) -> None:
        super().__init__(dict.fromkeys(ids))
        self.owner = owner
