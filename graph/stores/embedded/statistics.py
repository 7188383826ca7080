"""Facts about the whole graph that plans rely on, and the number that changes when one breaks.

A fact may be true without being stated, never the other way round: facts only get weaker between
two merges, and a merge counts them anew.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from graph.stores.embedded.shapes import Changes

Ends = tuple[frozenset[str], frozenset[str]]

Kinds: TypeAlias = "dict[str, str | None]"
UNKNOWN_ENDS: Ends = (frozenset(), frozenset())

NO_FACTS = 0
"""The schema version of a transaction with writes: it states no facts, so plans rely on none."""

_versions = count(1)
KINDS: Final[dict[type, str]] = {int: "int", float: "float", bool: "bool", str: "string"}


def next_schema_version() -> int:
    """Give a number that no store of this process had: an engine may serve several stores."""
    return next(_versions)


def kind_of(value: Any) -> str:
    """Name the kind of one value, as ``column_kind`` does."""
    return KINDS.get(type(value), "mixed")


def joined(kinds: Iterable[str]) -> str | None:
    """Name the one kind of all values, None where there are none."""
    found = set(kinds)
    return found.pop() if len(found) == 1 else ("mixed" if found else None)


class Facts:
    """Kinds of the property columns and labels at the ends of each type.

    Attributes:
        node_kinds: the kind of each property that nodes have or had; None until a commit.
        relationship_kinds: the same for relationships.
        ends: for each type the labels that every start and every end has.
        names: labels and types that were ever seen.
        version: changes whenever a fact got weaker or a name is new.
    """

    __slots__ = ("ends", "names", "node_kinds", "relationship_kinds", "version")

    def __init__(
        self,
        node_kinds: Kinds | None = None,
        relationship_kinds: Kinds | None = None,
        ends: dict[str, Ends] | None = None,
        names: set[str] | None = None,
        version: int | None = None,
    ) -> None:
        self.node_kinds = node_kinds or {}
        self.relationship_kinds = relationship_kinds or {}
        self.ends = ends or {}
        self.names = names or set()
        self.version = next_schema_version() if version is None else version

    def fork(self) -> Facts:
        """Give facts that start equal and may be weakened alone."""
        return Facts(
            dict(self.node_kinds),
            dict(self.relationship_kinds),
            dict(self.ends),
            set(self.names),
            self.version,
        )

    def renew(self) -> None:
        """Take a new version: plans made before are made again."""
        self.version = next_schema_version()

    def see_labels(self, labels: Iterable[str]) -> None:
        """Take note of labels in use."""
        for label in labels:
            if label not in self.names:
                self.names.add(label)
                self.renew()

    def see_keys(self, kinds: Kinds, keys: AbstractSet[str]) -> None:
        """Take note of properties; what kind their values are is seen at the commit."""
        if not kinds.keys() >= keys:
            for key in keys:
                kinds.setdefault(key, None)

    def see(self, changes: Changes) -> None:
        """Take note of the labels and values that a transaction wrote."""
        for shape in changes.nodes.shapes:
            self.see_labels(shape.name)
        for kinds, written in zip((self.node_kinds, self.relationship_kinds), changes, strict=True):
            for shape in written.shapes:
                for key, values in zip(shape.keys, shape.columns, strict=True):
                    self._see_values(kinds, key, values)

    def _see_values(self, kinds: Kinds, key: str, values: list[Any]) -> None:
        known = kinds.get(key)
        kind = joined(KINDS.get(held, "mixed") for held in set(map(type, values)))
        if kind is not None and known not in (kind, "mixed"):
            kinds[key] = kind if known is None else "mixed"
            self.renew()

    def see_ends(self, type_name: str, source: tuple[str, ...], target: tuple[str, ...]) -> None:
        """Take note of a new relationship between nodes with these labels."""
        known = self.ends.get(type_name)
        if known is None:
            self.ends[type_name] = (frozenset(source), frozenset(target))
            self.renew()
            return
        if known[0].issubset(source) and known[1].issubset(target):
            return
        self.ends[type_name] = (known[0].intersection(source), known[1].intersection(target))
        self.renew()

    def lose_labels(self, labels: Iterable[str]) -> None:
        """Take note that some node no longer has these labels: it may be at the end of any type."""
        lost = frozenset(labels)
        for type_name, (source, target) in self.ends.items():
            if source & lost or target & lost:
                self.ends[type_name] = (source - lost, target - lost)
                self.renew()
