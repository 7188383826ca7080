"""CALL of procedures and of subqueries, and LOAD CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast, calls, expressions
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.names import dotted_name, new_variable

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor


def call(cursor: Cursor) -> ast.Clause:
    """Read ``[OPTIONAL] CALL`` of a procedure or a subquery."""
    start = cursor.token.start
    optional = cursor.accept("OPTIONAL")
    cursor.expect("CALL")
    if cursor.at_any(("{", "(")):
        return _call_subquery(cursor, start, optional=optional)
    name = dotted_name(cursor, "a procedure's name")
    arguments = calls.argument_list(cursor) if cursor.accept("(") else None
    star, items, where = yielded(cursor)
    span = cursor.span(start)
    return ast.CallProcedure(name, arguments, items, star, where, optional, span=span)


def yielded(
    cursor: Cursor,
) -> tuple[bool, tuple[ast.YieldItem, ...] | None, ast.Expression | None]:
    """Read ``YIELD a, b AS c WHERE ...`` if it is there: star, items, condition."""
    if not cursor.at("YIELD"):
        return False, None, None
    star, items = yield_items(cursor)
    return star, None if star else items, _where(cursor)


def yield_items(cursor: Cursor) -> tuple[bool, tuple[ast.YieldItem, ...]]:
    """Read ``YIELD a, b AS c``: whether it is a star, and the items."""
    cursor.expect("YIELD")
    if cursor.accept("*"):
        return True, ()
    items: list[ast.YieldItem] = []
    if not cursor.accept("-"):
        items.append(_yield_item(cursor))
        while cursor.accept(","):
            items.append(_yield_item(cursor))
    return False, tuple(items)


def _where(cursor: Cursor) -> ast.Expression | None:
    return expressions.nested(cursor) if cursor.accept("WHERE") else None


def _yield_item(cursor: Cursor) -> ast.YieldItem:
    start = cursor.token.start
    field = cursor.name("a column of the procedure")
    variable = ast.Variable(field, span=cursor.span(start))
    if cursor.accept("AS"):
        variable = new_variable(cursor)
    return ast.YieldItem(field, variable, span=cursor.span(start))


def _call_subquery(cursor: Cursor, start: int, *, optional: bool) -> ast.Clause:
    imports: tuple[ast.Variable, ...] | None = None
    import_all = False
    if cursor.accept("("):
        imports = ()
        import_all = cursor.accept("*")
        if not import_all:
            imports = _imports(cursor)
        cursor.expect(")")
    query = calls.braced_query(cursor)
    transactions = _transactions(cursor)
    span = cursor.span(start)
    return ast.CallSubquery(query, imports, import_all, optional, transactions, span=span)


def _imports(cursor: Cursor) -> tuple[ast.Variable, ...]:
    found: list[ast.Variable] = []
    if not cursor.at(")"):
        found.append(new_variable(cursor))
        while cursor.accept(","):
            found.append(new_variable(cursor))
    return tuple(found)


def _transactions(cursor: Cursor) -> ast.InTransactions | None:
    start = cursor.token.start
    if not cursor.accept("IN"):
        return None
    concurrent: ast.Expression | None = None
    if not cursor.at("TRANSACTIONS") and not cursor.at("CONCURRENT"):
        concurrent = expressions.nested(cursor)
    cursor.accept("CONCURRENT")
    cursor.expect("TRANSACTIONS")
    rows: ast.Expression | None = None
    on_error: ast.OnError | None = None
    status: ast.Variable | None = None
    while True:
        place = cursor.token.start
        if cursor.accept("OF"):
            _once(cursor, place, "OF ... ROWS", rows)
            rows = expressions.nested(cursor)
            if not cursor.accept("ROW"):
                cursor.expect("ROWS")
        elif cursor.accept_words("ON", "ERROR"):
            _once(cursor, place, "ON ERROR", on_error)
            on_error = _on_error(cursor)
        elif cursor.accept_words("REPORT", "STATUS"):
            _once(cursor, place, "REPORT STATUS", status)
            cursor.expect("AS")
            status = new_variable(cursor)
        else:
            span = cursor.span(start)
            return ast.InTransactions(rows, on_error or "fail", status, concurrent, span=span)


def _once(cursor: Cursor, start: int, what: str, before: object) -> None:
    """Refuse a part of IN TRANSACTIONS that was there before."""
    if before is not None:
        raise refused(f"{what} stands here twice.", "UnexpectedSyntax", cursor.span(start))


def _on_error(cursor: Cursor) -> ast.OnError:
    if cursor.accept("CONTINUE"):
        return "continue"
    if cursor.accept("BREAK"):
        return "break"
    cursor.expect("FAIL")
    return "fail"


def load_csv(cursor: Cursor) -> ast.Clause:
    """Read ``LOAD CSV WITH HEADERS FROM source AS row``."""
    start = cursor.expect("LOAD").start
    cursor.expect("CSV")
    headers = cursor.accept_words("WITH", "HEADERS")
    cursor.expect("FROM")
    source = expressions.nested(cursor)
    cursor.expect("AS")
    variable = new_variable(cursor)
    terminator = ","
    if cursor.accept("FIELDTERMINATOR"):
        if cursor.token.kind != "string":
            raise cursor.unexpected("a string")
        token = cursor.advance()
        terminator = str(token.value)
        if len(terminator) != 1:
            message = "FIELDTERMINATOR is one character."
            raise refused(message, "UnexpectedSyntax", (token.start, token.end))
    return ast.LoadCsv(source, variable, headers, terminator, span=cursor.span(start))
