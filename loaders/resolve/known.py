"""What a store knows: its people, works and characters, found by id, by ids elsewhere, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from loaders.resolve.thing import DATES, KINDS, OUTER, Thing, thing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.stores.base import Store

_THINGS: Final = """
MATCH (n:{label}) WHERE n.id IS NOT NULL
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.imdb_id AS imdb_id,
       n.tmdb_id AS tmdb_id, n.wikidata_id AS wikidata_id, n.{date} AS date,
       n.{date}_precision AS date_precision, n.sources AS sources, n.merged_ids AS merged_ids
"""
_FRANCHISES: Final = (
    "UNWIND $ids AS id MATCH (w:{label} {{id: id}})-[:PART_OF]->(f) "
    "RETURN id, [] AS works, [] AS parts, [] AS players, collect(DISTINCT f.id) AS franchises"
)
_AROUND: Final = {
    "film": _FRANCHISES.format(label="Film"),
    "series": _FRANCHISES.format(label="Series"),
    "person": (
        "UNWIND $ids AS id MATCH (n:Person {id: id})-[r:ACTED_IN|DIRECTED|WROTE|PRODUCED]->(w) "
        "RETURN id, collect(DISTINCT w.id) AS works, collect(DISTINCT [type(r), w.id]) AS parts, "
        "[] AS players, [] AS franchises"
    ),
    "character": (
        "UNWIND $ids AS id MATCH (n:Character {id: id})-[:APPEARS_IN]->(w) "
        "OPTIONAL MATCH (w)-[:PART_OF]->(f) OPTIONAL MATCH (n)<-[:PLAYED]-(p) "
        "RETURN id, collect(DISTINCT w.id) AS works, [] AS parts, "
        "collect(DISTINCT p.id) AS players, collect(DISTINCT f.id) AS franchises"
    ),
    "franchise": (
        "UNWIND $ids AS id MATCH (n:Franchise {id: id})<-[:PART_OF]-(w) "
        "RETURN id, collect(DISTINCT w.id) AS works, [] AS parts, [] AS players, [] AS franchises"
    ),
}
_FULL: Final = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS p"
PART: Final = 5_000
"""How many ids one question names."""


class Known:
    """The things of one kind.

    Args:
        store: what has them.
        kind: ``person``, ``film``, ...
        things: these alone; all of the store's if left out.

    Attributes:
        now: gives the id that a node will have, where others were found to be one with it.
    """

    def __init__(self, store: Store, kind: str, things: Iterable[Thing] | None = None) -> None:
        self.kind = kind
        self.now: Callable[[str], str] = str
        self._store = store
        self.things: dict[str, Thing] = {}
        self._by_id: dict[str, str] = {}
        self._outer: dict[tuple[str, str], set[str]] = {}
        self._names: dict[str, set[str]] = {}
        self._around: set[str] = set()
        for thing in self._all() if things is None else things:
            self.add(thing)

    def _all(self) -> Iterator[Thing]:
        date = DATES.get(self.kind, "released")
        for row in self._store.run(_THINGS.format(label=KINDS[self.kind], date=date)):
            given = {key: row[key] for key in ("id", "name", "aliases", *OUTER, "sources")}
            given |= {date: row["date"], f"{date}_precision": row["date_precision"]}
            yield thing_of({**given, "merged_ids": row["merged_ids"]})

    def add(self, thing: Thing) -> None:
        """Take a thing in."""
        self.things[thing.id] = thing
        for node_id in thing.ids:
            self._by_id[node_id] = thing.id
        for outer in thing.outer.items():
            self._outer.setdefault(outer, set()).add(thing.id)
        for name in thing.names:
            self._names.setdefault(name, set()).add(thing.id)

    def by_id(self, node_id: str) -> Thing | None:
        """Give the thing that has an id, or that some source knows under it."""
        found = self._by_id.get(node_id)
        return self.things[found] if found is not None else None

    def like(self, thing: Thing) -> list[Thing]:
        """Give those that may be the same: an id elsewhere or a name is."""
        found: set[str] = set()
        for each in thing.outer.items():
            found |= self._outer.get(each, set())
        for name in thing.names:
            found |= self._names.get(name, set())
        return [self.things[each] for each in sorted(found - {thing.id})]

    def look_around(self, ids: Iterable[str]) -> None:
        """Learn the works, players and franchises of these things."""
        query = _AROUND.get(self.kind)
        wanted = [each for each in dict.fromkeys(ids) if each in self.things]
        wanted = [each for each in wanted if each not in self._around]
        if query is None or not wanted:
            return
        self._around.update(wanted)
        for part in parts(wanted):
            for row in self._store.run(query, {"ids": part}):
                thing = self.things[row["id"]]
                thing.works |= set(map(self.now, row["works"]))
                thing.parts |= {(kind, self.now(work)) for kind, work in row["parts"]}
                thing.players |= set(map(self.now, row["players"]))
                thing.franchises |= set(map(self.now, row["franchises"]))


def full(store: Store, label: str, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Give every property of the nodes of a label, by id."""
    found = {}
    for part in parts(list(ids)):
        for row in store.run(_FULL.format(label=label), {"ids": part}):
            found[row["p"]["id"]] = dict(row["p"])
    return found


def parts(items: list[Any]) -> Iterator[list[Any]]:
    """Give a list in parts that one question can name."""
    for first in range(0, len(items), PART):
        yield items[first : first + PART]
