"""Names that are nearly alike: who is made new may be somebody whose name was spelt otherwise."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from graph.merging.claims import question
from graph.model.base import kind_of
from graph.model.registry import PREFIXES
from graph.records import Batch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.records import NodeRecord
    from graph.stores.base import RunsQueries

_KINDS: Final = frozenset(("person", "character", "film", "series", "organization", "place"))
_LIKE: Final = """
MATCH (n:{label})
WHERE n.id <> $id AND toLower(left(n.name, 1)) = toLower(left($name, 1))
  AND abs(size(n.name) - size($name)) <= 2
RETURN n.id AS id, n.name AS name ORDER BY id
"""
_ENOUGH: Final = 0.9
"""The share of letters in order that two names must have in common."""
_NUMBER: Final = re.compile(r"\d+|\b[ivx]+\b", re.IGNORECASE)
WHY: Final = "their names are nearly the same"
"""What is said of the doubt."""


def nearly_alike(one: str, other: str) -> bool:
    """Tell whether two names may be one, spelt in two ways; numbers in them must be the same.

    >>> nearly_alike("Kristin Lund", "Kristen Lund"), nearly_alike("Iron Comet 2", "Iron Comet 3")
    (True, False)
    """
    first, second = one.casefold(), other.casefold()
    if _NUMBER.findall(first) != _NUMBER.findall(second):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ENOUGH


def like(store: RunsQueries, node_id: str, name: str) -> tuple[str, str] | None:
    """Give the id and the name of a node that a new one may be; None where none is like it."""
    kind = kind_of(node_id)
    if kind not in _KINDS:
        return None
    asked = {"id": node_id, "name": name}
    for row in store.run(_LIKE.format(label=PREFIXES[kind].label), asked):
        if nearly_alike(name, row["name"]):
            return str(row["id"]), str(row["name"])
    return None


def doubts(store: RunsQueries, made: Iterable[NodeRecord]) -> Batch:
    """Give a claim to decide for each new node that may be one that was there."""
    found = Batch()
    for node in made:
        name = str(node.properties.get("name") or "")
        other = like(store, str(node.key), name) if name else None
        if other is not None:
            asked = question(other, (str(node.key), name), WHY)
            found.nodes += asked.nodes
            found.relationships += asked.relationships
    return found
