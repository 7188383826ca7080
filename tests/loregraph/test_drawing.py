from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import loregraph
from graph.elements import Node, Relationship
from loregraph.drawing import drawable, lanes_of
from queries.header import ColumnLink, Question

MAKE = """
CREATE (a:Person:Actor {name: 'Ann'})-[:PLAYED]->(:Character {name: 'Bea'}),
       (a)-[:ACTED_IN]->(:Film {name: 'X', title: 'X'}), (:Person {name: 'Else'}),
       (:`odd``label` {name: 'Odd'})-[:R]->(a), (:Source {name: 'Ann'})
"""


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        opened.run(MAKE)
        yield opened


def drawn(result: loregraph.Result, store: loregraph.Store) -> tuple[set[str], set[str]]:
    elements = list(drawable(result, store).elements())
    nodes = {element["name"] for element in elements if isinstance(element, Node)}
    return nodes, {element.type for element in elements if isinstance(element, Relationship)}


def test_what_names_are_told_is_drawn_with_how_it_hangs_together(store: loregraph.Store) -> None:
    result = store.run("RETURN 'Ann' AS actor, ['Bea', 'Odd'] AS others, 3 AS n, null AS nothing")
    assert drawn(result, store) == ({"Ann", "Bea", "Odd"}, {"PLAYED", "R"})


def test_elements_in_the_answer_are_enough(store: loregraph.Store) -> None:
    result = store.run("MATCH (f:Film) RETURN f, 'Ann' AS actor")
    assert drawable(result, store) is result


def test_an_answer_that_names_nothing_draws_nothing(store: loregraph.Store) -> None:
    assert drawn(store.run("RETURN 'nobody' AS x, 1 AS n"), store) == (set(), set())


def test_lanes_know_the_addresses_of_the_sources_they_name(store: loregraph.Store) -> None:
    store.run("CREATE (:Source {name: 'S', url: 'https://s.org'}), (:Source {name: 'T', url: 7})")
    result = store.run(
        "RETURN '2020' AS said, 'x' AS statement, 'open' AS outcome, 'S' AS source, "
        "['T'] AS settled_source"
    )
    result.title = "Said"
    lanes = lanes_of(result, store)
    assert (lanes.title, lanes.addresses) == ("Said", {"S": "https://s.org"})


DEATH = """
CREATE (:Character {name: 'Walker'}), (:Character {id: 'character:h', name: 'Hunley'}),
       (:Person {name: 'Hunley'}), (:Source {id: 'source:s', name: 'S'})
"""
KILLS = Question("k", "Who?", "", Path(), links=(ColumnLink("killer", "is hand of", "character"),))


def test_what_rows_say_is_drawn_as_they_say_it(store: loregraph.Store) -> None:
    store.run(DEATH)
    text = "RETURN ['Walker', 'nobody'] AS killer, 'Hunley' AS character, ['S'] AS source"
    elements = list(drawable(store.run(text), store, KILLS).elements())
    (said,) = [one for one in elements if isinstance(one, Relationship)]
    assert (said.type, said.start_node["name"]) == ("IS_HAND_OF", "Walker")
    assert (said.end_node["id"], said["sources"]) == ("character:h", ["source:s"])


def test_rows_that_say_nothing_of_anybody_draw_what_they_name(store: loregraph.Store) -> None:
    result = store.run("RETURN 'Ann' AS killer, null AS character")
    assert drawable(result, store, KILLS).rows[0][0][0]["name"] == "Ann"
