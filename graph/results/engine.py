"""The protocol between a store and the engine that answers its queries.

The embedded store is given an Engine when it is made and knows nothing of Cypher; only the front
door joins the two.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.results.result import Result


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use.

    Attributes:
        deadline: ``time.monotonic()`` seconds after which it stops, None for no limit.
        rows: the most rows it may touch, None for no limit.
        cancelled: set by another thread to stop it.
        files: whether it may read files (LOAD CSV).
    """

    deadline: float | None = None
    rows: int | None = None
    cancelled: Event = field(default_factory=Event)
    files: bool = True


NO_LIMITS = Limits()
"""What nobody stops; shared, because making one for each query would cost as much as the query."""


class Prepared(Protocol):
    """A query that was parsed, checked and planned: run it once, on the view it was made for."""

    @property
    def writes(self) -> bool:
        """Whether it may change the graph, and so needs a transaction."""

    def execute(self, view: Any, limits: Limits) -> Result:
        """Answer the query.

        Args:
            view: a Snapshot, or for a query that writes a Transaction (a Snapshot that can change).
            limits: what it may use.

        Raises:
            CypherError: it failed; the caller rolls the transaction back.
        """


class Engine(Protocol):
    """What answers queries over snapshots."""

    def prepare(self, text: str, parameters: Mapping[str, Any], view: Any) -> Prepared:
        """Parse, check and plan a query, or find the plan made before.

        Raises:
            CypherError: the query is refused at compile time.
        """
