from __future__ import annotations

from typing import Any

from graph.claims.nearly import WHY
from graph.merging.claims import question
from loaders.resolve.matching import Doubt
from loaders.resolve.proposals import open_pairs, proposals
from loaders.resolve.rules import Verdict
from loaders.resolve.settling import settle
from loaders.resolve.thing import thing_of

PEOPLE = """
UNWIND [['a', '1940-01-01'], ['b', '1940-01-01'], ['c', null]] AS row
CREATE (:Person {id: 'person:' + row[0], name: 'Al', born: date(row[1]), sources: ['source:x']})
"""


def ask(store: Any, first: str, second: str) -> None:
    pair = [thing_of({"id": f"person:{each}", "name": "Al"}) for each in (first, second)]
    store.write(proposals([Doubt(*pair, Verdict.PERHAPS)], {}))


def test_chains_of_pairs_become_one_node(store: Any) -> None:
    store.run(PEOPLE)
    assert settle(store, [("person:a", "person:b"), ("person:b", "person:c")]) == (2, 0)
    (al,) = store.lookup("Person", "name", "Al")
    assert (al["id"], al["merged_ids"]) == ("person:a", ["person:b", "person:c"])


def test_open_questions_are_asked_again(store: Any) -> None:
    store.run(PEOPLE)
    ask(store, "a", "b")
    ask(store, "a", "c")
    assert settle(store, []) == (1, 0)
    assert [pair[1:3] for pair in open_pairs(store)] == [("person:a", "person:c")]
    store.run("MATCH (c:Person {id: 'person:c'}) SET c.born = date('1970-01-01')")
    assert settle(store, []) == (0, 1)
    assert open_pairs(store) == []
    assert len(store.lookup("Person", "name", "Al")) == 2


def test_between_two_that_cannot_be_one_nobody_guesses(store: Any) -> None:
    store.run(PEOPLE)
    store.run("MATCH (p:Person) SET p.born = date('1940-01-01')")
    store.run("MATCH (p:Person) WHERE p.id <> 'person:a' SET p.imdb_id = p.id")
    ask(store, "a", "b")
    ask(store, "a", "c")
    assert settle(store, []) == (0, 0)
    assert len(open_pairs(store)) == 2


def test_what_was_ambiguous_is_never_certain_later(store: Any) -> None:
    store.run(PEOPLE)
    pair = [thing_of({"id": f"person:{each}", "name": "Al"}) for each in "ab"]
    store.write(proposals([Doubt(*pair, Verdict.SAME, ambiguous=True)], {}))
    assert settle(store, []) == (0, 0)
    assert [one.ambiguous for one in open_pairs(store)] == [True]
    store.run("MATCH (p:Person) WHERE p.id <> 'person:c' SET p.imdb_id = 'nm1'")
    assert settle(store, []) == (1, 0)


def test_a_question_of_names_nearly_alike_is_open_until_something_tells_them_apart(
    store: Any,
) -> None:
    store.run(PEOPLE)
    store.run(
        "UNWIND [['b', 'Als'], ['c', 'Ala']] AS row MATCH (p:Person) "
        "WHERE p.id = 'person:' + row[0] SET p.name = row[1]"
    )
    store.write(question(("person:b", "Als"), ("person:c", "Ala"), WHY))
    assert settle(store, []) == (0, 0)
    assert [pair[1:3] for pair in open_pairs(store)] == [("person:b", "person:c")]
    store.run("MATCH (p:Person) WHERE p.id <> 'person:a' SET p.imdb_id = p.id")
    assert settle(store, []) == (0, 1)
    assert open_pairs(store) == []
