"""What the checker carries along while it reads a tree, and its ways to refuse."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from queries.cypher.functions.registry import Function, lookup
from queries.cypher.semantics.checked import Facts
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import did_you_mean, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from graph.results.errors import CypherError
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.procedures import Procedures
    from queries.cypher.semantics.types import Type

    FindFunction = Callable[[str], Function | None]


@dataclass(slots=True)
class State:
    """What is known while checking.

    Attributes:
        facts: what was found out so far.
        parameters: the values given with the query.
        procedures: finds a procedure by its name.
        functions: finds a function by its name.
        known: the names of all procedures, for hints.
        used: the parameters that were read.
        writes: whether something writes.
        aggregation: whether an aggregate may stand here.
        seen: how many aggregates were met.
        no_writing: the kind of subquery that may not write, or empty.
        carried: the variables that stay visible behind a WITH.
        imported: those of them that are no part of ``RETURN *``.
        colons: whether labels are joined by colons anywhere.
    """

    parameters: Mapping[str, Any]
    procedures: Procedures
    functions: FindFunction = lookup
    known: Collection[str] = ()
    facts: Facts = field(default_factory=Facts)
    used: set[str] = field(default_factory=set)
    writes: bool = False
    aggregation: Literal["allowed", "forbidden", "inside"] = "forbidden"
    seen: int = 0
    no_writing: str = ""
    carried: Scope = field(default_factory=dict)
    imported: Scope = field(default_factory=dict)
    colons: bool = False

    @contextmanager
    def within(self, aggregation: Literal["allowed", "forbidden", "inside"]) -> Iterator[None]:
        """Whether aggregates may stand in what is read inside the block."""
        outside, self.aggregation = self.aggregation, aggregation
        yield
        self.aggregation = outside

    @contextmanager
    def subquery(
        self, carried: Scope, no_writing: str = "", *, imported: Scope | None = None
    ) -> Iterator[None]:
        """Read a query of its own: its aggregates are none of the outer expression."""
        outside = (self.seen, self.aggregation, self.no_writing, self.carried, self.imported)
        self.aggregation = "forbidden"
        self.no_writing = no_writing or self.no_writing
        self.carried = carried
        self.imported = imported or {}
        yield
        self.seen, self.aggregation, self.no_writing, self.carried, self.imported = outside

    def write(self, clause: ast.Clause, word: str) -> None:
        """Note that a clause writes.

        Raises:
            CypherError: it stands in a subquery that only reads.
        """
        if self.no_writing:
            message = f"{word} cannot stand in {self.no_writing}, which only reads."
            raise refused(message, "InvalidClauseComposition", clause.span)
        self.writes = True


def mismatch(
    node: ast.Syntax, expected: str, actual: Type, *, kind: str = "SyntaxError", hint: str = ""
) -> CypherError:
    """An expression is of a type that is surely wrong here."""
    message = f"Expected {expected}, but this is of type {actual}."
    return refused(message, "InvalidArgumentType", node.span, kind=kind, hint=hint)


def undefined(variable: ast.Variable, scope: Scope) -> CypherError:
    """A name is read that nothing bound."""
    return refused(
        f"The variable {variable.name} is not defined.",
        "UndefinedVariable",
        variable.span,
        hint=did_you_mean(variable.name, scope),
    )


def already_bound(variable: ast.Variable, why: str = "") -> CypherError:
    """A name is bound that was bound before."""
    message = f"The variable {variable.name} is bound already{why}."
    return refused(message, "VariableAlreadyBound", variable.span)


def names_read(node: ast.Syntax, scope: Scope) -> frozenset[str]:
    """The variables of a scope that a piece of the tree may read."""
    found: set[str] = set()
    for inside in ast.walk(node):
        if isinstance(inside, ast.Variable):
            found.add(inside.name)
        elif isinstance(inside, ast.With | ast.Return) and inside.star:
            found.update(scope)
    return frozenset(found & set(scope))
