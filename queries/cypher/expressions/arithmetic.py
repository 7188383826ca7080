"""``+ - * / % ^ ||`` and the signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.storable import MAX_INTEGER, MIN_INTEGER
from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import boxed, emit, emits, value
from queries.cypher.syntax import ast
from queries.cypher.values import arithmetic as rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.operators.writer import Function

_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "+": rules.add,
    "-": rules.subtract,
    "*": rules.multiply,
    "/": rules.divide,
    "%": rules.modulo,
    "^": rules.power,
    "||": rules.concat,
}
_INLINE = frozenset("+-*")
_NUMBERS = frozenset({"int", "float"})


@emits(ast.Arithmetic)
def arithmetic(fn: Function, node: ast.Arithmetic) -> Code:
    """``a + b``: a call, for integers must not leave 64 bits."""
    left, right = emit(fn, node.left), emit(fn, node.right)
    if node.operator == "/" and _is(node.left, "float") and _is(node.right, "integer"):
        # of two literals the float decides, so that 1.0 / 0 is infinite
        right = Code(f"float({right.text})", kind="float", nullable=False)
    call = fn.function(_CALLS[node.operator])
    kinds = {left.kind, right.kind}
    if kinds == {"int"} and node.operator in _INLINE and left.is_name and right.is_name:
        return _of_integers(fn, node.operator, left, right, call)
    kind = None
    if kinds <= _NUMBERS:
        kind = "float" if "float" in kinds or node.operator == "^" else "int"
    nullable = left.nullable or right.nullable or kind is None
    return Code(f"{call}({boxed(fn, left)}, {boxed(fn, right)})", kind=kind, nullable=nullable)


@emits(ast.ArithmeticChain)
def arithmetic_chain(fn: Function, node: ast.ArithmeticChain) -> Code:
    """``a + b - c ...``: one call for all, which takes them from the left."""
    codes = [emit(fn, operand) for operand in node.operands]
    first, second, *_ = node.operands
    if node.operators[0] == "/" and _is(first, "float") and _is(second, "integer"):
        codes[1] = Code(f"float({codes[1].text})", kind="float", nullable=False)  # as above
    kinds = {code.kind for code in codes}
    kind = None
    if kinds <= _NUMBERS:
        kind = "float" if "float" in kinds or "^" in node.operators else "int"
    nullable = kind is None or any(code.nullable for code in codes)
    steps = fn.constant(tuple(_CALLS[operator] for operator in node.operators))
    terms = ", ".join(boxed(fn, code) for code in codes)
    call = fn.function(rules.in_turn)
    return Code(f"{call}({steps}, ({terms}))", kind=kind, nullable=nullable)


def _is(node: ast.Expression, kind: str) -> bool:
    return isinstance(node, ast.Literal) and node.kind == kind


def _of_integers(fn: Function, operator: str, left: Code, right: Code, call: str) -> Code:
    """The operator itself; only what leaves 64 bits is given to the call, which refuses it."""
    total = fn.fresh("t")
    low, high = fn.constant(MIN_INTEGER), fn.constant(MAX_INTEGER)
    fits = f"{low} <= ({total} := {left.text} {operator} {right.text}) <= {high}"
    text = f"{total} if {fits} else {call}({left.text}, {right.text})"
    nulls = [f"{code.text} is None" for code in (left, right) if code.nullable]
    if nulls:
        text = f"None if {' or '.join(nulls)} else {text}"
    return Code(f"({text})", kind="int", nullable=bool(nulls))


@emits(ast.Negative)
def negative(fn: Function, node: ast.Negative) -> Code:
    """``-a``; of a literal it is one."""
    operand = node.operand
    if isinstance(operand, ast.Literal) and operand.kind in ("integer", "float"):
        number = operand.value
        assert isinstance(number, int | float)
        kind = "int" if type(number) is int else "float"
        return Code(fn.constant(-number), kind=kind, nullable=False)
    return Code(f"{fn.function(rules.negate)}({value(fn, operand)})")


@emits(ast.Positive)
def positive(fn: Function, node: ast.Positive) -> Code:
    """``+a``."""
    return Code(f"{fn.function(rules.positive)}({value(fn, node.operand)})")
