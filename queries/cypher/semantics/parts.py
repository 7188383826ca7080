"""What is refused in quantified parts of paths, and in the words before a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.results.errors import CypherError

_SUBQUERIES = (ast.ExistsSubquery, ast.CountSubquery, ast.CollectSubquery)


def check(path: ast.PathPattern, *, alone: bool) -> None:
    """Refuse what cannot be matched.

    Args:
        path: one of the paths of a MATCH.
        alone: whether it is the only one.
    """
    selector = path.selector
    if selector is not None:
        if selector.count < 1:
            raise _wrong("The count of paths needs to be greater than 0.", selector)
        if selector.kind != "all" and not alone:
            message = "A path with SHORTEST or ANY before it is the only one in its MATCH."
            raise _wrong(message, path, hint="Give each path a MATCH of its own.")
    for element in path.elements:
        if isinstance(element, ast.ParenthesizedPath) and element.quantifier is not None:
            _check_repeated(element)


def check_together(parts: Sequence[ast.Syntax]) -> None:
    """Refuse a MATCH that has both ways to say how often something is repeated.

    Args:
        parts: its paths and its WHERE; patterns inside expressions count, subqueries do not.
    """
    links = [link for part in parts for link in _links(part)]
    old = [e for e in links if isinstance(e, ast.RelationshipPattern) and e.length is not None]
    new = [
        e
        for e in links
        if isinstance(e, ast.RelationshipPattern | ast.ParenthesizedPath)
        and e.quantifier is not None
    ]
    if old and new:
        raise _wrong(
            "A variable length such as -[*]- and a quantifier such as {1,3} or + cannot stand "
            "in one MATCH.",
            old[0],
            hint="Write -[*1..3]- as -[]-{1,3}, or give each a MATCH of its own.",
        )


def _links(part: ast.Syntax) -> Iterator[ast.Syntax]:
    waiting = [part]
    while waiting:
        current = waiting.pop()
        if not isinstance(current, _SUBQUERIES):
            yield current
            waiting.extend(reversed(list(ast.children(current))))


def _check_repeated(part: ast.ParenthesizedPath) -> None:
    inner = part.pattern
    if inner.variable is not None:
        raise _wrong("A path inside of a quantified part cannot have a name.", inner)
    if inner.selector is not None or inner.shortest is not None:
        raise _wrong("Shortest paths cannot stand inside of a quantified part.", inner)
    for element in inner.elements:
        if isinstance(element, ast.ParenthesizedPath):
            raise _wrong("Quantified parts cannot stand inside of each other.", element)
        if isinstance(element, ast.RelationshipPattern) and (element.length or element.quantifier):
            raise _wrong("A quantified part cannot hold relationships of variable length.", element)
    if not any(isinstance(element, ast.RelationshipPattern) for element in inner.elements):
        raise _wrong("A quantified part needs at least one relationship.", part)


def _wrong(message: str, place: ast.Syntax, hint: str = "") -> CypherError:
    return refused(message, "InvalidRelationshipPattern", place.span, hint=hint)
