"""Procedures: those that the engine has, and those that Python registers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.elements import Node, Path, Relationship
from graph.results.errors import CypherError, UsageError
from queries.cypher.runtime.parameters import as_value
from queries.cypher.semantics import types
from queries.cypher.semantics.procedures import Field, Procedure, Signature
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef, materialise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from queries.cypher.runtime.run import Runtime

Row = tuple[Any, ...]

_SIGNATURE = re.compile(r"\s*([\w.]+)\s*\(([^()]*)\)\s*(?:::\s*\(([^()]*)\))?\s*")
_TYPES = {
    str(kind): kind
    for kind in (
        types.ANY,
        types.BOOLEAN,
        types.INTEGER,
        types.FLOAT,
        types.NUMBER,
        types.STRING,
        types.MAP,
        types.NODE,
        types.RELATIONSHIP,
        types.PATH,
        types.POINT,
        types.DATE,
        types.LOCAL_TIME,
        types.ZONED_TIME,
        types.LOCAL_DATETIME,
        types.ZONED_DATETIME,
        types.DURATION,
    )
}


class Registry(Mapping[str, Procedure]):
    """Procedures by name; looking one up ignores case."""

    def __init__(self, given: Mapping[str, Procedure] | None = None) -> None:
        self._procedures: dict[str, Procedure] = {}
        self.version = 0
        for procedure in (*_BUILT_IN, *(given or {}).values()):
            self._procedures[procedure.signature.name.lower()] = procedure

    def register(self, signature: str, function: Callable[..., Iterable[Any]]) -> None:
        """Let queries call a Python function.

        Args:
            signature: ``my.films(franchise :: STRING) :: (title :: STRING, year :: INTEGER)``.
            function: takes the arguments and gives rows: tuples, mappings by field, or the values
                themselves where there is one field.

        Raises:
            UsageError: this is no signature, or the name is taken by a procedure of ours.
        """
        parsed = parse_signature(signature)
        if any(parsed.name == ours.signature.name for ours in _BUILT_IN):
            raise UsageError(f"There is a procedure {parsed.name} already: choose another name.")
        fields = [field.name for field in parsed.results]

        def run(_: Any, *arguments: Any) -> Iterator[Row]:
            for row in function(*map(materialise, arguments)) or ():
                yield _as_row(parsed.name, row, fields)

        self._procedures[parsed.name.lower()] = Procedure(parsed, run)
        self.version += 1

    def signature(self, name: str) -> Signature | None:
        """What the checker needs of a procedure; None where there is none."""
        found = self._procedures.get(name.lower())
        return None if found is None else found.signature

    def __getitem__(self, name: str) -> Procedure:
        return self._procedures[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(found.signature.name for found in self._procedures.values()))

    def __len__(self) -> int:
        return len(self._procedures)


def _as_row(name: str, given: Any, fields: list[str]) -> Row:
    if isinstance(given, Mapping):
        row: Row = tuple(given.get(field) for field in fields)
    else:
        row = given if isinstance(given, tuple) else (given,)
    if len(row) != len(fields):
        raise CypherError(
            f"The procedure {name} gave a row of {len(row)} values for {len(fields)} fields.",
            kind="ProcedureError",
            code="ProcedureCallFailed",
        )
    return row


def parse_signature(text: str) -> Signature:
    """Read ``name(argument :: TYPE) :: (field :: TYPE)``.

    Raises:
        UsageError: this is no signature.
    """
    match = _SIGNATURE.fullmatch(text)
    if match is None:
        raise UsageError(
            f"{text!r} is no signature: write name(argument :: STRING) :: (field :: STRING)."
        )
    name, arguments, results = match.groups()
    return Signature(name, _fields(arguments), _fields(results or ""))


def _fields(text: str) -> tuple[Field, ...]:
    return tuple(_field(part) for part in text.split(",") if part.strip())


def _field(text: str) -> Field:
    name, _, kind = (part.strip() for part in text.partition("::"))
    wanted = kind.upper().rstrip("?")
    if wanted.startswith("LIST"):
        return Field(name, types.LIST)
    if wanted and wanted not in _TYPES:
        raise UsageError(f"{kind} is no type of Cypher: write STRING, INTEGER, NODE, LIST, ANY ...")
    return Field(name, _TYPES.get(wanted, types.ANY))


def call(rt: Runtime, procedure: Procedure, *arguments: Any) -> list[Row]:
    """Run a procedure and give its rows as values of the query."""
    signature = procedure.signature
    converted = [
        float(argument) if type(argument) is int and field.type == types.FLOAT else argument
        for argument, field in zip(arguments, signature.arguments, strict=True)
    ]
    try:
        rows = [
            tuple(returned(rt.view, v) for v in row) for row in procedure.call(rt.view, *converted)
        ]
    except CypherError:
        raise
    except Exception as error:
        raise CypherError(
            f"The procedure {signature.name} failed: {type(error).__name__}: {error}.",
            kind="ProcedureError",
            code="ProcedureCallFailed",
        ) from error
    rt.spend(len(rows))
    return rows


def returned(view: Any, value: Any) -> Any:
    """Make a value that Python gave one of the query's: elements become references again."""
    if isinstance(value, Node):
        n = view.node_of_element_id(value.element_id)
        return None if n is None else NodeRef(view, n)
    if isinstance(value, Relationship):
        r = view.relationship_of_element_id(value.element_id)
        return None if r is None else RelationshipRef(view, r)
    if isinstance(value, Path):
        nodes = tuple(view.node_of_element_id(node.element_id) for node in value.nodes)
        between = tuple(view.relationship_of_element_id(r.element_id) for r in value.relationships)
        return PathRef(view, nodes, between)
    if isinstance(value, NodeRef | RelationshipRef | PathRef):
        return value
    return as_value(value)


def _labels(view: Any) -> Iterator[Row]:
    yield from ((name,) for name in view.labels())


def _types_in_use(view: Any) -> Iterator[Row]:
    yield from ((name,) for name in view.types())


def _keys(view: Any) -> Iterator[Row]:
    yield from ((name,) for name in view.property_keys())


def _built_in(name: str, column: str, run: Callable[[Any], Iterable[Row]]) -> Procedure:
    return Procedure(Signature(name, (), (Field(column, types.STRING),)), run)


_BUILT_IN = (
    _built_in("db.labels", "label", _labels),
    _built_in("db.relationshipTypes", "relationshipType", _types_in_use),
    _built_in("db.propertyKeys", "propertyKey", _keys),
)
