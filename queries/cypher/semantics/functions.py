"""Function calls and aggregates: that they exist, and what they take and give."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from queries.cypher.functions.registry import Function, nearest
from queries.cypher.semantics import expressions
from queries.cypher.semantics.otherwise import otherwise
from queries.cypher.semantics.state import mismatch
from queries.cypher.semantics.types import (
    ANY,
    BOOLEAN,
    INTEGER,
    MAP,
    NODE,
    NULL,
    NUMBERS,
    RELATIONSHIP,
    STRING,
    Type,
    could_be,
    item_type,
    join_all,
    list_of,
    parse_type,
)
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

_CHECKED_WHEN_RUN = frozenset({"range"})
_PERCENTILES = frozenset({"percentilecont", "percentiledisc"})
_UNSTEADY = frozenset({"rand", "randomuuid"})
_GIVES_ITEM = frozenset({"head", "last"})
_GIVES_ARGUMENT = frozenset({"tail", "reverse", "abs"})
_GIVES_EXTREME = frozenset({"min", "max"})


def call(state: State, node: ast.FunctionCall, scope: Scope) -> Type:
    """Check a call and give the type of its result."""
    name = node.name.lower()
    if name == "exists":
        return _exists(state, node, scope)
    found = state.functions(name)
    if found is None:
        raise _unknown(node)
    _count_arguments(node, found)
    if found.aggregate is not None:
        types = _aggregate_arguments(state, node, scope)
    elif node.distinct:
        message = f"DISTINCT has no meaning in {found.name}, which is no aggregate."
        raise refused(message, "UnexpectedSyntax", node.span)
    else:
        types = [expressions.infer(state, argument, scope) for argument in node.arguments]
    if name not in _CHECKED_WHEN_RUN:
        _check_arguments(node, found, types)
    if name == "point":
        _check_point(node.arguments[0])
    if name in _PERCENTILES:
        _check_percentile(node.arguments[1])
    return _result(found, types)


def _exists(state: State, node: ast.FunctionCall, scope: Scope) -> Type:
    if len(node.arguments) == 1 and isinstance(node.arguments[0], ast.PatternPredicate):
        expressions.predicate(state, node.arguments[0], scope)
        return BOOLEAN
    place = node.arguments[0].span if len(node.arguments) == 1 else node.span
    raise refused(
        "exists() takes a pattern only.",
        "UnexpectedSyntax",
        place,
        hint="Write n.key IS NOT NULL for a property.",
    )


def _unknown(node: ast.FunctionCall) -> Exception:
    near = nearest(node.name)
    hint = otherwise(node.name) or (f"Did you mean {near}?" if near else "")
    return refused(f"There is no function {node.name}.", "UnknownFunction", node.span, hint=hint)


def _count_arguments(node: ast.FunctionCall, found: Function) -> None:
    least, most = found.arity
    given = len(node.arguments)
    if given < least or (most is not None and given > most):
        message = f"{found.name} takes {_range(least, most)}, not {given}."
        hint = f"Its signature is {found.name}{found.signature}."
        raise refused(message, "InvalidNumberOfArguments", node.span, hint=hint)


def _range(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {least} argument{'' if least == 1 else 's'}"
    if least == most:
        return f"{least} argument{'' if least == 1 else 's'}"
    return f"{least} to {most} arguments"


def _aggregate_arguments(state: State, node: ast.FunctionCall, scope: Scope) -> list[Type]:
    enter_aggregate(state, node)
    with state.within("inside"):
        types = [expressions.infer(state, argument, scope) for argument in node.arguments]
    for argument in node.arguments:
        for inside in ast.walk(argument):
            if isinstance(inside, ast.FunctionCall) and inside.name.lower() in _UNSTEADY:
                message = f"{inside.name} cannot stand in an aggregate: it differs at each call."
                raise refused(message, "NonConstantExpression", inside.span)
    return types


def enter_aggregate(state: State, node: ast.Expression) -> None:
    """Note that an aggregate stands here.

    Raises:
        CypherError: no aggregate may stand here.
    """
    if state.aggregation == "forbidden":
        raise refused(
            "An aggregate can only stand in WITH or RETURN.",
            "InvalidAggregation",
            node.span,
            hint="Compute it in a WITH before; COUNT { ... } counts matches.",
        )
    if state.aggregation == "inside":
        message = "An aggregate cannot stand inside another one."
        raise refused(message, "NestedAggregation", node.span, hint="Compute it in a WITH before.")
    state.seen += 1


def count_star(state: State, node: ast.CountStar, _: Scope) -> Type:
    """``count(*)``."""
    enter_aggregate(state, node)
    return INTEGER


def _check_arguments(node: ast.FunctionCall, found: Function, types: list[Type]) -> None:
    for place, (argument, actual) in enumerate(zip(node.arguments, types, strict=True)):
        parameter = found.parameters[min(place, len(found.parameters) - 1)]
        wanted = _wanted(parameter.types)
        if not could_be(actual, *wanted):
            expected = " or ".join(parameter.types)
            raise mismatch(argument, f"{expected} for {parameter.name} of {found.name}", actual)


def _check_point(written: ast.Expression) -> None:
    """Refuse a map that names no two coordinates."""
    if isinstance(written, ast.MapLiteral):
        keys = {entry.key for entry in written.entries}
        if not ({"x", "y"} <= keys or {"longitude", "latitude"} <= keys):
            message = "A point has x and y, or longitude and latitude."
            raise refused(message, "InvalidArgumentValue", written.span)


def _check_percentile(written: ast.Expression) -> None:
    if isinstance(written, ast.Literal) and written.value is None:
        message = "A percentile is a number between 0.0 and 1.0, not null."
        raise refused(message, "InvalidArgumentType", written.span)


@cache
def _wanted(names: tuple[str, ...]) -> tuple[Type, ...]:
    """The types of a parameter; a whole number serves as a FLOAT too, an element as a MAP."""
    types = tuple(kind for name in names for kind in parse_type(name))
    if any(kind.name == "FLOAT" for kind in types):
        types = (*types, INTEGER)
    return (*types, NODE, RELATIONSHIP) if MAP in types else types


def _result(found: Function, types: list[Type]) -> Type:
    name = found.name.lower()
    if name == "collect":
        return list_of(types[0] if types[0] != NULL else ANY)
    if name == "coalesce":
        return join_all(types)
    if name in _GIVES_ITEM:
        return item_type(types[0])
    if name in _GIVES_EXTREME:
        return types[0]
    if name in _GIVES_ARGUMENT and (types[0].inner is not None or types[0].name in NUMBERS):
        return types[0]
    declared = parse_type(found.result)
    if len(declared) > 1:
        return types[0] if types and types[0] == STRING else ANY
    return declared[0]
