"""The queries that write records: which records one query can carry, and what it says.

A server plans each text that it has not seen, some 50 to 200 ms for one of these when it has just
been started. So what is written into an empty database, where nothing has to be looked for, is two
texts for all labels and types; they need Neo4j 5.26.

What a row needs travels in lists beside each other, ``$rows`` the properties: the driver takes as
long for the key of a map as for its value. Element ids come back where ``$told``, and which rows
changed something where ``$which``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.stores.quote import labelled, quoted

if TYPE_CHECKING:
    from graph.stores.neo4j.gathered import NodeEntry, RelationshipEntry

_ROWS: Final = "UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS given "
_DIFFERS: Final = (
    "any(k IN keys(given) WHERE {n}[k] IS NULL OR {n}[k] <> given[k] "
    "OR valueType({n}[k]) <> valueType(given[k]))"
)
_WHERE_IT_DIFFERS: Final = "FOREACH (_ IN CASE WHEN differs THEN [1] ELSE [] END | {change})"
_CHANGED: Final = (
    "count(CASE WHEN differs THEN 1 END) AS changes, "
    "collect(CASE WHEN differs AND $which THEN i END) AS changed"
)
_ALL_CHANGED: Final = "count(*) AS changes, collect(CASE WHEN $which THEN i END) AS changed"
_IDS: Final = (
    "collect(CASE WHEN $told THEN i END) AS places, "
    "collect(CASE WHEN $told THEN elementId(n) END) AS ids"
)
_ENDS: Final = (
    f"{_ROWS}MATCH (a) WHERE elementId(a) = $starts[i] MATCH (b) WHERE elementId(b) = $ends[i] "
)

NEW_NODES: Final = f"{_ROWS}CREATE (n:$($labels[i])) SET n = given RETURN {_IDS}, {_ALL_CHANGED}"
NEW_RELATIONSHIPS: Final = (
    f"{_ENDS}CREATE (a)-[r:$($types[i])]->(b) SET r = given RETURN {_ALL_CHANGED}"
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
    """Write the query for nodes of the same labels; ``known`` ones are at ``$nodes``."""
    told = f"RETURN {_IDS}, {_CHANGED}"
    if how == "create":
        return (
            f"{_ROWS}CREATE (n{labelled(labels)}) SET n = given WITH n, i, true AS differs {told}"
        )
    home = "" if not labels else f":{quoted(labels[0])}"
    further = labels if how == "known" else labels[1:]
    found = (
        "MATCH (n) WHERE elementId(n) = $nodes[i]"
        if how == "known"
        else f"MERGE (n{home} {{id: given.id}})"
    )
    lacks = "".join(f" OR NOT n:{quoted(label)}" for label in further)
    change = "SET n += given" + (f" SET n{labelled(further)}" if further else "")
    return (
        f"{_ROWS}{found} WITH n, i, given, {_DIFFERS.format(n='n')}{lacks} AS differs "
        f"{_WHERE_IT_DIFFERS.format(change=change)} {told}"
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
    """Write the query for relationships of one type, from ``$starts`` to ``$ends``.

    The ends are found by element id: their ids were sought before, a query for each label, and that
    is as quick as to match label and id here, with far fewer texts to plan.
    """
    name = quoted(type_)
    keys = ", ".join(f"{quoted(key)}: given[{_literal(key)}]" for key in given)
    pattern = f"(a)-[r:{name}{f' {{{keys}}}' if keys else ''}]->(b)"
    if not parallel:
        return (
            f"{_ENDS}MERGE {pattern} WITH r, i, given, {_DIFFERS.format(n='r')} AS differs "
            f"{_WHERE_IT_DIFFERS.format(change='SET r += given')} RETURN {_CHANGED}"
        )
    lacking = " AND ".join(f"r.{quoted(key)} IS NULL" for key in missing)
    where = f" WHERE {lacking}" if lacking else ""
    create = f"CREATE {pattern} SET r += given"
    return (
        f"{_ENDS}OPTIONAL MATCH {pattern}{where} "
        "WITH i, given, a, b, r ORDER BY toInteger(split(elementId(r), ':')[2]) "
        "WITH i, given, a, b, collect(r)[$nth[i]] AS known "
        f"WITH i, given, a, b, known, known IS NULL OR {_DIFFERS.format(n='known')} AS differs "
        f"FOREACH (_ IN CASE WHEN known IS NULL THEN [1] ELSE [] END | {create}) "
        "FOREACH (_ IN CASE WHEN known IS NOT NULL AND differs THEN [1] ELSE [] END | "
        f"SET known += given) RETURN {_CHANGED}"
    )


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
