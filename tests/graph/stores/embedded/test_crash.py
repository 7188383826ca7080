"""kill -9 at any moment: nothing committed is lost, and no half of a transaction is there."""

from __future__ import annotations

import os
import random
import signal
import time
from typing import TYPE_CHECKING

import pytest

from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

pytestmark = pytest.mark.once

# Each transaction makes one ring of nodes, all with its number; every third deletes an older ring.
WRITER = """
import sys
from graph.stores.embedded import codec, merge
from graph.stores.embedded.store import NetworkXStore
path, first, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
store = NetworkXStore(path, merge_above=60)
print("ready", flush=True)
number = first
while True:
    with store.transaction() as tx:
        ids = [f"{number}-{i}" for i in range(size)]
        nodes = [tx.create_node(["Ring"], {"id": text, "ring": number}) for text in ids]
        for i, n in enumerate(nodes):
            tx.create_relationship("NEXT", n, nodes[(i + 1) % size], {"ring": number})
        gone = number - 5 if number % 3 == 0 else -1
        for i in range(size):
            for n in tx.lookup("Ring", "id", f"{gone}-{i}"):
                for r in tx.incident(n):
                    tx.delete_relationship(r)
                tx.delete_node(n)
    print(number, flush=True)
    number += 1
"""
SIZE = 4


def rings(path: str) -> tuple[dict[int, int], int]:
    """Count the nodes of each ring, check its relationships, and name the store's generation."""
    with NetworkXStore(path) as store:
        snapshot = store.snapshot()
        ring = snapshot.node_column("ring")
        counts: dict[int, int] = {}
        for n in snapshot.nodes_with_label("Ring"):
            counts[ring[n]] = counts.get(ring[n], 0) + 1
            for direction in ("out", "in"):
                neighbours, _ = snapshot.adjacency(direction, "NEXT").expand(n)
                assert [ring[other] for other in neighbours] == [ring[n]]
        assert snapshot.relationship_count == snapshot.node_count
        return counts, snapshot.base.generation


def alive(last: int) -> set[int]:
    """Name the rings that are there after the last transaction."""
    gone = {number - 5 for number in range(last + 1) if number % 3 == 0}
    return set(range(last + 1)) - gone


def test_fifty_kills(path: str, python: Callable[..., subprocess.Popen[str]]) -> None:
    dice, last, generations = random.Random(7), -1, set()
    for kill in range(150):
        if kill >= 50 and last > 50 and len(generations) > 10:  # a slow machine needs more of them
            break
        writer = python(WRITER, path, last + 1, SIZE)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n", writer.communicate()[1]
        time.sleep(dice.random() * 0.12)
        os.kill(writer.pid, signal.SIGKILL)
        said = writer.stdout.read().split()  # communicate() loses what readline() read ahead
        writer.communicate()
        told = int(said[-1]) if said else last
        counts, generation = rings(path)
        assert set(counts.values()) <= {SIZE}
        # The last commit may be durable without having been told.
        assert set(counts) in (alive(told), alive(told + 1))
        last = told if set(counts) == alive(told) else told + 1
        generations.add(generation)
    assert last > 50
    assert len(generations) > 10, "the kills should have met merges too"
