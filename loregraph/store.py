"""A store as the front door gives it: the contract of every store, with answers that can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError
from graph.stores.base import Names
from loregraph.result import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from threading import Event
    from types import TracebackType
    from typing import Self

    import networkx as nx

    from graph.elements import Node, Relationship
    from graph.records import Batch, WriteReport
    from graph.stores.base import Counts, StoreSchema
    from graph.stores.embedded.snapshot import Snapshot
    from graph.stores.embedded.store import NetworkXStore
    from graph.stores.embedded.transaction import Transaction as PlainTransaction
    from graph.stores.neo4j.store import Neo4jStore
    from graph.stores.neo4j.transaction import Neo4jTransaction
    from queries.cypher.engine import CypherEngine
    from queries.cypher.runtime.own import Functions
    from queries.cypher.runtime.procedures import Registry


_NAMES: Final = (
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType",
    "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey",
    "SHOW PROCEDURES YIELD name RETURN name",
)
_COLUMNS: Final = (
    "SHOW PROCEDURES YIELD name, returnDescription WHERE name = $name RETURN returnDescription"
)


class Transaction:
    """Queries that take effect together, when the block ends well, or not at all."""

    def __init__(self, plain: PlainTransaction | Neo4jTransaction) -> None:
        self._plain = plain

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        cancelled: Event | None = None,
        **more: Any,
    ) -> Result:
        """Answer a query; it sees what this transaction changed before.

        ``cancelled`` is set by another thread or a signal to stop it.
        """
        return Result.of(self._plain.run(cypher, parameters, cancelled=cancelled, **more))

    @property
    def graph(self) -> nx.MultiDiGraph[Any]:
        """The graph with what this transaction changed, live; writes into it belong to it too.

        Raises:
            UsageError: the store is a server, whose graph networkx sees as a copy alone.
        """
        return self._plain.graph

    def commit(self) -> None:
        """Keep what was changed; the transaction is over."""
        self._plain.commit()

    def rollback(self) -> None:
        """Undo what was changed; the transaction is over."""
        self._plain.rollback()

    def __enter__(self) -> Self:
        self._plain.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._plain.__exit__(kind, error, trace)


class Store:
    """A place where one graph lives, as ``loregraph.open`` gives it.

    Attributes:
        url: where it lives.
    """

    def __init__(self, plain: NetworkXStore | Neo4jStore, url: str) -> None:
        self.url = url
        self._plain = plain

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
            timeout: seconds after which it stops, also while it waits for another writer; without
                one it waits for ``lock_timeout`` seconds (see ``open``).
            row_budget: the most rows it may touch.
            read_only: refuse a query that writes.
            cancelled: set by another thread or a signal to stop it.
            **more: further parameters.

        Raises:
            CypherError: the query is refused or failed, and changed nothing.
            StoreBusyError: it writes, and another writer did not finish in time.
            UsageError: it writes, and only reading was allowed.
        """
        plain = self._plain.run(
            cypher,
            parameters,
            timeout=timeout,
            row_budget=row_budget,
            read_only=read_only,
            cancelled=cancelled,
            **more,
        )
        result = Result.of(plain)
        result.store = self
        return result

    def transaction(self, *, timeout: float | None = None, writes: bool = False) -> Transaction:
        """Open a transaction: ``with store.transaction() as tx: tx.run(...)``.

        Each of its queries sees what is committed when it begins, and what the transaction changed
        before. In a file the first query that writes waits until nobody else does, and until the
        end nobody else writes then; a transaction that only reads hinders nobody.

        Args:
            timeout: seconds from now after which its queries stop, also while they wait.
            writes: wait for the others now and not at the first write, so that nobody changes what
                it reads before it writes; a server locks only what is written, when it is written.

        Raises:
            CypherError: it waited for the others until its time was over.
            StoreBusyError: another writer did not finish in time.
        """
        return Transaction(self._plain.transaction(timeout=timeout, writes=writes))

    def write(self, batch: Batch) -> WriteReport:
        """Merge records in, all together or not at all.

        Raises:
            SourceError: a record cannot be stored, or a relationship has an unknown end.
        """
        return self._plain.write(batch)

    def write_all(
        self, batches: Iterable[Batch], progress: Callable[[int], None] | None = None
    ) -> WriteReport:
        """Merge batches in as they come; a later one may refer to the keys of an earlier one.

        A file takes all of them or nothing, a server one after another: what it took stays, and
        doing the same again goes on from there.

        Args:
            batches: what is written.
            progress: called with the number of records taken in so far.

        Raises:
            SourceError: a record cannot be stored, or a relationship has an unknown end.
        """
        return self._plain.write_all(batches, progress)

    def nodes(self, *, by_id: bool = False) -> Iterator[Node]:
        """Go through all nodes, where asked in the order of their ``id``."""
        return self._plain.nodes(by_id=by_id)

    def relationships(self, *, by_id: bool = False) -> Iterator[Relationship]:
        """Go through all relationships, where asked by the ids of their ends, then by type."""
        return self._plain.relationships(by_id=by_id)

    def lookup(self, label: str, key: str, value: Any) -> list[Node]:
        """Give the nodes of a label whose property equals the value."""
        return self._plain.lookup(label, key, value)

    def schema(self) -> StoreSchema:
        """Give labels, types and their properties, indexes and constraints."""
        return self._plain.schema()

    def names(self) -> Names:
        """Give the labels, types, property keys and procedures that the store knows, in order."""
        found = (self._plain.run(query, read_only=True).value() for query in _NAMES)
        return Names(*map(sorted, found))

    def columns_of(self, procedure: str) -> list[str]:
        """Name what a procedure gives, in order; nothing where there is no such procedure."""
        found = self._plain.run(_COLUMNS, name=procedure, read_only=True).value()
        return [column["name"] for columns in found for column in columns]

    def counts(self) -> Counts:
        """Count nodes and relationships, in all and by label and type."""
        return self._plain.counts()

    @property
    def graph(self) -> nx.MultiDiGraph[Any]:
        """The graph as networkx sees it: of a server a copy, else the graph itself, live.

        There what is written into it is kept, each write in a transaction of its own; many at once
        go into ``transaction.graph``.
        """
        return self._plain.graph

    @property
    def procedures(self) -> Registry:
        """Where Python functions become procedures, for ``CALL``.

        Raises:
            UsageError: the store is a server: what it calls must be installed there.
        """
        raise UsageError(
            f"{self.url} calls what is installed on the server; functions of Python can be "
            "called on a store in a file or in :memory:."
        )

    @property
    def functions(self) -> Functions:
        """Where Python functions become functions of Cypher, for expressions.

        Raises:
            UsageError: the store is a server, as of procedures.
        """
        return self.procedures.functions

    def backup(self, path: str | Path) -> None:
        """Copy the store into a new file while it is in use.

        Raises:
            StoreError: the file is there already, or cannot be written.
            UsageError: the store is a server, which has tools of its own for that.
        """
        raise UsageError(
            f"{self.url} is a server, and its backup is neo4j-admin's to make. To have its graph "
            f"in a file: loregraph copy {self.url} {path}"
        )

    def verify(self) -> int:
        """Read all of the store's file, what no query asks for too; give the number of its parts.

        Raises:
            StoreFormatError: something in it is damaged; the sentence names it.
            UsageError: the store is a server, which has tools of its own for that.
        """
        raise UsageError(
            f"{self.url} is a server, and `neo4j-admin database check` looks at its files."
        )

    def close(self) -> None:
        """Let go of the file; closing twice is no error."""
        self._plain.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Store {self.url}>"


class EmbeddedStore(Store):
    """A store in a file or in memory: what only this process has is there too."""

    def __init__(self, plain: NetworkXStore, engine: CypherEngine, url: str) -> None:
        super().__init__(plain, url)
        self._embedded = plain
        self._engine = engine

    def snapshot(self) -> Snapshot:
        """Give the graph as it is now; it stays so whatever is written later."""
        return self._embedded.snapshot()

    @property
    def procedures(self) -> Registry:
        """Where Python functions become procedures, for ``CALL``.

        ``store.procedures.register("my.films(n :: INTEGER) :: (title :: STRING)", function)``
        """
        return self._engine.procedures

    @property
    def functions(self) -> Functions:
        """Where Python functions become functions of Cypher, for expressions.

        ``store.functions.register("my.slug(text :: STRING) :: STRING", function)``
        """
        return self._engine.procedures.functions

    def backup(self, path: str | Path) -> None:
        """Copy the store into a new file while it is in use.

        Raises:
            StoreError: the file is there already, or cannot be written.
        """
        self._embedded.backup(path)

    def verify(self) -> int:
        """Read all of the store's file, what no query asks for too; give the number of its parts.

        Raises:
            StoreFormatError: something in it is damaged; the sentence names it.
        """
        return self._embedded.verify()
