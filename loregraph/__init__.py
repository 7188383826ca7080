"""Loregraph: a graph database for film franchises.

>>> import loregraph
>>> with loregraph.open(":memory:") as store:
...     store.run("RETURN 1 + 1 AS two").single()["two"]
2
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.elements import Node, Path, Relationship
    from graph.results.counters import Counters
    from graph.results.errors import (
        CypherError,
        LoregraphError,
        SourceError,
        StoreBusyError,
        StoreError,
        StoreFormatError,
        UsageError,
    )
    from graph.results.plan import Plan
    from graph.results.result import Record
    from loregraph.opening import from_networkx, open  # noqa: A004 - as gzip and sqlite3 do
    from loregraph.result import Result
    from loregraph.store import Store, Transaction

_HOMES = {
    "graph.elements": "Node Path Relationship",
    "graph.results.counters": "Counters",
    "graph.results.errors": "CypherError LoregraphError SourceError StoreBusyError StoreError"
    " StoreFormatError UsageError",
    "graph.results.plan": "Plan",
    "graph.results.result": "Record",
    "loregraph.opening": "from_networkx open",
    "loregraph.result": "Result",
    "loregraph.store": "Store Transaction",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "Counters", "CypherError", "LoregraphError", "Node", "Path", "Plan", "Record", "Relationship",
    "Result", "SourceError", "Store", "StoreBusyError", "StoreError", "StoreFormatError",
    "Transaction", "UsageError", "from_networkx", "open",
]  # fmt: skip


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> object:
    """Import a name when it is first used: `import loregraph` alone costs next to nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'loregraph' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
