from __future__ import annotations

from typing import Any

from loaders.resolve.matching import Doubt
from loaders.resolve.proposals import decided, open_pairs, proposals
from loaders.resolve.rules import Verdict
from loaders.resolve.thing import thing_of

A, B = (thing_of({"id": f"person:{each}", "name": each.upper()}) for each in "ab")
DOUBT = Doubt(A, B, Verdict.PERHAPS)


def test_a_doubt_becomes_a_claim_that_a_review_shows(store: Any) -> None:
    from graph.claims.standing import Wanted, claims

    store.run("CREATE (:Person {id: 'person:a', name: 'A'}), (:Person {id: 'person:b', name: 'B'})")
    assert store.write(proposals([DOUBT, DOUBT], {})).nodes_created == 2
    (claim,) = claims(store, Wanted(decisions=("proposed",)))
    assert claim.ends["subject"].id == "person:a"
    told = "A (person:a) and B (person:b) may be the same: their names agree, and nothing else "
    assert claim.properties["summary"] == f"{told}decides."
    pair = frozenset(("person:a", "person:b"))
    assert decided(store) == {pair: "proposed"}
    assert open_pairs(store) == [(claim.id, "person:a", "person:b", False)]
    assert proposals([DOUBT], decided(store)).nodes == []


def test_two_that_are_one_by_now_are_not_asked() -> None:
    assert proposals([Doubt(A, A, Verdict.PERHAPS)], {}).nodes == []
