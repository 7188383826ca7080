from __future__ import annotations

from typing import Any

import pytest

from graph.merging.nodes import ContradictionError, merge_nodes
from graph.results.errors import UsageError

GRAPH = """
CREATE (a:Film {id: 'film:a', name: 'Heat', title: 'Heat', sources: ['source:x'],
                released: date('1995-12-15'), released_precision: 'day'}),
  (b:Film:Old {id: 'film:b', name: 'HEAT', title: 'HEAT', sources: ['source:imdb'],
               released: date('1995-01-01'), released_precision: 'year', imdb_id: 'tt1'}),
  (p:Person {id: 'person:p', name: 'P'}), (c:Character {id: 'character:c', name: 'C'}),
  (d:Character {id: 'character:d', name: 'D'}), (e:Event {id: 'event:e', name: 'E'}),
  (p)-[:ACTED_IN {roles: ['one'], sources: ['source:x']}]->(a),
  (p)-[:ACTED_IN {roles: ['two'], sources: ['source:imdb']}]->(b),
  (p)-[:PLAYED {films: ['film:b', 'film:a']}]->(c), (c)-[:APPEARS_IN]->(b),
  (c)-[:ALLY_OF {from_film: 'film:b'}]->(d), (b)-[:HAS_EVENT]->(e), (b)-[:FOLLOWS]->(a),
  (b)-[:FOLLOWS]->(b),
  (:Claim {id: 'claim:c', value: 'film:b', value_type: 'node'})-[:ABOUT {role: 'subject'}]->(b)
"""


def test_two_nodes_become_one(store: Any) -> None:
    store.run(GRAPH)
    merge_nodes(store, "film:a", "film:b")
    (film,) = store.lookup("Film", "id", "film:a")
    assert film.labels == {"Film", "Old"}
    assert str(film["released"]) == "1995-12-15"
    assert (film["imdb_id"], list(film["aliases"]), list(film["merged_ids"])) == (
        "tt1", ["HEAT"], ["film:b"]
    )  # fmt: skip
    assert store.lookup("Film", "id", "film:b") == []
    types = store.counts().types
    assert types == {
        "ACTED_IN": 1, "PLAYED": 1, "APPEARS_IN": 1, "ALLY_OF": 1, "HAS_EVENT": 1, "FOLLOWS": 1,
        "ABOUT": 1,
    }  # fmt: skip


def test_what_speaks_of_the_old_id_speaks_of_the_new_one(store: Any) -> None:
    store.run(GRAPH)
    merge_nodes(store, "film:a", "film:b")
    rows = {
        row["type"]: row["p"]
        for row in store.run("MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS p")
    }
    assert list(rows["PLAYED"]["films"]) == ["film:a"]
    assert rows["ALLY_OF"]["from_film"] == "film:a"
    assert list(rows["ACTED_IN"]["roles"]) == ["one", "two"]
    assert store.run("MATCH (c:Claim) RETURN c.value").value() == ["film:a"]
    loop = store.run("MATCH (f:Film)-[:FOLLOWS]->(f) RETURN f.id").value()
    assert loop == ["film:a"]


def test_players_are_renamed(store: Any) -> None:
    store.run(
        "CREATE (a:Person {id: 'person:a', name: 'A'}), (b:Person {id: 'person:b', name: 'A'}),"
        "(f:Film {id: 'film:f'}), (c:Character {id: 'character:c'}), (b)-[:ACTED_IN]->(f),"
        "(c)-[:APPEARS_IN {played_by: ['person:b', 'person:x']}]->(f)"
    )
    merge_nodes(store, "person:a", "person:b")
    (players,) = store.run("MATCH ()-[r:APPEARS_IN]->() RETURN r.played_by").value()
    assert list(players) == ["person:a", "person:x"]


@pytest.mark.parametrize(
    ("keep", "drop", "sentence"),
    [
        ("film:a", "film:z", "There is no node film:z"),
        ("film:z", "film:a", "There is no node film:z"),
        ("film:a", "person:p", "of different kinds"),
    ],
)
def test_what_cannot_be_one_is_refused(store: Any, keep: str, drop: str, sentence: str) -> None:
    store.run(GRAPH)
    before = store.counts()
    with pytest.raises(UsageError, match=sentence):
        merge_nodes(store, keep, drop)
    assert store.counts() == before


def test_one_node_is_one_already(store: Any) -> None:
    store.run(GRAPH)
    before = store.counts()
    merge_nodes(store, "film:a", "film:a")
    assert store.counts() == before


def test_two_characters_of_one_data_set_keep_all_their_films(store: Any) -> None:
    store.run("""
        CREATE (p:Person {id: 'person:p', name: 'P', sources: ['source:tmdb']})
        FOREACH (x IN ['a', 'b'] | CREATE (p)-[:PLAYED {films: ['film:' + x],
            sources: ['source:tmdb']}]->(:Character {id: 'character:' + x, name: 'C',
            sources: ['source:tmdb']}))
    """)
    merge_nodes(store, "character:a", "character:b")
    (row,) = store.run("MATCH ()-[r:PLAYED]->() RETURN r.films AS films")
    assert list(row["films"]) == ["film:a", "film:b"]


def test_what_contradicts_itself_is_not_merged(store: Any) -> None:
    store.run(
        "CREATE (:Person {id: 'person:a', name: 'A', tmdb_id: '1'}), "
        "(:Person {id: 'person:b', name: 'A', tmdb_id: '2'})"
    )
    with pytest.raises(ContradictionError, match="tmdb_id 1"):
        merge_nodes(store, "person:a", "person:b")
    assert store.counts().nodes == 2


def test_what_is_not_believed_of_two_stays_as_claims(store: Any) -> None:
    store.run("""
        UNWIND [['credits', '2011-05-21'], ['tmdb', '2011-05-20']] AS row
        CREATE (:Source {id: 'source:' + row[0], name: row[0]}),
          (:Film {id: 'film:' + row[0], name: 'A', title: 'A', released: date(row[1]),
                  released_precision: 'day', sources: ['source:' + row[0]]})
    """)
    merge_nodes(store, "film:credits", "film:tmdb")
    told = store.run("""
        MATCH (f:Film {id: 'film:credits'})<-[:ABOUT]-(c:Claim)-[:STATED_IN]->(s:Source)
        RETURN c.kind, c.value, s.name ORDER BY c.value
    """)
    assert [tuple(row.values()) for row in told] == [
        ("release_date", "2011-05-20", "tmdb"),
        ("release_date", "2011-05-21", "credits"),
    ]
