from __future__ import annotations

from typing import Any

import pytest

from graph.claims.proposing import Proposal, propose
from graph.claims.standing import Wanted, by_ids, claims
from graph.results.errors import UsageError


@pytest.fixture
def three(memory: Any, article: Any, names: Any, cleo_acts: Proposal) -> Any:
    released = names.day("2021-11-19")
    propose(
        memory,
        article,
        [
            cleo_acts,
            Proposal("released", names.harbor_2, released, start=50, confidence=0.95),
            Proposal("acts_in", names.ann, names.harbor_2, start=90, speaker=names.bo),
        ],
    )
    return memory


def kinds(store: Any, **wanted: Any) -> list[str]:
    return [claim.properties["kind"] for claim in claims(store, Wanted(**wanted))]


def test_in_the_order_of_the_text_with_ends_source_and_speaker(three: Any) -> None:
    first, second, third = claims(three, Wanted(decisions=("proposed",)))
    assert [first.properties["start"], second.properties["start"]] == [0, 50]
    cleo = first.ends["subject"]
    assert (cleo.name, cleo.kind, cleo.proposed) == ("Cleo Diaz", "person", True)
    assert (first.source["id"], first.decision, first.decided) == ("source:news", "proposed", None)
    assert [speaker.name for speaker in third.speakers] == ["Bo Chen"]


def test_what_is_wanted(three: Any) -> None:
    assert kinds(three, kind="released") == ["release_date"]
    assert kinds(three, least=0.9) == ["release_date"]
    assert kinds(three, most=0.9) == ["acts_in", "acts_in"]
    assert len(kinds(three, source="daily reel")) == 3
    assert kinds(three, source="somebody else") == []
    three.run(
        "MATCH (s:Source {name: 'Harbor news'}) SET s.url = 'https://www.reel.example/a/lee/'"
    )
    for part in ("reel.example", "https://reel.example/", "www.reel.example/a/lee", "/a/"):
        assert len(kinds(three, source=part)) == 3
    assert kinds(three, source="https://") == []
    assert kinds(three, decisions=("accepted",)) == []
    assert kinds(three, reviewed=True) == []


def test_by_ids_in_their_order_without_the_prefix_too(three: Any) -> None:
    ids = [claim.id for claim in claims(three, Wanted())]
    found = by_ids(three, [ids[2], ids[0].removeprefix("claim:")])
    assert [claim.id for claim in found] == [ids[2], ids[0]]
    with pytest.raises(UsageError, match="There is no claim claim:nobody"):
        by_ids(three, ["nobody"])


def test_the_known_node_counts_before_the_proposed_one(three: Any) -> None:
    claim = claims(three, Wanted())[0]
    three.run(
        "MATCH (c:Claim {id: $id}), (p:Person {id: 'person:bo-chen'}) "
        "CREATE (c)-[:ABOUT {role: 'subject'}]->(p)",
        id=claim.id,
    )
    assert claims(three, Wanted())[0].ends["subject"].id == "person:bo-chen"
