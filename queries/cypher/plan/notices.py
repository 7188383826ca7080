"""Notifications that need the schema: commands without effect, hints that cannot be obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.notification import Notification, Position
from queries.cypher.runtime.schema import constraint_of, index_of
from queries.cypher.semantics.notices import DEPRECATED, find_notices
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.rules.schema import Rule, Schema
    from queries.cypher.semantics.checked import Checked

_CODE = "Neo.ClientNotification."
_ENTERPRISE = frozenset({"exists", "key", "typed"})


def notices_of(text: str, checked: Checked, view: Any) -> tuple[Notification, ...]:
    """Give all notifications of a query.

    A transaction that wrote already states no facts, and its plans may serve another one: only
    what the text alone says is told there.
    """
    found, hints = find_notices(text, checked, view)
    first = checked.query.parts[0].clauses[0]
    rule = _SCHEMA.get(type(first))
    for hint in hints:
        if hint.kind == "join":
            found.append(_not_joined(hint))
        elif hint.kind == "index" and view.schema_version:
            found += _hinted(hint, checked.query, view.delta.schema)
    if rule is not None and view.schema_version:
        found += rule(first, view.delta.schema)
    found += _providers(first)
    return tuple(found)


# -- commands without effect ----------------------------------------------------------------------


def _create_index(command: ast.CreateIndex, schema: Schema) -> Iterator[Notification]:
    if command.if_not_exists and _is_plain(command):
        rule = index_of(command, {})
        held = schema.like(rule)
        if held is not None:
            yield _there(f"CREATE {_written(rule, if_not_exists=True)}", held, command.kind)


def _create_constraint(command: ast.CreateConstraint, schema: Schema) -> Iterator[Notification]:
    if command.if_not_exists and _is_plain(command) and command.kind not in _ENTERPRISE:
        rule = constraint_of(command, {})
        held = schema.like(rule)
        if held is not None:
            yield _there(f"CREATE {_written(rule, if_not_exists=True)}", held, "constraint")


def _is_plain(command: ast.CreateIndex | ast.CreateConstraint) -> bool:
    """Whether no parameter has a say: its value is not known here."""
    return not any(isinstance(node, ast.Parameter) for node in ast.walk(command)) and not (
        isinstance(command.name, ast.Parameter)
    )


def _providers(command: ast.Clause) -> Iterator[Notification]:
    """Tell that nobody chooses what serves an index any more."""
    if not isinstance(command, (ast.CreateIndex, ast.CreateConstraint)):
        return
    options = command.options
    entries = options.entries if isinstance(options, ast.MapLiteral) else ()
    for entry in entries:
        if entry.key == "indexProvider":
            value = entry.value.value if isinstance(entry.value, ast.Literal) else None
            if value == "text-1.0":
                yield _deprecated(
                    "The `text-1.0` provider for text indexes is deprecated and will be removed "
                    "in a future version. Please use `text-2.0` instead.",
                    Position(0, 1, 1),
                )
            yield _deprecated(
                "The `indexProvider` option is deprecated and will be removed in a future version. "
                "Neo4j does not use the given option but instead selects the most performant index "
                "provider available."
            )


def _deprecated(description: str, position: Position | None = None) -> Notification:
    code = f"{_CODE}Statement.FeatureDeprecationWarning"
    return Notification(code, DEPRECATED, description, "WARNING", "DEPRECATION", position)


def _drop(command: ast.DropIndex | ast.DropConstraint, schema: Schema) -> Iterator[Notification]:
    index = isinstance(command, ast.DropIndex)
    known: Any = {*schema.indexes, *schema.constraints} if index else schema.constraints
    name = command.name
    if command.if_exists and isinstance(name, str) and name not in known:
        what = "INDEX" if index else "CONSTRAINT"
        yield Notification(
            f"{_CODE}Schema.IndexOrConstraintDoesNotExist",
            f"`DROP {what} {name} IF EXISTS` has no effect.",
            f"`{name}` does not exist.",
            "INFORMATION",
            "SCHEMA",
        )


def _there(command: str, held: Rule, kind: str) -> Notification:
    if kind != "constraint" and not hasattr(held, "kind"):
        held = held.index
    return Notification(
        f"{_CODE}Schema.IndexOrConstraintAlreadyExists",
        f"`{command}` has no effect.",
        f"`{_written(held)}` already exists.",
        "INFORMATION",
        "SCHEMA",
    )


def _written(rule: Rule, *, if_not_exists: bool = False) -> str:
    """Write a rule without its options: ``RANGE INDEX i FOR (e:Film) ON (e.year)``."""
    head = [getattr(rule, "kind", "").upper(), "INDEX"]
    if not hasattr(rule, "kind"):
        head = ["CONSTRAINT"]
    head += [rule.name] if rule.name else []
    head += ["IF NOT EXISTS"] if if_not_exists else []
    names = f":{'|'.join(rule.names)}" if rule.names else ""
    pattern = f"(e{names})" if rule.entity == "node" else f"()-[e{names}]-()"
    keys = ", ".join(f"e.{key}" for key in rule.keys)
    if not hasattr(rule, "kind"):
        return f"{' '.join(head)} FOR {pattern} REQUIRE ({keys}) IS UNIQUE"
    if not rule.keys:
        keys = f"EACH {'labels' if rule.entity == 'node' else 'type'}(e)"
    else:
        keys = f"EACH [{keys}]" if rule.kind == "fulltext" else f"({keys})"
    return f"{' '.join(head)} FOR {pattern} ON {keys}"


_SCHEMA: dict[type, Any] = {
    ast.CreateIndex: _create_index,
    ast.CreateConstraint: _create_constraint,
    ast.DropIndex: _drop,
    ast.DropConstraint: _drop,
}


# -- hints ----------------------------------------------------------------------------------------


def _hinted(hint: ast.PlannerHint, query: ast.Query, schema: Schema) -> Iterator[Notification]:
    """Tell of an index that a hint names and that is not there."""
    name = hint.variables[0].name
    entity = "relationship" if _is_relationship(query, name) else "node"
    kinds = (hint.index,) if hint.index else ("range", "text", "point")
    for index in schema.served():
        about = (index.entity, index.names, index.keys)
        if index.kind in kinds and about == (entity, (hint.label,), hint.keys):
            return
    pattern = f"(`{name}`:`{hint.label}`)"
    if entity == "relationship":
        pattern = f"()-[`{name}`:`{hint.label}`]-()"
    keys = ", ".join(f"`{name}`.`{key}`" for key in hint.keys)
    kind = f"{hint.index.upper()} " if hint.index in ("text", "point") else ""
    yield Notification(
        f"{_CODE}Schema.HintedIndexNotFound",
        "The request (directly or indirectly) referred to an index that does not exist.",
        "The hinted index does not exist, please check the schema "
        f"(index is: {kind}INDEX FOR {pattern} ON ({keys}))",
        "WARNING",
        "HINT",
        hint=f"Make it with CREATE {kind}INDEX, or leave the hint out.",
    )


def _is_relationship(query: ast.Query, name: str) -> bool:
    return any(
        isinstance(node, ast.RelationshipPattern)
        and node.variable is not None
        and node.variable.name == name
        for node in ast.walk(query)
    )


def _not_joined(hint: ast.PlannerHint) -> Notification:
    """USING JOIN names a way that plans here never go: they expand from node to node."""
    names = ", ".join(variable.name for variable in hint.variables)
    return Notification(
        f"{_CODE}Statement.JoinHintUnfulfillableWarning",
        "The database was unable to plan a hinted join.",
        "The hinted join was not planned: plans go on from node to node here "
        f"(hinted join key identifier is: {names})",
        "WARNING",
        "HINT",
    )
