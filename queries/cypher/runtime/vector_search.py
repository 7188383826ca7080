"""``db.index.vector.*``: the elements whose vectors are most like one.

Every vector is looked at, so what is found is exact. The few best are scored as
``vector.similarity.*`` does, which is what Neo4j gives for an index without quantization.
"""

from __future__ import annotations

import math
from heapq import nlargest
from operator import mul
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from queries.cypher.functions.vectors import cosine, euclidean, single
from queries.cypher.runtime.index_options import DIMENSIONS, SIMILARITY, options_of
from queries.cypher.values.elements import NodeRef, RelationshipRef

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graph.rules.schema import Index

Row = tuple[Any, ...]
_LISTS = (list, tuple)
_SPARE = 16
"""So many more than are wanted are scored exactly: rounding may change who is best."""


def query_nodes(view: Any, name: Any, count: Any, query: Any) -> Iterator[Row]:
    """Give nodes and scores, the most alike first."""
    index = _index(view, name, "node")
    ids = view.nodes_with_label(index.names[0])
    for n, score in _nearest(index, ids, view.node_property, count, query):
        yield NodeRef(view, n), score


def query_relationships(view: Any, name: Any, count: Any, query: Any) -> Iterator[Row]:
    """Give relationships and scores, the most alike first."""
    index = _index(view, name, "relationship")
    ids = view.relationships_of_type(index.names[0])
    for r, score in _nearest(index, ids, view.relationship_property, count, query):
        yield RelationshipRef(view, r), score


def _index(view: Any, name: Any, entity: str) -> Index:
    index: Index | None = view.delta.schema.indexes.get(name)
    if index is None or index.kind != "vector":
        known = [held.name for held in view.delta.schema.indexes.values() if held.kind == "vector"]
        told = f"There are: {', '.join(sorted(known)) or 'none'}."
        raise _wrong(f"There is no such vector index: {name}.", told)
    if index.entity != entity:
        other = "queryNodes" if index.entity == "node" else "queryRelationships"
        raise _wrong(
            f"The vector index {name} is about {index.entity}s.", f"Call db.index.vector.{other}."
        )
    return index


def _nearest(
    index: Index,
    ids: Iterable[int],
    read: Callable[[int, str], Any],
    count: Any,
    query: Any,
) -> list[tuple[int, float]]:
    options = options_of(index)
    angular = options[SIMILARITY] == "COSINE"
    wanted = _checked(query, options.get(DIMENSIONS), angular=angular)
    if type(count) is not int or count < 1:
        raise _wrong("numberOfNearestNeighbours is a whole number above 0.")
    key, size = index.keys[0], len(wanted)
    rough, exact = (_angle(wanted), cosine) if angular else (_nearness(wanted), euclidean)
    found = []
    for element in ids:
        held = read(element, key)
        if type(held) in _LISTS and len(held) == size:
            vector = _vector(held, angular=angular)
            if vector is not None:
                found.append((rough(vector), -element, vector))
    best = nlargest(count + _SPARE, found, key=lambda entry: entry[:2])
    scored = [(exact(wanted, vector), element) for _, element, vector in best]
    return [(-element, score) for score, element in sorted(scored, reverse=True)[:count]]


def _angle(wanted: Sequence[float]) -> Callable[[Sequence[float]], float]:
    def rough(vector: Sequence[float]) -> float:
        return math.fsum(map(mul, wanted, vector)) / math.hypot(*vector)

    return rough


def _nearness(wanted: Sequence[float]) -> Callable[[Sequence[float]], float]:
    return lambda vector: -math.dist(wanted, vector)


def _vector(items: Any, *, angular: bool) -> list[float] | None:
    """The numbers in single precision; None where they are no vector that can be compared."""
    if type(items) not in _LISTS or not items:
        return None
    numbers = [single(item) for item in items if type(item) in (int, float)]
    if len(numbers) < len(items) or not all(map(math.isfinite, numbers)):
        return None
    return numbers if any(numbers) or not angular else None


def _checked(query: Any, dimensions: int | None, *, angular: bool) -> list[float]:
    if type(query) not in _LISTS:
        raise _wrong("What is searched for is a list of numbers.")
    if dimensions is not None and len(query) != dimensions:
        raise _wrong(
            f"The index holds vectors of {dimensions} numbers, and the query has {len(query)}."
        )
    found = _vector(query, angular=angular)
    if found is None:
        zeros = ", and not all of them zero" if angular else ""
        raise _wrong(f"A vector is made of finite numbers, at least one{zeros}.")
    return found


# -- properties -----------------------------------------------------------------------------------


def set_node_vector(view: Any, node: Any, key: Any, vector: Any) -> Iterator[Row]:
    """Set a node's property to a list of numbers in single precision."""
    _set_vector(view.set_node_property, node, key, vector)
    return iter(())


def set_vector(view: Any, node: Any, key: Any, vector: Any) -> Iterator[Row]:
    """The same, and give the node."""
    _set_vector(view.set_node_property, node, key, vector)
    yield (node,)


def set_relationship_vector(view: Any, relationship: Any, key: Any, vector: Any) -> Iterator[Row]:
    """Set a relationship's property to a list of numbers in single precision."""
    _set_vector(view.set_relationship_property, relationship, key, vector)
    return iter(())


def _set_vector(write: Callable[[int, str, Any], Any], element: Any, key: Any, given: Any) -> None:
    if element is None or type(key) is not str or not key:
        raise _wrong("A vector is set on an element, under a key that has a letter.")
    vector = _vector(given, angular=False)
    if vector is None:
        raise _wrong("A vector is a list of finite numbers, at least one.")
    write(element.id, key, tuple(vector))


def _wrong(message: str, hint: str = "") -> CypherError:
    return CypherError(message, kind="ProcedureError", code="ProcedureCallFailed", hint=hint)
