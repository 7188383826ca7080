"""Queries, and the clauses that read: MATCH, UNWIND, WITH, RETURN, CALL and their siblings."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.syntax import (
    administration,
    ast,
    calls,
    expressions,
    keywords,
    patterns,
    procedures,
    schema,
    show,
    writing,
)
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.names import new_variable

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.syntax.cursor import Cursor

    Reader: TypeAlias = Callable[[Cursor], ast.Clause]

_PAGING = ("ORDER", "SKIP", "OFFSET", "LIMIT")


@cache
def _readers() -> dict[str, Reader]:
    """Each clause by the word that opens it."""
    return {
        "MATCH": _match,
        "OPTIONAL": _optional,
        "UNWIND": _unwind,
        "WITH": _with,
        "RETURN": _return,
        "FINISH": _finish,
        **dict.fromkeys(_PAGING, _paging),
        "CALL": procedures.call,
        "LOAD": procedures.load_csv,
        "CREATE": _create,
        "INSERT": writing.create,
        "MERGE": writing.merge,
        "SET": writing.set_clause,
        "REMOVE": writing.remove,
        "DELETE": writing.delete,
        "DETACH": writing.delete,
        "NODETACH": writing.delete,
        "FOREACH": writing.foreach,
        "DROP": schema.drop,
    }


def at_clause(cursor: Cursor) -> bool:
    """Whether a clause is next, and not a pattern whose path has such a name."""
    return (cursor.at_any(_readers()) or cursor.at("USE")) and cursor.look(1).symbol != "="


def query(cursor: Cursor) -> ast.Query:
    """Read a query: parts with UNION between them."""
    start = cursor.token.start
    parts = [_single(cursor)]
    joins: list[bool] = []
    places: list[ast.Span] = []
    while cursor.at("UNION"):
        union = cursor.advance()
        places.append((union.start, union.end))
        joins.append(cursor.accept("ALL"))
        if not joins[-1]:
            cursor.accept("DISTINCT")
        if joins[-1] != joins[0]:
            raise refused(
                "One query cannot mix UNION and UNION ALL.",
                "InvalidClauseComposition",
                cursor.span(union.start),
            )
        parts.append(_single(cursor))
    every = bool(joins and joins[0])
    return ast.Query(tuple(parts), every, unions=tuple(places), span=cursor.span(start))


def _single(cursor: Cursor) -> ast.SingleQuery:
    administration.use(cursor)
    start = cursor.token.start
    if cursor.at("SHOW"):
        return show.show(cursor, _page, _return)
    readers = _readers()
    found: list[ast.Clause] = []
    while cursor.at_any(readers):
        found.append(readers[cursor.token.symbol](cursor))
    if not found:
        raise cursor.unexpected()
    return ast.SingleQuery(tuple(found), span=cursor.span(start))


def clause(cursor: Cursor) -> ast.Clause:
    """Read one clause."""
    readers = _readers()
    if not cursor.at_any(readers):
        raise cursor.unexpected("a clause")
    return readers[cursor.token.symbol](cursor)


def _create(cursor: Cursor) -> ast.Clause:
    if schema.at_create(cursor):
        return schema.create(cursor)
    return writing.create(cursor)


def _optional(cursor: Cursor) -> ast.Clause:
    following = cursor.look(1).symbol
    if following == "CALL":
        return procedures.call(cursor)
    return _match(cursor)


def _match(cursor: Cursor) -> ast.Clause:
    start = cursor.token.start
    optional = cursor.accept("OPTIONAL")
    cursor.expect("MATCH")
    repeatable = _match_mode(cursor)
    found = patterns.pattern_list(cursor)
    hints: list[ast.PlannerHint] = []
    while cursor.at("USING"):
        hints.append(_hint(cursor))
    where = _where(cursor)
    span = cursor.span(start)
    return ast.Match(found, where, optional, tuple(hints), repeatable, span=span)


def _match_mode(cursor: Cursor) -> bool:
    """Read REPEATABLE ELEMENTS, if there; DIFFERENT RELATIONSHIPS is refused."""
    word = cursor.look(1).symbol
    if cursor.at("REPEATABLE") and word in {"ELEMENT", "ELEMENTS"}:
        cursor.advance()
        if cursor.advance().symbol == "ELEMENT":
            cursor.accept("BINDINGS")
        return True
    if cursor.at("DIFFERENT") and word in {"RELATIONSHIP", "RELATIONSHIPS"}:
        raise refused(
            "MATCH DIFFERENT RELATIONSHIPS is not part of Cypher 5.",
            "UnsupportedFeature",
            (cursor.token.start, cursor.look(1).end),
            hint="Leave it out: it is what MATCH does.",
        )
    return False


def _hint(cursor: Cursor) -> ast.PlannerHint:
    start = cursor.expect("USING").start
    if cursor.accept("JOIN"):
        cursor.expect("ON")
        variables = [new_variable(cursor)]
        while cursor.accept(","):
            variables.append(new_variable(cursor))
        return ast.PlannerHint("join", tuple(variables), span=cursor.span(start))
    if cursor.accept("SCAN"):
        variable = new_variable(cursor)
        cursor.expect(":")
        label = cursor.name("a label")
        return ast.PlannerHint("scan", (variable,), label, span=cursor.span(start))
    index = ""
    if cursor.at_any(("RANGE", "TEXT", "POINT")):
        index = cursor.advance().symbol.lower()
    cursor.expect("INDEX")
    cursor.accept("SEEK")
    variable = new_variable(cursor)
    cursor.expect(":")
    label = cursor.name("a label")
    cursor.expect("(")
    keys = [cursor.name("a property's name")]
    while cursor.accept(","):
        keys.append(cursor.name("a property's name"))
    cursor.expect(")")
    span = cursor.span(start)
    return ast.PlannerHint("index", (variable,), label, tuple(keys), index, span=span)


def _where(cursor: Cursor) -> ast.Expression | None:
    return expressions.nested(cursor) if cursor.accept("WHERE") else None


def _unwind(cursor: Cursor) -> ast.Clause:
    start = cursor.expect("UNWIND").start
    source = expressions.nested(cursor)
    cursor.expect("AS")
    variable = new_variable(cursor)
    return ast.Unwind(source, variable, span=cursor.span(start))


def _with(cursor: Cursor) -> ast.Clause:
    start = cursor.expect("WITH").start
    distinct = _distinct(cursor)
    star, items = _items(cursor)
    order_by, skip, limit = _page(cursor)
    where = _where(cursor)
    span = cursor.span(start)
    return ast.With(items, star, distinct, order_by, skip, limit, where, span=span)


def _return(cursor: Cursor) -> ast.Clause:
    start = cursor.expect("RETURN").start
    distinct = _distinct(cursor)
    star, items = _items(cursor)
    order_by, skip, limit = _page(cursor)
    return ast.Return(items, star, distinct, order_by, skip, limit, span=cursor.span(start))


def _finish(cursor: Cursor) -> ast.Clause:
    start = cursor.expect("FINISH").start
    return ast.Finish(span=cursor.span(start))


def _paging(cursor: Cursor) -> ast.Clause:
    """A free-standing ORDER BY, SKIP or LIMIT."""
    start = cursor.token.start
    order_by, skip, limit = _page(cursor)
    where = _where(cursor)
    return ast.With((), True, False, order_by, skip, limit, where, span=cursor.span(start))


def _distinct(cursor: Cursor) -> bool:
    if keywords.at_distinct(cursor):
        cursor.advance()
        return True
    return False


def _items(cursor: Cursor) -> tuple[bool, tuple[ast.ProjectionItem, ...]]:
    star = cursor.accept("*")
    found: list[ast.ProjectionItem] = []
    if not star:
        found.append(_item(cursor))
    while cursor.accept(","):
        found.append(_item(cursor))
    return star, tuple(found)


def _item(cursor: Cursor) -> ast.ProjectionItem:
    start = cursor.token.start
    value = expressions.nested(cursor)
    text_end = cursor.end
    if cursor.accept("AS"):
        alias = new_variable(cursor)
        return ast.ProjectionItem(value, alias.name, alias, span=cursor.span(start))
    name = cursor.text[start:text_end]
    if isinstance(value, ast.Variable):
        name = value.name
    elif isinstance(value, ast.MapProjection):
        name = value.subject.name
    return ast.ProjectionItem(value, name, span=cursor.span(start))


def _page(
    cursor: Cursor,
) -> tuple[tuple[ast.SortItem, ...], ast.Expression | None, ast.Expression | None]:
    order_by: list[ast.SortItem] = []
    if cursor.accept("ORDER"):
        cursor.expect("BY")
        order_by.append(_sort_item(cursor))
        while cursor.accept(","):
            order_by.append(_sort_item(cursor))
    skips = cursor.accept("SKIP") or cursor.accept("OFFSET")
    skip = expressions.nested(cursor) if skips else None
    limit = expressions.nested(cursor) if cursor.accept("LIMIT") else None
    return tuple(order_by), skip, limit


def _sort_item(cursor: Cursor) -> ast.SortItem:
    start = cursor.token.start
    key = expressions.nested(cursor)
    descending = cursor.accept("DESC") or cursor.accept("DESCENDING")
    if not descending and not cursor.accept("ASC"):
        cursor.accept("ASCENDING")
    return ast.SortItem(key, descending, span=cursor.span(start))


def subquery(cursor: Cursor) -> ast.Query:
    """Read the query in the braces of a CALL."""
    return calls.braced_query(cursor)
