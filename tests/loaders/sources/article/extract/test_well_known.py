from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.well_known import (
    is_hero,
    is_show,
    is_unmistakable,
    is_well_known,
    short_forms,
    written_out,
)

Row = tuple[str, str, str]


def test_long_titles_are_found_as_they_are_written() -> None:
    text = "He was in Gone with the Wind, The Wizard of Oz and his own garden."
    assert list(written_out(text)) == ["Gone with the Wind", "The Wizard of Oz"]


def test_the_longest_title_wins() -> None:
    assert list(written_out("She saw Mad Max: Fury Road twice.")) == ["Mad Max: Fury Road"]


def test_what_goes_on_is_another_title() -> None:
    assert list(written_out("Blade Runner: Ashfall is new.")) == []


def test_titles_that_may_be_names_are_only_known() -> None:
    assert is_well_known("Titanic")
    assert not is_well_known("Iron Comet")
    assert list(written_out("The Titanic sank, and Steve Jobs was not there.")) == []


def test_a_film_may_be_called_by_its_own_part_of_the_title() -> None:
    assert ("Ragnarok", "Thor: Ragnarok") in short_forms("Thor")
    assert short_forms("Iron Comet") == []


def test_an_owner_and_a_known_title_are_no_actor_and_role(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts("Kim Doe starred in Eve Moss's Titanic, with Rob Low in a small part.")
    assert not [row for row in found if row[0] == "plays"]
    assert ("acts_in", "Kim Doe", "Titanic") in found


def test_a_hero_may_be_meant_by_a_title() -> None:
    assert is_well_known("Iron Man")
    assert is_hero("Iron Man")
    assert not is_hero("Titanic")
    assert not is_unmistakable("Iron Man")
    assert list(written_out("She met Iron Man.")) == []


def test_what_is_of_television_alone() -> None:
    assert is_show("Stranger Things")
    assert not is_show("Fargo")
    assert not is_show("Iron Comet")
    assert is_well_known("Stranger Things")
