"""Writing batches: ``UNWIND ... MERGE`` by id, a group of like records at a time."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from neo4j.exceptions import ConstraintError

from graph.records import WriteReport
from graph.results.errors import CypherError, LoregraphError
from graph.stores.embedded.upsert import unknown_end
from graph.stores.neo4j import finding
from graph.stores.neo4j.border import outgoing
from graph.stores.neo4j.failures import told
from graph.stores.neo4j.gathered import RelationshipGathering, count_repeats, gather_nodes
from graph.stores.neo4j.merging import (
    NEW_NODES,
    NEW_RELATIONSHIPS,
    more_than_an_id,
    node_group,
    node_query,
    relationship_group,
    relationship_query,
    several,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from neo4j import ManagedTransaction, Result

    from graph.records import Batch
    from graph.stores.neo4j.gathered import NodeEntry, RelationshipEntry
    from graph.stores.neo4j.store import Neo4jStore

    Progress = Callable[[int], None]

ROWS: Final = 5_000
"""How many records one query carries: enough to be quick, little enough to be kept in memory."""


def write_all(
    store: Neo4jStore, batches: Iterable[Batch], progress: Progress | None = None
) -> WriteReport:
    """Merge batches one after another, each in a transaction of its own.

    Of earlier batches no more is remembered than the keys that are not the ``id`` of their node, so
    memory does not grow with what is written.

    Raises:
        LoregraphError: a batch was refused, or the server is gone; the sentence tells how much of
            what came before is there to stay.
    """
    writer = _Writer(store, progress)
    try:
        for batch in batches:
            writer.write(batch)
    except LoregraphError as error:
        if writer.done:
            _tell_what_stays(error, store.address.uri, writer.done)
        raise
    return writer.report


def _tell_what_stays(error: LoregraphError, place: str, records: int) -> None:
    said = (
        f" The {records:,} records before it are in {place} already: do the same again when that "
        "is mended, and it goes on where it ended."
    )
    if isinstance(error, CypherError):
        error.hint = f"{error.hint}{said}".strip()
    else:
        error.args = (f"{error}{said}",)


class _Writer:
    """Writes batch after batch, and remembers what later ones may refer to."""

    def __init__(self, store: Neo4jStore, progress: Progress | None) -> None:
        self.report = WriteReport()
        self.done = 0
        self._store = store
        self._progress = progress
        self._known: dict[str, str] = {}
        self._likely = finding.Likely(store.constrained)

    def write(self, batch: Batch) -> None:
        """Write one batch, all of it or nothing."""
        entries = gather_nodes(batch)
        store = self._store
        finding.ensure_constraints(
            store, {entry.labels[0] for entry in entries.values() if entry.labels}
        )

        def work(transaction: ManagedTransaction, *, dynamic: bool) -> WriteReport:
            return _Writing(transaction, batch, entries, self._known, self._likely).report(
                self._show, dynamic=dynamic
            )

        with told(store.address), store.session() as session:
            try:
                report = session.execute_write(work, dynamic=store.dynamic)
            except ConstraintError:
                if not store.dynamic:
                    raise
                # another client began to fill the empty database at the same moment
                report = session.execute_write(work, dynamic=False)
            self.report.add(report)
        self.done += len(batch.nodes) + len(batch.relationships)
        for key, entry in entries.items():
            if key != entry.properties.get("id"):
                self._known[key] = entry.element_id

    def _show(self, written: int) -> None:
        if self._progress is not None:
            self._progress(self.done + written)


class _Writing:
    """One attempt to write a batch in a transaction of the server."""

    def __init__(
        self,
        transaction: ManagedTransaction,
        batch: Batch,
        entries: dict[str, NodeEntry],
        known: dict[str, str],
        likely: finding.Likely,
    ) -> None:
        self._transaction = transaction
        self._batch = batch
        self._entries = entries
        self._known = known
        self._likely = likely
        self._written = 0
        self._report = WriteReport()
        # what has its id for a key is found by it later
        self._told = bool(batch.relationships) or any(
            key != entry.properties.get("id") for key, entry in entries.items()
        )

    def report(self, progress: Progress, *, dynamic: bool) -> WriteReport:
        """Write everything and tell what that did."""
        self._progress = progress
        nodes = list({id(entry): entry for entry in self._entries.values()}.values())
        for entry in nodes:
            entry.element_id = ""
        # without a label nothing keeps another client from making the same node
        fresh = dynamic and all(entry.labels for entry in nodes) and self._nothing_is_there()
        self._write_nodes(nodes, fresh=fresh)
        relationships = self._gathered()
        self._write_relationships(relationships, fresh=fresh)
        count_repeats(
            self._report,
            [changed for entry in nodes for changed in entry.repeats],
            [changed for entry in relationships for changed in entry.repeats],
        )
        return self._report

    def _nothing_is_there(self) -> bool:
        [[nodes]] = self._transaction.run("MATCH (n) RETURN count(n)")
        return not nodes

    # -- nodes ----------------------------------------------------------------------------------

    def _write_nodes(self, entries: list[NodeEntry], *, fresh: bool) -> None:
        if fresh:
            for part in _parts(entries):
                self._write_node_part(NEW_NODES, part, {"labels": [e.labels for e in part]})
            return
        finding.find_strays(self._transaction, entries, self._likely.unique)
        groups: dict[tuple[Any, ...], list[NodeEntry]] = defaultdict(list)
        for entry in entries:
            groups[node_group(entry)].append(entry)
        for (labels, how, _), group in groups.items():
            query = node_query(tuple(labels), how)
            for part in _parts(group):
                known = {"nodes": [entry.element_id for entry in part]} if how == "known" else {}
                self._write_node_part(query, part, known)

    def _write_node_part(self, query: str, part: list[NodeEntry], more: dict[str, Any]) -> None:
        result = self._run(query, part, {**more, "told": self._told})
        [[places, element_ids, changes, changed]] = result
        for place, element_id in zip(places, element_ids, strict=True):
            part[place].element_id = element_id
        _note_unchanged(part, changed)
        created = result.consume().counters.nodes_created
        updated = changes - created if more_than_an_id(part[0]) else 0
        self._report.nodes_created += created
        self._report.nodes_updated += updated
        self._report.nodes_unchanged += len(part) - created - updated
        self._count(part)

    def _run(
        self, query: str, part: Sequence[NodeEntry | RelationshipEntry], more: dict[str, Any]
    ) -> Result:
        """Send the properties of a part, and what else its query needs."""
        rows = [outgoing(entry.properties) for entry in part]
        which = any(entry.repeats for entry in part)
        return self._transaction.run(query, rows=rows, which=which, **more)

    # -- relationships --------------------------------------------------------------------------

    def _gathered(self) -> list[RelationshipEntry]:
        """Give the relationships with the element ids of their ends.

        Raises:
            SourceError: nobody knows an end.
        """
        records = self._batch.relationships
        ends = {key: entry.element_id for key, entry in self._entries.items()}
        missing: dict[str, tuple[str, str]] = {}
        for record in records:
            for key, side in ((record.start, "start"), (record.end, "end")):
                if key not in ends and key in self._known:
                    ends[key] = self._known[key]
                elif key not in ends:
                    missing[key] = (record.type, side)
        ends |= self._likely.find(self._transaction, missing)
        gathering = RelationshipGathering()
        for record in records:
            for key in (record.start, record.end):
                if key not in ends:
                    raise unknown_end(record, key)
            gathering.take(record, ends[record.start], ends[record.end])
        return gathering.entries()

    def _write_relationships(self, entries: list[RelationshipEntry], *, fresh: bool) -> None:
        if fresh:
            for part in _parts(entries):
                types = [entry.record.type for entry in part]
                self._write_relationship_part(NEW_RELATIONSHIPS, part, {"types": types})
            return
        parallels = several(entries)
        groups: dict[tuple[Any, ...], list[RelationshipEntry]] = defaultdict(list)
        for entry in entries:
            groups[relationship_group(entry, parallels)].append(entry)
        for (type_, given, missing, parallel, _), group in groups.items():
            query = relationship_query(type_, given, missing, parallel=parallel)
            for part in _parts(group):
                nth = {"nth": [entry.record.nth for entry in part]} if parallel else {}
                self._write_relationship_part(query, part, nth)

    def _write_relationship_part(
        self, query: str, part: list[RelationshipEntry], more: dict[str, Any]
    ) -> None:
        ends = {"starts": [entry.start for entry in part], "ends": [entry.end for entry in part]}
        result = self._run(query, part, {**more, **ends})
        [[changes, changed]] = result
        _note_unchanged(part, changed)
        created = result.consume().counters.relationships_created
        updated = max(0, changes - created)
        self._report.relationships_created += created
        self._report.relationships_updated += updated
        self._report.relationships_unchanged += len(part) - created - updated
        self._count(part)

    def _count(self, part: list[Any]) -> None:
        self._written += len(part) + sum(len(entry.repeats) for entry in part)
        self._progress(self._written)


def _note_unchanged(part: Sequence[NodeEntry | RelationshipEntry], changed: Iterable[int]) -> None:
    """Where writing changed nothing, no further record of the same thing did either."""
    different = set(changed)
    for place, entry in enumerate(part):
        if place not in different:
            entry.repeats = [False] * len(entry.repeats)


def _parts(entries: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(entries)
    while part := list(islice(remaining, ROWS)):
        yield part
