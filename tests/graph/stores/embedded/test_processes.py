"""Several processes and threads on one file."""

from __future__ import annotations

import re
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import StoreBusyError, StoreError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Python = Callable[..., subprocess.Popen[str]]

INCREMENT = """
import sys
from graph.stores.embedded.store import NetworkXStore
with NetworkXStore(sys.argv[1], lock_timeout=120, merge_above=5) as store:
    for _ in range(int(sys.argv[2])):
        with store.transaction(writes=True) as tx:
            (n,) = tx.lookup("Counter", "id", "c")
            tx.set_node_property(n, "value", tx.node_property(n, "value") + 1)
            tx.create_node(["Step"], {"at": tx.node_property(n, "value")})
"""
HOLD = """
import sys
from graph.stores.embedded.store import NetworkXStore
with NetworkXStore(sys.argv[1]) as store, store.transaction(writes=True) as tx:
    tx.create_node(["Held"], {})
    print("holding", flush=True)
    sys.stdin.readline()
"""
CREATE = """
import sys
from graph.stores.embedded.store import NetworkXStore
with NetworkXStore(sys.argv[1]) as store:
    with store.transaction(writes=True) as tx:
        tx.create_node(["Made"], {})
    print(store.snapshot().store_id)
"""


def finished(process: subprocess.Popen[str]) -> str:
    out, complaint = process.communicate(timeout=240)
    assert process.returncode == 0, complaint
    return out


def counter(store: NetworkXStore) -> Any:
    return store.lookup("Counter", "id", "c")[0]["value"]


def test_no_increment_of_several_writers_is_lost(path: str, python: Python) -> None:
    with NetworkXStore(path) as store:
        with store.transaction(writes=True) as transaction:
            transaction.create_node(["Counter"], {"id": "c", "value": 0})
        writers = [python(INCREMENT, path, 40) for _ in range(3)]
        seen = 0
        while any(writer.poll() is None for writer in writers):
            snapshot = store.snapshot()
            now, steps = snapshot.node_column("value")[0], snapshot.node_column("at")
            assert now >= seen
            assert sorted(steps[n] for n in snapshot.nodes_with_label("Step")) == [
                *range(1, now + 1)
            ]
            seen = now
        for writer in writers:
            finished(writer)
        assert counter(store) == 120
        assert store.counts().labels["Step"] == 120
        assert store.snapshot().base.generation > 5


def test_a_reader_sees_another_process_at_its_next_query(path: str, python: Python) -> None:
    with NetworkXStore(path) as store:
        before = store.snapshot()
        finished(python(CREATE, path))
        assert before.node_count == 0
        assert store.snapshot().node_count == 1


def test_a_snapshot_stays_readable_when_others_merge_twice(path: str, python: Python) -> None:
    with NetworkXStore(path, merge_above=0) as store, store.transaction(writes=True) as transaction:
        transaction.create_node(["Counter"], {"id": "c", "value": 0})
    with NetworkXStore(path) as store:
        old = store.snapshot()
        assert old.base.generation > 0
        finished(python(INCREMENT, path, 30))
        assert store.snapshot().base.generation > old.base.generation + 1
        assert old.node_column("value") == [0]


def test_processes_that_create_the_same_store_agree(path: str, python: Python) -> None:
    makers = [python(CREATE, path) for _ in range(4)]
    assert len({finished(maker) for maker in makers}) == 1
    with NetworkXStore(path) as store:
        assert store.counts().labels == {"Made": 4}


def test_the_second_writer_waits_and_then_says_so(path: str, python: Python) -> None:
    with NetworkXStore(path, lock_timeout=0.3) as store:
        holder = python(HOLD, path)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "holding\n"
        began = time.monotonic()
        with pytest.raises(StoreBusyError, match=r"still writing .* after 0.3 s: try again"):
            store.transaction(writes=True)
        assert time.monotonic() - began >= 0.25
        assert store.counts().nodes == 0
        holder.communicate("\n")
        with store.transaction(writes=True) as transaction:
            assert transaction.node_count == 1


def test_threads_wait_for_each_other(path: str) -> None:
    with NetworkXStore(path, lock_timeout=120, merge_above=10) as store:
        with store.transaction(writes=True) as transaction:
            transaction.create_node(["Counter"], {"id": "c", "value": 0})
        wrong: list[object] = []

        def write() -> None:
            for _ in range(30):
                with store.transaction(writes=True) as tx:
                    value = tx.node_property(0, "value") + 1
                    tx.set_node_property(0, "value", value)
                    tx.create_node(["Step"], {"at": value})

        def read() -> None:
            seen = 0
            while seen < 120:
                snapshot = store.snapshot()
                value, steps = snapshot.node_column("value")[0], snapshot.label_count("Step")
                if value < seen or value != steps:
                    wrong.append((seen, value, steps))
                seen = value

        threads = [threading.Thread(target=write) for _ in range(4)]
        threads += [threading.Thread(target=read) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        assert not wrong
        assert counter(store) == 120


def test_a_thread_that_waits_for_itself_is_told_so() -> None:
    store = NetworkXStore(lock_timeout=60)
    with (
        store.transaction(writes=True),
        pytest.raises(StoreError, match="This thread has a transaction open already"),
    ):
        store.transaction(writes=True)


def test_another_thread_gives_up_after_its_timeout() -> None:
    store, errors = NetworkXStore(lock_timeout=0.1), []

    def write() -> None:
        try:
            store.transaction(writes=True)
        except StoreBusyError as error:
            errors.append(str(error))

    with store.transaction(writes=True):
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
    (error,) = errors
    assert re.match(
        r"Another transaction is still open \(of thread MainThread, for \d+\.\d s", error
    )
    assert " after 0.1 s: try again later, or wait longer by lock_timeout" in error
