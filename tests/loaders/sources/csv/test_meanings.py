from __future__ import annotations

import pytest

from loaders.sources.csv.meanings import Joined, meanings
from loaders.sources.csv.sampled import Sample


def sample(**columns: list[str]) -> Sample:
    return Sample("a.csv", None, columns, frozenset())


@pytest.mark.parametrize(
    ("column", "value", "meant"),
    [
        ("film_id", "1", {"film id": "film_id"}),
        ("movieId", "1", {"film id": "movieId"}),
        ("actorName", "Al", {"actor": "actorName"}),
        ("birth_year", "19BBY", {}),
        ("birth_year", "1977", {"born": "birth_year"}),
        ("characters", "https://x.org/1", {}),
        (":END_ID(Film)", "1", {"end": ":END_ID(Film)"}),
        ("filmId:ID(Film)", "1", {"film id": "filmId:ID(Film)"}),
    ],
)
def test_a_column(column: str, value: str, meant: dict[str, str]) -> None:
    assert meanings(sample(**{column: [value]})) == meant


def test_the_clearest_name_wins() -> None:
    assert meanings(sample(film=["1"], film_title=["Heat"]))["title"] == "film_title"


def joined(*files: Sample) -> tuple[Joined, list[dict[str, str]]]:
    looked = [(one, meanings(one)) for one in files]
    return Joined.of(looked), [meant for _, meant in looked]


def test_films_are_called_by_ids_that_others_name() -> None:
    found, (films, cast) = joined(
        sample(film_id=["1", "2"], title=["Heat", "Ronin"]), sample(film=["2"], actor=["Bob"])
    )
    assert (found.by_id, found.keys, found.key(films)) == (True, {"1", "2"}, "film_id")
    assert cast == {"film id": "film", "actor": "actor"}


def test_films_are_called_by_titles_that_others_name() -> None:
    found, (films, _) = joined(
        sample(film_id=["1"], title=["Heat"]), sample(film=["Heat"], actor=["Al"])
    )
    assert (found.by_id, found.keys, found.key(films)) == (False, {"Heat"}, "title")
