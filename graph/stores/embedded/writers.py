"""The writing side of a store: one transaction at a time, of all threads and all processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.results.engine import NO_LIMITS, Limits
from graph.results.errors import StoreError
from graph.stores.embedded.turn import Patience, WriteTurn

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.stores.embedded.keeper import Keeper
    from graph.stores.embedded.snapshot import Snapshot
    from graph.stores.embedded.transaction import Transaction


class Writers:
    """What the transactions of a store share.

    Attributes:
        listeners: called after every commit with the transaction and the snapshot it made.
        closed: whether the store was closed.
    """

    def __init__(self, path: str, keeper: Keeper, lock_timeout: float) -> None:
        self.listeners: list[Callable[[Transaction, Snapshot], None]] = []
        self.closed = False
        self._path = path
        self._keeper = keeper
        self._lock_timeout = lock_timeout
        self._turn = WriteTurn()

    def check_open(self) -> None:
        """Refuse what comes after the store was closed.

        Raises:
            StoreError: it was.
        """
        if self.closed:
            raise StoreError(f"The store {self._path} is closed: open it again.")

    def newest(self) -> Snapshot:
        """Give the graph as it is now, for a transaction that has not written."""
        if self.closed:
            self.check_open()
        return self._keeper.latest()

    def begin(self, limits: Limits = NO_LIMITS) -> Snapshot:
        """Become the one writer, and give what to start from.

        Raises:
            CypherError: the query was cancelled or must end while it waited.
            StoreBusyError: another writer did not finish in time.
            StoreError: this thread is writing already, or the store cannot be written.
        """
        self.check_open()
        patience = Patience(self._lock_timeout, limits)
        self._turn.take_turn(patience)
        try:
            return self._keeper.begin(patience)
        except BaseException:
            self._turn.give_turn()
            raise

    def finish(self, transaction: Transaction, *, commit: bool) -> None:
        """Commit the changes of the one writer or forget them, and let the next one write."""
        keeper = self._keeper
        try:
            if not commit or not (transaction.changed or transaction.appendix):
                keeper.rollback()
                return
            self.check_open()
            after = (keeper.load if transaction.appendix else keeper.commit)(transaction)
        except BaseException:
            keeper.rollback()
            raise
        finally:
            self._turn.give_turn()
        self._tell(transaction, after)

    def end_part(self, transaction: Transaction, *, commit: bool) -> None:
        """Commit the changes of the one writer or forget them; no other thread writes then."""
        if commit and transaction.changed:
            self._tell(transaction, self._keeper.commit(transaction))
        else:
            self._keeper.rollback()

    def next_part(self, limits: Limits) -> Snapshot:
        """Give what the one writer starts from, after the end of a part.

        Raises:
            CypherError: the query was cancelled or must end while it waited.
            StoreBusyError: another process did not finish in time.
        """
        return self._keeper.begin(Patience(self._lock_timeout, limits))

    def _tell(self, transaction: Transaction, after: Snapshot) -> None:
        for listener in self.listeners:
            listener(transaction, after)

    def close(self) -> None:
        """Let go of the file, merging first what is due and hinders nobody."""
        self.closed = True
        if self._keeper.merge_due() and self._turn.take_turn_if_free():
            try:
                self._keeper.merge_now()
            finally:
                self._turn.give_turn()
        self._keeper.close()
