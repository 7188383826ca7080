from __future__ import annotations

from typing import Any

import pytest

import loregraph
from graph.results.errors import UsageError
from graph.results.result import Result
from queries.algorithms import ALGORITHMS, applied

# a - b - c - d and b - d, e - f; the numbers below are worked out by hand
EDGES = [("a", "b"), ("b", "c"), ("c", "d"), ("b", "d"), ("e", "f")]
FILMS = [("ann", "m1"), ("bob", "m1"), ("bob", "m2"), ("cid", "m2"), ("dan", "m3"), ("cid", "m3")]


def asked(edges: list[tuple[str, str]], second: str = "other", about: str = "") -> Result:
    """Give the rows that a question's Cypher would."""
    with loregraph.open() as store:
        store.run(
            "UNWIND $edges AS edge UNWIND edge AS id WITH DISTINCT id "
            "CREATE (:N {id: 'n:' + id, name: id})",
            edges=[list(edge) for edge in edges],
        )
        return store.run(
            "UNWIND $edges AS edge MATCH (a:N {name: edge[0]}), (b:N {name: edge[1]}) "
            f"OPTIONAL MATCH (x:N {{name: $about}}) RETURN a AS one, b AS {second}, 1 AS weight, "
            "[edge[0] + edge[1]] AS source, x AS about",
            edges=[list(edge) for edge in edges],
            about=about,
        )


def rows(name: str, *args: Any) -> list[tuple[Any, ...]]:
    columns = [str(place) for place in range(len(ALGORITHMS[name].kinds))]
    result = applied(name, columns, asked(*args))
    assert list(result.columns) == columns
    return list(result.rows)


def test_betweenness() -> None:
    # b lies on a-c and a-d, of the ten pairs of the others
    first, *others = rows("betweenness", EDGES)
    assert first == ("b", 0.2, 3, ["ab", "bc", "bd"])
    assert [row[:2] for row in others] == [(name, 0.0) for name in "acdef"]


def test_closeness() -> None:
    scores = {row[0]: row[1] for row in rows("closeness", EDGES[:4])}
    assert scores == {"b": 1.0, "c": 0.75, "d": 0.75, "a": 0.6}


def test_a_large_network_is_walked_from_some_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    star = [("hub", f"n{place:02}") for place in range(40)]
    whole = {name: rows(name, star) for name in ("betweenness", "closeness")}
    monkeypatch.setattr("queries.algorithms.VISITS", 1)
    for name, answer in whole.items():
        some = rows(name, star)
        assert some[0][0] == answer[0][0] == "hub"
        assert some[0][1] == pytest.approx(1.0, abs=0.05)
        assert some == rows(name, star)


def test_core() -> None:
    assert [(row[0], row[1]) for row in rows("core", EDGES)] == [
        *((name, 2) for name in "bcd"),
        *((name, 1) for name in "aef"),
    ]


def test_communities_and_components() -> None:
    whole = rows("components", EDGES)
    assert whole == [
        (1, 4, ["a", "b", "c", "d"], ["ab", "bc", "bd", "cd"]),
        (2, 2, ["e", "f"], ["ef"]),
    ]
    assert [row[2] for row in rows("communities", EDGES)] == [row[2] for row in whole]


def test_of_two_sorts_one_is_told() -> None:
    assert rows("components", FILMS, "through") == [
        (1, 4, ["ann", "bob", "cid", "dan"], ["annm1", "bobm1", "bobm2", "cidm2", "cidm3", "danm3"])
    ]
    assert [row[:2] for row in rows("cuts", FILMS, "through")] == [("bob", 2), ("cid", 2)]


def test_similarity() -> None:
    # bob shares one of two films with ann, and one of three with cid
    assert rows("similarity", FILMS, "through", "bob") == [
        ("bob", "ann", 0.5, ["m1"], ["annm1", "bobm1"]),
        ("bob", "cid", 0.3333, ["m2"], ["bobm2", "cidm2"]),
    ]
    assert [row[:3] for row in rows("similarity", FILMS, "through")] == [
        ("ann", "bob", 0.5),
        ("cid", "dan", 0.5),
        ("bob", "cid", 0.3333),
    ]


def test_distances() -> None:
    assert [row[:3] for row in rows("distances", FILMS, "through", "ann")] == [
        (1, 1, ["bob"]),
        (2, 1, ["cid"]),
        (3, 1, ["dan"]),
    ]
    assert [row[:3] for row in rows("distances", EDGES, "other", "a")] == [
        (1, 1, ["b"]),
        (2, 2, ["c", "d"]),
    ]
    assert rows("distances", EDGES, "other", "nobody") == []


@pytest.mark.parametrize("name", ALGORITHMS)
def test_rows_are_of_the_kinds_that_are_said(name: str) -> None:
    python = {"string": str, "int": int, "float": float, "list of string": list}
    found = rows(name, FILMS, "through", "ann")
    assert found
    for row in found:
        assert [type(value) for value in row] == [python[kind] for kind in ALGORITHMS[name].kinds]


@pytest.mark.parametrize("name", ALGORITHMS)
def test_no_rows_are_no_answer(name: str) -> None:
    assert applied(name, ["x"], Result(["one", "other", "weight", "source"], [])).rows == []


@pytest.mark.parametrize("name", ALGORITHMS)
def test_the_order_of_the_edges_does_not_matter(name: str) -> None:
    edges = [*EDGES, ("f", "g"), ("g", "h"), ("h", "a")]
    assert rows(name, edges, "other", "a") == rows(name, edges[::-1], "other", "a")


def test_several_edges_are_one_and_what_leads_to_itself_is_none() -> None:
    (first, *_) = rows("core", [("a", "b"), ("b", "a"), ("a", "a"), ("a", "c")])
    assert first == ("a", 1, 2, ["ab", "ac", "ba"])


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(
        UsageError, match=r"core wants rows of one, other, weight, source .* of x\."
    ):
        applied("core", ["x"], Result(["x"], [(1,)]))
    edges = Result(["one", "other", "weight", "source"], [("a", "b", 1, [])])
    with pytest.raises(UsageError, match="core wants nodes as one and other"):
        applied("core", ["x"], edges)
