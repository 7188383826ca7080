"""Literals, parameters, variables, properties, items, lists and maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.expressions.code import FALSE, NULL, TRUE, Code
from queries.cypher.expressions.emit import boxed, emit, emits, null_safe, value
from queries.cypher.runtime import access as live
from queries.cypher.syntax import ast
from queries.cypher.values import access

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function

KINDS = {int: "int", float: "float", bool: "bool", str: "string"}


@emits(ast.Literal)
def literal(fn: Function, node: ast.Literal) -> Code:
    """``1``, ``'a'``, ``null``: a bound object."""
    if node.value is None:
        return NULL
    if node.value is True:
        return TRUE
    if node.value is False:
        return FALSE
    return Code(fn.constant(node.value), kind=KINDS[type(node.value)], nullable=False)


@emits(ast.Parameter)
def parameter(fn: Function, node: ast.Parameter) -> Code:
    """``$name``: its type is part of the plan's key, its value is not."""
    parameters = fn.bind(f"{fn.runtime}.parameters", "parameters")
    name = fn.bind(f"{parameters}[{fn.constant(node.name)}]", "p")
    given = fn.module.planning.parameters.get(node.name)
    return Code(name, kind=KINDS.get(type(given)), nullable=given is None)


@emits(ast.Variable)
def variable(fn: Function, node: ast.Variable) -> Code:
    """A variable: a local."""
    return fn.scope[node.name]


@emits(ast.Property)
def property_(fn: Function, node: ast.Property) -> Code:
    """``subject.key``: out of a column where the subject surely is a node or relationship."""
    return property_of(fn, emit(fn, node.subject), node.key)


def property_of(fn: Function, subject: Code, key: str) -> Code:
    """Read a property of what is written already."""
    name = fn.constant(key)
    if subject.form in ("node", "relationship"):
        return _element_property(fn, subject, key)
    if fn.after_delete:
        read = fn.function(live.property_of, "live_property_of")
    else:
        read = fn.function(access.property_of)
    held = boxed(fn, subject)
    if not held.isidentifier():
        return Code(f"{read}({held}, {name})")
    return Code(f"({held}.get({name}) if type({held}) is dict else {read}({held}, {name}))")


def _element_property(fn: Function, subject: Code, key: str) -> Code:
    word = subject.form
    if fn.after_delete:
        read = fn.function(live.READERS[word])
        return Code(f"{read}({fn.view}, {subject.text}, {fn.constant(key)})")
    if fn.current:
        read = fn.method(f"{word}_property")
        return Code(null_safe(fn, subject, f"{read}(%s, {fn.constant(key)})"))
    column = fn.fetch(f"{fn.snapshot}.{word}_column({fn.constant(key)})", "c")
    kind = None
    planning = fn.module.planning
    if planning.facts:
        view = planning.view
        kinds = view.column_kind if word == "node" else view.relationship_column_kind
        kind = kinds(key)
    text = null_safe(fn, subject, f"{column}[%s]")
    if not subject.nullable:
        text = fn.hoisted(subject.text, text) or text
    return Code(text, kind=None if kind == "mixed" else kind, stored=True)


@emits(ast.Index)
def index(fn: Function, node: ast.Index) -> Code:
    """``subject[index]``."""
    read = fn.function(live.index_of if fn.after_delete else access.index_of)
    return Code(f"{read}({value(fn, node.subject)}, {value(fn, node.index)})")


@emits(ast.Slice)
def slice_(fn: Function, node: ast.Slice) -> Code:
    """``subject[start..end]``."""
    cut = fn.function(access.slice_of)
    start = fn.constant(0) if node.start is None else value(fn, node.start)
    subject = value(fn, node.subject)
    if node.end is None:
        return Code(f"{cut}({subject}, {start}, None, to_end=True)")
    return Code(f"{cut}({subject}, {start}, {value(fn, node.end)})")


@emits(ast.ListLiteral)
def list_literal(fn: Function, node: ast.ListLiteral) -> Code:
    """``[a, b]``; a long list of literals is bound whole."""
    if len(node.items) > 8 and all(isinstance(item, ast.Literal) for item in node.items):
        held = fn.constant(tuple(item.value for item in node.items))  # type: ignore[attr-defined]
        return Code(f"list({held})", nullable=False)
    return Code(f"[{', '.join(value(fn, item) for item in node.items)}]", nullable=False)


@emits(ast.MapLiteral)
def map_literal(fn: Function, node: ast.MapLiteral) -> Code:
    """``{key: value}``."""
    entries = [f"{fn.constant(entry.key)}: {value(fn, entry.value)}" for entry in node.entries]
    return Code(f"{{{', '.join(entries)}}}", nullable=False)


@emits(ast.MapProjection)
def map_projection(fn: Function, node: ast.MapProjection) -> Code:
    """``subject {.key, .*, name, key: value}``; null of null."""
    subject = emit(fn, node.subject)
    parts = [_projected(fn, node, item) for item in node.items]
    made = f"{{{', '.join(parts)}}}"
    if not subject.nullable:
        return Code(made, nullable=False)
    return Code(f"({made} if {subject.text} is not None else None)")


def _projected(fn: Function, node: ast.MapProjection, item: ast.ProjectedItem) -> str:
    if isinstance(item, ast.ProjectedProperty):
        read = property_of(fn, emit(fn, node.subject), item.key)
        return f"{fn.constant(item.key)}: {read.text}"
    if isinstance(item, ast.ProjectedAll):
        read_all = fn.function(live.map_of)
        return f"**{read_all}({value(fn, node.subject)})"
    if isinstance(item, ast.ProjectedVariable):
        return f"{fn.constant(item.variable.name)}: {value(fn, item.variable)}"
    return f"{fn.constant(item.key)}: {value(fn, item.value)}"
