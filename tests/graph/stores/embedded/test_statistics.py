"""Facts get weaker and say so by a new version; they never become false."""

from __future__ import annotations

from typing import Any

from graph.stores.embedded.rows import NodeRow
from graph.stores.embedded.shapes import Changes, Written
from graph.stores.embedded.statistics import Facts, joined, kind_of, next_schema_version


def test_kinds() -> None:
    assert [kind_of(value) for value in (1, 1.0, True, "a", (1,))] == [
        "int",
        "float",
        "bool",
        "string",
        "mixed",
    ]
    assert (joined([]), joined(["int", "int"]), joined(["int", "float"])) == (None, "int", "mixed")


def test_versions_differ_between_stores() -> None:
    assert Facts().version != Facts().version
    assert next_schema_version() < next_schema_version()


def see(facts: Facts, *values: Any) -> None:
    rows = {n: NodeRow((), {"n": value}) for n, value in enumerate(values)}
    facts.see(Changes(Written.of(rows, rows), Written([], [])))


def test_a_value_of_another_kind_breaks_a_fact_once() -> None:
    facts = Facts()
    see(facts, 1, 3)
    known = facts.version
    see(facts, 2)
    assert facts.version == known
    see(facts, "two")
    assert (facts.node_kinds, facts.version > known) == ({"n": "mixed"}, True)
    known = facts.version
    see(facts, 2.5)
    assert facts.version == known
    assert facts.relationship_kinds == {}


def test_values_of_two_kinds_at_once_are_mixed() -> None:
    facts = Facts()
    see(facts, 1, "two")
    assert facts.node_kinds == {"n": "mixed"}


def test_ends_lose_labels() -> None:
    facts = Facts()
    facts.see_ends("R", ("A", "B"), ("C",))
    known = facts.version
    facts.see_ends("R", ("A", "B", "X"), ("C",))
    assert facts.version == known
    facts.see_ends("R", ("A",), ("C",))
    assert facts.ends["R"] == ({"A"}, {"C"})
    facts.lose_labels(["C"])
    assert facts.ends["R"] == ({"A"}, frozenset())
    assert facts.version > known


def test_a_fork_is_apart() -> None:
    facts = Facts()
    fork = facts.fork()
    fork.see_labels(["A"])
    assert (facts.names, fork.names) == (set(), {"A"})
    assert facts.version < fork.version
