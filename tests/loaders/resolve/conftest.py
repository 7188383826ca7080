"""Small replies of our own as the loaders of four sources make them: two films, twelve people.

The truth was made by hand: which of them are the same, and which nobody can tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import loregraph
from graph.model.partial_date import PartialDate
from graph.records import Batch, NodeRecord, RelationshipRecord
from loaders.base import LoaderInfo, Reading
from loaders.run import LoadReport, load


def dated(name: str, text: str | None) -> dict[str, Any]:
    if text is None:
        return {}
    date = PartialDate.parse(text)
    return {name: date.stored, f"{name}_precision": date.precision}


class Reply:
    """A reply of one source, which is a loader as well."""

    def __init__(self, source: str) -> None:
        self.info = LoaderInfo(source.partition(":")[2], "", "", "", "")
        self.source = source
        self._batch = Batch([NodeRecord(source, ("Source",), {"id": source, "name": source})])

    def person(self, node_id: str, name: str, born: str | None = None, **more: Any) -> Reply:
        return self._node("Person", node_id, name, {**dated("born", born), **more})

    def film(self, node_id: str, title: str, released: str | None = None, **more: Any) -> Reply:
        given = {"title": title, **dated("released", released), **more}
        return self._node("Film", node_id, title, given)

    def node(self, label: str, node_id: str, name: str, **more: Any) -> Reply:
        return self._node(label, node_id, name, more)

    def _node(self, label: str, node_id: str, name: str, more: dict[str, Any]) -> Reply:
        given = {"id": node_id, "name": name, "sources": (self.source,), **more}
        self._batch.nodes.append(NodeRecord(node_id, (label,), given))
        return self

    def link(self, kind: str, start: str, end: str, **more: Any) -> Reply:
        given = {"sources": (self.source,), **more}
        self._batch.relationships.append(RelationshipRecord(kind, start, end, given))
        return self

    def part(self, person: str, character: str, film: str, *roles: str) -> Reply:
        """Add the three relationships of a line of a cast list."""
        self.link("ACTED_IN", person, film, roles=roles)
        self.link("PLAYED", person, character, films=(film,))
        return self.link("APPEARS_IN", character, film, played_by=(person,))

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        del source
        reading.count(len(self._batch.nodes))
        nodes = [NodeRecord(n.key, n.labels, dict(n.properties)) for n in self._batch.nodes]
        links = [
            RelationshipRecord(r.type, r.start, r.end, dict(r.properties), r.identity)
            for r in self._batch.relationships
        ]
        yield Batch(nodes)
        yield Batch(relationships=links)


def curated() -> Reply:
    reply = Reply("source:credits").film("film:heat-1995", "Heat", "1995-12-15")
    reply.film("film:ronin-1998", "Ronin", "1998-09-25", imdb_id="tt0122690")
    reply.person("person:robert-de-niro", "Robert De Niro", "1943-08-17")
    reply.person("person:al-pacino", "Al Pacino").person("person:jean-reno", "Jean Reno")
    reply.person("person:tom-noonan", "Tom Noonan", "1951-04-12")
    reply.person("person:natalie-portman", "Natalie Portman", "1981-06-09")
    reply.node("Character", "character:vincent-hanna", "Vincent Hanna", aliases=("Hanna",))
    reply.part("person:al-pacino", "character:vincent-hanna", "film:heat-1995", "Lt. Hanna")
    return reply.link("ACTED_IN", "person:robert-de-niro", "film:heat-1995").link(
        "ACTED_IN", "person:jean-reno", "film:ronin-1998"
    )


def tmdb() -> Reply:
    reply = Reply("source:tmdb")
    reply.film("film:tmdb-949", "Heat", "1995-12-15", tmdb_id="949", imdb_id="tt0113277")
    reply.film("film:tmdb-8195", "Ronin", "1998-09-12", tmdb_id="8195", imdb_id="tt0122690")
    reply.person("person:tmdb-380", "Robert De Niro", "1943-08-17", tmdb_id="380")
    reply.person("person:tmdb-1158", "Al Pacino", tmdb_id="1158")
    reply.person("person:tmdb-1003", "Jean Reno", "1948-07-30", tmdb_id="1003")
    reply.person("person:tmdb-99", "Kevin Gage", tmdb_id="99")
    reply.person("person:tmdb-77", "John Smith", tmdb_id="77")
    reply.node("Character", "character:vincent-hanna-tmdb-949", "Vincent Hanna")
    reply.part("person:tmdb-1158", "character:vincent-hanna-tmdb-949", "film:tmdb-949", "Hanna")
    reply.link("ACTED_IN", "person:tmdb-380", "film:tmdb-949", billing=2)
    reply.link("ACTED_IN", "person:tmdb-1003", "film:tmdb-8195")
    more = {"tmdb_id": "524", "aliases": ("Natalie Portman",)}
    reply.person("person:tmdb-524", "Natalie Hershlag", "1981-06-09", **more)
    reply.person("person:tmdb-15852", "Ashley Judd", "1968-04-19", tmdb_id="15852")
    reply.person("person:tmdb-5576", "Val Kilmer", "1959-12-31", tmdb_id="5576")
    return reply.link("ACTED_IN", "person:tmdb-99", "film:tmdb-949", roles=("Waingro",))


def imdb() -> Reply:
    reply = Reply("source:imdb")
    reply.film("film:imdb-tt0113277", "Heat", "1995", imdb_id="tt0113277")
    reply.person("person:imdb-nm0000134", "Robert De Niro", "1943", imdb_id="nm0000134")
    reply.person("person:imdb-nm0000199", "Alfredo Pacino", "1940", imdb_id="nm0000199")
    reply.person("person:imdb-nm0300010", "Kevin Gage", "1959", imdb_id="nm0300010")
    reply.person("person:imdb-nm0000001", "John Smith", "1950", imdb_id="nm0000001")
    reply.person("person:imdb-nm0634975", "Tom Noonan", "1951", imdb_id="nm0634975")
    reply.person("person:imdb-nm0000174", "Val Kilmer", "1959", imdb_id="nm0000174")
    reply.person("person:imdb-nm0505971", "Ted Levine", "1957", imdb_id="nm0505971")
    reply.link("ACTED_IN", "person:imdb-nm0000134", "film:imdb-tt0113277", roles=("Neil",))
    return reply.link("ACTED_IN", "person:imdb-nm0300010", "film:imdb-tt0113277")


def wikidata() -> Reply:
    reply = Reply("source:wikidata")
    reply.film("film:wikidata-q42198", "Heat", "1996", wikidata_id="Q42198", tmdb_id="949")
    more = {"wikidata_id": "Q41163", "aliases": ("Alfredo Pacino",)}
    reply.person("person:wikidata-q41163", "Al Pacino", "1940-04-25", imdb_id="nm0000199", **more)
    reply.person("person:wikidata-q1", "Jean Reno", "1948-07-30", wikidata_id="Q1")
    reply.person("person:wikidata-q3", "Ashley Judd", "1968-04-19", wikidata_id="Q3")
    reply.person("person:wikidata-q2", "Tom Noonan", "1971-01-01", wikidata_id="Q2")
    return reply.link("ACTED_IN", "person:wikidata-q41163", "film:wikidata-q42198")


REPLIES: dict[str, Callable[[], Reply]] = {
    each.__name__: each for each in (curated, tmdb, imdb, wikidata)
}

TRUTH = {
    frozenset(ids.split())
    for ids in (
        "film:heat-1995 film:tmdb-949 film:imdb-tt0113277 film:wikidata-q42198",
        "film:ronin-1998 film:tmdb-8195",
        "person:robert-de-niro person:tmdb-380 person:imdb-nm0000134",
        "person:al-pacino person:tmdb-1158 person:imdb-nm0000199 person:wikidata-q41163",
        "person:jean-reno person:tmdb-1003 person:wikidata-q1",
        "person:tmdb-99 person:imdb-nm0300010",
        "person:tom-noonan person:imdb-nm0634975",
        "person:natalie-portman person:tmdb-524",
        "person:tmdb-15852 person:wikidata-q3",
        "person:tmdb-5576 person:imdb-nm0000174",
        "character:vincent-hanna character:vincent-hanna-tmdb-949",
    )
}
"""What is the same."""
ASKED = {frozenset(("person:tmdb-77", "person:imdb-nm0000001"))}
"""What nobody can tell: of one John Smith no date of birth is known, and of neither a film."""


def names_of(node: Any) -> frozenset[str]:
    return frozenset((node["id"], *(node.get("merged_ids") or ())))


def canonical(store: Any) -> Counter[Any]:
    """Give what a store holds, whichever of its ids a node kept, and in whatever order.

    Of claims the questions count: which of the sources that agree states a value that another one
    contradicts depends on who came first.
    """
    names = {each: names_of(node) for node in store.nodes() for each in names_of(node)}

    def plain(value: Any) -> Any:
        if isinstance(value, list | tuple):
            return frozenset(map(plain, value))
        return names.get(value, value) if isinstance(value, str) else str(value)

    def content(element: Any, *without: str) -> Any:
        items = element.properties.items()
        return frozenset((key, plain(value)) for key, value in items if key not in without)

    found: Counter[Any] = Counter()
    asked: dict[str, set[Any]] = {}
    for node in store.nodes():
        if "Claim" not in node.labels:
            found[names_of(node), node.labels, content(node, "id", "merged_ids")] += 1
    for one in store.relationships():
        start, end = one.start_node, one.end_node
        if "Claim" in start.labels:
            if start["kind"] == "same_as":
                asked.setdefault(start["id"], set()).add((one.type, names_of(end)))
        else:
            found[one.type, names_of(start), names_of(end), content(one)] += 1
    return found + Counter(frozenset(ends) for ends in asked.values())


@pytest.fixture
def store() -> Iterator[Any]:
    with loregraph.open() as made:
        yield made


@pytest.fixture
def load_reply(store: Any) -> Callable[[Reply], LoadReport]:
    return lambda reply: load(store, reply, "reply")
