"""Expressions that only plans have: what a pattern says besides its shape."""

from __future__ import annotations

from dataclasses import dataclass

from queries.cypher.syntax import ast


@dataclass(frozen=True, slots=True)
class MatchesMap(ast.Expression):
    """Whether an element has every property of a map with an equal value: ``(n $map)``."""

    subject: ast.Variable
    map: ast.Expression


@dataclass(frozen=True, slots=True)
class Different(ast.Expression):
    """Whether a relationship, or a list of them, has none in common with each of others."""

    one: ast.Variable
    others: tuple[ast.Variable, ...]


@dataclass(frozen=True, slots=True)
class Same(ast.Expression):
    """Whether two variables of a pattern hold the same node or the same relationships."""

    left: ast.Variable
    right: ast.Variable


@dataclass(frozen=True, slots=True)
class PathOf(ast.Expression):
    """The path through nodes and relationships in turn; a part may be a list of relationships.

    Attributes:
        nodes: one more than there are parts.
        parts: relationships, or lists of relationships.
        long: for each part whether it is a list.
    """

    nodes: tuple[ast.Variable, ...]
    parts: tuple[ast.Variable, ...]
    long: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Reversed(ast.Expression):
    """A list of relationships walked the other way round."""

    subject: ast.Variable


def variable(name: str) -> ast.Variable:
    """A variable by its name, at no place."""
    return ast.Variable(name)
