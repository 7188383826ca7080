from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.names import Names
from loaders.sources.article.extract.tokens import tokens

Row = tuple[str, str, str]


def _names(text: str, known: Gazetteer) -> list[str]:
    return [
        entity.name
        for coded in read(text, known).coded
        for span in coded.spans
        if span.letter in "PCN" and span.end
        for entity in span.entities
    ]


def test_short_forms_and_misspellings_mean_the_full_name(nobody: Gazetteer) -> None:
    text = (
        "So said Katherine Castellan. Castellan left, then Kathrine Castellan and Castellans came."
    )
    assert set(_names(text, nobody)) == {"Katherine Castellan"}


def test_particles_initials_and_titles(nobody: Gazetteer) -> None:
    text = "They saw Agent Ana de Ray, Samuel L. Roe, Director Kim Doe and Robert Dunn Jr. there."
    assert _names(text, nobody) == ["Ana de Ray", "Samuel L. Roe", "Kim Doe", "Robert Dunn Jr."]


def test_a_body_before_a_name(nobody: Gazetteer) -> None:
    assert _names("Then FBI Agent Kate Doe left.", nobody) == ["Kate Doe"]


def test_two_who_share_a_name(nobody: Gazetteer) -> None:
    assert _names("So Anthony and Joe Castle direct.", nobody) == ["Anthony Castle", "Joe Castle"]


def test_a_shared_surname_means_who_came_last(nobody: Gazetteer) -> None:
    text = "First came Anna Lund. Lund sat. Then came Otto Lund. Lund stood."
    assert _names(text, nobody) == ["Anna Lund", "Anna Lund", "Otto Lund", "Otto Lund"]


def test_headline_verbs_are_no_names(nobody: Gazetteer) -> None:
    text = "Kate Doe Joins Sam Roe in New Film\n\nThe two are friends, says Kate Doe of Sam Roe."
    assert set(_names(text, nobody)) == {"Kate Doe", "Sam Roe"}


def test_names_in_one_word_stay_one() -> None:
    assert [t.text for t in tokens("Laurie MacDonald left", 0, 21)][:2] == ["Laurie", "MacDonald"]


def test_a_role_may_be_called_like_its_actor(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 4 is out. Her brother, Tim (Tim Hall), dies on the highway.")
    assert ("plays", "Tim Hall", "Tim") in found


def test_the_last_name_alone_may_have_a_hyphen(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kim Roe-Finch joins Iron Comet 4. Roe-Finch plays Iris Vane in Iron Comet 4.")
    assert ("plays", "Kim Roe-Finch", "Iris Vane") in found


def test_who_is_called_like_a_place_is_not_the_place(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Michael Jordan directs Iron Comet 4. Jordan wrote Iron Comet 4 with Kim Doe.")
    assert ("writes", "Michael Jordan", "Iron Comet 4") in found


def test_a_title_tells_the_gender() -> None:
    known = Gazetteer.empty()
    names = Names(known, set(), set())
    for name in ("Princess Vex", "General Ruth Pell", "Sam Moor"):
        names.count(name)
    names.settle()
    assert [e.gender for e in names.entities] == ["f", "", "f"]


def test_cases_of_names(check: Callable[[str], list[str]]) -> None:
    assert check("naming_people") == []


def test_of_two_with_one_surname_the_role_is_not_meant(
    facts: Callable[[str], list[Row]],
) -> None:
    text = "Natalia Roe joins Iron Comet 4. Kim Doe plays Robbie Roe on a show. Roe will play Iris."
    assert ("plays", "Natalia Roe", "Iris") in facts(text)


def test_a_second_first_name_belongs_to_the_name(facts: Callable[[str], list[Row]]) -> None:
    found = facts("David Gordon Roe directs Iron Comet 4. Gordon Roe wrote Iron Comet 4 as well.")
    assert ("writes", "David Gordon Roe", "Iron Comet 4") in found
    assert not any(subject == "Gordon Roe" for _, subject, _ in found)


def test_a_verb_of_a_headline_is_no_part_of_a_name(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kim Doe Named Director of 'Iron Comet 4'\n\nThe studio has hired Kim Doe.")
    assert ("directs", "Kim Doe", "Iron Comet 4") in found
    assert {row[1] for row in found} == {"Kim Doe"}
