"""Readers and writers beside each other: threads of one process, and two processes."""

from __future__ import annotations

import time
from threading import Barrier, Event, Thread, Timer
from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError, StoreBusyError, StoreError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator

    Python = Callable[..., subprocess.Popen[str]]

COUNT = "MATCH (n) RETURN count(n) AS c"
HOLD = """
import sys
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
with NetworkXStore(sys.argv[1], CypherEngine()) as store, store.transaction() as tx:
    for query in sys.argv[2:]:
        print(tx.run(query).value(), flush=True)
    sys.stdin.readline()
    print(tx.run("CREATE (n:Late) RETURN n.x AS x").value(), flush=True)
    print(tx.run("MATCH (n) RETURN count(n) AS c").value(), flush=True)
"""


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, path: str) -> Iterator[NetworkXStore]:
    place = path if request.param == "file" else ":memory:"
    with NetworkXStore(place, CypherEngine(), lock_timeout=120) as made:
        yield made


def in_threads(work: Callable[[int], object], count: int = 8) -> None:
    wrong: list[Exception] = []

    def safely(number: int) -> None:
        try:
            work(number)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is wrong
            wrong.append(error)

    threads = [Thread(target=safely, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(150)
    assert not wrong
    assert not any(thread.is_alive() for thread in threads)


def test_a_transaction_that_reads_hinders_no_writer(store: NetworkXStore) -> None:
    with store.transaction() as reader:
        assert reader.run(COUNT).value() == [0]
        in_threads(lambda _: store.run("CREATE (:A)"), 1)
        store.run("CREATE (:A)")
        assert reader.run(COUNT).value() == [2]
        assert reader.node_count == 2
        assert len(reader.graph) == 2
    assert store.counts().nodes == 2


def test_its_first_write_goes_on_from_what_is_committed_then(store: NetworkXStore) -> None:
    store.run("CREATE (:C {v: 1})")
    with store.transaction() as one:
        assert one.run("MATCH (c:C) RETURN c.v AS v").value() == [1]
        in_threads(lambda _: store.run("MATCH (c:C) SET c.v = c.v + 1 CREATE (:New)"), 4)
        assert one.run("MATCH (c:C) SET c.v = c.v * 10 RETURN c.v AS v").value() == [50]
        assert one.run(COUNT).value() == [5]
        snapshot = store.snapshot()
        assert snapshot.node_property(0, "v") == 5
    assert store.run("MATCH (c:C) RETURN c.v AS v").value() == [50]


def test_eight_threads_read_at_once_and_then_write_one_by_one(store: NetworkXStore) -> None:
    store.run("CREATE (:C {v: 0})")
    together, ever = Barrier(8), list[int]()

    def work(_: int) -> None:
        for _ in range(10):
            with store.transaction() as transaction:
                transaction.run("MATCH (c:C) RETURN c.v AS v")
                together.wait(120)  # all eight are open
                (value,) = transaction.run("MATCH (c:C) SET c.v = c.v + 1 RETURN c.v AS v").value()
                assert transaction.run("MATCH (c:C) RETURN c.v AS v").value() == [value]
                transaction.run("CREATE (:Step {at: $at})", at=value)
                ever.append(value)

    in_threads(work)
    assert sorted(ever) == [*range(1, 81)]
    assert store.run("MATCH (s:Step) RETURN count(DISTINCT s.at) AS c").value() == [80]


def test_what_is_read_under_the_lock_stays(store: NetworkXStore) -> None:
    store.run("CREATE (:C {v: 0})")

    def work(_: int) -> None:
        for _ in range(10):
            with store.transaction(writes=True) as transaction:
                (value,) = transaction.run("MATCH (c:C) RETURN c.v AS v").value()
                transaction.run("MATCH (c:C) SET c.v = $v", v=value + 1)

    in_threads(work)
    assert store.run("MATCH (c:C) RETURN c.v AS v").value() == [80]


def test_a_change_that_rests_on_what_is_over_is_refused(store: NetworkXStore) -> None:
    store.run("CREATE (:C {v: 0})")
    transaction = store.transaction()
    value = transaction.node_property(0, "v")
    store.run("MATCH (c:C) SET c.v = 7")
    with pytest.raises(StoreBusyError, match="do it again"):
        transaction.set_node_property(0, "v", value + 1)
    transaction.rollback()
    assert store.run("MATCH (c:C) RETURN c.v AS v").value() == [7]
    with store.transaction() as transaction:
        store.run("CREATE (:D)")
        transaction.graph.add_node("x")
        assert len(transaction.graph) == 3
    assert store.counts().nodes == 3


def test_a_transaction_has_a_deadline(store: NetworkXStore) -> None:
    transaction = store.transaction(timeout=0.05)
    with pytest.raises(CypherError) as caught:  # noqa: PT012 - a busy machine is late for the first
        transaction.run("CREATE (:A)")
        transaction.run("UNWIND range(1, 1000000000) AS x RETURN sum(x) AS s")
    transaction.rollback()
    assert caught.value.code == "DeadlineExceeded"
    assert store.counts().nodes == 0


@pytest.mark.parametrize("way", ["query", "transaction", "begin"])
def test_the_deadline_holds_while_a_query_waits(store: NetworkXStore, way: str) -> None:
    def write(_: int) -> None:
        began = time.monotonic()
        with pytest.raises(CypherError, match="of thread MainThread") as caught:
            ways[way]()
        assert caught.value.code == "DeadlineExceeded"
        assert 0.15 < time.monotonic() - began < 60

    ways: dict[str, Callable[[], object]] = {
        "query": lambda: store.run("CREATE (:A)", timeout=0.2),
        "begin": lambda: store.transaction(timeout=0.2, writes=True),
        "transaction": lambda: store.transaction(timeout=0.2).run("CREATE (:A)"),
    }
    with store.transaction() as holder:
        holder.run("CREATE (:H)")
        in_threads(write, 1)
    assert store.counts().labels == {"H": 1}


def test_a_query_is_cancelled_while_it_waits(store: NetworkXStore) -> None:
    cancelled = Event()

    def write(number: int) -> None:
        place = store.transaction() if number else store
        with pytest.raises(CypherError) as caught:
            place.run("CREATE (:A)", cancelled=cancelled)
        assert caught.value.code == "Cancelled"

    with store.transaction(writes=True):
        Timer(0.1, cancelled.set).start()
        in_threads(write, 2)
    store.run("CREATE (:B)")
    assert store.counts().labels == {"B": 1}


def lines(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout is not None
    return [process.stdout.readline().strip() for _ in range(count)]


def test_another_process_that_only_reads_hinders_nobody(path: str, python: Python) -> None:
    with NetworkXStore(path, CypherEngine()) as store:
        store.run("CREATE (:A)")
        other = python(HOLD, path, COUNT)
        assert lines(other, 1) == ["[1]"]
        store.run("CREATE (:A)", timeout=120)
        out, complaint = other.communicate("\n", timeout=120)
        assert (out.split(), complaint) == (["[None]", "[3]"], "")
        assert store.counts().labels == {"A": 2, "Late": 1}


def test_deadline_and_cancelling_hold_across_processes(path: str, python: Python) -> None:
    with NetworkXStore(path, CypherEngine(), lock_timeout=120) as store:
        other = python(HOLD, path, "CREATE (n:H) RETURN n.x AS x")
        assert lines(other, 1) == ["[None]"]
        began, cancelled = time.monotonic(), Event()
        with pytest.raises(CypherError, match=r"is still writing to .*lore\.db") as caught:
            store.run("CREATE (:A)", timeout=0.2)
        assert caught.value.code == "DeadlineExceeded"
        Timer(0.2, cancelled.set).start()
        with pytest.raises(CypherError) as stopped:
            store.run("CREATE (:A)", cancelled=cancelled)
        assert stopped.value.code == "Cancelled"
        assert 0.4 <= time.monotonic() - began < 60
        assert store.counts().nodes == 0
        release = Timer(0.2, other.communicate, ["\n"])
        release.start()
        store.run("CREATE (:A)", timeout=120)
        release.join(120)
        assert store.counts().labels == {"A": 1, "H": 1, "Late": 1}


def test_batches_that_were_committed_are_told_when_another_process_comes_between(
    path: str, python: Python
) -> None:
    other: Any = None
    with NetworkXStore(path, CypherEngine()) as store:

        def take(_: object, after: Any) -> None:
            nonlocal other
            if other is None and after.label_count("N") == 2:
                other = python(HOLD, path, "CREATE (n:H) RETURN n.x AS x")
                assert lines(other, 1) == ["[None]"]

        store.listeners.append(take)
        text = "UNWIND [1, 2, 3] AS x CALL (x) { CREATE (:N {x: x}) } IN TRANSACTIONS OF 1 ROW"
        with pytest.raises(CypherError) as caught:
            store.run(text, timeout=3)
        other.communicate("\n", timeout=120)
        assert caught.value.code == "DeadlineExceeded"
        assert caught.value.hint.endswith("2 batches were committed before, and stay.")
        assert store.counts().labels == {"H": 1, "Late": 1, "N": 2}
        store.run("CREATE (:After)")


def test_after_closing_nothing_is_begun(path: str) -> None:
    store = NetworkXStore(path, CypherEngine())
    transaction = store.transaction()
    store.close()
    with pytest.raises(StoreError, match="is closed: open it again"):
        transaction.run(COUNT)
    with pytest.raises(StoreError, match="is closed: open it again"):
        store.transaction(writes=True)
