"""The contract of a store: what the embedded one and Neo4j both do, tested by one suite."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from graph.elements import Node, Relationship
    from graph.records import Batch, WriteReport
    from graph.results.result import Result


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is: in all, and for each label and type in use."""

    nodes: int
    relationships: int
    labels: dict[str, int]
    types: dict[str, int]


@dataclass(frozen=True, slots=True)
class Rule:
    """An index or a uniqueness constraint.

    Attributes:
        name: what it is dropped by.
        label: its label or type; several with ``|`` between them.
        key: its property; several with a comma between them.
        kind: ``range``, ``text``, ``point`` or ``fulltext``; ``unique`` for a constraint.
        entity: ``node`` or ``relationship``.
    """

    name: str
    label: str
    key: str
    kind: str = "range"
    entity: str = "node"


@dataclass(frozen=True, slots=True)
class StoreSchema:
    """What a store holds, in names.

    Attributes:
        labels: for each label in use its property keys and the kinds of their values.
        types: the same for each relationship type.
        ends: for each type the labels at starts and ends, as pairs, with how often.
        indexes, constraints: by name.
    """

    labels: dict[str, dict[str, str]]
    types: dict[str, dict[str, str]]
    ends: dict[str, dict[tuple[str, str], int]] = field(default_factory=dict)
    indexes: Sequence[Rule] = ()
    constraints: Sequence[Rule] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a store knows, in order: for completion, and quick on any size.

    Attributes:
        labels, types, keys: of what it holds, or held once.
        procedures: what ``CALL`` finds there.
    """

    labels: Sequence[str]
    types: Sequence[str]
    keys: Sequence[str]
    procedures: Sequence[str]


class RunsQueries(Protocol):
    """What answers queries: a store, or a transaction of one."""

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, **more: Any) -> Result:
        """Answer one query; parameters also come as keywords."""


@runtime_checkable
class Store(Protocol):
    """A place where one property graph lives."""

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, **more: Any) -> Result:
        """Answer one query, in a transaction of its own where it writes.

        ``timeout``, ``row_budget`` and ``read_only`` are options; every other keyword is a
        parameter.
        """

    def transaction(
        self, *, timeout: float | None = None, writes: bool = False
    ) -> AbstractContextManager[RunsQueries]:
        """Open a transaction: it commits at the end of its block, and rolls back on an error.

        Each of its queries sees what is committed when it begins, and what it changed itself.

        Args:
            timeout: seconds from now after which its queries stop.
            writes: let nobody write between what it reads and what it writes, where the store can
                promise that; a server locks only what is written, when it is written.
        """

    def write(self, batch: Batch) -> WriteReport:
        """Merge records in, all together or not at all.

        Raises:
            SourceError: a record cannot be stored, or a relationship has an unknown end.
        """

    def write_all(
        self, batches: Iterable[Batch], progress: Callable[[int], None] | None = None
    ) -> WriteReport:
        """Merge batches in as they come; a later one may refer to the keys of an earlier one.

        A store of this process takes all of them or nothing, since it has the memory for them. A
        server takes each in a transaction of its own, so that neither side has to hold them all:
        what was written before a failure stays, and doing the same again goes on from there.

        Args:
            batches: what is written, read only as fast as it is taken in.
            progress: called with the number of records taken in so far.

        Raises:
            SourceError: a record cannot be stored, or a relationship has an unknown end.
        """

    def nodes(self, *, by_id: bool = False) -> Iterator[Node]:
        """Go through all nodes, where asked in the order of their ``id``."""

    def relationships(self, *, by_id: bool = False) -> Iterator[Relationship]:
        """Go through all relationships, where asked by the ids of their ends, then by type."""

    def lookup(self, label: str, key: str, value: Any) -> list[Node]:
        """Give the nodes of a label whose property equals the value."""

    def schema(self) -> StoreSchema:
        """Give labels, types and their properties, indexes and constraints."""

    def counts(self) -> Counts:
        """Count nodes and relationships, in all and by label and type."""

    def close(self) -> None:
        """Let go of files and connections; closing twice is no error."""
