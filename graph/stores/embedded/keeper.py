"""Keeping the current snapshot true to the file: opening, catching up, committing, merging."""

from __future__ import annotations

import uuid
from contextlib import closing
from threading import RLock
from typing import TYPE_CHECKING

from graph.results.errors import StoreError
from graph.stores.embedded import redo, segments, unique, writes
from graph.stores.embedded.base import Base
from graph.stores.embedded.delta import Delta
from graph.stores.embedded.file import State, StoreFile
from graph.stores.embedded.snapshot import Snapshot
from graph.stores.embedded.transaction import Transaction
from graph.stores.embedded.turn import Patience

if TYPE_CHECKING:
    from collections.abc import Iterable


class Keeper:
    """The current snapshot of a store, and its file where it has one.

    Only one thread at a time may begin, commit, load, merge or roll back; ``latest`` is for all.

    Attributes:
        file: None for a store in memory.
    """

    def __init__(self, file: StoreFile | None, merge_above: int) -> None:
        self.file = file
        self._lock = RLock()
        self._merge_above = merge_above
        self._merge_again = 0
        if file is None:
            base = Base(0, 0)
            self._current = Snapshot(str(uuid.uuid4()), 0, base, Delta(base))
        else:
            self._current = self._read(file)

    # -- reading --------------------------------------------------------------------------------

    def latest(self) -> Snapshot:
        """Give the last commit of any process as a snapshot."""
        file = self.file
        if file is not None:
            with self._lock:
                if file.moved():
                    self._catch_up(file)
        return self._current

    def _catch_up(self, file: StoreFile) -> None:
        known = self._current
        state = State(known.base.generation, known.version)
        if file.state() == state:
            return
        entries = file.log_after(state)
        self._install(self._read(file) if entries is None else _replayed(file, known, entries))

    def _read(self, file: StoreFile) -> Snapshot:
        content = file.read()
        base, schema = Base(0, content.version), None
        if content.generation:
            base, schema = segments.load(content.segments, content.generation, content.version)
        start = Snapshot(content.store_id, content.version, base, Delta(base, schema))
        return _replayed(file, start, content.log)

    def _install(self, snapshot: Snapshot) -> None:
        """Make a snapshot the current one, unless a newer one came first."""
        with self._lock:
            known = self._current
            old, new = (
                (known.version, known.base.generation),
                (
                    snapshot.version,
                    snapshot.base.generation,
                ),
            )
            if new > old:
                self._current = snapshot

    # -- writing --------------------------------------------------------------------------------

    def begin(self, patience: Patience) -> Snapshot:
        """Become the one writer of all processes, and give what to start from."""
        try:
            self._begin(patience)
            if self.merge_due():
                self._merge()
                self._begin(patience)
        except BaseException:
            self.rollback()
            raise
        return self._current

    def _begin(self, patience: Patience) -> None:
        file, known = self.file, self._current
        if file is not None and file.begin(patience) != (known.base.generation, known.version):
            self.latest()

    def commit(self, transaction: Transaction) -> Snapshot:
        """Make a transaction's changes durable and current.

        Raises:
            StoreError: the file could not be written; nothing changed.
        """
        changes = transaction.changes()
        writes.check_no_loose_ends(transaction, changes.nodes.gone)
        version = transaction.version + 1
        if self.file is not None:
            self.file.append(version, redo.dump(transaction, changes))
            self.file.commit()
        snapshot = transaction.next_snapshot(version, changes)
        self._install(snapshot)
        return snapshot

    def load(self, transaction: Transaction) -> Snapshot:
        """Make a transaction with an appendix durable and current, as a new base.

        Raises:
            CypherError: a uniqueness constraint forbids it; nothing changed.
            StoreError: the file could not be written; nothing changed.
        """
        return self._rebase(transaction, transaction.version + 1)

    def rollback(self) -> None:
        """Forget what was not committed."""
        if self.file is not None:
            self.file.rollback()

    # -- merging --------------------------------------------------------------------------------

    def merge_due(self) -> bool:
        """Tell whether the overlay holds more changes than it should."""
        changes = self._current.delta.changes
        return changes > self._merge_again and self.worth_a_base(changes)

    def worth_a_base(self, changes: int) -> bool:
        """Tell whether so many changes are better in a new base than in the overlay."""
        base = self._current.base
        tenth = (base.nodes.live + base.relationships.live) // 10
        return changes > max(self._merge_above, tenth)

    def merge_now(self) -> None:
        """Merge, where the file can be written and no other process is writing."""
        try:
            self._begin(Patience(0))
        except StoreError:
            self.rollback()
            return
        self._merge()

    def _merge(self) -> None:
        """Merge while being the one writer; a failure changes nothing and is tried again later."""
        try:
            self._rebase(self._current, self._current.version)
        except StoreError:
            self._merge_again = 2 * self._current.delta.changes
            self.rollback()

    def _rebase(self, snapshot: Snapshot, version: int) -> Snapshot:
        from graph.stores.embedded.merge import merge  # noqa: PLC0415 - it needs numpy

        appendix = snapshot.appendix if isinstance(snapshot, Transaction) else None
        schema = snapshot.delta.schema
        base = merge(snapshot, version, appendix)
        merged = Snapshot(snapshot.store_id, version, base, Delta(base, schema))
        if appendix is not None:
            for rule in schema.constraints.values():
                unique.check_no_duplicates(merged, rule)
        if self.file is not None:
            write_base(self.file, merged)
        self._merge_again = 0
        self._install(merged)
        return merged

    def close(self) -> None:
        """Close the file."""
        if self.file is not None:
            with self._lock:
                self.file.close()


def write_base(file: StoreFile, snapshot: Snapshot) -> None:
    """Put a snapshot without an overlay into a file that was begun, and commit."""
    base, schema = snapshot.base, snapshot.delta.schema
    state = State(base.generation, base.version)
    content = segments.dump(base, schema)
    file.replace(snapshot.store_id, state, content, segments.places(base))
    file.commit()
    segments.settle(base)


def save(snapshot: Snapshot, path: str) -> None:
    """Write a snapshot of a store in memory into a new file."""
    from graph.stores.embedded.merge import merge  # noqa: PLC0415 - it needs numpy

    base = merge(snapshot, snapshot.version)
    for entities in (base.nodes, base.relationships):
        entities.columns = {key: column.again() for key, column in entities.columns.items()}
    with closing(StoreFile(path, timeout=0)) as file:
        file.begin(Patience(0))
        schema = snapshot.delta.schema
        write_base(file, Snapshot(snapshot.store_id, base.version, base, Delta(base, schema)))


def _replayed(
    file: StoreFile, snapshot: Snapshot, entries: Iterable[tuple[int, bytes]]
) -> Snapshot:
    """Give the snapshot with later commits applied."""
    transaction, version = Transaction(snapshot), snapshot.version
    for number, data in entries:
        try:
            redo.replay(transaction, data)
        except (ValueError, TypeError, KeyError, IndexError) as error:
            raise file.damaged_commit(number) from error
        version = number
    if version == snapshot.version:
        return snapshot
    return transaction.next_snapshot(version, transaction.changes())
