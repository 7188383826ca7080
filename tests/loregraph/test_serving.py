from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import loregraph
from graph.results.errors import LoregraphError
from graph.results.result import Result
from loregraph.serving import Serving


def test_it_travels_and_opens_a_file_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with loregraph.open(path) as store:
        store.run("CREATE (:Film {name: 'X'})")
    front = pickle.loads(pickle.dumps(Serving("x", "1", file=str(path))))
    assert front.kind == "networkx"
    with front.open(write=False) as store:
        assert store.counts().nodes == 1
        with pytest.raises(LoregraphError):
            store.run("CREATE (n)")
    with front.open(write=True) as store:
        store.run("CREATE (n)")
        assert store.counts().nodes == 2


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(LoregraphError):
        Serving("x", "1", file=str(path)).open(write=False)
    assert not path.exists()


def test_a_password_stands_in_no_message() -> None:
    from graph.stores.neo4j.address import Address

    front = Serving("neo4j://x", "1", address=Address("neo4j://x", password="geheim"))
    assert front.kind == "neo4j"
    assert "geheim" not in repr(front)


def test_answers_become_files() -> None:
    front = Serving("x", "1", file=":memory:")
    assert front.written(Result(["a"], [("=1",)]), "csv", "") == "a\n'=1\n"
    with loregraph.open(":memory:") as store:
        result = store.run("CREATE (f:Film {name: 'X'}) RETURN f")
        assert "<title>Mine</title>" in front.written(result, "html", "Mine")
        named = front.drawable(Result(["name"], [("X",)]), store)  # type: ignore[arg-type]
        assert named.rows[0][0][0]["name"] == "X"


def test_the_questions_are_those_of_the_command_line() -> None:
    assert "cast" in Serving("x", "1", file=":memory:").library().names()
