"""The names under which networkx knows nodes and edges, and the property that keeps a given one."""

from __future__ import annotations

from threading import Lock
from typing import Any, Final

KEY: Final = "networkx_key"
"""The property that holds a key which networkx gave; true where ``id`` holds it."""

MISSING: Final[Any] = object()
"""What stands for an attribute that is not there."""


class Names:
    """The element ids of a store's nodes, each of them once in memory.

    Attributes:
        store_id: the store's.
    """

    def __init__(self, store_id: str) -> None:
        self.store_id = store_id
        self._head = f"4:{store_id}:"
        self._names: list[str] = []
        self._numbers: list[int] = []
        self._lock = Lock()

    def upto(self, bound: int) -> list[Any]:
        """Give the element ids of all dense ids below a bound, and perhaps of more."""
        names = self._names
        if len(names) < bound:
            with self._lock:
                head = self._head
                names.extend([f"{head}{n}" for n in range(len(names), bound)])
        return names

    def numbers(self, bound: int) -> list[int]:
        """Give all dense ids below a bound, and perhaps more: each of them once in memory, too."""
        numbers = self._numbers
        with self._lock:
            numbers.extend(range(len(numbers), bound))
        return numbers
