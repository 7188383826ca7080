"""A transaction on a server: queries that take effect together, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn, Self
from uuid import uuid4

from neo4j.exceptions import TransactionError

from graph.results.errors import CypherError, StoreError, UsageError
from graph.stores.neo4j.answer import answered
from graph.stores.neo4j.failures import told
from graph.stores.neo4j.stopping import MARK, watched

if TYPE_CHECKING:
    from collections.abc import Mapping
    from threading import Event
    from types import TracebackType

    from graph.results.result import Result
    from graph.stores.neo4j.store import Neo4jStore


_LOST: Final = (
    "This transaction is over and nothing of it was kept: a query in it failed, or it ended before."
    " Open a new one."
)

_LEAST: Final = 0.001


def limit_of(timeout: float | None) -> float | None:
    """Give the seconds as the driver takes them: to it 0 is no limit at all."""
    return None if timeout is None else max(timeout, _LEAST)


class Neo4jTransaction:
    """A transaction that is open on the server until it is committed or rolled back.

    The server ends it when one of its queries fails; nothing of it stays then.
    """

    def __init__(self, store: Neo4jStore, timeout: float | None = None) -> None:
        self._store = store
        self._mark = uuid4().hex
        self._over = False
        self._session = store.session()
        try:
            self._transaction = self._session.begin_transaction(
                {MARK: self._mark}, limit_of(timeout)
            )
        except BaseException:
            self._session.close()
            raise

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        cancelled: Event | None = None,
        **more: Any,
    ) -> Result:
        """Answer a query; it sees what this transaction changed before.

        ``cancelled`` is set by another thread or a signal to stop it, and the transaction with it.

        Raises:
            CypherError: the query is refused or failed; the transaction can only be rolled back.
            StoreError: the transaction is over, or the server cannot be reached.
        """
        if self._transaction.closed():
            raise StoreError("This transaction is over: open a new one.")
        values = {**(parameters or {}), **more}
        try:
            with told(self._store.address, cypher), watched(self._store, cancelled, self._mark):
                return answered(self._transaction, cypher, values)
        except CypherError as error:
            raise self._store.named(error, cypher, values) from error.__cause__

    @property
    def graph(self) -> NoReturn:
        """What a transaction of a file has.

        Raises:
            UsageError: a server's graph is no live network.
        """
        raise UsageError(
            "networkx sees the graph of a server as a copy alone: store.graph. A transaction "
            "reads and writes there by run(...)."
        )

    def commit(self) -> None:
        """Keep what was changed; the transaction is over.

        Raises:
            StoreError: it was over before, since one of its queries failed, say.
        """
        self._over = True
        try:
            if self._transaction.closed():
                raise StoreError(_LOST)
            with told(self._store.address):
                try:
                    self._transaction.commit()
                except TransactionError as error:
                    raise StoreError(_LOST) from error
        finally:
            self._session.close()

    def rollback(self) -> None:
        """Undo what was changed; the transaction is over."""
        self._over = True
        try:
            if not self._transaction.closed():
                with told(self._store.address):
                    self._transaction.rollback()
        finally:
            self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self.rollback()
        elif not self._over:
            self.commit()
