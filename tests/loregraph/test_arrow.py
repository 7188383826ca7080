from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import loregraph
from loregraph.arrow import arrow_array

LISTS = st.recursive(
    st.none() | st.integers(-(2**53), 2**53) | st.text() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        yield opened


def one(store: loregraph.Store, expression: str) -> pa.ChunkedArray:
    return store.run(f"UNWIND [1, 2] AS n RETURN {expression} AS x").to_arrow()["x"]


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        ("n = 1", pa.bool_()),
        ("n", pa.int64()),
        ("n / 2.0", pa.float64()),
        ("CASE n WHEN 1 THEN 1 ELSE 0.5 END", pa.float64()),
        ("toString(n)", pa.string()),
        ("null", pa.null()),
        ("date('2020-01-0' + n)", pa.date32()),
        ("localtime('12:00:00.000000001')", pa.time64("ns")),
        ("localdatetime('2020-01-01T12:00')", pa.timestamp("us")),
        ("localdatetime('2020-01-01T12:00:00.000000001')", pa.timestamp("ns")),
        ("datetime('2020-01-01T12:00[Europe/London]')", pa.timestamp("us", "Europe/London")),
        ("datetime('2020-01-01T12:00+02:00')", pa.timestamp("us", "+02:00")),
        ("datetime('2020-01-01T12:00+0' + n + ':00')", pa.timestamp("us", "UTC")),
        ("datetime('2020-01-01T12:00Z')", pa.timestamp("us", "UTC")),
        ("duration({months: n, days: 2, nanoseconds: 3})", pa.month_day_nano_interval()),
        ("[n, null]", pa.list_(pa.int64())),
        ("[]", pa.list_(pa.null())),
        ("{a: n, b: [{c: 'x'}]}", None),
        ("point({x: n, y: 2})", None),
    ],
)
def test_a_column_has_its_type(store: loregraph.Store, expression: str, kind: Any) -> None:
    column = one(store, expression)
    assert len(column.to_pylist()) == 2
    assert column.type == kind if kind else pa.types.is_struct(column.type)


@pytest.mark.parametrize(
    "expression",
    [
        "CASE n WHEN 1 THEN 1 ELSE 'a' END",
        "CASE n WHEN 1 THEN 9007199254740993 ELSE 0.5 END",
        "CASE n WHEN 1 THEN true ELSE 0 END",
        "time('12:00+01:00')",
        "localdatetime('9999-01-01T12:00:00.000000001')",
        "{}",
    ],
)
def test_what_has_no_one_type_is_json(store: loregraph.Store, expression: str) -> None:
    assert one(store, expression).type == pa.string()


def test_values_are_the_same(store: loregraph.Store) -> None:
    assert one(store, "date('-0004-01-01')").cast(pa.int32()).to_pylist()[0] < -720_000
    assert one(store, "localtime('12:00:00.5')")[0].as_py() == time(12, 0, 0, 500_000)
    at = datetime(2020, 7, 1, 12, tzinfo=ZoneInfo("Europe/London"))
    assert one(store, "datetime('2020-07-01T12:00[Europe/London]')")[0].as_py() == at
    assert one(store, "duration('P1M2DT3S')")[0].as_py() == pa.MonthDayNano([1, 2, 3 * 10**9])
    assert one(store, "point({latitude: 1, longitude: n})")[1].as_py() == {
        "srid": 4326, "x": 2.0, "y": 1.0, "z": None,
    }  # fmt: skip


def test_elements_are_structs_that_parquet_keeps(store: loregraph.Store, tmp_path: Path) -> None:
    store.run(
        "CREATE (a:Actor:Person {name: 'Ann', born: date('1962-07-03'), mixed: 1})"
        "-[:ACTED_IN {billing: 1}]->(:Film {title: 'X', mixed: 'text'}), (:Nothing)"
    )
    table = store.run(
        "MATCH (n) OPTIONAL MATCH p = (n)-[r]->() RETURN n, r, p, collect(n) AS all ORDER BY id(n)"
    ).to_arrow()
    rows = table.to_pylist()
    assert rows[0]["n"]["labels"] == ["Actor", "Person"]
    assert rows[0]["n"]["properties"] == {
        "born": date(1962, 7, 3), "mixed": "1", "name": "Ann", "title": None,
    }  # fmt: skip
    assert rows[1]["n"]["properties"]["mixed"] == '"text"'
    assert rows[2]["n"]["properties"] is None
    assert rows[0]["r"]["type"] == "ACTED_IN"
    assert rows[0]["r"]["endNodeElementId"] == rows[1]["n"]["elementId"]
    assert rows[0]["p"]["relationships"] == [rows[0]["r"]]
    assert [row["p"] is None for row in rows] == [False, True, True]
    pq.write_table(table, tmp_path / "answer.parquet")
    assert pq.read_table(tmp_path / "answer.parquet").to_pylist() == rows


def test_an_answer_without_rows_keeps_its_columns(store: loregraph.Store) -> None:
    assert store.run("MATCH (n:Nobody) RETURN n, 1 AS one").to_arrow().column_names == ["n", "one"]


@given(st.lists(LISTS, max_size=4))
def test_any_value_makes_a_column_of_as_many_rows(values: list[Any]) -> None:
    column = arrow_array(values, pa)
    column.validate(full=True)
    assert [value is None for value in column.to_pylist()] == [value is None for value in values]
