from __future__ import annotations

import pytest

from graph.model.cast import Played
from graph.model.people import Person
from graph.model.story import Character
from loaders.base import Reading
from loaders.sources.csv.gather import Gathered


def person(name: str, node_id: str = "person:al") -> dict[str, str]:
    return {"id": node_id, "name": name}


def test_rows_that_speak_of_one_node_are_joined() -> None:
    gathered = Gathered("source:x")
    gathered.add_node("actor", "Al", Person, person("Al"), "f:2")
    gathered.add_node("director", "al", Person, {**person("AL"), "aliases": ("Alfredo",)}, "f:3")
    gathered.add_label("person:al", "Actor")
    assert gathered.find("director", "al") == gathered.find("actor", "Al") == "person:al"
    (node,) = gathered.nodes(Reading())
    assert (node.name, node.aliases, node.also) == ("Al", ("Alfredo",), ("Actor",))
    assert node.sources == ("source:x",)


def test_what_contradicts_itself_is_refused_and_the_first_word_stays() -> None:
    gathered = Gathered("source:x")
    gathered.add_node("a", "1", Person, {**person("Al"), "imdb_id": "nm1"}, "f:2")
    with pytest.raises(ValueError, match=r"'Bob' gets the id person:al of 'Al' \(f:2\)"):
        gathered.add_node("a", "2", Person, person("Bob"), "f:3")
    with pytest.raises(ValueError, match="name is Bob here and Al in f:2"):
        gathered.add_values("person:al", {"name": "Bob"})
    with pytest.raises(ValueError, match="imdb_id is nm2 here and nm1 in f:2"):
        gathered.add_values("person:al", {"imdb_id": "nm2"})
    assert next(gathered.nodes(Reading())).imdb_id == "nm1"


def test_lists_of_relationships_grow() -> None:
    gathered = Gathered("source:x")
    gathered.add_node("p", "1", Person, person("Al"), "f:2")
    gathered.add_node("c", "1", Character, person("M", "character:m"), "f:2")
    for film in ("film:a", "film:b", "film:a"):
        gathered.add_link(Played, ("person:al", "character:m"), {"films": (film,)}, "f:2")
    reading = Reading()
    assert len(list(gathered.nodes(reading))) == 2
    (link,) = gathered.links(reading)
    assert isinstance(link, Played)
    assert link.films == ("film:a", "film:b")


def test_what_the_model_refuses_is_rejected_with_what_it_joins() -> None:
    gathered, reading = Gathered("source:x"), Reading()
    gathered.add_node("p", "1", Person, person("Al"), "f:2")
    gathered.add_node("c", "1", Character, person("M", "character:M M"), "f:3")
    gathered.add_link(Played, ("person:al", "character:M M"), {}, "f:3")
    assert [node.name for node in gathered.nodes(reading)] == ["Al"]
    assert list(gathered.links(reading)) == []
    assert "f:3: id: 'character:M M' is no id" in reading.rejected[0]
    assert reading.rejected[1] == "f:3: an end of PLAYED was rejected."
