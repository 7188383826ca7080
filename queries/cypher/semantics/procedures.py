"""Procedures: what the checker has to know of one, and how a CALL of it is checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from queries.cypher.semantics import expressions
from queries.cypher.semantics.elsewhere import elsewhere
from queries.cypher.semantics.of_server import of_server
from queries.cypher.semantics.state import already_bound, mismatch
from queries.cypher.semantics.types import FLOAT, INTEGER, Type, could_be, type_of_value
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import did_you_mean, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State


@dataclass(frozen=True, slots=True)
class Field:
    """An argument or a yielded column.

    ``default`` is what an argument that may be left out then is, as a query would write it.
    """

    name: str
    type: Type
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """A procedure as a query sees it.

    Attributes:
        name: the full name with its namespaces.
        arguments: what it takes, in order.
        results: what it yields, in order; empty for a procedure that only does something.
        writes: whether it may change the graph.
    """

    name: str
    arguments: tuple[Field, ...] = ()
    results: tuple[Field, ...] = ()
    writes: bool = False

    @property
    def least(self) -> int:
        """How many arguments it needs."""
        return sum(field.default is None for field in self.arguments)


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure that can be called: its signature, and the function behind it.

    ``call`` takes the view (a Snapshot or Transaction) and the arguments, and gives one tuple for
    each row, in the order of ``signature.results``. One's ``own`` takes the Runtime instead.
    ``description`` is for SHOW PROCEDURES.
    """

    signature: Signature
    call: Callable[..., Iterable[tuple[Any, ...]]]
    own: bool = False
    description: str = ""


Procedures: TypeAlias = "Callable[[str], Signature | None]"


def standalone(state: State, part: ast.SingleQuery) -> Scope | None:
    """Check a query that is one CALL and nothing else, and give its columns; None if it is not."""
    clause = part.clauses[0]
    if len(part.clauses) != 1 or not isinstance(clause, ast.CallProcedure):
        return None
    state.facts.before[id(clause)] = {}
    signature = _signature(state, clause)
    if clause.arguments is None:
        _implicit_arguments(state, clause, signature)
    else:
        _check_arguments(state, clause, clause.arguments, signature, {})
    if clause.items is None:
        columns: Scope = {field.name: field.type for field in signature.results}
    else:
        columns = _yielded(clause, clause.items, signature, {})
    if clause.where is not None:
        message = "A CALL that stands alone takes no WHERE."
        hint = (
            f"Write CALL ... YIELD {clause.items[0].variable.name} WHERE ... RETURN *."
            if (clause.items)
            else "Name its columns behind YIELD, and add RETURN *."
        )
        raise refused(message, "UnexpectedSyntax", clause.where.span, hint=hint)
    state.facts.after[id(clause)] = columns
    return columns


def call(state: State, clause: ast.CallProcedure, scope: Scope) -> Scope:
    """Check a CALL among other clauses and give the scope behind it."""
    signature = _signature(state, clause)
    if clause.arguments is None:
        raise refused(
            "A procedure called inside a query needs its arguments in parentheses.",
            "InvalidArgumentPassingMode",
            clause.span,
        )
    if clause.star:
        message = "YIELD * can only stand in a query of one CALL."
        raise refused(message, "UnexpectedSyntax", clause.span, hint="Name the columns.")
    if clause.items is None and signature.results:
        raise refused(
            f"{signature.name} gives columns, and none of them is named.",
            "UndefinedVariable",
            clause.span,
            hint=f"Add YIELD {signature.results[0].name}, or YIELD - for none.",
        )
    _check_arguments(state, clause, clause.arguments, signature, scope)
    new = {**scope, **_yielded(clause, clause.items or (), signature, scope)}
    expressions.condition(state, clause.where, new)
    return new


def _signature(state: State, clause: ast.CallProcedure) -> Signature:
    found = state.procedures(clause.name)
    if found is None:
        message = f"There is no procedure {clause.name}."
        hint = of_server(clause.name) or elsewhere(clause.name)
        hint = hint or did_you_mean(clause.name, state.known)
        raise refused(message, "ProcedureNotFound", clause.span, kind="ProcedureError", hint=hint)
    if found.writes:
        state.write(clause, f"CALL {found.name}")
    state.facts.signatures[id(clause)] = found
    return found


def _implicit_arguments(state: State, clause: ast.CallProcedure, signature: Signature) -> None:
    for field in signature.arguments:
        if field.default is not None:
            continue
        state.used.add(field.name)
        if field.name not in state.parameters:
            message = f"The procedure {signature.name} needs the parameter ${field.name}."
            raise refused(message, "MissingParameter", clause.span, kind="ParameterMissing")
        actual = type_of_value(state.parameters[field.name])
        if not _fits(actual, field.type):
            raise mismatch(clause, f"{field.type} for ${field.name}", actual)


def _fits(actual: Type, wanted: Type) -> bool:
    return could_be(actual, wanted) or (wanted == FLOAT and could_be(actual, INTEGER))


def _check_arguments(
    state: State,
    clause: ast.CallProcedure,
    arguments: tuple[ast.Expression, ...],
    signature: Signature,
    scope: Scope,
) -> None:
    types = [expressions.without_aggregates(state, argument, scope) for argument in arguments]
    if not signature.least <= len(arguments) <= len(signature.arguments):
        wanted = ", ".join(f"{field.name} :: {field.type}" for field in signature.arguments)
        message = (
            f"{signature.name} takes {len(signature.arguments)} arguments, not {len(arguments)}."
        )
        hint = f"Its signature is {signature.name}({wanted})."
        raise refused(message, "InvalidNumberOfArguments", clause.span, hint=hint)
    for argument, actual, field in zip(arguments, types, signature.arguments, strict=False):
        if not _fits(actual, field.type):
            raise mismatch(argument, f"{field.type} for {field.name}", actual)


def _yielded(
    clause: ast.CallProcedure,
    items: tuple[ast.YieldItem, ...],
    signature: Signature,
    scope: Scope,
) -> Scope:
    known = {field.name: field.type for field in signature.results}
    new: dict[str, Type] = {}
    for item in items:
        if item.field not in known:
            raise refused(
                f"{clause.name} has no column {item.field}.",
                "UndefinedVariable",
                item.span,
                hint=did_you_mean(item.field, known),
            )
        if item.variable.name in scope or item.variable.name in new:
            raise already_bound(item.variable)
        new[item.variable.name] = known[item.field]
    return new
