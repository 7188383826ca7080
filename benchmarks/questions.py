"""The thirteen questions that engines are compared by, with the columns of their answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Question:
    """One question in openCypher.

    Attributes:
        key: its short name.
        title: what it asks.
        text: the query.
        columns: the names of its columns.
        parameters: the names of its parameters.
        sets: the places of columns that hold lists in any order.
        order: the places of the columns that rows are sorted by.
    """

    key: str
    title: str
    text: str
    columns: tuple[str, ...]
    parameters: tuple[str, ...] = ()
    sets: tuple[int, ...] = ()
    order: tuple[int, ...] = ()

    def given(self, parameters: dict[str, Any]) -> dict[str, Any]:
        return {name: parameters[name] for name in self.parameters}


QUESTIONS = (
    Question(
        "q01",
        "a person by name",
        "MATCH (p:Person {name: $name}) RETURN p.id AS id, p.name AS name, p.born AS born",
        ("id", "name", "born"),
        ("name",),
    ),
    Question(
        "q02",
        "an actor's films",
        "MATCH (p:Person {name: $star})-[r:ACTED_IN]->(f:Film) "
        "RETURN f.id AS id, f.title AS title, f.year AS year, r.characters AS characters "
        "ORDER BY year, title, id",
        ("id", "title", "year", "characters"),
        ("star",),
        order=(2, 1, 0),
    ),
    Question(
        "q03",
        "co-stars, counted",
        "MATCH (p:Person {name: $star})-[:ACTED_IN]->(f:Film)<-[:ACTED_IN]-(o:Person) "
        "RETURN o.name AS costar, count(*) AS n ORDER BY n DESC, costar LIMIT 20",
        ("costar", "n"),
        ("star",),
        order=(1, 0),
    ),
    Question(
        "q04",
        "who returns after ten years",
        "MATCH (c:Character)-[:APPEARS_IN]->(f:Film) "
        "WITH c, min(f.year) AS y0, max(f.year) AS y1, collect(f.title) AS films "
        "WHERE y1 - y0 >= 10 "
        "RETURN c.id AS id, c.name AS name, y0, y1, films, y1 - y0 AS gap ORDER BY gap DESC, id",
        ("id", "name", "y0", "y1", "films", "gap"),
        sets=(4,),
        order=(5, 0),
    ),
    Question(
        "q05",
        "who killed whom",
        "MATCH (k:Character)-[a:TAKES_PART_IN]->(e:Event)<-[b:TAKES_PART_IN]-(v:Character), "
        "(e)-[:OCCURS_IN]->(f:Film) WHERE a.role = 'killer' AND b.role = 'victim' "
        "RETURN k.name AS killer, v.name AS victim, e.id AS event, f.title AS title, "
        "f.year AS year ORDER BY year, event",
        ("killer", "victim", "event", "title", "year"),
        order=(4, 2),
    ),
    Question(
        "q06",
        "recast characters",
        "MATCH (p:Person)-[:PLAYED]->(c:Character) "
        "WITH c, count(p) AS n, collect(p.name) AS actors WHERE n > 1 "
        "RETURN c.id AS id, c.name AS name, n, actors ORDER BY n DESC, id",
        ("id", "name", "n", "actors"),
        sets=(3,),
        order=(2, 0),
    ),
    Question(
        "q07",
        "shortest path of two actors",
        "MATCH (a:Person {name: $a}), (b:Person {name: $b}) "
        "MATCH path = shortestPath((a)-[:ACTED_IN*..12]-(b)) RETURN length(path) AS hops",
        ("hops",),
        ("a", "b"),
    ),
    Question(
        "q08",
        "who is within four steps",
        "MATCH (p:Person {name: $name})-[:ACTED_IN*1..4]-(x) RETURN count(DISTINCT x) AS n",
        ("n",),
        ("name",),
    ),
    Question(
        "q09",
        "consistent triangles",
        "MATCH (p:Person)-[:PLAYED]->(c:Character)-[:APPEARS_IN]->(f:Film)<-[a:ACTED_IN]-(p) "
        "WHERE c.name IN a.characters RETURN count(*) AS n",
        ("n",),
    ),
    Question(
        "q10",
        "top ten of a franchise",
        "MATCH (p:Person)-[:ACTED_IN]->(f:Film)-[:PART_OF]->(s:Franchise {name: $franchise}) "
        "RETURN p.name AS actor, count(f) AS films ORDER BY films DESC, actor LIMIT 10",
        ("actor", "films"),
        ("franchise",),
        order=(1, 0),
    ),
    Question(
        "q11",
        "timeline of a franchise",
        "MATCH (e:Event)-[:OCCURS_IN]->(f:Film)-[:PART_OF]->(s:Franchise {name: $franchise}) "
        "RETURN f.year AS year, f.title AS title, e.ordinal AS ordinal, e.name AS event, "
        "e.id AS id ORDER BY year, title, ordinal, id",
        ("year", "title", "ordinal", "event", "id"),
        ("franchise",),
        order=(0, 1, 2, 4),
    ),
    Question(
        "q12",
        "characters without events",
        "MATCH (c:Character) OPTIONAL MATCH (c)-[:TAKES_PART_IN]->(e:Event) "
        "WITH c, count(e) AS n WHERE n = 0 RETURN count(c) AS lonely",
        ("lonely",),
    ),
    Question(
        "q13",
        "filter over all persons",
        "MATCH (p:Person) WHERE p.born >= 1950 AND p.born < 1980 AND p.popularity > 1.0 "
        "AND p.name CONTAINS 'an' RETURN count(p) AS n",
        ("n",),
    ),
)
