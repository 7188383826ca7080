from __future__ import annotations

import io
import math

import pytest

import loregraph
from graph.exchange.cypher_script import ROWS, literal, write
from graph.results.errors import UsageError
from graph.values.point import Point
from graph.values.temporal import DateTime, Duration


@pytest.mark.parametrize(
    "value",
    [
        'it\'s "so" \\ \\u0041 \n\t\x00\x1f `x` 🎬',
        True,
        -(2**63),
        1e300,
        -0.0,
        math.inf,
        -math.inf,
        ("a", ""),
        (),
        DateTime.parse("2020-01-01T00:00+01:00[Europe/Paris]"),
        Duration.parse("P1Y2M3DT4.5S"),
        Point(4326, 1.5, -2.0),
        Point(9157, 1.0, 2.0, 3.0),
    ],
)
def test_a_literal_gives_its_value(value: object) -> None:
    with loregraph.open(":memory:") as store:
        ((found,),) = store.run(f"CREATE (n {{v: {literal(value)}}}) RETURN n.v").rows
    assert repr(found) == repr(list(value) if isinstance(value, tuple) else value)


def test_no_number_is_one_too() -> None:
    assert literal(math.nan) == "0.0 / 0.0"


def test_alike_rows_share_statements_and_rules_come_last() -> None:
    with loregraph.open(":memory:") as store:
        store.run("UNWIND range(1, $n) AS i CREATE (:A {id: toString(i)})", n=ROWS + 1)
        store.run("CREATE CONSTRAINT ids FOR (a:A) REQUIRE a.id IS UNIQUE")
        out = io.StringIO()
        write(store, out)
    text = out.getvalue()
    assert text.count("CREATE (n:`loregraph import`:`A`)") == 2
    assert text.rstrip().splitlines()[-1].startswith("CREATE CONSTRAINT `ids` FOR (n:`A`)")
    assert "DROP CONSTRAINT `loregraph import`" in text


def test_its_own_name_in_the_graph_is_refused() -> None:
    with loregraph.open(":memory:") as store:
        store.run("CREATE (:`loregraph import`)")
        with pytest.raises(UsageError, match="the script needs for itself"):
            write(store, io.StringIO())
