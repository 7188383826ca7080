from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import loregraph
from graph.exchange.json_lines import write
from graph.horizon.horizon import Horizon
from graph.stores.embedded.store import NetworkXStore
from loaders.registry import find
from loaders.run import load

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.once

GRAPH = """
CREATE (m:Franchise {id: 'franchise:m', name: 'M'}),
  (one:Film {id: 'film:one', title: 'M One', number: 1})-[:PART_OF]->(m),
  (two:Film {id: 'film:two', title: 'M: Second Wind', number: 2})-[:PART_OF]->(m),
  (a:Character {id: 'character:a', name: 'A', occupation: 'dies in the second', aliases: ['AA']}),
  (b:Character {id: 'character:b', name: 'B', occupation: 'cook'}),
  (c:Character {id: 'character:c', name: 'Carl Cole'}),
  (p:Person {id: 'person:p', name: 'P'}), (q:Person {id: 'person:q', name: 'Quinn Quest'}),
  (a)-[:APPEARS_IN]->(one), (a)-[:APPEARS_IN]->(two), (b)-[:APPEARS_IN]->(one),
  (c)-[:APPEARS_IN]->(two),
  (p)-[:PLAYED {films: ['film:one', 'film:two']}]->(a), (q)-[:PLAYED {films: ['film:two']}]->(c),
  (a)-[:ALLY_OF {from_film: 'film:one', until_film: 'film:two'}]->(b),
  (a)-[:ENEMY_OF {from_film: 'film:two'}]->(b), (a)-[:MENTOR_OF]->(b),
  (b)-[:SIBLING_OF {from_film: 'film:one', sources: ['source:film-two']}]->(a),
  (two)-[:HAS_EVENT]->(d:Event {id: 'event:d', name: 'Death of A', summary: 'A dies.'}),
  (one)-[:HAS_EVENT]->(e:Event {id: 'event:e', name: 'E', summary: 'Long before Carl Cole.'}),
  (a)-[:TAKES_PART_IN]->(d), (a)-[:TAKES_PART_IN]->(e), (d)-[:ECHOES]->(e),
  (d)-[:HAPPENS_AT]->(:Place {id: 'place:later', name: 'Later'}),
  (e)-[:HAPPENS_AT]->(:Place {id: 'place:x', name: 'X'}),
  (s:Source {id: 'source:s', name: 'S'}), (t:Source {id: 'source:t', name: 'T'}),
  (u:Source {id: 'source:u', name: 'U', url: 'https://u.org/second-wind-cast'}),
  (:Claim {id: 'claim:1', summary: 'B cooks.'})-[:STATED_IN]->(s),
  (:Claim {id: 'claim:2', summary: 'A will die.'})-[:STATED_IN]->(t)
WITH a, b, two, e
MATCH (k:Claim {id: 'claim:1'}), (l:Claim {id: 'claim:2'})
CREATE (k)-[:ABOUT]->(b), (l)-[:ABOUT]->(a), (l)-[:ABOUT]->(two)
SET b.sources = ['source:s'], e.sources = ['source:s', 'source:u']
"""


def known(store: Any, *last: str) -> NetworkXStore:
    part = NetworkXStore(":memory:")
    part.write(Horizon(store.nodes(by_id=True), store.relationships(by_id=True), last).batch())
    return part


@pytest.fixture
def small() -> Iterator[Any]:
    with loregraph.open(":memory:") as store:
        store.run(GRAPH)
        yield store


def test_what_a_later_film_reveals_is_not_there(small: Any) -> None:
    part = known(small, "film:one")
    nodes = {node["id"]: dict(node.properties) for node in part.nodes()}
    assert set(nodes) == {
        "franchise:m",
        "film:one",
        "character:a",
        "character:b",
        "person:p",
        "event:e",
        "place:x",
        "source:s",
        "claim:1",
    }
    assert nodes["character:a"] == {"id": "character:a", "name": "A"}
    assert nodes["character:b"]["occupation"] == "cook"
    assert nodes["event:e"] == {"id": "event:e", "name": "E", "sources": ["source:s"]}
    edges = {
        (edge.start_node["id"], edge.type): dict(edge.properties) for edge in part.relationships()
    }
    assert edges[("person:p", "PLAYED")] == {"films": ["film:one"]}
    assert edges[("character:a", "ALLY_OF")] == {"from_film": "film:one"}
    assert not {"ENEMY_OF", "MENTOR_OF", "SIBLING_OF", "ECHOES"} & {kind for _, kind in edges}


def test_who_has_seen_everything_knows_everything(small: Any) -> None:
    part = known(small, "film:two")
    assert part.counts() == small.counts()


CHAIN = """
CREATE (m:Franchise {id: 'franchise:m', name: 'M'}),
  (one:Film {id: 'film:one', title: 'M One', number: 1})-[:PART_OF]->(m),
  (two:Film {id: 'film:two', title: 'M: Second Wind', number: 2})-[:PART_OF]->(m),
  (b:Character {id: 'character:b', name: 'B'})-[:APPEARS_IN]->(one),
  (t:Source {id: 'source:t', name: 'T'}), (u:Source {id: 'source:u', name: 'U'}),
  (later:Claim {id: 'claim:later', sources: ['source:t']})-[:STATED_IN]->(t),
  (later)-[:ABOUT]->(two),
  (known:Claim {id: 'claim:known', sources: ['source:t']})-[:STATED_IN]->(t),
  (known)-[:ABOUT]->(b), (known)-[:SAID_BY]->(x:Proposed {id: 'proposed:x', name: 'Nora North'}),
  (next:Claim {id: 'claim:next', sources: ['source:u']})-[:STATED_IN]->(u),
  (next)-[:ABOUT]->(b), (next)-[:SAID_BY]->(x),
  (next)-[:SAID_BY]->(:Proposed {id: 'proposed:y', name: 'Y'}),
  (e:Event {id: 'event:e', name: 'E', summary: 'As Nora North tells it.'})<-[:HAS_EVENT]-(one),
  (p:Person:Actor:Director {id: 'person:p', name: 'P'})-[:ACTED_IN]->(one), (p)-[:DIRECTED]->(two)
"""


@pytest.fixture
def chain() -> Iterator[Any]:
    with loregraph.open(":memory:") as store:
        store.run(CHAIN)
        yield store


def test_what_hangs_on_a_source_that_tells_goes_with_all_that_only_it_led_to(chain: Any) -> None:
    part = known(chain, "film:one")
    nodes = {node["id"]: node for node in part.nodes()}
    # t tells of the second film, so what it says of B goes, and so does who alone said it
    assert not {"source:t", "claim:known"} & set(nodes)
    assert {"source:u", "claim:next", "proposed:x", "proposed:y"} <= set(nodes)

    chain.run(
        "MATCH (:Claim {id: 'claim:next'})-[r:SAID_BY]->(:Proposed {id: 'proposed:x'}) DELETE r"
    )
    part = known(chain, "film:one")
    nodes = {node["id"]: node for node in part.nodes()}
    assert "proposed:x" not in nodes
    assert "proposed:y" in nodes
    assert "summary" not in nodes["event:e"]


def test_labels_that_a_later_film_gave_somebody_are_left_out(chain: Any) -> None:
    (person,) = (node for node in known(chain, "film:one").nodes() if "Person" in node.labels)
    assert person.labels == {"Person", "Actor"}
    (person,) = (node for node in known(chain, "film:two").nodes() if "Person" in node.labels)
    assert person.labels == {"Person", "Actor", "Director"}


def test_a_place_of_later_films_is_not_held_by_where_it_lies(chain: Any) -> None:
    chain.run(
        "MATCH (one:Film {id: 'film:one'})-[:HAS_EVENT]->(e), (two:Film {id: 'film:two'}) "
        "CREATE (land:Place {id: 'place:land', name: 'Land'}), "
        "(e)-[:HAPPENS_AT]->(:Place {id: 'place:town', name: 'Town'})-[:WITHIN]->(land), "
        "(two)-[:HAS_EVENT]->(:Event {id: 'event:l', name: 'L'})-[:HAPPENS_AT]->"
        "(:Place {id: 'place:house', name: 'House'})-[:WITHIN]->"
        "(:Place {id: 'place:isle', name: 'Isle'})-[:WITHIN]->(land)"
    )
    kept = {node["id"] for node in known(chain, "film:one").nodes()}
    assert {"place:town", "place:land"} <= kept
    assert not {"place:house", "place:isle", "event:l"} & kept


def test_events_are_numbered_anew_where_one_is_left_out(chain: Any) -> None:
    chain.run(
        "MATCH (one:Film {id: 'film:one'}), (two:Film {id: 'film:two'}) "
        "SET one.sources = ['source:film-one'] "
        "FOREACH (n IN [1, 2, 4] | CREATE (one)-[:HAS_EVENT]->(:Event "
        "{id: 'event:' + toString(n), name: 'E', ordinal: n})) "
        "CREATE (one)-[:HAS_EVENT]->(:Event {id: 'event:3', name: 'Second Wind', ordinal: 3})"
    )
    numbers = {
        node["id"]: node["ordinal"]
        for node in known(chain, "film:one").nodes()
        if "ordinal" in node
    }
    assert numbers == {"event:1": 1, "event:2": 2, "event:4": 3}
    everything = {node["id"]: node.get("ordinal") for node in known(chain, "film:two").nodes()}
    assert (everything["event:3"], everything["event:4"]) == (3, 4)


def test_who_settled_a_later_claim_may_tell_of_earlier_films(chain: Any) -> None:
    chain.run(
        "MATCH (c:Claim {id: 'claim:later'}), (b:Character {id: 'character:b'}) "
        "CREATE (:Source {id: 'source:v', name: 'V'}), "
        "(c)-[:SETTLED_BY {sources: ['source:v']}]->(b) SET b.sources = ['source:v']"
    )
    assert "source:v" in {node["id"] for node in known(chain, "film:one").nodes()}
    chain.run("MATCH (b:Character {id: 'character:b'}) SET b.sources = ['source:u']")
    assert "source:v" not in {node["id"] for node in known(chain, "film:one").nodes()}


NOTES = """
CREATE (m:Franchise {id: 'franchise:m', name: 'M'}), (:Source {id: 'source:notes', name: 'Notes'}),
  (one:Film {id: 'film:one', title: 'M One', number: 1})-[:PART_OF]->(m),
  (two:Film {id: 'film:two', title: 'M: Second Wind', number: 2})-[:PART_OF]->(m),
  (p:Person {id: 'person:p', name: 'P'})-[:ACTED_IN {billing: 1}]->(one), (p)-[:ACTED_IN]->(two),
  (o:Character {id: 'character:otto', name: 'Otto'})-[:APPEARS_IN]->(one),
  (z:Character {id: 'character:zed', name: 'Zed'})-[:APPEARS_IN]->(two),
  (p)-[:PLAYED]->(o),
  (one)-[:HAS_EVENT]->(e:Event {id: 'event:e', name: 'E', summary: "Otto, who is Zed's brother"}),
  (two)-[:HAS_EVENT]->(:Event {id: 'event:l', name: 'L'}), (o)-[:TAKES_PART_IN]->(e)
WITH 1 AS x MATCH (n) SET n.sources = ['source:notes']
WITH DISTINCT 1 AS x MATCH (p:Person) SET p.sources = ['source:notes', 'source:film-two']
WITH DISTINCT 1 AS x MATCH ()-[r]->() SET r.sources = ['source:notes']
"""


def test_a_single_source_of_everything_stays_and_so_does_who_comes_back() -> None:
    with loregraph.open(":memory:") as store:
        store.run(NOTES)
        part = known(store, "film:one")
    nodes = {node["id"]: node for node in part.nodes()}
    assert {"person:p", "character:otto", "event:e", "source:notes"} <= set(nodes)
    assert not {"character:zed", "event:l", "film:two"} & set(nodes)
    assert "summary" not in nodes["event:e"]
    told = [*nodes.values(), *part.relationships()]
    assert [one.get("sources") for one in told] == [["source:notes"]] * len(told)
    assert {edge.type for edge in part.relationships()} >= {"ACTED_IN", "PLAYED", "APPEARS_IN"}


@pytest.fixture(scope="module")
def franchise() -> NetworkXStore:
    store = NetworkXStore(":memory:")
    load(store, find("curated"), "mission-impossible")
    return store


def written(store: NetworkXStore) -> str:
    out = io.StringIO()
    write(store, out)
    return out.getvalue()


@settings(deadline=None, max_examples=6)
@given(number=st.integers(1, 7))
def test_nothing_of_later_films_is_in_the_bytes(franchise: NetworkXStore, number: int) -> None:
    films = {
        node.get("number"): node["id"]
        for node in franchise.nodes()
        if "Film" in node.labels and node.get("number")
    }
    part = known(franchise, films[number])
    text = written(part)
    kept = {node["id"] for node in part.nodes()}
    gone = [node for node in franchise.nodes() if node["id"] not in kept]
    assert films[number + 1] not in kept
    for node in gone:
        assert f'"{node["id"]}"' not in text
        for key in ("summary", "sentence"):
            assert node.get(key) is None or str(node[key]) not in text
        if node.labels & {"Character", "Film"} and " " in node["name"]:
            assert f'"{node["name"]}"' not in text
    held = {edge.end_node["id"] for edge in part.relationships()}
    assert [
        node["id"] for node in part.nodes() if "Place" in node.labels and node["id"] not in held
    ] == []
    later = {node["id"] for node in gone if "Film" in node.labels}
    assert all(edge.get("from_film") not in later for edge in part.relationships())
