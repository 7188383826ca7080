"""SHOW: what it lists; YIELD, WHERE and RETURN behind it become a WITH and a RETURN."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeAlias, get_args

from queries.cypher.syntax import ast, atoms, expressions, procedures
from queries.cypher.syntax.administration import unsupported
from queries.cypher.syntax.errors import did_you_mean, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.syntax.cursor import Cursor

    Page: TypeAlias = Callable[
        [Cursor],
        tuple[tuple[ast.SortItem, ...], ast.Expression | None, ast.Expression | None],
    ]
    Returned: TypeAlias = Callable[[Cursor], ast.Clause]


class Listing(NamedTuple):
    """The columns of a SHOW.

    Attributes:
        brief: those that it gives by itself.
        order: all of them, as ``YIELD *`` gives them.
    """

    brief: tuple[str, ...]
    order: tuple[str, ...]


def _listing(brief: str, more: str) -> Listing:
    return Listing(tuple(brief.split()), (*brief.split(), *more.split()))


LISTINGS: dict[ast.Shown, Listing] = {
    "indexes": _listing(
        "id name state populationPercent type entityType labelsOrTypes properties indexProvider "
        "owningConstraint lastRead readCount",
        "trackedSince options failureMessage createStatement",
    ),
    "constraints": _listing(
        "id name type entityType labelsOrTypes properties ownedIndex propertyType",
        "options createStatement",
    ),
    "functions": _listing(
        "name category description",
        "signature isBuiltIn argumentDescription returnDescription aggregating rolesExecution "
        "rolesBoostedExecution isDeprecated deprecatedBy",
    ),
    "procedures": _listing(
        "name description mode worksOnSystem",
        "signature argumentDescription returnDescription admin rolesExecution "
        "rolesBoostedExecution isDeprecated deprecatedBy option",
    ),
    "databases": Listing(
        (
            "name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus",
            "currentStatus", "statusMessage", "default", "home", "constituents",
        ),
        (
            "name", "type", "aliases", "access", "databaseID", "serverID", "address", "role",
            "writer", "requestedStatus", "currentStatus", "statusMessage", "default", "home",
            "currentPrimariesCount", "currentSecondariesCount", "requestedPrimariesCount",
            "requestedSecondariesCount", "creationTime", "lastStartTime", "lastStopTime", "store",
            "lastCommittedTxn", "replicationLag", "constituents", "options",
        ),
    ),
}  # fmt: skip
"""The columns as Neo4j 5.26 gives them."""

_WORDS: dict[str, ast.Shown] = {
    "INDEX": "indexes", "INDEXES": "indexes",
    "CONSTRAINT": "constraints", "CONSTRAINTS": "constraints",
    "FUNCTION": "functions", "FUNCTIONS": "functions",
    "PROCEDURE": "procedures", "PROCEDURES": "procedures",
    "DATABASE": "databases", "DATABASES": "databases",
}  # fmt: skip
_UNIQUE, _EXIST = ("unique", "uniqueness"), ("exist", "existence", "property existence")
_OF = {"": "all", "node ": "node ", "relationship ": "relationship ", "rel ": "relationship "}
_KINDS: dict[ast.Shown, dict[str, str]] = {
    "indexes": {word: word for word in ("", "all", *get_args(ast.IndexKind))},
    "constraints": {"": "all", "all": "all"}
    | {
        f"{entity}{word}": f"{kept.removeprefix('all')}{kind}"
        for entity, kept in _OF.items()
        for words, kind in (
            (_UNIQUE, "unique"),
            (("key",), "key"),
            (_EXIST, "exists"),
            (("property type",), "typed"),
        )
        for word in words
    },
    "functions": {"": "all", "all": "all", "built in": "built in", "user defined": "user defined"},
    "procedures": {"": "all"},
    "databases": {"": "all", "default": "default", "home": "default"},
}
_ELSEWHERE = {
    "TRANSACTION", "TRANSACTIONS", "SETTING", "SETTINGS", "USER", "USERS", "ROLE", "ROLES",
    "PRIVILEGE", "PRIVILEGES", "SERVER", "SERVERS", "ALIAS", "ALIASES", "CURRENT",
}  # fmt: skip


def show(cursor: Cursor, page: Page, returned: Returned) -> ast.SingleQuery:
    """Read a whole SHOW.

    Args:
        cursor: where it stands.
        page: reads ORDER BY, SKIP and LIMIT.
        returned: reads RETURN.
    """
    start = cursor.expect("SHOW").start
    clause = _show(cursor, start)
    listing = LISTINGS[clause.what]
    columns = _brief(clause, listing)
    found: list[ast.Clause] = [clause]
    if cursor.at("YIELD"):
        items = _yielded(cursor, clause, listing)
        order_by, skip, limit = page(cursor)
        where = expressions.nested(cursor) if cursor.accept("WHERE") else None
        found.append(ast.With(items, False, False, order_by, skip, limit, where, span=clause.span))
        columns = tuple(item.name for item in items)
        if cursor.at("RETURN"):
            found.append(_written_out(returned(cursor), columns))
            return ast.SingleQuery(tuple(found), span=cursor.span(start))
    elif cursor.accept("WHERE"):
        where = expressions.nested(cursor)
        found.append(ast.With((), star=True, where=where, span=clause.span))
    found.append(ast.Return(_plain(columns), span=clause.span))
    return ast.SingleQuery(tuple(found), span=cursor.span(start))


def _brief(clause: ast.Show, listing: Listing) -> tuple[str, ...]:
    """The usual columns; there is no need to tell the default database that it is."""
    if clause.what == "databases" and clause.kind == "default":
        return tuple(name for name in listing.brief if name not in {"default", "home"})
    return listing.brief


def _show(cursor: Cursor, start: int) -> ast.Show:
    words: list[str] = []
    while not cursor.at_any(_WORDS):
        token = cursor.token
        if token.symbol in _ELSEWHERE and cursor.look(1).symbol != "DEFINED":
            _refuse_elsewhere(cursor, token.symbol)
        words.append(cursor.name("what to show").lower())
    token = cursor.advance()
    what = _WORDS[token.symbol]
    kind = _KINDS[what].get(" ".join(words))
    if kind is None:
        message = f"SHOW {what.upper()} knows no {' '.join(words).upper()}."
        hint = did_you_mean(" ".join(words), _KINDS[what])
        raise refused(message, "UnexpectedSyntax", cursor.span(start), hint=hint)
    only = _database(cursor) if token.symbol == "DATABASE" and not words else None
    if what in {"functions", "procedures"} and cursor.accept("EXECUTABLE"):
        _executable(cursor)
    return ast.Show(what, kind or "all", only, span=cursor.span(start))


def _refuse_elsewhere(cursor: Cursor, word: str) -> NoReturn:
    hint = "INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES and DATABASES can be shown."
    raise unsupported(cursor, f"SHOW {word}", hint)


def _database(cursor: Cursor) -> str | ast.Parameter | None:
    if cursor.at("$"):
        return atoms.parameter(cursor)
    if cursor.at_any(("YIELD", "WHERE", ";")) or cursor.token.kind == "end":
        return None
    return cursor.name("a database's name")


def _executable(cursor: Cursor) -> None:
    """Read ``BY CURRENT USER`` or ``BY name``: whoever asks here may execute all."""
    if cursor.accept("BY") and not cursor.accept_words("CURRENT", "USER"):
        cursor.name("a user's name")


def _yielded(cursor: Cursor, clause: ast.Show, listing: Listing) -> tuple[ast.ProjectionItem, ...]:
    star, items = procedures.yield_items(cursor)
    if star:
        return _plain(listing.order)
    found = []
    for item in items:
        if item.field not in listing.order:
            message = f"SHOW {clause.what.upper()} has no column {item.field}."
            hint = did_you_mean(item.field, listing.order)
            raise refused(message, "UndefinedVariable", item.span, hint=hint)
        field = ast.Variable(item.field, span=item.span)
        found.append(ast.ProjectionItem(field, item.variable.name, item.variable, span=item.span))
    return tuple(found)


def _plain(columns: tuple[str, ...]) -> tuple[ast.ProjectionItem, ...]:
    return tuple(ast.ProjectionItem(ast.Variable(name), name) for name in columns)


def _written_out(clause: ast.Clause, columns: tuple[str, ...]) -> ast.Clause:
    """RETURN with its star as the columns of YIELD, in their order."""
    if isinstance(clause, ast.Return) and clause.star:
        return replace(clause, star=False, items=(*_plain(columns), *clause.items))
    return clause
