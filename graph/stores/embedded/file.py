"""The file of a store: one SQLite database with segments, a log of commits, and who it is.

Tables: ``state`` (store id, generation, the version up to which the segments speak), ``segment``
(blobs by generation and name), ``log`` (what each later commit changed). One commit is one row of
the log; a merge replaces segments and log in one SQLite transaction. SQLite keeps writers apart,
recovers after a crash, and syncs before it says that a commit is done.
"""

from __future__ import annotations

import os
import sqlite3
import uuid
import zlib
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.results.errors import StoreBusyError, StoreError, StoreFormatError
from graph.stores.embedded.segments import Place, Segments
from graph.stores.embedded.writer_process import named, writer_of
from graph.stores.mark import STORE_MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.stores.embedded.turn import Patience

APPLICATION_ID = int.from_bytes(STORE_MARK, "big")
"""Marks the SQLite database as ours: the letters "Lore"."""

FORMAT = 1
"""The version of the format that this code writes; an older one would be upgraded."""

_TABLES = (
    """CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    store_id TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL)""",
    """CREATE TABLE segment (
    id INTEGER PRIMARY KEY, generation INTEGER NOT NULL, name TEXT NOT NULL,
    checksum INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE (generation, name))""",
    "CREATE TABLE log (version INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, data BLOB NOT NULL)",
)
_STATE = "SELECT generation, max(version, coalesce((SELECT max(version) FROM log), 0)) FROM state"

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class State(NamedTuple):
    """Where a file stands: the generation of its segments, and its last commit."""

    generation: int
    version: int


class Content(NamedTuple):
    """All of a file, read at one moment.

    Attributes:
        store_id: the store's uuid.
        generation: of the segments.
        version: the commit up to which the segments speak.
        segments: their bytes.
        log: the later commits, by version.
    """

    store_id: str
    generation: int
    version: int
    segments: Segments
    log: list[tuple[int, bytes]]


class StoreFile:
    """One process's connections to a store's file: one that reads, one that writes.

    Attributes:
        path: the file.
        read_only: why nothing can be written; empty where it can.
    """

    def __init__(self, path: str, *, timeout: float, read_only: bool = False) -> None:
        self.path = path
        self._timeout = timeout
        self._writer: sqlite3.Connection | None = None
        self._seen: int | None = None
        _check_place(path, create=not read_only)
        unwritable = _why_unwritable(path)
        self.read_only = "it was opened for reading" if read_only else unwritable
        self._mode = "ro" if unwritable else "rw" if read_only else "rwc"
        self._reader = self._connect_reader()
        try:
            self._check_format()
        except BaseException:
            self._reader.close()
            raise

    # -- opening --------------------------------------------------------------------------------

    def _connect(self, options: str, timeout: float) -> sqlite3.Connection:
        uri = f"{Path(self.path).absolute().as_uri()}?{options}"
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=timeout
        )
        connection.execute("PRAGMA trusted_schema = OFF")
        return connection

    def _connect_reader(self) -> sqlite3.Connection:
        if self._mode != "ro":
            with self._sentences("opened"):
                return self._connect(f"mode={self._mode}", self._timeout)
        with self._sentences("opened"):
            connection = self._connect("mode=ro", self._timeout)
            try:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.OperationalError:
                connection.close()
                if _has_content(f"{self.path}-wal"):
                    raise
                connection = self._connect("mode=ro&immutable=1", self._timeout)
        return connection

    def _check_format(self) -> None:
        connection = self._reader
        with self._sentences("opened"), _reading(connection):
            found = connection.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL")
            tables = {row[0] for row in found}
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        if not (mark or version or tables) and not self.read_only:
            self._create()
            return
        if mark != APPLICATION_ID:
            raise StoreFormatError(
                f"{self.path} is a SQLite database of another program, not a Loregraph store: "
                "choose another file."
            )
        if version > FORMAT:
            raise StoreFormatError(
                f"{self.path} has format {version}, and this Loregraph reads up to {FORMAT}: "
                "install a newer Loregraph to open it."
            )
        if tables != set(_TABLES):
            raise StoreFormatError(
                f"{self.path} says that it is a Loregraph store, but its tables are others: "
                "restore a copy of it."
            )

    def _create(self) -> None:
        with self._sentences("created"):
            connection = self._reader
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            try:
                if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    for table in _TABLES:
                        connection.execute(table)
                    new = (1, str(uuid.uuid4()), 0, 0)
                    connection.execute("INSERT INTO state VALUES (?, ?, ?, ?)", new)
                    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    connection.execute(f"PRAGMA user_version = {FORMAT}")
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise

    # -- reading --------------------------------------------------------------------------------

    def moved(self) -> bool:
        """Tell whether anything was written since the last ``read`` or ``state``."""
        try:
            seen: int = self._reader.execute("PRAGMA data_version").fetchone()[0]
        except sqlite3.Error as error:
            raise self._sentence(error, "read") from error
        return seen != self._seen

    def state(self) -> State:
        """Give where the file stands now."""
        with self._sentences("read"):
            seen = self._reader.execute("PRAGMA data_version").fetchone()[0]
            state = State(*self._reader.execute(_STATE).fetchone())
        self._seen = seen
        return state

    def log_after(self, state: State) -> list[tuple[int, bytes]] | None:
        """Give the commits after a state, or None where another generation has begun.

        Raises:
            StoreFormatError: a commit is damaged.
        """
        with self._sentences("read"), _reading(self._reader):
            generation = self._reader.execute("SELECT generation FROM state").fetchone()[0]
            if generation != state.generation:
                return None
            return self._log(state.version)

    def read(self) -> Content:
        """Read everything at one moment.

        Raises:
            StoreFormatError: a commit is damaged; segments are checked when they are used.
        """
        with self._sentences("read"), _reading(self._reader):
            self._seen = self._reader.execute("PRAGMA data_version").fetchone()[0]
            row = self._reader.execute("SELECT store_id, generation, version FROM state")
            found = row.fetchone()
            if found is None:
                raise StoreFormatError(f"{self.path} is damaged: its state is missing.")
            select = "SELECT generation, name, checksum, data FROM segment"
            segments = {(g, name): (c, data) for g, name, c, data in self._reader.execute(select)}
            store_id, generation, version = found
            log = self._log(version)
        return Content(store_id, generation, version, Segments(self.path, segments), log)

    def _log(self, after: int) -> list[tuple[int, bytes]]:
        select = "SELECT version, checksum, data FROM log WHERE version > ? ORDER BY version"
        entries = []
        for version, checksum, data in self._reader.execute(select, (after,)):
            if zlib.crc32(data) != checksum:
                raise self.damaged_commit(version)
            entries.append((version, data))
        return entries

    def damaged_commit(self, version: int) -> StoreFormatError:
        """Give the error for a commit that cannot be read."""
        return StoreFormatError(
            f"The store {self.path} is damaged: the log entry of commit {version} cannot be read. "
            "Restore a copy made with `loregraph backup`."
        )

    def check_pages(self) -> None:
        """Have SQLite look at every page of the file.

        Raises:
            StoreFormatError: one is damaged.
        """
        with self._sentences("read"):
            told = [row[0] for row in self._reader.execute("PRAGMA integrity_check(1)")]
        if told != ["ok"]:
            raise StoreFormatError(
                f"The store {self.path} is damaged ({told[0]}): restore a copy of it."
            )

    # -- writing --------------------------------------------------------------------------------

    def begin(self, patience: Patience) -> State:
        """Become the one writer of all processes, and give where the file stands.

        Raises:
            CypherError: the query was cancelled or must end while it waited.
            StoreBusyError: another one did not finish in time.
            StoreError: the file cannot be written.
        """
        if self.read_only:
            raise StoreError(f"The store {self.path} can only be read: {self.read_only}.")
        with self._sentences("written"):
            if self._writer is None:
                self._writer = self._connect("mode=rw", 0)  # patience waits, not SQLite
                self._writer.execute("PRAGMA synchronous = FULL")
            while not _begun(self._writer):
                patience.look(self._who)
                patience.pause()
            return State(*self._writer.execute(_STATE).fetchone())

    def _who(self) -> str:
        """Begin a sentence with who is writing, where the system tells that."""
        process = writer_of(self.path)
        known = "" if process is None else f" ({named(process)})"
        return f"Another process is still writing to {self.path}{known}"

    def append(self, version: int, data: bytes) -> None:
        """Write one commit into the log."""
        assert self._writer is not None
        with self._sentences("written"):
            row = (version, zlib.crc32(data), data)
            self._writer.execute("INSERT INTO log VALUES (?, ?, ?)", row)

    def replace(
        self,
        store_id: str,
        state: State,
        segments: Iterable[tuple[str, bytes]],
        needed: set[Place],
    ) -> None:
        """Write the segments of a new generation in place of the log and of older segments."""
        writer = self._writer
        assert writer is not None
        with self._sentences("written"):
            held = writer.execute("SELECT generation, name FROM segment").fetchall()
            gone = [place for place in held if place not in needed]
            writer.executemany("DELETE FROM segment WHERE generation = ? AND name = ?", gone)
            writer.execute("DELETE FROM log")
            insert = "INSERT INTO segment (generation, name, checksum, data) VALUES (?, ?, ?, ?)"
            for name, data in segments:
                writer.execute(insert, (state.generation, name, zlib.crc32(data), data))
            update = "UPDATE state SET store_id = ?, generation = ?, version = ?"
            writer.execute(update, (store_id, *state))

    def commit(self) -> None:
        """Make what was written durable and let the next writer begin."""
        assert self._writer is not None
        with self._sentences("written"):
            self._writer.execute("COMMIT")

    def rollback(self) -> None:
        """Forget what was written since ``begin``."""
        if self._writer is not None:
            _roll_back(self._writer)

    # -- copies and the end ---------------------------------------------------------------------

    def backup(self, target: str) -> None:
        """Copy the file as it is now, while others may write."""
        with self._sentences("copied"), closing(sqlite3.connect(target)) as copy:
            self._reader.backup(copy)

    def close(self) -> None:
        """Close the connections; the last one of all processes leaves one file."""
        if self._writer is not None:
            _tidy(self._writer)
            self._writer.close()
            self._writer = None
        self._reader.close()

    @contextmanager
    def _sentences(self, done: str) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise self._sentence(error, done) from error

    def _sentence(self, error: sqlite3.Error, done: str) -> StoreError:
        """Say what an error of SQLite means for the person who has the file."""
        code = _code(error)
        if code in _BUSY:
            return StoreBusyError(f"{self._who()} after {self._timeout:g} s: try again later.")
        if code == sqlite3.SQLITE_FULL:
            why = "the disk is full. Nothing was changed: free some space and do it again"
        elif code == sqlite3.SQLITE_READONLY:
            why = "it is read-only. Nothing was changed"
        elif code == sqlite3.SQLITE_CANTOPEN:
            why = "the file or its folder is not accessible"
        elif code == sqlite3.SQLITE_NOTADB:
            return StoreFormatError(f"{self.path} is not a Loregraph store: choose another file.")
        elif code == sqlite3.SQLITE_CORRUPT:
            return StoreFormatError(
                f"The store {self.path} is damaged ({error}): restore a copy of it."
            )
        else:
            why = f"{error}. Nothing was changed: look at the disk's space and state"
        return StoreError(f"The store {self.path} could not be {done}: {why}.")


def _check_place(path: str, *, create: bool) -> None:
    place = Path(path)
    if place.is_dir():
        raise StoreError(f"{path} is a folder, not a store: name a file, such as {path}/lore.db.")
    if not place.exists():
        if not create:
            raise StoreError(f"There is no store {path}: create it by opening it for writing.")
        if not place.absolute().parent.is_dir():
            raise StoreError(f"The folder of {path} does not exist: create it first.")
        return
    try:
        with place.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise StoreError(f"The store {path} could not be opened: {error.strerror}.") from error
    if head and head != b"SQLite format 3\0":
        raise StoreFormatError(f"{path} is not a Loregraph store: choose another file.")


def _why_unwritable(path: str) -> str:
    place = Path(path)
    if place.exists() and not os.access(place, os.W_OK):
        return "the file is read-only"
    if place.exists() and not os.access(place.absolute().parent, os.W_OK):
        return "its folder is read-only"
    return ""


def _has_content(path: str) -> bool:
    return Path(path).exists() and Path(path).stat().st_size > 0


@contextmanager
def _reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Let several statements see one moment."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        _roll_back(connection)


def _begun(connection: sqlite3.Connection) -> bool:
    """Begin to write, and tell whether nobody else was writing."""
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if _code(error) in _BUSY:
            return False
        raise
    return True


def _code(error: sqlite3.Error) -> int:
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _tidy(connection: sqlite3.Connection) -> None:
    """Give back the space of old generations, where nobody else needs the file right now."""
    try:
        free: Any = connection.execute("PRAGMA freelist_count").fetchone()[0]
        pages: Any = connection.execute("PRAGMA page_count").fetchone()[0]
        if free * 4 > pages:
            connection.execute("PRAGMA incremental_vacuum").fetchall()
    except sqlite3.Error:
        return
