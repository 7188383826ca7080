"""The networkx store: one process's handle on a graph, in memory or in a file."""

from __future__ import annotations

import time
from os import PathLike, fspath
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

from graph.records import Batch
from graph.results.engine import NO_LIMITS, Limits
from graph.results.errors import ReadOnlyError, StoreError
from graph.stores.embedded import survey
from graph.stores.embedded.file import StoreFile
from graph.stores.embedded.in_order import nodes_by_id, relationships_by_id
from graph.stores.embedded.keeper import Keeper, save
from graph.stores.embedded.transaction import Transaction
from graph.stores.embedded.upsert import upsert
from graph.stores.embedded.writers import Writers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import TracebackType

    from graph.elements import Node, Relationship
    from graph.records import WriteReport
    from graph.results.engine import Engine
    from graph.results.result import Result
    from graph.stores.base import Counts, StoreSchema
    from graph.stores.embedded.face.network import StoreGraph
    from graph.stores.embedded.snapshot import Snapshot

MEMORY = ":memory:"
"""The path of a store that lives and dies with its process."""


class NetworkXStore:
    """A property graph in this process, kept in one file or in memory alone.

    Attributes:
        path: where it is kept; ``:memory:`` for nowhere.
        listeners: called after every commit with the transaction and the snapshot it made.

    Many threads may share one; readers never wait, and of writers one writes at a time.
    """

    def __init__(
        self,
        path: str | PathLike[str] = MEMORY,
        engine: Engine | None = None,
        *,
        lock_timeout: float = 5.0,
        read_only: bool = False,
        merge_above: int = 10_000,
    ) -> None:
        """Open it, and make the file where there is none.

        Args:
            path: the file, or ``:memory:``.
            engine: what answers queries.
            lock_timeout: the seconds that a writer waits for the others, where its query has no
                timeout of its own.
            read_only: let nothing be written.
            merge_above: the least number of changes that are worth a new base.

        Raises:
            StoreError: the file cannot be opened.
            StoreFormatError: it is foreign, of a newer format, or damaged.
        """
        self.path = fspath(path)
        self._engine = engine
        self._network: StoreGraph | None = None
        file = None
        if self.path != MEMORY:
            file = StoreFile(self.path, timeout=lock_timeout, read_only=read_only)
        try:
            self._keeper = Keeper(file, merge_above)
        except BaseException:
            if file is not None:
                file.close()
            raise
        self._writers = Writers(self.path, self._keeper, lock_timeout)
        self.listeners = self._writers.listeners

    # -- queries --------------------------------------------------------------------------------

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        row_budget: int | None = None,
        read_only: bool = False,
        cancelled: Event | None = None,
        **more: Any,
    ) -> Result:
        """Answer one query, in a transaction of its own where it writes.

        Args:
            cypher: the query.
            parameters: values for ``$name``; keywords that are no option are parameters as well.
            timeout: seconds after which it stops, also while it waits for another writer.
            row_budget: the most rows it may touch.
            read_only: refuse a query that writes, or reads files.
            cancelled: set by another thread or a signal to stop it.
            more: more parameters.

        Raises:
            CypherError: the query is refused or failed, and changed nothing.
            StoreBusyError: another writer did not finish in time.
        """
        if more:
            parameters = {**(parameters or {}), **more}
        values: Mapping[str, Any] = {} if parameters is None else parameters
        limits = NO_LIMITS
        if timeout is not None or row_budget is not None or read_only or cancelled is not None:
            limits = _limits(timeout, row_budget, cancelled, files=not read_only)
        snapshot = self.snapshot()
        prepared = self._needed_engine().prepare(cypher, values, snapshot)
        if not prepared.writes:
            return prepared.execute(snapshot, limits)
        if read_only:
            raise ReadOnlyError
        with self._writing(snapshot, limits) as transaction:
            transaction.alone = True
            if transaction.schema_version != snapshot.schema_version:  # another one was faster
                prepared = self._needed_engine().prepare(cypher, values, transaction)
            return prepared.execute(transaction, limits)

    def _needed_engine(self) -> Engine:
        if self._engine is None:
            raise StoreError(
                "This store was opened without an engine for queries: use loregraph.open(...)."
            )
        return self._engine

    # -- reading --------------------------------------------------------------------------------

    def snapshot(self) -> Snapshot:
        """Give the graph as it is now; it stays so whatever is written later."""
        return self._writers.newest()

    def nodes(self, *, by_id: bool = False) -> Iterator[Node]:
        """Go through all nodes as they are now, where asked in the order of their ``id``."""
        snapshot = self.snapshot()
        return map(snapshot.node, nodes_by_id(snapshot) if by_id else snapshot.node_ids())

    def relationships(self, *, by_id: bool = False) -> Iterator[Relationship]:
        """Go through all relationships as they are now, where asked by the ids of their ends."""
        snapshot = self.snapshot()
        found = relationships_by_id(snapshot) if by_id else snapshot.relationship_ids()
        return map(snapshot.relationship, found)

    def lookup(self, label: str, key: str, value: Any) -> list[Node]:
        """Give the nodes of a label whose property equals the value."""
        snapshot = self.snapshot()
        return [snapshot.node(n) for n in snapshot.lookup(label, key, value)]

    def schema(self) -> StoreSchema:
        """Give labels, types and their properties, indexes and constraints."""
        return survey.schema(self.snapshot())

    def counts(self) -> Counts:
        """Count nodes and relationships, in all and by label and type."""
        return survey.counts(self.snapshot())

    # -- writing --------------------------------------------------------------------------------

    def transaction(self, *, timeout: float | None = None, writes: bool = False) -> Transaction:
        """Open a transaction.

        Until its first write it hinders nobody, and each of its queries sees what is committed
        when it begins, as in Neo4j; with its first write it becomes the one writer.

        Args:
            timeout: seconds from now after which its queries stop.
            writes: become the one writer now, so that nothing changes between what it reads and
                what it writes.

        Raises:
            CypherError: it was to be the one writer, and the time was over before.
            StoreBusyError: another writer did not finish in time.
        """
        limits = NO_LIMITS if timeout is None else _limits(timeout, None, None, files=True)
        if writes:
            return self._writing(self.snapshot(), limits)
        return Transaction(self.snapshot(), self._writers, self._engine, limits, writing=False)

    def _writing(self, snapshot: Snapshot, limits: Limits) -> Transaction:
        """Open a transaction that is the one writer."""
        transaction = Transaction(snapshot, self._writers, self._engine, limits, writing=False)
        try:
            transaction.start_writing()
        except BaseException:
            transaction.rollback()
            raise
        return transaction

    def write(self, batch: Batch) -> WriteReport:
        """Merge records in, all together or not at all.

        Raises:
            SourceError: a record cannot be stored, or a relationship has an unknown end.
        """
        with self.transaction(writes=True) as transaction:
            if self._keeper.worth_a_base(len(batch.nodes) + len(batch.relationships)):
                from graph.stores.embedded.bulk import bulk_upsert  # noqa: PLC0415 - as numpy

                return bulk_upsert(transaction, batch)
            return upsert(transaction, batch)

    def write_all(
        self, batches: Iterable[Batch], progress: Callable[[int], None] | None = None
    ) -> WriteReport:
        """Merge batches in, all of them together or nothing: a source is there whole or not at all.

        Raises:
            SourceError: as of ``write``; nothing of any batch was written.
        """
        whole = Batch()
        for batch in batches:
            whole.nodes += batch.nodes
            whole.relationships += batch.relationships
            if progress is not None:
                progress(len(whole.nodes) + len(whole.relationships))
        return self.write(whole)

    # -- other faces ----------------------------------------------------------------------------

    @property
    def graph(self) -> StoreGraph:
        """The store as a live ``networkx.MultiDiGraph``: never stale, and what is written lasts.

        Node and edge keys are element ids; ``labels`` and ``type`` are attributes.
        """
        self._writers.check_open()
        if self._network is None:
            from graph.stores.embedded.face.network import StoreGraph  # noqa: PLC0415 - networkx

            self._network = StoreGraph.over(self)
        self._network.look(again=True)
        return self._network

    def backup(self, path: str | PathLike[str]) -> None:
        """Copy the store into a new file, while others may go on writing.

        Raises:
            StoreError: there is something at the path, or it cannot be written.
        """
        snapshot, target = self.snapshot(), Path(path)
        if target.exists():
            raise StoreError(f"{target} is there already: name a new file for the copy.")
        half = target.with_name(f"{target.name}.part-{uuid4().hex}")
        try:
            if self._keeper.file is None:
                save(snapshot, str(half))
            else:
                self._keeper.file.backup(str(half))
            half.replace(target)
        except OSError as error:
            raise StoreError(f"The copy {target} failed: {error.strerror}.") from error
        finally:
            half.unlink(missing_ok=True)

    def verify(self) -> int:
        """Read all of the file, what is never asked for too; give the number of its parts.

        Raises:
            StoreFormatError: something in it is damaged; the sentence names it.
        """
        self._writers.check_open()
        if self._keeper.file is None:
            return 0
        from graph.stores.embedded.verifying import verify  # noqa: PLC0415 - seldom wanted

        return verify(self._keeper.file)

    # -- the end --------------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of the file, merging first what is due; closing twice is no error."""
        if self._writers.closed:
            return
        if self._network is not None:
            self._network.forget()
        self._writers.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _limits(
    timeout: float | None, rows: int | None, cancelled: Event | None, *, files: bool
) -> Limits:
    deadline = None if timeout is None else time.monotonic() + timeout
    return Limits(deadline, rows, cancelled or Event(), files)
