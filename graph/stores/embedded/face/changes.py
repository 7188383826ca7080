"""What networkx writes, as rows of a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from graph.results.errors import SourceError
from graph.stores.attributes import UNTYPED, labels_of, properties_of, type_of
from graph.stores.embedded.face.keys import KEY
from graph.stores.embedded.face.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.stores.embedded.transaction import Transaction

_NUMBERS_AND_TEXT: Final = (int, float, str)


class Changes:
    """Writes into one transaction; it holds what it found until it is let go.

    Attributes:
        transaction: what is written into.
        state: the transaction under networkx's keys.
        wrote: whether anything was written.
    """

    def __init__(self, transaction: Transaction) -> None:
        self.transaction = transaction
        self.state = State(transaction)
        self.wrote = False
        self._found: dict[Any, int] = {}

    def _write(self) -> Transaction:
        self.wrote = True
        return self.transaction

    # -- nodes ----------------------------------------------------------------------------------

    def put_node(self, key: Any, attributes: dict[Any, Any]) -> int:
        """Add a node, or set attributes of the one that is there; give its dense id."""
        n = self.find(key)
        if n is None:
            labels, properties = _node_row(self._claimed(key), attributes, _node(key))
            if "id" not in attributes:
                self._refuse_taken(properties.get("id"))
            n = self._found[key] = self._write().insert_node(labels, properties)
        elif attributes:
            self.set_node(n, {**self.state.node_shown(n), **attributes})
        return n

    def find(self, key: Any) -> int | None:
        """Find a node by its key."""
        n = self._found.get(key)
        if n is None:
            n = self.state.node_of(key)
            if n is not None:
                self._found[key] = n
        return n

    def set_node(self, n: int, attributes: dict[Any, Any]) -> None:
        """Give a node other attributes."""
        transaction = self.transaction
        key = self.state.key_of(n)
        given = transaction.node_property(n, KEY) is not None
        labels, properties = _node_row(key if given else None, attributes, _node(key))
        self._write().set_node(n, labels, properties)

    def remove_node(self, key: Any) -> bool:
        """Remove a node and its edges; tell whether it was there."""
        n = self.find(key)
        if n is None:
            return False
        self._write().detach(n)
        self.transaction.delete_node(n)
        del self._found[key]
        return True

    def _claimed(self, key: Any) -> Any:
        """Give the key that a new node is to have as a store holds it."""
        if key is None:
            raise ValueError("None cannot be a node")
        return _kept(key, _node(key), self.state.reader.store_id, "4", self.transaction.node_bound)

    def _refuse_taken(self, own: Any) -> None:
        """Refuse a key that would become the ``id`` that another node has.

        Raises:
            SourceError: the store holds a node of that id, under another key.
        """
        taken = () if own is None else self.transaction.lookup_any("id", own)
        if taken:
            raise SourceError(
                f"{_node(own)}: the store holds a node with this id already; in its network it "
                f"goes by its element id, {self.state.key_of(taken[0])!r}."
            )

    # -- edges ----------------------------------------------------------------------------------

    def put_edge(self, start: Any, end: Any, key: Any, attributes: dict[Any, Any]) -> Any:
        """Add an edge and the ends that are missing, or set attributes; give its key."""
        ends = self.put_node(start, {}), self.put_node(end, {})
        known = self.state.parallel(self.state.between(*ends))
        if key is None:
            key = len(known)
            while key in known:
                key += 1
        if key in known:
            if attributes:
                r = known[key]
                self.set_edge(r, key, {**self.state.edge_shown(r), **attributes})
            return key
        bound = self.transaction.next_ids[1]
        where = f"edge {start!r} - {end!r}"
        kept = _kept(key, where, self.state.reader.store_id, "5", bound)
        name, properties = _edge_row(attributes, where)
        self._write().insert_relationship(name, *ends, {**properties, KEY: kept})
        return key

    def set_edge(self, r: int, key: Any, attributes: dict[Any, Any]) -> int:
        """Give an edge other attributes; with another type it is another relationship."""
        transaction = self.transaction
        old = transaction.relationship_row(r)
        where = f"edge {self.state.key_of(old.source)!r} - {self.state.key_of(old.target)!r}"
        name, properties = _edge_row(attributes, where)
        if KEY in old.properties or name != old.type or "type" not in attributes:
            properties[KEY] = old.properties.get(KEY, key)
        self.wrote = True
        if name == old.type:
            transaction.set_relationship_properties(r, properties)
            return r
        transaction.delete_relationship(r)
        return transaction.insert_relationship(name, old.source, old.target, properties)

    def remove_edge(self, start: Any, end: Any, key: Any = None) -> None:
        """Remove an edge, the last one where no key is given.

        Raises:
            NetworkXError: it is not there.
        """
        known = self._between(start, end)
        if not known:
            raise nx.NetworkXError(f"The edge {start}-{end} is not in the graph.")
        if key is None:
            key = next(reversed(known))
        if key not in known:
            raise nx.NetworkXError(f"The edge {start}-{end} with key {key} is not in the graph.")
        self._write().delete_relationship(known[key])

    def has_edge(self, start: Any, end: Any, key: Any = None) -> bool:
        """Tell whether there is an edge between two nodes, or the one of a key."""
        known = self._between(start, end)
        return bool(known) if key is None else key in known

    def _between(self, start: Any, end: Any) -> dict[Any, int]:
        source, target = self.find(start), self.find(end)
        if source is None or target is None:
            return {}
        return self.state.parallel(self.state.between(source, target))

    def clear(self, *, nodes: bool) -> None:
        """Remove all edges, and all nodes too where told so."""
        transaction = self._write()
        for r in list(transaction.relationship_ids()):
            transaction.delete_relationship(r)
        if nodes:
            for n in list(transaction.node_ids()):
                transaction.delete_node(n)
            self._found.clear()


def _node(key: Any) -> str:
    return f"node {key!r}"


def _node_row(
    key: Any, attributes: dict[Any, Any], where: str
) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Give labels and properties of a node; its key, where networkx gave it, is one of them."""
    labels = tuple(sorted(set(labels_of(attributes.get("labels"), where))))
    properties = _properties(attributes, "labels", where)
    if key is None:
        return labels, properties
    plain = type(key) in _NUMBERS_AND_TEXT and not _is_element_id(key)
    if plain and "id" not in properties:
        properties["id"], properties[KEY] = key, True
    else:
        properties[KEY] = key
    return labels, properties


def _edge_row(attributes: dict[Any, Any], where: str) -> tuple[str, dict[str, Any]]:
    name = type_of(attributes.get("type", UNTYPED), where)
    return name, _properties(attributes, "type", where)


def _properties(attributes: dict[Any, Any], own: str, where: str) -> dict[str, Any]:
    _check_names(attributes, where)
    properties = properties_of(attributes, own, where)
    for name, value in properties.items():
        if value is None:
            raise SourceError(
                f"{where}, attribute {name!r}: a store holds no None; leave the attribute out, "
                "or remove it with del."
            )
    return properties


def _check_names(names: Iterable[Any], where: str) -> None:
    for name in names:
        if not isinstance(name, str):
            raise SourceError(f"{where}: {name!r} is no name of an attribute; a name is a text.")
        if name == KEY:
            raise SourceError(f"{where}: {KEY!r} is where a store keeps networkx's key.")


def _kept(key: Any, where: str, store_id: str, kind: str, bound: int) -> Any:
    """Give a key as a store holds it.

    Raises:
        SourceError: it cannot hold that, or the key belongs to another element.
    """
    kept = properties_of({"key": key}, "", where)["key"]
    if kept != key or hash(kept) != hash(key):
        raise SourceError(
            f"{where}: a store cannot keep {key!r} as a key; a key is a text, a number or a tuple "
            "of one of them."
        )
    if type(kept) is str and kept.startswith(f"{kind}:{store_id}:"):
        number = kept.rpartition(":")[2]
        if not (number.isascii() and number.isdigit()) or int(number) >= bound:
            raise SourceError(f"{where}: the key is the element id of something yet to come.")
    return int(kept) if type(kept) is bool else kept


def _is_element_id(key: Any) -> bool:
    return isinstance(key, str) and key[:2] in {"4:", "5:"} and key.count(":") == 2
