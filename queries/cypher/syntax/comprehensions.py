"""Comprehensions, quantifiers, reduce and map projections: expressions with names of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from queries.cypher.syntax import ast, atoms, expressions, patterns
from queries.cypher.syntax.names import new_variable

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor


def comprehension_here(cursor: Cursor) -> ast.Expression | None:
    """Read a list or pattern comprehension if the bracket that is next opens one."""
    first = cursor.look(1)
    if first.kind in {"name", "quoted"}:
        second = cursor.look(2).symbol
        if second == "IN":
            return _list_comprehension(cursor)
        if second != "=":
            return None
        ahead = 3
    elif first.symbol == "(":
        ahead = 1
    else:
        return None
    return _pattern_comprehension(cursor, ahead)


def _list_comprehension(cursor: Cursor) -> ast.Expression:
    start = cursor.expect("[").start
    variable = new_variable(cursor)
    cursor.expect("IN")
    source = expressions.before_bar(cursor)
    where = expressions.before_bar(cursor) if cursor.accept("WHERE") else None
    projection = expressions.nested(cursor) if cursor.accept("|") else None
    cursor.expect("]")
    return ast.ListComprehension(variable, source, where, projection, span=cursor.span(start))


def _pattern_comprehension(cursor: Cursor, ahead: int) -> ast.Expression | None:
    """Read it if a pattern stands so many tokens ahead, and behind that WHERE or a bar."""
    mark = cursor.mark()
    start = cursor.advance().start
    variable = None
    pattern_start = cursor.token.start
    if ahead > 1:
        variable = new_variable(cursor)
        cursor.expect("=")
    pattern = patterns.pattern_here(cursor)
    if pattern is None or not cursor.at_any(("WHERE", "|")):
        cursor.back_to(mark)
        return None
    if variable is not None:
        span = cursor.span(pattern_start)
        pattern = ast.PathPattern(pattern.elements, variable, span=span)
    where = expressions.before_bar(cursor) if cursor.accept("WHERE") else None
    cursor.expect("|")
    projection = expressions.nested(cursor)
    cursor.expect("]")
    return ast.PatternComprehension(pattern, where, projection, span=cursor.span(start))


def quantifier(cursor: Cursor) -> ast.Expression:
    """Read ``all(x IN list WHERE ...)`` and its siblings."""
    token = cursor.advance()
    cursor.expect("(")
    variable = new_variable(cursor)
    cursor.expect("IN")
    source = expressions.nested(cursor)
    cursor.expect("WHERE")
    where = expressions.nested(cursor)
    cursor.expect(")")
    kind = cast("ast.QuantifierKind", token.symbol.lower())
    return ast.Quantifier(kind, variable, source, where, span=cursor.span(token.start))


def reduce(cursor: Cursor) -> ast.Expression:
    """Read ``reduce(sum = 0, x IN list | sum + x)``."""
    start = cursor.advance().start
    cursor.expect("(")
    accumulator = new_variable(cursor)
    cursor.expect("=")
    initial = expressions.nested(cursor)
    cursor.expect(",")
    variable = new_variable(cursor)
    cursor.expect("IN")
    source = expressions.before_bar(cursor)
    cursor.expect("|")
    step = expressions.nested(cursor)
    cursor.expect(")")
    return ast.Reduce(accumulator, initial, variable, source, step, span=cursor.span(start))


def map_projection(cursor: Cursor, subject: ast.Variable) -> ast.Expression:
    """Read the braces behind a variable."""
    cursor.expect("{")
    items: list[ast.ProjectedItem] = []
    if not cursor.at("}"):
        items.append(_projected(cursor))
        while cursor.accept(","):
            items.append(_projected(cursor))
    cursor.expect("}")
    return ast.MapProjection(subject, tuple(items), span=cursor.span(subject.span[0]))


def _projected(cursor: Cursor) -> ast.ProjectedItem:
    start = cursor.token.start
    if cursor.accept("."):
        if cursor.accept("*"):
            return ast.ProjectedAll(span=cursor.span(start))
        return ast.ProjectedProperty(cursor.name("a property's name"), span=cursor.span(start))
    if cursor.look(1).symbol == ":":
        return atoms.map_entry(cursor)
    variable = new_variable(cursor)
    return ast.ProjectedVariable(variable, span=variable.span)
