"""The one path of every write: a row is replaced, and all that was derived from rows follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.stores.embedded.lookups import held
from graph.stores.embedded.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.rules.schema import Key
    from graph.stores.embedded.adjacency import Adjacency
    from graph.stores.embedded.derived import Overlay
    from graph.stores.embedded.rows import NodeRow, RelationshipRow

    Gone = tuple[str, int, int]
    """Type, start and end of a relationship that was deleted."""

_DIRECTIONS = ("out", "in")


class Changing(Snapshot):
    """A snapshot with an overlay of its own, once something was written.

    Attributes:
        changed: whether anything was written so far.
        touched_nodes, touched_relationships: the ids whose rows were written.
    """

    changed: bool
    touched_nodes: set[int]
    touched_relationships: set[int]
    _own: set[tuple[str, str]]
    _own_overlays: set[tuple[Any, ...]]

    def _begin(self) -> None:
        if not self.changed:
            self._before_writing()
            self._delta = self._delta.fork()
            self._derived = self._derived.fork()
            self.kept = {}
            self.changed = True

    def _before_writing(self) -> None:
        """Do what must be done before the first change."""

    def replay(
        self,
        nodes: Iterable[tuple[int, NodeRow | None]],
        relationships: Iterable[tuple[int, RelationshipRow | None]],
        next_node: int,
        next_relationship: int,
    ) -> None:
        """Bring in the rows of a change that was committed elsewhere or earlier."""
        self._begin()
        for n, row in nodes:
            self.put_node(n, self.node_row(n) if self.has_node(n) else None, row)
        for r, link in relationships:
            known = self.has_relationship(r)
            self.put_relationship(r, self.relationship_row(r) if known else None, link)
        self._delta.next_node = next_node
        self._delta.next_relationship = next_relationship

    # -- nodes ----------------------------------------------------------------------------------

    def put_node(self, n: int, old: NodeRow | None, new: NodeRow | None) -> None:
        """Replace a node's whole row; None stands for "not there"."""
        delta = self._delta
        delta.nodes.new[n] = new
        self.touched_nodes.add(n)
        if old is None or new is None or old.labels != new.labels:
            more = (new is not None) - (old is not None)
            before = () if old is None else old.labels
            self._relabel(before, () if new is None else new.labels, more)
        if new is not None:
            delta.facts.see_keys(delta.facts.node_kinds, new.properties.keys())
        for place in self._derived.overlays:
            self._reindex(place, n, old, new)

    def _relabel(self, before: tuple[str, ...], after: tuple[str, ...], more: int) -> None:
        """Take note of nodes that had some labels and have others now; ``more`` of them are new."""
        delta, derived = self._delta, self._derived
        if derived.label_lists or derived.label_sets:
            for label in (None, *before, *after):
                derived.label_lists.pop(label, None)
                derived.label_sets.pop(label, None)
        delta.node_count += more
        counts = delta.labels
        for label in after:
            counts[label] += more or 1
        for label in before:
            counts[label] -= 1
        if before and not set(before).issubset(after):
            delta.facts.lose_labels(set(before).difference(after))

    def _reindex(
        self, place: tuple[str | None, Key], n: int, old: NodeRow | None, new: NodeRow | None
    ) -> None:
        label, key = place
        gone = old is not None and (label is None or label in old.labels)
        came = new is not None and (label is None or label in new.labels)
        if not (gone or came):
            return
        overlay = self._own_overlay(self._derived.overlays, place, "node")
        if gone and old is not None:
            self._unindex_row(overlay, n, held(old.properties, key))
        if came and new is not None:
            self._index_row(overlay, n, held(new.properties, key))

    def _own_overlay(self, overlays: dict[Any, Overlay], place: Any, entity: str) -> Overlay:
        if (entity, place) not in self._own_overlays:
            overlays[place] = overlays[place].fork()
            self._own_overlays.add((entity, place))
        return overlays[place]

    # -- relationships --------------------------------------------------------------------------

    def put_relationship(
        self, r: int, old: RelationshipRow | None, new: RelationshipRow | None
    ) -> None:
        """Replace a relationship's whole row; None stands for "not there"."""
        facts = self._delta.facts
        if new is not None:
            facts.see_keys(facts.relationship_kinds, new.properties.keys())
            if old is None:
                facts.see_ends(new.type, self.labels_of(new.source), self.labels_of(new.target))
        self._delta.relationships[r] = new
        self.touched_relationships.add(r)
        row = new or old
        if row is None:
            return
        self._reindex_relationship(r, row.type, old, new)
        if old is not None and new is not None:
            return
        self._recount(row.type, -1 if new is None else 1)
        for direction in _DIRECTIONS:
            if (direction, row.type) in self._derived.adjacency:
                adjacency = self._owned(direction, row.type)
                ends = (row.source, row.target) if direction == "out" else (row.target, row.source)
                (adjacency.remove if new is None else adjacency.add)(*ends, r)

    def _recount(self, name: str, more: int) -> None:
        """Take note that there are more relationships of a type, or fewer."""
        delta, derived = self._delta, self._derived
        delta.relationship_count += more
        delta.types[name] += more
        derived.endpoints = None
        if derived.type_lists:
            derived.type_lists.pop(name, None)
            derived.type_lists.pop(None, None)

    def _reindex_relationship(
        self, r: int, name: str, old: RelationshipRow | None, new: RelationshipRow | None
    ) -> None:
        overlays = self._derived.relationship_overlays
        for place in overlays:
            if place[0] == name:
                overlay = self._own_overlay(overlays, place, "relationship")
                if old is not None:
                    self._unindex_row(overlay, r, held(old.properties, place[1]))
                if new is not None:
                    self._index_row(overlay, r, held(new.properties, place[1]))

    def _owned(self, direction: str, name: str) -> Adjacency:
        """Give an adjacency that this transaction may change."""
        place = (direction, name)
        known = self.adjacency(direction, name)
        if place not in self._own:
            known = self._derived.adjacency[place] = known.fork()
            self._own.add(place)
        return known

    # -- all relationships of a node ------------------------------------------------------------

    def degree(self, n: int) -> int:
        """Count the relationships of a node, both directions, all types; a loop counts once."""
        return len(self.incident(n)) if any(a.degree(n) for _, _, a in self._around()) else 0

    def incident(self, n: int) -> list[int]:
        """Give the relationships of a node, both directions, all types, ascending."""
        found: set[int] = set()
        for _, _, adjacency in self._around():
            if adjacency.degree(n):
                found.update(adjacency.expand(n)[1])
        return sorted(found)

    def _around(self) -> Iterator[tuple[str, str, Adjacency]]:
        for name, count in self._delta.types.items():
            if count:
                for direction in _DIRECTIONS:
                    yield name, direction, self.adjacency(direction, name)

    def detach(self, n: int) -> list[tuple[int, Gone]]:
        """Delete all relationships of a node; give what they were."""
        around = [(name, way) for name, way, known in self._around() if known.degree(n)]
        if around:
            self._begin()
        found = []
        for name, direction in around:
            other = self._owned("in" if direction == "out" else "out", name)
            neighbours, relationships = self._owned(direction, name).clear(n)
            for neighbour, r in zip(neighbours, relationships, strict=True):
                other.remove(neighbour, n, r)
                if self._derived.relationship_overlays:
                    self._reindex_relationship(r, name, self.relationship_row(r), None)
                self._delta.relationships[r] = None
                self.touched_relationships.add(r)
                self._recount(name, -1)
                ends = (n, neighbour) if direction == "out" else (neighbour, n)
                found.append((r, (name, *ends)))
        return found
