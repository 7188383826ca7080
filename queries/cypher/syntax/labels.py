"""Label expressions: ``A|B&!C``, ``%``, ``$(name)``, and the older ``:A:B``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast, expressions
from queries.cypher.syntax.errors import refused

if TYPE_CHECKING:
    from graph.results.errors import CypherError
    from queries.cypher.syntax.cursor import Cursor


def label_expression(
    cursor: Cursor, *, joins: bool = True, old_style: bool = False
) -> ast.LabelExpression:
    """Read what stands behind the first colon (or IS).

    Args:
        cursor: where it stands.
        joins: whether ``|`` belongs to it.
        old_style: whether it may be ``A|:B``, as between plain relationship types.
    """
    start = cursor.token.start
    parts = [_conjunction(cursor)]
    while joins and cursor.accept("|"):
        if cursor.at(":") and not old_style:
            raise _refuse_colon(cursor)
        cursor.accept(":")
        parts.append(_conjunction(cursor))
    return parts[0] if len(parts) == 1 else ast.LabelOr(tuple(parts), span=cursor.span(start))


def behind_mark(cursor: Cursor, *, old_style: bool = False) -> ast.LabelExpression:
    """Read a colon or IS, and the label expression behind it."""
    old = cursor.advance().symbol == ":"
    found = label_expression(cursor, old_style=old_style)
    if not old:
        refuse_colons(found)
    return found


def refuse_colons(found: ast.LabelExpression) -> None:
    """Refuse ``IS A:B``."""
    if isinstance(found, ast.LabelAnd) and found.colons:
        message = "Labels behind IS are not joined by colons."
        raise refused(message, "UnexpectedSyntax", found.span, hint="Write IS A&B.")


def _refuse_colon(cursor: Cursor) -> CypherError:
    return refused(
        "After | there is no colon here.",
        "UnexpectedSyntax",
        (cursor.token.start, cursor.token.end),
        hint="Write A|B.",
    )


def _conjunction(cursor: Cursor) -> ast.LabelExpression:
    start = cursor.token.start
    parts = [_negation(cursor)]
    marks: set[str] = set()
    while cursor.at_any(("&", ":")):
        marks.add(cursor.advance().symbol)
        parts.append(_negation(cursor))
    if len(parts) == 1:
        return parts[0]
    if len(marks) > 1:
        message = "Labels joined by : do not go together with &."
        raise refused(message, "InvalidLabelExpression", cursor.span(start), hint="Write A&B&C.")
    return ast.LabelAnd(tuple(parts), ":" in marks, span=cursor.span(start))


def _negation(cursor: Cursor) -> ast.LabelExpression:
    start = cursor.token.start
    negations = 0
    while cursor.accept("!"):
        negations += 1
    part = _atom(cursor)
    for _ in range(negations % 2):
        part = ast.LabelNot(part, span=cursor.span(start))
    return part


def _atom(cursor: Cursor) -> ast.LabelExpression:
    start = cursor.token.start
    if cursor.accept("("):
        cursor.enter()
        inside = label_expression(cursor)
        cursor.leave()
        cursor.expect(")")
        return inside
    if cursor.accept("%"):
        return ast.LabelWildcard(span=cursor.span(start))
    return single_label(cursor)


def single_label(cursor: Cursor) -> ast.LabelName | ast.LabelDynamic:
    """Read one label by name, or a computed one."""
    start = cursor.token.start
    if cursor.accept("$"):
        mode = _dynamic_mode(cursor)
        cursor.expect("(")
        computed = expressions.nested(cursor)
        cursor.expect(")")
        return ast.LabelDynamic(computed, mode, span=cursor.span(start))
    return ast.LabelName(cursor.name("a label"), span=cursor.span(start))


def _dynamic_mode(cursor: Cursor) -> ast.DynamicMode:
    if cursor.accept("ANY"):
        return "any"
    cursor.accept("ALL")
    return "all"
