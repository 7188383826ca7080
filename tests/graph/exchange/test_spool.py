from __future__ import annotations

import sqlite3

import pytest

from graph.exchange import spool as module
from graph.exchange.spool import Spool, spooled
from graph.results.errors import LoregraphError
from graph.values.point import Point
from graph.values.temporal import Date


def test_records_come_back_with_their_values_nodes_first_then_edges_by_their_ends() -> None:
    properties = {"id": "x", "day": Date(2020, 1, 2), "at": Point(7203, 1.0, 2.0), "n": (1, 2)}
    with spooled() as spool:
        spool.add_edge("R", "b", "a", 1, {})
        spool.add_edge("R", "a", "b", 2, {"since": 1})
        assert spool.add_node("a", 3, ("A", "B"), properties)
        assert spool.add_node("b", 4, (), {"id": 7})
        nodes, links = spool.batches()
    assert [(node.key, node.labels, node.properties) for node in nodes.nodes] == [
        ("x", ("A", "B"), properties),
        ("\0002", (), {"id": 7}),
    ]
    assert [(link.start, link.end, link.properties) for link in links.relationships] == [
        ("x", "\0002", {"since": 1}),
        ("\0002", "x", {}),
    ]


def test_parallel_relationships_are_told_apart_wherever_they_stood() -> None:
    with spooled() as spool:
        spool.add_node("a", 1, (), {})
        for n in (1, 2, 2):
            spool.add_edge("R", "a", "a", 2, {"n": n})
            spool.add_edge("S", "a", "a", 2, {})
        _, links = spool.batches()
    assert [(link.type, link.identity, link.nth) for link in links.relationships] == [
        ("R", ("n",), 0),
        ("R", ("n",), 0),
        ("R", ("n",), 1),
        ("S", (), 0),
        ("S", (), 1),
        ("S", (), 2),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a", "a", True),
        (1, 1.0, True),
        (1.5, 1.5, True),
        (1, True, False),
        (1, "1", False),
        ("int1", 1, False),
        (None, None, False),
    ],
)
def test_a_second_node_of_an_id_is_not_taken(one: object, other: object, *, same: bool) -> None:
    with spooled() as spool:
        assert spool.add_node("a", 5, (), {"id": one})
        assert spool.add_node("b", 6, (), {"id": other}) is not same
        assert (spool.line_of("a"), spool.line_of("b")) == (5, None if same else 6)
        assert spool.line_of_id(one) == (None if one is None else 5)


def test_the_first_loose_end_is_found() -> None:
    with spooled() as spool:
        spool.add_node("a", 1, (), {})
        spool.add_edge("R", "a", "a", 2, {})
        assert spool.loose_end() is None
        spool.add_edge("R", "a", "b", 3, {})
        spool.add_edge("R", "c", "a", 4, {})
        assert spool.loose_end() == (3, "b")


def test_many_records_are_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROWS", 2)
    with spooled() as spool:
        for n in range(5):
            spool.add_node(str(n), n, (), {})
            spool.add_edge("R", str(n), "0", n, {})
        sizes = [(len(batch.nodes), len(batch.relationships)) for batch in spool.batches()]
    assert sizes == [(2, 0), (2, 0), (1, 0), (0, 2), (0, 2), (0, 1)]


def test_a_disk_that_is_full_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    small = module._TABLES + "PRAGMA max_page_count = 10;"
    monkeypatch.setattr(module, "_TABLES", small)
    with pytest.raises(LoregraphError, match=r"temporary file .* full\): make room, or name"):
        fill(1_000)


def fill(count: int) -> None:
    with spooled() as spool:
        for n in range(count):
            spool.add_node(str(n), n, (), {"text": "x" * 100})


def test_nothing_is_left_behind_a_closed_spool() -> None:
    spool = Spool()
    spool.close()
    with pytest.raises(sqlite3.ProgrammingError):
        spool.add_node("a", 1, (), {})


def test_every_loose_end_is_found_once() -> None:
    with spooled() as spool:
        spool.add_node("a", 1, (), {})
        spool.add_edge("R", "a", "c", 2, {})
        spool.add_edge("R", "b", "c", 3, {})
        assert list(spool.loose_ends()) == [("c", 2), ("b", 3)]
