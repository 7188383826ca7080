"""The real loaders of three formats on files of our own: in every order one graph."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

import loregraph
from loaders.registry import find
from loaders.run import load

CURATED = """
franchise: {id: franchise:heat, name: Heat}
sources: [{id: source:credits, name: Credits}]
defaults: {sources: source:credits}
people:
  - {id: person:val-kilmer, name: Val Kilmer, born: 1959-12-31}
films:
  - id: film:heat-1995
    title: Heat
    released: 1995-12-15
    directed_by: [Michael Mann]
    cast:
      - {actor: Al Pacino, character: Vincent Hanna, as: Lt. Vincent Hanna, billing: 1}
      - {actor: Val Kilmer, character: Chris Shiherlis, billing: 3}
"""
TMDB = {
    "id": 949,
    "title": "Heat",
    "original_title": "Heat",
    "release_date": "1995-12-15",
    "imdb_id": "tt0113277",
    "status": "Released",
    "credits": {
        "cast": [
            {"id": 1158, "name": "Al Pacino", "character": "Vincent Hanna", "order": 0},
            {"id": 5576, "name": "Val Kilmer", "character": "Chris Shiherlis", "order": 2},
        ],
        "crew": [{"id": 638, "name": "Michael Mann", "job": "Director", "department": "Directing"}],
    },
}
TITLES = (
    "tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes genres"
)
IMDB = {
    "title.basics.tsv": [
        TITLES,
        r"tt0113277 movie Heat Heat 0 1995 \N 170 Crime",
    ],
    "title.principals.tsv": [
        "tconst ordering nconst category job characters",
        r'tt0113277 1 nm0000199 actor \N ["Vincent_Hanna"]',
        r"tt0113277 2 nm0000520 director \N \N",
    ],
    "name.basics.tsv": [
        "nconst primaryName birthYear deathYear primaryProfession knownForTitles",
        r"nm0000199 Al_Pacino 1940 \N actor tt0113277",
        r"nm0000520 Michael_Mann 1943 \N director tt0113277",
    ],
}


@pytest.fixture
def sources(tmp_path: Path) -> dict[str, tuple[Path, dict[str, tuple[str, ...]]]]:
    (tmp_path / "heat.yaml").write_text(CURATED, "utf-8")
    (tmp_path / "movie.json").write_text(json.dumps(TMDB), "utf-8")
    folder = tmp_path / "imdb"
    folder.mkdir()
    for name, lines in IMDB.items():
        rows = [line.replace(" ", "\t").replace("_", " ") for line in lines]
        (folder / name).write_text("\n".join(rows) + "\n", "utf-8")
    return {
        "curated": (tmp_path / "heat.yaml", {}),
        "tmdb": (tmp_path / "movie.json", {}),
        "imdb": (folder, {"title": ("tt0113277",)}),
    }


def test_one_film_and_its_people_are_one_in_every_order(sources: Any) -> None:
    for order in itertools.permutations(sources):
        with loregraph.open() as store:
            for name in (*order, *order):
                path, options = sources[name]
                report = load(store, find(name), str(path), options=options)
                assert report.reading.rejected == []
            assert not report.written.changed
            labels = store.counts().labels
            assert (labels["Film"], labels["Person"], labels["Character"]) == (1, 3, 2), order
            (heat,) = store.lookup("Film", "imdb_id", "tt0113277")
            assert (heat["tmdb_id"], str(heat["released"])) == ("949", "1995-12-15")
            (pacino,) = store.lookup("Person", "name", "Al Pacino")
            assert (pacino["tmdb_id"], pacino["imdb_id"]) == ("1158", "nm0000199")
            types = store.counts().types
            assert (types["ACTED_IN"], types["PLAYED"], types["DIRECTED"]) == (2, 2, 1), order


def test_an_actor_and_a_writer_of_one_film_and_one_name_stay_two() -> None:
    own = Path(__file__).parents[1] / "sources"
    paths = {"tmdb": "tmdb/replies", "imdb": "imdb/sets", "wikidata": "wikidata/entities"}
    for order in itertools.permutations(paths):
        with loregraph.open() as store:
            for name in order:
                load(store, find(name), str(own / paths[name]))
            found = store.run("MATCH (p:Person {name: 'John Price'}) RETURN p.tmdb_id, p.imdb_id")
            assert sorted(tuple(row.values()) for row in found) == [
                ("9000005", "nm90000005"),
                ("9000006", "nm90000006"),
            ], order


def test_what_a_load_answers_itself_is_not_said_to_be_asked(sources: Any) -> None:
    tables = {
        "title.basics.tsv": r"tt0113278 movie Heat_Again Heat_Again 0 1999 \N 100 Crime",
        "title.principals.tsv": r"tt0113278 1 nm9999999 actor \N \N",
        "name.basics.tsv": r"nm9999999 Al_Pacino 1991 \N actor tt0113278",
    }
    for name, line in tables.items():
        with (sources["imdb"][0] / name).open("a") as file:
            file.write(line.replace(" ", "\t").replace("_", " ") + "\n")
    with loregraph.open() as store:
        load(store, find("tmdb"), str(sources["tmdb"][0]))
        report = load(store, find("imdb"), str(sources["imdb"][0]))
        claims = store.run("MATCH (c:Claim {kind: 'same_as'}) RETURN count(c) AS n").single()["n"]
        assert report.asked == claims == 0
        assert sorted(
            str(one["born"])[:4] for one in store.lookup("Person", "name", "Al Pacino")
        ) == ["1940", "1991"]
