"""What an operator is: it knows what it reads and binds, and writes its few lines of Python."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions.code import Code
from queries.cypher.plan.names import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast

Following: TypeAlias = "Callable[[], None]"

NOTHING: frozenset[str] = frozenset()


@dataclass(eq=False, slots=True, kw_only=True)
class Operator(ABC):
    """One step of a plan, which gets rows from the step before and gives rows to the next.

    Attributes:
        rows: how many rows the planner expects it to give.
        span: the place in the query that it is about.
        gathers: whether it only gathers what it writes, and writes it after the last row.
    """

    rows: float = field(default=1.0)
    span: ast.Span | None = field(default=None)
    gathers: bool = field(default=False)

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return type(self).__name__

    @property
    def detail(self) -> str:
        """What it works on, in Cypher's words."""
        return ""

    @property
    def reads(self) -> frozenset[str]:
        """The variables that it reads."""
        return NOTHING

    @property
    def needs(self) -> frozenset[str] | None:
        """The variables whose values must be there when it is reached; None for all."""
        return None

    @property
    def binds(self) -> frozenset[str]:
        """The variables that it gives a value."""
        return NOTHING

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The plans inside, for EXPLAIN."""
        return ()

    @property
    def writes(self) -> bool:
        """Whether it changes the graph: what stands before and behind it must not notice."""
        return False

    @property
    def may_gather(self) -> bool:
        """Whether it can gather: no row of what it writes depends on what another row made."""
        return False

    @property
    def deletes(self) -> bool:
        """Whether it may delete something."""
        return False

    @abstractmethod
    def emit(self, fn: Function, following: Following) -> None:
        """Write the lines for one row of the step before; ``following`` writes the next step's."""


Chain: TypeAlias = tuple[Operator, ...]


class Breaker(Operator):
    """A step that needs all rows before it gives the first: it ends a function."""

    __slots__ = ()

    def keeps(self, live: frozenset[str]) -> frozenset[str]:
        """The variables that must get through it, of those that are read later on."""
        return live

    @abstractmethod
    def collect(self, fn: Function) -> None:
        """Write what takes one row in; sets ``fn.result``."""

    @abstractmethod
    def resume(self, fn: Function, rows: str, following: Following) -> None:
        """Write, in the next function, what gives the rows out again."""

    def emit(self, fn: Function, following: Following) -> None:
        """Take the row in; what follows stands in the next function."""
        del following
        self.collect(fn)


def as_element(fn: Function, name: str, form: str) -> Code:
    """Make sure that a variable travels as a bare id; null stays null."""
    code = fn.scope[name]
    if code.form == form:
        return code
    from queries.cypher.runtime import elements  # noqa: PLC0415 - only where a value comes back

    convert = fn.function(getattr(elements, f"{form}_id"), f"{form}_id")
    local = fn.fresh("n")
    fn.line(f"{local} = {convert}({code.text})")
    return bind(fn, name, Code(local, form))  # type: ignore[arg-type]  # one of the forms


def walk_ends(fn: Function, start: str, end: str | None) -> tuple[Code, Code | None, str]:
    """Give where a walk starts, its end where that is bound, and the test that neither is null."""
    first = as_element(fn, start, "node")
    last = None if end is None else as_element(fn, end, "node")
    guards = [f"{code.text} is not None" for code in (first, last) if code and code.nullable]
    return first, last, " and ".join(guards) or "True"


def bind(fn: Function, name: str, code: Code) -> Code:
    """Give a variable its code."""
    fn.scope[name] = code
    return code


def local(fn: Function, name: str, code: Code) -> Code:
    """Assign a value to a local of its own and bind the variable to it."""
    text = fn.fresh("v")
    fn.line(f"{text} = {code.text}")
    return bind(fn, name, code.called(text))


def carried(fn: Function, names: frozenset[str]) -> list[str]:
    """The variables of a scope that are among the names, in the order of the scope."""
    return among(fn.scope, names)


def among(names: Iterable[str], wanted: frozenset[str]) -> list[str]:
    """The names that are wanted: all of them where everything is."""
    if EVERYTHING in wanted:
        return list(names)
    return [name for name in names if name in wanted]


def unpacked(texts: list[str]) -> str:
    """Write the target of an assignment that takes a tuple apart."""
    return f"({texts[0]},)" if len(texts) == 1 else f"({', '.join(texts)})"
