"""Opening a store by its URL: the one place that joins a store with the Cypher engine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    import networkx as nx

    from graph.stores.neo4j.address import Address
    from loregraph.store import Store

MEMORY: Final = ":memory:"
LOCK_VARIABLE: Final = "LOREGRAPH_LOCK_TIMEOUT"
_LOCK_TIMEOUT: Final = 5.0
_LONGEST: Final = 1_000_000


def open(  # noqa: A001 - as gzip and sqlite3 do
    url: str | os.PathLike[str] = MEMORY,
    *,
    import_dir: str | os.PathLike[str] | None = None,
    lock_timeout: float | None = None,
    ask: Callable[[str], str] | None = None,
) -> Store:
    """Open a store; a file is made where there is none.

    A server is told by ``neo4j://host``, ``bolt://host`` or their encrypted forms; who signs in by
    ``NEO4J_USERNAME``, ``NEO4J_PASSWORD`` and ``NEO4J_DATABASE`` in the environment.

    Args:
        url: a file such as ``lore.db``, ``:memory:`` for one that is gone when it is closed, or
            the address of a Neo4j.
        import_dir: the one folder that LOAD CSV may read files from; without it there is none. A
            server has its own.
        lock_timeout: the seconds that a writer waits for other writers of a file where its query
            has no timeout of its own; 5 where neither this nor LOREGRAPH_LOCK_TIMEOUT in the
            environment says otherwise. A server has a setting of its own.
        ask: asks the person for the password of a user of a server, where none is set.

    Raises:
        UsageError: the URL is of a kind that is not known, the folder is not there, or the seconds
            are none.
        StoreError: the file cannot be opened, the server cannot be reached.
        StoreFormatError: the file is foreign, of a newer format, or damaged.
    """
    place = str(Path(url)) if not isinstance(url, str) else url
    if not place:
        raise UsageError("The store has no name: give a file such as lore.db, or :memory:.")
    if "://" in place:
        if import_dir is not None:
            raise UsageError(
                "A server reads files from its own folder (server.directories.import), so "
                "import_dir has no meaning for it: leave it out."
            )
        if lock_timeout is not None:
            raise UsageError(
                "A server has its own setting for waiting (db.lock.acquisition.timeout), so "
                "lock_timeout has no meaning for it: leave it out."
            )
        return open_address(server_address(place, ask))
    return open_file(place, import_dir, lock_timeout=lock_timeout)


def open_file(
    place: str,
    import_dir: str | os.PathLike[str] | None = None,
    *,
    lock_timeout: float | None = None,
    read_only: bool = False,
) -> Store:
    """Open the store of a file.

    Args:
        place: the file, or ``:memory:``.
        import_dir: the folder that LOAD CSV may read files from.
        lock_timeout: the seconds that a writer waits, as for ``open``.
        read_only: refuse to write, and to make a file where there is none.

    Raises:
        UsageError: the seconds are none.
        StoreError: it cannot be opened.
    """
    from graph.stores.embedded.store import NetworkXStore  # noqa: PLC0415 - loads numpy
    from loregraph.store import EmbeddedStore  # noqa: PLC0415 - keeps `import loregraph` light
    from queries.cypher.engine import CypherEngine  # noqa: PLC0415 - keeps it light

    engine = CypherEngine(import_dir=import_dir)
    seconds = _patience(lock_timeout)
    plain = NetworkXStore(place, engine, lock_timeout=seconds, read_only=read_only)
    return EmbeddedStore(plain, engine, place)


def _patience(given: float | None) -> float:
    """Give how long a writer waits.

    Raises:
        UsageError: these are no seconds.
    """
    text = os.environ.get(LOCK_VARIABLE, "") if given is None else str(given)
    try:
        seconds = float(text or _LOCK_TIMEOUT)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= _LONGEST:
        name = LOCK_VARIABLE if given is None else "lock_timeout"
        raise UsageError(f"{name} is {text!r}: give seconds from 0 to {_LONGEST}, such as 30.")
    return seconds


def server_address(url: str, ask: Callable[[str], str] | None = None) -> Address:
    """Give the address of a server, with who signs in.

    Raises:
        UsageError: the URL names none.
    """
    from graph.stores.neo4j.address import (  # noqa: PLC0415 - keeps it light
        SCHEMES,
        is_server,
        read_address,
        without_user,
    )

    if not is_server(url):
        known = ", ".join(f"{scheme}://" for scheme in SCHEMES)
        raise UsageError(
            f"{without_user(url)}: a store is a file such as lore.db, :memory:, or a Neo4j "
            f"({known})."
        )
    return read_address(url, ask)


def open_address(address: Address) -> Store:
    """Open the store of a server.

    Raises:
        StoreError: the server is not there, or does not let the user in.
    """
    from graph.stores.neo4j.store import Neo4jStore  # noqa: PLC0415 - loads the driver
    from loregraph.naming import named  # noqa: PLC0415 - keeps it light
    from loregraph.store import Store  # noqa: PLC0415 - the same

    return Store(Neo4jStore(address, named), address.uri)


def from_networkx(network: nx.Graph[Any], url: str | os.PathLike[str] = MEMORY) -> Store:
    """Take any networkx graph into a store, all of it or nothing.

    A node's labels stand under ``labels``, as a list or as text (``:Person:Actor``), an edge's type
    under ``type`` (else it is ``RELATED_TO``); every other attribute becomes a property. A node
    without an attribute ``id`` gets its key as ``id``; the key of a parallel edge, where it is
    text, becomes the property ``key``.

    Args:
        network: directed or not, with parallel edges or without.
        url: where the store is; it keeps what it holds already.

    Raises:
        SourceError: a label, a type or an attribute is of a kind that no store can hold.
    """
    from loregraph.networks import take_in  # noqa: PLC0415 - keeps `import loregraph` light

    store = open(url)
    try:
        take_in(network, store)
    except BaseException:
        store.close()
        raise
    return store
