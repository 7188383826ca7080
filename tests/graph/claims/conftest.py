"""A small franchise to hold claims against, on each store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.claims.proposing import Named, Proposal
from graph.model.cast import ActedIn, AppearsIn, Played
from graph.model.organizations import Organization
from graph.model.people import Person
from graph.model.places import Place
from graph.model.registry import to_records
from graph.model.relations import MemberOf
from graph.model.sources import Source
from graph.model.story import Character, Event, HappensAt, HasEvent, TakesPartIn
from graph.model.works import Film
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j_server import Server

    from graph.records import Batch
    from graph.stores.base import Store

CREDITS = ("source:credits",)


def franchise() -> Batch:
    """Give two films with some people in them, as curated data would."""
    return to_records(
        [
            Source(id="source:credits", name="Credits", sources=CREDITS),
            Film(
                id="film:harbor-2019",
                name="Harbor",
                title="Harbor",
                released="2019-05-03",
                status="released",
                number=1,
                sources=CREDITS,
            ),
            Film(id="film:harbor-2", name="Harbor 2", title="Harbor 2", number=2, sources=CREDITS),
            Person(id="person:ann-lee", name="Ann Lee", also=("Actor",), sources=CREDITS),
            Person(id="person:bo-chen", name="Bo Chen", sources=CREDITS),
            Character(id="character:iris", name="Iris", aliases=("Captain Iris",), sources=CREDITS),
            Character(id="character:otto", name="Otto", sources=CREDITS),
            Organization(id="organization:crew", name="Crew", sources=CREDITS),
            Place(id="place:lisbon", name="Lisbon", sources=CREDITS),
            Event(
                id="event:the-fall",
                name="The fall of Otto",
                kind="death",
                realm="story",
                sources=CREDITS,
            ),
            Event(
                id="event:lisbon",
                name="The shoot in Lisbon",
                kind="filming",
                realm="production",
                sources=CREDITS,
            ),
            ActedIn(start="person:ann-lee", end="film:harbor-2019", billing=1, sources=CREDITS),
            Played(
                start="person:ann-lee",
                end="character:iris",
                films=("film:harbor-2019",),
                sources=CREDITS,
            ),
            AppearsIn(
                start="character:iris",
                end="film:harbor-2019",
                played_by=("person:ann-lee",),
                sources=CREDITS,
            ),
            MemberOf(
                start="character:iris",
                end="organization:crew",
                role="captain",
                from_film="film:harbor-2019",
                sources=CREDITS,
            ),
            HasEvent(start="film:harbor-2019", end="event:the-fall", sources=CREDITS),
            TakesPartIn(
                start="character:otto", end="event:the-fall", role="victim", sources=CREDITS
            ),
            HasEvent(start="film:harbor-2", end="event:lisbon", sources=CREDITS),
            HappensAt(start="event:lisbon", end="place:lisbon", sources=CREDITS),
        ]
    )


@pytest.fixture(params=["memory", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Give the franchise in each store."""
    if request.param == "memory":
        with NetworkXStore(":memory:", CypherEngine()) as opened:
            opened.write(franchise())
            yield opened
        return
    from graph.stores.neo4j.address import Address
    from graph.stores.neo4j.store import Neo4jStore

    server: Server = request.getfixturevalue("neo4j")
    server.empty()
    with Neo4jStore(Address(server.uri, server.database, server.username, server.password)) as own:
        own.write(franchise())
        yield own


@pytest.fixture
def memory() -> Iterator[NetworkXStore]:
    """Give the franchise in memory."""
    with NetworkXStore(":memory:", CypherEngine()) as opened:
        opened.write(franchise())
        yield opened


@pytest.fixture
def article() -> Source:
    """Give a news article's source."""
    return Source(
        id="source:news",
        name="Harbor news",
        publisher="The Daily Reel",
        published="2021-02-03",
        sources=("source:news",),
    )


class Names:
    """What articles name: of the franchise, and new."""

    harbor = Named("Harbor", "film", "film:harbor-2019")
    harbor_2 = Named("Harbor 2", "film", "film:harbor-2")
    ann = Named("Ann Lee", "person", "person:ann-lee")
    bo = Named("Bo Chen", "person", "person:bo-chen")
    iris = Named("Iris", "character", "character:iris")
    otto = Named("Otto", "character", "character:otto")
    crew = Named("Crew", "organization", "organization:crew")
    lisbon = Named("Lisbon", "place", "place:lisbon")
    cleo = Named("Cleo Diaz", "person")
    vera = Named("Vera", "character")

    @staticmethod
    def day(text: str) -> Named:
        return Named(text, "date")

    @staticmethod
    def words(text: str) -> Named:
        return Named(text, "text")


@pytest.fixture
def names() -> Names:
    """Give the names."""
    return Names()


@pytest.fixture
def cleo_acts(names: Names) -> Proposal:
    """Give a statement about somebody whom no node knows."""
    return Proposal("acts_in", names.cleo, names.harbor_2, sentence="Cleo Diaz joins Harbor 2.")


@pytest.fixture
def curated() -> Batch:
    """Give the records of the franchise, as they are loaded a second time."""
    return franchise()
