"""The commands over indexes and constraints, and SHOW."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from queries.cypher.syntax import ast, atoms, expressions, patterns, procedures, types
from queries.cypher.syntax.names import new_variable

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

Name: TypeAlias = "str | ast.Parameter"

_INDEX_KINDS = frozenset({"RANGE", "TEXT", "POINT", "FULLTEXT", "LOOKUP", "VECTOR", "BTREE"})
_SHOWN = {
    "INDEX": "indexes", "INDEXES": "indexes",
    "CONSTRAINT": "constraints", "CONSTRAINTS": "constraints",
    "FUNCTION": "functions", "FUNCTIONS": "functions",
    "PROCEDURE": "procedures", "PROCEDURES": "procedures",
    "DATABASE": "databases", "DATABASES": "databases",
}  # fmt: skip


def at_create(cursor: Cursor) -> bool:
    """Whether CREATE is next and creates an index or a constraint."""
    second, third = cursor.look(1).symbol, cursor.look(2).symbol
    return second in {"INDEX", "CONSTRAINT"} or (second in _INDEX_KINDS and third == "INDEX")


def create(cursor: Cursor) -> ast.Clause:
    """Read CREATE of an index or a constraint."""
    start = cursor.expect("CREATE").start
    if cursor.accept("CONSTRAINT"):
        return _create_constraint(cursor, start)
    kind: ast.IndexKind = "range"
    if not cursor.at("INDEX"):
        kind = cast("ast.IndexKind", cursor.advance().symbol.lower())
    cursor.expect("INDEX")
    name, if_not_exists = _name_and_condition(cursor)
    cursor.expect("FOR")
    entity, names, _ = _subject(cursor)
    cursor.expect("ON")
    keys = _index_keys(cursor)
    options = _options(cursor)
    return ast.CreateIndex(
        names, keys, entity, kind, name, if_not_exists, options, span=cursor.span(start)
    )


def _create_constraint(cursor: Cursor, start: int) -> ast.Clause:
    name, if_not_exists = _name_and_condition(cursor)
    cursor.expect("FOR")
    entity, names, _ = _subject(cursor)
    cursor.expect("REQUIRE")
    keys = _keys(cursor)
    kind, wanted = _requirement(cursor)
    options = _options(cursor)
    return ast.CreateConstraint(
        names[0], keys, kind, entity, name, if_not_exists, wanted, options, span=cursor.span(start)
    )


def _requirement(cursor: Cursor) -> tuple[ast.ConstraintKind, ast.TypeExpression | None]:
    if cursor.accept("::"):
        return "typed", types.type_expression(cursor)
    cursor.expect("IS")
    if cursor.accept("::") or cursor.accept("TYPED"):
        return "typed", types.type_expression(cursor)
    if cursor.accept_words("NOT", "NULL"):
        return "exists", None
    if cursor.at_any(("NODE", "RELATIONSHIP", "REL")):
        cursor.advance()
    if cursor.accept("KEY"):
        return "key", None
    cursor.expect("UNIQUE")
    return "unique", None


def _name_and_condition(cursor: Cursor) -> tuple[Name | None, bool]:
    name: Name | None = None
    if cursor.at("$"):
        name = atoms.parameter(cursor)
    elif not cursor.at_any(("FOR", "IF")):
        name = cursor.name("a name")
    return name, cursor.accept_words("IF", "NOT", "EXISTS")


def _subject(cursor: Cursor) -> tuple[ast.EntityKind, tuple[str, ...], ast.Variable]:
    """Read ``(n:Label)`` or ``()-[r:TYPE]-()``."""
    cursor.expect("(")
    if not cursor.accept(")"):
        variable = new_variable(cursor)
        names = _names(cursor)
        cursor.expect(")")
        return "node", names, variable
    cursor.accept("<")
    cursor.expect("-")
    cursor.expect("[")
    variable = new_variable(cursor)
    names = _names(cursor)
    cursor.expect("]")
    cursor.expect("-")
    cursor.accept(">")
    cursor.expect("(")
    cursor.expect(")")
    return "relationship", names, variable


def _names(cursor: Cursor) -> tuple[str, ...]:
    """The labels or types; there are none in an index that looks labels up."""
    if not cursor.accept(":"):
        return ()
    found = [cursor.name("a label")]
    while cursor.accept("|"):
        found.append(cursor.name("a label"))
    return tuple(found)


def _index_keys(cursor: Cursor) -> tuple[str, ...]:
    each = cursor.accept("EACH")
    if each and cursor.accept("["):
        keys = _key_list(cursor)
        cursor.expect("]")
        return keys
    if cursor.at_any(("LABELS", "TYPE")):
        cursor.advance()
        cursor.expect("(")
        cursor.name("a variable")
        cursor.expect(")")
        return ()
    return _keys(cursor)


def _keys(cursor: Cursor) -> tuple[str, ...]:
    bracketed = cursor.accept("(")
    keys = _key_list(cursor)
    if bracketed:
        cursor.expect(")")
    return keys


def _key_list(cursor: Cursor) -> tuple[str, ...]:
    keys = [_key(cursor)]
    while cursor.accept(","):
        keys.append(_key(cursor))
    return tuple(keys)


def _key(cursor: Cursor) -> str:
    cursor.name("a variable")
    cursor.expect(".")
    return cursor.name("a property's name")


def _options(cursor: Cursor) -> ast.MapLiteral | ast.Parameter | None:
    return patterns.parameter_or_map(cursor) if cursor.accept("OPTIONS") else None


def drop(cursor: Cursor) -> ast.Clause:
    """Read DROP of an index or a constraint."""
    start = cursor.expect("DROP").start
    index = cursor.accept("INDEX")
    if not index:
        cursor.expect("CONSTRAINT")
    name = atoms.parameter(cursor) if cursor.at("$") else cursor.name("a name")
    if_exists = cursor.accept_words("IF", "EXISTS")
    kind = ast.DropIndex if index else ast.DropConstraint
    return kind(name, if_exists, span=cursor.span(start))


def show(cursor: Cursor) -> ast.Clause:
    """Read ``SHOW RANGE INDEXES YIELD name WHERE ...``."""
    start = cursor.expect("SHOW").start
    words: list[str] = []
    while not cursor.at_any(_SHOWN):
        words.append(cursor.name("what to show").lower())
    what = cast("ast.Shown", _SHOWN[cursor.advance().symbol])
    star, items, where = procedures.yielded(cursor)
    if items is None and not star and cursor.accept("WHERE"):
        where = expressions.nested(cursor)
    kind = " ".join(words) or "all"
    return ast.Show(what, kind, items, star, where, span=cursor.span(start))
