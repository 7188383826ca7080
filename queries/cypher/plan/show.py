"""Expressions and names as a person reads them in a plan."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from queries.cypher.plan.context import is_hidden
from queries.cypher.plan.expressions import Different, MatchesMap, PathOf, Same
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 60
_QUERY: ContextVar[str] = ContextVar("query", default="")


def shown(thing: Any) -> str:
    """A name, or an expression as short Cypher."""
    if isinstance(thing, str):
        return f"anon_{thing.lstrip(chr(0))}" if is_hidden(thing) else thing
    text = _SHOWN.get(type(thing), _other)(thing)
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 3]}..."


@contextmanager
def quoting(text: str) -> Iterator[None]:
    """Show what has no short form as it stands in the query."""
    token = _QUERY.set(text)
    yield
    _QUERY.reset(token)


def _other(node: Any) -> str:
    span = getattr(node, "span", None)
    quoted = " ".join(_QUERY.get()[slice(*span)].split()) if span else ""
    return quoted or type(node).__name__


def _literal(node: ast.Literal) -> str:
    if node.value is None or isinstance(node.value, bool):
        return {None: "null", True: "true", False: "false"}[node.value]
    return repr(node.value)


def _comparison(node: ast.Comparison) -> str:
    parts = [shown(node.operands[0])]
    for operator, operand in zip(node.operators, node.operands[1:], strict=True):
        parts += [operator, shown(operand)]
    return " ".join(parts)


def _chain(node: ast.ArithmeticChain) -> str:
    parts = [shown(node.operands[0])]
    for operator, operand in zip(node.operators[:_SHORT], node.operands[1:], strict=False):
        parts += [operator, shown(operand)]  # more of them would be cut off
    return " ".join(parts)


def _call(node: ast.FunctionCall) -> str:
    distinct = "DISTINCT " if node.distinct else ""
    return f"{node.name}({distinct}{', '.join(shown(a) for a in node.arguments)})"


def _labels(node: ast.LabelPredicate) -> str:
    return f"{shown(node.subject)}:{label_text(node.labels)}"


def label_text(labels: Any) -> str:
    """A label expression."""
    if isinstance(labels, ast.LabelName):
        return labels.name
    if isinstance(labels, ast.LabelNot):
        return f"!{label_text(labels.part)}"
    if isinstance(labels, ast.LabelAnd | ast.LabelOr):
        word = "&" if isinstance(labels, ast.LabelAnd) else "|"
        return f"({word.join(map(label_text, labels.parts))})"
    return "%" if isinstance(labels, ast.LabelWildcard) else "$(...)"


def _all_of(node: ast.And) -> str:
    loose = (ast.Or, ast.Xor)
    return " AND ".join(
        f"({shown(operand)})" if isinstance(operand, loose) else shown(operand)
        for operand in node.operands
    )


_SHOWN: dict[type, Any] = {
    ast.Variable: lambda node: shown(node.name),
    ast.Parameter: lambda node: f"${node.name}",
    ast.Literal: _literal,
    ast.Property: lambda node: f"{shown(node.subject)}.{node.key}",
    ast.Comparison: _comparison,
    ast.Arithmetic: lambda node: f"{shown(node.left)} {node.operator} {shown(node.right)}",
    ast.ArithmeticChain: _chain,
    ast.StringPredicate: lambda node: f"{shown(node.left)} {node.operator} {shown(node.right)}",
    ast.In: lambda node: f"{shown(node.item)} IN {shown(node.container)}",
    ast.IsNull: lambda node: f"{shown(node.operand)} IS {'NOT ' if node.negated else ''}NULL",
    ast.FunctionCall: _call,
    ast.CountStar: lambda _: "count(*)",
    ast.LabelPredicate: _labels,
    ast.And: _all_of,
    ast.Or: lambda node: " OR ".join(map(shown, node.operands)),
    ast.Not: lambda node: f"NOT {shown(node.operand)}",
    ast.ListLiteral: lambda node: f"[{', '.join(map(shown, node.items))}]",
    Different: lambda node: " AND ".join(
        f"NOT {shown(other)} = {shown(node.one)}" for other in node.others
    ),
    Same: lambda node: f"{shown(node.left)} = {shown(node.right)}",
    MatchesMap: lambda node: f"{shown(node.subject)} {shown(node.map)}",
    PathOf: lambda node: f"path({', '.join(map(shown, node.nodes))})",
}
