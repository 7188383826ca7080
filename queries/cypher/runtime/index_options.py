"""OPTIONS of an index: which settings there are, what they may be, and how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.rules import refusals

if TYPE_CHECKING:
    from graph.rules.schema import Index

ANALYZER, EVENTUALLY = "fulltext.analyzer", "fulltext.eventually_consistent"
USUAL_ANALYZER = "standard-no-stop-words"

DIMENSIONS, SIMILARITY = "vector.dimensions", "vector.similarity_function"

_FAR = 1_000_000.0
_USUAL: dict[str, dict[str, Any]] = {
    "fulltext": {ANALYZER: USUAL_ANALYZER, EVENTUALLY: False},
    "point": {
        "spatial.cartesian-3d.max": [_FAR] * 3,
        "spatial.cartesian-3d.min": [-_FAR] * 3,
        "spatial.cartesian.max": [_FAR] * 2,
        "spatial.cartesian.min": [-_FAR] * 2,
        "spatial.wgs-84-3d.max": [180.0, 90.0, _FAR],
        "spatial.wgs-84-3d.min": [-180.0, -90.0, -_FAR],
        "spatial.wgs-84.max": [180.0, 90.0],
        "spatial.wgs-84.min": [-180.0, -90.0],
    },
    "vector": {
        DIMENSIONS: None,
        "vector.hnsw.ef_construction": 100,
        "vector.hnsw.m": 16,
        "vector.quantization.enabled": True,
        SIMILARITY: "COSINE",
    },
}
_BETWEEN = {
    DIMENSIONS: (1, 4096),
    "vector.hnsw.ef_construction": (1, 3200),
    "vector.hnsw.m": (1, 512),
}
_SIMILARITIES = ("COSINE", "EUCLIDEAN")
PROVIDERS = {
    "range": ("range-1.0",),
    "text": ("text-1.0", "text-2.0"),
    "point": ("point-1.0",),
    "lookup": ("token-lookup-1.0",),
    "fulltext": ("fulltext-1.0",),
    "vector": ("vector-1.0", "vector-2.0"),
}


def options_of(index: Index) -> dict[str, Any]:
    """Give all settings of an index."""
    found = {**_USUAL.get(index.kind, {}), **index.config}
    return {name: value for name, value in found.items() if value is not None}


def written_options(index: Index) -> str:
    """Write the settings as they stand at the end of the command that makes the index."""
    settings = options_of(index)
    if not settings:
        return ""
    inside = ",".join(f"`{name}`: {_written(value)}" for name, value in sorted(settings.items()))
    return f" OPTIONS {{indexConfig: {{{inside}}}}}"


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}'" if isinstance(value, str) else str(value)


def checked_config(kind: str, options: Any, analyzers: tuple[str, ...]) -> dict[str, Any]:
    """Give the settings that are not the usual ones.

    Args:
        kind: of the index.
        options: the whole map behind OPTIONS.
        analyzers: the names of those that there are.

    Raises:
        CypherError: a setting is not known, or cannot have such a value.
    """
    if not isinstance(options, dict):
        raise _wrong("OPTIONS are a map, such as {indexConfig: {}}.")
    for name in options:
        if name not in {"indexProvider", "indexConfig"}:
            raise _wrong(f"There is no option {name}: indexConfig and indexProvider are known.")
    provider = options.get("indexProvider")
    if provider is not None and provider not in PROVIDERS[kind]:
        known = ", ".join(PROVIDERS[kind])
        raise _wrong(f"A {kind} index has no provider {provider!r}.", f"There are: {known}.")
    config = options.get("indexConfig") or {}
    usual = _USUAL.get(kind, {})
    for name, value in config.items():
        if name not in usual:
            known = ", ".join(usual) or "none"
            raise _wrong(f"A {kind} index has no setting {name!r}.", f"There are: {known}.")
        if not _fits(name, value, usual[name], analyzers):
            if name == ANALYZER:
                raise _wrong(*refusals.no_such_analyzer(value))
            raise _wrong(f"The setting {name} cannot be {value!r}.", _hint(name))
    if kind == "vector" and SIMILARITY in config:
        config = {**config, SIMILARITY: config[SIMILARITY].upper()}
    return {name: value for name, value in config.items() if value != usual[name]}


def _fits(name: str, value: Any, usual: Any, analyzers: tuple[str, ...]) -> bool:
    if name == ANALYZER:
        return value in analyzers
    if name == SIMILARITY:
        return isinstance(value, str) and value.upper() in _SIMILARITIES
    if name in _BETWEEN:
        least, most = _BETWEEN[name]
        return type(value) is int and least <= value <= most
    if isinstance(usual, bool):
        return isinstance(value, bool)
    return (
        isinstance(value, (list, tuple))
        and len(value) == len(usual)
        and all(type(item) in {int, float} for item in value)
    )


def _hint(name: str) -> str:
    if name in _BETWEEN:
        return "It is a whole number from {} to {}.".format(*_BETWEEN[name])
    return f"There are: {', '.join(_SIMILARITIES)}." if name == SIMILARITY else ""


def _wrong(message: str, hint: str = "") -> CypherError:
    return CypherError(message, kind="ArgumentError", code="InvalidArguments", hint=hint)
