"""``db.index.fulltext.*``: searching the texts of nodes and relationships."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.rules import refusals
from graph.rules.analyzers import ANALYZERS
from queries.cypher.values.elements import NodeRef, RelationshipRef

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = tuple[Any, ...]


def query_nodes(view: Any, name: Any, text: Any, options: Any = None) -> Iterator[Row]:
    """Give nodes and scores, the best first."""
    for n, score in _found(view, "node", name, text, options):
        yield NodeRef(view, n), score


def query_relationships(view: Any, name: Any, text: Any, options: Any = None) -> Iterator[Row]:
    """Give relationships and scores, the best first."""
    for r, score in _found(view, "relationship", name, text, options):
        yield RelationshipRef(view, r), score


def _found(view: Any, entity: str, name: Any, text: Any, options: Any) -> list[tuple[int, float]]:
    index = view.delta.schema.indexes.get(name)
    if index is None or index.kind != "fulltext":
        raise refusals.no_such_fulltext(name, view.indexes())
    if index.entity != entity:
        other = "queryNodes" if index.entity == "node" else "queryRelationships"
        raise _wrong(
            f"The full-text index {name} is about {index.entity}s.",
            f"Call db.index.fulltext.{other}.",
        )
    if type(text) is not str:
        raise _wrong("What is searched for is a text, not null.")
    chosen = options or {}
    analyzer = chosen.get("analyzer")
    if analyzer is not None and analyzer not in ANALYZERS:
        raise _wrong(*refusals.no_such_analyzer(analyzer))
    found: list[tuple[int, float]] = view.search(index, text, analyzer)
    first = _whole(chosen, "skip") or 0
    limit = _whole(chosen, "limit")
    return found[first:] if limit is None else found[first : first + limit]


def _whole(options: dict[str, Any], name: str) -> int | None:
    value = options.get(name)
    if value is None:
        return None
    if type(value) is not int or value < 0:
        raise _wrong(f"The option {name} is a whole number that is not negative.")
    return value


def _wrong(message: str, hint: str = "") -> CypherError:
    return CypherError(message, kind="ProcedureError", code="ProcedureCallFailed", hint=hint)


def analyzers(_: Any) -> Iterator[Row]:
    """List the analyzers."""
    for name, analyzer in ANALYZERS.items():
        yield name, analyzer.description, sorted(analyzer.stopwords)
