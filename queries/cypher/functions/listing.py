"""The functions as SHOW FUNCTIONS lists them: by name, with Neo4j's category and way of writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from queries.cypher.functions.registry import Function, Parameter, by_name
from queries.cypher.functions.written import SPELLED, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterator

_CATEGORIES = {
    "Aggregating": "avg collect count max min percentilecont percentiledisc stdev stdevp sum",
    "List": "keys labels nodes range reduce relationships tail tobooleanlist tofloatlist "
    "tointegerlist tostringlist",
    "Logarithmic": "e exp log log10 sqrt",
    "Numeric": "abs ceil floor isnan rand round sign",
    "Predicate": "all any exists isempty none single",
    "Spatial": "point point.distance point.withinbbox",
    "String": "btrim left lower ltrim normalize replace reverse right rtrim split substring "
    "tolower tostring tostringornull toupper trim upper",
    "Temporal": "date datetime duration localdatetime localtime time",
    "Trigonometric": "acos asin atan atan2 cos cot degrees haversin pi radians sin tan",
    "Vector": "vector.similarity.cosine vector.similarity.euclidean",
}
_CATEGORY_OF = {name: kind for kind, names in _CATEGORIES.items() for name in names.split()}
_TEMPORAL = " = DEFAULT_TEMPORAL_ARGUMENT"
_OVER_A_LIST = ("all", "any", "none", "single")
"""These and reduce have a syntax of their own; they are listed as functions."""


def _syntax(name: str, summary: str, result: str) -> Function:
    parameters = tuple(Parameter(word, ("ANY",)) for word in ("variable", "list", "predicate"))
    inside = "variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY"
    if name == "reduce":
        inside = (
            "accumulator :: VARIABLE = initial :: ANY, "
            "variable :: VARIABLE IN list :: LIST<ANY> | expression :: ANY"
        )
    signature = f"({inside}) :: {result}"
    return Function(name, signature, parameters, result, summary, "syntax", _not_called)


def _not_called(*_: object) -> None:
    raise AssertionError("it has a syntax of its own")


_SYNTAX = (
    *(
        _syntax(name, f"Whether the predicate holds for {how} of a list.", "BOOLEAN")
        for name, how in zip(
            _OVER_A_LIST, ("all items", "an item", "no item", "exactly one item"), strict=True
        )
    ),
    _syntax("reduce", "What is left of a list when its items are taken in one by one.", "ANY"),
    Function(
        "exists",
        "(input :: ANY) :: BOOLEAN",
        (Parameter("input", ("ANY",)),),
        "BOOLEAN",
        "Whether a pattern has a match.",
        "syntax",
        _not_called,
    ),
)


def listed_functions() -> Iterator[tuple[str, Function]]:
    """Give every name of a function with what it means, in order."""
    known = {entry.name.lower(): (entry.name, entry) for entry in _SYNTAX}
    for name, entry in by_name().items():
        own = entry.name if entry.name.lower() == name else name
        known[name] = (SPELLED.get(own, own), entry)
    yield from (known[name] for name in sorted(known))


def category_of(name: str, entry: Function) -> str:
    """Name the category of a function."""
    if entry.aggregate is not None:
        return "Aggregating"
    folded = name.lower()
    return _CATEGORY_OF.get(folded) or _CATEGORY_OF.get(folded.split(".", 1)[0]) or "Scalar"


def signatures_of(name: str, entry: Function) -> tuple[str, ...]:
    """Write the signatures without the name: ``(original :: STRING, length :: INTEGER) :: ...``."""
    if name in WRITTEN:
        return WRITTEN[name]
    if entry.family == "syntax":
        return (entry.signature,)
    parameters = ", ".join(_parameter(item, entry) for item in entry.parameters)
    return (f"({parameters}) :: {_types((entry.result,))}",)


def _parameter(item: Parameter, entry: Function) -> str:
    if entry.family.startswith("temporal.") and item.name in {"input", "timezone"}:
        return f"{item.name}{_TEMPORAL if item.optional else ''} :: ANY"
    usual = " = null" if item.optional else ""
    return f"{item.name}{usual} :: {_types(item.types)}"


def _types(names: tuple[str, ...]) -> str:
    return " | ".join(name.replace("NUMBER", "INTEGER | FLOAT") for name in names)


def arguments_of(signature: str) -> list[dict[str, Any]]:
    """Read what a written signature takes, as SHOW lists it."""
    inside = signature[1 : signature.rindex(") ::")]
    return [_argument(part) for part in re.split(r", (?=\w+(?: = \w+)? :: )", inside) if part]


def _argument(text: str) -> dict[str, Any]:
    head, _, kind = text.partition(" :: ")
    name, equals, default = head.partition(" = ")
    found = {"name": name, "description": "", "type": kind, "isDeprecated": False}
    return {**found, "default": default} if equals else found
