from __future__ import annotations

from typing import Any

import pytest

import loregraph
from graph.horizon.reaching import unreached

GRAPH = """
CREATE (one:Film {id: 'one'}), (two:Film {id: 'two'}),
  (star:Person {id: 'star'})-[:ACTED_IN]->(one), (star)-[:ACTED_IN]->(two),
  (star)-[:ACTED_IN]->(guest:Film {id: 'guest'}),
  (newcomer:Person {id: 'newcomer'})-[:ACTED_IN]->(two), (newcomer)-[:ACTED_IN]->(guest),
  (newcomer)-[:ACTED_IN]->(hers:Film {id: 'hers'})-[:PART_OF]->(f:Franchise {id: 'f'}),
  (guest)-[:PART_OF]->(f), (:Person {id: 'stranger'})-[:DIRECTED]->(guest),
  (:Film {id: 'apart'})<-[:ACTED_IN]-(:Person {id: 'apart too'}),
  (one)-[:HAS_EVENT]->(e:Event {id: 'e'})-[:HAPPENS_AT]->(:Place {id: 'town'})-[:WITHIN]->
    (land:Place {id: 'land'}),
  (two)-[:HAS_EVENT]->(later:Event {id: 'later'})-[:HAPPENS_AT]->(:Place {id: 'house'})-[:WITHIN]->
    (:Place {id: 'isle'})-[:WITHIN]->(land),
  (:Claim {id: 'claim'})-[:ABOUT]->(newcomer)
"""


@pytest.fixture
def gone() -> set[str]:
    """Give what nothing leads to any more once the second film was left out, guests as such."""
    with loregraph.open(":memory:") as store:
        store.run(GRAPH)
        edges = list(store.relationships())
        keys: dict[str, Any] = {node["id"]: node.element_id for node in store.nodes()}
    names = {key: name for name, key in keys.items()}
    left = {keys["two"], keys["later"]}
    while True:
        ends = [(edge, {edge.start_node.element_id, edge.end_node.element_id}) for edge in edges]
        facts = [edge for edge, both in ends if not both & left]
        more = unreached(edges, facts, {keys["one"]}, {keys["guest"], keys["hers"], keys["apart"]})
        if more <= left:
            return {names[key] for key in more}
        left |= more


def test_who_is_here_for_a_later_film_goes_with_the_works_that_only_that_person_led_to(
    gone: set[str],
) -> None:
    assert {"newcomer", "hers"} <= gone
    assert not {"star", "guest", "stranger", "f"} & gone


def test_what_never_had_to_do_with_it_stays(gone: set[str]) -> None:
    assert not {"apart", "apart too"} & gone


def test_a_place_is_held_by_what_lies_in_it_and_not_by_what_it_lies_in(gone: set[str]) -> None:
    assert {"house", "isle"} <= gone
    assert not {"town", "land"} & gone


def test_a_claim_leads_nowhere_and_is_not_reached(gone: set[str]) -> None:
    assert "claim" not in gone
