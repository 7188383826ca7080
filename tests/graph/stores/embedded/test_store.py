"""Running queries through a store: plans, transactions, limits; the engine here is a small one."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError, StoreError, UsageError
from graph.results.result import Result
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.results.engine import Limits
    from graph.stores.embedded.snapshot import Snapshot


def count(view: Any, _: Mapping[str, Any]) -> int:
    found: int = view.node_count
    return found


def make(view: Any, parameters: Mapping[str, Any]) -> int:
    made: int = view.create_node(["Made"], dict(parameters))
    return made


def make_and_fail(view: Any, parameters: Mapping[str, Any]) -> int:
    make(view, parameters)
    raise CypherError("It went wrong.", kind="TypeError")


@dataclass
class Plan:
    """One of the functions above, prepared."""

    function: Callable[[Any, Mapping[str, Any]], Any]
    parameters: Mapping[str, Any]
    limits: list[Limits]

    @property
    def writes(self) -> bool:
        return self.function is not count

    def execute(self, view: Any, limits: Limits) -> Result:
        self.limits.append(limits)
        return Result(["value"], [(self.function(view, self.parameters),)])


class SmallEngine:
    """Answers three queries."""

    def __init__(self) -> None:
        self.limits: list[Limits] = []

    def prepare(self, text: str, parameters: Mapping[str, Any], view: Snapshot) -> Plan:
        assert view.schema_version >= 0
        known = {"count": count, "make": make, "make and fail": make_and_fail}
        if text not in known:
            raise CypherError("It is no query.", phase="compile time")
        return Plan(known[text], parameters, self.limits)


@pytest.fixture
def store() -> NetworkXStore:
    return NetworkXStore(engine=SmallEngine())


def test_reading_and_writing(store: NetworkXStore) -> None:
    assert store.run("count").value() == [0]
    store.run("make", name="a")
    store.run("make", {"name": "b"}, more=1)
    assert store.run("count").value() == [2]
    assert [dict(n.items()) for n in store.nodes()] == [{"name": "a"}, {"name": "b", "more": 1}]
    assert store.snapshot().version == 2


def test_a_failed_query_leaves_nothing(store: NetworkXStore) -> None:
    with pytest.raises(CypherError, match="went wrong"):
        store.run("make and fail")
    with pytest.raises(CypherError, match="no query"):
        store.run("nonsense")
    assert store.run("count").value() == [0]


def test_reading_only(store: NetworkXStore) -> None:
    with pytest.raises(UsageError, match=r"This query writes, and only reading was allowed"):
        store.run("make", read_only=True)
    assert store.run("count", read_only=True).value() == [0]


def test_limits_reach_the_engine(store: NetworkXStore) -> None:
    store.run("count", timeout=60, row_budget=7)
    store.run("count")
    given, none = store._engine.limits  # type: ignore[union-attr]
    assert given.rows == 7
    assert given.deadline is not None
    assert (none.rows, none.deadline) == (None, None)


def test_a_transaction_runs_several_queries(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        transaction.run("make", name="a")
        assert transaction.run("count").value() == [1]
        assert store.run("count").value() == [0]
    assert store.run("count").value() == [1]


def test_a_failed_query_ends_its_transaction(store: NetworkXStore) -> None:
    transaction = store.transaction()
    transaction.run("make")
    with pytest.raises(CypherError):
        transaction.run("make and fail")
    with pytest.raises(StoreError, match=r"can only be rolled back: a query failed \(CypherError"):
        transaction.run("count")
    with pytest.raises(StoreError, match="can only be rolled back"):
        transaction.commit()
    transaction.rollback()
    assert store.run("count").value() == [0]


def swallow(store: NetworkXStore) -> None:
    with store.transaction() as transaction, suppress(CypherError):
        transaction.run("make and fail")


def test_a_swallowed_error_does_not_commit(store: NetworkXStore) -> None:
    with pytest.raises(StoreError, match="Rolled back: a query of this transaction failed"):
        swallow(store)
    assert store.run("count").value() == [0]


def test_without_an_engine() -> None:
    store = NetworkXStore()
    with pytest.raises(StoreError, match=r"without an engine for queries: use loregraph\.open"):
        store.run("count")
    transaction = store.transaction()
    with pytest.raises(StoreError, match="without an engine"):
        transaction.run("count")
    transaction.rollback()


def test_listeners_hear_of_commits_alone(store: NetworkXStore) -> None:
    heard = []
    store.listeners.append(
        lambda change, after: heard.append((change.touched_nodes, after.version))
    )
    store.run("make")
    store.run("count")
    store.transaction().rollback()
    store.transaction().commit()
    assert heard == [({0}, 1)]


def test_a_store_closed_under_a_transaction(path: str) -> None:
    store = NetworkXStore(path)
    transaction = store.transaction()
    transaction.create_node(["A"], {})
    store.close()
    with pytest.raises(StoreError, match="is closed: open it again"):
        transaction.commit()
    with NetworkXStore(path) as again:
        assert again.counts().nodes == 0


def test_old_snapshots_are_let_go(path: str) -> None:
    import weakref

    with NetworkXStore(path, engine=SmallEngine()) as store:
        store.run("make", id="a")
        assert store.lookup("Made", "id", "a")
        old = weakref.ref(store.snapshot())
        for i in range(5):
            store.run("make", id=str(i))
            assert store.lookup("Made", "id", str(i))
        gc.collect()
        assert old() is None
