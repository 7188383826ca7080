"""What one run of a query carries: the view, parameters, limits and counters."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Any

from graph.results.counters import Counters
from graph.results.errors import CypherError
from queries.cypher.functions.context import Context
from queries.cypher.runtime import neighbours
from queries.cypher.values import memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.results.engine import Limits
    from queries.cypher.runtime.meter import Meter

QUOTA = 1_000
"""How many steps pass between two looks at the clock."""


class Runtime:
    """One run of a query.

    Attributes:
        view: the snapshot or transaction that it reads.
        parameters: the values of ``$name``.
        meter: what PROFILE measures; only there under PROFILE.
        counters: what it changed; like the next two only there where it writes.
        deleted: the nodes that were deleted and must have lost their relationships at the end,
            each with the place in the query that says so.
        dead: type, start and end of each relationship that was deleted.
        rests: whether the garbage collector was put to rest.
        place: the file and the line that LOAD CSV read last, None where it reads none.
    """

    meter: Meter
    rests = False
    place: tuple[str, int] | None = None
    _context: Context | None = None
    _spent = 0
    _granted = 0
    _items = 0

    def __init__(
        self, view: Any, parameters: Mapping[str, Any], limits: Limits, *, writes: bool = False
    ) -> None:
        self.view = view
        self.parameters = parameters
        if writes:
            self.counters = Counters()
            self.deleted: dict[int, tuple[int, int]] = {}
            self.dead: dict[int, tuple[str, int, int]] = {}
        self._limits = limits

    @property
    def context(self) -> Context:
        """What functions may ask for; made when the first one asks."""
        if self._context is None:
            self._context = Context(self.view, self.parameters)
        return self._context

    @property
    def reads_files(self) -> bool:
        """Whether files may be read."""
        return self._limits.files

    def measure(self, operators: int) -> None:
        """Measure what each of so many operators does, for PROFILE."""
        from queries.cypher.runtime.meter import CountedView, Meter  # noqa: PLC0415 - seldom

        self.meter = Meter(operators)
        self.view = CountedView(self.view, self.meter)

    # -- neighbours -----------------------------------------------------------------------------

    def neighbours(self, n: int, direction: str, types: tuple[str, ...]) -> list[tuple[int, int]]:
        """Give neighbours and relationships as they are at this moment."""
        found: list[tuple[int, int]] = neighbours.pairs_expander(self.view, direction, types)(n)
        return found

    # -- limits ---------------------------------------------------------------------------------

    def grant(self) -> int:
        """Give the steps that a loop may take before it asks again."""
        rows = self._limits.rows
        self._granted = QUOTA if rows is None else min(QUOTA, rows - self._spent)
        return self._granted

    def tick(self) -> int:
        """Count the granted steps, look at the limits, and grant more."""
        self.spend(self._granted + 1)
        memory.look()
        self.rest()
        return self.grant()

    def rest(self) -> None:
        """Let the garbage collector rest: it would look at all rows again and again."""
        if gc.isenabled():
            gc.disable()
            self.rests = True

    def pass_items(self, count: int) -> None:
        """Count items of a list that an expression goes through; they are no rows."""
        self._items += count
        if self._items > QUOTA:
            self._items = 0
            self.spend(0)
            self.rest()
            memory.look()

    def pieces(self, items: Sequence[Any], most: int = QUOTA) -> Iterable[Sequence[Any]]:
        """Cut a list of an expression into pieces, and look at the clock before each."""
        size = len(items)
        if size > most:
            return self._pieces(items, size, most)
        self.pass_items(size)
        return (items,)

    def _pieces(self, items: Sequence[Any], size: int, most: int) -> Iterator[Sequence[Any]]:
        for start in range(0, size, most):
            self.spend(0)
            self.pass_items(most)
            yield items[start : start + most]

    def spend(self, steps: int) -> None:
        """Count steps and look at the limits.

        Raises:
            CypherError: the query ran out of time or rows, or was cancelled.
        """
        self._spent += steps
        limits = self._limits
        if limits.rows is not None and self._spent > limits.rows:
            raise CypherError(
                f"The query touched more than {limits.rows:,} rows and was stopped.",
                kind="ResourceLimit",
                code="RowBudgetExceeded",
                hint="Narrow its patterns, add a LIMIT, or allow more rows.",
            )
        if limits.deadline is not None and time.monotonic() > limits.deadline:
            raise CypherError(
                "The query took longer than it was allowed and was stopped.",
                kind="ResourceLimit",
                code="DeadlineExceeded",
                hint="Narrow its patterns, add a LIMIT, or allow more time.",
            )
        if limits.cancelled.is_set():
            raise CypherError("The query was cancelled.", kind="ResourceLimit", code="Cancelled")

    def parts(self, items: Sequence[Any]) -> Iterable[Sequence[Any]]:
        """Cut a sequence into pieces, and look at the limits before each."""
        size = len(items)
        if size > QUOTA:
            return self._cut(items, size)
        self.spend(size)
        return (items,)

    def _cut(self, items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
        self.rest()
        for start in range(0, size, QUOTA):
            part = items[start : start + QUOTA]
            self.spend(len(part))
            memory.look()
            yield part
