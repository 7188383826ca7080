"""Four sources in every order: the same graph, as the truth has it."""

from __future__ import annotations

import importlib.util
import itertools
from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.claims.review import accept, reject
from graph.claims.standing import Wanted, claims
from graph.records import Batch
from loaders.run import load

_SPEC = importlib.util.spec_from_file_location("replies", Path(__file__).with_name("conftest.py"))
assert _SPEC
assert _SPEC.loader
replies = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(replies)


def loaded(order: Any) -> Any:
    store = loregraph.open()
    for name in order:
        load(store, replies.REPLIES[name](), "reply")
    return store


def merged(store: Any) -> set[frozenset[str]]:
    return {ids for ids in map(replies.names_of, store.nodes()) if len(ids) > 1}


def asked(store: Any) -> set[frozenset[str]]:
    found = claims(store, Wanted(kind="same_as"))
    return {frozenset(end.id for end in claim.ends.values()) for claim in found}


def test_every_order_gives_the_truth_and_the_same_graph() -> None:
    first = None
    for order in list(itertools.permutations(replies.REPLIES))[::3]:
        with loaded(order) as store:
            assert merged(store) == replies.TRUTH, order
            assert asked(store) == replies.ASKED, order
            found = replies.canonical(store)
            first = first or found
            assert found == first, order


def test_loading_again_changes_nothing() -> None:
    with loaded(replies.REPLIES) as store:
        before = store.counts()
        for name in (*replies.REPLIES, *reversed(replies.REPLIES)):
            report = load(store, replies.REPLIES[name](), "reply")
            assert not report.written.changed, name
        assert store.counts() == before


def test_values_and_names_are_collected() -> None:
    with loaded(["imdb", "tmdb", "wikidata", "curated"]) as store:
        (pacino,) = store.lookup("Person", "wikidata_id", "Q41163")
        assert (pacino["name"], pacino["tmdb_id"], pacino["imdb_id"]) == (
            "Al Pacino",
            "1158",
            "nm0000199",
        )
        assert (str(pacino["born"]), pacino["born_precision"]) == ("1940-04-25", "day")
        assert pacino["aliases"] == ["Alfredo Pacino"]
        (heat,) = store.lookup("Film", "tmdb_id", "949")
        assert (str(heat["released"]), len(heat["sources"])) == ("1995-12-15", 4)
        acted = store.run("MATCH ({name: 'Al Pacino'})-[r:ACTED_IN]->() RETURN r.roles AS roles")
        assert acted.value() == [["Hanna", "Lt. Hanna"]]
        played = store.run("MATCH (:Person)-[r:PLAYED]->() RETURN r.films AS films")
        assert played.value() == [[heat["id"]]]


def test_a_rejected_pair_is_not_asked_again() -> None:
    with loaded(["tmdb", "imdb"]) as store:
        (claim,) = claims(store, Wanted(kind="same_as"))
        reject(store, [claim.id])
        for name in ("imdb", "tmdb", "curated"):
            load(store, replies.REPLIES[name](), "reply")
        (still,) = claims(store, Wanted(kind="same_as"))
        assert still.decision == "rejected"
        assert len(store.lookup("Person", "name", "John Smith")) == 2


def test_an_accepted_pair_stays_one_when_either_source_is_loaded_again() -> None:
    with loaded(["tmdb", "imdb"]) as store:
        accept(store, [claims(store, Wanted(kind="same_as"))[0].id])
        (smith,) = store.lookup("Person", "name", "John Smith")
        assert replies.names_of(smith) == next(iter(replies.ASKED))
        for name in ("imdb", "tmdb"):
            assert not load(store, replies.REPLIES[name](), "reply").written.changed
        assert store.lookup("Person", "name", "John Smith") == [smith]
        assert (smith["tmdb_id"], smith["imdb_id"]) == ("77", "nm0000001")


def test_a_decision_is_told_before_it_is_made() -> None:
    from graph.claims.review import preview

    with loaded(["tmdb", "imdb"]) as store:
        (change,) = preview(store, claims(store, Wanted(kind="same_as"))[0])
        assert change.sort == "new"
        assert change.text.endswith("becomes part of John Smith (person:tmdb-77)")


def test_an_id_that_means_somebody_else_becomes_another(store: Any) -> None:
    first = replies.Reply("source:credits").person("person:al", "Al", "1940-04-25")
    second = replies.Reply("source:table-x").person("person:al", "Al", "1970-01-01")
    second.film("film:x", "X", "2000").link("ACTED_IN", "person:al", "film:x")
    for reply in (first, second, second):
        load(store, reply, "reply")
    rows = store.run("MATCH (p:Person)-[:ACTED_IN]->() RETURN p.id AS id").value()
    assert rows == ["person:al-table-x"]
    assert str(store.lookup("Person", "id", "person:al")[0]["born"]) == "1940-04-25"


def test_two_of_a_source_with_one_name_are_not_guessed_between(store: Any) -> None:
    held = replies.Reply("source:credits").film("film:heat", "Heat", "1995")
    held.person("person:al", "Al").link("ACTED_IN", "person:al", "film:heat")
    twins = replies.Reply("source:imdb").film("film:imdb-1", "Heat", "1995", imdb_id="tt1")
    for number in "12":
        twins.person(f"person:imdb-nm{number}", "Al", imdb_id=f"nm{number}")
        twins.link("ACTED_IN", f"person:imdb-nm{number}", "film:imdb-1")
    load(store, held, "reply")
    report = load(store, twins, "reply")
    assert (report.matched, report.asked) == (1, 2)
    assert len(store.lookup("Person", "name", "Al")) == 3


def test_the_report_tells_what_was_matched(store: Any) -> None:
    load(store, replies.tmdb(), "reply")
    lines = load(store, replies.imdb(), "reply").lines()
    assert lines[1] == "merged: 4 known under another id: they became one with it."
    assert lines[2].startswith("merged: 1 may be one that is there: `loregraph review")


def test_into_an_empty_store_batches_pass_as_they_are(store: Any) -> None:
    from loaders.base import Reading
    from loaders.resolve.resolver import Resolver

    batches = [Batch(), Batch()]
    passed = list(Resolver(store, Reading(store)).batches(batches))
    assert [one is other for one, other in zip(passed, batches, strict=True)] == [True, True]


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_server_holds_the_same(neo4j: Any) -> None:
    from graph.stores.neo4j.address import Address
    from graph.stores.neo4j.store import Neo4jStore

    neo4j.empty()
    address = Address(neo4j.uri, neo4j.database, neo4j.username, neo4j.password)
    order = ("wikidata", "imdb", "curated", "tmdb")
    with Neo4jStore(address) as server, loaded(order) as store:
        for name in order:
            load(server, replies.REPLIES[name](), "reply")
        assert merged(server) == replies.TRUTH
        assert asked(server) == replies.ASKED
        assert replies.canonical(server) == replies.canonical(store)
        for name in order:
            assert not load(server, replies.REPLIES[name](), "reply").written.changed


@pytest.mark.parametrize("order", [("curated", "tmdb"), ("tmdb", "curated")])
def test_what_sources_say_otherwise_is_kept_as_claims_and_told(order: Any) -> None:
    with loaded(order) as store:
        told = store.run("""
            MATCH (c:Claim {kind: 'release_date', decision: 'accepted'})-[:ABOUT]->(f:Film)
            MATCH (c)-[:STATED_IN]->(s) RETURN f.title, c.value, s.id ORDER BY c.value
        """)
        assert [tuple(row.values()) for row in told] == [
            ("Ronin", "1998-09-12", "source:tmdb"),
            ("Ronin", "1998-09-25", "source:credits"),
        ]
        for name in (*order, *order):
            report = load(store, replies.REPLIES[name](), "reply")
            assert not report.written.changed
        film = store.lookup("Film", "imdb_id", "tt0122690")[0]
        assert str(film["released"]) == "1998-09-25"
        (line,) = load(store, replies.tmdb(), "reply").reading.warnings
        assert "1998-09-12 (tmdb) are kept as claims" in line


def test_two_files_of_a_data_set_with_two_titles_lose_none_and_do_not_flip(store: Any) -> None:
    first = replies.Reply("source:tmdb").film("film:tmdb-1", "Se7en", "1995", tmdb_id="1")
    second = replies.Reply("source:tmdb").film("film:tmdb-1", "Seven", "1995", tmdb_id="1")
    load(store, first, "reply")
    assert "is called Se7en as well" in load(store, second, "reply").reading.warnings[0]
    for again in (first, second):
        report = load(store, again, "reply")
        assert not report.written.changed
        assert report.reading.warnings == []
    (film,) = store.lookup("Film", "tmdb_id", "1")
    assert (film["title"], film["aliases"]) == ("Seven", ["Se7en"])


def _bo_chens() -> dict[str, replies.Reply]:
    """Three sources tell of a director of one film; of one no date of birth is known."""
    told = {}
    for name, born in (("tmdb", "1970"), ("imdb", "1971"), ("wikidata", None)):
        reply = replies.Reply(f"source:{name}")
        reply.film(f"film:{name}-1", "Moon Harbor", "2015", imdb_id="tt9000901")
        reply.person(f"person:{name}-2", "Bo Chen", born, **{f"{name}_id": "2"})
        told[name] = reply.link("DIRECTED", f"person:{name}-2", f"film:{name}-1")
    return told


def test_a_year_more_or_less_in_one_film_is_a_question_that_a_third_source_answers() -> None:
    found = []
    for order in itertools.permutations(_bo_chens()):
        with loregraph.open() as store:
            first, second, third = (_bo_chens()[name] for name in order)
            load(store, first, "reply")
            load(store, second, "reply")
            dated = "wikidata" not in order[:2]
            assert len(claims(store, Wanted(kind="same_as"))) == dated
            assert len(store.lookup("Person", "name", "Bo Chen")) == 1 + dated
            load(store, third, "reply")
            store.run("MATCH (s:Source {id: 'source:resolving'}) DELETE s")  # it asked once
            found.append(replies.canonical(store))
    assert all(each == found[0] for each in found)


def test_years_apart_or_in_no_common_film_nobody_is_asked(store: Any) -> None:
    told = _bo_chens()
    load(store, told["tmdb"], "reply")
    store.run("MATCH (p:Person) SET p.born = date('1960-01-01')")
    load(store, told["imdb"], "reply")
    assert claims(store, Wanted(kind="same_as")) == []
    assert len(store.lookup("Person", "name", "Bo Chen")) == 2
