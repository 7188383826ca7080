"""The functions of Cypher by name: each registers itself with its signature.

A family is a module; adding a function is adding a decorated one to a family. The checker reads the
declared types, the executor calls ``call``, the documentation reads all of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from queries.cypher.functions.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FAMILIES = (
    "aggregates",
    "conversion",
    "elements",
    "lists",
    "maths",
    "predicates",
    "scalar",
    "spatial",
    "strings",
    "temporal.between",
    "temporal.construct",
    "temporal.current",
    "temporal.durations",
    "temporal.truncate",
    "vectors",
)
_SIGNATURE = re.compile(r"\((?P<parameters>.*)\) :: (?P<result>[A-Z<> |]+)")
_PARAMETER = re.compile(r"(?P<rest>\.\.\.)?(?P<name>\w+)(?P<optional>\?)? :: (?P<types>[A-Z<> |]+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function.

    Attributes:
        name: what it is called in the documentation.
        types: the names of the types that it takes, ``ANY`` for all; null is always taken.
        optional: whether it may be left out.
        repeated: whether any number of arguments may stand for it.
    """

    name: str
    types: tuple[str, ...]
    optional: bool = False
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A function that a query may call.

    Attributes:
        name: the name as it is written, with its namespace.
        signature: ``(text :: STRING) :: STRING``.
        parameters: what it takes.
        result: the type of what it gives, such as ``LIST<STRING>``.
        summary: one sentence that says what it gives.
        family: the module that it stands in.
        call: the function, which looks at nulls and types first; where ``context`` is set, its
            first argument is the Context.
        null_in_null_out: whether it gives null as soon as one argument is null.
        context: whether it needs the Context.
        pure: whether it gives the same for the same arguments, so that it may be called once.
        aggregate: for an aggregate, what makes its accumulator; None for others.
    """

    name: str
    signature: str
    parameters: tuple[Parameter, ...]
    result: str
    summary: str
    family: str
    call: Callable[..., Any]
    null_in_null_out: bool = True
    context: bool = False
    pure: bool = True
    aggregate: Callable[[], Any] | None = None

    @property
    def arity(self) -> tuple[int, int | None]:
        """The least and the most arguments; the most is None where there is no limit."""
        least = sum(not (item.optional or item.repeated) for item in self.parameters)
        if any(item.repeated for item in self.parameters):
            return least, None
        return least, len(self.parameters)


_BY_NAME: dict[str, Function] = {}


def parse_signature(signature: str) -> tuple[tuple[Parameter, ...], str]:
    """Read ``(text :: STRING, length? :: INTEGER) :: STRING``: its parameters and its result."""
    match = _SIGNATURE.fullmatch(signature)
    if match is None:
        raise ValueError(f"{signature!r} is not a signature.")
    written = match["parameters"].split(", ") if match["parameters"] else []
    return tuple(_read_parameter(text) for text in written), match["result"]


def _read_parameter(text: str) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a parameter of a signature.")
    types = tuple(match["types"].split(" | "))
    return Parameter(match["name"], types, bool(match["optional"]), bool(match["rest"]))


def function(
    name: str,
    signature: str,
    *,
    null_in_null_out: bool = True,
    context: bool = False,
    pure: bool = True,
    refuse: Callable[[str], Exception] | None = None,
    also: Mapping[str, str] | None = None,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Register the decorated function under a name; its docstring is its documentation.

    Args:
        name: as queries write it, in any case.
        signature: the types that it takes and gives; arguments are checked against it.
        null_in_null_out: give null as soon as one argument is null.
        context: hand over the Context as the first argument.
        pure: the same arguments give the same result.
        refuse: makes the error for an argument of a wrong type, where it is not a TypeError.
        also: for a type, another one that is taken where only the run tells the type.
    """
    parameters, result = parse_signature(signature)

    def register(implementation: Callable[..., Any]) -> Callable[..., Any]:
        call = wrap(name, implementation, parameters, null_in_null_out, context, refuse, also or {})
        summary = (implementation.__doc__ or "").strip().split("\n", 1)[0]
        family = implementation.__module__.removeprefix("queries.cypher.functions.")
        add(
            Function(
                name,
                signature,
                parameters,
                result,
                summary,
                family,
                call,
                null_in_null_out,
                context,
                pure,
            )
        )
        return implementation

    return register


def alias(name: str, of: str) -> None:
    """Register another name for a function."""
    _BY_NAME[name.lower()] = _BY_NAME[of.lower()]


def add(entry: Function) -> None:
    """Register a function.

    Raises:
        ValueError: the name is taken.
    """
    if entry.name.lower() in _BY_NAME:
        raise ValueError(f"There is a function {entry.name} already.")
    _BY_NAME[entry.name.lower()] = entry


def _load() -> dict[str, Function]:
    """Import all families, the first time."""
    if "coalesce" not in _BY_NAME:
        for family in FAMILIES:
            import_module(f"queries.cypher.functions.{family}")
    return _BY_NAME


def lookup(name: str) -> Function | None:
    """Find a function or an aggregate by its name, in any case; None where there is none."""
    return _load().get(name.lower())


def by_name() -> dict[str, Function]:
    """Give every function by each of its names, in small letters."""
    return dict(_load())


def all_functions() -> list[Function]:
    """Give every function once, by name."""
    found = {entry.name: entry for entry in _load().values()}
    return [found[name] for name in sorted(found, key=str.lower)]


def nearest(name: str) -> str | None:
    """Give the name of the function that was probably meant, None where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for errors

    functions = _load()
    near = get_close_matches(name.lower(), functions, n=1, cutoff=0.7)
    return functions[near[0]].name if near else None
