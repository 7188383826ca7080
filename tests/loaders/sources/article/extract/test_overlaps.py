from __future__ import annotations

from loaders.sources.article.extract.overlaps import ends_with, in_name, is_tail, whole


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


def test_a_title_that_only_ends_another_is_none() -> None:
    found = [("Tin Comet - Dead Wind Part Two", True), ("Wind Part Two", True)]
    text = "In Tin Comet - Dead Wind Part Two she falls."
    assert whole(found, text) == {"Tin Comet - Dead Wind Part Two"}
    assert len(whole(found, f"{text} Wind Part Two is long.")) > 1
