"""From an expression of the query to an expression of Python: the table of who writes what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from queries.cypher.plan.names import mentioned
from queries.cypher.values.elements import NodeRef, RelationshipRef

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast

Emitter: TypeAlias = "Callable[[Function, Any], Code]"

_EMITTERS: dict[type, Emitter] = {}
_DEEPEST = 12
"""Python's parser bears about 90 levels; deeper expressions become functions of their own."""


def emits(*kinds: type) -> Callable[[Emitter], Emitter]:
    """Register the decorated function for kinds of expressions."""

    def register(emitter: Emitter) -> Emitter:
        for kind in kinds:
            _EMITTERS[kind] = emitter
        return emitter

    return register


def emit(fn: Function, node: ast.Expression) -> Code:
    """Write an expression; its value may travel as a bare id."""
    held = fn.held.get(id(node))
    if held is not None:
        return held
    module = fn.module
    before = fn.span
    fn.span = node.span if node.span[1] else before
    module.nesting += 1
    try:
        if module.nesting > _DEEPEST:
            return _outlined(fn, node)
        return _EMITTERS[type(node)](fn, node)
    finally:
        module.nesting -= 1
        fn.span = before


def _outlined(fn: Function, node: ast.Expression) -> Code:
    """Write a deep expression as a function of its own."""
    module = fn.module
    saved, module.nesting = module.nesting, 1
    names = mentioned(node, fn.scope)
    inner = fn.nested("e", names)
    code = _EMITTERS[type(node)](inner, node)
    inner.line(f"return {code.text}")
    module.nesting = saved
    return code.called(call(fn, inner, names))


def call(fn: Function, inner: Function, names: list[str], *more: str) -> str:
    """End a nested function and write the call of it."""
    name = inner.finish()
    texts = dict.fromkeys(fn.scope[variable].text for variable in names)
    return f"{name}({', '.join([*texts, *more])})"


def value(fn: Function, node: ast.Expression) -> str:
    """Write an expression whose value leaves as itself, never as a bare id."""
    return boxed(fn, emit(fn, node))


def boxed(fn: Function, code: Code) -> str:
    """Write a value as itself: a reference instead of a bare id."""
    if code.form == "value":
        return code.text
    view = fn.view
    if code.form == "relationships":
        ref = fn.function(RelationshipRef)
        made = f"[{ref}({view}, r) for r in %s]"
    else:
        ref = fn.function(NodeRef if code.form == "node" else RelationshipRef)
        made = f"{ref}({view}, %s)"
    if not code.nullable:
        return made % code.text
    if code.is_name:
        return f"({made % code.text} if {code.text} is not None else None)"
    held = fn.fresh("t")
    return f"({made % held} if ({held} := {code.text}) is not None else None)"


def named(fn: Function, code: Code) -> Code:
    """Give the code a name, in a line of its own, unless it has one."""
    if code.is_name:
        return code
    name = fn.fresh("v")
    fn.line(f"{name} = {code.text}")
    return code.called(name)


def guarded(fn: Function, code: Code) -> tuple[list[str], str]:
    """Give what must hold so that a value is not null, and how to write the value after that."""
    if not code.nullable:
        return [], code.text
    if code.is_name:
        return [f"{code.text} is not None"], code.text
    held = fn.fresh("t")
    return [f"({held} := {code.text}) is not None"], held


def null_safe(fn: Function, code: Code, template: str) -> str:
    """Write something of a value, ``%s`` in the template, and null of null."""
    guards, name = guarded(fn, code)
    if not guards:
        return template % name
    return f"({template % name} if {guards[0]} else None)"


def balanced(name: str, texts: list[str]) -> str:
    """Write ``f(f(a, b), f(c, d))``: many operands must not nest deeply."""
    while len(texts) > 1:
        pairs = zip(texts[::2], texts[1::2], strict=False)
        rest = [texts[-1]] if len(texts) % 2 else []
        texts = [f"{name}({a}, {b})" for a, b in pairs] + rest
    return texts[0]
