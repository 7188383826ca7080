from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import loregraph
from graph.horizon.revealing import Revealing
from graph.horizon.works import divide

if TYPE_CHECKING:
    from collections.abc import Iterator

GRAPH = """
CREATE (m:Franchise {id: 'franchise:m'}),
  (one:Film {id: 'film:one', number: 1})-[:PART_OF]->(m),
  (two:Film {id: 'film:two', number: 2})-[:PART_OF]->(m),
  (p:Person {id: 'person:p', sources: ['source:film-two']})-[:ACTED_IN]->(one),
  (:Person {id: 'person:nobody', sources: ['source:film-two']}),
  (p)-[:PLAYED {films: ['film:one', 'film:two'], sources: ['source:film-two']}]->
    (:Character {id: 'character:both'})-[:APPEARS_IN]->(one),
  (p)-[:PLAYED {films: ['film:two']}]->
    (later:Character {id: 'character:later'})-[:APPEARS_IN]->(two),
  (unseen:Character {id: 'character:spoken-of', sources: ['source:film-two']}),
  (one)-[:HAS_EVENT]->(e:Event {id: 'event:shared'})<-[:HAS_EVENT]-(two),
  (one)-[:HAS_EVENT]->(:Event {id: 'event:told-later', sources: ['source:film-two']}),
  (two)-[:HAS_EVENT]->(:Event {id: 'event:two'}),
  (unseen)-[:TAKES_PART_IN]->(e), (p)-[:TAKES_PART_IN {sources: ['source:film-two']}]->(e),
  (unseen)-[:ENEMY_OF]->(later), (unseen)-[:ALLY_OF {from_film: 'film:one'}]->(later)
"""


@pytest.fixture
def store() -> Iterator[Any]:
    with loregraph.open(":memory:") as opened:
        opened.run(GRAPH)
        yield opened


@pytest.fixture
def revealing(store: Any) -> Revealing:
    edges = list(store.relationships())
    return Revealing(edges, divide(store.nodes(), edges, ["film:one"]))


def test_pooled_sources_do_not_decide_what_relationships_tell(
    store: Any, revealing: Revealing
) -> None:
    known = {node["id"] for node in store.nodes() if revealing.has(node)}
    assert {"person:p", "character:both", "character:spoken-of"} <= known
    assert not {"person:nobody", "character:later"} & known


def test_an_event_belongs_to_the_first_film_that_has_it_unless_a_later_one_reveals_it(
    store: Any, revealing: Revealing
) -> None:
    known = {node["id"] for node in store.nodes() if "Event" in node.labels and revealing.has(node)}
    assert known == {"event:shared"}


def test_a_relationship_is_told_by_its_films_and_then_by_its_sources(
    store: Any, revealing: Revealing
) -> None:
    told = {
        (edge.start_node["id"], edge.type, edge.end_node["id"])
        for edge in store.relationships()
        if revealing.tells(edge)
    }
    assert ("person:p", "PLAYED", "character:both") in told
    assert ("person:p", "PLAYED", "character:later") not in told
    assert ("character:spoken-of", "TAKES_PART_IN", "event:shared") in told
    assert ("person:p", "TAKES_PART_IN", "event:shared") not in told
    assert ("character:spoken-of", "ENEMY_OF", "character:later") not in told
    assert ("character:spoken-of", "ALLY_OF", "character:later") in told
