from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import UsageError
from loaders.sources.csv.checked import check
from loaders.sources.csv.known import read_mapping

CAST = "movie_title,Release Date,actorName,Character,Director,budget\nHeat,1995-12-15,Al,M,Mann,9\n"


def test_a_guess_loads_what_it_was_guessed_from(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    made, target = folder({"heat.csv": CAST}), tmp_path / "m.yaml"
    report = load_csv(made, guess=str(target))
    assert store.counts().nodes == 0
    assert report.reading.warnings == [
        f"{target} holds a mapping that may fit: read it before you load with it."
    ]
    check(read_mapping(str(target)))
    assert "# not used: budget" in target.read_text("utf-8")
    load_csv(made, mapping=str(target))
    assert store.counts().types == {"ACTED_IN": 1, "PLAYED": 1, "APPEARS_IN": 1, "DIRECTED": 1}


def test_a_guess_is_printed_and_never_replaces_a_file(
    folder: Any, load_csv: Any, tmp_path: Path
) -> None:
    made = folder({"heat.csv": CAST})
    report = load_csv(made, guess="-")
    assert '  - file: "heat.csv"' in report.reading.printed
    (tmp_path / "m.yaml").touch()
    with pytest.raises(UsageError, match=r"m\.yaml is there already"):
        load_csv(made, guess=str(tmp_path / "m.yaml"))


def test_a_guess_and_a_mapping_exclude_each_other(folder: Any, load_csv: Any) -> None:
    with pytest.raises(UsageError, match="--mapping names one: say one of them"):
        load_csv(folder({"heat.csv": CAST}), guess="-", mapping="bond")


def test_json_is_guessed_by_its_first_list(folder: Any, load_csv: Any) -> None:
    made = folder({"a.json": '{"root": {}, "films": [{"title": "Heat", "episode_id": 4}]}'})
    printed = load_csv(made, guess="-").reading.printed
    assert "    records: films" in printed
    assert any('title: "title", number: "episode_id"' in line for line in printed)


def test_lists_are_found_inside_of_objects(folder: Any, load_csv: Any) -> None:
    made = folder({"a.json": '{"data": {"page": 1, "movies": [{"title": "Heat"}]}}'})
    assert "    records: data.movies" in load_csv(made, guess="-").reading.printed


def guessed(load_csv: Any, made: Path, tmp_path: Path) -> Any:
    target = tmp_path / "guessed.yaml"
    load_csv(made, guess=str(target))
    return load_csv(made, mapping=str(target))


def test_an_id_joins_films_and_casts(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    movies = (
        "film_id,film_title,year,director\n7,Heat,1995,Mann\n8,Ronin,1998,Frank\n7,Thief,1981,M\n"
    )
    cast = "film_id,actor,role\n7,Al,Vincent\n8,Bob,Sam\n8,Bob,Sam\n"
    report = guessed(load_csv, folder({"movies.csv": movies, "cast.csv": cast}), tmp_path)
    (rejected,) = report.reading.rejected
    assert "movies.csv:4" in rejected
    assert "movies.csv:2" in rejected
    found = store.run(
        "MATCH (p:Person)-[:PLAYED]->(c)-[:APPEARS_IN]->(f:Film) "
        "RETURN p.name AS who, c.name AS part, f.title AS film, f.released AS day ORDER BY who"
    )
    assert [(row["who"], row["part"], row["film"], str(row["day"])) for row in found] == [
        ("Al", "Vincent", "Heat", "1995-01-01"),
        ("Bob", "Sam", "Ronin", "1998-01-01"),
    ]
    assert store.counts().types["DIRECTED"] == 2


@pytest.mark.parametrize(
    ("row", "types"),
    [
        ('Heat,"Al, Bob","Vincent, Neil"', {"ACTED_IN": 2, "APPEARS_IN": 2}),
        ('Heat,"Al, Bob",Vincent', {"ACTED_IN": 2, "PLAYED": 2, "APPEARS_IN": 1}),
    ],
)
def test_lists_of_actors_and_of_parts_are_not_taken_as_names(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path, row: str, types: dict[str, int]
) -> None:
    guessed(load_csv, folder({"a.csv": f"title,actors,characters\n{row}\n"}), tmp_path)
    assert store.counts().types == types
    assert {node["name"] for node in store.nodes() if "Person" in node.labels} == {"Al", "Bob"}


def test_titles_join_where_the_other_file_says_titles(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    files = {
        "a.csv": "movie_id,movie,release\n1,Heat,12/15/1995\n2,Ronin,9/25/1998\n",
        "b.csv": "film,actor,role\nHeat,Al,Vincent\nRonin,Bob,Sam\n",
    }
    report = guessed(load_csv, folder(files), tmp_path)
    assert not report.reading.rejected
    assert store.counts().labels["Film"] == 2
    assert {str(node["released"]) for node in store.nodes() if "Film" in node.labels} == {
        "1995-12-15",
        "1998-09-25",
    }


def test_a_guess_says_nothing_of_what_was_there(folder: Any, load_csv: Any, tmp_path: Path) -> None:
    report = load_csv(folder({"heat.csv": CAST}), guess=str(tmp_path / "m.yaml"))
    assert report.lines()[0].endswith("0 records read, nothing written.")


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("bond", {"PLAYED", "ACTED_IN", "APPEARS_IN", "DIRECTED", "PRODUCED"}),
        ("marvel", {"PLAYED", "ACTED_IN", "APPEARS_IN"}),
        ("star-wars", {"APPEARS_IN", "COMES_FROM", "DIRECTED", "PRODUCED"}),
    ],
)
def test_the_real_guesses_load(
    load_csv: Any, store: Any, shared: Path, tmp_path: Path, name: str, types: set[str]
) -> None:
    report = guessed(load_csv, shared / "data/franchise" / name, tmp_path)
    assert set(store.counts().types) == types
    assert len(report.reading.rejected) < 3
    dated = store.run("MATCH (f:Film) WHERE f.released IS NOT NULL RETURN count(f) AS n").single()
    assert dated["n"] >= 6


@pytest.mark.shared
@pytest.mark.parametrize("name", ["bond", "marvel", "star-wars"])
def test_the_real_files_are_guessed(load_csv: Any, shared: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "m.yaml"
    load_csv(shared / "data/franchise" / name, guess=str(target))
    check(read_mapping(str(target)))


def test_records_that_call_each_other_by_addresses_are_joined(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    at = "https://example.org/api"
    text = f"""{{
      "films": [
        {{"title": "Heat", "url": "{at}/films/1/", "characters": ["{at}/people/1/"]}},
        {{"title": "Ronin", "url": "{at}/films/2/", "characters": ["{at}/people/1/"]}}
      ],
      "people": [
        {{"name": "Sam", "url": "{at}/people/1/", "films": ["{at}/films/1/", "{at}/films/2/"]}}
      ],
      "artists": [
        {{"name": "Al", "url": "{at}/artists/1/", "films": ["{at}/films/2/"]}}
      ],
      "planets": [{{"name": "Earth", "url": "{at}/planets/1/", "films": ["{at}/films/2/"]}}]
    }}"""
    report = guessed(load_csv, folder({"all.json": text}), tmp_path)
    assert not report.reading.rejected
    assert store.counts().types == {"APPEARS_IN": 2}
    assert store.counts().labels == {"Film": 2, "Character": 1, "Place": 1, "Source": 1}


NESTED = """{"movies": [
 {"id": 1, "name": "Heat", "year": 1995, "director": {"name": "Mann"},
  "cast": [{"actor": "Al", "role": "Vincent"}, {"actor": "Bob", "role": "Neil"}]},
 {"id": 2, "name": "Ronin", "year": 1998, "director": {"name": "Frank"},
  "cast": [{"actor": "Bob", "role": "Sam"}]}],
 "prizes": [{"name": "Oscar"}]}"""


def test_a_cast_inside_of_each_film(folder: Any, load_csv: Any, store: Any, tmp_path: Path) -> None:
    guessed(load_csv, folder({"a.json": NESTED}), tmp_path)
    rows = store.run(
        "MATCH (p)-[a:ACTED_IN]->(f) RETURN p.name AS who, a.roles AS roles, f.name AS film "
        "ORDER BY who, film"
    )
    assert [(r["who"], list(r["roles"]), r["film"]) for r in rows] == [
        ("Al", ["Vincent"], "Heat"), ("Bob", ["Neil"], "Heat"), ("Bob", ["Sam"], "Ronin"),
    ]  # fmt: skip
    assert store.counts().types["DIRECTED"] == 2


def test_names_of_a_cast_as_tmdb_has_them(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    made = folder({"a.json": '[{"title": "Heat", "cast": [{"name": "Al", "character": "V"}]}]'})
    guessed(load_csv, made, tmp_path)
    assert store.counts().types == {"ACTED_IN": 1, "PLAYED": 1, "APPEARS_IN": 1}


def test_a_key_that_both_files_call_alike_joins_films_and_casts(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    films = "No;Title;Year\n1;Heat;1995\n2;Ronin;1998\n"
    cast = "No;Actor;Character\n1;Al;Hanna\n2;Jean;Vincent\n"
    made, target = folder({"films.csv": films, "cast.csv": cast}), tmp_path / "m.yaml"
    load_csv(made, guess=str(target))
    load_csv(made, mapping=str(target))
    assert store.counts().types == {"ACTED_IN": 2, "PLAYED": 2, "APPEARS_IN": 2}


def test_a_cast_without_films_says_so(folder: Any, load_csv: Any) -> None:
    made = folder({"cast.csv": "No;Actor;Character\n1;Al;Hanna\n"})
    printed = "\n".join(load_csv(made, guess="-").reading.printed)
    assert "# no column says in which film: nothing relates these to films" in printed


def test_relationships_of_another_graph(folder: Any, load_csv: Any) -> None:
    header = ":START_ID,:END_ID,:TYPE\n"
    made = folder({"a.csv": f"{header}1,2,HOMEWORLD\n", "b.csv": f"{header}1,2,OF\n"})
    printed = "\n".join(load_csv(made, guess="-").reading.printed)
    assert '{type: COMES_FROM, from: {node: character, column: ":START_ID"' in printed
    assert "# not loaded: the model may have no relationship for OF" in printed
