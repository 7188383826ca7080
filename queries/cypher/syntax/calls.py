"""Function calls and subqueries inside expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast, clauses, expressions, patterns
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.names import dotted_name

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

_SUBQUERY_WEIGHT = 8
_TRIM_SIDES = frozenset({"BOTH", "LEADING", "TRAILING"})
_NORMAL_FORMS = frozenset({"NFC", "NFD", "NFKC", "NFKD"})


def at_call(cursor: Cursor) -> bool:
    """Whether a name with its namespaces is next, and behind it a parenthesis."""
    ahead = 1
    while cursor.look(ahead).symbol == "." and cursor.look(ahead + 1).kind in {"name", "quoted"}:
        ahead += 2
    return cursor.look(ahead).symbol == "("


def function_call(cursor: Cursor) -> ast.Expression:
    """Read ``name(DISTINCT a, b)``."""
    start = cursor.token.start
    name = dotted_name(cursor, "a function's name")
    cursor.expect("(")
    distinct = cursor.at("DISTINCT") and cursor.look(1).symbol not in {")", ",", "."}
    if distinct or (cursor.at("ALL") and cursor.look(1).kind in {"name", "quoted"}):
        cursor.advance()
    arguments = argument_list(cursor)
    return ast.FunctionCall(name, arguments, distinct, span=cursor.span(start))


def argument_list(cursor: Cursor) -> tuple[ast.Expression, ...]:
    """Read what stands in parentheses; the opening one was taken."""
    arguments: list[ast.Expression] = []
    if not cursor.at(")"):
        arguments.append(expressions.nested(cursor))
        while cursor.accept(","):
            arguments.append(expressions.nested(cursor))
    cursor.expect(")")
    return tuple(arguments)


def count_call(cursor: Cursor) -> ast.Expression:
    """Read ``count(*)``, or any other ``count(...)``."""
    if cursor.look(2).symbol != "*":
        return function_call(cursor)
    start = cursor.advance().start
    cursor.advance()
    cursor.advance()
    cursor.expect(")")
    return ast.CountStar(span=cursor.span(start))


def trim_call(cursor: Cursor) -> ast.Expression:
    """Read ``trim(BOTH 'x' FROM text)``; or any other ``trim(...)``.

    It becomes a call with the text, the character and the side.
    """
    side = cursor.look(2).symbol
    if cursor.look(3).symbol in {")", ".", ","} or cursor.look(2).kind == "end":
        return function_call(cursor)
    start = cursor.advance().start
    name = cursor.text[start : cursor.token.start].strip()
    cursor.advance()
    if side in _TRIM_SIDES:
        cursor.advance()
    characters = None if cursor.at("FROM") else expressions.nested(cursor)
    if side not in _TRIM_SIDES and not cursor.at("FROM"):
        assert characters is not None
        rest = argument_list(cursor) if cursor.accept(",") else ()
        if not rest:
            cursor.expect(")")
        return ast.FunctionCall(name, (characters, *rest), span=cursor.span(start))
    cursor.expect("FROM")
    subject = expressions.nested(cursor)
    cursor.expect(")")
    wanted = ast.Literal(side if side in _TRIM_SIDES else "BOTH", "string")
    given = () if characters is None else (characters, wanted)
    if characters is None:
        name = {"LEADING": "ltrim", "TRAILING": "rtrim"}.get(side, "btrim")
    return ast.FunctionCall(name, (subject, *given), span=cursor.span(start))


def normalize_call(cursor: Cursor) -> ast.Expression:
    """Read ``normalize(text, NFD)``: the form's name becomes a string."""
    call = function_call(cursor)
    if not isinstance(call, ast.FunctionCall) or len(call.arguments) != 2:
        return call
    text, form = call.arguments
    if not isinstance(form, ast.Variable) or form.name.upper() not in _NORMAL_FORMS:
        names = ", ".join(sorted(_NORMAL_FORMS))
        raise refused(f"The normal forms are {names}.", "UnexpectedSyntax", form.span)
    form = ast.Literal(form.name.upper(), "string", span=form.span)
    return ast.FunctionCall(call.name, (text, form), span=call.span)


def shortest_path(cursor: Cursor) -> ast.Expression:
    """Read ``shortestPath((a)-[*]-(b))`` as a value."""
    pattern = patterns.path_pattern(cursor)
    return ast.ShortestPathExpression(pattern, span=pattern.span)


def exists_subquery(cursor: Cursor) -> ast.Expression:
    """Read ``EXISTS { ... }``."""
    start = cursor.token.start
    query = _subquery(cursor)
    return ast.ExistsSubquery(query, span=cursor.span(start))


def count_subquery(cursor: Cursor) -> ast.Expression:
    """Read ``COUNT { ... }``."""
    start = cursor.token.start
    query = _subquery(cursor)
    return ast.CountSubquery(query, span=cursor.span(start))


def collect_subquery(cursor: Cursor) -> ast.Expression:
    """Read ``COLLECT { ... }``."""
    start = cursor.token.start
    query = _subquery(cursor)
    return ast.CollectSubquery(query, span=cursor.span(start))


def _subquery(cursor: Cursor) -> ast.Query:
    """Read a query in braces; a bare pattern stands for a MATCH of it."""
    cursor.advance()
    return braced_query(cursor, patterns_alone=True)


def braced_query(cursor: Cursor, *, patterns_alone: bool = False) -> ast.Query:
    """Read ``{ query }``."""
    cursor.expect("{")
    cursor.enter(_SUBQUERY_WEIGHT)
    outside, cursor.bars_end = cursor.bars_end, False
    if patterns_alone and not clauses.at_clause(cursor):
        query = _pattern_query(cursor)
    else:
        query = clauses.query(cursor)
    cursor.bars_end = outside
    cursor.leave(_SUBQUERY_WEIGHT)
    cursor.expect("}")
    return query


def _pattern_query(cursor: Cursor) -> ast.Query:
    start = cursor.token.start
    found = patterns.pattern_list(cursor)
    where = expressions.nested(cursor) if cursor.accept("WHERE") else None
    span = cursor.span(start)
    match = ast.Match(found, where, span=span)
    return ast.Query((ast.SingleQuery((match,), span=span),), span=span)
