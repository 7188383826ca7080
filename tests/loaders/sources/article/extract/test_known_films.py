from __future__ import annotations

from loaders.sources.article.extract.known_films import last_year, long_titles


def test_the_last_film_of_a_title_tells_its_year() -> None:
    assert last_year("Casablanca") == 1942
    assert last_year("the king's man") == 2021
    assert (last_year("Dune") or 0) > 1984, "the later one of two"
    assert last_year("Iron Comet") is None


def test_titles_of_many_capitals_are_found_wherever_they_stand() -> None:
    assert "The Personal History of David Copperfield" in long_titles()
    assert "Casablanca" not in long_titles()
