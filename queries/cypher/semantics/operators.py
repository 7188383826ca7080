"""The types that operators take and give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.results.wording import article
from queries.cypher.semantics import expressions
from queries.cypher.semantics.state import mismatch
from queries.cypher.semantics.types import (
    ANY,
    BOOLEAN,
    DURATION,
    FLOAT,
    INSTANTS,
    INTEGER,
    LIST,
    NULL,
    NUMBER,
    NUMBERS,
    STRING,
    TEMPORALS,
    UNKNOWN,
    Type,
    could_be,
    join,
    list_of,
)
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from queries.cypher.semantics.checked import Scope
    from queries.cypher.semantics.state import State

_OPEN = UNKNOWN | {"PROPERTY VALUE"}


def sign(state: State, node: ast.Negative | ast.Positive, scope: Scope) -> Type:
    """``-a`` and ``+a``."""
    found = expressions.infer(state, node.operand, scope)
    if isinstance(node, ast.Positive) and found.name in TEMPORALS:
        return found
    if not could_be(found, NUMBER):
        raise mismatch(node.operand, "a number", found)
    return found if found.name in NUMBERS else ANY


def arithmetic(state: State, node: ast.Arithmetic, scope: Scope) -> Type:
    """``a + b`` and its siblings."""
    left = expressions.infer(state, node.left, scope)
    right = expressions.infer(state, node.right, scope)
    return _joined(node, left, right)


def arithmetic_chain(state: State, node: ast.ArithmeticChain, scope: Scope) -> Type:
    """``a + b - c ...``, two at a time from the left."""
    first, *others = node.operands
    found = expressions.infer(state, first, scope)
    before = first
    for operator, right in zip(node.operators, others, strict=True):
        pair = ast.Arithmetic(operator, before, right, span=(first.span[0], right.span[1]))
        found = _joined(pair, found, expressions.infer(state, right, scope))
        before = ast.Literal(None, "null", span=pair.span)
    return found


def _joined(node: ast.Arithmetic, left: Type, right: Type) -> Type:
    """What an operator gives of two types, of which it refuses what surely does not fit."""
    if node.operator in {"+", "||"} and (left.inner is not None or right.inner is not None):
        return _list_sum(node, left, right)
    if left.name in _OPEN and right.name in _OPEN:
        return ANY
    if node.operator in {"+", "||"} and _text(left, right):
        _refuse_text(node, left, right)
        return STRING if STRING in (left, right) and NULL not in (left, right) else ANY
    if node.operator == "+" and (left.name in _OPEN or right.name in _OPEN):
        return ANY  # a string takes true and dates too, where it is not known to be one
    _refuse_operand(node, node.left, left)
    _refuse_operand(node, node.right, right)
    if left.name in NUMBERS and right.name in NUMBERS:
        return _number(node.operator, left, right)
    if left.name in _OPEN or right.name in _OPEN:
        return ANY
    return _temporal(node, left, right)


def _text(left: Type, right: Type) -> bool:
    """Whether the sum is or may be one of texts."""
    return STRING in (left, right)


def _refuse_text(node: ast.Arithmetic, left: Type, right: Type) -> None:
    """A text takes a text, and by ``+`` a number."""
    wanted = (STRING, NUMBER) if node.operator == "+" else (STRING,)
    for side, found in ((node.left, left), (node.right, right)):
        if not could_be(found, *wanted):
            raise mismatch(side, "a string or a number" if len(wanted) > 1 else "a string", found)


def _list_sum(node: ast.Arithmetic, left: Type, right: Type) -> Type:
    if node.operator == "||":
        for side, found in ((node.left, left), (node.right, right)):
            if not could_be(found, LIST):
                raise mismatch(side, "a list", found)
    if left.inner is not None and right.inner is not None:
        return list_of(join(left.inner, right.inner))
    if left.inner is not None:
        return list_of(ANY if right.name in _OPEN else join(left.inner, right))
    assert right.inner is not None
    return list_of(ANY if left.name in _OPEN else join(left, right.inner))


def _refuse_operand(node: ast.Arithmetic, side: ast.Expression, found: Type) -> None:
    takes_instants = node.operator in {"+", "-"}
    takes_durations = node.operator in {"+", "-", "*", "/"}
    fits = could_be(found, NUMBER)
    fits = fits or (takes_durations and found == DURATION)
    fits = fits or (takes_instants and found.name in INSTANTS)
    if not fits or node.operator == "||":
        expected = "a string or a list" if node.operator == "||" else "a number"
        hint = "|| joins strings and lists; the word for either is OR."
        raise mismatch(side, expected, found, hint=hint if node.operator == "||" else "")


def _number(operator: ast.ArithmeticOperator, left: Type, right: Type) -> Type:
    if operator == "^" or FLOAT in (left, right):
        return FLOAT
    return INTEGER if left == right == INTEGER else NUMBER


def _temporal(node: ast.Arithmetic, left: Type, right: Type) -> Type:
    if left.name in NUMBERS and right == DURATION and node.operator == "*":
        return DURATION
    if left == DURATION and right.name in NUMBERS and node.operator in {"*", "/"}:
        return DURATION
    if node.operator in {"+", "-"}:
        if right == DURATION and left.name in TEMPORALS:
            return left
        if left == DURATION and right.name in INSTANTS and node.operator == "+":
            return right
    raise _unfit(node, left, right)


def _unfit(node: ast.Arithmetic, left: Type, right: Type) -> Exception:
    """Two types of which at least one is temporal, and that the operator does not join."""
    verbs = {"+": "{0} and {1} cannot be added", "-": "{1} cannot be taken from {0}"}
    verb = verbs.get(node.operator, "{0} and {1} do not go together by " + node.operator)
    sentence = verb.format(article(str(left)), article(str(right)))
    hint = "A DURATION can be added to it or taken from it." if left.name in INSTANTS else ""
    if node.operator == "-" and right.name in INSTANTS and left.name in INSTANTS:
        hint = "duration.between(from, to) gives the time between two."
    message = f"{sentence[0].upper()}{sentence[1:]}."
    return refused(message, "InvalidArgumentType", node.span, hint=hint)


def comparison(state: State, node: ast.Comparison, scope: Scope) -> Type:
    """``a < b = c``: anything may be compared with anything."""
    for operand in node.operands:
        expressions.infer(state, operand, scope)
    return BOOLEAN


def string_predicate(state: State, node: ast.StringPredicate, scope: Scope) -> Type:
    """``a STARTS WITH b``: what is no string gives null; ``=~`` takes strings alone."""
    for side in (node.left, node.right):
        found = expressions.infer(state, side, scope)
        if node.operator == "=~" and not could_be(found, STRING):
            raise mismatch(side, "a string", found)
    return BOOLEAN


def contained(state: State, node: ast.In, scope: Scope) -> Type:
    """``a IN b``."""
    expressions.infer(state, node.item, scope)
    expressions.list_items(state, node.container, scope)
    return BOOLEAN


def unary_predicate(
    state: State, node: ast.IsNull | ast.IsTyped | ast.IsNormalized, scope: Scope
) -> Type:
    """``a IS NULL``, ``a IS :: T``, ``a IS NORMALIZED``."""
    expressions.infer(state, node.operand, scope)
    return BOOLEAN
