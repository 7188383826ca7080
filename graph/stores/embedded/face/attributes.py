"""The attributes of one node or edge: read from its row, written through a transaction."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, TypeVar

from graph.results.errors import StoreError
from graph.stores.embedded.face.keys import MISSING
from graph.stores.embedded.face.mapping import Live

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.stores.embedded.face.changes import Changes
    from graph.stores.embedded.face.network import StoreGraph
    from graph.stores.embedded.face.state import State

Answer = TypeVar("Answer")


class Attributes(Live):
    """Attributes as networkx has them; every write is one transaction, or part of an open one."""

    __slots__ = ("__weakref__", "_living", "_network", "_shown", "_state")

    def __init__(self, network: StoreGraph, living: State) -> None:
        self._network = network
        self._living = living
        self._state: State | None = None
        self._shown: dict[str, Any] = {}
        self.seem_filled()

    @abstractmethod
    def _read(self, state: State) -> dict[str, Any] | None:
        """Give the attributes, None where there is no such node or edge any more."""

    @abstractmethod
    def _find(self, state: State, name: Any) -> Any:
        """Give one attribute of what is there, MISSING where it has none of the name."""

    @abstractmethod
    def _write(self, changes: Changes, attributes: dict[str, Any]) -> None:
        """Replace all attributes."""

    def _now(self) -> dict[str, Any]:
        state = self._network.state
        if self._state is not state or not state.settled:
            self._shown = self._read(state) or {}
            self._state = state
        return self._shown

    def _change(self, change: Callable[[dict[str, Any]], Answer]) -> Answer:
        """Do to the attributes what is done to a plain dictionary, and keep it."""
        with self._network.writing() as changes:
            attributes = self._read(changes.state)
            if attributes is None:
                raise StoreError("It was removed from the graph: its attributes are no more.")
            answer = change(attributes)
            self._write(changes, attributes)
        return answer

    def _value(self, name: Any) -> Any:
        """Give one attribute; the first that is asked for does not fetch all of them."""
        state = self._network.state
        if state is self._living and state.settled and state is not self._state:
            value = self._find(state, name)
        else:
            value = self._now().get(name, MISSING)
        return Items(value, self, name) if type(value) in {tuple, list} else value

    def __getitem__(self, key: Any) -> Any:
        value = self._value(key)
        if value is MISSING:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        return self._value(key) is not MISSING

    def get(self, key: Any, default: Any = None) -> Any:
        """Give an attribute, or the default where there is none."""
        value = self._value(key)
        return default if value is MISSING else value

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """Go through names and values."""
        for name, value in tuple(self._now().items()):
            yield name, Items(value, self, name) if type(value) in {tuple, list} else value

    def __iter__(self) -> Iterator[Any]:
        return iter(tuple(self._now()))

    def __len__(self) -> int:
        return len(self._now())

    def copy(self) -> dict[Any, Any]:
        """Give a plain dictionary, with lists of its own."""
        return {k: list(v) if type(v) is tuple else v for k, v in self._now().items()}

    def __setitem__(self, key: Any, value: Any) -> None:
        self._change(lambda attributes: attributes.__setitem__(key, value))

    def __delitem__(self, key: Any) -> None:
        self._change(lambda attributes: attributes.__delitem__(key))

    def update(self, *others: Any, **more: Any) -> None:
        """Set several attributes at once."""
        given: dict[Any, Any] = dict(*others, **more)
        if given:
            self._change(lambda attributes: attributes.update(given))

    def clear(self) -> None:
        """Remove all attributes."""
        self._change(lambda attributes: attributes.clear())

    def popitem(self) -> tuple[Any, Any]:
        """Remove the last attribute, and give it."""
        return self._change(lambda attributes: attributes.popitem())


class NodeAttributes(Attributes):
    """The attributes of a node, its labels among them."""

    __slots__ = ("_n",)

    def __init__(self, network: StoreGraph, living: State, n: int) -> None:
        super().__init__(network, living)
        self._n = n

    def _read(self, state: State) -> dict[str, Any] | None:
        return state.node_shown(self._n) if state.reader.has_node(self._n) else None

    def _find(self, state: State, name: Any) -> Any:
        return state.node_finder(name)(self._n)

    def _write(self, changes: Changes, attributes: dict[str, Any]) -> None:
        changes.set_node(self._n, attributes)


class EdgeAttributes(Attributes):
    """The attributes of an edge, its type among them."""

    __slots__ = ("_ends", "_key", "_r")

    def __init__(
        self, network: StoreGraph, living: State, ends: tuple[int, int], key: Any, r: int
    ) -> None:
        super().__init__(network, living)
        self._ends = ends
        self._key = key
        self._r = r

    def _read(self, state: State) -> dict[str, Any] | None:
        if not state.reader.has_relationship(self._r):  # another type made another relationship
            found = state.parallel(state.near(self._ends[0], "out").get(self._ends[1], []))
            if self._key not in found:
                return None
            self._r = found[self._key]
        return state.edge_shown(self._r)

    def _find(self, state: State, name: Any) -> Any:
        return state.edge_finder(name)(self._r)

    def _write(self, changes: Changes, attributes: dict[str, Any]) -> None:
        self._r = changes.set_edge(self._r, self._key, attributes)


def _writing(method: Any) -> Any:
    """Give a method of lists that also writes the changed list."""

    def changed(self: Items, *given: Any, **named: Any) -> Any:
        return self.change(lambda items: method(items, *given, **named))

    changed.__name__, changed.__doc__ = method.__name__, method.__doc__
    return changed


class Items(list[Any]):
    """A list that is an attribute: a change in place is written too."""

    __slots__ = ("_attributes", "_name")

    def __init__(self, items: Any, attributes: Attributes, name: str) -> None:
        super().__init__(items)
        self._attributes = attributes
        self._name = name

    def change(self, change: Callable[[list[Any]], Answer]) -> Answer:
        """Change the attribute as it is now, and this list with it."""
        items = list(self._attributes.get(self._name, ()))
        answer = change(items)
        self._attributes[self._name] = items
        super().__setitem__(slice(None), items)
        return answer

    def __iadd__(self, more: Any) -> Any:  # type: ignore[misc]  # as list's own
        self.change(lambda items: items.extend(more))
        return self

    def __imul__(self, times: Any) -> Any:  # type: ignore[misc]  # as list's own
        self.change(lambda items: items.extend(items * (times - 1)) if times > 0 else items.clear())
        return self

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return list, (list(self),)

    append = _writing(list.append)
    extend = _writing(list.extend)
    insert = _writing(list.insert)
    remove = _writing(list.remove)
    pop = _writing(list.pop)
    clear = _writing(list.clear)
    sort = _writing(list.sort)
    reverse = _writing(list.reverse)
    __setitem__ = _writing(list.__setitem__)
    __delitem__ = _writing(list.__delitem__)
