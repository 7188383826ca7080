"""A query ends before the memory does."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.values import memory


def test_the_gauge_reads_this_machine() -> None:
    used = memory.resident()
    if used == 0:
        pytest.skip("this system does not tell how much a process holds")
    held = bytearray(64 << 20)
    assert memory.resident() - used > 32 << 20
    assert (memory.available() or 1) > 0
    del held


@pytest.mark.parametrize(
    "text",
    [
        "UNWIND range(1, 100000000) AS x RETURN collect(x) AS l",
        "UNWIND range(1, 1000) AS x RETURN collect(range(1, 1000000)) AS l",
        "RETURN [x IN range(1, 1000) | range(1, 1000000)] AS l",
        (
            "WITH reduce(s = 'a', x IN range(1, 20) | s + s) AS s "
            "UNWIND range(1, 100000) AS x RETURN size(collect(s + x)) AS n"
        ),
        "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN a, b",
    ],
)
def test_a_query_stops_where_hardly_any_is_left(
    text: str, store: NetworkXStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = memory.resident() + (300 << 20)
    monkeypatch.setattr(memory, "available", lambda: most + memory.RESERVE - memory.resident())
    monkeypatch.setattr(memory._Gauge, "ceiling", 0)
    if memory.resident() == 0:
        pytest.skip("this system does not tell how much a process holds")
    with pytest.raises(CypherError, match="hardly any memory") as caught:
        store.run(text)
    assert (caught.value.kind, caught.value.code) == ("ResourceLimit", "OutOfMemory")
    assert memory.resident() - most < 1 << 30
