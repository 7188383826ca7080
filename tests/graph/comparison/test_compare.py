from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.comparison.compare import Part, Tally, compare
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def two() -> Iterator[tuple[NetworkXStore, NetworkXStore]]:
    with NetworkXStore(engine=CypherEngine()) as first, NetworkXStore(engine=CypherEngine()) as two:
        yield first, two


def test_the_same_in_another_order_is_the_same(two: tuple[NetworkXStore, NetworkXStore]) -> None:
    two[0].run("CREATE (a:A {id: 'a'})-[:R {x: [1]}]->(b:B {y: 1}), (a)-[:R]->(b), (:C), (:C)")
    two[1].run("CREATE (:C), (b:B {y: 1}), (:C), (a:A {id: 'a'}), (a)-[:R]->(b)")
    two[1].run("MATCH (a:A), (b:B) CREATE (a)-[:R {x: [1]}]->(b)")
    found = compare(*two)
    assert (found.nodes, found.relationships) == (Tally(same=4), Tally(same=2))
    assert (found.different, found.differences) == (0, [])


def test_what_differs_is_told(two: tuple[NetworkXStore, NetworkXStore]) -> None:
    two[0].run("CREATE (:A {id: 'a', x: 1, y: 2})-[:R {v: 1}]->(:B {id: 'b'}), (:Old)")
    two[1].run("CREATE (:A:N {id: 'a', x: 1.0, z: 3})-[:R {v: 2}]->(:B {id: 'b'})-[:S]->(:New)")
    found = compare(*two)
    assert found.nodes == Tally(same=1, changed=1, only_first=1, only_second=1)
    assert found.relationships == Tally(changed=1, only_second=1)
    changed, old, new, link, only = found.differences
    assert changed.parts == [
        Part("labels", ["A"], ["A", "N"]),
        Part("x", 1, 1.0),
        Part("y", 2, None),
        Part("z", None, 3),
    ]
    assert [type(part.second) for part in changed.parts][1] is float
    assert (old.second, new.first) == (None, None)
    assert link.parts == [Part("v", 1, 2)]
    assert link.ends is not None
    assert [end.properties["id"] for end in link.ends] == ["a", "b"]
    assert only.ends is not None
    assert [set(end.labels) for end in only.ends] == [{"B"}, {"New"}]


def test_all_are_counted_and_some_are_told(two: tuple[NetworkXStore, NetworkXStore]) -> None:
    two[0].run("UNWIND range(1, 50) AS x CREATE (:A {id: x})-[:R]->(:A {id: -x})")
    found = compare(*two, most=60)
    assert (found.different, len(found.differences)) == (150, 60)
    assert compare(*two, most=120).differences[-1].ends is not None
    assert compare(*two, most=0).differences == []


def test_one_node_too_many_of_the_same_is_seen(two: tuple[NetworkXStore, NetworkXStore]) -> None:
    two[0].run("CREATE (:A {id: 1}), (:A {id: 1})")
    two[1].run("CREATE (:A {id: 1}), (:A {id: 1}), (:A {id: 1})")
    assert compare(*two).nodes == Tally(same=2, only_second=1)


names = st.sampled_from(["a", "b", "c"])
graphs = st.tuples(
    st.dictionaries(names, st.integers(0, 1), min_size=1),
    st.lists(st.tuples(names, names, st.integers(0, 1)), max_size=5),
)


@given(graphs, graphs)
def test_tallies_agree_with_counting_by_hand(
    one: tuple[dict[str, int], list[tuple[str, str, int]]],
    other: tuple[dict[str, int], list[tuple[str, str, int]]],
) -> None:
    with NetworkXStore() as first, NetworkXStore() as second:
        for store, (nodes, edges) in ((first, one), (second, other)):
            with store.transaction() as transaction:
                made = {
                    k: transaction.create_node(("N",), {"id": k, "v": v}) for k, v in nodes.items()
                }
                for start, end, v in edges:
                    if start in made and end in made:
                        transaction.create_relationship("R", made[start], made[end], {"v": v})
        found, back = compare(first, second), compare(second, first)
    both = one[0].keys() & other[0].keys()
    same = sum(one[0][key] == other[0][key] for key in both)
    assert found.nodes == Tally(
        same, len(both) - same, len(one[0]) - len(both), len(other[0]) - len(both)
    )
    assert len(found.differences) == found.different == back.different
    assert found.relationships.same == back.relationships.same
    assert found.relationships.only_first == back.relationships.only_second
