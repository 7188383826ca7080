from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from graph.claims.keeping import kept
from graph.claims.proposing import Proposal, propose
from graph.claims.review import accept, reject
from graph.claims.standing import Wanted, claims
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.values.temporal import Date

DAY = dt.date(2026, 1, 2)


@pytest.fixture
def reviewed(memory: Any, article: Any, names: Any) -> Any:
    """Give a store in which one claim was accepted and one rejected."""
    propose(
        memory,
        article,
        [
            Proposal("plays", names.ann, names.iris, {"film": names.harbor_2}, start=1),
            Proposal("acts_in", names.bo, names.harbor, start=2),
        ],
    )
    first, second = [claim.id for claim in claims(memory, Wanted(decisions=("proposed",)))]
    accept(memory, [first], DAY)
    reject(memory, [second], DAY)
    return memory


def played(sources: tuple[str, ...], films: tuple[str, ...]) -> RelationshipRecord:
    properties = {"sources": sources, "films": films}
    return RelationshipRecord("PLAYED", "person:ann-lee", "character:iris", properties)


def test_without_reviews_batches_pass_as_they_are(memory: Any) -> None:
    batches = [Batch([NodeRecord("x", ("Film",), {"id": "film:x"})])]
    assert next(kept(memory, batches)) is batches[0]


def test_lists_keep_what_an_accepted_claim_added(reviewed: Any) -> None:
    again = Batch([], [played(("source:credits",), ("film:harbor-2019",))])
    (batch,) = kept(reviewed, [again])
    assert batch.relationships[0].properties == {
        "sources": ("source:credits", "source:news"),
        "films": ("film:harbor-2019", "film:harbor-2"),
    }
    assert again.relationships[0].properties["sources"] == ("source:credits",)


def test_a_decision_is_not_overwritten(reviewed: Any) -> None:
    decided = {claim.id: claim.decision for claim in claims(reviewed, Wanted(reviewed=True))}
    assert sorted(decided.values()) == ["accepted", "rejected"]
    records = [
        NodeRecord(each, ("Claim",), {"id": each, "decision": "proposed"}) for each in decided
    ]
    reviewed.write_all(kept(reviewed, [Batch(records)]))
    after = {claim.id: claim.decision for claim in claims(reviewed, Wanted(reviewed=True))}
    assert after == decided


def test_what_was_rejected_adds_nothing(reviewed: Any) -> None:
    record = RelationshipRecord(
        "ACTED_IN", "person:bo-chen", "film:harbor-2019", {"sources": ("source:credits",)}
    )
    (batch,) = kept(reviewed, [Batch([], [record])])
    assert batch.relationships[0].properties["sources"] == ("source:credits",)


def test_what_is_known_more_exactly_stays(memory: Any, article: Any, names: Any) -> None:
    film = {"id": "film:harbor-2", "released": Date(2026, 1, 1), "released_precision": "year"}
    event = {"id": "event:move", "kind": "delay", "name": "Delay to May 2026"}
    event["sources"] = ("source:credits",)
    batch = Batch(
        [
            NodeRecord("film:harbor-2", ("Film",), film),
            NodeRecord("event:move", ("Event",), event),
        ],
        [RelationshipRecord("HAS_EVENT", "film:harbor-2", "event:move", {})],
    )
    memory.write(batch)
    for kind in ("released", "delayed"):
        proposal = Proposal(kind, names.harbor_2, names.day("2026-05-23"))
        propose(memory, article, [proposal])
        accept(memory, [proposal.id(article.id)], DAY)
    memory.write_all(kept(memory, [batch]))
    found = memory.run(
        "MATCH (f:Film)-[:HAS_EVENT]->(e {id: 'event:move'}) "
        "RETURN toString(f.released), f.released_precision, e.name, e.sources"
    )
    assert tuple(found.single().values()) == (
        "2026-05-23",
        "day",
        "Delay to May 23, 2026",
        ["source:credits", "source:news"],
    )
    film["released"], film["released_precision"] = Date(2026, 6, 1), "month"
    memory.write_all(kept(memory, [batch]))
    moved = memory.run("MATCH (f:Film {id: 'film:harbor-2'}) RETURN f.released_precision")
    assert moved.value() == ["month"]


def test_a_value_that_stands_otherwise_gets_no_source(
    memory: Any, article: Any, names: Any, curated: Batch
) -> None:
    dates = {names.harbor: "2019-06-07", names.harbor_2: "2021-11-19"}
    for start, (film, day) in enumerate(dates.items()):
        proposal = Proposal("released", film, names.day(day), start=start)
        propose(memory, article, [proposal])
        accept(memory, [proposal.id(article.id)], DAY)
    memory.write_all(kept(memory, [curated]))
    sources = {film["id"]: film["sources"] for film in memory.nodes() if "Film" in film.labels}
    assert sources == {
        "film:harbor-2019": ["source:credits"],
        "film:harbor-2": ["source:credits", "source:news"],
    }
