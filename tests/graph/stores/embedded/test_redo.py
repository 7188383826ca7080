"""What a commit writes into the log brings the same state in elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.stores.embedded import redo
from graph.stores.embedded.base import Base
from graph.stores.embedded.delta import Delta
from graph.stores.embedded.snapshot import Snapshot
from graph.stores.embedded.transaction import Transaction
from graph.values.temporal import Date

if TYPE_CHECKING:
    from collections.abc import Callable


def empty() -> Transaction:
    base = Base(0, 0)
    return Transaction(Snapshot("s", 0, base, Delta(base)))


def test_replaying_gives_the_same(contents: Callable[[Any], Any]) -> None:
    first = empty()
    tagged = {
        "$date": "x",
        "x": Date.parse("1996-05-22"),
        "nan": float("nan"),
        "l": ("a",),
        "e": (),
    }
    a = first.create_node(["A", "\ud800"], tagged)
    b = first.create_node([], {"$date": "alone"})
    gone = first.create_node(["Gone"], {})
    first.create_relationship("R", a, b, {"p": (1.5, float("inf"))})
    first.delete_node(gone)
    first.create_index("A", "x")
    second = empty()
    redo.replay(second, redo.dump(first, first.changes()))
    assert contents(second) == contents(first)
    assert second.delta.next_node == 3
    assert second.delta.schema == first.delta.schema
    assert second.lookup("A", "x", Date.parse("1996-05-22")) == [a]
