"""AND, OR, XOR and NOT: three-valued as values, plain Python as conditions.

A condition is written in two ways: true exactly where the expression is true (``holds``), or true
exactly where it is false (``fails``); null is neither. NOT changes from one to the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions import comparison
from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import balanced, boxed, emit, emits
from queries.cypher.syntax import ast
from queries.cypher.values import ternary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from queries.cypher.operators.writer import Function

_NEUTRAL = {"and": ast.Literal(True, "boolean"), "or": ast.Literal(False, "boolean")}

Writer: TypeAlias = "Callable[[Function, Any], str]"


def _folded(fn: Function, operands: Sequence[ast.Expression], word: str, call: Any) -> Code:
    neutral = _NEUTRAL.get(word)
    # What cannot change the answer is left out, and so not looked at: Neo4j does the same.
    operands = [node for node in operands if node != neutral] or operands[:1]
    codes = [emit(fn, operand) for operand in operands]
    if len(codes) == 1:
        return codes[0]
    if word != "xor" and all(code.kind == "bool" and not code.nullable for code in codes):
        text = f" {word} ".join(code.text for code in codes)
        return Code(f"({text})", kind="bool", nullable=False)
    texts = [boxed(fn, code) for code in codes]
    return Code(balanced(fn.function(call), texts), kind="bool")


@emits(ast.And)
def and_(fn: Function, node: ast.And) -> Code:
    """``a AND b``."""
    return _folded(fn, node.operands, "and", ternary.and_)


@emits(ast.Or)
def or_(fn: Function, node: ast.Or) -> Code:
    """``a OR b``."""
    return _folded(fn, node.operands, "or", ternary.or_)


@emits(ast.Xor)
def xor(fn: Function, node: ast.Xor) -> Code:
    """``a XOR b``."""
    return _folded(fn, node.operands, "xor", ternary.xor)


@emits(ast.Not)
def not_(fn: Function, node: ast.Not) -> Code:
    """``NOT a``."""
    operand = emit(fn, node.operand)
    if operand.kind == "bool" and not operand.nullable:
        return Code(f"(not {operand.text})", kind="bool", nullable=False)
    return Code(f"{fn.function(ternary.not_)}({boxed(fn, operand)})", kind="bool")


def holds(fn: Function, node: ast.Expression) -> str:
    """Write a Python condition that is true exactly where the expression is true."""
    writer = _HOLDS.get(type(node))
    if writer is not None and fn.module.nesting < 8:
        return _deeper(fn, node, writer)
    code = emit(fn, node)
    if code.kind == "bool":
        return code.text
    return _tested(fn, node, ternary.truth, code)


def fails(fn: Function, node: ast.Expression) -> str:
    """Write a Python condition that is true exactly where the expression is false."""
    writer = _FAILS.get(type(node))
    if writer is not None and fn.module.nesting < 8:
        return _deeper(fn, node, writer)
    code = emit(fn, node)
    if code.kind == "bool" and not code.nullable:
        return f"not {code.text}"
    return _tested(fn, node, ternary.not_, code)


def _tested(fn: Function, node: ast.Expression, call: Any, code: Code) -> str:
    """Write a test of a value that may be no boolean."""
    if node.span[1]:
        return f"{fn.module.site(call.__name__, call, node.span)}({boxed(fn, code)})"
    return f"{fn.function(call)}({boxed(fn, code)})"


def _deeper(fn: Function, node: ast.Expression, writer: Writer) -> str:
    before, fn.span = fn.span, node.span if node.span[1] else fn.span
    fn.module.nesting += 1
    try:
        return writer(fn, node)
    finally:
        fn.module.nesting -= 1
        fn.span = before


def _joined(word: str, writer: Writer) -> Writer:
    def write(fn: Function, node: ast.And | ast.Or) -> str:
        return f"({f' {word} '.join(writer(fn, operand) for operand in node.operands)})"

    return write


_HOLDS: dict[type, Writer] = {
    ast.And: _joined("and", holds),
    ast.Or: _joined("or", holds),
    ast.Not: lambda fn, node: fails(fn, node.operand),
    ast.Comparison: comparison.comparison_holds,
    ast.StringPredicate: comparison.string_holds,
    ast.In: comparison.in_holds,
}
_FAILS: dict[type, Writer] = {
    ast.And: _joined("or", fails),
    ast.Or: _joined("and", fails),
    ast.Not: lambda fn, node: holds(fn, node.operand),
    ast.Comparison: comparison.comparison_fails,
}
