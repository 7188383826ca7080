"""The functions as SHOW FUNCTIONS lists them: by name, with Neo4j's category and way of writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.functions.registry import Function, Parameter, by_name

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
        known[name] = (own, entry)
    yield from (known[name] for name in sorted(known))


def category_of(name: str, entry: Function) -> str:
    """Name the category of a function."""
    if entry.aggregate is not None:
        return "Aggregating"
    folded = name.lower()
    return _CATEGORY_OF.get(folded) or _CATEGORY_OF.get(folded.split(".", 1)[0]) or "Scalar"


def written_signature(name: str, entry: Function) -> str:
    """Write a signature: ``left(original :: STRING, length :: INTEGER) :: STRING``."""
    if entry.family == "syntax":
        return f"{name}{entry.signature}"
    parameters = ", ".join(_parameter(item) for item in entry.parameters)
    return f"{name}({parameters}) :: {_types((entry.result,))}"


def _parameter(item: Parameter) -> str:
    usual = " = null" if item.optional else ""
    return f"{item.name}{usual} :: {_types(item.types)}"


def _types(names: tuple[str, ...]) -> str:
    return " | ".join("INTEGER | FLOAT" if name == "NUMBER" else name for name in names)
