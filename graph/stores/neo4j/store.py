"""The store that is a Neo4j server: the same contract, answered over the network."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

import neo4j

from graph.results.errors import CypherError, StoreError
from graph.stores.neo4j import bulk, survey
from graph.stores.neo4j.answer import answered
from graph.stores.neo4j.border import Incoming, outgoing
from graph.stores.neo4j.failures import only_while_running, told
from graph.stores.neo4j.stopping import MARK, watched
from graph.stores.neo4j.transaction import Neo4jTransaction, limit_of
from graph.stores.quote import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from threading import Event
    from types import TracebackType

    import networkx as nx

    from graph.elements import Node, Relationship
    from graph.records import Batch, WriteReport
    from graph.results.result import Result
    from graph.stores.base import Counts, StoreSchema
    from graph.stores.neo4j.address import Address

    Naming = Callable[[str, Mapping[str, Any]], CypherError | None]

_IMPLICIT = "Neo.DatabaseError.Transaction.TransactionStartFailed"
_PAGE = 1_000


class Neo4jStore:
    """A graph in a database of a Neo4j server, a cluster or Aura.

    Attributes:
        address: where it is.
        constrained: the labels under which ``id`` is known to be unique there.
        dynamic: whether its Cypher takes labels and types from values.
    """

    def __init__(self, address: Address, naming: Naming | None = None) -> None:
        """Sign in.

        Args:
            address: where it is and who signs in.
            naming: tells the code and the hint of an error in a query, as the embedded store's
                checker would; the server has other words for them.

        Raises:
            StoreError: no server is there, or it does not let the user in.
        """
        self.address = address
        self.constrained: set[str] = set()
        self._naming = naming
        self._closed = False
        _keep_silent()
        auth = (address.username, address.password) if address.password is not None else None
        with told(address):
            self._driver = neo4j.GraphDatabase.driver(address.uri, auth=auth)
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        try:
            with told(address), self.session(read_only=True) as session:
                self.dynamic = _dynamic(session.run("RETURN 1").consume().server.agent)
        except BaseException:
            self._driver.close()
            raise

    def session(self, *, read_only: bool = False) -> neo4j.Session:
        """Give a session that sees what this store wrote before."""
        if self._closed:
            raise StoreError(f"The store {self.address.uri} is closed: open it again.")
        return self._driver.session(
            database=self.address.database,
            default_access_mode=neo4j.READ_ACCESS if read_only else neo4j.WRITE_ACCESS,
            bookmark_manager=self._bookmarks,
            fetch_size=_PAGE,
        )

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
        """Answer one query, with the options of every store.

        It goes to the server as it is, in a transaction of its own that is tried again where that
        helps. The server ends it after ``timeout``; ``row_budget`` limits the rows that it gives,
        and ``read_only`` lets a cluster send it to any member.

        Raises:
            CypherError: the query is refused or failed, and changed nothing.
            StoreError: the server cannot be reached.
            UsageError: it writes, and only reading was allowed.
        """
        values = {**(parameters or {}), **more}
        try:
            mark = uuid4().hex
            query = neo4j.Query(cypher, {MARK: mark}, limit_of(timeout))
            with (
                told(self.address, cypher),
                watched(self, cancelled, mark),
                self.session(read_only=read_only) as session,
            ):
                return _run(session, query, values, rows=row_budget, read_only=read_only)
        except CypherError as error:
            raise self.named(error, cypher, values) from error.__cause__

    def named(self, error: CypherError, text: str, parameters: Mapping[str, Any]) -> CypherError:
        """Add to a server's error when it came, and what our own checker calls it."""
        if error.code is not None:
            return error
        known = self._naming(text, parameters) if self._naming is not None else None
        if known is not None and known.kind == error.kind:
            error.code, error.hint = known.code, known.hint
            if known.span is not None and error.span is not None and known.span[0] == error.span[0]:
                error.message, error.span = known.message, known.span
            error.span = error.span or known.span
        if not only_while_running(error) and self._refused(text, parameters):
            error.phase = "compile time"
        return error

    def _refused(self, text: str, parameters: Mapping[str, Any]) -> bool:
        """Tell whether the server refuses a query before it runs it."""
        try:
            with self.session(read_only=True) as session:
                session.run(f"EXPLAIN {text}", outgoing(dict(parameters))).consume()
        except neo4j.exceptions.Neo4jError:
            return True
        return False

    def transaction(
        self,
        *,
        timeout: float | None = None,
        writes: bool = False,  # noqa: ARG002 - a server has no such lock
    ) -> Neo4jTransaction:
        """Open a transaction: it commits at the end of its block, and rolls back on an error.

        The server ends it after ``timeout`` seconds, and locks what it writes when it writes it.
        """
        with told(self.address):
            return Neo4jTransaction(self, timeout)

    # -- reading --------------------------------------------------------------------------------

    def nodes(self, *, by_id: bool = False) -> Iterator[Node]:
        """Go through all nodes, a page at a time; where asked the server sorts them by ``id``."""
        incoming = Incoming()
        for (node,) in self._stream(f"MATCH (n) RETURN n{' ORDER BY n.id' * by_id}"):
            yield incoming.node(node)
            incoming = Incoming()

    def relationships(self, *, by_id: bool = False) -> Iterator[Relationship]:
        """Go through all relationships with their ends, a page at a time; sorted where asked."""
        order = " ORDER BY a.id, b.id, type(r)" * by_id
        for row in self._stream(f"MATCH (a)-[r]->(b) RETURN a, b, r{order}"):
            incoming = Incoming()
            for end in row[:2]:
                incoming.node(end)
            yield incoming.relationship(row[2])

    def _stream(self, query: str) -> Iterator[list[Any]]:
        with told(self.address), self.session(read_only=True) as session:
            for record in session.run(query):
                yield record.values()

    def lookup(self, label: str, key: str, value: Any) -> list[Node]:
        """Give the nodes of a label whose property equals the value."""
        query = f"MATCH (n:{quoted(label)}) WHERE n.{quoted(key)} = $value RETURN n"
        return self.run(query, value=value, read_only=True).value()

    def schema(self) -> StoreSchema:
        """Give labels, types and their properties, indexes and constraints."""
        return survey.schema(self)

    def counts(self) -> Counts:
        """Count nodes and relationships, in all and by label and type."""
        return survey.counts(self)

    # -- writing --------------------------------------------------------------------------------

    def write(self, batch: Batch) -> WriteReport:
        """Merge records in, all together or not at all.

        Raises:
            SourceError: a record cannot be stored, or a relationship has an unknown end.
        """
        return bulk.write_all(self, [batch])

    def write_all(
        self, batches: Iterable[Batch], progress: Callable[[int], None] | None = None
    ) -> WriteReport:
        """Merge batches in as they come, each in a transaction of its own.

        Raises:
            LoregraphError: one of them was refused; the sentence says that those before it stay.
        """
        return bulk.write_all(self, batches, progress)

    # -- other faces ----------------------------------------------------------------------------

    @property
    def graph(self) -> nx.MultiDiGraph[str]:
        """The database as a ``networkx.MultiDiGraph``, a copy of what it holds now."""
        from graph.stores.neo4j.networkx_copy import to_networkx  # noqa: PLC0415 - networkx

        return to_networkx(self)

    # -- the end --------------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of the connections; closing twice is no error."""
        if not self._closed:
            self._closed = True
            self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _dynamic(agent: str) -> bool:
    """Tell from a server's name, such as ``Neo4j/5.26.25``, whether it is 5.26 or newer."""
    version = agent.partition("/")[2].split(".")
    numbers = [int(part) for part in version[:2] if part.isdigit()]
    return numbers >= [5, 26]


def _run(
    session: neo4j.Session,
    query: neo4j.Query,
    values: Mapping[str, Any],
    *,
    rows: int | None,
    read_only: bool,
) -> Result:
    """Run a query with the driver's retries; by itself where it asks for that."""

    @neo4j.unit_of_work(timeout=query.timeout, metadata=query.metadata)
    def work(transaction: neo4j.ManagedTransaction) -> Result:
        return answered(transaction, query.text, values, rows=rows)

    try:
        return (session.execute_read if read_only else session.execute_write)(work)
    except neo4j.exceptions.DatabaseError as error:
        if error.code != _IMPLICIT:
            raise
    return answered(session, query, values, rows=rows)


def _keep_silent() -> None:
    """Keep the driver's log out of a person's terminal, unless the program listens to it."""
    log = logging.getLogger("neo4j")
    if not any(isinstance(handler, logging.NullHandler) for handler in log.handlers):
        log.addHandler(logging.NullHandler())
