"""USING: a hint must name what its MATCH demands of the variable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from collections.abc import Iterator

_TESTS = (ast.Comparison, ast.In, ast.StringPredicate, ast.IsNull, ast.FunctionCall)


def check_hints(clause: ast.Match) -> None:
    """Refuse a hint for a label or a property that the MATCH demands nothing of.

    Raises:
        CypherError: it can never be obeyed.
    """
    for hint in clause.hints:
        if hint.kind == "join":
            continue
        name = hint.variables[0].name
        if hint.label not in set(_labels(clause, name)):
            raise _useless(hint, f"the label or type {hint.label} is not demanded of {name}")
        missing = [key for key in hint.keys if key not in set(_keys(clause, name))]
        if missing:
            raise _useless(hint, f"nothing is demanded of the property {missing[0]} of {name}")


def _useless(hint: ast.PlannerHint, why: str) -> Exception:
    message = f"The hint cannot be used: {why}."
    return refused(message, "InvalidHint", hint.span, hint="Leave the hint out.")


def _labels(clause: ast.Match, name: str) -> Iterator[str]:
    for node in _nodes(clause):
        if isinstance(node, ast.NodePattern) and _is(node.variable, name):
            yield from _names(node.labels)
        elif isinstance(node, ast.RelationshipPattern) and _is(node.variable, name):
            yield from _names(node.types)
        elif isinstance(node, ast.LabelPredicate) and _is(node.subject, name):
            yield from _names(node.labels)


def _keys(clause: ast.Match, name: str) -> Iterator[str]:
    for node in _nodes(clause):
        if isinstance(node, (ast.NodePattern, ast.RelationshipPattern)):
            if _is(node.variable, name) and isinstance(node.properties, ast.MapLiteral):
                yield from (entry.key for entry in node.properties.entries)
        elif isinstance(node, _TESTS):
            for part in ast.walk(node):
                if isinstance(part, ast.Property) and _is(part.subject, name):
                    yield part.key


def _nodes(clause: ast.Match) -> Iterator[ast.Syntax]:
    for pattern in clause.patterns:
        yield from ast.walk(pattern)
    if clause.where is not None:
        yield from ast.walk(clause.where)


def _is(node: ast.Expression | None, name: str) -> bool:
    return isinstance(node, ast.Variable) and node.name == name


def _names(labels: ast.LabelExpression | None) -> Iterator[str]:
    for node in ast.walk(labels) if labels is not None else ():
        if isinstance(node, ast.LabelName):
            yield node.name
