"""Writing a batch: ``UNWIND ... MERGE`` by id, a group of like records at a time."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from graph.records import WriteReport
from graph.stores.embedded.upsert import unknown_end
from graph.stores.neo4j import finding
from graph.stores.neo4j.border import outgoing
from graph.stores.neo4j.failures import told
from graph.stores.neo4j.gathered import RelationshipGathering, count_repeats, gather_nodes
from graph.stores.quote import labelled, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from neo4j import ManagedTransaction

    from graph.records import Batch
    from graph.stores.neo4j.gathered import NodeEntry, RelationshipEntry
    from graph.stores.neo4j.store import Neo4jStore

ROWS: Final = 5_000
"""How many records one query carries: enough to be quick, little enough to be kept in memory."""

_DIFFERS: Final = (
    "any(k IN keys(row.set) WHERE {n}[k] IS NULL OR {n}[k] <> row.set[k] "
    "OR valueType({n}[k]) <> valueType(row.set[k]))"
)
_WHERE_IT_DIFFERS: Final = "FOREACH (_ IN CASE WHEN differs THEN [1] ELSE [] END | {change})"


def write(store: Neo4jStore, batch: Batch) -> WriteReport:
    """Merge a batch into the database, all of it in one transaction.

    Raises:
        SourceError: a record cannot be stored, or a relationship has an unknown end.
        CypherError: a uniqueness constraint forbids a record.
    """
    entries = gather_nodes(batch)
    finding.ensure_constraints(
        store, {entry.labels[0] for entry in entries.values() if entry.labels}
    )

    def work(transaction: ManagedTransaction) -> WriteReport:
        return _Writing(transaction, batch, entries).report()

    with told(store.address), store.session() as session:
        return session.execute_write(work)


class _Writing:
    """One attempt to write a batch in a transaction of the server."""

    def __init__(
        self, transaction: ManagedTransaction, batch: Batch, entries: dict[str, NodeEntry]
    ) -> None:
        self._transaction = transaction
        self._batch = batch
        self._entries = entries
        self._report = WriteReport()

    def report(self) -> WriteReport:
        """Write everything and tell what that did."""
        nodes = list({id(entry): entry for entry in self._entries.values()}.values())
        self._write_nodes(nodes)
        relationships = self._gathered()
        self._write_relationships(relationships)
        count_repeats(
            self._report,
            [changed for entry in nodes for changed in entry.repeats],
            [changed for entry in relationships for changed in entry.repeats],
        )
        return self._report

    # -- nodes ----------------------------------------------------------------------------------

    def _write_nodes(self, entries: list[NodeEntry]) -> None:
        for entry in entries:
            entry.element_id = ""
        finding.find_strays(self._transaction, entries)
        groups: dict[tuple[Any, ...], list[NodeEntry]] = defaultdict(list)
        for entry in entries:
            groups[_node_group(entry)].append(entry)
        for (labels, how, _), group in groups.items():
            query = _node_query(tuple(labels), how)
            for part in _parts(group):
                self._write_node_part(query, part)

    def _write_node_part(self, query: str, part: list[NodeEntry]) -> None:
        rows = [
            {
                "i": place,
                "id": outgoing(entry.properties.get("id")),
                "n": entry.element_id,
                "set": outgoing(entry.properties),
            }
            for place, entry in enumerate(part)
        ]
        result = self._transaction.run(query, rows=rows)
        changed = 0
        for place, element_id, differs in result:
            part[place].element_id = element_id
            changed += _noted(part[place], differs=differs)
        created = result.consume().counters.nodes_created
        trivial = not _more_than_an_id(part[0])
        updated = 0 if trivial else changed - created
        self._report.nodes_created += created
        self._report.nodes_updated += updated
        self._report.nodes_unchanged += len(part) - created - updated

    # -- relationships --------------------------------------------------------------------------

    def _gathered(self) -> list[RelationshipEntry]:
        """Give the relationships with the element ids of their ends.

        Raises:
            SourceError: nobody knows an end.
        """
        records = self._batch.relationships
        ends = {key: entry.element_id for key, entry in self._entries.items()}
        missing = {key for r in records for key in (r.start, r.end) if key not in ends}
        ends |= finding.find_ids(self._transaction, missing)
        gathering = RelationshipGathering()
        for record in records:
            for key in (record.start, record.end):
                if key not in ends:
                    raise unknown_end(record, key)
            gathering.take(record, ends[record.start], ends[record.end])
        return gathering.entries()

    def _write_relationships(self, entries: list[RelationshipEntry]) -> None:
        several = _several(entries)
        groups: dict[tuple[Any, ...], list[RelationshipEntry]] = defaultdict(list)
        for entry in entries:
            groups[_relationship_group(entry, several)].append(entry)
        for (type_, given, missing, parallel, _), group in groups.items():
            query = _relationship_query(type_, given, missing, parallel=parallel)
            for part in _parts(group):
                self._write_relationship_part(query, part, given)

    def _write_relationship_part(
        self, query: str, part: list[RelationshipEntry], given: tuple[str, ...]
    ) -> None:
        rows = [
            {
                "i": place,
                "s": entry.start,
                "e": entry.end,
                "nth": entry.record.nth,
                "key": {key: outgoing(entry.properties[key]) for key in given},
                "set": _without(entry.properties, given),
            }
            for place, entry in enumerate(part)
        ]
        result = self._transaction.run(query, rows=rows)
        changed = sum(_noted(part[place], differs=differs) for place, differs in result)
        created = result.consume().counters.relationships_created
        updated = 0 if len(part[0].properties) == len(given) else changed - created
        self._report.relationships_created += created
        self._report.relationships_updated += updated
        self._report.relationships_unchanged += len(part) - created - updated


def _noted(entry: NodeEntry | RelationshipEntry, *, differs: bool) -> bool:
    """Note whether writing changed anything; where not, no further record of it did either."""
    if not differs:
        entry.repeats = [False] * len(entry.repeats)
    return differs


def _without(properties: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: outgoing(value) for key, value in properties.items() if key not in keys}


def _parts(entries: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(entries)
    while part := list(islice(remaining, ROWS)):
        yield part


def _more_than_an_id(entry: NodeEntry) -> bool:
    return len(entry.labels) > 1 or len(entry.properties) > 1


def _node_group(entry: NodeEntry) -> tuple[tuple[str, ...], str, bool]:
    if entry.element_id:
        how = "known"
    else:
        how = "merge" if entry.properties.get("id") is not None else "create"
    return tuple(entry.labels), how, _more_than_an_id(entry)


def _node_query(labels: tuple[str, ...], how: str) -> str:
    """Write the query for nodes of the same labels; each row gives place, element id, changed."""
    if how == "create":
        return (
            f"UNWIND $rows AS row CREATE (n{labelled(labels)}) SET n = row.set "
            "RETURN row.i, elementId(n), true"
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
        f"{_WHERE_IT_DIFFERS.format(change=change)} RETURN row.i, elementId(n), differs"
    )


def _several(entries: list[RelationshipEntry]) -> set[tuple[Any, ...]]:
    """Find what is there more than once: those are told apart by their order alone."""
    return {_place(entry) for entry in entries if entry.record.nth}


def _place(entry: RelationshipEntry) -> tuple[Any, ...]:
    keys = tuple(repr(entry.properties.get(key)) for key in entry.record.identity)
    return entry.record.type, entry.start, entry.end, keys


def _relationship_group(
    entry: RelationshipEntry, several: set[tuple[Any, ...]]
) -> tuple[str, tuple[str, ...], tuple[str, ...], bool, bool]:
    identity = entry.record.identity
    given = tuple(key for key in identity if entry.properties.get(key) is not None)
    missing = tuple(key for key in identity if key not in given)
    parallel = bool(missing) or _place(entry) in several
    return entry.record.type, given, missing, parallel, len(entry.properties) > len(given)


def _relationship_query(
    type_: str, given: tuple[str, ...], missing: tuple[str, ...], *, parallel: bool
) -> str:
    """Write the query for relationships of one type; each row tells whether it changed."""
    ends = (
        "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.s "
        "MATCH (b) WHERE elementId(b) = row.e "
    )
    name = quoted(type_)
    keys = ", ".join(f"{quoted(key)}: row.key[{_literal(key)}]" for key in given)
    pattern = f"(a)-[r:{name}{f' {{{keys}}}' if keys else ''}]->(b)"
    if not parallel:
        return (
            f"{ends}MERGE {pattern} WITH r, row, {_DIFFERS.format(n='r')} AS differs "
            f"{_WHERE_IT_DIFFERS.format(change='SET r += row.set')} RETURN row.i, differs"
        )
    lacking = " AND ".join(f"r.{quoted(key)} IS NULL" for key in missing)
    where = f" WHERE {lacking}" if lacking else ""
    create = f"CREATE {pattern} SET r += row.set"
    return (
        f"{ends}OPTIONAL MATCH {pattern}{where} WITH row, a, b, r ORDER BY elementId(r) "
        "WITH row, a, b, collect(r)[row.nth] AS known "
        f"WITH row, a, b, known, known IS NULL OR {_DIFFERS.format(n='known')} AS differs "
        f"FOREACH (_ IN CASE WHEN known IS NULL THEN [1] ELSE [] END | {create}) "
        "FOREACH (_ IN CASE WHEN known IS NOT NULL AND differs THEN [1] ELSE [] END | "
        "SET known += row.set) RETURN row.i, differs"
    )


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
