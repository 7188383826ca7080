from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import loregraph
from graph.results.errors import UsageError
from queries.why import why

if TYPE_CHECKING:
    from collections.abc import Iterator

GRAPH = """
CREATE (f:Film {id: 'film:a', title: 'A', name: 'A', released: date('2023-07-01'),
                released_precision: 'month', sources: ['source:s', 'source:lost'],
                checked_by: ['B'], kept_from: ['released=tmdb']}),
       (s:Source {id: 'source:s', name: 'S', published: date('2020-01-01'),
                  published_precision: 'year', url: 'https://example.org/'}),
       (t:Source {id: 'source:t', name: 'T', published: date('2022-05-05')}),
       (u:Source {id: 'source:u', name: 'U'}),
       (p:Person {id: 'person:p', name: 'P'}),
       (p)-[:ACTED_IN {billing: 1, sources: ['source:t'], uncertain: true}]->(f),
       (x:Claim {id: 'claim:x', kind: 'release_date', property: 'released', value: '2021',
                 modality: 'planned', outcome: 'did_not'}),
       (y:Claim {id: 'claim:y', kind: 'release_date', property: 'released', value: '2023-07'}),
       (z:Claim {id: 'claim:z', kind: 'release_date', property: 'released', value: '2030',
                 decision: 'rejected'}),
       (w:Claim {id: 'claim:w', kind: 'plan', value: 'person:p', value_type: 'node',
                 summary: 'P plans.'}),
       (x)-[:ABOUT {role: 'subject'}]->(f), (y)-[:ABOUT {role: 'subject'}]->(f),
       (z)-[:ABOUT {role: 'subject'}]->(f), (w)-[:ABOUT {role: 'subject'}]->(f),
       (x)-[:STATED_IN]->(s), (y)-[:STATED_IN]->(t), (z)-[:STATED_IN]->(t), (w)-[:STATED_IN]->(u),
       (x)-[:SAID_BY]->(p)
"""


@pytest.fixture
def store() -> Iterator[Any]:
    with loregraph.open(":memory:") as opened:
        opened.run(GRAPH)
        yield opened


def test_a_property_rests_on_its_sources_and_what_is_lost_keeps_its_id(store: Any) -> None:
    (released,) = why(store, "film:a", "released").facts
    assert released.value == "2023-07"
    assert [source.name for source in released.sources] == ["S", "source:lost"]
    assert released.sources[0].published == "2020"
    assert released.checked_by == ("B",)
    assert released.chosen_from == "tmdb"


def test_claims_are_ranked_and_what_was_rejected_takes_no_part(store: Any) -> None:
    claims = why(store, "film:a", "released").claims
    assert [(one.claim, one.rank) for one in claims] == [
        ("claim:y", 0),
        ("claim:x", 1),
        ("claim:z", None),
    ]
    assert claims[1].by == ("P",)
    assert claims[1].spoken == "2020"


def test_what_only_names_a_node_is_told_by_its_sentence(store: Any) -> None:
    (claim,) = why(store, "film:a", "plan").claims
    assert (claim.value, claim.summary, claim.spoken) == (None, "P plans.", None)


def test_relationships_are_counted_until_their_type_is_named(store: Any) -> None:
    everything = why(store, "film:a")
    assert everything.related == ()
    assert everything.counts == {"ACTED_IN": 1}
    assert {fact.key for fact in everything.facts} == {"name", "released", "title"}
    (acted,) = why(store, "film:a", "acted in").related
    assert (acted.value, acted.other, acted.forward) == ("P", "person:p", False)
    assert acted.uncertain
    assert acted.properties == {"billing": 1}


@pytest.mark.parametrize("topic", ["ACTED_IN", "has_in_its cast", "billing"])
def test_a_relationship_is_meant_by_how_it_reads_or_what_it_says(store: Any, topic: str) -> None:
    reasons = why(store, "film:a", topic)
    assert [one.key for one in reasons.related] == ["ACTED_IN"]
    assert (reasons.facts, reasons.claims) == ((), ())


def test_it_reads_so_from_one_end_alone(store: Any) -> None:
    assert why(store, "person:p", "acted in").related
    with pytest.raises(UsageError, match=r"There are: .*ACTED_IN.*of relationships: .*billing"):
        why(store, "person:p", "has in its cast")


def test_an_unknown_topic_names_the_nearest(store: Any) -> None:
    with pytest.raises(UsageError, match="Nearest: released"):
        why(store, "film:a", "relesed")
    with pytest.raises(UsageError, match="no node with the id 'film:b'"):
        why(store, "film:b")


def test_what_settled_a_claim_is_told_with_its_sources(store: Any) -> None:
    store.run(
        "MATCH (x:Claim {id: 'claim:x'}), (y:Claim {id: 'claim:y'}) "
        "CREATE (x)-[:SETTLED_BY {settled: date('2021-12-01'), settled_precision: 'month', "
        "sources: ['source:t', 'source:gone']}]->(:Event {id: 'event:e', name: 'Delay'}), "
        "(y)-[:SETTLED_BY]->(:Event {id: 'event:r'})"
    )
    reasons = why(store, "film:a", "released")
    settled = {
        one.claim: [(v.name, v.when, [source.name for source in v.sources]) for v in one.settled_by]
        for one in reasons.claims
    }
    assert settled == {
        "claim:x": [("Delay", "2021-12", ["T", "source:gone"])],
        "claim:y": [("event:r", None, [])],
        "claim:z": [],
    }
    (related,) = why(store, "claim:x", "SETTLED_BY").related
    assert (related.other, related.properties) == ("event:e", {"settled": "2021-12"})
    assert "SETTLED_BY" not in why(store, "event:e").counts
