"""The batches of CALL { } IN TRANSACTIONS: each is committed, or forgotten, as a whole."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from graph.results.counters import Counters
from graph.results.errors import CypherError
from queries.cypher.runtime.writes import finish_deletions
from queries.cypher.values.failures import argument_error, type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.runtime.run import Runtime

    Row = tuple[Any, ...]

_numbers = count(1)


class Batches:
    """Takes rows, runs a query for each, and commits after every so many.

    Attributes:
        committed: how many batches were committed.
    """

    def __init__(
        self,
        rt: Runtime,
        run: Callable[..., Any],
        size: Any,
        concurrent: Any,
        on_error: str,
        width: int | None,
        optional: bool,  # noqa: FBT001 - from a plan
        status: bool,  # noqa: FBT001
    ) -> None:
        if not rt.view.alone:
            raise CypherError(
                "CALL { } IN TRANSACTIONS commits by itself, so it cannot run in a transaction.",
                kind="TransactionError",
                code="TransactionStartFailed",
                hint="Run it alone, by run() of the store.",
            )
        _amount(concurrent, "IN ... CONCURRENT TRANSACTIONS")
        self._size = _amount(size, "OF ... ROWS")
        self._rt = rt
        self._run = run
        self._on_error = on_error
        self._width = width
        self._optional = optional
        self._status = status
        self._waiting: list[tuple[Row, Row]] = []
        self._rows: list[Row] = []
        self._stopped = False
        self.committed = 0

    def add(self, inputs: Row, outer: Row) -> None:
        """Take a row: what the query reads, and what passes on beside its columns."""
        self._waiting.append((inputs, outer))
        if len(self._waiting) >= self._size:
            self._flush()

    def finish(self) -> list[Row]:
        """Run the last batch and give all rows."""
        if self._waiting:
            self._flush()
        return self._rows

    def _flush(self) -> None:
        batch, self._waiting = self._waiting, []
        if self._stopped:
            self._pass_on(batch, self._status_of(started=False))
            return
        name = f"loregraph-transaction-{next(_numbers)}"
        rt = self._rt
        before = Counters()
        before.add(rt.counters)
        try:
            found = [row for inputs, outer in batch for row in self._answers(inputs, outer)]
            finish_deletions(rt)
            rt.view.end_part(commit=True)
        except CypherError as error:
            rt.deleted.clear()
            rt.counters = before
            if self._on_error == "fail" or error.kind == "ResourceLimit":
                error.hint = f"{error.hint} {self._said()}".strip()
                raise
            rt.view.end_part(commit=False)
            self._go_on()
            self._stopped = self._on_error == "break"
            self._pass_on(batch, self._status_of(name=name, message=error.message))
            return
        self.committed += 1
        self._go_on()
        status = self._status_of(name=name, committed=True)
        self._rows += [(*row, *status) for row in found] if status else found

    def _go_on(self) -> None:
        try:
            self._rt.view.next_part()
        except CypherError as error:
            error.hint = f"{error.hint} {self._said()}".strip()
            raise

    def _said(self) -> str:
        if self.committed == 1:
            return "1 batch was committed before, and stays."
        return f"{self.committed} batches were committed before, and stay."

    def _answers(self, inputs: Row, outer: Row) -> list[Row]:
        """Run the query for one row, and give what passes on."""
        found = self._run(self._rt, *inputs)
        if self._width is None:
            return [outer]
        if not found and self._optional:
            return [(*outer, *(None,) * self._width)]
        return [(*outer, *row) for row in found]

    def _pass_on(self, batch: list[tuple[Row, Row]], status: Row) -> None:
        """Give the rows of a batch that failed or was not begun: nulls for the columns."""
        nothing = (None,) * (self._width or 0)
        self._rows += [(*outer, *nothing, *status) for _, outer in batch]

    def _status_of(
        self,
        *,
        name: str | None = None,
        started: bool = True,
        committed: bool = False,
        message: str | None = None,
    ) -> Row:
        """Give the status of a batch where one is asked for."""
        if not self._status:
            return ()
        told = {"started": started, "committed": committed}
        return ({"errorMessage": message, **told, "transactionId": name},)


def _amount(value: Any, what: str) -> int:
    if type(value) is not int:
        raise type_error(f"{what} takes a whole number, not {describe(value)}.")
    if value < 1:
        raise argument_error(f"{what} takes a number above 0, not {value}.")
    return value
