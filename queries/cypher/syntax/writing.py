"""The clauses that write: CREATE, MERGE, SET, REMOVE, DELETE, FOREACH."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.syntax import ast, clauses, expressions, labels, patterns
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.names import new_variable

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

    Label = ast.LabelName | ast.LabelDynamic

_POSTFIX_POWER = 10


def create(cursor: Cursor) -> ast.Clause:
    """Read CREATE or INSERT with their patterns."""
    insert = cursor.at("INSERT")
    start = cursor.advance().start
    found = patterns.pattern_list(cursor)
    return ast.Create(found, insert, span=cursor.span(start))


def merge(cursor: Cursor) -> ast.Clause:
    """Read MERGE with what it sets when it created or matched."""
    start = cursor.expect("MERGE").start
    pattern = patterns.path_pattern(cursor)
    on_create: list[ast.SetItem] = []
    on_match: list[ast.SetItem] = []
    while cursor.accept("ON"):
        created = cursor.accept("CREATE")
        if not created:
            cursor.expect("MATCH")
        cursor.expect("SET")
        (on_create if created else on_match).extend(_set_items(cursor))
    span = cursor.span(start)
    return ast.Merge(pattern, tuple(on_create), tuple(on_match), span=span)


def set_clause(cursor: Cursor) -> ast.Clause:
    """Read SET with its items."""
    start = cursor.expect("SET").start
    items = _set_items(cursor)
    return ast.Set(items, span=cursor.span(start))


def _set_items(cursor: Cursor) -> tuple[ast.SetItem, ...]:
    found = [_set_item(cursor)]
    while cursor.accept(","):
        found.append(_set_item(cursor))
    return tuple(found)


def _set_item(cursor: Cursor) -> ast.SetItem:
    start = cursor.token.start
    if _at_labels(cursor):
        variable, found = _variable_and_labels(cursor)
        return ast.SetLabels(variable, found, span=cursor.span(start))
    target = expressions.expression(cursor, _POSTFIX_POWER)
    _check_target(cursor, target, start)
    if cursor.accept("+="):
        value = expressions.nested(cursor)
        return ast.SetProperties(target, value, replace=False, span=cursor.span(start))
    cursor.expect("=")
    value = expressions.nested(cursor)
    if isinstance(target, ast.Property | ast.Index):
        return ast.SetProperty(target, value, span=cursor.span(start))
    return ast.SetProperties(target, value, replace=True, span=cursor.span(start))


def _check_target(cursor: Cursor, target: ast.Expression, start: int) -> None:
    """Refuse what Neo4j does not change: of ``a[0].k`` it is not clear where the key begins."""
    keys = isinstance(target, ast.Property | ast.Index)
    below = target.subject if isinstance(target, ast.Property | ast.Index) else target
    if isinstance(target, ast.Property):
        while isinstance(below, ast.Property) and below.span[0] == start:
            below = below.subject
    steps = ast.Index if isinstance(target, ast.Property) else ast.Property | ast.Index
    if keys and not (isinstance(below, steps) and below.span[0] == start):
        return
    if not keys and isinstance(target, ast.Variable) and target.span[0] == start:
        return
    written = cursor.text[below.span[0] : below.span[1]]
    raise refused(
        "What is changed is a variable, or a key of one.",
        "UnexpectedSyntax",
        (start, cursor.end),
        hint=f"Write ({written}).key, or give it a name in a WITH before."
        if keys
        else "Give it a name in a WITH before.",
    )


def _at_labels(cursor: Cursor) -> bool:
    """Whether a variable and behind it labels are next."""
    return cursor.at_name() and cursor.look(1).symbol in {":", "IS"}


def _variable_and_labels(cursor: Cursor) -> tuple[ast.Variable, tuple[Label, ...]]:
    variable = new_variable(cursor)
    if not cursor.accept("IS"):
        cursor.expect(":")
    found = [labels.single_label(cursor)]
    while cursor.accept(":"):
        found.append(labels.single_label(cursor))
    return variable, tuple(found)


def remove(cursor: Cursor) -> ast.Clause:
    """Read REMOVE with its items."""
    start = cursor.expect("REMOVE").start
    items = [_remove_item(cursor)]
    while cursor.accept(","):
        items.append(_remove_item(cursor))
    return ast.Remove(tuple(items), span=cursor.span(start))


def _remove_item(cursor: Cursor) -> ast.RemoveProperty | ast.RemoveLabels:
    start = cursor.token.start
    if _at_labels(cursor):
        variable, found = _variable_and_labels(cursor)
        return ast.RemoveLabels(variable, found, span=cursor.span(start))
    target = expressions.expression(cursor, _POSTFIX_POWER)
    if not isinstance(target, ast.Property | ast.Index):
        raise cursor.unexpected(".", ":")
    _check_target(cursor, target, start)
    return ast.RemoveProperty(target, span=cursor.span(start))


def delete(cursor: Cursor) -> ast.Clause:
    """Read ``[DETACH|NODETACH] DELETE a, b``."""
    start = cursor.token.start
    detach = cursor.accept("DETACH")
    if not detach:
        cursor.accept("NODETACH")
    cursor.expect("DELETE")
    found = [expressions.nested(cursor)]
    while cursor.accept(","):
        found.append(expressions.nested(cursor))
    return ast.Delete(tuple(found), detach, span=cursor.span(start))


def foreach(cursor: Cursor) -> ast.Clause:
    """Read ``FOREACH (x IN list | clauses)``."""
    start = cursor.expect("FOREACH").start
    cursor.expect("(")
    variable = new_variable(cursor)
    cursor.expect("IN")
    source = expressions.before_bar(cursor)
    cursor.expect("|")
    cursor.enter(2)
    found = [clauses.clause(cursor)]
    while not cursor.at(")"):
        found.append(clauses.clause(cursor))
    cursor.leave(2)
    cursor.expect(")")
    return ast.Foreach(variable, source, tuple(found), span=cursor.span(start))
