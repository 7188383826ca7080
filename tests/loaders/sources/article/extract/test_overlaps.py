from __future__ import annotations

from loaders.sources.article.extract.overlaps import ends_with, in_name, is_tail


def test_a_headline_that_runs_into_a_title_is_none() -> None:
    known = {"Know Before Iron Comet 3", "Iron Comet 3", "Comet"}
    assert ends_with("Know Before Iron Comet 3", known)
    assert not ends_with("Iron Comet 3", known)


def test_a_word_of_somebodys_name_is_no_title() -> None:
    assert in_name("Silver", "Then Anna Silver came.")
    assert not in_name("Silver", "She saw Silver twice.")
    assert not in_name("Silver Tide", "Anna Silver Tide")
    assert in_name("De Silver", "Then Anna De Silver came.")


def test_the_last_word_of_a_title_is_no_title_of_its_own() -> None:
    assert is_tail("Comet", ["Silver Tide", "The Rise of Comet"])
    assert not is_tail("Comet", ["Comet", "Iron Comet 3"])
