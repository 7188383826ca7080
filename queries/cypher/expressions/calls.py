"""Function calls: most box their arguments, some read a bare id at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import NULL, Code
from queries.cypher.expressions.emit import boxed, emit, emits, null_safe
from queries.cypher.plan.names import origin
from queries.cypher.runtime import access
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.operators.writer import Function

_RESULTS = {"STRING": "string", "INTEGER": "int", "FLOAT": "float", "BOOLEAN": "bool"}
_MOST_NESTED = 8
"""So many arguments of coalesce stand inside each other; more are taken in groups."""
_TESTED = frozenset({"labels"})
_EMPTIED = frozenset({"keys", "properties"})
_ENDS = {"startnode": 1, "endnode": 2}


@emits(ast.FunctionCall)
def function_call(fn: Function, node: ast.FunctionCall) -> Code:
    """``name(arguments)``."""
    name = node.name.lower()
    if name == "coalesce":
        return _coalesce(fn, node)
    if name == "exists":  # of a pattern; of a property it is gone
        return emit(fn, node.arguments[0])
    hidden = origin(node)
    if hidden is not None:
        return fn.scope.get(hidden, NULL)
    codes = [emit(fn, argument) for argument in node.arguments]
    direct = _DIRECT.get((name, codes[0].form)) if len(codes) == 1 else None
    if direct is not None and not fn.after_delete:
        return direct(fn, codes[0])
    if fn.after_delete and name == "type":
        text = f"{fn.function(access.type_of, 'live_type_of')}({fn.runtime}, {boxed(fn, codes[0])})"
        return Code(text, kind="string")
    if fn.after_delete and name in _ENDS:
        text = f"{fn.function(access.end_of)}({fn.runtime}, {boxed(fn, codes[0])}, {_ENDS[name]})"
        return Code(text)
    if fn.after_delete and len(codes) == 1 and name in _EMPTIED:
        codes = [Code(f"{fn.function(access.emptied)}({boxed(fn, codes[0])})")]
    elif fn.after_delete and len(codes) == 1 and name in _TESTED:
        alive = fn.function(access.check_alive)
        codes = [Code(f"{alive}({boxed(fn, code)})") for code in codes]
    entry = fn.module.planning.procedures.functions.lookup(node.name)
    assert entry is not None, node.name
    call = fn.function(entry.call, "f")
    arguments = [boxed(fn, code) for code in codes]
    if entry.context:
        arguments.insert(0, f"{fn.runtime}.context")
    return Code(f"{call}({', '.join(arguments)})", kind=_RESULTS.get(entry.result))


def _coalesce(fn: Function, node: ast.FunctionCall) -> Code:
    """The first value that is not null; the others behind it are not calculated."""
    if len(node.arguments) > _MOST_NESTED:
        size = max(_MOST_NESTED, -(-len(node.arguments) // _MOST_NESTED))
        cuts = range(0, len(node.arguments), size)
        groups = [replace(node, arguments=node.arguments[cut : cut + size]) for cut in cuts]
        return _coalesce(fn, replace(node, arguments=tuple(groups)))
    codes = [emit(fn, argument) for argument in node.arguments]
    last = codes[-1]
    same = {code.form for code in codes} == {last.form}
    text = last.text if same else boxed(fn, last)
    nullable = last.nullable
    for code in reversed(codes[:-1]):
        one = code.text if same else boxed(fn, code)
        held = fn.fresh("t")
        text = f"({held} if ({held} := {one}) is not None else {text})"
        nullable = nullable and code.nullable
    kind = last.kind if len({code.kind for code in codes}) == 1 else None
    return Code(text, last.form if same else "value", kind, nullable)


def _reading(template: str, kind: str | None = None) -> Callable[[Function, Code], Code]:
    """Write a call of a method of the view; ``{}`` stands for the method, ``%s`` for the id."""
    method, shape = template.split(" ", 1)

    def write(fn: Function, code: Code) -> Code:
        text = null_safe(fn, code, shape.format(fn.method(method)))
        return Code(text, kind=kind, nullable=code.nullable)

    return write


def _end(method: str) -> Callable[[Function, Code], Code]:
    def write(fn: Function, code: Code) -> Code:
        text = null_safe(fn, code, f"{fn.method(method)}(%s)")
        return Code(text, "node", nullable=code.nullable)

    return write


def _itself(_: Function, code: Code) -> Code:
    return Code(code.text, kind="int", nullable=code.nullable)


def _size(fn: Function, code: Code) -> Code:
    return Code(null_safe(fn, code, "len(%s)"), kind="int", nullable=code.nullable)


_DIRECT: dict[tuple[str, str], Callable[[Function, Code], Code]] = {
    ("id", "node"): _itself,
    ("id", "relationship"): _itself,
    ("labels", "node"): _reading("labels_of list({}(%s))"),
    ("type", "relationship"): _reading("type_of {}(%s)", "string"),
    ("keys", "node"): _reading("node_properties list({}(%s))"),
    ("keys", "relationship"): _reading("relationship_properties list({}(%s))"),
    ("properties", "node"): _reading("node_properties {}(%s)"),
    ("properties", "relationship"): _reading("relationship_properties {}(%s)"),
    ("elementid", "node"): _reading("node_element_id {}(%s)", "string"),
    ("elementid", "relationship"): _reading("relationship_element_id {}(%s)", "string"),
    ("startnode", "relationship"): _end("source"),
    ("endnode", "relationship"): _end("target"),
    ("size", "relationships"): _size,
}
