"""Procedures: those that the engine has, and those that Python registers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError, UsageError
from queries.cypher.runtime.built_in import BUILT_IN
from queries.cypher.runtime.own import (
    Functions,
    Writer,
    check_argument,
    failed,
    read_type,
    returned,
)
from queries.cypher.semantics.procedures import Field, Procedure, Signature
from queries.cypher.values.elements import materialise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from queries.cypher.runtime.run import Runtime

Row = tuple[Any, ...]

_SIGNATURE = re.compile(r"\s*([\w.]+)\s*\(([^()]*)\)\s*(?:::\s*\(([^()]*)\))?\s*")


class Registry(Mapping[str, Procedure]):
    """Procedures by name; looking one up ignores case.

    Attributes:
        functions: Cypher's functions and one's own.
        version: how often a procedure or a function was registered.
    """

    def __init__(self, given: Mapping[str, Procedure] | None = None) -> None:
        self._procedures: dict[str, Procedure] = {}
        self.version = 0
        self.functions = Functions(self._renew)
        for procedure in (*BUILT_IN, *(given or {}).values()):
            self._procedures[procedure.signature.name.lower()] = procedure

    def register(
        self, signature: str, function: Callable[..., Iterable[Any]], *, writes: bool = False
    ) -> None:
        """Let queries call a Python function: ``CALL my.films('x') YIELD title, year WHERE ...``.

        Nodes, relationships and paths come as the objects that results hold, temporal values and
        points as those of `graph.values`; the same may be given back. What is given is checked
        against the signature, and an error in the function fails the query.

        >>> import loregraph
        >>> with loregraph.open() as store:
        ...     store.procedures.register("my.words(text :: STRING) :: (word :: STRING)", str.split)
        ...     store.run("CALL my.words('to be') YIELD word RETURN word").value()
        ['to', 'be']

        Args:
            signature: ``my.films(franchise :: STRING) :: (title :: STRING, year :: INTEGER)``;
                without columns it only does something.
            function: takes the arguments and gives rows: tuples, mappings by field, or the values
                themselves where there is one field.
            writes: whether it may change the graph: its first argument is then something whose
                ``run(cypher, parameters)`` answers queries inside of the calling one, and the
                query is refused where only reading is allowed.

        Raises:
            UsageError: this is no signature, or the name is taken by a procedure of ours.
        """
        parsed = replace(parse_signature(signature), writes=writes)
        if any(parsed.name.lower() == ours.signature.name.lower() for ours in BUILT_IN):
            raise UsageError(f"There is a procedure {parsed.name} already: choose another name.")
        fields = [field.name for field in parsed.results]

        def run(rt: Runtime, *arguments: Any) -> Iterator[Row]:
            given = map(materialise, arguments)
            rows = function(Writer(rt), *given) if writes else function(*given)
            for row in rows if fields and rows is not None else ():
                yield _as_row(parsed, row, fields, rt.view)

        self._procedures[parsed.name.lower()] = Procedure(parsed, run, own=True)
        self._renew()

    def _renew(self) -> None:
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


def _as_row(signature: Signature, given: Any, fields: list[str], view: Any) -> Row:
    if isinstance(given, Mapping):
        unknown = [str(key) for key in given if key not in fields]
        if unknown:
            raise _unlike(signature, f"gave a row with the column {unknown[0]}, which it has not")
        row: Row = tuple(given.get(field) for field in fields)
    else:
        row = given if isinstance(given, tuple) else (given,)
    if len(row) != len(fields):
        raise _unlike(signature, f"gave a row of {len(row)} values for {len(fields)} fields")
    return tuple(
        returned(view, value, (field.type,), f"{signature.name}, column {field.name},")
        for value, field in zip(row, signature.results, strict=True)
    )


def _unlike(signature: Signature, what: str) -> CypherError:
    return CypherError(
        f"The procedure {signature.name} {what}.",
        kind="ProcedureError",
        code="ProcedureCallFailed",
    )


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
    if not name.isidentifier():
        raise UsageError(f"{name!r} is no name of an argument or a column: write name :: STRING.")
    return Field(name, read_type(kind))


def call(rt: Runtime, procedure: Procedure, *arguments: Any) -> list[Row]:
    """Run a procedure and give its rows as values of the query."""
    signature = procedure.signature
    given = [
        check_argument(signature.name, field.name, argument, field.type)
        for argument, field in zip(arguments, signature.arguments, strict=False)
    ]
    rows: list[Row] = []
    try:
        for row in procedure.call(rt if procedure.own else rt.view, *given):
            rows.append(row)
            rt.spend(1)
    except CypherError:
        raise
    except Exception as error:
        raise failed(f"The procedure {signature.name}", error) from error
    return rows
