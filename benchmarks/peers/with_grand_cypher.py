"""grand-cypher over networkx: no parameters, ORDER BY of properties and not of columns.

One object answers one query, as its documentation uses it. Rewritten are names for what a pattern
leaves without one, count of a variable for count(*), and ORDER BY.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphs import by_columns, networkx_graph, with_literals

if TYPE_CHECKING:
    from pathlib import Path

REWRITTEN = {
    "q02": "MATCH (p:Person {name: $star})-[r:ACTED_IN]->(f:Film) RETURN f.id AS id, "
    "f.title AS title, f.year AS year, r.characters AS characters "
    "ORDER BY f.year, f.title, f.id",
    "q03": "MATCH (p:Person {name: $star})-[r:ACTED_IN]->(f:Film)<-[s:ACTED_IN]-(o:Person) "
    "RETURN o.name AS costar, COUNT(f) AS n ORDER BY n DESC, costar LIMIT 20",
    "q05": "MATCH (k:Character)-[a:TAKES_PART_IN]->(e:Event)<-[b:TAKES_PART_IN]-(v:Character) "
    'MATCH (e)-[o:OCCURS_IN]->(f:Film) WHERE a.role == "killer" AND b.role == "victim" '
    "RETURN k.name AS killer, v.name AS victim, e.id AS event, f.title AS title, "
    "f.year AS year ORDER BY f.year, e.id",
    "q10": "MATCH (p:Person)-[r:ACTED_IN]->(f:Film)-[t:PART_OF]->(s:Franchise "
    "{name: $franchise}) RETURN p.name AS actor, COUNT(f) AS films "
    "ORDER BY films DESC, actor LIMIT 10",
    "q11": "MATCH (e:Event)-[o:OCCURS_IN]->(f:Film)-[t:PART_OF]->(s:Franchise "
    "{name: $franchise}) RETURN f.year AS year, f.title AS title, e.ordinal AS ordinal, "
    "e.name AS event, e.id AS id ORDER BY f.year, f.title, e.ordinal, e.id",
    "q13": "MATCH (p:Person) WHERE p.born >= 1950 AND p.born < 1980 AND p.popularity > 1.0 "
    'AND p.name CONTAINS "an" RETURN COUNT(p) AS n',
}


class Engine:
    def load(self, folder: Path, place: Path) -> None:
        del place
        import grandcypher

        self.module = grandcypher
        self.graph = networkx_graph(folder)

    def run(self, key: str, text: str, parameters: dict[str, Any], columns: list[str]) -> Any:
        query = with_literals(REWRITTEN.get(key, text), parameters)
        answer = self.module.GrandCypher(self.graph).run(query)
        return [tuple(map(plain, row)) for row in by_columns(answer, columns)]


def plain(value: Any) -> Any:
    """An attribute of an edge comes as a mapping from the edge's key to it."""
    if isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value)), tuple):
        return next(iter(value.values()))
    return value
