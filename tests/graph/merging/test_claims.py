from __future__ import annotations

from typing import Any

from graph.claims.standing import Wanted, claims
from graph.merging.claims import is_same, make_one, said

GRAPH = """
CREATE (a:Person {id: 'person:a', name: 'A'}), (b:Person {id: 'person:b', name: 'B'}),
  (c:Person {id: 'person:c', name: 'C'}), (s:Source {id: 'source:s', name: 'S'}),
  (x:Claim {id: 'claim:x', kind: 'same_as', decision: 'proposed'}),
  (y:Claim {id: 'claim:y', kind: 'same_as', decision: 'proposed'}),
  (x)-[:ABOUT {role: 'subject'}]->(a), (x)-[:ABOUT {role: 'object'}]->(b), (x)-[:STATED_IN]->(s),
  (y)-[:ABOUT {role: 'subject'}]->(b), (y)-[:ABOUT {role: 'object'}]->(c), (y)-[:STATED_IN]->(s)
"""


def test_claims_are_followed_wherever_others_have_led(store: Any) -> None:
    store.run(GRAPH)
    first, second = claims(store, Wanted(kind="same_as"))
    assert is_same(first)
    assert said(first) == "B (person:b) becomes part of A (person:a)"
    make_one(store, first)
    make_one(store, second)
    (person,) = [node for node in store.nodes() if "Person" in node.labels]
    assert (person["id"], list(person["merged_ids"])) == ("person:a", ["person:b", "person:c"])
    assert said(claims(store, Wanted(kind="same_as"))[0]) == "they are one node already"
    make_one(store, second)
