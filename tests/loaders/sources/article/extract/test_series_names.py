from __future__ import annotations

from loaders.sources.article.extract.sentences import sentences
from loaders.sources.article.extract.series_names import series_names


def test_a_number_and_a_dash_show_a_series() -> None:
    found = series_names(["Iron Comet - Ashfall", "Silver Tide 3"], [], [])
    assert found == {("iron", "comet"): "Iron Comet", ("silver", "tide"): "Silver Tide"}


def test_words_for_films_show_one() -> None:
    text = sentences("The Hollow franchise goes on. Silver Tide is out.")
    assert series_names(["Hollow", "Silver Tide"], text, []) == {("hollow",): "Hollow"}


def test_a_short_form_means_the_longer_name() -> None:
    found = series_names(["Iron Comet 3"], [], ["Iron"])
    assert found[("iron",)] == "Iron Comet"


def test_the_end_of_another_name_is_no_series() -> None:
    assert ("comet",) not in series_names(["Iron Comet 3"], [], ["Comet"])
