"""Copying a whole graph from one store into another, as a stream of batches."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.identity import tell_apart
from graph.exchange.rows import Rows
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.errors import UsageError
from graph.stores.copying_rules import copy_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.records import WriteReport
    from graph.stores.base import Counts, Store
    from graph.stores.copying_rules import CopiedRules

ROWS: Final = 5_000
"""How many records one batch carries."""
_TWINS: Final = (
    "MATCH (n) WHERE n.id IS NOT NULL WITH n.id AS id, count(*) AS times WHERE times > 1 "
    "RETURN id LIMIT 3"
)
_NAMELESS: Final = "MATCH (n) WHERE n.id IS NULL RETURN count(n) AS nodes"


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy did.

    Attributes:
        report: what the target did with the records.
        source, target: what there is on each side now.
        rules: what became of the source's indexes and constraints.
    """

    report: WriteReport
    source: Counts
    target: Counts
    rules: CopiedRules

    @property
    def equal(self) -> bool:
        """Whether both sides have as much of every label and type."""
        return self.source == self.target


def copy(
    source: Store,
    target: Store,
    *,
    merge: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Copied:
    """Copy every node and relationship, then the indexes and constraints that the target can hold.

    Of the source no more is kept than the names of its nodes; a target in this process holds it all
    anyway.

    Args:
        source: what is copied.
        target: where to.
        merge: take a target that is not empty: what is there already is updated.
        progress: called with the number of records written so far.

    Raises:
        UsageError: the target is not empty, or nodes of the source cannot be told apart; nothing
            was written.
    """
    _check(source, target, merge=merge)
    report = target.write_all(_filled(records(Rows(source))), progress)
    return Copied(report, source.counts(), target.counts(), copy_rules(source, target))


def _check(source: Store, target: Store, *, merge: bool) -> None:
    there = target.counts()
    if there.nodes and not merge:
        raise UsageError(
            f"The target is not empty: it holds {there.nodes:,} nodes and {there.relationships:,} "
            "relationships. Name an empty one, or bring the copy into what is there, or go on "
            "with a copy that was cut off, by --merge."
        )
    twins = source.run(_TWINS, read_only=True).value()
    if twins:
        raise UsageError(
            f"Several nodes of the source have the id {', '.join(map(repr, twins))}, and nodes "
            "with the same id are one where they are loaded: give each an id of its own first. "
            "Nothing was copied."
        )
    nameless = source.run(_NAMELESS, read_only=True).value()[0]
    if there.nodes and nameless:
        raise UsageError(
            f"{nameless:,} nodes of the source have no id, so they would be there twice: give "
            "them one, or copy into an empty store. Nothing was copied."
        )


def records(rows: Rows) -> Iterator[Batch]:
    """Give a whole graph as batches, nodes first."""
    keys: list[str] = []
    for part in _parts(rows.nodes()):
        batch = Batch()
        for row in part:
            own = row.properties.get("id")
            keys.append(own if isinstance(own, str) else f"\0{row.number}")
            batch.nodes.append(NodeRecord(keys[-1], _ordered(row.labels), dict(row.properties)))
        yield batch
    for part in _parts(_relationships(rows, keys)):
        yield Batch(relationships=part)


def _relationships(rows: Rows, keys: list[str]) -> Iterator[RelationshipRecord]:
    """Give the relationships; those that are parallel come together, and are told apart."""
    for _, parallel in groupby(rows.edges(), key=lambda row: (row.type, row.start, row.end)):
        alike = [
            RelationshipRecord(row.type, keys[row.start], keys[row.end], dict(row.properties))
            for row in parallel
        ]
        tell_apart(alike)
        yield from alike


def _filled(batches: Iterable[Batch]) -> Iterator[Batch]:
    """Make one batch of several small ones: a small graph is then there whole or not at all."""
    filled = Batch()
    for batch in batches:
        if _size(filled) + _size(batch) > 2 * ROWS:
            yield filled
            filled = Batch()
        filled.nodes += batch.nodes
        filled.relationships += batch.relationships
    yield filled


def _size(batch: Batch) -> int:
    return len(batch.nodes) + len(batch.relationships)


def _ordered(labels: Iterable[str]) -> tuple[str, ...]:
    """Put the model's own label first: under it a node is found again."""
    from graph.model.registry import ENTITIES  # noqa: PLC0415 - pydantic is slow to load

    return tuple(sorted(labels, key=lambda label: (label not in ENTITIES, label)))


def _parts(rows: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(rows)
    while part := list(islice(remaining, ROWS)):
        yield part
