"""Facts get weaker and say so by a new version; they never become false."""

from __future__ import annotations

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


def test_a_value_of_another_kind_breaks_a_fact_once() -> None:
    facts = Facts()
    facts.see_values(facts.node_kinds, {"n": 1})
    known = facts.version
    facts.see_values(facts.node_kinds, {"n": 2})
    assert facts.version == known
    facts.see_values(facts.node_kinds, {"n": "two"})
    assert (facts.node_kinds, facts.version > known) == ({"n": "mixed"}, True)
    known = facts.version
    facts.see_values(facts.node_kinds, {"n": 2.5})
    assert facts.version == known


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
