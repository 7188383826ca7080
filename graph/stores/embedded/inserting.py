"""New nodes and relationships, one at a time or many alike at once; constraints are checked."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.stores.embedded import unique
from graph.stores.embedded.changing import Changing
from graph.stores.embedded.lookups import held
from graph.stores.embedded.rows import NodeRow, RelationshipRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    Link = tuple[int, int, dict[str, Any]]
    """Start, end and properties of a new relationship."""


class Inserting(Changing):
    """Makes rows of what is stored as it is: sorted labels, no nulls, maps of their own."""

    @property
    def next_ids(self) -> tuple[int, int]:
        """The ids of the next node and the next relationship."""
        return self._delta.next_node, self._delta.next_relationship

    def insert_node(self, labels: tuple[str, ...], properties: dict[str, Any]) -> int:
        """Make a node.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        if not self.changed:
            self._begin()
        delta = self._delta
        n = delta.next_node
        row = NodeRow(labels, properties)
        if delta.schema.constraints:
            unique.check_node(self, n, None, row)
        delta.nodes.new[n] = row
        self.touched_nodes.add(n)
        self._relabel((), labels, 1)
        delta.facts.see_keys(delta.facts.node_kinds, properties.keys())
        overlays = self._derived.overlays
        for place in overlays:
            if place[0] is None or place[0] in labels:
                overlay = self._own_overlay(overlays, place, "node")
                self._index_row(overlay, n, held(properties, place[1]))
        delta.next_node = n + 1
        return n

    def insert_nodes(
        self, labels: tuple[str, ...], properties: list[dict[str, Any]], ids: range
    ) -> None:
        """Make nodes of the same labels under ids that were not given yet.

        Raises:
            CypherError: a uniqueness constraint forbids one of them.
        """
        self._begin()
        delta = self._delta
        rows = list(map(NodeRow, repeat(labels), properties))
        if delta.schema.constraints:
            for n, row in zip(ids, rows, strict=True):
                self._put_checked(n, None, row)
        else:
            delta.nodes.new.update(zip(ids, rows, strict=True))
            self.touched_nodes.update(ids)
            self._relabel((), labels, len(rows))
            delta.facts.see_keys(delta.facts.node_kinds, set().union(*properties))
            for place in self._derived.overlays:
                if place[0] is None or place[0] in labels:
                    overlay = self._own_overlay(self._derived.overlays, place, "node")
                    for n, found in zip(ids, properties, strict=True):
                        self._index_row(overlay, n, held(found, place[1]))
        delta.next_node = max(delta.next_node, ids[-1] + 1)

    def insert_relationship(
        self, name: str, source: int, target: int, properties: dict[str, Any]
    ) -> int:
        """Make a relationship.

        Raises:
            CypherError: an end is deleted, or a uniqueness constraint forbids it.
        """
        self._begin()
        self._check_living((source, target))
        r = self._delta.next_relationship
        row = RelationshipRow(name, source, target, properties)
        self._put_checked_relationship(r, None, row)
        self._delta.next_relationship = r + 1
        return r

    def insert_relationships(self, name: str, links: list[Link], ids: range) -> None:
        """Make relationships of one type under ids that were not given yet.

        Raises:
            CypherError: an end is deleted, or a uniqueness constraint forbids one of them.
        """
        self._begin()
        starts, ends = {link[0] for link in links}, {link[1] for link in links}
        self._check_living((*starts, *ends))
        delta = self._delta
        rows = [RelationshipRow(name, *link) for link in links]
        if delta.schema.constraints or self._derived.relationship_overlays:
            for r, row in zip(ids, rows, strict=True):
                self._put_checked_relationship(r, None, row)
        else:
            delta.relationships.new.update(zip(ids, rows, strict=True))
            self.touched_relationships.update(ids)
            self._recount(name, len(rows))
            keys = set[str]().union(*(link[2] for link in links))
            delta.facts.see_keys(delta.facts.relationship_kinds, keys)
            self._see_ends(name, starts, ends)
            self._connect(name, links, ids)
        delta.next_relationship = max(delta.next_relationship, ids[-1] + 1)

    def _see_ends(self, name: str, starts: set[int], ends: set[int]) -> None:
        targets = set(map(self.labels_of, ends))
        for source in set(map(self.labels_of, starts)):
            for target in targets:
                self._delta.facts.see_ends(name, source, target)

    def _connect(self, name: str, links: list[Link], ids: range) -> None:
        known = self._derived.adjacency
        if ("out", name) in known:
            add = self._owned("out", name).add
            for r, (source, target, _) in zip(ids, links, strict=True):
                add(source, target, r)
        if ("in", name) in known:
            add = self._owned("in", name).add
            for r, (source, target, _) in zip(ids, links, strict=True):
                add(target, source, r)

    def _check_living(self, ends: Iterable[int]) -> None:
        none_deleted = self._delta.node_count == self._delta.next_node
        if not (none_deleted or all(map(self.has_node, ends))):
            raise CypherError(
                "A relationship cannot begin or end at a deleted node.",
                kind="EntityNotFound",
                code="DeletedEntityAccess",
            )

    def _put_checked(self, n: int, old: NodeRow | None, new: NodeRow) -> None:
        if self._delta.schema.constraints:
            unique.check_node(self, n, old, new)
        self.put_node(n, old, new)

    def _put_checked_relationship(
        self, r: int, old: RelationshipRow | None, new: RelationshipRow
    ) -> None:
        if self._delta.schema.constraints:
            unique.check_relationship(self, r, old, new)
        self.put_relationship(r, old, new)
