"""The commands that make and drop indexes and constraints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from queries.cypher.syntax import ast, atoms, patterns, types
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.names import new_variable

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

Name: TypeAlias = "str | ast.Parameter"

_INDEX_KINDS = frozenset({"RANGE", "TEXT", "POINT", "FULLTEXT", "LOOKUP", "VECTOR", "BTREE"})
_SINGLE = frozenset({"text", "point", "vector"})
_ENTITY_WORDS = {"NODE": "node", "RELATIONSHIP": "relationship", "REL": "relationship"}
_NOT_STORABLE = frozenset(
    {"MAP", "NODE", "RELATIONSHIP", "PATH", "ANY", "PROPERTY VALUE", "NOTHING", "NULL"}
)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a rule is about: ``(n:Label)`` or ``()-[r:TYPE]-()``."""

    entity: ast.EntityKind
    variable: ast.Variable
    names: tuple[str, ...]


def at_create(cursor: Cursor) -> bool:
    """Whether CREATE is next and creates an index or a constraint."""
    second, third = cursor.look(1).symbol, cursor.look(2).symbol
    if second == "OR" and third == "REPLACE":
        return True
    return second in {"INDEX", "CONSTRAINT"} or (second in _INDEX_KINDS and third == "INDEX")


def create(cursor: Cursor) -> ast.Clause:
    """Read CREATE of an index or a constraint."""
    start = cursor.expect("CREATE").start
    if cursor.accept_words("OR", "REPLACE"):
        raise _refused(cursor, start, "OR REPLACE cannot stand in a command over the schema.")
    if cursor.accept("CONSTRAINT"):
        return _create_constraint(cursor, start)
    kind = _index_kind(cursor)
    cursor.expect("INDEX")
    if cursor.at("ON"):
        message = "An index is made with CREATE INDEX FOR (n:Label) ON (n.key)."
        cursor.advance()
        raise _refused(cursor, cursor.look(-1).start, message)
    name, if_not_exists = _name_and_condition(cursor)
    cursor.expect("FOR")
    subject = _subject(cursor, kind)
    cursor.expect("ON")
    keys = _index_keys(cursor, subject, kind)
    options = _options(cursor)
    return ast.CreateIndex(
        subject.names,
        keys,
        subject.entity,
        kind,
        name,
        if_not_exists,
        options,
        span=cursor.span(start),
    )


def _index_kind(cursor: Cursor) -> ast.IndexKind:
    if cursor.at("INDEX"):
        return "range"
    token = cursor.advance()
    if token.symbol == "BTREE":
        message = "There are no b-tree indexes any more: make a range, point or text index."
        raise _refused(cursor, token.start, message)
    return cast("ast.IndexKind", token.symbol.lower())


def _create_constraint(cursor: Cursor, start: int) -> ast.Clause:
    name, if_not_exists = _name_and_condition(cursor)
    if cursor.at("ON"):
        message = "Neo4j 5 has no ON and ASSERT: a constraint is made with FOR (n:Label) REQUIRE."
        cursor.advance()
        raise _refused(cursor, cursor.look(-1).start, message)
    cursor.expect("FOR")
    subject = _subject(cursor, "range")
    cursor.expect("REQUIRE")
    keys_start = cursor.token.start
    keys = _keys(cursor, subject)
    kind, wanted = _requirement(cursor, subject)
    if kind in {"exists", "typed"} and len(keys) > 1:
        raise _refused(cursor, keys_start, "Such a constraint is about one property.")
    options = _options(cursor)
    span = cursor.span(start)
    return ast.CreateConstraint(
        subject.names[0],
        keys,
        kind,
        subject.entity,
        name,
        if_not_exists,
        wanted,
        options,
        span=span,
    )


def _requirement(
    cursor: Cursor, subject: _Subject
) -> tuple[ast.ConstraintKind, ast.TypeExpression | None]:
    if cursor.accept("::"):
        return "typed", _property_type(cursor)
    cursor.expect("IS")
    if cursor.accept("::") or cursor.accept("TYPED"):
        return "typed", _property_type(cursor)
    if cursor.accept_words("NOT", "NULL"):
        return "exists", None
    if cursor.at_any(_ENTITY_WORDS):
        word = cursor.advance()
        if _ENTITY_WORDS[word.symbol] != subject.entity:
            message = f"IS {word.symbol} does not fit to the pattern of a {subject.entity}."
            raise _refused(cursor, word.start, message)
    if cursor.accept("KEY"):
        return "key", None
    cursor.expect("UNIQUE")
    return "unique", None


def _property_type(cursor: Cursor) -> ast.TypeExpression:
    """Read the type of a property: what can be stored, and no null in lists."""
    start = cursor.token.start
    found = types.type_expression(cursor)
    for node in ast.walk(found):
        if not isinstance(node, ast.TypeName):
            continue
        if node.name in _NOT_STORABLE:
            raise _refused(cursor, start, f"No property can be of type {node.name}.")
        inner = node.inner
        if isinstance(inner, ast.TypeName) and inner.inner is not None:
            raise _refused(cursor, start, "The list of a property cannot hold lists.")
        if isinstance(inner, ast.TypeName) and not inner.not_null:
            message = "The list of a property cannot hold null: write LIST<... NOT NULL>."
            raise _refused(cursor, start, message)
    return found


def _name_and_condition(cursor: Cursor) -> tuple[Name | None, bool]:
    name: Name | None = None
    if cursor.at("$"):
        name = atoms.parameter(cursor)
    elif not cursor.at_any(("FOR", "IF", "ON")):
        name = cursor.name("a name")
    return name, cursor.accept_words("IF", "NOT", "EXISTS")


def _subject(cursor: Cursor, kind: ast.IndexKind) -> _Subject:
    """Read ``(n:Label)`` or ``()-[r:TYPE]-()``."""
    cursor.expect("(")
    if not cursor.accept(")"):
        variable = new_variable(cursor)
        names = _names(cursor, kind)
        cursor.expect(")")
        return _Subject("node", variable, names)
    cursor.accept("<")
    cursor.expect("-")
    cursor.expect("[")
    variable = new_variable(cursor)
    names = _names(cursor, kind)
    cursor.expect("]")
    cursor.expect("-")
    cursor.accept(">")
    cursor.expect("(")
    cursor.expect(")")
    return _Subject("relationship", variable, names)


def _names(cursor: Cursor, kind: ast.IndexKind) -> tuple[str, ...]:
    """The labels or types; there are none in an index that looks labels up."""
    if kind == "lookup":
        return ()
    cursor.expect(":")
    found = [cursor.name("a label")]
    while kind == "fulltext" and cursor.accept("|"):
        found.append(cursor.name("a label"))
    return tuple(found)


def _index_keys(cursor: Cursor, subject: _Subject, kind: ast.IndexKind) -> tuple[str, ...]:
    if kind == "lookup":
        if subject.entity == "node":
            cursor.expect("EACH")
        else:
            cursor.accept("EACH")
        cursor.expect("LABELS" if subject.entity == "node" else "TYPE")
        cursor.expect("(")
        _own_variable(cursor, subject)
        cursor.expect(")")
        return ()
    if kind == "fulltext":
        cursor.expect("EACH")
        cursor.expect("[")
        keys = _key_list(cursor, subject)
        cursor.expect("]")
        return keys
    start = cursor.token.start
    keys = _keys(cursor, subject)
    if kind in _SINGLE and len(keys) > 1:
        raise _refused(cursor, start, f"A {kind} index is about one property.")
    return keys


def _keys(cursor: Cursor, subject: _Subject) -> tuple[str, ...]:
    if not cursor.accept("("):
        return (_key(cursor, subject),)
    keys = _key_list(cursor, subject)
    cursor.expect(")")
    return keys


def _key_list(cursor: Cursor, subject: _Subject) -> tuple[str, ...]:
    keys = [_key(cursor, subject)]
    while cursor.accept(","):
        keys.append(_key(cursor, subject))
    return tuple(keys)


def _key(cursor: Cursor, subject: _Subject) -> str:
    _own_variable(cursor, subject)
    cursor.expect(".")
    return cursor.name("a property's name")


def _own_variable(cursor: Cursor, subject: _Subject) -> None:
    start = cursor.token.start
    name = cursor.name("a variable")
    if name != subject.variable.name:
        raise refused(
            f"The variable {name} is not defined.",
            "UndefinedVariable",
            cursor.span(start),
            hint=f"Did you mean {subject.variable.name}?",
        )


def _options(cursor: Cursor) -> ast.MapLiteral | ast.Parameter | None:
    if not cursor.accept("OPTIONS"):
        return None
    start = cursor.token.start
    options = patterns.parameter_or_map(cursor)
    if isinstance(options, ast.MapLiteral):
        for entry in options.entries:
            if entry.key not in {"indexProvider", "indexConfig"}:
                message = f"There is no option {entry.key}, only indexConfig and indexProvider."
                raise _refused(cursor, start, message)
    return options


def _refused(cursor: Cursor, start: int, message: str) -> Exception:
    return refused(message, "UnexpectedSyntax", (start, max(cursor.end, start + 1)))


def drop(cursor: Cursor) -> ast.Clause:
    """Read DROP of an index or a constraint."""
    start = cursor.expect("DROP").start
    index = cursor.accept("INDEX")
    if not index:
        cursor.expect("CONSTRAINT")
    if cursor.at("ON") and cursor.look(1).symbol in {"(", ":"}:
        what = "INDEXES" if index else "CONSTRAINTS"
        message = f"It is dropped by its name, which SHOW {what} tells."
        cursor.advance()
        raise _refused(cursor, cursor.look(-1).start, message)
    name = atoms.parameter(cursor) if cursor.at("$") else cursor.name("a name")
    if_exists = cursor.accept_words("IF", "EXISTS")
    kind = ast.DropIndex if index else ast.DropConstraint
    return kind(name, if_exists, span=cursor.span(start))
