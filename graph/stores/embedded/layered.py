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
    """A dictionary of two layers without deletion: a removed thing is a value that says so.

    Attributes:
        new: the layer that may be changed; what is set here is set.
    """

    __slots__ = ("_old", "new")

    def __init__(
        self, old: dict[Key, Value] | None = None, new: dict[Key, Value] | None = None
    ) -> None:
        self._old: dict[Key, Value] = {} if old is None else old
        self.new: dict[Key, Value] = {} if new is None else new

    def get(self, key: Key, default: Any = ABSENT) -> Any:
        """Give the newest value of the key, or the default where it was never set."""
        new = self.new
        if key in new:
            return new[key]
        return self._old.get(key, default)

    @property
    def old(self) -> dict[Key, Value]:
        """The layer that nobody changes any more."""
        return self._old

    def fork(self) -> LayeredMap[Key, Value]:
        """Give a map that starts equal and may be changed alone."""
        if len(self.new) > _FOLD_ABOVE:
            return LayeredMap({**self._old, **self.new})
        return LayeredMap(self._old, dict(self.new))

    def items(self) -> ItemsView[Key, Value]:
        """Give every key with its newest value."""
        if not self._old:
            return self.new.items()
        if not self.new:
            return self._old.items()
        return {**self._old, **self.new}.items()

    def unset(self, keys: Iterable[Key]) -> list[Key]:
        """Give those of the keys that were never set."""
        new, old = self.new, self._old
        return [key for key in keys if key not in new and key not in old]

    def __setitem__(self, key: Key, value: Value) -> None:
        self.new[key] = value

    def __contains__(self, key: object) -> bool:
        return key in self.new or key in self._old

    @property
    def weight(self) -> int:
        """How many entries both layers hold together: about the number of keys, at no cost."""
        return len(self._old) + len(self.new)

    def __bool__(self) -> bool:
        return bool(self.new or self._old)


class OwnedIds(dict[int, None]):
    """An ordered set of ids that knows who may change it; everyone else copies it first."""

    __slots__ = ("owner",)

    def __init__(self, ids: Any = (), owner: object = None) -> None:
        super().__init__(dict.fromkeys(ids))
        self.owner = owner
