"""A folder of plain tables: what pandas sees, and that the same graph comes back."""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.exchange.tables.writer import MOST_IN_ROW, write_folder
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.errors import UsageError
from graph.stores.embedded.store import NetworkXStore
from graph.values.temporal import Date
from loaders.registry import find
from loaders.run import load

if TYPE_CHECKING:
    from collections.abc import Callable


def filled(*nodes: NodeRecord) -> NetworkXStore:
    store = NetworkXStore(":memory:")
    store.write(Batch(list(nodes)))
    return store


def loaded(folder: Path) -> NetworkXStore:
    store = NetworkXStore(":memory:")
    load(store, find("csv"), str(folder))
    return store


@pytest.mark.once
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_what_is_written_comes_back_as_it_was(
    graphs: st.SearchStrategy[Batch],
    content_of: Callable[[NetworkXStore], Any],
    data: st.DataObject,
) -> None:
    batch = data.draw(graphs)
    for node in batch.nodes:  # nodes of the same labels stand together, in that order
        node.properties.setdefault("id", f"x{node.key}")
    store = NetworkXStore(":memory:")
    store.write(batch)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "tables"
        write_folder(store, folder, packed=data.draw(st.booleans()))
        assert content_of(loaded(folder)) == content_of(store)


def test_the_franchise_comes_back_to_the_byte(franchise: NetworkXStore, tmp_path: Path) -> None:
    write_folder(franchise, tmp_path / "first")
    write_folder(loaded(tmp_path / "first"), tmp_path / "second")
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()


def test_pandas_reads_the_tables_and_joins_them(franchise: NetworkXStore, tmp_path: Path) -> None:
    write_folder(franchise, tmp_path / "tables", packed=True)
    films = pd.read_csv(tmp_path / "tables" / "nodes-Film.csv.gz")
    parts = pd.read_csv(tmp_path / "tables" / "relationships-ACTED_IN.csv.gz")
    fallout = films[films.node == "film:mission-impossible-fallout-2018"]
    assert list(fallout.released) == ["2018-07-27"]
    joined = parts.merge(fallout, left_on="end", right_on="node")
    assert "person:tom-cruise" in set(joined.start)
    assert len(parts) == franchise.counts().types["ACTED_IN"]


def test_tables_say_what_they_hold(tmp_path: Path) -> None:
    nodes = [
        NodeRecord(
            "a", ("A", "b:c"), {"id": "a", "x": 'say "no", twice', "gone": Date(2018, 7, 27)}
        ),
        NodeRecord("b", ("A", "b:c"), {"id": "b", "x": "", "gone": 7}),
        NodeRecord("c", (), {"id": 5}),
    ]
    store = filled(*nodes)
    store.write(Batch([], [RelationshipRecord("IN", "a", "b", {"n": 1})]))
    write_folder(store, tmp_path / "t")
    texts = {path.name: path.read_text("utf-8").splitlines() for path in (tmp_path / "t").iterdir()}
    assert texts == {
        "nodes-A-b-c.csv": [
            "node,labels,gone,id,x,gone (integer)",
            'a,:A:`b:c`,2018-07-27,a,"say ""no"", twice",',
            'b,:A:`b:c`,,b,"",7',
        ],
        "nodes-plain.csv": ["node,labels,id", '#2,"",5'],
        "relationships-IN.csv": ["start,end,type,n", "a,b,IN,1"],
        "columns.csv": [
            "file,column,property,type",
            'nodes-A-b-c.csv,node,"",NODE KEY',
            'nodes-A-b-c.csv,labels,"",LABELS',
            "nodes-A-b-c.csv,gone,gone,DATE",
            "nodes-A-b-c.csv,id,id,STRING",
            "nodes-A-b-c.csv,x,x,STRING",
            "nodes-A-b-c.csv,gone (integer),gone,INTEGER",
            'nodes-plain.csv,node,"",NODE KEY',
            'nodes-plain.csv,labels,"",LABELS',
            "nodes-plain.csv,id,id,INTEGER",
            'relationships-IN.csv,start,"",START KEY',
            'relationships-IN.csv,end,"",END KEY',
            'relationships-IN.csv,type,"",TYPE',
            "relationships-IN.csv,n,n,INTEGER",
        ],
    }


def test_labels_that_look_alike_as_names_of_files_have_files_of_their_own(tmp_path: Path) -> None:
    write_folder(filled(NodeRecord("a", ("a b",)), NodeRecord("b", ("A:b",))), tmp_path / "t")
    names = sorted(path.name for path in (tmp_path / "t").iterdir())
    assert len(names) == 3
    assert {name.lower() for name in names} == {
        "columns.csv",
        "nodes-a-b.csv",
        "nodes-a-b-2.csv",
    }


def test_packed_tables_have_the_same_bytes_each_time(tmp_path: Path) -> None:
    store = filled(NodeRecord("a", ("A",), {"id": "a"}))
    for name in ("one", "two"):
        write_folder(store, tmp_path / name, packed=True)
    packed = [(tmp_path / name / "nodes-A.csv.gz").read_bytes() for name in ("one", "two")]
    assert packed[0] == packed[1]
    assert gzip.decompress(packed[0]) == b"node,labels,id\r\na,:A,a\r\n"


def test_what_no_table_holds_is_refused_and_nothing_is_there(tmp_path: Path) -> None:
    huge = filled(NodeRecord("a", (), {"id": "a", "text": "é" * (MOST_IN_ROW // 2 + 1)}))
    with pytest.raises(UsageError, match=r"a has more than 9,000,000 bytes .* GraphML can"):
        write_folder(huge, tmp_path / "t")
    with pytest.raises(UsageError, match=r"has a NUL in its name.* Nothing was written"):
        write_folder(filled(NodeRecord("a", (), {"a\0": 1})), tmp_path / "t")
    assert not list(tmp_path.iterdir())
