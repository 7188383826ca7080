from __future__ import annotations

import gzip
from typing import Any

import pytest

import loregraph
from graph.exchange.tables.writer import write_folder
from graph.results.errors import SourceError
from graph.values.temporal import Date

COLUMNS = """\
file,column,property,type
n.csv,node,,NODE KEY
n.csv,labels,,LABELS
n.csv,born,born,DATE
r.csv,start,,START KEY
r.csv,end,,END KEY
r.csv,type,,TYPE
"""
NODES = "node,labels,born\nal,:Person,1940-04-25\nbob,:Person:Actor,\n"
LINKS = "start,end,type\nal,bob,KNOWS\nal,bob,KNOWS\n"


def test_tables_are_read_by_what_the_columns_are_said_to_hold(
    folder: Any, load_csv: Any, store: Any
) -> None:
    made = folder({"columns.csv": COLUMNS, "n.csv": NODES, "r.csv": LINKS})
    report = load_csv(made)
    assert store.counts().labels == {"Person": 2, "Actor": 1}
    assert store.counts().types == {"KNOWS": 2}
    (al,) = [node for node in store.nodes() if node.labels == {"Person"}]
    assert dict(al.properties) == {"born": Date(1940, 4, 25)}
    assert report.reading.read == 4


def test_packed_tables_and_those_with_more_columns_are_read(
    folder: Any, load_csv: Any, store: Any
) -> None:
    made = folder({"columns.csv": COLUMNS, "r.csv": LINKS})
    (made / "n.csv").write_bytes(gzip.compress(b"mine,node,labels,born\n1,al,:P,\n2,bob,,\n"))
    report = load_csv(made)
    assert store.counts().nodes == 2
    assert report.reading.unread == {"n.csv: mine": 1}


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"n.csv": None}, "columns.csv:2: there is no file 'n.csv' here"),
        ({"columns.csv": COLUMNS + "../n.csv,x,,STRING\n"}, "columns.csv:8: there is no file"),
        ({"columns.csv": COLUMNS + "n.csv,x,x,YEAR\n"}, "columns.csv:8: 'YEAR' is no type"),
        ({"columns.csv": COLUMNS + "n.csv\n"}, "columns.csv:8: the row has too few cells"),
        ({"n.csv": "node,labels\na,:P\n"}, "n.csv:1: there is no column 'born', which columns.csv"),
        ({"n.csv": NODES + "x,:P,soon\n"}, "n.csv:4: 'soon' is no DATE for 'born'"),
        ({"n.csv": NODES + "al,:P,\n"}, "n.csv:4: the node 'al' is there already, in n.csv:2"),
        ({"n.csv": NODES + ",:P,\n"}, "n.csv:4: the node has no key"),
        ({"n.csv": NODES + "x,P,\n"}, "n.csv:4: 'P' is no list of labels"),
        ({"n.csv": NODES + "x,:P,,\n"}, "n.csv:4: the row has too many cells: 4 for 3"),
        ({"n.csv": NODES + 'x,":P,\n'}, "n.csv:4: the quote that opens in this line"),
        ({"r.csv": LINKS + "al,cy,KNOWS\n"}, "r.csv:4: 'cy' is the key of no node"),
        ({"r.csv": LINKS + "al,bob,\n"}, "r.csv:4: the relationship has no type"),
        ({"r.csv": LINKS + "al,bob,`\\x`\n"}, "r.csv:4: the type '`\\\\x`' is broken"),
    ],
)
def test_a_wrong_folder_is_refused_with_the_place(
    folder: Any, load_csv: Any, store: Any, files: dict[str, str | None], sentence: str
) -> None:
    given = {"columns.csv": COLUMNS, "n.csv": NODES, "r.csv": LINKS, **files}
    made = folder({name: text for name, text in given.items() if text is not None})
    with pytest.raises(SourceError) as caught:
        load_csv(made)
    assert sentence in str(caught.value)
    assert store.counts().nodes == 0


def test_a_table_of_somebody_else_may_be_called_columns(folder: Any, load_csv: Any) -> None:
    with pytest.raises(SourceError, match="a mapping must say what the columns mean"):
        load_csv(folder({"columns.csv": "file,what\na,b\n"}))


def test_loading_twice_changes_nothing(load_csv: Any, store: Any, tmp_path: Any) -> None:
    with loregraph.open() as first:
        first.run("CREATE (a:P {id: 'a'}), (b:P {id: 'b'}), (a)-[:R {x: 1}]->(b), (a)-[:R]->(b)")
        write_folder(first, tmp_path / "tables")
    assert load_csv(tmp_path / "tables").written.relationships_created == 2
    assert not load_csv(tmp_path / "tables").written.changed
    assert store.counts().relationships == 2
