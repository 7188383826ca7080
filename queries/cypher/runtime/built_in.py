"""The procedures that every engine has, by the names and columns of Neo4j 5.26."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from queries.cypher.runtime import fulltext, schema_procedures, statistics, vector_search
from queries.cypher.semantics import types
from queries.cypher.semantics.procedures import Field, Procedure, Signature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Row = tuple[Any, ...]

_SPOKEN = "5.26.25"
"""The Neo4j whose Cypher is spoken here: tools ask for it before they choose their words."""


def _labels(view: Any) -> Iterator[Row]:
    yield from ((name,) for name in view.labels())


def _types_in_use(view: Any) -> Iterator[Row]:
    yield from ((name,) for name in view.types())


def _keys(view: Any) -> Iterator[Row]:
    yield from ((name,) for name in view.property_keys())


def _components(_: Any) -> Iterator[Row]:
    yield "Neo4j Kernel", [_SPOKEN], "community"


def _info(view: Any) -> Iterator[Row]:
    yield view.store_id, "neo4j", None


def _ping(_: Any) -> Iterator[Row]:
    yield (True,)


def _nothing(*_: Any) -> tuple[Row, ...]:
    """Indexes are current as soon as they are made: there is nothing to wait for."""
    return ()


def _named_index(view: Any, name: str, *_: Any) -> tuple[Row, ...]:
    known = [index.name for index in view.delta.schema.served()]
    if name not in known:
        raise CypherError(
            f"There is no index '{name}'.",
            kind="ProcedureError",
            code="IndexNotFound",
            hint=f"There are: {', '.join(sorted(known))}.",
        )
    return ()


def _token(_: Any, name: Any) -> tuple[Row, ...]:
    """A name needs no making: it is there with the first element that has it."""
    if not name or "\0" in name:
        raise CypherError(
            "A label, a type and a property's key have at least one letter.",
            kind="ProcedureError",
            code="TokenNameError",
        )
    return ()


def _metadata(_: Any) -> Iterator[Row]:
    yield ({},)


def _cleared(_: Any) -> Iterator[Row]:
    yield ("Plans are made anew by themselves when what they rely on changed.",)


_TEXT, _TEXTS = types.STRING, types.list_of(types.STRING)
_INDEX = Field("indexName", _TEXT)
_SECONDS = Field("timeOutSeconds", types.INTEGER, default="300")
_SEARCH = (_INDEX, Field("queryString", _TEXT), Field("options", types.MAP, default="{}"))


_NEAREST = (
    _INDEX,
    Field("numberOfNearestNeighbours", types.INTEGER),
    Field("query", types.ANY),
)
_KEY, _VECTOR = Field("key", _TEXT), Field("vector", types.ANY)
_SECTION = Field("section", _TEXT)


def _procedure(
    name: str,
    run: Callable[..., Iterable[Row]],
    description: str,
    *results: tuple[str, Any],
    arguments: tuple[Field, ...] = (),
    writes: bool = False,
) -> Procedure:
    fields = tuple(Field(field, kind) for field, kind in results)
    signature = Signature(name, arguments, fields, writes)
    return Procedure(signature, run, description=description)


def _making(name: str, argument: str) -> Procedure:
    description = "Does nothing: names are there with the first element that has them."
    return _procedure(name, _token, description, arguments=(Field(argument, _TEXT),), writes=True)


BUILT_IN = (
    _procedure("db.labels", _labels, "Every label in use.", ("label", _TEXT)),
    _procedure(
        "db.relationshipTypes",
        _types_in_use,
        "Every relationship type in use.",
        ("relationshipType", _TEXT),
    ),
    _procedure("db.propertyKeys", _keys, "Every property key in use.", ("propertyKey", _TEXT)),
    _procedure(
        "db.schema.visualization",
        schema_procedures.visualization,
        "The graph of labels and types: a node for each label, its indexes and constraints.",
        ("nodes", types.list_of(types.NODE)),
        ("relationships", types.list_of(types.RELATIONSHIP)),
    ),
    _procedure(
        "db.schema.nodeTypeProperties",
        schema_procedures.node_type_properties,
        "The properties of nodes by their labels, and the types of the values.",
        ("nodeType", _TEXT),
        ("nodeLabels", _TEXTS),
        ("propertyName", _TEXT),
        ("propertyTypes", _TEXTS),
        ("mandatory", types.BOOLEAN),
    ),
    _procedure(
        "db.schema.relTypeProperties",
        schema_procedures.rel_type_properties,
        "The properties of relationships by their type, and the types of the values.",
        ("relType", _TEXT),
        ("propertyName", _TEXT),
        ("propertyTypes", _TEXTS),
        ("mandatory", types.BOOLEAN),
    ),
    _procedure(
        "db.index.fulltext.queryNodes",
        fulltext.query_nodes,
        "The nodes that a full-text index finds, the best first.",
        ("node", types.NODE),
        ("score", types.FLOAT),
        arguments=_SEARCH,
    ),
    _procedure(
        "db.index.fulltext.queryRelationships",
        fulltext.query_relationships,
        "The relationships that a full-text index finds, the best first.",
        ("relationship", types.RELATIONSHIP),
        ("score", types.FLOAT),
        arguments=_SEARCH,
    ),
    _procedure(
        "db.index.fulltext.listAvailableAnalyzers",
        fulltext.analyzers,
        "What can cut texts into words.",
        ("analyzer", _TEXT),
        ("description", _TEXT),
        ("stopwords", _TEXTS),
    ),
    _procedure(
        "db.index.fulltext.awaitEventuallyConsistentIndexRefresh",
        _nothing,
        "Does nothing: full-text indexes are current.",
    ),
    _procedure(
        "db.awaitIndex",
        _named_index,
        "Does nothing where the index exists: indexes are current.",
        arguments=(_INDEX, _SECONDS),
    ),
    _procedure(
        "db.awaitIndexes", _nothing, "Does nothing: indexes are current.", arguments=(_SECONDS,)
    ),
    _procedure(
        "db.resampleIndex",
        _named_index,
        "Does nothing where the index exists: statistics are kept by themselves.",
        arguments=(_INDEX,),
    ),
    _procedure(
        "db.resampleOutdatedIndexes", _nothing, "Does nothing: statistics are kept by themselves."
    ),
    _procedure("db.clearQueryCaches", _cleared, "Does nothing.", ("value", _TEXT)),
    _procedure(
        "db.prepareForReplanning",
        _nothing,
        "Does nothing: plans are made anew by themselves.",
        arguments=(Field("timeOutSeconds", types.INTEGER, default="300"),),
    ),
    _procedure("db.ping", _ping, "Tells that the store answers.", ("success", types.BOOLEAN)),
    _procedure(
        "db.info",
        _info,
        "The store's id; it is called neo4j, as the one database of a server is.",
        ("id", _TEXT),
        ("name", _TEXT),
        ("creationDate", _TEXT),
    ),
    _procedure(
        "db.index.vector.queryNodes",
        vector_search.query_nodes,
        "The nodes whose vectors are most like one, the most alike first.",
        ("node", types.NODE),
        ("score", types.FLOAT),
        arguments=_NEAREST,
    ),
    _procedure(
        "db.index.vector.queryRelationships",
        vector_search.query_relationships,
        "The relationships whose vectors are most like one, the most alike first.",
        ("relationship", types.RELATIONSHIP),
        ("score", types.FLOAT),
        arguments=_NEAREST,
    ),
    _procedure(
        "db.create.setNodeVectorProperty",
        vector_search.set_node_vector,
        "Sets a property to a list of numbers in single precision.",
        arguments=(Field("node", types.NODE), _KEY, _VECTOR),
        writes=True,
    ),
    _procedure(
        "db.create.setVectorProperty",
        vector_search.set_vector,
        "The same, by an older name.",
        ("node", types.NODE),
        arguments=(Field("node", types.NODE), _KEY, _VECTOR),
        writes=True,
    ),
    _procedure(
        "db.create.setRelationshipVectorProperty",
        vector_search.set_relationship_vector,
        "Sets a property to a list of numbers in single precision.",
        arguments=(Field("relationship", types.RELATIONSHIP), _KEY, _VECTOR),
        writes=True,
    ),
    _making("db.createLabel", "newLabel"),
    _making("db.createProperty", "newProperty"),
    _making("db.createRelationshipType", "newRelationshipType"),
    _procedure(
        "db.stats.retrieve",
        statistics.retrieve,
        "How many elements there are by labels and types, or which names are in use.",
        ("section", _TEXT),
        ("data", types.MAP),
        arguments=(_SECTION, Field("config", types.MAP, default="{}")),
    ),
    _procedure(
        "db.stats.status",
        statistics.status,
        "Tells that queries are not collected.",
        ("section", _TEXT),
        ("status", _TEXT),
        ("data", types.MAP),
    ),
    _procedure(
        "dbms.info",
        _info,
        "The store's id, as db.info gives it: there is no database beside it.",
        ("id", _TEXT),
        ("name", _TEXT),
        ("creationDate", _TEXT),
    ),
    _procedure(
        "tx.setMetaData",
        _nothing,
        "Does nothing: there is no log that would show it.",
        arguments=(Field("data", types.MAP),),
    ),
    _procedure(
        "tx.getMetaData",
        _metadata,
        "Gives an empty map: nothing is kept of what tx.setMetaData is given.",
        ("metadata", types.MAP),
    ),
    _procedure(
        "dbms.components",
        _components,
        "The Neo4j whose Cypher is spoken here.",
        ("name", _TEXT),
        ("versions", _TEXTS),
        ("edition", _TEXT),
    ),
)
