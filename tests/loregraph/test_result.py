from __future__ import annotations

import builtins
import pickle
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

import loregraph
from loregraph.drawing import whole_of
from loregraph.result import Result

MAKE = """
CREATE (a:Person {name: 'Ann', born: date('1962-07-03')})
  -[r:ACTED_IN {type: 'lead', labels: 'x'}]->(f:Film {title: 'X', labels: 'y'})
"""


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        opened.run(MAKE)
        yield opened


def test_to_df(store: loregraph.Store) -> None:
    frame = store.run("MATCH (p:Person) RETURN p.name AS name, p.born AS born").to_df()
    assert list(frame.columns) == ["name", "born"]
    assert frame["born"][0] == date(1962, 7, 3)


def test_to_df_of_nothing(store: loregraph.Store) -> None:
    frame = store.run("MATCH (p:Nobody) RETURN p.name AS name").to_df()
    assert list(frame.columns) == ["name"]
    assert len(frame) == 0


def test_to_arrow(store: loregraph.Store) -> None:
    query = (
        "MATCH (p:Person) UNWIND [1, 'a', null] AS x RETURN p, p.born AS born, x AS mixed, 1 AS n"
    )
    table = store.run(query).to_arrow()
    assert table.column_names == ["p", "born", "mixed", "n"]
    assert table["n"].to_pylist() == [1, 1, 1]
    assert table["born"][0].as_py() == date(1962, 7, 3)
    assert table["mixed"].to_pylist() == ["1", '"a"', None]
    node = table["p"][0].as_py()
    assert node["labels"] == ["Person"]
    assert node["properties"] == {"born": date(1962, 7, 3), "name": "Ann"}


def test_to_networkx(store: loregraph.Store) -> None:
    network = store.run("MATCH p = (:Person)-[]->(:Film) RETURN [p] AS paths").to_networkx()
    assert network.number_of_nodes() == 2
    ((start, end, attributes),) = network.edges(data=True)
    assert attributes == {"type": "ACTED_IN", "property:type": "lead", "labels": "x"}
    assert network.nodes[start]["labels"] == {"Person"}
    assert network.nodes[end] == {"labels": {"Film"}, "title": "X", "property:labels": "y"}


def test_a_relationship_brings_its_ends(store: loregraph.Store) -> None:
    network = store.run("MATCH ()-[r]->() RETURN {r: r} AS map").to_networkx()
    assert (network.number_of_nodes(), network.number_of_edges()) == (2, 1)


def test_picture(store: loregraph.Store) -> None:
    result = store.run("MATCH p = (:Person)-[]->(:Film) RETURN p")
    picture = result.picture()
    assert {node.caption for node in picture.nodes} == {"Ann", "X"}


@pytest.mark.parametrize(("method", "package"), [("to_df", "pandas"), ("to_arrow", "pyarrow")])
def test_a_missing_extra_is_named_with_its_install_line(
    store: loregraph.Store, monkeypatch: pytest.MonkeyPatch, method: str, package: str
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".", maxsplit=1)[0] == package:
            raise ModuleNotFoundError(name)
        return real(name, *rest, **more)

    result = store.run("RETURN 1 AS one")
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(loregraph.LoregraphError, match=r"pip install 'loregraph\[frames\]'"):
        getattr(result, method)()


def test_to_df_of_every_kind(store: loregraph.Store) -> None:
    frame = store.run(
        "UNWIND [1, 2] AS n RETURN n, n * 0.5 AS half, toString(n) AS text, [n] AS list, "
        "localdatetime('2020-01-0' + n) AS at, duration({seconds: n}) AS long, null AS none, "
        "CASE n WHEN 1 THEN 1 END AS some"
    ).to_df()
    kinds = [str(kind) for kind in frame.dtypes]
    assert kinds[:2] == ["int64", "float64"]
    assert kinds[4:6] == ["datetime64[us]", "timedelta64[us]"]
    assert frame["list"][1] == [2]
    assert frame["text"][1] == "2"
    assert frame["none"].isna().all()
    assert frame["some"].isna().tolist() == [False, True]


@pytest.mark.parametrize(
    "column",
    [
        [1, 2],
        [1, None],
        [None, 1],
        [1, 2.5],
        [0.5, None],
        [0.5, float("nan")],
        [1, True],
        [True, False],
        [1, "a"],
        ["a", None],
        [2**63 - 1, -(2**63)],
        [2**53 + 1, None],
        [None, None],
        [0.5, [1]],
    ],
)
def test_to_df_is_what_pandas_makes_of_the_same_lists(column: list[Any]) -> None:
    import pandas as pd

    frame = Result(["x"], [(value,) for value in column]).to_df()
    pd.testing.assert_frame_equal(frame, pd.DataFrame({"x": column}))


def test_a_picture_has_the_sides_of_the_whole_graph_while_its_store_is_open() -> None:
    with loregraph.open(":memory:") as store:
        store.run(
            "CREATE (imf:Organization {id: 'organization:imf', name: 'IMF'}), "
            "(a:Character {id: 'character:a', name: 'Ann', realm: 'story'}), "
            "(b:Character {id: 'character:b', name: 'Bob'}), "
            "(a)-[:MEMBER_OF]->(imf), (b)-[:MEMBER_OF]->(imf), (a)-[:ALLY_OF]->(b)"
        )
        query = "MATCH p = (:Character)-[:ALLY_OF]->(:Character) RETURN p"
        result, later = store.run(query), store.run(query)
        assert result.picture().whole == whole_of(store)  # as `loregraph show` draws it
        kept = pickle.loads(pickle.dumps(store.run("RETURN 1 AS one")))
    assert later.picture().whole is None
    assert kept.rows == [(1,)]
