from __future__ import annotations

from loaders.sources.article.extract import Gazetteer, extract
from loaders.sources.article.extract.gazetteer import Known
from loregraph import open as open_store


def _known() -> Gazetteer:
    with open_store(":memory:") as store:
        store.run(
            "CREATE (f:Franchise {id: 'franchise:comet', name: 'Iron Comet'}) "
            "CREATE (a:Film {id: 'film:ash', name: 'Iron Comet - Ashfall', aliases: ['Ashfall'], "
            "number: 4})-[:PART_OF]->(f) "
            "CREATE (:Person {id: 'person:doe', name: 'Kimberly Doe', aliases: ['Kim Doe']}) "
            "CREATE (:Character {id: 'character:vane', name: 'Iris Vane', aliases: ['Vane']})"
        )
        return Gazetteer.of(store)


def test_names_of_a_store_are_known_with_their_aliases() -> None:
    known = _known()
    found = known.find("Kim Doe", "person")
    assert found is not None
    assert found.node == "person:doe"
    assert known.find("kim doe", "film") is None
    film = known.numbered("Iron Comet", 4)
    assert film is not None
    assert film.node == "film:ash"


def test_what_two_nodes_share_means_neither() -> None:
    gazetteer = Gazetteer.empty()
    gazetteer.add(Known("person:a", "person", "Sam Roe"))
    gazetteer.add(Known("person:b", "person", "Sam Roe"))
    assert gazetteer.find("Sam Roe", "person") is None


def test_facts_are_linked_to_known_nodes() -> None:
    text = "Kim Doe plays Vane in Ashfall, the fourth Iron Comet film."
    fact = next(f for f in extract(text, _known(), None).facts if f.kind == "plays")
    assert (fact.subject.node, fact.object.node) == ("person:doe", "character:vane")


def test_surnames_are_the_last_words() -> None:
    assert {"Doe", "Vane"} <= _known().surnames()


def test_titles_are_found_by_their_first_word() -> None:
    assert "iron" in _known().work_heads()


def test_a_title_stays_as_the_text_has_it_unless_it_is_cut_short() -> None:
    gazetteer = _known()
    gazetteer.add(Known("film:tide-2", "film", "Silver Tide Vol. 2"), ["Silver Tide"])
    facts = extract("Kim Doe starred in the film Silver Tide.", gazetteer, None).facts
    assert [(f.object.name, f.object.node) for f in facts] == [("Silver Tide", "film:tide-2")]
