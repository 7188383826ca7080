"""Random writes, deletes, rollbacks, merges and reopenings against a plain MultiDiGraph."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from graph.stores.embedded.transaction import Transaction
from graph.values.point import Point
from graph.values.temporal import Date

pytestmark = pytest.mark.once

LABELS = ("A", "B", "C")
TYPES = ("R", "S")
KEYS = ("id", "name", "n", "x")
values = st.one_of(
    st.none(),
    st.integers(-3, 3),
    st.sampled_from(
        [2**62, 2**62 + 1, 0.5, 1.0, math.nan, True, False, "a", "b", "é\N{CLAPPER BOARD}", ""]
    ),
    st.sampled_from([(), ("a",), ("a", "b"), (1, 2), (0.5,), (True,)]),
    st.sampled_from([Date.parse("1996-05-22"), Point(7203, 1.0, 2.0)]),
)
properties = st.dictionaries(st.sampled_from(KEYS), values, max_size=3)
place = st.integers(0, 10**6)


def exact(value: Any) -> Any:
    """Make values of different types differ, and NaN equal itself."""
    return (type(value).__name__, repr(value))


def equal(first: Any, second: Any) -> bool:
    """Tell whether Cypher's = holds, written without the store's own code."""
    if isinstance(first, tuple) and isinstance(second, tuple):
        return len(first) == len(second) and all(map(equal, first, second))
    if isinstance(first, bool) != isinstance(second, bool):
        return False
    return bool(first == second) and first is not None


class StoreMachine(RuleBasedStateMachine):
    """Every change goes to the store and, once committed, to the model."""

    @initialize(kept=st.booleans(), merge_above=st.sampled_from([0, 2, 1000]))
    def begin(self, *, kept: bool, merge_above: int) -> None:
        self.merge_above = merge_above
        self.folder = tempfile.TemporaryDirectory()
        self.path = str(Path(self.folder.name) / "lore.db") if kept else ":memory:"
        self.store = NetworkXStore(self.path, merge_above=self.merge_above)
        self.model: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        self.transaction: Transaction | None = None
        self.draft = self.model

    def teardown(self) -> None:
        if hasattr(self, "store"):
            if self.transaction is not None:
                self.transaction.rollback()
            self.store.close()
            self.folder.cleanup()

    def pick(self, number: int) -> int | None:
        nodes = sorted(self.draft)
        return nodes[number % len(nodes)] if nodes else None

    def pick_relationship(self, number: int) -> tuple[int, int, int] | None:
        edges = sorted(self.draft.edges(keys=True), key=lambda edge: edge[2])
        return edges[number % len(edges)] if edges else None

    def open(self) -> Transaction:
        if self.transaction is None:
            self.transaction = self.store.transaction()
            self.draft = self.model.copy()
        return self.transaction

    @rule(labels=st.sets(st.sampled_from(LABELS)), given=properties)
    def create_node(self, labels: set[str], given: dict[str, Any]) -> None:
        transaction = self.open()
        n = transaction.create_node(labels, given)
        assert n not in self.draft
        kept = {key: value for key, value in given.items() if value is not None}
        self.draft.add_node(n, labels=set(labels), properties=kept)

    @rule(start=place, end=place, name=st.sampled_from(TYPES), given=properties)
    def create_relationship(self, start: int, end: int, name: str, given: dict[str, Any]) -> None:
        transaction = self.open()
        source, target = self.pick(start), self.pick(end)
        if source is not None and target is not None:
            r = transaction.create_relationship(name, source, target, given)
            kept = {key: value for key, value in given.items() if value is not None}
            self.draft.add_edge(source, target, key=r, type=name, properties=kept)

    @rule(number=place)
    def delete_node(self, number: int) -> None:
        transaction = self.open()
        n = self.pick(number)
        if n is not None:
            edges = [*self.draft.in_edges(n, keys=True), *self.draft.out_edges(n, keys=True)]
            assert transaction.incident(n) == sorted({key for _, _, key in edges})
            for r in transaction.incident(n):
                transaction.delete_relationship(r)
            transaction.delete_node(n)
            self.draft.remove_node(n)

    @rule(number=place)
    def delete_relationship(self, number: int) -> None:
        transaction = self.open()
        edge = self.pick_relationship(number)
        if edge is not None:
            transaction.delete_relationship(edge[2])
            self.draft.remove_edge(*edge)

    @rule(number=place, key=st.sampled_from(KEYS), value=values)
    def set_node_property(self, number: int, key: str, value: Any) -> None:
        transaction = self.open()
        n = self.pick(number)
        if n is not None:
            transaction.set_node_property(n, key, value)
            held = dict(self.draft.nodes[n]["properties"])
            held.pop(key, None)
            self.draft.nodes[n]["properties"] = held if value is None else {**held, key: value}

    @rule(number=place, key=st.sampled_from(KEYS), value=values)
    def set_relationship_property(self, number: int, key: str, value: Any) -> None:
        transaction = self.open()
        edge = self.pick_relationship(number)
        if edge is not None:
            transaction.set_relationship_property(edge[2], key, value)
            held = dict(self.draft.edges[edge]["properties"])
            held.pop(key, None)
            self.draft.edges[edge]["properties"] = held if value is None else {**held, key: value}

    @rule(number=place, label=st.sampled_from(LABELS), add=st.booleans())
    def change_label(self, number: int, label: str, *, add: bool) -> None:
        transaction = self.open()
        n = self.pick(number)
        if n is not None:
            labels = self.draft.nodes[n]["labels"]
            change = transaction.add_label if add else transaction.remove_label
            assert change(n, label) == ((label not in labels) == add)
            self.draft.nodes[n]["labels"] = labels | {label} if add else labels - {label}

    @precondition(lambda self: self.transaction is not None)
    @rule(read=st.booleans())
    def commit(self, *, read: bool) -> None:
        if read:
            self.check(self.transaction, self.draft)
        self.transaction.commit()
        self.transaction, self.model = None, self.draft

    @precondition(lambda self: self.transaction is not None)
    @rule()
    def roll_back(self) -> None:
        self.transaction.rollback()
        self.transaction, self.draft = None, self.model

    @precondition(lambda self: self.transaction is None and self.path != ":memory:")
    @rule()
    def reopen(self) -> None:
        self.store.close()
        assert [entry.name for entry in Path(self.folder.name).iterdir()] == ["lore.db"]
        self.store = NetworkXStore(self.path, merge_above=self.merge_above)

    @rule(label=st.sampled_from(LABELS), key=st.sampled_from(KEYS), value=values)
    def look_up(self, label: str, key: str, value: Any) -> None:
        view, model = self.store.snapshot(), self.model
        if self.transaction is not None:
            view, model = self.transaction, self.draft
        expected = [
            n
            for n, node in model.nodes(data=True)
            if label in node["labels"] and equal(node["properties"].get(key), value)
        ]
        assert list(view.lookup(label, key, value)) == sorted(expected)

    @rule()
    def read_everything(self) -> None:
        self.check(self.store.snapshot(), self.model)

    @invariant()
    def counts_agree(self) -> None:
        if hasattr(self, "store"):
            snapshot = self.store.snapshot()
            event(f"generation {snapshot.base.generation}")
            assert snapshot.node_count == len(self.model)
            assert snapshot.relationship_count == self.model.number_of_edges()

    def check(self, view: Any, model: nx.MultiDiGraph[int]) -> None:
        assert list(view.node_ids()) == sorted(model)
        assert list(view.relationship_ids()) == sorted(r for _, _, r in model.edges(keys=True))
        for n, node in model.nodes(data=True):
            assert set(view.labels_of(n)) == node["labels"]
            self.check_properties(view.node_properties(n), node["properties"])
            for key in KEYS:
                wanted = exact(node["properties"].get(key))
                assert exact(view.node_column(key)[n]) == wanted
                assert exact(view.node_property(n, key)) == wanted
        for start, end, r, edge in model.edges(keys=True, data=True):
            assert (view.source(r), view.target(r)) == (start, end)
            assert (view.sources()[r], view.targets()[r]) == (start, end)
            assert view.type_of(r) == edge["type"]
            self.check_properties(view.relationship_properties(r), edge["properties"])
            for key in KEYS:
                wanted = exact(edge["properties"].get(key))
                assert exact(view.relationship_column(key)[r]) == wanted
        self.check_names(view, model)
        self.check_adjacency(view, model)
        self.check_facts(view, model)

    def check_properties(self, found: dict[str, Any], wanted: dict[str, Any]) -> None:
        assert {k: exact(v) for k, v in found.items()} == {k: exact(v) for k, v in wanted.items()}

    def check_names(self, view: Any, model: nx.MultiDiGraph[int]) -> None:
        for label in LABELS:
            having = sorted(n for n, node in model.nodes(data=True) if label in node["labels"])
            assert list(view.nodes_with_label(label)) == having
            assert {n for n in model if n in view.label_set(label)} == set(having)
            assert view.label_count(label) == len(having)
            assert (label in view.labels()) == bool(having)
        for name in TYPES:
            edges = model.edges(keys=True, data=True)
            ids = sorted(r for _, _, r, edge in edges if edge["type"] == name)
            assert list(view.relationships_of_type(name)) == ids
            assert view.type_count(name) == len(ids)

    def check_adjacency(self, view: Any, model: nx.MultiDiGraph[int]) -> None:
        for name in TYPES:
            out, into = view.adjacency("out", name), view.adjacency("in", name)
            for n in model:
                edges = model.out_edges(n, keys=True, data=True)
                after = sorted((end, r) for _, end, r, edge in edges if edge["type"] == name)
                edges = model.in_edges(n, keys=True, data=True)
                before = sorted((start, r) for start, _, r, edge in edges if edge["type"] == name)
                assert list(zip(*out.expand(n), strict=True)) == after
                assert list(zip(*into.expand(n), strict=True)) == before
                assert out.degree(n) == len(after)

    def check_facts(self, view: Any, model: nx.MultiDiGraph[int]) -> None:
        kinds = {int: "int", float: "float", bool: "bool", str: "string"}
        for key in KEYS:
            held = [node["properties"].get(key) for _, node in model.nodes(data=True)]
            found = {kinds.get(type(value), "mixed") for value in held if value is not None}
            assert view.column_kind(key) == "mixed" or found <= {view.column_kind(key)}
        for start, end, edge in model.edges(data=True):
            starts, ends = view.end_labels(edge["type"])
            assert starts <= model.nodes[start]["labels"]
            assert ends <= model.nodes[end]["labels"]


StoreMachine.TestCase.settings = settings(
    max_examples=80,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestStore = StoreMachine.TestCase


def test_a_node_with_relationships_cannot_be_left_deleted() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        n = transaction.create_node(["A"], {})
        transaction.create_relationship("R", n, n, {})
    with pytest.raises(CypherError, match="still has relationships"), store.transaction() as bad:
        bad.delete_node(0)
    assert store.counts().nodes == 1
