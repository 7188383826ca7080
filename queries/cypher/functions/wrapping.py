"""What stands between a call in a query and a function: nulls and types are looked at here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from queries.cypher.values.failures import type_error
from queries.cypher.values.types import NAMES, describe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from queries.cypher.functions.registry import Parameter

_WIDER = {"FLOAT": ("FLOAT", "INTEGER"), "NUMBER": ("FLOAT", "INTEGER")}
_WORDS = {"NUMBER": "a number", "FLOAT": "a number", "INTEGER": "an integer", "LIST": "a list"}
_NULL = type(None)
_NOTHING: Mapping[str, str] = MappingProxyType({})


def wrap(
    name: str,
    implementation: Callable[..., Any],
    parameters: tuple[Parameter, ...],
    null_in_null_out: bool,  # noqa: FBT001 - passed through by the registry
    context: bool,  # noqa: FBT001
    refuse: Callable[[str], Exception] | None,
    also: Mapping[str, str] = _NOTHING,
) -> Callable[..., Any]:
    """Give a function that checks its arguments against the parameters, and then calls.

    One that takes both nulls and the Context checks its arguments itself. ``also`` names, for a
    type, another one that stands for it where only the run tells the type.
    """
    checks = [
        _accepted((*parameter.types, *(also[kind] for kind in parameter.types if kind in also)))
        for parameter in parameters
    ]
    rejection = _rejection(name, parameters, refuse)
    if not null_in_null_out:
        return implementation if context else _untouched(implementation, checks, rejection)
    if context:
        return _with_context(implementation, checks, rejection)
    if len(parameters) == 1 and not parameters[0].optional and not parameters[0].repeated:
        return _of_one(implementation, checks[0], rejection)
    if any(parameter.repeated for parameter in parameters):
        return _of_repeated(implementation, checks, rejection)
    return _of_many(implementation, checks, rejection)


_ANYTHING = frozenset(NAMES) - {_NULL}


def _accepted(types: tuple[str, ...]) -> frozenset[type]:
    """The classes of values that may stand for a parameter, null aside."""
    if "ANY" in types:
        return _ANYTHING
    names = {wide for name in types for wide in _WIDER.get(name.split("<")[0], (name,))}
    bare = {name.split("<")[0] for name in names}
    return frozenset(kind for kind, name in NAMES.items() if name in bare)


def _rejection(
    name: str,
    parameters: tuple[Parameter, ...],
    refuse: Callable[[str], Exception] | None,
) -> Callable[[int, Any], Exception]:
    def reject(place: int, value: Any) -> Exception:
        parameter = parameters[min(place, len(parameters) - 1)]
        words = " or ".join(dict.fromkeys(map(_word, parameter.types)))
        sentence = f"{name}() expects {words} as {parameter.name}, got {describe(value)}."
        return type_error(sentence, "InvalidArgumentValue") if refuse is None else refuse(sentence)

    return reject


def _word(kind: str) -> str:
    bare = kind.split("<", maxsplit=1)[0]
    return _WORDS.get(bare) or f"a {bare.lower()}"


def _of_one(
    implementation: Callable[..., Any],
    accepted: frozenset[type],
    reject: Callable[[int, Any], Exception],
) -> Callable[..., Any]:
    def call(value: Any) -> Any:
        if type(value) in accepted:
            return implementation(value)
        if value is None:
            return None
        raise reject(0, value)

    return call


def _of_many(
    implementation: Callable[..., Any],
    checks: list[frozenset[type]],
    reject: Callable[[int, Any], Exception],
) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        for argument, accepted in zip(arguments, checks, strict=False):
            if type(argument) not in accepted:
                return _null_or_raise(arguments, checks, reject)
        return implementation(*arguments)

    return call


def _of_repeated(
    implementation: Callable[..., Any],
    checks: list[frozenset[type]],
    reject: Callable[[int, Any], Exception],
) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        all_checks = [*checks, *checks[-1:] * len(arguments)]
        for argument, accepted in zip(arguments, all_checks, strict=False):
            if type(argument) not in accepted:
                return _null_or_raise(arguments, all_checks, reject)
        return implementation(*arguments)

    return call


def _with_context(
    implementation: Callable[..., Any],
    checks: list[frozenset[type]],
    reject: Callable[[int, Any], Exception],
) -> Callable[..., Any]:
    def call(context: Any, *arguments: Any) -> Any:
        for argument, accepted in zip(arguments, checks, strict=False):
            if type(argument) not in accepted:
                return _null_or_raise(arguments, checks, reject)
        return implementation(context, *arguments)

    return call


def _untouched(
    implementation: Callable[..., Any],
    checks: list[frozenset[type]],
    reject: Callable[[int, Any], Exception],
) -> Callable[..., Any]:
    if all(accepted is _ANYTHING for accepted in checks):
        return implementation

    def call(*arguments: Any) -> Any:
        for place, (argument, accepted) in enumerate(zip(arguments, checks, strict=False)):
            if argument is not None and type(argument) not in accepted:
                raise reject(place, argument)
        return implementation(*arguments)

    return call


def _null_or_raise(
    arguments: tuple[Any, ...],
    checks: list[frozenset[type]],
    reject: Callable[[int, Any], Exception],
) -> None:
    """Give null where any argument is null, or refuse the one of a wrong type."""
    if any(argument is None for argument in arguments):
        return
    for place, (argument, accepted) in enumerate(zip(arguments, checks, strict=False)):
        if type(argument) not in accepted:
            raise reject(place, argument)
