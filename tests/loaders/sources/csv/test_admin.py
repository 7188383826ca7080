from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import loregraph
from graph.comparison.compare import compare
from graph.exchange.admin.writer import write_folder
from graph.results.errors import SourceError

NODES = "filmId:ID(Film),title,year:int,tags:string[],:LABEL\nf1,Heat,1995,a;b,Film;Old\nf2,,,,\n"
PEOPLE = ":ID(P),name\np1,Al\np2,Bob\n"
ROLES = ":START_ID(P),:END_ID(Film),:TYPE,role\np1,f1,ACTED_IN,Hanna\np1,f1,ACTED_IN,\n"


def test_files_are_read_by_their_headers(folder: Any, load_csv: Any, store: Any) -> None:
    made = folder({"n.csv": NODES, "p.csv": PEOPLE, "r.csv": ROLES})
    report = load_csv(made)
    assert store.counts().nodes == 4
    (heat,) = store.lookup("Film", "id", "Film:f1")
    assert dict(heat.properties) == {
        "id": "Film:f1", "filmId": "f1", "title": "Heat", "year": 1995, "tags": ["a", "b"]
    }  # fmt: skip
    assert heat.labels == {"Film", "Old"}
    assert store.counts().types == {"ACTED_IN": 2}
    assert report.reading.read == 6
    assert not load_csv(made).written.changed


def test_our_own_export_comes_back_equal(load_csv: Any, store: Any, tmp_path: Path) -> None:
    with loregraph.open() as first:
        first.run(
            "CREATE (a:P:Q {id: 'x', s: '', list: [], dates: [date('1996-05-22')], f: 1.5}),"
            "(b {t: localtime('10:00')}), (a)-[:R {x: 1}]->(b), (a)-[:R {x: 1}]->(b),"
            "(a)-[:`odd:type`]->(a), ({s: '\\u0001\\u0000\\u0007 ctrl', t: ['\\u0000', 'x']})"
        )
        write_folder(first, tmp_path / "files")
        load_csv(tmp_path / "files")
        found = compare(first, store)
        assert list(found.differences) == []
        assert found.relationships.same == 3


def test_wrong_rows_are_rejected_with_their_line(folder: Any, load_csv: Any, store: Any) -> None:
    people = ":ID,born:date,:LABEL\np1,1940-04-25,Person\np2,yesterday,Person\np3,,Person,x\n,,P\n"
    links = ":START_ID,:END_ID,:TYPE\np1,p9,KNOWS\np1,p1,\n"
    report = load_csv(folder({"a.csv": people, "b.csv": links}))
    assert [one.split(": ")[0] for one in report.reading.rejected] == [
        "a.csv:3", "a.csv:4", "a.csv:5", "b.csv:2", "b.csv:3"
    ]  # fmt: skip
    assert "'yesterday' is no date for 'born'" in report.reading.rejected[0]
    assert "'p9' is the :ID of no node" in report.reading.rejected[3]
    assert store.counts().nodes == 1


def test_an_id_that_comes_twice_stops_the_load(folder: Any, load_csv: Any, store: Any) -> None:
    with pytest.raises(SourceError, match=r"^a.csv:3: the :ID '1' is that of a.csv:2 already"):
        load_csv(folder({"a.csv": ":ID,name\n1,Al\n1,Bob\n"}))
    assert store.counts().nodes == 0


def test_labels_and_types_may_stand_in_the_arguments(
    folder: Any, load_csv: Any, store: Any
) -> None:
    args = "--nodes=Person=p.csv\n--relationships=KNOWS=r.csv\n"
    files = {"p.csv": ":ID\n1\n2\n", "r.csv": ":START_ID,:END_ID\n1,2\n", "import.args": args}
    load_csv(folder(files))
    assert (store.counts().labels, store.counts().types) == ({"Person": 2}, {"KNOWS": 1})


def test_two_nodes_with_one_id_in_two_spaces_are_two_nodes(
    folder: Any, load_csv: Any, store: Any
) -> None:
    tables = {
        "a.csv": "id:ID(Film),title\n1,Heat\n2,Ronin\n",
        "b.csv": "id:ID(P),name\n1,Al\n",
        "c.csv": "id:ID(Place),name\n9,Rome\n",
        "d.csv": ":START_ID(P),:END_ID(Film),:TYPE\n1,1,IN\n1,2,IN\n",
    }
    report = load_csv(folder(tables))
    assert report.reading.warnings == [
        "nodes of several id spaces have the same id: they are told apart as Film:... and P:..."
    ]
    assert {node["id"] for node in store.nodes()} == {"Film:1", "Film:2", "P:1", "9"}
    links = store.run("MATCH (p)-[:IN]->(f) RETURN p.name + ' ' + f.title AS t ORDER BY t")
    assert links.value() == ["Al Heat", "Al Ronin"]
    assert not load_csv(folder(tables)).written.changed


def test_two_nodes_with_one_id_of_a_property_are_not_made_one(
    folder: Any, load_csv: Any, store: Any
) -> None:
    with pytest.raises(SourceError, match=r"^a.csv:3: the property id is 1 as in a.csv:2, and"):
        load_csv(folder({"a.csv": ":ID,id:int\n7,1\n8,1\n"}))
    with pytest.raises(SourceError, match=r"^b.csv:2: the property id is 'P:Q:1' as in a.csv:2"):
        load_csv(folder({"a.csv": ":ID(P:Q)\n1\n", "b.csv": ":ID(P)\nQ:1\n"}))
    assert store.counts().nodes == 0
