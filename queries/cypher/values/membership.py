"""``IN`` on a list that is searched again and again: from the fourth search on by its hashes."""

from __future__ import annotations

from typing import Any

from queries.cypher.values.access import in_list
from queries.cypher.values.elements import NodeRef, RelationshipRef
from queries.cypher.values.equality import group_key

_LISTS = frozenset({list, tuple})
_PLAIN = frozenset({str, int, float, bool, NodeRef, RelationshipRef})
"""Kinds of which two values are equal exactly where their keys are."""
_FEW = 8
"""A list that is so short is searched as it is."""
_PATIENCE = 4
"""So often a list is searched before its keys are worth to be gathered."""


class Search:
    """The search of one place in a query; it knows the list that it searched last."""

    __slots__ = ("_absent", "_items", "_keys", "_searches", "_size")

    def __init__(self) -> None:
        self._keys: set[Any] | None = None
        self._absent: bool | None = False
        self._forget(None, 0)

    def find(self, value: Any, items: Any) -> bool | None:
        """``value IN items``."""
        if type(items) not in _LISTS or len(items) < _FEW:
            return in_list(value, items)
        keys = self._gathered(items)
        if keys is None or type(value) not in _PLAIN:
            return in_list(value, items)
        return True if group_key(value) in keys else self._absent

    def find_text(self, text: str | None, items: Any) -> bool | None:
        """Whether a string surely is in a list: what is not known counts as false."""
        if type(items) not in _LISTS:
            return in_list(text, items)
        if text is None:
            return None
        keys = self._gathered(items) if len(items) >= _FEW else None
        return text in (items if keys is None else keys)

    def _gathered(self, items: Any) -> set[Any] | None:
        """The keys of a list; None while it is new, or where keys do not tell its items apart."""
        if items is not self._items or len(items) != self._size:  # a list may still grow
            self._forget(items, len(items))
        self._searches += 1
        if self._searches == _PATIENCE:
            kinds = set(map(type, items))
            self._absent = None if type(None) in kinds else False
            if kinds - {type(None)} <= _PLAIN:
                self._keys = {group_key(item) for item in items if item is not None}
        return self._keys

    def _forget(self, items: Any, size: int) -> None:
        self._items, self._size = items, size
        self._searches = 0
        self._keys, self._absent = None, False


def searching() -> Search:
    """Begin the searches of one place."""
    return Search()
