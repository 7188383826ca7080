"""The queries that write records: which records one query can carry, and what it says.

A server plans each text that it has not seen, some 50 to 200 ms for one of these when it has just
been started. So what is written into an empty database, where nothing has to be looked for, is two
texts for all labels and types; they need Neo4j 5.26.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.stores.quote import labelled, quoted

if TYPE_CHECKING:
    from graph.stores.neo4j.gathered import NodeEntry, RelationshipEntry

_DIFFERS: Final = (
    "any(k IN keys(row.set) WHERE {n}[k] IS NULL OR {n}[k] <> row.set[k] "
    "OR valueType({n}[k]) <> valueType(row.set[k]))"
)
_WHERE_IT_DIFFERS: Final = "FOREACH (_ IN CASE WHEN differs THEN [1] ELSE [] END | {change})"
_CHANGED: Final = "collect(CASE WHEN differs THEN row.i END) AS changed"
_ENDS: Final = (
    "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.s MATCH (b) WHERE elementId(b) = row.e "
)

NEW_NODES: Final = (
    "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.set "
    "RETURN collect(row.i) AS places, collect(elementId(n)) AS ids, collect(row.i) AS changed"
)
NEW_RELATIONSHIPS: Final = (
    f"{_ENDS}CREATE (a)-[r:$(row.type)]->(b) SET r = row.set RETURN collect(row.i) AS changed"
)


def node_group(entry: NodeEntry) -> tuple[tuple[str, ...], str, bool]:
    """Tell which nodes one query can write: of like labels, found or made in the same way."""
    if entry.element_id:
        how = "known"
    else:
        how = "merge" if entry.properties.get("id") is not None else "create"
    return tuple(entry.labels), how, more_than_an_id(entry)


def more_than_an_id(entry: NodeEntry) -> bool:
    """Tell whether finding a node is not all there is to write of it."""
    return len(entry.labels) > 1 or len(entry.properties) > 1


def node_query(labels: tuple[str, ...], how: str) -> str:
    """Write the query for nodes of the same labels: it gives element ids and what changed."""
    given = f"RETURN collect(row.i) AS places, collect(elementId(n)) AS ids, {_CHANGED}"
    if how == "create":
        return (
            f"UNWIND $rows AS row CREATE (n{labelled(labels)}) SET n = row.set "
            f"WITH n, row, true AS differs {given}"
        )
    home = "" if not labels else f":{quoted(labels[0])}"
    further = labels if how == "known" else labels[1:]
    found = (
        "MATCH (n) WHERE elementId(n) = row.n"
        if how == "known"
        else f"MERGE (n{home} {{id: row.id}})"
    )
    lacks = "".join(f" OR NOT n:{quoted(label)}" for label in further)
    change = "SET n += row.set" + (f" SET n{labelled(further)}" if further else "")
    return (
        f"UNWIND $rows AS row {found} "
        f"WITH n, row, {_DIFFERS.format(n='n')}{lacks} AS differs "
        f"{_WHERE_IT_DIFFERS.format(change=change)} {given}"
    )


def several(entries: list[RelationshipEntry]) -> set[tuple[Any, ...]]:
    """Find what is there more than once: those are told apart by their order alone."""
    return {_place(entry) for entry in entries if entry.record.nth}


def _place(entry: RelationshipEntry) -> tuple[Any, ...]:
    keys = tuple(repr(entry.properties.get(key)) for key in entry.record.identity)
    return entry.record.type, entry.start, entry.end, keys


def relationship_group(
    entry: RelationshipEntry, parallels: set[tuple[Any, ...]]
) -> tuple[str, tuple[str, ...], tuple[str, ...], bool, bool]:
    """Tell which relationships one query can write: of one type, found in the same way."""
    identity = entry.record.identity
    given = tuple(key for key in identity if entry.properties.get(key) is not None)
    missing = tuple(key for key in identity if key not in given)
    parallel = bool(missing) or _place(entry) in parallels
    return entry.record.type, given, missing, parallel, len(entry.properties) > len(given)


def relationship_query(
    type_: str, given: tuple[str, ...], missing: tuple[str, ...], *, parallel: bool
) -> str:
    """Write the query for relationships of one type: it gives what changed.

    The ends are found by element id: their ids were sought before, a query for each label, and that
    is as quick as to match label and id here, with far fewer texts to plan.
    """
    name = quoted(type_)
    keys = ", ".join(f"{quoted(key)}: row.key[{_literal(key)}]" for key in given)
    pattern = f"(a)-[r:{name}{f' {{{keys}}}' if keys else ''}]->(b)"
    if not parallel:
        return (
            f"{_ENDS}MERGE {pattern} WITH r, row, {_DIFFERS.format(n='r')} AS differs "
            f"{_WHERE_IT_DIFFERS.format(change='SET r += row.set')} RETURN {_CHANGED}"
        )
    lacking = " AND ".join(f"r.{quoted(key)} IS NULL" for key in missing)
    where = f" WHERE {lacking}" if lacking else ""
    create = f"CREATE {pattern} SET r += row.set"
    return (
        f"{_ENDS}OPTIONAL MATCH {pattern}{where} "
        "WITH row, a, b, r ORDER BY toInteger(split(elementId(r), ':')[2]) "
        "WITH row, a, b, collect(r)[row.nth] AS known "
        f"WITH row, a, b, known, known IS NULL OR {_DIFFERS.format(n='known')} AS differs "
        f"FOREACH (_ IN CASE WHEN known IS NULL THEN [1] ELSE [] END | {create}) "
        "FOREACH (_ IN CASE WHEN known IS NOT NULL AND differs THEN [1] ELSE [] END | "
        f"SET known += row.set) RETURN {_CHANGED}"
    )


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
