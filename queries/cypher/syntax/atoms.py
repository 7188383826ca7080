"""Expressions that begin with themselves: literals, names, brackets, CASE, function calls."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from graph.results.errors import CypherError
from queries.cypher.syntax import ast, calls, comprehensions, expressions, patterns
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.keywords import opens_case, opens_clause

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.syntax.cursor import Cursor

    Reader: TypeAlias = Callable[[Cursor], ast.Expression]

_SMALLEST = -(1 << 63)
_LARGEST = (1 << 63) - 1
_CONSTANTS: dict[str, ast.Literal] = {
    "TRUE": ast.Literal(value=True, kind="boolean"),
    "FALSE": ast.Literal(value=False, kind="boolean"),
    "NULL": ast.Literal(None, "null"),
    "NAN": ast.Literal(math.nan, "float"),
    "INF": ast.Literal(math.inf, "float"),
    "INFINITY": ast.Literal(math.inf, "float"),
}


def atom(cursor: Cursor) -> ast.Expression:
    """Read a value that no operator opens."""
    token = cursor.token
    if token.kind == "name":
        return _word(cursor)
    if token.kind == "quoted":
        return _named(cursor)
    if token.kind == "string":
        cursor.advance()
        return ast.Literal(token.value, "string", span=(token.start, token.end))
    if token.kind in {"integer", "float", "bad number"}:
        return number(cursor, token.start)
    reader = _BRACKETS.get(token.symbol)
    if reader is None:
        raise cursor.unexpected("an expression")
    return reader(cursor)


def number(cursor: Cursor, start: int, *, negative: bool = False) -> ast.Literal:
    """Read a number; its minus, if any, was taken."""
    token = cursor.advance()
    span = cursor.span(start)
    if token.kind == "bad number":
        raise refused(
            f"{token.value} is not a number.",
            "InvalidNumberLiteral",
            span,
            hint="Write 0o17 for octal and 0x1F for hexadecimal numbers.",
        )
    assert not isinstance(token.value, str)
    value = -token.value if negative else token.value
    if isinstance(value, float):
        if math.isinf(value):
            message = "This number is too large for a FLOAT."
            raise refused(message, "FloatingPointOverflow", span)
        return ast.Literal(value, "float", span=span)
    if not _SMALLEST <= value <= _LARGEST:
        raise refused("This number needs more than 64 bits.", "IntegerOverflow", span)
    return ast.Literal(value, "integer", span=span)


def _word(cursor: Cursor) -> ast.Expression:
    token = cursor.token
    constant = _CONSTANTS.get(token.symbol)
    if constant is not None:
        cursor.advance()
        return ast.Literal(constant.value, constant.kind, span=(token.start, token.end))
    following = cursor.look(1)
    special = None
    if following.symbol == "{":
        special = _subqueries().get(token.symbol)
    elif following.symbol == "(":
        special = _special_calls().get(token.symbol)
    if special is not None:
        return special(cursor)
    if token.symbol == "CASE" and opens_case(cursor):
        return _case(cursor)
    return _named(cursor)


def _named(cursor: Cursor) -> ast.Expression:
    """A function call, a map projection, or a variable."""
    if calls.at_call(cursor):
        return calls.function_call(cursor)
    token = cursor.token
    if opens_clause(token, cursor.look(1)):
        raise cursor.unexpected("an expression")
    cursor.advance()
    variable = ast.Variable(str(token.value), span=(token.start, token.end))
    if cursor.at("{"):
        return comprehensions.map_projection(cursor, variable)
    return variable


def parameter(cursor: Cursor) -> ast.Parameter:
    """Read ``$name``; a number is a name too."""
    start = cursor.expect("$").start
    if cursor.token.kind == "integer":
        token = cursor.advance()
        return ast.Parameter(cursor.text[token.start : token.end], span=cursor.span(start))
    return ast.Parameter(cursor.name("a parameter's name"), span=cursor.span(start))


def _parenthesis(cursor: Cursor) -> ast.Expression:
    pattern = patterns.pattern_here(cursor)
    if pattern is not None:
        return ast.PatternPredicate(pattern, span=pattern.span)
    cursor.expect("(")
    inside = expressions.nested(cursor)
    cursor.expect(")")
    return inside


def _list(cursor: Cursor) -> ast.Expression:
    comprehension = comprehensions.comprehension_here(cursor)
    if comprehension is not None:
        return comprehension
    start = cursor.expect("[").start
    items: list[ast.Expression] = []
    if not cursor.at("]"):
        items.append(expressions.nested(cursor))
        while cursor.accept(","):
            items.append(expressions.nested(cursor))
    cursor.expect("]")
    return ast.ListLiteral(tuple(items), span=cursor.span(start))


def map_literal(cursor: Cursor) -> ast.MapLiteral:
    """Read ``{key: value}``."""
    start = cursor.expect("{").start
    entries: list[ast.MapEntry] = []
    if not cursor.at("}"):
        entries.append(map_entry(cursor))
        while cursor.accept(","):
            entries.append(map_entry(cursor))
    cursor.expect("}")
    return ast.MapLiteral(tuple(entries), span=cursor.span(start))


def map_entry(cursor: Cursor) -> ast.MapEntry:
    """Read ``key: value``."""
    start = cursor.token.start
    key = cursor.name("a key")
    cursor.expect(":")
    value = expressions.nested(cursor)
    return ast.MapEntry(key, value, span=cursor.span(start))


def _case(cursor: Cursor) -> ast.Expression:
    """CASE, read once at each place: what stands around it may be read in two ways."""
    begin = cursor.index
    if begin not in cursor.cases:
        try:
            cursor.cases[begin] = (_any_case(cursor), cursor.index)
        except CypherError as error:
            cursor.cases[begin] = error
    found = cursor.cases[begin]
    if isinstance(found, CypherError):
        raise found
    node, behind = found
    while cursor.index < behind:
        cursor.advance()
    return node


def _any_case(cursor: Cursor) -> ast.Expression:
    """CASE with a subject or without, whose first word may be a variable: ``CASE when WHEN 1``."""
    start = cursor.expect("CASE").start
    mark, word = cursor.mark(), cursor.token
    try:
        subject = None if cursor.at("WHEN") else expressions.nested(cursor)
        return _branches(cursor, start, subject)
    except CypherError:
        if word.symbol not in {"WHEN", "CASE"} or cursor.wanted is not None:
            raise
        cursor.back_to(mark)
        cursor.variables.add(cursor.index)
        try:
            return _branches(cursor, start, expressions.nested(cursor))
        except CypherError:
            cursor.variables.discard(mark[0])
        raise


def _branches(cursor: Cursor, start: int, subject: ast.Expression | None) -> ast.Case:
    branches = [_case_branch(cursor, subject)]
    while cursor.at("WHEN"):
        branches.append(_case_branch(cursor, subject))
    default = expressions.nested(cursor) if cursor.accept("ELSE") else None
    cursor.expect("END")
    return ast.Case(subject, tuple(branches), default, span=cursor.span(start))


def _case_branch(cursor: Cursor, subject: ast.Expression | None) -> ast.CaseBranch:
    start = cursor.expect("WHEN").start
    if subject is None:
        tests = [expressions.nested(cursor)]
    else:
        stand_in = ast.CaseSubject(span=subject.span)
        tests = [expressions.case_test(cursor, stand_in)]
        while cursor.accept(","):
            tests.append(expressions.case_test(cursor, stand_in))
    cursor.expect("THEN")
    result = expressions.nested(cursor)
    return ast.CaseBranch(tuple(tests), result, span=cursor.span(start))


_BRACKETS: dict[str, Reader] = {
    "(": _parenthesis,
    "[": _list,
    "{": map_literal,
    "$": parameter,
}


@cache
def _subqueries() -> dict[str, Reader]:
    """The words that open a subquery before a brace."""
    return {
        "EXISTS": calls.exists_subquery,
        "COUNT": calls.count_subquery,
        "COLLECT": calls.collect_subquery,
    }


@cache
def _special_calls() -> dict[str, Reader]:
    """The words before a parenthesis that have a grammar of their own."""
    return {
        **dict.fromkeys(("ALL", "ANY", "NONE", "SINGLE"), comprehensions.quantifier),
        "REDUCE": comprehensions.reduce,
        "COUNT": calls.count_call,
        "TRIM": calls.trim_call,
        "NORMALIZE": calls.normalize_call,
        "SHORTESTPATH": calls.shortest_path,
        "ALLSHORTESTPATHS": calls.shortest_path,
    }
