"""What generated Python is written with: a module of functions, their lines and what they bind.

Names and values of a query get in as bound objects alone: globals of the module (``constant``),
parts of the graph that stay the same for every run over one snapshot (``fetch``), or locals that a
function sets at its start (``bind``). So the module is one function from a snapshot to the
functions that run over it; nothing that is fetched may hold the snapshot itself.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.plan.context import Planning
    from queries.cypher.syntax import ast

Line: TypeAlias = "tuple[str, ast.Span | None]"
MOST_BLOCKS = 12
"""Python nests at most 20 loops; a pipeline that is deeper goes on in another function."""


class Module:
    """The Python module that a query becomes.

    Attributes:
        planning: the query, and what is known of the graph.
        names: the globals of the module.
        anew: whether each run fetches anew: the query may change the graph, or is profiled.
        profiled: whether operators count their rows.
        current: the operator that is being written.
        written: for each chain, by identity, what was written for it.
        inner: for each operator, by identity, the chains inside its expressions.
        nesting: how deep the expression is that is being written.
        sites: for each name of a function that an expression calls, the place of the expression.
    """

    def __init__(self, planning: Planning, *, writes: bool = False, profiled: bool = False) -> None:
        self.planning = planning
        self.anew = writes or profiled
        self.names: dict[str, Any] = {}
        self.profiled = profiled
        self.current: Operator | None = None
        self.written: dict[int, Sequence[Operator]] = {}
        self.inner: dict[int, dict[ast.Span | None, tuple[Chain, Operator]]] = {}
        self.nesting = 0
        self.sites: dict[str, ast.Span] = {}
        self._places: dict[int, int] = {}
        self._constants: dict[tuple[str, Any], str] = {}
        self._fetched: dict[str, str] = {}
        self._written: list[Line] = []
        self._count = 0

    def fresh(self, prefix: str) -> str:
        """Make a name that nothing else has."""
        self._count += 1
        return f"{prefix}{self._count}"

    def constant(self, value: Any, prefix: str = "k") -> str:
        """Bind an object to a global name."""
        # repr: 0.0 and -0.0 are equal, and are two values
        same = repr(value) if type(value) is float else value
        try:
            key = (type(value).__name__, id(value) if type(value) is tuple else same)
            known = self._constants.get(key)
        except TypeError:
            key, known = (type(value).__name__, id(value)), None
        if known is None:
            known = self.fresh(prefix)
            self._constants[key] = known
            self.names[known] = value
        return known

    def function(self, name: str, value: Any) -> str:
        """Bind a function of ours under its own name."""
        held = self.names.setdefault(name, value)
        return name if held is value else self.constant(value, "f")

    def site(self, name: str, value: Any, span: ast.Span) -> str:
        """Bind a function under a name for one place in the query, so that an error finds it."""
        known = self._constants.setdefault((name, span), f"{name}_{len(self.sites)}")
        self.names[known], self.sites[known] = value, span
        return known

    def place_of(self, operator: Operator) -> int:
        """The place of an operator's count of rows."""
        return self._places.setdefault(id(operator), len(self._places))

    def note(self, chain: Chain, written: Sequence[Operator]) -> None:
        """Keep what was written for a chain."""
        self.written[id(chain)] = written

    def note_inner(self, chain: Chain, end: Operator, span: ast.Span | None) -> None:
        """Keep a chain that stands in an expression of the operator that is being written."""
        if self.current is not None:
            self.inner.setdefault(id(self.current), {}).setdefault(span, (chain, end))

    @property
    def places(self) -> dict[int, int]:
        """For each operator, by identity, the place of its count."""
        return self._places

    def fetch(self, text: str, prefix: str) -> str:
        """Fetch a part of ``snapshot`` before any function runs; give its name."""
        name = self._fetched.get(text)
        if name is None:
            name = self._fetched[text] = self.fresh(prefix)
        return name

    def add(self, lines: list[Line]) -> None:
        """Take over a finished function."""
        self._written += [*lines, ("", None)]

    def run(self, call: str) -> None:
        """Say what a run of the query is: a call of one of the functions with ``rt``."""
        name, _, rest = call.partition("(")
        short = f"run = {name}" if rest == "rt)" else f"run = lambda rt: {call}"
        self._written.append((short, None))

    @property
    def lines(self) -> list[Line]:
        """All lines, each with the place in the query that it is about."""
        fetches = [(f"    {name} = {text}", None) for text, name in self._fetched.items()]
        body = [(f"    {line}" if line else "", span) for line, span in self._written]
        return [("def over(snapshot):", None), *fetches, *body, ("    return run", None)]

    @property
    def source(self) -> str:
        """The whole text."""
        return "\n".join(line for line, _ in self.lines)


@dataclass(slots=True)
class Slot:
    """Room for lines: what is read of the nodes of a loop before the loops inside begin.

    Attributes:
        depth: how far the lines are indented.
        blocks: how many loops are open.
        reads: what is read, and the locals that hold it.
    """

    depth: int
    blocks: int
    reads: dict[str, str] = field(default_factory=dict)

    @property
    def lines(self) -> list[Line]:
        """The lines that it was filled with."""
        indent = "    " * self.depth
        return [(f"{indent}{name} = {text}", None) for text, name in self.reads.items()]


class Function:
    """One Python function while it is written.

    A function of its own takes the runtime ``rt``; a nested one stands inside another, for what
    runs once a row, and takes the variables it reads.

    Attributes:
        module: where it will stand.
        outer: the function that it is nested in.
        scope: the code of each variable of the query that is visible now.
        held: expressions whose value was assigned to a local, by identity.
        current: whether the graph may change while it runs, so that nothing may be fetched before.
        after_delete: whether something may be deleted already.
        result: what ``return`` gives.
        live: the variables that are read later on.
        depth: how many blocks are open.
        lookups: how many rows are expected at the place that is being written.
    """

    def __init__(
        self,
        module: Module,
        name: str,
        parameters: list[str],
        outer: Function | None = None,
        *,
        current: bool = False,
        after_delete: bool = False,
    ) -> None:
        self.module = module
        self.name = name
        self.parameters = parameters
        self.outer = outer
        self.scope: dict[str, Code] = {}
        self.held: dict[int, Code] = {}
        self.current = current
        self.after_delete = after_delete
        self.result = "None"
        self.live: frozenset[str] = frozenset()
        self.depth = 1
        self.blocks = 0
        self.span: ast.Span | None = None
        self.lookups: float = 1.0 if outer is None else outer.lookups
        self._lines: list[str | Slot] = []
        self._slots: dict[str, Slot] = {}
        self._spans: list[ast.Span | None] = []
        self._openings: list[str] = []
        self._prologue: list[Line] = []
        self._bound: dict[str, str] = {}
        self._given: dict[str, None] = {}
        self._postponed: dict[str, str] = {}
        self._used: dict[str, None] = {}
        self._counts_steps = False
        self._input: tuple[str, str, bool, int] | None = None

    # -- lines ----------------------------------------------------------------------------------

    def line(self, text: str) -> None:
        """Write one line."""
        self._lines.append("    " * self.depth + text)
        self._spans.append(self.span)

    def postpone(self, name: str, text: str) -> None:
        """Assign a value to a local, but only before the first step that needs it."""
        self._postponed[name] = text

    def settle(self, names: frozenset[str] | None) -> None:
        """Assign what was postponed of these variables, or all there is."""
        held = None if names is None else {self.scope[n].text for n in names if n in self.scope}
        for name in [name for name in self._postponed if held is None or name in held]:
            self.line(f"{name} = {self._postponed.pop(name)}")

    def start(self, text: str) -> None:
        """Write a line at the beginning of the function."""
        self._openings.append(text)

    def take_openings(self) -> list[str]:
        """Take away the lines for the beginning, so that those that come now stand alone."""
        taken, self._openings = self._openings, []
        return taken

    def insert_openings(self, mark: int, before: list[str]) -> None:
        """Write the beginning's new lines behind a mark, and put the lines of before back."""
        new, self._openings = self._openings, before
        indent = "    " * self.depth
        self._lines[mark + 1 : mark + 1] = [indent + text for text in new]
        self._spans[mark + 1 : mark + 1] = [None] * len(new)

    def slot(self, *names: str) -> None:
        """Leave room behind the head of a loop for what is read of the nodes that it gives."""
        slot = Slot(self.depth, self.blocks)
        self._lines.append(slot)
        self._spans.append(None)
        self._slots.update(dict.fromkeys(names, slot))

    def hoisted(self, name: str, text: str) -> str | None:
        """Read something of a loop's node outside of the loops inside; give the local name."""
        slot = self._slots.get(name)
        if slot is None or slot.blocks >= self.blocks:
            return None
        if text not in slot.reads:
            slot.reads[text] = self.fresh("v")
        return slot.reads[text]

    def mark(self) -> int:
        """The place of the line that was written last."""
        return len(self._lines) - 1

    def rewrite(self, mark: int, old: str, new: str) -> None:
        """Put text into a line that was written before it was known."""
        self._lines[mark] = str(self._lines[mark]).replace(old, new)

    @contextmanager
    def each(self, target: str, rows: str, *, tuples: bool = False) -> Iterator[None]:
        """Open the loop over the rows that come in; say whether they are tuples."""
        with self.block(f"for {target} in {rows}:"):
            self._input = (target, rows, tuples, len(self._lines))
            yield

    def passed_on(self, row: str) -> tuple[str, bool] | None:
        """The rows that came in, if each would just be passed on, and whether they are tuples.

        The loop over them is forgotten then.
        """
        if self._input is None:
            return None
        target, rows, tuples, written = self._input
        if target != row or len(self._lines) != written:
            return None
        del self._lines[written - 1 :], self._spans[written - 1 :]
        return rows, tuples

    def outside(self, text: str) -> None:
        """Write a line where a loop would have begun that was forgotten."""
        self.depth -= 1
        self.line(text)
        self.depth += 1

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Open a block: the lines written meanwhile stand in it."""
        loops = head.startswith(("for ", "while "))
        self.line(head)
        mark, opened = len(self._lines), self._lines[-1]
        self.depth += 1
        self.blocks += loops
        yield
        forgotten = self._lines[mark - 1 : mark] != [opened]
        if not forgotten and all(isinstance(line, Slot) for line in self._lines[mark:]):
            self.line("pass")
        self.depth -= 1
        self.blocks -= loops

    def fresh(self, prefix: str = "v") -> str:
        """Make a name that nothing else has."""
        return self.module.fresh(prefix)

    def constant(self, value: Any) -> str:
        """Bind an object to a global name."""
        return self.module.constant(value)

    def function(self, value: Any, name: str | None = None) -> str:
        """Bind a function of ours under its own name; in an expression, that and a number."""
        called = name or value.__name__
        if self.module.nesting and self.span is not None and not isinstance(value, type):
            return self.module.site(called, value, self.span)
        return self.module.function(called, value)

    @contextmanager
    def about(self, span: ast.Span) -> Iterator[None]:
        """Say what the lines are about that are written meanwhile."""
        before, self.span = self.span, span if span[1] else self.span
        yield
        self.span = before

    # -- what is fetched at the start -----------------------------------------------------------

    @property
    def top(self) -> Function:
        """The function at the outside, which fetches what all inside use."""
        function = self
        while function.outer is not None:
            function = function.outer
        return function

    def bind(self, text: str, prefix: str = "b") -> str:
        """Fetch something at the start; give the local name."""
        top = self.top
        name = top._bound.get(text)  # noqa: SLF001 - another function of the same module
        if name is None:
            name = top._bound[text] = self.fresh(prefix)  # noqa: SLF001
            top._prologue.append((f"    {name} = {text}", self.span))  # noqa: SLF001
        return self.use(name)

    @property
    def snapshot(self) -> str:
        """The name of the snapshot or transaction in what is fetched."""
        return self.view if self.module.anew else "snapshot"

    def fetch(self, text: str, prefix: str = "b") -> str:
        """Fetch a part of ``snapshot``, once for all runs over it; give the local name."""
        if self.module.anew:
            return self.bind(text, prefix)
        name = self.module.fetch(text, prefix)
        self.top._given[name] = None  # noqa: SLF001 - as above
        return self.use(name)

    def use(self, name: str) -> str:
        """Say that this function uses a local of the outermost one."""
        function = self
        while function.outer is not None:
            function._used[name] = None
            function = function.outer
        return name

    @property
    def runtime(self) -> str:
        """The name of the Runtime."""
        return self.use("rt")

    @property
    def view(self) -> str:
        """The name of the snapshot or transaction."""
        return self.bind("rt.view", "view")

    def method(self, name: str) -> str:
        """Fetch a method of the view."""
        return self.bind(f"{self.view}.{name}", name)

    def step(self) -> None:
        """Count one expanded node, and look at the clock now and then."""
        function: Function | None = self
        while function is not None:
            function._counts_steps = True  # noqa: SLF001
            function = function.outer
        self.line("left -= 1")
        self.line(f"if left < 0: left = {self.runtime}.tick()")

    # -- nested functions -----------------------------------------------------------------------

    def nested(self, prefix: str, variables: list[str], *more: str) -> Function:
        """Begin a function inside this one that takes variables of the query."""
        texts = [self.scope[name].text for name in variables]
        child = Function(
            self.module,
            self.fresh(prefix),
            [*dict.fromkeys(texts), *more],
            self,
            current=self.current,
            after_delete=self.after_delete,
        )
        child.scope = {name: self.scope[name] for name in variables}
        child.span = self.span
        return child

    def finish(self) -> str:
        """End the function: a nested one moves to the start of the outermost; give its name."""
        if self.outer is None:
            self._finish_top()
        else:
            # A bound local that was shadowed by a parameter of the same name is passed already.
            used = [f"{name}={name}" for name in self._used if name not in self.parameters]
            head = f"    def {self.name}({', '.join([*self.parameters, *used])}):"
            steps = ["        nonlocal left"] if self._counts_steps else []
            body = [*steps, *(f"        {line}" for line in self._openings)]
            written: list[Line] = [(line, None) for line in (head, *body)]
            written += [(f"    {line}", span) for line, span in self._body()]
            self.top._prologue += written  # noqa: SLF001
            self.outer.use(self.name)
        return self.name

    def _finish_top(self) -> None:
        given = [f"{name}={name}" for name in self._given]
        head = [f"def {self.name}({', '.join([*self.parameters, *given])}):"]
        if self._counts_steps:
            head.append("    left = rt.grant()")
        written: list[Line] = [(line, None) for line in head]
        written += self._prologue
        written += [(f"    {line}", None) for line in self._openings]
        self.module.add([*written, *self._body()])

    def _body(self) -> list[Line]:
        found: list[Line] = []
        for line, span in zip(self._lines, self._spans, strict=True):
            found += line.lines if isinstance(line, Slot) else [(line, span)]
        return found or [("    pass", None)]

    def hands_through(self, rows: str) -> bool:
        """Whether it would do no more than to give back what it is called with."""
        return not (self._lines or self._openings or self._prologue) and self.result == rows
