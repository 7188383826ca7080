"""What is about a server and not about the graph: USE, options of the planner, users and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.results.errors import CypherError
from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.names import dotted_name

if TYPE_CHECKING:
    from queries.cypher.syntax.cursor import Cursor

DATABASE = "neo4j"
"""What the one graph of a store is called where databases are listed."""
_VERSION = 5
_OPTIONS = {
    "connectcomponentsplanner": ("greedy", "idp"),
    "debug": (),
    "eagerplanner": ("default", "lp"),
    "expressionengine": ("compiled", "default", "interpreted", "onlyWhenHot"),
    "inferschemaparts": ("default", "most_selective_label", "off"),
    "interpretedpipesfallback": ("all", "default", "disabled", "whitelisted_plans_only"),
    "labelinference": ("default", "off", "on"),
    "operatorengine": ("compiled", "default", "interpreted"),
    "parallelruntimesupport": ("all", "default", "disabled"),
    "planner": ("cost", "default", "dp", "idp"),
    "replan": ("default", "force", "skip"),
    "runtime": ("default", "interpreted", "legacy", "parallel", "pipelined", "slotted"),
    "updatestrategy": ("default", "eager"),
}
_COMMANDS = frozenset(
    {"ALTER", "DEALLOCATE", "DENY", "ENABLE", "GRANT", "REALLOCATE", "RENAME", "REVOKE"}
)
_OBJECTS = frozenset({"ALIAS", "COMPOSITE", "DATABASE", "DATABASES", "ROLE", "USER"})


def skip_options(cursor: Cursor) -> None:
    """Read ``CYPHER 5 runtime=slotted``: they are checked, how to plan is our own choice."""
    if not cursor.at("CYPHER") or cursor.look(1).kind == "end":
        return
    cursor.advance()
    if cursor.token.kind in {"integer", "float"}:
        token = cursor.advance()
        if token.value != _VERSION:
            message = f"There is no Cypher {token.value} here; this is Cypher {_VERSION}."
            raise _wrong_option(message, (token.start, token.end))
    while cursor.at_name() and cursor.look(1).symbol == "=":
        _option(cursor)


def _option(cursor: Cursor) -> None:
    start = cursor.token.start
    name = cursor.name("an option")
    known = _OPTIONS.get(name.lower())
    if known is None:
        message = f"There is no option {name}; there are {', '.join(_OPTIONS)}."
        raise refused(message, "UnexpectedSyntax", cursor.span(start))
    cursor.advance()
    value = cursor.text[cursor.token.start : cursor.token.end]
    cursor.advance()
    if known and value.lower() not in map(str.lower, known):
        message = f"{value} is no {name.lower()}; there are {', '.join(known)}."
        raise _wrong_option(message, cursor.span(start))


def refuse_second_mode(cursor: Cursor) -> None:
    """EXPLAIN and PROFILE do not go together."""
    if cursor.at_any(("EXPLAIN", "PROFILE")):
        message = "A query is either explained or profiled."
        raise _wrong_option(message, (cursor.token.start, cursor.token.end))


def _wrong_option(message: str, span: tuple[int, int]) -> CypherError:
    return refused(message, "InvalidArgumentValue", span, kind="ArgumentError")


def use(cursor: Cursor) -> None:
    """Read ``USE neo4j``: a store holds the one graph of that name.

    Raises:
        CypherError: it names another one.
    """
    if not cursor.at("USE") or cursor.look(1).symbol in {"=", "("}:
        return
    start = cursor.advance().start
    if cursor.at("GRAPH") and cursor.look(1).kind in {"name", "quoted"}:
        cursor.advance()
    name = dotted_name(cursor, "the name of a database")
    if cursor.at("("):
        message = "A graph is looked up by a name that is written out: USE neo4j."
        raise refused(message, "UnsupportedFeature", cursor.span(start))
    if name.lower() != DATABASE:
        raise CypherError(
            f"There is no database {name}: a store holds one graph, which is called {DATABASE}.",
            kind="SemanticError",
            phase="compile time",
            code="DatabaseNotFound",
            span=cursor.span(start),
        )
    if cursor.at("USE"):
        raise cursor.unexpected("a clause: USE stands once")


def refuse_commands(cursor: Cursor) -> None:
    """Refuse what changes users, roles, databases and servers."""
    word, ahead = cursor.token.symbol, 1
    if word in {"CREATE", "DROP"}:
        ahead += 2 * (cursor.look(1).symbol == "OR" and cursor.look(2).symbol == "REPLACE")
        found = cursor.look(ahead).symbol in _OBJECTS and cursor.look(ahead + 1).symbol != "="
    elif word in {"START", "STOP"}:
        found = cursor.look(1).symbol in _OBJECTS
    else:
        found = word in _COMMANDS and cursor.look(1).kind in {"name", "quoted"}
    if found:
        raise unsupported(cursor, f"{word} {cursor.look(ahead).symbol}")


def unsupported(cursor: Cursor, command: str, hint: str = "") -> CypherError:
    """Say that a command is for what a server alone has."""
    return refused(
        f"{command} is about what a server has: a store in this process has none.",
        "UnsupportedAdministrationCommand",
        (cursor.token.start, cursor.token.end),
        hint=hint,
    )
