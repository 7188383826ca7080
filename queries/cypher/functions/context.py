"""What functions may ask for beside their arguments: the graph, parameters, one clock, chance."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Clock:
    """The times that a query sees, in nanoseconds since 1970-01-01T00:00Z.

    Attributes:
        transaction: when the transaction began.
        statement: when the statement began; it stays the same while it runs.
    """

    __slots__ = ("statement", "transaction")

    def __init__(self, statement: int | None = None, transaction: int | None = None) -> None:
        self.statement = time.time_ns() if statement is None else statement
        self.transaction = self.statement if transaction is None else transaction

    def realtime(self) -> int:
        """Give the time at this moment."""
        return time.time_ns()


class Context:
    """What one run of a query hands to the functions that need more than arguments.

    Attributes:
        view: the snapshot or transaction that is read.
        parameters: the query's parameters, as Cypher values.
        clock: the times it sees.
        random: where ``rand()`` and ``randomUUID()`` draw from.
    """

    __slots__ = ("clock", "parameters", "random", "view")

    def __init__(
        self,
        view: Any = None,
        parameters: Mapping[str, Any] | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.view = view
        self.parameters = parameters or {}
        self.clock = clock or Clock()
        self.random = random.Random()  # noqa: S311 - chance for queries, not for secrets
