"""The rows of SHOW, column by column as Neo4j 5.26 gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.functions.listing import (
    arguments_of,
    category_of,
    listed_functions,
    signatures_of,
)
from queries.cypher.runtime.index_options import options_of, written_options
from queries.cypher.semantics.procedures import Field, Procedure, Signature
from queries.cypher.semantics.types import ANY
from queries.cypher.syntax.show import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from graph.rules.schema import Constraint, Index
    from queries.cypher.runtime.procedures import Registry
    from queries.cypher.syntax import ast

    Row = tuple[Any, ...]

_PROVIDERS = {
    "range": "range-1.0",
    "text": "text-2.0",
    "point": "point-1.0",
    "lookup": "token-lookup-1.0",
    "fulltext": "fulltext-1.0",
    "vector": "vector-2.0",
}

_OF_SERVER = frozenset(
    {"db.clearQueryCaches", "dbms.components", "dbms.info", "tx.getMetaData", "tx.setMetaData"}
)
_ADMIN = frozenset({"db.clearQueryCaches", "db.prepareForReplanning"})


def listing(clause: ast.Show, procedures: Registry) -> Procedure:
    """Give what lists the rows of a SHOW, as a procedure without arguments."""
    make: dict[ast.Shown, Callable[..., Iterable[Row]]] = {
        "indexes": _indexes,
        "constraints": _constraints,
        "functions": lambda _, kind: _functions(kind, procedures),
        "procedures": lambda _, __: _procedures(procedures),
        "databases": lambda view, _: _databases(view),
    }
    fields = tuple(Field(name, ANY) for name in LISTINGS[clause.what].order)
    arguments = () if clause.only is None else (Field("name", ANY),)
    rows = make[clause.what]

    def run(view: Any, *wanted: Any) -> list[Row]:
        found = list(rows(view, clause.kind))
        return [row for row in found if row[0] == wanted[0]] if wanted else found

    return Procedure(Signature(f"SHOW {clause.what.upper()}", arguments, fields), run)


# -- indexes and constraints ----------------------------------------------------------------------


def _indexes(view: Any, kind: str) -> Iterator[Row]:
    constraints = view.delta.schema.constraints
    for index in sorted(view.delta.schema.served(), key=lambda index: index.name):
        if kind not in ("all", index.kind):
            continue
        owner = constraints.get(index.name)
        statement = _create_constraint(owner) if owner else _create_index(index)
        yield (
            index.number,
            index.name,
            "ONLINE",
            100.0,
            index.kind.upper(),
            index.entity.upper(),
            list(index.names) or None,
            list(index.keys) or None,
            _PROVIDERS[index.kind],
            owner and owner.name,
            None,
            None,
            None,
            {"indexConfig": options_of(index), "indexProvider": _PROVIDERS[index.kind]},
            "",
            statement,
        )


def _constraints(view: Any, kind: str) -> Iterator[Row]:
    for rule in view.constraints():
        if kind not in ("all", "unique", f"{rule.entity} unique"):
            continue
        yield (
            rule.number,
            rule.name,
            "UNIQUENESS" if rule.entity == "node" else "RELATIONSHIP_UNIQUENESS",
            rule.entity.upper(),
            list(rule.names),
            list(rule.keys),
            rule.name,
            None,
            {"indexConfig": {}, "indexProvider": _PROVIDERS["range"]},
            _create_constraint(rule),
        )


def _quoted(name: str) -> str:
    return f"`{name.replace('`', '``')}`"


def _pattern(rule: Index | Constraint) -> tuple[str, str]:
    """Write what a rule is for, and the variable in it."""
    names = "|".join(map(_quoted, rule.names))
    colon = ":" if names else ""
    if rule.entity == "node":
        return f"(n{colon}{names})", "n"
    return f"()-[r{colon}{names}]-()", "r"


def _create_index(index: Index) -> str:
    pattern, variable = _pattern(index)
    keys = ", ".join(f"{variable}.{_quoted(key)}" for key in index.keys)
    if index.kind == "lookup":
        keys = f"EACH {'labels' if index.entity == 'node' else 'type'}({variable})"
    elif index.kind == "fulltext":
        keys = f"EACH [{keys}]"
    else:
        keys = f"({keys})"
    head = f"CREATE {index.kind.upper()} INDEX {_quoted(index.name)} FOR {pattern} ON {keys}"
    return f"{head}{written_options(index)}"


def _create_constraint(rule: Constraint) -> str:
    pattern, variable = _pattern(rule)
    keys = ", ".join(f"{variable}.{_quoted(key)}" for key in rule.keys)
    return f"CREATE CONSTRAINT {_quoted(rule.name)} FOR {pattern} REQUIRE ({keys}) IS UNIQUE"


# -- functions and procedures ---------------------------------------------------------------------


def _functions(kind: str, procedures: Registry) -> Iterator[Row]:
    known = [] if kind == "user defined" else list(listed_functions())
    if kind != "built in":
        known += sorted((entry.name, entry) for entry in procedures.functions)
    for name, entry in known:
        for signature in signatures_of(name, entry):
            yield (
                name,
                category_of(name, entry),
                entry.summary,
                f"{name}{signature}",
                entry.family != "own",
                arguments_of(signature),
                signature.rpartition(") :: ")[2],
                entry.aggregate is not None,
                None,
                None,
                name == "id",
                None,  # nothing is named in place of id, as on Neo4j
            )


def _argument(name: str, kind: str, *, default: str | None = None) -> dict[str, Any]:
    found = {"name": name, "description": "", "type": kind, "isDeprecated": False}
    return found if default is None else {**found, "default": default}


def _mode(signature: Signature) -> str:
    if signature.writes:
        return "WRITE"
    return "DBMS" if signature.name in _OF_SERVER else "READ"


def _procedures(procedures: Mapping[str, Procedure]) -> Iterator[Row]:
    for name in procedures:
        procedure = procedures[name]
        signature = procedure.signature
        yield (
            signature.name,
            procedure.description,
            _mode(signature),
            not procedure.own,
            _written_procedure(signature),
            [
                _argument(item.name, str(item.type), default=item.default)
                for item in signature.arguments
            ],
            [_argument(item.name, str(item.type)) for item in signature.results],
            signature.name in _ADMIN,
            None,
            None,
            False,
            None,
            {"deprecated": False},
        )


def _written_procedure(signature: Signature) -> str:
    arguments = ", ".join(
        f"{item.name} :: {item.type}"
        if item.default is None
        else f"{item.name} = {item.default} :: {item.type}"
        for item in signature.arguments
    )
    results = ", ".join(f"{item.name} :: {item.type}" for item in signature.results)
    return f"{signature.name}({arguments}){f' :: ({results})' if results else ''}"


# -- databases ------------------------------------------------------------------------------------


def _databases(view: Any) -> Iterator[Row]:
    """The one graph of a store, under the name of the usual database of a server."""
    row = dict.fromkeys(LISTINGS["databases"].order)
    row |= {
        "name": "neo4j",
        "type": "standard",
        "aliases": [],
        "access": "read-write",
        "databaseID": view.store_id,
        "role": "primary",
        "writer": True,
        "requestedStatus": "online",
        "currentStatus": "online",
        "statusMessage": "",
        "default": True,
        "home": True,
        "currentPrimariesCount": 1,
        "currentSecondariesCount": 0,
        "lastCommittedTxn": view.version,
        "constituents": [],
        "options": {},
    }
    yield tuple(row.values())
