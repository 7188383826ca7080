"""Opening a store by its URL: the one place that joins a store with the Cypher engine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError

if TYPE_CHECKING:
    import os

    import networkx as nx

    from loregraph.store import Store

MEMORY: Final = ":memory:"
SERVERS: Final = ("neo4j", "bolt")


def open(  # noqa: A001 - as gzip and sqlite3 do
    url: str | os.PathLike[str] = MEMORY, *, import_dir: str | os.PathLike[str] | None = None
) -> Store:
    """Open a store, and make it where there is none.

    Args:
        url: a file such as ``lore.db``, or ``:memory:`` for one that is gone when it is closed.
        import_dir: the one folder that LOAD CSV may read files from; without it there is none.

    Raises:
        UsageError: the URL is of a kind that is not known, or the folder is not there.
        StoreError: the file cannot be opened.
        StoreFormatError: the file is foreign, of a newer format, or damaged.
    """
    from graph.stores.embedded.store import NetworkXStore  # noqa: PLC0415 - loads numpy
    from loregraph.store import Store  # noqa: PLC0415 - keeps `import loregraph` light
    from queries.cypher.engine import CypherEngine  # noqa: PLC0415 - keeps it light

    place = _file(url)
    engine = CypherEngine(import_dir=import_dir)
    return Store(NetworkXStore(place, engine), engine, place)


def _file(url: str | os.PathLike[str]) -> str:
    """Give the file that a URL means.

    Raises:
        UsageError: it means none.
    """
    text = str(Path(url)) if not isinstance(url, str) else url
    scheme, mark, _ = text.partition("://")
    if not text:
        raise UsageError("The store has no name: give a file such as lore.db, or :memory:.")
    if not mark:
        return text
    if scheme.partition("+")[0] in SERVERS:
        raise UsageError(
            f"{text}: Neo4j as a store comes with a later release of Loregraph; "
            "this one keeps a graph in a file such as lore.db, or in :memory:."
        )
    raise UsageError(f"{text}: a store is a file such as lore.db, or :memory:.")


def from_networkx(network: nx.Graph[Any], url: str | os.PathLike[str] = MEMORY) -> Store:
    """Take any networkx graph into a store, all of it or nothing.

    A node's labels stand under ``labels``, an edge's type under ``type`` (else it is
    ``RELATED_TO``); every other attribute becomes a property. A node without an attribute ``id``
    gets its key as ``id``.

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
