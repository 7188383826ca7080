from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from graph.claims import Proposal, Wanted, accept, claims, preview, propose, reject
from graph.claims.keeping import kept
from graph.claims.proposing import Named
from graph.claims.review import accepting
from graph.results.errors import UsageError

DAY = dt.date(2026, 1, 2)


def one(store: Any, article: Any, *words: Any, **more: Any) -> str:
    """Propose one statement; give its id."""
    proposal = Proposal(*words, **more)
    propose(store, article, [proposal])
    return proposal.id(article.id)


def rows(store: Any, query: str, **parameters: Any) -> list[tuple[Any, ...]]:
    return [tuple(record.values()) for record in store.run(query, parameters)]


def test_an_accepted_claim_becomes_part_of_the_graph_with_its_source(
    store: Any, article: Any, names: Any
) -> None:
    claim = one(store, article, "plays", names.cleo, names.vera, {"film": names.harbor_2})
    (decided,) = accept(store, [claim], DAY)
    assert [change.sort for change in decided.told] == ["new"] * 5
    chain = """
        MATCH (p:Actor {name: 'Cleo Diaz'})-[r:PLAYED]->(c:Character)-[:APPEARS_IN]->(f:Film)
        RETURN c.name, f.title, r.sources, r.films
    """
    assert rows(store, chain) == [("Vera", "Harbor 2", ["source:news"], ["film:harbor-2"])]
    assert rows(store, "MATCH (p:Proposed) RETURN p.id") == []
    about = "MATCH (:Claim {id: $id})-[a:ABOUT]->(n) RETURN a.role, n.id ORDER BY a.role"
    assert rows(store, about, id=claim) == [
        ("film", "film:harbor-2"),
        ("object", "character:vera"),
        ("subject", "person:cleo-diaz"),
    ]


def test_the_decision_is_remembered_with_its_day(memory: Any, article: Any, names: Any) -> None:
    claim = one(memory, article, "acts_in", names.ann, names.harbor_2)
    accept(memory, [claim], DAY)
    accept(memory, [claim], dt.date(2027, 1, 1))
    (found,) = claims(memory, Wanted(reviewed=True))
    assert (found.decision, str(found.decided)) == ("accepted", "2026-01-02")
    reject(memory, [claim], dt.date(2027, 1, 1))
    (found,) = claims(memory, Wanted(reviewed=True))
    assert (found.decision, str(found.decided)) == ("rejected", "2027-01-01")


def test_accepting_twice_and_proposing_again_add_nothing(
    memory: Any, article: Any, names: Any
) -> None:
    claim = one(memory, article, "dies_in", names.iris, names.harbor_2, {"killer": names.otto})
    accept(memory, [claim], DAY)
    before = memory.counts()
    (again,) = accept(memory, [claim], DAY)
    assert {change.sort for change in again.told} == {"there"}
    one(memory, article, "dies_in", names.iris, names.harbor_2, {"killer": names.otto})
    assert memory.counts() == before
    assert claims(memory, Wanted(decisions=("proposed",))) == []


def test_a_death_with_its_killer(memory: Any, article: Any, names: Any) -> None:
    claim = one(memory, article, "dies_in", names.iris, names.harbor_2, {"killer": names.vera})
    accept(memory, [claim], DAY)
    death = """
        MATCH (:Film {id: 'film:harbor-2'})-[:HAS_EVENT]->(e:Event {kind: 'death'})
        MATCH (who)-[t:TAKES_PART_IN]->(e) RETURN who.name, t.role ORDER BY t.role
    """
    assert rows(memory, death) == [("Vera", "killer"), ("Iris", "victim")]


def test_a_vague_delay_becomes_an_exact_one(memory: Any, article: Any, names: Any) -> None:
    moves = (
        "MATCH (:Film {id: 'film:harbor-2'})-[:HAS_EVENT]->(e:Event {kind: 'delay'}) RETURN e.name"
    )
    for said, name in [
        ("2026", "Harbor 2 is put off to 2026"),
        ("2026-05-23", "Harbor 2 is put off to 2026-05-23"),
        ("2026-05", "Harbor 2 is put off to 2026-05-23"),
    ]:
        claim = one(memory, article, "delayed", names.harbor_2, names.day(said))
        accept(memory, [claim], DAY)
        assert rows(memory, moves) == [(name,)]
    summary = "MATCH (e:Event {kind: 'delay'}) RETURN e.summary"
    assert rows(memory, summary) == [("Harbor 2 is put off to 2026-05-23",)]
    later = one(memory, article, "delayed", names.harbor_2, names.day("2026-08-01"))
    accept(memory, [later], DAY)
    assert len(rows(memory, moves)) == 2


def test_another_value_of_the_graph_is_never_overwritten(
    store: Any, article: Any, names: Any
) -> None:
    claim = one(store, article, "released", names.harbor, names.day("2019-06-07"))
    accept(store, [claim], DAY)
    film = "MATCH (f:Film {id: 'film:harbor-2019'}) RETURN toString(f.released), f.sources"
    assert rows(store, film) == [("2019-05-03", ["source:credits"])]
    sides = """
        MATCH (c:Claim {kind: 'release_date', decision: 'accepted'})-[:ABOUT]->(:Film)
        MATCH (c)-[:STATED_IN]->(s) RETURN c.value, s.name ORDER BY c.value
    """
    assert rows(store, sides) == [("2019-05-03", "Credits"), ("2019-06-07", "Harbor news")]


def test_loading_the_same_records_again_undoes_nothing(
    store: Any, article: Any, names: Any, curated: Any
) -> None:
    claim = one(store, article, "plays", names.ann, names.iris, {"film": names.harbor_2})
    accept(store, [claim], DAY)
    assert not store.write_all(kept(store, [curated])).changed


def test_a_name_that_became_known_is_that_node_for_every_claim(
    store: Any, article: Any, names: Any
) -> None:
    first = one(store, article, "acts_in", names.cleo, names.harbor_2)
    second = Proposal("directs", names.cleo, names.harbor, speaker=names.cleo)
    propose(store, article, [second])
    accept(store, [first], DAY)
    (waiting,) = claims(store, Wanted(decisions=("proposed",)))
    assert waiting.ends["subject"].id == "person:cleo-diaz"
    assert [speaker.id for speaker in waiting.speakers] == ["person:cleo-diaz"]


def test_rejecting_what_was_accepted_tells_what_stands(
    memory: Any, article: Any, names: Any
) -> None:
    claim = one(memory, article, "acts_in", names.bo, names.harbor_2)
    accept(memory, [claim], DAY)
    (decided,) = reject(memory, [claim], DAY)
    assert [change.text for change in decided.told] == ["Bo Chen acted in Harbor 2"]
    acted = "MATCH (:Person {id: 'person:bo-chen'})-[r:ACTED_IN]->(f) RETURN f.title"
    assert rows(memory, acted) == [("Harbor 2",)]


def test_rejecting_what_was_only_proposed_writes_nothing_else(
    memory: Any, article: Any, names: Any
) -> None:
    claim = one(memory, article, "acts_in", names.cleo, names.harbor_2)
    before = memory.counts()
    (decided,) = reject(memory, [claim], DAY)
    assert decided.told == []
    assert memory.counts() == before


def test_a_preview_writes_nothing(memory: Any, article: Any, names: Any) -> None:
    one(memory, article, "acts_in", names.cleo, names.harbor_2)
    before = memory.counts()
    (claim,) = claims(memory, Wanted(decisions=("proposed",)))
    assert [change.sort for change in preview(memory, claim)] == ["new", "new"]
    assert memory.counts() == before


def test_an_unknown_id_decides_nothing(memory: Any, article: Any, names: Any) -> None:
    claim = one(memory, article, "acts_in", names.ann, names.harbor_2)
    with pytest.raises(UsageError, match="There is no claim"):
        accept(memory, [claim, "claim:nobody"], DAY)
    assert claims(memory, Wanted(reviewed=True)) == []


def test_claims_are_accepted_as_they_are_asked_for(memory: Any, article: Any, names: Any) -> None:
    one(memory, article, "acts_in", names.ann, names.harbor_2)
    deciding = accepting(memory, claims(memory, Wanted(decisions=("proposed",))), DAY)
    assert claims(memory, Wanted(reviewed=True)) == []
    assert next(deciding).decision == "accepted"


@pytest.mark.parametrize("way", [1, -1])
def test_a_death_and_its_killing_may_be_accepted_in_either_order(
    memory: Any, article: Any, names: Any, way: int
) -> None:
    memory.run(
        "MATCH (k:Character {id: 'character:iris'}), (e:Event {id: 'event:the-fall'}) "
        "CREATE (k)-[:TAKES_PART_IN {role: 'killer'}]->(e)"
    )
    place = {"sentence": "Otto was killed by Vera in Harbor 2.", "end": 36}
    told = [
        Proposal("dies_in", names.otto, names.harbor_2, **place),
        Proposal("kills", names.vera, names.otto, **place),
    ]
    propose(memory, article, told)
    accept(memory, [one.id(article.id) for one in told[::way]], DAY)
    death = """
        MATCH (f:Film)-[:HAS_EVENT]->(e:Event {kind: 'death'})<-[t:TAKES_PART_IN]-(who)
        RETURN f.title, who.name, t.role ORDER BY f.title, t.role
    """
    assert rows(memory, death) == [
        ("Harbor", "Iris", "killer"),
        ("Harbor", "Otto", "victim"),
        ("Harbor 2", "Vera", "killer"),
        ("Harbor 2", "Otto", "victim"),
    ]


@pytest.mark.parametrize("way", [1, -1])
def test_a_killing_that_names_no_film_waits_for_the_death(
    memory: Any, article: Any, names: Any, way: int
) -> None:
    told = [
        Proposal("dies_in", names.iris, names.harbor_2, end=9),
        Proposal("kills", names.otto, names.iris, start=10, end=20),
    ]
    propose(memory, article, told)
    accept(memory, [one.id(article.id) for one in told[::way]], DAY)
    killer = "MATCH (k)-[:TAKES_PART_IN {role: 'killer'}]->(e) RETURN k.name, e.name"
    assert rows(memory, killer) == [("Otto", "Iris dies")]


def test_what_writes_nothing_says_so(memory: Any, article: Any, names: Any) -> None:
    before = memory.counts()
    claim = one(memory, article, "directs", names.crew, names.vera)
    (decided,) = accept(memory, [claim], DAY)
    assert not decided.writes
    assert decided.told[0].text.startswith("Crew is known as an organization, and no person")
    assert memory.counts().labels["Person"] == before.labels["Person"]


def test_two_with_other_ids_are_never_accepted_as_one(memory: Any, article: Any) -> None:
    memory.run("""
        CREATE (s:Source {id: 'source:x', name: 'X'})
        FOREACH (row IN [['a', '10', null], ['b', null, 'Q1'], ['c', '11', null]] |
          CREATE (:Person {id: 'person:' + row[0], name: 'Al', tmdb_id: row[1],
                           wikidata_id: row[2]}))
    """)
    for other in "ac":
        memory.run(
            """
            MATCH (s:Source {id: 'source:x'}), (w:Person {id: 'person:b'}), (o:Person {id: $other})
            CREATE (k:Claim {id: 'claim:' + o.id, kind: 'same_as', decision: 'proposed'}),
              (k)-[:STATED_IN]->(s), (k)-[:ABOUT {role: 'subject'}]->(w),
              (k)-[:ABOUT {role: 'object'}]->(o)
            """,
            {"other": f"person:{other}"},
        )
    first, second = accept(memory, ["claim:person:a", "claim:person:c"], DAY)
    assert (first.decision, second.decision) == ("accepted", "refused")
    assert second.told[0].text == (
        "Al (person:b) has the tmdb_id 10 and Al (person:c) 11: they stay two. Is one of these "
        "wrong, correct it first, with `loregraph query`."
    )
    (waiting,) = claims(memory, Wanted(kind="same_as", decisions=("proposed",)))
    assert waiting.id == "claim:person:c"
    assert len(memory.lookup("Person", "name", "Al")) == 2


def test_a_new_name_that_is_nearly_a_known_one_is_asked_about(
    memory: Any, article: Any, names: Any
) -> None:
    anne = Named("Anne Lee", "person")
    claim = one(memory, article, "acts_in", anne, names.harbor_2)
    (waiting,) = claims(memory, Wanted())
    assert any("perhaps Ann Lee (person:ann-lee)" in c.text for c in preview(memory, waiting))
    accept(memory, [claim], DAY)
    (asked,) = claims(memory, Wanted(kind="same_as"))
    assert {end.id for end in asked.ends.values()} == {"person:ann-lee", "person:anne-lee"}
    accept(memory, [asked.id], DAY)
    assert rows(memory, "MATCH (p:Person) WHERE p.name STARTS WITH 'Ann' RETURN p.id") == [
        ("person:ann-lee",)
    ]


def test_what_came_of_a_release_is_written_with_what_settled_it(
    memory: Any, article: Any, names: Any
) -> None:
    claim = one(
        memory, article, "released", names.harbor, names.day("2019-06-07"), modality="planned"
    )
    accept(memory, [claim], DAY)
    query = """
        MATCH (c:Claim {id: $id})-[v:SETTLED_BY]->(f:Film)
        RETURN c.outcome, f.id, toString(v.settled), v.sources
    """
    assert rows(memory, query, id=claim) == [
        ("did_not", "film:harbor-2019", "2019-05-03", ["source:credits"])
    ]
