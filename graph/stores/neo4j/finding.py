"""Finding nodes by their ``id``: under the label that their kind has, else under every label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from neo4j.exceptions import Neo4jError

from graph.model.base import kind_of
from graph.model.registry import PREFIXES
from graph.results.errors import StoreError
from graph.stores.neo4j.border import outgoing
from graph.stores.neo4j.failures import told
from graph.stores.quote import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from neo4j import ManagedTransaction

    from graph.stores.neo4j.gathered import NodeEntry
    from graph.stores.neo4j.store import Neo4jStore

    Unique = AbstractSet[str]

_CONSTRAINED = (
    "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties "
    "WHERE type IN ['UNIQUENESS', 'NODE_KEY'] AND properties = ['id'] RETURN labelsOrTypes[0]"
)


def ensure_constraints(store: Neo4jStore, labels: Collection[str]) -> None:
    """Make ``id`` unique under each label, where it is not yet: merging by id rests on it."""
    wanted = set(labels) - store.constrained
    if not wanted:
        return
    with told(store.address), store.session() as session:
        store.constrained.update(label for (label,) in session.run(_CONSTRAINED))
        for label in sorted(wanted - store.constrained):
            try:
                session.execute_write(_make_unique, label)
            except Neo4jError as error:
                raise _not_unique(error, label, store.address.uri) from error
            store.constrained.add(label)


def _make_unique(transaction: ManagedTransaction, label: str) -> None:
    name = quoted(label)
    make = f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{name}) REQUIRE n.id IS UNIQUE"
    transaction.run(make).consume()


def _not_unique(error: Neo4jError, label: str, place: str) -> Neo4jError | StoreError:
    """Say why ids cannot be kept unique, where that is the database's own affair."""
    end = (error.code or "").rpartition(".")[2]
    if end == "IndexAlreadyExists":
        return StoreError(
            f"{place} has an index on the id of {label}, where loads need a constraint, which has "
            "an index of its own: drop that one (SHOW INDEXES tells its name) and load again."
        )
    if end == "ConstraintCreationFailed":
        why = (error.message or "").strip().rpartition("\n")[2]
        return StoreError(
            f"Several nodes of {label} in {place} have the same id, so a load cannot tell which is "
            f"meant: give each an id of its own and load again. {why}"
        )
    return error


def find_strays(
    transaction: ManagedTransaction, entries: Iterable[NodeEntry], unique: Unique = frozenset()
) -> None:
    """Note the element id of nodes that are there under another label than their first."""
    strays: dict[Any, NodeEntry] = {}
    for entry in entries:
        wanted = entry.properties.get("id")
        if wanted is not None and (not entry.labels or entry.labels[0] != _home(wanted)):
            strays[wanted] = entry
    for wanted, element_id in find_ids(transaction, strays, unique).items():
        strays[wanted].element_id = element_id


def find_ids(
    transaction: ManagedTransaction, ids: Collection[Any], unique: Unique = frozenset()
) -> dict[Any, str]:
    """Give the element ids of the nodes that have one of these ids, under whatever label.

    Under the labels of ``unique`` an id is known to be unique, so the server has an index of them.
    """
    return {wanted: place[1] for wanted, place in _find(transaction, ids, {}, unique).items()}


class Likely:
    """Finds the ends of relationships where ends of their type were found before.

    Attributes:
        unique: the labels under which an id is known to be unique.
    """

    def __init__(self, unique: Unique) -> None:
        self.unique = unique
        self._labels: dict[tuple[str, str], str | None] = {}

    def find(
        self, transaction: ManagedTransaction, wanted: Mapping[Any, tuple[str, str]]
    ) -> dict[Any, str]:
        """Give the element ids of nodes; each id comes with a type, and which end of it it is."""
        likely = {key: label for key, role in wanted.items() if (label := self._labels.get(role))}
        found = _find(transaction, wanted, likely, self.unique)
        for key, (label, _) in found.items():
            self._labels[wanted[key]] = label
        return {key: place[1] for key, place in found.items()}


def _find(
    transaction: ManagedTransaction,
    ids: Collection[Any],
    likely: Mapping[Any, str],
    unique: Unique,
) -> dict[Any, tuple[str | None, str]]:
    """Give for each id the label under which its node was found, and the node's element id."""
    found: dict[Any, tuple[str | None, str]] = {}
    by_home: dict[str | None, list[Any]] = {}
    for wanted in ids:
        by_home.setdefault(_home(wanted) or likely.get(wanted), []).append(wanted)
    for home, some in by_home.items():
        if home is not None:
            found |= _under(transaction, home, some, unique)
    if len(found) == len(ids):
        return found
    labels = [label for (label,) in transaction.run("CALL db.labels()")]
    for label in labels:
        rest = [wanted for wanted in ids if wanted not in found]
        found |= _under(transaction, label, rest, unique) if rest else {}
    rest = [wanted for wanted in ids if wanted not in found]
    if rest and _has_unlabelled(transaction, labels):
        found |= _under(transaction, None, rest, unique)
    return found


def _under(
    transaction: ManagedTransaction, label: str | None, ids: list[Any], unique: Unique
) -> dict[Any, tuple[str | None, str]]:
    """Find under one label; under none, nodes that have no label.

    One by one where there is an index; a plan for a list, made while a label has few nodes, goes
    through all of them, and stays.
    """
    if label is None:
        nodes = "MATCH (n) WHERE isEmpty(labels(n)) AND n.id IN $ids"
    elif label in unique:
        nodes = f"UNWIND $ids AS id MATCH (n:{quoted(label)} {{id: id}})"
    else:
        nodes = f"MATCH (n:{quoted(label)}) WHERE n.id IN $ids"
    query = f"{nodes} RETURN collect(n.id), collect(elementId(n))"
    [[known, places]] = transaction.run(query, ids=outgoing(ids))
    return {wanted: (label, place) for wanted, place in zip(known, places, strict=True)}


def _has_unlabelled(transaction: ManagedTransaction, labels: list[str]) -> bool:
    """Tell, from counts that the server keeps, whether nodes without any label may be there."""
    [[everything]] = transaction.run("MATCH (n) RETURN count(n)")
    labelled = 0
    for label in labels:
        query = f"MATCH (n:{quoted(label)}) RETURN count(n)"
        [[count]] = transaction.run(query)
        labelled += count
    return bool(everything > 0 and labelled < everything) or not labels


def _home(wanted: Any) -> str | None:
    """Give the label that an id's kind has in the model."""
    model = PREFIXES.get(kind_of(wanted)) if isinstance(wanted, str) else None
    return model.label if model is not None else None
