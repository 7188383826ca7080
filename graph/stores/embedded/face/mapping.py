"""Dictionaries that hold nothing: each method reads or writes the graph.

They are dictionaries because networkx and its users ask for them (``json.dumps``, ``isinstance``).
What the C code of ``dict`` would do on its own is replaced, or it would see an empty dictionary:
``dict(x)`` and ``{**x}`` ask ``keys`` only where ``__iter__`` is another one than dict's, and what
gets into JSON is not empty for ``dict`` either.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import ItemsView, Iterator, Mapping, MutableMapping, ValuesView
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NoReturn

from graph.results.errors import UsageError

if TYPE_CHECKING:
    Base = dict[Any, Any]
else:

    class Base(MutableMapping, dict):
        """A dictionary whose methods ask the few that the graph answers."""

        __slots__ = ()


class LiveItems(ItemsView[Any, Any]):
    """Keys and values, each found once."""

    __slots__ = ()
    _mapping: Live

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        return self._mapping.pairs()


class LiveValues(ValuesView[Any]):
    """Values, found without a search for each key."""

    __slots__ = ()
    _mapping: Live

    def __iter__(self) -> Iterator[Any]:
        return (value for _, value in self._mapping.pairs())


class Live(Base):
    """A dictionary whose content is the graph's; copies of it are plain dictionaries."""

    __slots__ = ()

    def seem_filled(self) -> None:
        """Put something in for C code: ``json.dumps`` writes ``{}`` where ``dict`` is empty."""
        dict.__setitem__(self, "", None)

    @abstractmethod
    def __getitem__(self, key: Any) -> Any:
        """Give what stands under a key.

        Raises:
            KeyError: nothing does.
        """

    @abstractmethod
    def __iter__(self) -> Iterator[Any]:
        """Go through the keys."""

    @abstractmethod
    def __len__(self) -> int:
        """Count the keys."""

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """Go through keys and values."""
        return ((key, self[key]) for key in self)

    def items(self) -> ItemsView[Any, Any]:  # type: ignore[override]  # dict's are of a class of C
        """Give keys and values."""
        return LiveItems(self)

    def values(self) -> ValuesView[Any]:  # type: ignore[override]  # the same
        """Give the values."""
        return LiveValues(self)

    def __setitem__(self, key: Any, value: Any) -> None:
        """Refuse what is no attribute: the methods of the network do that."""
        self._refuse()

    def __delitem__(self, key: Any) -> None:
        """Refuse what is no attribute: the methods of the network do that."""
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise UsageError(
            "Nodes and edges are written by the methods of the network: add_node, add_edge, "
            "remove_node, remove_edge and the others. Nothing was changed."
        )

    def copy(self) -> dict[Any, Any]:
        """Give a plain dictionary of what is here now."""
        return dict(self.pairs())

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __repr__(self) -> str:
        return repr(self.copy())

    def __or__(self, other: Any) -> Any:
        return self.copy() | dict(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other: Any) -> Any:
        return dict(other) | self.copy() if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other: Any) -> Any:
        self.update(other)
        return self

    def __reversed__(self) -> Iterator[Any]:
        return iter(list(self)[::-1])

    def __copy__(self) -> dict[Any, Any]:
        return self.copy()

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[Any, Any]:
        return deepcopy(self.copy(), memo)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return dict, (self.copy(),)
