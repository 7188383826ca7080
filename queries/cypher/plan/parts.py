"""The parts of a path that are walked as a whole: once, or several times one after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from queries.cypher.plan.expressions import variable
from queries.cypher.plan.names import names_in
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from queries.cypher.plan.context import Planning


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a path: nodes and relationships in turn, each with a name.

    Attributes:
        path: the piece; a single node is walked without a relationship.
        where: what each walk through it must satisfy.
        lower, upper: how often it is walked; ``upper`` None means no end.
        named: the variables of the query in it.
        many: whether they are lists outside of it.
    """

    path: ast.PathPattern
    where: ast.Expression | None
    lower: int
    upper: int | None
    named: tuple[str, ...]
    many: bool

    @property
    def nodes(self) -> tuple[str, ...]:
        """Its nodes, from left to right."""
        return _names(self.path, ast.NodePattern)

    @property
    def relationships(self) -> tuple[str, ...]:
        """Its relationships, from left to right."""
        return _names(self.path, ast.RelationshipPattern)

    @property
    def mentions(self) -> frozenset[str]:
        """What it reads of others."""
        own = {*self.nodes, *self.relationships}
        return (names_in(self.path) | names_in(self.where)) - own


def _names(
    path: ast.PathPattern, kind: type[ast.NodePattern | ast.RelationshipPattern]
) -> tuple[str, ...]:
    return tuple(e.variable.name for e in path.elements if isinstance(e, kind) and e.variable)


def repeated(planning: Planning, element: ast.ParenthesizedPath) -> Part | None:
    """A quantified part, or None where it is something else than nodes and relationships."""
    inner, quantifier = element.pattern, element.quantifier
    plain = inner.variable is None and inner.shortest is None and inner.selector is None
    if quantifier is None or not plain:
        return None
    return _part(planning, inner.elements, element.where, quantifier, many=True)


def walked(planning: Planning, link: ast.RelationshipPattern) -> Part | None:
    """A relationship of a path as a part of its own."""
    length = link.length or link.quantifier
    bare = replace(link, length=None, quantifier=None)
    elements = (ast.NodePattern(), bare, ast.NodePattern())
    often = length or ast.Repetition(1, 1)
    return _part(planning, elements, None, often, many=length is not None)


def stood(planning: Planning, node: ast.NodePattern) -> Part | None:
    """A node between two parts as a part without a relationship."""
    return _part(planning, (node,), None, ast.Repetition(1, 1), many=False)


def _part(
    planning: Planning,
    elements: Sequence[ast.PatternElement],
    where: ast.Expression | None,
    often: ast.Repetition,
    *,
    many: bool,
) -> Part | None:
    named: dict[str, None] = {}
    found: list[ast.PatternElement] = []
    for element in elements:
        if isinstance(element, ast.ParenthesizedPath):
            return None
        if isinstance(element, ast.RelationshipPattern) and (element.length or element.quantifier):
            return None
        if element.variable is not None:
            named[element.variable.name] = None
        name = element.variable or variable(planning.hidden("i"))
        found.append(replace(element, variable=name))
    path = ast.PathPattern(tuple(found))
    return Part(path, where, often.lower, often.upper, tuple(named), many)


def alternating(elements: Sequence[ast.PatternElement]) -> list[ast.PatternElement] | None:
    """Put a node before, between and behind parts that have none; None of nodes side by side."""
    found: list[ast.PatternElement] = []
    node_due = True
    for element in elements:
        is_node = isinstance(element, ast.NodePattern)
        if is_node and not node_due:
            return None
        if node_due and not is_node:
            found.append(ast.NodePattern())
        found.append(element)
        node_due = not is_node
    return [*found, ast.NodePattern()] if node_due else found


def whole(planning: Planning, elements: Sequence[ast.PatternElement]) -> tuple[Part, ...] | None:
    """All parts of a path from node to node, or None where one is of another kind."""
    found: list[Part] = []
    for element in alternating(elements) or ():
        if isinstance(element, ast.NodePattern):
            part = stood(planning, element)
        elif isinstance(element, ast.RelationshipPattern):
            part = walked(planning, element)
        else:
            part = repeated(planning, element)
        if part is None:
            return None
        found.append(part)
    return tuple(found) or None


def clashes(parts: Sequence[Part], bound: Collection[str]) -> bool:
    """Whether a variable stands in two parts, or one that is not an end is bound before."""
    ends = {parts[0].nodes[0], parts[-1].nodes[-1]}
    inner = [name for part in parts[1:-1] for name in part.named]
    return len(inner) != len(set(inner)) or bool(set(inner) & ({*bound} | ends))
