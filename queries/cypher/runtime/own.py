"""Functions and procedures of one's own: what Python gives is checked against the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.elements import Node, Path, Relationship
from graph.results.errors import CypherError, UsageError
from queries.cypher.functions.registry import Function, lookup, parse_signature
from queries.cypher.functions.wrapping import wrap
from queries.cypher.runtime.parameters import as_value
from queries.cypher.semantics import types
from queries.cypher.semantics.types import FLOAT, INTEGER, Type, could_be, parse_type, type_of_value
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef, materialise
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from graph.results.result import Result
    from queries.cypher.functions.context import Context
    from queries.cypher.functions.registry import Parameter
    from queries.cypher.runtime.run import Runtime

_REFERENCES = {NodeRef: "NODE", RelationshipRef: "RELATIONSHIP", PathRef: "PATH"}


class Functions:
    """The functions of one's own by name; looking one up ignores case.

    ``renew`` is called whenever one was registered.
    """

    def __init__(self, renew: Callable[[], None]) -> None:
        self._functions: dict[str, Function] = {}
        self._renew = renew

    def register(self, signature: str, function: Callable[..., Any]) -> None:
        """Let queries call a Python function in their expressions.

        Nodes, relationships and paths come as the objects that results hold, temporal values and
        points as those of `graph.values`; the same may be given back. An argument that is null
        makes the result null without a call.

        >>> import loregraph
        >>> with loregraph.open() as store:
        ...     store.functions.register("my.initials(name :: STRING) :: STRING",
        ...         lambda name: "".join(word[0] for word in name.split()))
        ...     store.run("RETURN my.initials('Ethan Hunt') AS i").single()["i"]
        'EH'

        Args:
            signature: the name, and the types of arguments and result; ``name? ::`` may be left
                out, ``...name ::`` stands for any number.
            function: takes the arguments and gives the result; an error in it fails the query.

        Raises:
            UsageError: this is no signature, or Cypher has a function of this name.
        """
        name, text, parameters, result = _read(signature)
        if lookup(name) is not None:
            raise UsageError(f"Cypher has a function {name} already: choose another name.")
        call = _checked(name, function, parse_type(result))
        wrapped = wrap(name, call, parameters, null_in_null_out=True, context=True, refuse=None)
        summary = (function.__doc__ or "").strip().split("\n", 1)[0]
        self._functions[name.lower()] = Function(
            name, text, parameters, result, summary, "own", wrapped, context=True, pure=False
        )
        self._renew()

    def lookup(self, name: str) -> Function | None:
        """Find a function of Cypher or of one's own; None where there is none."""
        return lookup(name) or self._functions.get(name.lower())

    def __iter__(self) -> Iterator[Function]:
        return iter(self._functions.values())


def _read(signature: str) -> tuple[str, str, tuple[Parameter, ...], str]:
    """Give the name of a function, what stands behind it, its parameters and its result."""
    name, mark, rest = signature.strip().partition("(")
    try:
        parameters, result = parse_signature(mark + rest)
        kinds = [kind for p in parameters for one in p.types for kind in parse_type(one)]
        _check_types([*kinds, *parse_type(result)])
    except ValueError as error:
        raise UsageError(
            f"{signature!r} is no signature ({error}): write name(text :: STRING) :: INTEGER."
        ) from None
    return name.strip(), mark + rest, parameters, result


def _checked(
    name: str, function: Callable[..., Any], wanted: tuple[Type, ...]
) -> Callable[..., Any]:
    """Let a Python function take and give values of Cypher; its errors fail the query."""

    def call(context: Context, *arguments: Any) -> Any:
        try:
            given = function(*map(materialise, arguments))
            return returned(context.view, given, wanted, f"{name}()")
        except CypherError:
            raise
        except Exception as error:
            raise failed(f"The function {name}", error) from error

    return call


class Writer:
    """What a procedure that writes is given first: it runs queries inside of the calling one."""

    def __init__(self, rt: Runtime) -> None:
        self._rt = rt

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, **more: Any) -> Result:
        """Answer a query in the transaction of the calling one, which counts its changes."""
        result: Result = self._rt.view.run(cypher, parameters, **more)
        self._rt.counters.add(result.counters)
        return result


def failed(who: str, error: Exception) -> CypherError:
    """An error in a Python function, as a sentence."""
    return CypherError(
        f"{who} failed: {type(error).__name__}: {error}.",
        kind="ProcedureError",
        code="ProcedureCallFailed",
    )


def returned(view: Any, value: Any, wanted: tuple[Type, ...], what: str) -> Any:
    """Make a value that Python gave one of the query's, of a type that was promised.

    Raises:
        CypherError: it is of another type, or no value of Cypher.
    """
    result = _inside(view, value)
    if result is None:
        return None
    kind = _type_of(result)
    if could_be(kind, *wanted):
        return result
    if kind == INTEGER and FLOAT in wanted:
        return float(result)
    names = " or ".join(map(str, wanted))
    raise CypherError(
        f"{what} promised {names} and gave {describe(result)}.",
        kind="ProcedureError",
        code="ProcedureCallFailed",
    )


def check_argument(procedure: str, name: str, value: Any, wanted: Type) -> Any:
    """Check an argument whose type was not known before; a whole number serves as a FLOAT.

    Raises:
        CypherError: it is of another type.
    """
    if value is None:
        return None
    kind = _type_of(value)
    if kind == INTEGER and wanted == FLOAT:
        return float(value)
    if could_be(kind, wanted):
        return value
    raise CypherError(
        f"{procedure} expects {wanted} as {name}, got {describe(value)}.",
        kind="TypeError",
        code="InvalidArgumentType",
    )


def _type_of(value: Any) -> Type:
    name = _REFERENCES.get(type(value))
    return type_of_value(value) if name is None else Type(name)


def _inside(view: Any, value: Any) -> Any:
    """Elements become references again, also inside of lists and maps."""
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
    if type(value) in _REFERENCES:
        return value
    if isinstance(value, list | tuple):
        return [_inside(view, item) for item in value]
    if isinstance(value, dict):
        return {as_value(key): _inside(view, item) for key, item in value.items()}
    return as_value(value)


_KNOWN = {
    kind.name
    for kind in vars(types).values()
    if isinstance(kind, Type) and kind not in (types.NULL, types.PROPERTY)
}


def read_type(text: str) -> Type:
    """Read the type of an argument or a column, ``?`` and case aside; nothing is ANY.

    Raises:
        UsageError: there is no such type.
    """
    (kind,) = parse_type(text.upper().rstrip("?").strip().replace("<>", "") or "ANY")[:1]
    try:
        _check_types([kind])
    except ValueError as error:
        raise UsageError(f"{error} Write STRING, INTEGER, NODE, LIST<STRING>, ANY ...") from None
    return kind


def _check_types(kinds: list[Type]) -> None:
    for kind in kinds:
        inner = kind
        while inner.inner is not None:
            inner = inner.inner
        if inner.name not in _KNOWN:
            raise ValueError(f"{inner.name} is no type of Cypher.")
