"""What the ready-made questions answer before and after a review: proposed is no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.claims import Named, Proposal, accept, propose, reject
from graph.model.registry import to_records
from graph.model.sources import Source
from graph.model.works import Film
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.library import Library, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Ask = Callable[..., list[dict[str, Any]]]

HARBOR = Named("Harbor", "film", "film:harbor")
NEWS = Source(id="source:news", name="News", publisher="Reel", sources=("source:news",))
CLAIMS = {
    "released": Proposal("released", HARBOR, Named("2019-06-07", "date"), start=1),
    "acts_in": Proposal(
        "acts_in",
        Named("Ann Lee", "person"),
        HARBOR,
        start=2,
        speaker=Named("Bo Chen", "person", "person:bo-chen"),
    ),
}


@pytest.fixture
def store() -> Iterator[NetworkXStore]:
    from graph.model.people import Person

    credits_ = ("source:credits",)
    batch = to_records(
        [
            Source(id="source:credits", name="Credits", sources=credits_),
            Person(id="person:bo-chen", name="Bo Chen", sources=credits_),
            Film(
                id="film:harbor",
                name="Harbor",
                title="Harbor",
                released="2019-05-03",
                status="released",
                sources=credits_,
            ),
        ]
    )
    with NetworkXStore(":memory:", engine=CypherEngine()) as opened:
        opened.write(batch)
        propose(opened, NEWS, CLAIMS.values())
        yield opened


@pytest.fixture
def ask(store: NetworkXStore, library: Library) -> Ask:
    def asked(name: str, **given: Any) -> list[dict[str, Any]]:
        return [record.data() for record in answer(library.question(name), store, given)]

    return asked


def everything(ask: Ask) -> list[list[dict[str, Any]]]:
    return [
        ask("cast", film="Harbor"),
        ask("claims-of", source="News"),
        ask("said-by", speaker="Bo Chen"),
        ask("disagreements"),
        ask("press-on-trial", announced=False),
        ask("press-tally", announced=False),
        ask("announced-but-never-happened"),
    ]


def test_what_is_proposed_or_rejected_is_no_answer(ask: Ask, store: NetworkXStore) -> None:
    assert everything(ask) == [[], [], [], [], [], [], []]
    assert [row["outcome"] for row in ask("release-dates", film="Harbor")] == ["released"]
    reject(store, [claim.id("source:news") for claim in CLAIMS.values()])
    assert everything(ask) == [[], [], [], [], [], [], []]


def test_what_is_accepted_is_an_answer(ask: Ask, store: NetworkXStore) -> None:
    accept(store, [CLAIMS["acts_in"].id("source:news")])
    (row,) = ask("cast", film="Harbor")
    assert (row["actor"], row["source"]) == ("Ann Lee", ["News"])
    assert [row["statement"] for row in ask("said-by", speaker="Bo Chen")] == [
        "Ann Lee acts in Harbor"
    ]


def test_a_planned_release_is_to_come(ask: Ask, store: NetworkXStore) -> None:
    later = Proposal(
        "released", Named("Harbor 2", "film"), Named("2029-05", "date"), modality="planned"
    )
    propose(store, NEWS, [later])
    accept(store, [later.id("source:news")])
    rows = ask("release-dates", film="Harbor 2")
    assert {(row["release_date"], row["outcome"]) for row in rows} == {
        ("2029-05", "open"),
        ("2029-05", "to come"),
    }


def test_two_values_stand_side_by_side(ask: Ask, store: NetworkXStore) -> None:
    accept(store, [CLAIMS["released"].id("source:news")])
    sides = {row["says"]: row["source"] for row in ask("disagreements", topic="release date")}
    assert sides == {"2019-05-03": ["Credits"], "2019-06-07": ["News"]}
    assert str(store.lookup("Film", "id", "film:harbor")[0]["released"]) == "2019-05-03"


def test_a_plan_that_was_given_up_is_nobodys_mistake(ask: Ask, store: NetworkXStore) -> None:
    old = Proposal(
        "released", HARBOR, Named("2019-04-01", "date"), {"planned": True, "superseded": True}
    )
    delays = [
        Proposal("delayed", HARBOR, Named(day, "date"), start=place, modality="planned")
        for place, day in enumerate(("2019-04-20", "2019-05-03"), 5)
    ]
    propose(store, NEWS, [old, *delays])
    accept(store, [one.id("source:news") for one in (old, *delays)])
    (claim,) = store.run("MATCH (c:Claim {value: '2019-04-01'}) RETURN c").value()
    assert (claim["modality"], claim["outcome"]) == ("planned", "did_not")
    store.run("MATCH (c:Claim {value: '2019-04-01'}) SET c.modality = 'stated'")  # as it once was
    (row,) = [row for row in ask("release-dates", film="Harbor") if row["by"]]
    assert (row["release_date"], row["outcome"]) == ("2019-04-01", "given up")
    assert [row["outcome"] for row in ask("claims-of", source="News")].count("given up") == 1
    (tally,) = ask("press-tally", announced=False)
    assert (tally["statements"], tally["did_not"]) == (2, 0)
    assert ask("announced-but-never-happened") == []
    assert {row["kind"] for row in ask("disagreements")} == {"plan changed"}
