"""Making one node of two, in one transaction, on every store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.merging.contradictions import contradiction
from graph.merging.disagreeing import Disagreements
from graph.merging.joining import join, united
from graph.merging.references import renamed
from graph.model.base import kind_of
from graph.model.registry import PREFIXES, RELATIONSHIPS
from graph.results.errors import UsageError
from graph.stores.quote import labelled, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.stores.base import RunsQueries, Store

_NODE: Final = "MATCH (n{label} {{id: $id}}) RETURN properties(n) AS p, labels(n) AS labels"
_LINKS: Final = """
MATCH (n{label} {{id: $id}})-[r]-(o)
RETURN DISTINCT elementId(r) AS r, type(r) AS type, properties(r) AS p,
       elementId(startNode(r)) AS start, elementId(endNode(r)) AS end, elementId(n) AS me
"""
_CREATE: Final = """
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.start
MATCH (b) WHERE elementId(b) = row.end
CREATE (a)-[r:{type}]->(b) SET r = row.p
"""
_SET: Final = """
UNWIND $rows AS row
MATCH ()-[r:{type}]->() WHERE elementId(r) = row.r
SET r = row.p
"""
_FILMS: Final = """
MATCH ({label} {{id: $drop}})<-[:ACTED_IN]-()-[r:PLAYED]->() WHERE $drop IN r.films
RETURN DISTINCT elementId(r) AS r, type(r) AS type, properties(r) AS p
"""
_PLAYERS: Final = """
MATCH ({label} {{id: $drop}})-[:ACTED_IN]->()<-[r:APPEARS_IN]-() WHERE $drop IN r.played_by
RETURN DISTINCT elementId(r) AS r, type(r) AS type, properties(r) AS p
"""
_SINCE: Final = """
MATCH ()-[r:{types}]->() WHERE r.from_film = $drop OR r.until_film = $drop
RETURN elementId(r) AS r, type(r) AS type, properties(r) AS p
"""
_SOURCES: Final = "MATCH (s:Source) WHERE s.id IN $ids RETURN s.id AS id"
_CLAIM: Final = "MERGE (c:Claim {id: $id}) SET c += $p"
_ABOUT: Final = """
MATCH (c:Claim {{id: $claim}}) MATCH (n{label} {{id: $end}})
MERGE (c)-[r:ABOUT {{role: 'subject'}}]->(n) SET r.sources = $sources
"""
_STATED_IN: Final = """
MATCH (c:Claim {{id: $claim}}) MATCH (s:Source {{id: $end}})
MERGE (c)-[r:STATED_IN]->(s) SET r.sources = $sources
"""
_VALUES: Final = "MATCH (c:Claim {value_type: 'node', value: $drop}) SET c.value = $keep"
_DATED: Final = frozenset(
    name for name, model in RELATIONSHIPS.items() if "from_film" in model.model_fields
)
"""Types of relationships that hold from one work to another."""


class ContradictionError(UsageError):
    """Two nodes cannot be one: an id elsewhere or a date differs."""


def merge_nodes(store: Store, keep: str, drop: str) -> None:
    """Make one node of two: what is known of either, its relationships, and the first one's id.

    The other id stays among ``merged_ids``, so that a source that says it means this node. A
    relationship that both have becomes one, and one that joins the two is gone.

    Args:
        store: where they are.
        keep: the id of the node that stays.
        drop: the id of the node that becomes part of it.

    Raises:
        UsageError: one of them is not there, they are of different kinds, or what is known of
            them contradicts it (``ContradictionError``); nothing has changed.
    """
    if keep == drop:
        return
    if kind_of(keep) != kind_of(drop):
        raise UsageError(f"{keep} and {drop} are of different kinds: they cannot be one.")
    dated = [name for name in store.counts().types if name in _DATED]
    with store.transaction(writes=True) as transaction:
        _Merge(transaction, keep, drop, dated).run()


class _Merge:
    """One merge, inside a transaction."""

    def __init__(
        self, transaction: RunsQueries, keep: str, drop: str, dated: Iterable[str]
    ) -> None:
        self._dated = "|".join(map(quoted, dated))
        self._run = transaction.run
        self._keep, self._drop = keep, drop
        model = PREFIXES.get(kind_of(keep))
        self._label = labelled((model.label,)) if model else ""

    def run(self) -> None:
        kept, dropped = self._node(self._keep), self._node(self._drop)
        if why := contradiction(kept[0], dropped[0]):
            raise ContradictionError(why)
        self._move()
        self._rename()
        labels = labelled(tuple(sorted({*kept[1], *dropped[1]})))
        joined = join(kept[0], dropped[0])
        self._run(f"MATCH (n{self._label} {{id: $id}}) DETACH DELETE n", {"id": self._drop})
        self._run(
            f"MATCH (n{self._label} {{id: $id}}) SET n = $p SET n{labels}",
            {"id": self._keep, "p": _plain(joined)},
        )
        self._disagree(kept[0], dropped[0], joined)

    def _disagree(
        self, kept: Mapping[str, Any], dropped: Mapping[str, Any], joined: Mapping[str, Any]
    ) -> None:
        """Keep the values that are not believed as claims of their sources."""
        told = [*(kept.get("sources") or ()), *(dropped.get("sources") or ())]
        found = Disagreements({str(row["id"]) for row in self._run(_SOURCES, {"ids": told})})
        found.compare(kept, dropped, joined)
        batch = found.batch()
        for node in batch.nodes:
            self._run(_CLAIM, {"id": node.key, "p": _plain(node.properties)})
        for one in batch.relationships:
            query = (_ABOUT if one.type == "ABOUT" else _STATED_IN).format(label=self._label)
            given = {"claim": one.start, "end": one.end, "sources": list(one.properties["sources"])}
            self._run(query, given)

    def _node(self, node_id: str) -> tuple[dict[str, Any], list[str]]:
        for row in self._run(_NODE.format(label=self._label), {"id": node_id}):
            return dict(row["p"]), list(row["labels"])
        raise UsageError(f"There is no node {node_id}; nothing was merged.")

    def _move(self) -> None:
        """Bring the relationships of the one to the other."""
        mine = self._links(self._keep)
        theirs = self._links(self._drop)
        if not theirs:
            return
        me = self._element(self._keep)
        there = {_key(row, row["start"], row["end"]): row for row in mine}
        new: dict[str, list[dict[str, Any]]] = {}
        more: dict[str, list[dict[str, Any]]] = {}
        for row in theirs:
            start = me if row["start"] == row["me"] else row["start"]
            end = me if row["end"] == row["me"] else row["end"]
            if start == end and row["start"] != row["end"]:
                continue
            known = there.get(_key(row, start, end))
            if known is None:
                made = {"start": start, "end": end, "p": _plain(row["p"])}
                new.setdefault(row["type"], []).append(made)
            else:
                joined = _plain(united(known["p"], row["p"]))
                more.setdefault(row["type"], []).append({"r": known["r"], "p": joined})
        for kind, rows in new.items():
            self._run(_CREATE.format(type=quoted(kind)), {"rows": rows})
        for kind, rows in more.items():
            self._run(_SET.format(type=quoted(kind)), {"rows": rows})

    def _links(self, node_id: str) -> list[Any]:
        return list(self._run(_LINKS.format(label=self._label), {"id": node_id}))

    def _element(self, node_id: str) -> str:
        query = f"MATCH (n{self._label} {{id: $id}}) RETURN elementId(n) AS e"
        return next(str(row["e"]) for row in self._run(query, {"id": node_id}))

    def _rename(self) -> None:
        """Let every property that holds the old id hold the new one."""
        kind = kind_of(self._drop)
        queries = [_PLAYERS] if kind == "person" else []
        if kind in ("film", "series"):
            queries = [_FILMS, _SINCE] if self._dated else [_FILMS]
        ids = {self._drop: self._keep}
        changed: dict[str, list[dict[str, Any]]] = {}
        for query in queries:
            asked = query.format(label=self._label, types=self._dated)
            for row in self._run(asked, {"drop": self._drop}):
                new = {"r": row["r"], "p": _plain(renamed(row["p"], ids))}
                changed.setdefault(row["type"], []).append(new)
        for name, rows in changed.items():
            self._run(_SET.format(type=quoted(name)), {"rows": rows})
        self._run(_VALUES, {"keep": self._keep, "drop": self._drop})


def _key(row: Any, start: str, end: str) -> tuple[Any, ...]:
    """Give what tells a relationship from its parallels, as the model has it."""
    model = RELATIONSHIPS.get(row["type"])
    identity: Iterable[str] = model.identity if model else sorted(row["p"])
    ends = sorted((start, end)) if model and model.symmetric else (start, end)
    return row["type"], *ends, *(repr(row["p"].get(key)) for key in identity)


def _plain(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give properties as parameters of a query: lists are lists."""
    return {
        key: list(value) if isinstance(value, tuple) else value for key, value in properties.items()
    }
