"""Compiled queries: made once, run with other parameters on other snapshots, by many threads."""

from __future__ import annotations

import gc
import linecache
import re
from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError, LoregraphError
from graph.results.result import Result
from queries.cypher.runtime.run import Runtime
from queries.cypher.runtime.schema import take_turn
from queries.cypher.runtime.writes import finish_deletions

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from types import TracebackType
    from typing import TypeAlias

    from graph.results.engine import Limits
    from queries.cypher.plan.explain import Explained
    from queries.cypher.plan.plan_query import QueryPlan

    Run: TypeAlias = Callable[[Runtime], Any]

_numbers = count(1)
_CALLED = re.compile(rb"\w+(?=\()")
_KEPT = 1_000
"""How much a snapshot keeps: two things for each query."""


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """A query's function, and what its result needs besides rows.

    Attributes:
        plan: where it came from.
        over: from a snapshot to a function from a Runtime to the rows.
        anew: that function, where nothing is fetched of a snapshot before it runs.
        file: the name under which tracebacks find the source.
        columns: the names of the result's columns.
        writes: whether it may change the graph, and so needs a transaction; EXPLAIN never does.
    """

    plan: QueryPlan
    over: Callable[[Any], Run]
    anew: Run | None
    file: str
    columns: list[str]
    writes: bool

    @classmethod
    def of(cls, plan: QueryPlan) -> Compiled:
        """Compile the source of a plan."""
        file = f"<cypher {next(_numbers)}>"
        names = dict(plan.names)
        exec(compile(plan.source, file, "exec"), names)  # noqa: S102 - our own text: see writer.py
        lines = plan.source.splitlines(keepends=True)
        linecache.cache[file] = (len(plan.source), None, lines, file)
        writes = plan.writes and plan.mode != "explain"
        over = names["over"]
        anew = over(None) if plan.writes or plan.mode == "profile" else None
        return cls(plan, over, anew, file, list(plan.columns), writes)

    def run_over(self, rt: Runtime) -> Run:
        """Give the function from a Runtime to the rows of its view, which keeps it."""
        view = rt.view
        run: Run | None = view.kept.get(self)
        if run is None:
            rt.rest()  # what a snapshot makes at its first use is large
            run = self.over(view)
            if not view.writable:
                keep(view, self, run)
        return run

    def __del__(self) -> None:
        linecache.cache.pop(self.file, None)


def keep(view: Any, key: Hashable, found: Any) -> None:
    """Let a snapshot keep something, unless it keeps too much: then it begins anew."""
    if len(view.kept) >= _KEPT:
        view.kept.clear()
    view.kept[key] = found


class Execution:
    """A compiled query with the values of its parameters."""

    __slots__ = ("_compiled", "_parameters")

    def __init__(self, compiled: Compiled, parameters: Mapping[str, Any]) -> None:
        self._compiled = compiled
        self._parameters = parameters

    @property
    def writes(self) -> bool:
        """Whether it may change the graph, and so needs a transaction; EXPLAIN never does."""
        return self._compiled.writes

    def execute(self, view: Any, limits: Limits) -> Result:
        """Answer the query.

        Raises:
            CypherError: it failed.
        """
        compiled = self._compiled
        plan = compiled.plan
        if plan.explained is not None:
            return self._explain(plan.explained, view, limits)
        writes = compiled.writes
        if writes and view.purpose != plan.purpose:
            take_turn(view, plan.purpose)
        rt = Runtime(view, self._parameters, limits, writes=writes)
        rows = _rows(compiled, rt)
        counters = rt.counters if writes else None
        return Result(compiled.columns, rows, counters, None, plan.notices, plan.text)

    def _explain(self, explained: Explained, view: Any, limits: Limits) -> Result:
        """Tell how the query is answered, under PROFILE with its answer."""
        compiled = self._compiled
        plan = compiled.plan
        if plan.mode == "explain":
            return Result(compiled.columns, [], None, explained.tree(), plan.notices, plan.text)
        if plan.writes:
            take_turn(view, plan.purpose)
        rt = Runtime(view, self._parameters, limits, writes=plan.writes)
        rt.measure(explained.size)
        rows = _rows(compiled, rt)
        tree = explained.tree(rt.meter)
        counters = rt.counters if plan.writes else None
        return Result(compiled.columns, rows, counters, tree, plan.notices, plan.text)


def _rows(compiled: Compiled, rt: Runtime) -> Any:
    """Run the function; the garbage collector, which a long run puts to rest, works again then."""
    try:
        rows = (compiled.anew or compiled.run_over(rt))(rt)
        if compiled.writes and rt.deleted:
            finish_deletions(rt)
    except CypherError as error:
        if rt.place is not None:
            error.hint = f"{error.hint} It was reached with line {rt.place[1]} of {rt.place[0]}."
        raise _placed(error, compiled) from error.__cause__
    except (RecursionError, MemoryError) as error:
        raise _placed(_exhausted(error), compiled) from None
    except LoregraphError:
        raise
    except Exception as error:
        raise _placed(_failed(error), compiled) from error
    finally:
        if rt.rests:
            gc.enable()
    return rows


def _failed(error: Exception) -> CypherError:
    """A mistake of ours, as an error that leaves the store as it was."""
    return CypherError(
        f"The query failed inside the engine: {type(error).__name__}: {error}.",
        kind="DatabaseError",
        code="ExecutionFailed",
        hint="This is a mistake of Loregraph; please report it with the query.",
    )


def _exhausted(error: BaseException) -> CypherError:
    what = "memory" if isinstance(error, MemoryError) else "depth of nested values"
    return CypherError(
        f"The query needs more {what} than there is.",
        kind="ResourceLimit",
        code="OutOfMemory" if isinstance(error, MemoryError) else "NestingTooDeep",
    )


def _placed(error: CypherError, compiled: Compiled) -> CypherError:
    """Add the text, and the place that the failing line is about."""
    if error.text is None:
        error.text = compiled.plan.text
    if error.span is None:
        error.span = _span(error.__traceback__, compiled)
    return error


def _span(trace: TracebackType | None, compiled: Compiled) -> tuple[int, int] | None:
    """The place of the expression that was calculated, else of the line that ran."""
    found = None
    spans = compiled.plan.spans
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == compiled.file:
            place = trace.tb_lineno - 1
            line = spans[place] if 0 <= place < len(spans) else None
            found = _site(trace, compiled) or line or found
        trace = trace.tb_next
    return found


def _site(trace: TracebackType, compiled: Compiled) -> tuple[int, int] | None:
    """The place of the expression whose call failed; Python knows its columns in the line."""
    instructions = trace.tb_frame.f_code.co_positions()
    line, _, column, _ = next(islice(instructions, trace.tb_lasti // 2, None))
    if line is None or column is None:
        return None
    text = linecache.getline(compiled.file, line).encode()[column:]
    called = _CALLED.match(text)
    return compiled.plan.sites.get(called[0].decode()) if called else None
