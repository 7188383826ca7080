"""A batch before it travels: values checked, records of the same thing made one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.stores.embedded.upsert import describe, storable
from graph.values.identity import identical

if TYPE_CHECKING:
    from graph.records import Batch, NodeRecord, RelationshipRecord, WriteReport


@dataclass(slots=True, eq=False)
class NodeEntry:
    """One node to be written, whatever number of records tell of it.

    Attributes:
        labels: its labels, the one under which it is found first.
        properties: what is set.
        repeats: for each further record of it whether that changed what was known before.
        element_id: what the server calls it, once written.
    """

    labels: list[str]
    properties: dict[str, Any]
    repeats: list[bool] = field(default_factory=list)
    element_id: str = ""

    def take(self, record: NodeRecord, properties: dict[str, Any]) -> None:
        """Bring another record of the node in."""
        new = [label for label in record.labels if label not in self.labels]
        self.labels += new
        self.repeats.append(bool(new) | _merged(self.properties, properties))


@dataclass(slots=True, eq=False)
class RelationshipEntry:
    """One relationship to be written.

    Attributes:
        record: the first record of it.
        start, end: the element ids of its ends.
        properties: what is set.
        repeats: as of a node.
    """

    record: RelationshipRecord
    start: str
    end: str
    properties: dict[str, Any]
    repeats: list[bool] = field(default_factory=list)

    def take(self, properties: dict[str, Any]) -> None:
        """Bring another record of the relationship in."""
        self.repeats.append(_merged(self.properties, properties))


def _merged(known: dict[str, Any], given: dict[str, Any]) -> bool:
    changed = {key: v for key, v in given.items() if not identical(known.get(key), v)}
    known.update(changed)
    return bool(changed)


def gather_nodes(batch: Batch) -> dict[str, NodeEntry]:
    """Give the entry of each record's key; records of one ``id`` share theirs.

    Raises:
        SourceError: a value cannot be stored.
    """
    by_key: dict[str, NodeEntry] = {}
    by_id: dict[Any, NodeEntry] = {}
    for record in batch.nodes:
        properties = storable(record.properties, f"Node {record.key!r}")
        wanted = properties.get("id")
        known = None if wanted is None else by_id.get((type(wanted), wanted))
        if known is None:
            known = NodeEntry(list(dict.fromkeys(record.labels)), properties)
            if wanted is not None:
                by_id[type(wanted), wanted] = known
        else:
            known.take(record, properties)
        by_key[record.key] = known
    return by_key


class RelationshipGathering:
    """Collects relationships whose ends are known by now, each once."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, ...], RelationshipEntry] = {}

    def take(self, record: RelationshipRecord, start: str, end: str) -> None:
        """Bring a record in.

        Raises:
            SourceError: a value cannot be stored.
        """
        properties = storable(record.properties, describe(record))
        identity = tuple((key, repr(properties.get(key))) for key in record.identity)
        place = (record.type, start, end, identity, record.nth)
        known = self._known.get(place)
        if known is None:
            self._known[place] = RelationshipEntry(record, start, end, properties)
        else:
            known.take(properties)

    def entries(self) -> list[RelationshipEntry]:
        """Give what was collected, in the order of the records."""
        return list(self._known.values())


def count_repeats(report: WriteReport, nodes: list[bool], relationships: list[bool]) -> None:
    """Count the records that told more of something that another record told of first."""
    report.nodes_updated += sum(nodes)
    report.nodes_unchanged += len(nodes) - sum(nodes)
    report.relationships_updated += sum(relationships)
    report.relationships_unchanged += len(relationships) - sum(relationships)
