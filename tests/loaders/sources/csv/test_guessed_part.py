from __future__ import annotations

import pytest

from loaders.sources.csv.guessed_part import Part
from loaders.sources.csv.meanings import Joined, meanings
from loaders.sources.csv.sampled import Sample


def text(name: str, columns: dict[str, list[str]], keys: tuple[str, ...] = ()) -> str:
    made = Sample(name, None, columns, frozenset())
    return Part(made, meanings(made), Joined(set(keys), by_id=True), {}).text()


def test_a_cast_by_the_ids_of_films() -> None:
    columns = {"movieList": ["|1||2|"], "actorName": ["Al"], "characterName": ["V"], "x": ["1"]}
    told = text("a.csv", columns, ("1", "2"))
    assert 'work: {node: film, column: "movieList", split: "|"}' in told
    assert "# not used: x" in told


def test_films_that_no_file_tells_of() -> None:
    told = text("a.csv", {"film_id": ["1"], "actor": ["Al"], "role": ["V"]})
    assert "# film_id: no file says what these films are called" in told
    assert "cast:" not in told


def test_films_that_are_named_alone_are_made_of_their_names() -> None:
    told = text("a.csv", {"character": ["V"], "actor": ["Al"], "films": ["Heat; Ronin"]})
    assert 'film: {label: Film, each: {column: "films", split: ";"}, set: {title: .}}' in told
    assert "work: film" in told


def test_who_is_played_by_somebody_is_a_character() -> None:
    told = text("a.csv", {"name": ["Iris"], "played by": ["Ann Lee (2019); Bo"], "films": ["A"]})
    assert 'character: {label: Character, set: {name: "name"}}' in told
    assert 'each: {column: "played by", split: ";"}, set: {name: {column: ., before: " ("}}' in told
    assert "{person: actor, character: character, work: film" in told


def test_one_cell_of_several_actors_is_enough_unless_a_comma_is_all() -> None:
    columns = {"title": ["A", "B", "C"], "role": ["V", "W", "X"]}
    told = text("a.csv", {**columns, "actor": ["Al; Bo", "Cy", "Di"]})
    assert 'actor: {label: Person, each: {column: "actor", split: ";"}' in told
    told = text("a.csv", {**columns, "actor": ["Al, Jr.", "Cy", "Di"]})
    assert 'actor: {label: Person, set: {name: "actor"}}' in told
    assert "# actor: what stands around ',' is taken as one name" in told


def test_people_are_cut_and_what_is_not_cut_is_told() -> None:
    told = text("a.csv", {"title": ["A", "B"], "director": ["Cy & Dee", "Cy, Eve"]})
    assert "# director: some cells hold ',' too: nothing is cut there" in told
    told = text("a.csv", {"title": ["A"], "director": ["Cy and Dee"]})
    assert 'director: {label: Person, each: {column: "director", split: " and "}' in told


def test_genres_and_a_runtime_are_of_the_film() -> None:
    columns = {"title": ["A"], "genres": ["Action|Drama"], "runtime": ["121 min"], "x": ["1"]}
    told = text("a.csv", columns)
    runtime = 'runtime: {column: "runtime", before: " "}'
    assert runtime + ', genres: {column: "genres", split: "|"}' in told
    assert 'runtime: "runtime"' in text("a.csv", {"title": ["A"], "runtime": ["121"]})
    assert "# not used: runtime" in text("a.csv", {"title": ["A"], "runtime": ["2h 1m"]})


def test_namesakes_of_several_years_are_told() -> None:
    told = text("a.csv", {"title": ["Heat", "Heat", "Ronin"], "year": ["1986", "1995", "1998"]})
    assert "# title: some have several dates (Heat): if these are different films" in told
    told = text("a.csv", {"title": ["Heat", "Heat"], "year": ["1995", "1995"]})
    assert "several dates" not in told


def test_a_date_is_proposed_with_how_it_is_written() -> None:
    told = text("a.csv", {"title": ["Heat"], "release": ["05/01/2008"]})
    assert 'released: {column: "release", date: "%m/%d/%Y"}' in told
    assert '# release: as well readable by "%d/%m/%Y"' in told


@pytest.mark.parametrize(
    ("name", "columns", "told"),
    [
        ("planets.csv", {"name": ["X"]}, "place: {label: Place,"),
        ("a.csv", {"name": ["X"], ":LABEL": ["Character"]}, "character: {label: Character,"),
        ("a.csv", {"name": ["X"], "born": ["1970"]}, "person: {label: Person,"),
        ("a.csv", {"name": ["X"], ":LABEL": ["Starship"]}, "may have nothing for what is told of"),
    ],
)
def test_what_has_a_name_alone(name: str, columns: dict[str, list[str]], told: str) -> None:
    assert told in text(name, columns)


def test_relationships_of_files_for_neo4j_admin() -> None:
    ends = {":START_ID": ["6"], ":END_ID": ["0"]}
    assert "type: APPEARS_IN" in text("a.csv", {**ends, ":TYPE": ["APPEARED_IN"]})
    assert "relationships:" not in text("a.csv", {**ends, ":TYPE": ["PILOT"]})


def test_series_are_no_films() -> None:
    told = text("a.csv", {"title": ["A", "B"], "titleType": ["tvSeries", "tvMiniSeries"]})
    assert "film: {label: Series," in told
    told = text("a.csv", {"title": ["A", "B"], "titleType": ["movie", "tvSeries"]})
    assert "film: {label: Film," in told
    assert "# titleType: some of these are series: write this part twice, with 'where: {" in told
    assert "Series" not in text("a.csv", {"title": ["A"], "genre": ["series"]})
