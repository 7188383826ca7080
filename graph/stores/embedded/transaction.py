"""A snapshot that can change: it sees its own writes, and nobody else does until it commits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from graph.results.engine import Limits
from graph.results.errors import CypherError, StoreError
from graph.stores.embedded import unique, writes
from graph.stores.embedded.derived import extend_columns
from graph.stores.embedded.dirty import DirtyColumn, DirtyEnds, DirtyLabel
from graph.stores.embedded.lookups import held
from graph.stores.embedded.rows import NodeRow, RelationshipRow
from graph.stores.embedded.schema_changes import SchemaChanges
from graph.stores.embedded.snapshot import Snapshot
from graph.stores.embedded.statistics import NO_FACTS, UNKNOWN_ENDS, Ends

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from threading import Event
    from types import TracebackType

    from graph.results.result import Result
    from graph.stores.embedded.appendix import Appendix
    from graph.stores.embedded.derived import Overlay
    from graph.stores.embedded.schema import Key

    Finish = Callable[["Transaction", bool], None]
    Part = Callable[["Transaction", bool], Snapshot]
    Runner = Callable[["Transaction", str, Mapping[str, Any], Limits], Result]


class Transaction(SchemaChanges, Snapshot):
    """Changes that become visible all together or not at all.

    Use it as a context manager: it commits at the end of the block and rolls back on an error.

    Attributes:
        parts: ends a part, and gives what the next one starts from; only for a query that was
            run alone, whose batches may be kept before its end.
        changed: whether anything was written so far.
        touched_nodes, touched_relationships: the ids whose rows were written.
        appendix: what a large load appends when it commits.
    """

    writable = True

    def __init__(
        self, snapshot: Snapshot, finish: Finish | None = None, runner: Runner | None = None
    ) -> None:
        self._start(snapshot)
        self.parts: Part | None = None
        self._finish = finish
        self._runner = runner
        self._open = True
        self._failure: str | None = None

    def _start(self, snapshot: Snapshot) -> None:
        super().__init__(
            snapshot.store_id,
            snapshot.version,
            snapshot.base,
            snapshot.delta,
            snapshot.derived,
        )
        self.changed = False
        self.touched_nodes: set[int] = set()
        self.touched_relationships: set[int] = set()
        self.schema_changed = False
        self.appendix: Appendix | None = None
        self._own: set[tuple[str, str]] = set()
        self._own_overlays: set[tuple[Any, ...]] = set()

    # -- the end of it --------------------------------------------------------------------------

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        cancelled: Event | None = None,
        **more: Any,
    ) -> Result:
        """Answer a query inside this transaction; after an error it can only be rolled back.

        ``cancelled`` is set by another thread or a signal to stop the query.
        """
        self._check_open()
        if self._runner is None:
            raise StoreError("This transaction was opened without an engine for queries.")
        try:
            limits = Limits() if cancelled is None else Limits(cancelled=cancelled)
            return self._runner(self, cypher, {**(parameters or {}), **more}, limits)
        except BaseException as error:
            self._failure = f"{type(error).__name__}: {error}"
            raise

    def commit(self) -> None:
        """Make every change visible and durable."""
        self._check_open()
        self._open = False
        if self._finish is not None:
            self._finish(self, True)

    def end_part(self, *, keep: bool) -> None:
        """Commit what changed since the last part, or forget it, and go on.

        What was fetched of this transaction before (columns, neighbours) is stale afterwards.
        """
        self._check_open()
        if self.parts is None:
            raise StoreError("Only a query that runs alone can be committed in parts.")
        self._start(self.parts(self, keep))

    def rollback(self) -> None:
        """Forget every change."""
        if self._open:
            self._open = False
            if self._finish is not None:
                self._finish(self, False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._open:
            return
        if kind is not None or self._failure is not None:
            failure = self._failure
            self.rollback()
            if kind is None:
                raise StoreError(f"Rolled back: a query of this transaction failed ({failure}).")
            return
        self.commit()

    def _check_open(self) -> None:
        if not self._open:
            raise StoreError("This transaction is finished: open another one.")
        if self._failure is not None:
            raise StoreError(
                f"This transaction can only be rolled back: a query failed ({self._failure})."
            )

    def next_snapshot(self, version: int) -> Snapshot:
        """Give the committed state as a snapshot; the transaction must not be used afterwards."""
        delta, derived, base = self._delta, self._derived, self._base
        nodes = [(n, delta.nodes.get(n)) for n in sorted(self.touched_nodes)]
        extend_columns(derived.columns, base.nodes.decoded, nodes, delta.next_node)
        rows = [(r, delta.relationships.get(r)) for r in sorted(self.touched_relationships)]
        size = delta.next_relationship
        extend_columns(derived.relationship_columns, base.relationships.decoded, rows, size)
        return Snapshot(self.store_id, version, base, delta, derived)

    # -- reading what differs from a clean snapshot ---------------------------------------------

    @property
    def schema_version(self) -> int:
        """The snapshot's number, and the number for "no facts" as soon as something was written."""
        return NO_FACTS if self.changed else self._delta.facts.version

    def node_column(self, key: str) -> Any:
        """Give a property of all nodes: index it by a node's id."""
        if not self.changed:
            return super().node_column(key)
        return DirtyColumn(self._base.nodes, self._delta.nodes, key)

    def relationship_column(self, key: str) -> Any:
        """Give a property of all relationships: index it by a relationship's id."""
        if not self.changed:
            return super().relationship_column(key)
        return DirtyColumn(self._base.relationships, self._delta.relationships, key)

    def sources(self) -> Any:
        """Give the starts of all relationships, by relationship id."""
        return DirtyEnds(self._base, self._delta, 1) if self.changed else super().sources()

    def targets(self) -> Any:
        """Give the ends of all relationships, by relationship id."""
        return DirtyEnds(self._base, self._delta, 2) if self.changed else super().targets()

    def label_set(self, label: str) -> AbstractSet[int]:
        """Give the nodes of a label for membership tests."""
        return (
            DirtyLabel(self._base, self._delta, label) if self.changed else super().label_set(label)
        )

    def end_labels(self, name: str) -> Ends:
        """Give what is sure about the ends of a type: nothing, once something was written."""
        return UNKNOWN_ENDS if self.changed else super().end_labels(name)

    def column_kind(self, key: str) -> str | None:
        """Name the one kind of a node property: unknown, once something was written."""
        return "mixed" if self.changed else super().column_kind(key)

    def relationship_column_kind(self, key: str) -> str | None:
        """Name the one kind of a relationship property: unknown, once something was written."""
        return "mixed" if self.changed else super().relationship_column_kind(key)

    def degree(self, n: int) -> int:
        """Count the relationships of a node, both directions, all types; a loop counts once."""
        return len(self.incident(n))

    def incident(self, n: int) -> list[int]:
        """Give the relationships of a node, both directions, all types, ascending."""
        found: set[int] = set()
        for name in self.types():
            found.update(self.adjacency("out", name).expand(n)[1])
            found.update(self.adjacency("in", name).expand(n)[1])
        return sorted(found)

    # -- writing --------------------------------------------------------------------------------

    def create_node(self, labels: Iterable[str], properties: Mapping[str, Any]) -> int:
        """Make a node.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        self._begin()
        delta = self._delta
        row = NodeRow(tuple(sorted(set(labels))), writes.without_nulls(properties))
        n = delta.next_node
        unique.check_node(self, n, None, row)
        delta.next_node = n + 1
        self.put_node(n, None, row)
        return n

    def create_relationship(
        self, name: str, source: int, target: int, properties: Mapping[str, Any]
    ) -> int:
        """Make a relationship between two living nodes."""
        self._begin()
        delta = self._delta
        if not (self.has_node(source) and self.has_node(target)):
            raise CypherError(
                "A relationship cannot begin or end at a deleted node.",
                kind="EntityNotFound",
                code="DeletedEntityAccess",
            )
        row = RelationshipRow(name, source, target, writes.without_nulls(properties))
        r = delta.next_relationship
        unique.check_relationship(self, r, None, row)
        delta.next_relationship = r + 1
        self.put_relationship(r, None, row)
        return r

    def delete_node(self, n: int) -> None:
        """Delete a node; whoever calls this deletes its relationships or refuses."""
        self._begin()
        self.put_node(n, self.node_row(n), None)

    def delete_relationship(self, r: int) -> None:
        """Delete a relationship."""
        self._begin()
        self.put_relationship(r, self.relationship_row(r), None)

    def set_node_property(self, n: int, key: str, value: Any) -> None:
        """Set a property of a node, or remove it with None.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        self._begin()
        old = self.node_row(n)
        row = NodeRow(old.labels, writes.with_value(old.properties, key, value))
        unique.check_node(self, n, old, row)
        self.put_node(n, old, row)

    def set_relationship_property(self, r: int, key: str, value: Any) -> None:
        """Set a property of a relationship, or remove it with None."""
        self._begin()
        old = self.relationship_row(r)
        row = old._replace(properties=writes.with_value(old.properties, key, value))
        unique.check_relationship(self, r, old, row)
        self.put_relationship(r, old, row)

    def add_label(self, n: int, label: str) -> bool:
        """Add a label to a node; tell whether it was not there."""
        old = self.node_row(n)
        if label in old.labels:
            return False
        self._begin()
        row = NodeRow(tuple(sorted((*old.labels, label))), old.properties)
        unique.check_node(self, n, old, row)
        self.put_node(n, old, row)
        return True

    def remove_label(self, n: int, label: str) -> bool:
        """Remove a label from a node; tell whether it was there."""
        old = self.node_row(n)
        if label not in old.labels:
            return False
        self._begin()
        labels = tuple(name for name in old.labels if name != label)
        self.put_node(n, old, NodeRow(labels, old.properties))
        return True

    # -- the one path of every write ------------------------------------------------------------

    def _begin(self) -> None:
        if not self.changed:
            self._delta = self._delta.fork()
            self._derived = self._derived.fork()
            self.changed = True

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

    def put_node(self, n: int, old: NodeRow | None, new: NodeRow | None) -> None:
        """Replace a node's whole row; None stands for "not there"."""
        delta = self._delta
        delta.nodes[n] = new
        delta.node_count += (new is not None) - (old is not None)
        self.touched_nodes.add(n)
        before = () if old is None else old.labels
        after = () if new is None else new.labels
        if before != after or old is None or new is None:
            self._relabel(before, after)
        if new is not None:
            delta.facts.see_values(delta.facts.node_kinds, new.properties)
        for place in self._derived.overlays:
            self._reindex(place, n, old, new)

    def put_relationship(
        self, r: int, old: RelationshipRow | None, new: RelationshipRow | None
    ) -> None:
        """Replace a relationship's whole row; None stands for "not there"."""
        delta = self._delta
        delta.relationships[r] = new
        delta.relationship_count += (new is not None) - (old is not None)
        self.touched_relationships.add(r)
        if new is not None:
            delta.facts.see_values(delta.facts.relationship_kinds, new.properties)
        for name, key in self._derived.relationship_overlays:
            self._reindex_relationship(name, key, r, old, new)
        row = new or old
        if row is None or (old is not None and new is not None):
            return
        delta.types[row.type] += 1 if old is None else -1
        derived = self._derived
        derived.endpoints = None
        derived.type_lists.pop(row.type, None)
        derived.type_lists.pop(None, None)
        if new is not None:
            ends = self.labels_of(row.source), self.labels_of(row.target)
            delta.facts.see_ends(row.type, *ends)
        for direction in ("out", "in"):
            if (direction, row.type) in derived.adjacency:
                self._reconnect(direction, row, r, connect=new is not None)

    def _reconnect(self, direction: str, row: RelationshipRow, r: int, *, connect: bool) -> None:
        place = (direction, row.type)
        held = self._derived.adjacency
        if place not in self._own:
            held[place] = held[place].fork()
            self._own.add(place)
        n, neighbour = row.source, row.target
        if direction == "in":
            n, neighbour = neighbour, n
        if connect:
            held[place].add(n, neighbour, r)
        else:
            held[place].remove(n, neighbour, r)

    def _relabel(self, before: Sequence[str], after: Sequence[str]) -> None:
        delta, derived = self._delta, self._derived
        for label in (None, *before, *after):
            derived.label_lists.pop(label, None)
            derived.label_sets.pop(label, None)
        for label in before:
            delta.labels[label] -= 1
        for label in after:
            delta.labels[label] += 1
        delta.facts.see_labels(after)
        lost = set(before).difference(after)
        if lost:
            delta.facts.lose_labels(lost)

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

    def _reindex_relationship(
        self, name: str, key: Key, r: int, old: RelationshipRow | None, new: RelationshipRow | None
    ) -> None:
        if name != (new or old).type:  # type: ignore[union-attr]  # one of them is there
            return
        overlays = self._derived.relationship_overlays
        overlay = self._own_overlay(overlays, (name, key), "relationship")
        if old is not None:
            self._unindex_row(overlay, r, held(old.properties, key))
        if new is not None:
            self._index_row(overlay, r, held(new.properties, key))

    def _own_overlay(self, overlays: dict[Any, Overlay], place: Any, entity: str) -> Overlay:
        if (entity, place) not in self._own_overlays:
            overlays[place] = overlays[place].fork()
            self._own_overlays.add((entity, place))
        return overlays[place]
