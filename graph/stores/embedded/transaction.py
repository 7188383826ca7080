"""A snapshot that can change: it sees its own writes, and nobody else does until it commits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from graph.results.engine import NO_LIMITS, Limits
from graph.results.errors import StoreBusyError, StoreError
from graph.stores.embedded import writes
from graph.stores.embedded.base import Base
from graph.stores.embedded.delta import Delta
from graph.stores.embedded.derived import extend_columns
from graph.stores.embedded.dirty import DirtyColumn, DirtyEnds, DirtyLabel
from graph.stores.embedded.inserting import Inserting
from graph.stores.embedded.rows import NodeRow, RelationshipRow
from graph.stores.embedded.schema_changes import SchemaChanges
from graph.stores.embedded.shapes import Changes, Written
from graph.stores.embedded.snapshot import Snapshot
from graph.stores.embedded.statistics import NO_FACTS, UNKNOWN_ENDS, Ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from threading import Event
    from types import TracebackType

    from graph.results.engine import Engine
    from graph.results.result import Result
    from graph.stores.embedded.appendix import Appendix
    from graph.stores.embedded.changing import Gone
    from graph.stores.embedded.face.network import StoreGraph
    from graph.stores.embedded.writers import Writers


class Transaction(Inserting, SchemaChanges):
    """Changes that become visible all together or not at all.

    Use it as a context manager: it commits at the end of the block and rolls back on an error.
    Until it writes it hinders nobody, and each of its queries sees what is committed when it
    begins. From its first write on it is the one writer, and all it sees is its own.

    Attributes:
        alone: whether it is there for one query, whose batches may be kept before its end.
        writing: whether it is the one writer.
        changed: whether anything was written so far.
        touched_nodes, touched_relationships: the ids whose rows were written.
        appendix: what a large load appends when it commits.
    """

    writable = True

    def __init__(
        self,
        snapshot: Snapshot,
        writers: Writers | None = None,
        engine: Engine | None = None,
        limits: Limits = NO_LIMITS,
        *,
        writing: bool = True,
    ) -> None:
        self._start(snapshot)
        self.alone = False
        self.writing = writing
        self._writers = writers
        self._engine = engine
        self._limits = limits
        self._open = True
        self._failure: str | None = None
        self._network: StoreGraph | None = None

    def _start(self, snapshot: Snapshot) -> None:
        self._started = snapshot
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

    @classmethod
    def empty(cls, store_id: str) -> Self:
        """Give an empty graph in memory, which is committed nowhere."""
        base = Base(0, 0)
        return cls(Snapshot(store_id, 0, base, Delta(base)))

    # -- its time -------------------------------------------------------------------------------

    def look(self) -> Snapshot:
        """Give what a query reads: what is committed now, or this, once it is the one writer."""
        if self.writing or self._writers is None:
            return self
        newest = self._writers.newest()
        if newest is not self._started:
            self._start(newest)
        return newest

    def start_writing(self, cancelled: Event | None = None) -> None:
        """Become the one writer, if this is not it yet, and see what is committed now.

        Raises:
            CypherError: it was cancelled, or its time is over.
            StoreBusyError: another writer did not finish in time.
        """
        if not self.writing and self._writers is not None:
            newest = self._writers.begin(self._limits_of(cancelled))
            self.writing = True
            if newest is not self._started:
                self._start(newest)

    def _before_writing(self) -> None:
        """Become the one writer for a change that no query makes.

        What it rests on was read before, so nobody else may have written since.
        """
        if self.writing:
            return
        version = self.version
        self.start_writing()
        if self.version != version:
            raise StoreBusyError(
                "The graph was changed after this transaction read it and before it wrote: do it "
                "again, in transaction(writes=True) where nobody shall come between."
            )

    def _limits_of(self, cancelled: Event | None) -> Limits:
        if cancelled is None:
            return self._limits
        return Limits(self._limits.deadline, cancelled=cancelled)

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
        if not self._open or self._failure is not None:
            self.check_open()
        engine = self._engine
        if engine is None:
            raise StoreError("This transaction was opened without an engine for queries.")
        try:
            if more or parameters is None:
                parameters = {**(parameters or {}), **more}
            view = self.look()
            prepared = engine.prepare(cypher, parameters, view)
            if prepared.writes and view is not self:
                self.start_writing(cancelled)
                if self.schema_version != view.schema_version:
                    prepared = engine.prepare(cypher, parameters, self)
                view = self
            return prepared.execute(view, self._limits_of(cancelled))
        except BaseException as error:
            self.doom(error)
            raise

    def commit(self) -> None:
        """Make every change visible and durable."""
        self.check_open()
        self._end(commit=True)

    def end_part(self, *, commit: bool) -> None:
        """Commit what changed since the last part, or forget it; ``next_part`` must follow."""
        self.check_open()
        if not self.alone or self._writers is None:
            raise StoreError("Only a query that runs alone can be committed in parts.")
        self._writers.end_part(self, commit=commit)

    def next_part(self) -> None:
        """Go on after a part, once no other process writes.

        What was fetched of this transaction before (columns, neighbours) is stale afterwards.

        Raises:
            CypherError: it was cancelled, or its time is over.
            StoreBusyError: another process did not finish in time.
        """
        if self._writers is not None:
            self._start(self._writers.next_part(self._limits))

    def rollback(self) -> None:
        """Forget every change."""
        if self._open:
            self._end(commit=False)

    def _end(self, *, commit: bool) -> None:
        self._open = False
        if self.writing and self._writers is not None:
            self._writers.finish(self, commit=commit)

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
        try:
            self.commit()
        finally:
            self.rollback()  # where an interrupt came before the commit began

    def check_open(self) -> None:
        """Refuse what comes too late.

        Raises:
            StoreError: the transaction is finished, or a query of it failed.
        """
        if not self._open:
            raise StoreError("This transaction is finished: open another one.")
        if self._failure is not None:
            raise StoreError(
                f"This transaction can only be rolled back: a query failed ({self._failure})."
            )

    def changes(self) -> Changes:
        """Give what was written so far."""
        nodes = Written.of(self.touched_nodes, self._delta.nodes.new)
        links = Written.of(self.touched_relationships, self._delta.relationships.new)
        return Changes(nodes, links)

    def doom(self, error: BaseException) -> None:
        """Allow nothing but a rollback, after a write that failed half-way."""
        self._failure = f"{type(error).__name__}: {error}"

    @property
    def graph(self) -> StoreGraph:
        """The graph as this transaction sees it, as a live ``networkx.MultiDiGraph``.

        What is written into it is a part of the transaction.
        """
        self.look()
        if self._network is None:
            from graph.stores.embedded.face.network import StoreGraph  # noqa: PLC0415 - networkx

            self._network = StoreGraph.inside(self)
        return self._network

    def next_snapshot(self, version: int, changes: Changes) -> Snapshot:
        """Give the committed state as a snapshot; the transaction must not be used afterwards."""
        delta, derived, base = self._delta, self._derived, self._base
        delta.facts.see(changes)
        touched = self.touched_nodes, self.touched_relationships
        extend_columns(derived.columns, base.nodes, delta.nodes, touched[0], delta.next_node)
        size = delta.next_relationship
        columns = derived.relationship_columns
        extend_columns(columns, base.relationships, delta.relationships, touched[1], size)
        return Snapshot(self.store_id, version, base, delta, derived)

    # -- reading what differs from a clean snapshot ---------------------------------------------

    @property
    def schema_version(self) -> int:
        """The snapshot's number, and the number for "no facts" as soon as something was written."""
        return NO_FACTS if self.changed else self._delta.facts.version

    @property
    def changing(self) -> bool:  # type: ignore[override]  # once something was written
        """Whether rows may still change."""
        return self.changed

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

    # -- writing --------------------------------------------------------------------------------

    def create_node(self, labels: Iterable[str], properties: Mapping[str, Any]) -> int:
        """Make a node.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        return self.insert_node(tuple(sorted(set(labels))), writes.without_nulls(properties))

    def create_relationship(
        self, name: str, source: int, target: int, properties: Mapping[str, Any]
    ) -> int:
        """Make a relationship between two living nodes.

        Raises:
            CypherError: one of them is deleted, or a uniqueness constraint forbids it.
        """
        return self.insert_relationship(name, source, target, writes.without_nulls(properties))

    def delete_node(self, n: int) -> None:
        """Delete a node; whoever calls this deletes its relationships or refuses."""
        self._begin()
        self.put_node(n, self.node_row(n), None)

    def delete_relationship(self, r: int) -> Gone:
        """Delete a relationship; give its type, start and end."""
        self._begin()
        row = self.relationship_row(r)
        self.put_relationship(r, row, None)
        return row.type, row.source, row.target

    def set_node_property(self, n: int, key: str, value: Any) -> Any:
        """Set a property of a node, or remove it with None; give what it was before.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        old = self.node_row(n).properties
        self.set_node_properties(n, writes.with_value(old, key, value))
        return old.get(key)

    def set_relationship_property(self, r: int, key: str, value: Any) -> Any:
        """Set a property of a relationship, or remove it with None; give what it was before.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        old = self.relationship_row(r).properties
        self.set_relationship_properties(r, writes.with_value(old, key, value))
        return old.get(key)

    def set_node_properties(self, n: int, properties: dict[str, Any]) -> None:
        """Give a node other properties: a map of its own, without nulls.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        self._begin()
        old = self.node_row(n)
        self._put_checked(n, old, NodeRow(old.labels, properties))

    def set_relationship_properties(self, r: int, properties: dict[str, Any]) -> None:
        """Give a relationship other properties: a map of its own, without nulls.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        self._begin()
        old = self.relationship_row(r)
        new = RelationshipRow(old.type, old.source, old.target, properties)
        self._put_checked_relationship(r, old, new)

    def set_node(self, n: int, labels: tuple[str, ...], properties: dict[str, Any]) -> None:
        """Give a node other labels, sorted, and other properties, without nulls.

        Raises:
            CypherError: a uniqueness constraint forbids it.
        """
        self._begin()
        self._put_checked(n, self.node_row(n), NodeRow(labels, properties))

    def add_label(self, n: int, label: str) -> bool:
        """Add a label to a node; tell whether it was not there."""
        old = self.node_row(n)
        if label in old.labels:
            return False
        self._begin()
        row = NodeRow(tuple(sorted((*old.labels, label))), old.properties)
        self._put_checked(n, old, row)
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
