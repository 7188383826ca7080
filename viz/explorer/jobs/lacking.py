"""What a store lacks of what a ready-made question asks of: then it can have no answer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from queries.cypher.semantics.aggregation import is_aggregate
from queries.cypher.syntax import ast, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.base import Counts
    from queries.header import Question

_Names: TypeAlias = "tuple[tuple[str, ...], ...]"
"""What must be there, each as alternatives."""


class _Part(NamedTuple):
    """What one part of a query cannot do without: labels, types, and the parts of subqueries."""

    labels: _Names
    types: _Names
    inside: tuple[tuple[_Part, ...], ...]


_OPEN: Final = (ast.LabelNot, ast.LabelWildcard, ast.LabelDynamic)


def lacking(question: Question, counts: Counts) -> list[str]:
    """Name the labels and types that a question cannot do without and that a store does not hold.

    Of several of which one is enough the text is ``Film or Series``. What stands in OPTIONAL MATCH
    or in a condition, a question can do without; of the parts of a UNION one that can be answered
    is enough.
    """
    told = tuple(each.labels for each in question.parameters if each.required and each.labels)
    found = [_missing(part, counts, told) for part in _parts(question.text)]
    return min(found, key=len, default=[])


def _missing(part: _Part, counts: Counts, told: _Names = ()) -> list[str]:
    """Name what a store lacks of what one part of a query cannot do without."""
    missing = [
        " or ".join(names)
        for known, needs in ((counts.labels, (*part.labels, *told)), (counts.types, part.types))
        for names in needs
        if not any(known.get(name) for name in names)
    ]
    for inside in part.inside:
        least: list[list[str]] = [_missing(each, counts) for each in inside]
        fewest: list[str] = min(least, key=len, default=[])
        missing += fewest
    return list(dict.fromkeys(missing))


@lru_cache(1024)
def _parts(text: str) -> tuple[_Part, ...]:
    """Give what each part of a query cannot do without."""
    query = parse(text)
    if not isinstance(query, ast.Query):
        return ()
    return tuple(map(_part, query.parts))


def _part(part: ast.SingleQuery) -> _Part:
    labels: list[tuple[str, ...]] = []
    types: list[tuple[str, ...]] = []
    for pattern in _patterns(part):
        if isinstance(pattern, ast.NodePattern):
            labels += _needs(pattern.labels)
        elif not _may_be_none(pattern):
            types += _needs(pattern.types)
    inside = [
        tuple(map(_part, clause.query.parts))
        for clause in part.clauses
        if isinstance(clause, ast.CallSubquery) and not clause.optional and _gives_rows(clause)
    ]
    return _Part(tuple(labels), tuple(types), tuple(inside))


def _gives_rows(clause: ast.CallSubquery) -> bool:
    """Tell whether a subquery only gives rows of what it finds: one that counts always has one."""
    return not any(
        is_aggregate(each)
        for part in clause.query.parts
        for last in part.clauses[-1:]
        if isinstance(last, ast.Return)
        for item in last.items
        for each in ast.walk(item.expression)
    )


def _patterns(part: ast.SingleQuery) -> Iterator[ast.NodePattern | ast.RelationshipPattern]:
    """Give the patterns that must be found for there to be a row."""
    waiting: list[ast.Syntax] = [
        pattern
        for clause in part.clauses
        if isinstance(clause, ast.Match) and not clause.optional
        for pattern in clause.patterns
    ]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, (ast.NodePattern, ast.RelationshipPattern)):
            yield node
        else:
            waiting[:0] = list(ast.children(node))


def _may_be_none(pattern: ast.RelationshipPattern) -> bool:
    return any(times and times.lower == 0 for times in (pattern.length, pattern.quantifier))


def _needs(labels: ast.LabelExpression | None) -> list[tuple[str, ...]]:
    """Give what must be there, each as alternatives."""
    if labels is None or isinstance(labels, _OPEN):
        return []
    if isinstance(labels, ast.LabelName):
        return [(labels.name,)]
    parts = [_needs(part) for part in labels.parts]
    if isinstance(labels, ast.LabelAnd):
        return [need for part in parts for need in part]
    # either of two: what only one of them needs, all of it can do without
    names = [need[0] for part in parts for need in part[:1] if len(part) == 1 and len(need) == 1]
    return [tuple(names)] if len(names) == len(parts) else []
