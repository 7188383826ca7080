from __future__ import annotations

import pytest

from graph.results.errors import SourceError
from loaders.base import Reading
from loaders.sources.csv.records import Columns, Record

GIVEN = {"name": "Heat", "cast": [{"actor": {"name": "Al"}}, {"actor": {"name": "Bob"}}], "x.y": 1}


def test_a_path_goes_through_objects_and_lists() -> None:
    record = Record("f: [1]", GIVEN, Columns("f"))
    assert record.values("name") == ["Heat"]
    assert record.values("cast.actor.name") == ["Al", "Bob"]
    assert record.values("x.y") == [1]
    assert record.values("nothing.there") == []


def test_a_path_with_a_dot_begins_at_the_item() -> None:
    record = Record("f: [1]", GIVEN, Columns("f")).inside({"name": "Al"})
    assert record.values(".name") == ["Al"]
    assert record.inside("Al").values(".") == ["Al"]


def test_a_table_must_have_the_column() -> None:
    record = Record("f:2", {"movie": "Heat"}, Columns("f", frozenset({"movie"})))
    with pytest.raises(SourceError, match=r"^f:1: there is no column 'movei'.*Did you mean movie"):
        record.values("movei")


def test_what_was_never_asked_for_is_told() -> None:
    columns, reading = Columns("f"), Reading()
    for _ in range(2):
        columns.see({"a": 1, "b": {"c": 2}, "d": "", "e": None})
    Record("f:1", {"b": {"c": 2}}, columns).values("b.c")
    columns.tell(reading)
    assert reading.unread == {"f: a": 2}
