"""The types of expressions, and what is refused in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from queries.cypher.semantics import functions, operators, patterns, subqueries
from queries.cypher.semantics.state import mismatch, undefined
from queries.cypher.semantics.types import (
    ANY,
    BOOLEAN,
    FLOAT,
    INTEGER,
    LIST,
    MAP,
    NODE,
    NULL,
    NUMBER,
    NUMBERS,
    PATH,
    POINT,
    PROPERTY,
    RELATIONSHIP,
    STRING,
    TEMPORALS,
    UNKNOWN,
    Type,
    could_be,
    item_type,
    join_all,
    list_of,
    type_of_value,
)
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

    Rule: TypeAlias = Callable[[State, Any, Scope], Type]

_LITERALS = {kind: Type(kind.upper()) for kind in ("null", "boolean", "integer", "float", "string")}
_TEMPORAL = tuple(Type(name) for name in sorted(TEMPORALS))
_HAS_PARTS = (MAP, NODE, RELATIONSHIP, POINT, *_TEMPORAL)
_SIMPLE = frozenset({BOOLEAN, INTEGER, FLOAT, STRING})


def infer(state: State, node: ast.Expression, scope: Scope) -> Type:
    """Check an expression and give its type."""
    seen = state.seen
    found = _RULES[type(node)](state, node, scope)
    if state.seen > seen:
        state.facts.aggregating.add(id(node))
    state.facts.types[id(node)] = found
    return found


def predicate(state: State, node: ast.Expression, scope: Scope) -> None:
    """Check an expression that stands where true or false is expected."""
    if isinstance(node, ast.PatternPredicate):
        patterns.check_known(state, node.pattern, scope)
        state.facts.types[id(node)] = BOOLEAN
        return
    found = infer(state, node, scope)
    if not could_be(found, BOOLEAN):
        raise mismatch(node, "true or false", found)


def without_aggregates(state: State, node: ast.Expression, scope: Scope) -> Type:
    """Check an expression that stands where no aggregate can be."""
    with state.within("forbidden"):
        return infer(state, node, scope)


def condition(state: State, node: ast.Expression | None, scope: Scope) -> None:
    """Check a WHERE."""
    if node is not None:
        with state.within("forbidden"):
            predicate(state, node, scope)


def unwound(state: State, source: ast.Expression, scope: Scope) -> Type:
    """Check what UNWIND or FOREACH goes through: a single value serves as a list of it."""
    found = infer(state, source, scope)
    return item_type(found) if could_be(found, LIST) else found


def list_items(state: State, source: ast.Expression, scope: Scope) -> Type:
    """Check an expression that stands for a list, and give the type of its items."""
    found = infer(state, source, scope)
    if not could_be(found, LIST):
        raise mismatch(source, "a list", found)
    return NULL if found == NULL else item_type(found)


def _literal(_: State, node: ast.Literal, __: Scope) -> Type:
    return _LITERALS[node.kind]


def _parameter(state: State, node: ast.Parameter, _: Scope) -> Type:
    state.used.add(node.name)
    return type_of_value(state.parameters[node.name]) if node.name in state.parameters else ANY


def _variable(_: State, node: ast.Variable, scope: Scope) -> Type:
    found = scope.get(node.name)
    if found is None:
        raise undefined(node, scope)
    return found


def _property(state: State, node: ast.Property, scope: Scope) -> Type:
    subject = infer(state, node.subject, scope)
    if subject in (NODE, RELATIONSHIP):
        return PROPERTY
    if could_be(subject, *_HAS_PARTS):
        return ANY
    kind = "SyntaxError" if subject == PATH else "TypeError"
    raise mismatch(node.subject, "a node, a relationship or a map", subject, kind=kind)


def _index(state: State, node: ast.Index, scope: Scope) -> Type:
    subject = infer(state, node.subject, scope)
    index = infer(state, node.index, scope)
    if not could_be(subject, LIST, MAP, NODE, RELATIONSHIP, *_TEMPORAL):
        raise mismatch(node.subject, "a list or a map", subject, kind="TypeError")
    if subject.inner is not None:
        if not could_be(index, INTEGER):
            raise mismatch(node.index, "a whole number", index, kind="TypeError")
        return subject.inner
    if subject in (MAP, NODE, RELATIONSHIP, *_TEMPORAL) and not could_be(index, STRING):
        raise mismatch(node.index, "a key", index, kind="TypeError")
    return PROPERTY if subject in (NODE, RELATIONSHIP) else ANY


def _slice(state: State, node: ast.Slice, scope: Scope) -> Type:
    subject = infer(state, node.subject, scope)
    if not could_be(subject, LIST):
        raise mismatch(node.subject, "a list", subject)
    for bound in (node.start, node.end):
        if bound is not None:
            found = infer(state, bound, scope)
            if not could_be(found, INTEGER):
                raise mismatch(bound, "a whole number", found)
    return subject if subject.inner is not None else ANY


def _list(state: State, node: ast.ListLiteral, scope: Scope) -> Type:
    inner = join_all([infer(state, item, scope) for item in node.items])
    return list_of(inner if node.items else ANY)


def _map(state: State, node: ast.MapLiteral, scope: Scope) -> Type:
    for entry in node.entries:
        infer(state, entry.value, scope)
    return MAP


def _not(state: State, node: ast.Not, scope: Scope) -> Type:
    predicate(state, node.operand, scope)
    return BOOLEAN


def _joined(state: State, node: ast.And | ast.Or | ast.Xor, scope: Scope) -> Type:
    for operand in node.operands:
        predicate(state, operand, scope)
    return BOOLEAN


def _label_predicate(state: State, node: ast.LabelPredicate, scope: Scope) -> Type:
    subject = infer(state, node.subject, scope)
    if not could_be(subject, NODE, RELATIONSHIP):
        raise mismatch(node.subject, "a node or a relationship", subject)
    for part in ast.walk(node.labels):
        if isinstance(part, ast.LabelDynamic):
            raise refused(
                "A label that is calculated stands in patterns, SET and REMOVE, not in a test.",
                "UnexpectedSyntax",
                part.span,
                hint="Write 'Label' IN labels(n), or type(r) = 'TYPE'.",
            )
    return BOOLEAN


def _case(state: State, node: ast.Case, scope: Scope) -> Type:
    if node.subject is not None:
        infer(state, node.subject, scope)
    found: list[Type] = []
    for branch in node.branches:
        for test in branch.tests:
            predicate(state, test, scope)
        found.append(infer(state, branch.result, scope))
    if node.default is not None:
        found.append(infer(state, node.default, scope))
    return join_all(found)


def _list_comprehension(state: State, node: ast.ListComprehension, scope: Scope) -> Type:
    item = list_items(state, node.source, scope)
    inner = {**scope, node.variable.name: item}
    condition(state, node.where, inner)
    if node.projection is None:
        return list_of(item)
    return list_of(without_aggregates(state, node.projection, inner))


def _quantifier(state: State, node: ast.Quantifier, scope: Scope) -> Type:
    item = list_items(state, node.source, scope)
    condition(state, node.where, {**scope, node.variable.name: item})
    return BOOLEAN


def _reduce(state: State, node: ast.Reduce, scope: Scope) -> Type:
    initial = infer(state, node.initial, scope)
    item = list_items(state, node.source, scope)
    inner = {**scope, node.variable.name: item, node.accumulator.name: initial}
    if initial.name not in UNKNOWN:
        found = without_aggregates(state, node.expression, inner)
        if initial in _SIMPLE and not could_be(
            found, NUMBER if initial.name in NUMBERS else initial
        ):
            raise mismatch(node.expression, f"{initial}, as the accumulator is", found)
    # what it is from the second item on may be another type of number
    inner[node.accumulator.name] = ANY
    without_aggregates(state, node.expression, inner)
    return ANY


def _map_projection(state: State, node: ast.MapProjection, scope: Scope) -> Type:
    subject = infer(state, node.subject, scope)
    if not could_be(subject, NODE, RELATIONSHIP, MAP, *_TEMPORAL):
        raise mismatch(node.subject, "a node, a relationship or a map", subject)
    for item in node.items:
        if isinstance(item, ast.MapEntry):
            infer(state, item.value, scope)
        elif isinstance(item, ast.ProjectedVariable):
            infer(state, item.variable, scope)
    return MAP


def _pattern_predicate(_: State, node: ast.PatternPredicate, __: Scope) -> Type:
    raise refused(
        "A pattern cannot stand where a value is expected.",
        "UnexpectedSyntax",
        node.span,
        hint="Write EXISTS { ... }, COUNT { ... } or a pattern comprehension.",
    )


def _pattern_comprehension(state: State, node: ast.PatternComprehension, scope: Scope) -> Type:
    inner = patterns.bind_comprehension(state, node.pattern, scope)
    condition(state, node.where, inner)
    return list_of(without_aggregates(state, node.projection, inner))


def _shortest_path(state: State, node: ast.ShortestPathExpression, scope: Scope) -> Type:
    patterns.check_known(state, node.pattern, scope)
    return PATH if node.pattern.shortest == "shortestPath" else list_of(PATH)


_RULES: dict[type[ast.Expression], Rule] = {
    ast.Literal: _literal,
    ast.Parameter: _parameter,
    ast.Variable: _variable,
    ast.Property: _property,
    ast.Index: _index,
    ast.Slice: _slice,
    ast.ListLiteral: _list,
    ast.MapLiteral: _map,
    ast.Negative: operators.sign,
    ast.Positive: operators.sign,
    ast.Arithmetic: operators.arithmetic,
    ast.ArithmeticChain: operators.arithmetic_chain,
    ast.Comparison: operators.comparison,
    ast.StringPredicate: operators.string_predicate,
    ast.In: operators.contained,
    ast.IsNull: operators.unary_predicate,
    ast.IsTyped: operators.unary_predicate,
    ast.IsNormalized: operators.unary_predicate,
    ast.LabelPredicate: _label_predicate,
    ast.Not: _not,
    ast.And: _joined,
    ast.Or: _joined,
    ast.Xor: _joined,
    ast.CaseSubject: lambda *_: ANY,
    ast.Case: _case,
    ast.FunctionCall: functions.call,
    ast.CountStar: functions.count_star,
    ast.ListComprehension: _list_comprehension,
    ast.PatternComprehension: _pattern_comprehension,
    ast.Quantifier: _quantifier,
    ast.Reduce: _reduce,
    ast.MapProjection: _map_projection,
    ast.PatternPredicate: _pattern_predicate,
    ast.ShortestPathExpression: _shortest_path,
    ast.ExistsSubquery: subqueries.exists,
    ast.CountSubquery: subqueries.count,
    ast.CollectSubquery: subqueries.collect,
}
