"""Rows by a mapping: what they make, what is left out, and what is rejected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import SourceError

MAPPING = """
source: {id: source:table-x, name: X, licence: mine, attribution: me}
separator: ";"
empty: [n/a]
nodes:
  saga: {label: Franchise, id: "franchise:x", set: {name: {value: X}}}
files:
  - file: films.csv
    nodes:
      film: {label: Film, key: no, id: [title, year], set: {title: title, released: year}}
      director: {label: Person, each: {column: directors, split: " & "}, set: {name: .}}
    relationships:
      - {type: PART_OF, from: film, to: saga}
      - {type: DIRECTED, from: director, to: film}
  - file: cast.csv
    nodes:
      actor: {label: Person, set: {name: actor}}
      part: {label: Character, id: [{value: x}, part], set: {name: part}}
    cast:
      - {person: actor, character: part, work: {node: film, column: no}, roles: part}
"""
FILMS = "no;title;year;directors;score\n1;Heat;1995;Al & Bob;9\n2;Ronin;1998;n/a;\n"
CAST = "no;actor;part\n1;Al;M\n2;Al;M\n1;;Q\n9;Bob;R\n"


@pytest.fixture
def mapping(tmp_path: Path) -> str:
    path = tmp_path / "m.yaml"
    path.write_text(MAPPING, "utf-8")
    return str(path)


def test_rows_become_the_model(folder: Any, load_csv: Any, store: Any, mapping: str) -> None:
    report = load_csv(folder({"films.csv": FILMS, "cast.csv": CAST}), mapping=mapping)
    assert store.counts().types == {
        "PART_OF": 2, "DIRECTED": 2, "ACTED_IN": 2, "PLAYED": 1, "APPEARS_IN": 3
    }  # fmt: skip
    (al,) = store.lookup("Person", "id", "person:al")
    assert al.labels == {"Person", "Actor", "Director"}
    played = store.run(
        "MATCH (:Person)-[r:PLAYED]->(:Character {id: 'character:x-m'}) RETURN r.films"
    )
    assert played.value() == [["film:heat-1995", "film:ronin-1998"]]
    (source,) = store.lookup("Source", "id", "source:table-x")
    assert (source["licence"], source["attribution"]) == ("mine", "me")
    assert report.reading.rejected == ["cast.csv:5: there is no film '9'."]
    assert report.reading.unread == {"films.csv: score": 1}
    assert not load_csv(folder({}), mapping=mapping).written.changed


def test_a_column_that_is_missing_stops_the_load(
    folder: Any, load_csv: Any, store: Any, mapping: str
) -> None:
    made = folder({"films.csv": "no;title;directors\n1;Heat;Al\n", "cast.csv": CAST})
    with pytest.raises(SourceError, match=r"^films.csv:1: there is no column 'year'"):
        load_csv(made, mapping=mapping)
    assert store.counts().nodes == 0


def test_a_key_with_two_names_is_rejected_with_both_lines(
    folder: Any, load_csv: Any, mapping: str
) -> None:
    films = "no;title;year;directors\n1;Heat;1995;\n1;Ronin;1995;\n2;Alien;79x;\n"
    report = load_csv(folder({"films.csv": films, "cast.csv": "no;actor;part\n"}), mapping=mapping)
    assert report.reading.rejected == [
        "films.csv:3: name is Ronin here and Heat in films.csv:2, which stays.",
        "films.csv:4: released: '79x' is no date: write 2021, 2021-03 or 2021-03-05.",
    ]


def test_a_row_too_wide_is_rejected_once(folder: Any, load_csv: Any, mapping: str) -> None:
    report = load_csv(
        folder({"films.csv": FILMS + "3;a;1;b;c;d\n", "cast.csv": "no;actor;part\n"}),
        mapping=mapping,
    )
    assert report.reading.rejected == ["films.csv:4: the row has too many cells: 6 for 5 columns."]


def test_json_rows_are_chosen_and_told(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    path = tmp_path / "j.yaml"
    path.write_text(
        "source: {id: source:table-j, name: J}\n"
        "files:\n"
        "  - file: a.json\n    records: things\n    where: {type: film}\n"
        "    nodes: {film: {label: Film, key: url, set: {title: t, released: y}}}\n"
        "  - file: a.json\n    records: things\n    where: {type: role}\n"
        "    nodes: {who: {label: Character, set: {name: n}}}\n"
        "    relationships:\n"
        "      - {type: APPEARS_IN, from: who, to: {node: film, column: urls, only_known: true}}\n",
        "utf-8",
    )
    text = (
        '{"things": [{"type": "film", "url": "u1", "t": "Heat", "y": 1995},'
        '{"type": "role", "n": "M", "urls": ["u1", "u9"], "age": 5}, {"type": "ship"}]}'
    )
    report = load_csv(folder({"a.json": text}), mapping=str(path))
    assert store.counts().types == {"APPEARS_IN": 1}
    assert report.reading.unread == {
        "a.json: 'urls' that is no film": 1,
        "a.json: age": 1,
        "a.json: records that every 'where' leaves out": 1,
    }


PAIRS = """
source: {id: source:x, name: X}
files:
  - file: films.csv
    nodes:
      film: {label: Film, set: {title: title}}
      actor:
        label: Person
        each: {column: cast, split: ", "}
        set: {name: {column: ., split: " as ", take: first}}
      part:
        label: Character
        each: {column: cast, split: ", "}
        set: {name: {column: ., split: " as ", take: rest}}
    cast:
      - {each: {column: cast, split: ", "}, person: actor, character: part, work: film}
"""


def test_a_cast_goes_through_items_that_name_two(
    folder: Any, load_csv: Any, store: Any, tmp_path: Path
) -> None:
    path = tmp_path / "pairs.yaml"
    path.write_text(PAIRS, "utf-8")
    cast = "Ann Lee as Iris, Bo Chen as Max, Cy Day"
    report = load_csv(folder({"films.csv": f'title,cast\nHarbor,"{cast}"\n'}), mapping=str(path))
    assert not report.reading.rejected
    played = store.run("MATCH (p)-[:PLAYED]->(c) RETURN p.name + ': ' + c.name AS t ORDER BY t")
    assert played.value() == ["Ann Lee: Iris", "Bo Chen: Max"]
    assert store.counts().types == {"ACTED_IN": 3, "PLAYED": 2, "APPEARS_IN": 2}
