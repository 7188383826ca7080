"""Layered maps: forks start equal and go their own ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.stores.embedded import layered
from graph.stores.embedded.layered import ABSENT, LayeredMap, OwnedIds

writes = st.lists(st.tuples(st.integers(0, 400), st.integers()), max_size=600)


@given(writes, writes)
def test_a_fork_is_a_dictionary_of_its_own(
    first: list[tuple[int, int]], second: list[tuple[int, int]]
) -> None:
    held: LayeredMap[int, int] = LayeredMap()
    for key, value in first:
        held[key] = value
    fork = held.fork()
    for key, value in second:
        fork[key] = value
    assert dict(held.items()) == dict(first)
    assert dict(fork.items()) == {**dict(first), **dict(second)}
    assert all(fork.get(key) == value for key, value in fork.items())
    assert held.get(401) is ABSENT
    assert (401 in fork, bool(LayeredMap())) == (False, False)


def test_a_small_fork_of_a_large_map_copies_little() -> None:
    held: LayeredMap[int, int] = LayeredMap()
    for key in range(10 * layered._FOLD_ABOVE):
        held[key] = key
    fork = held.fork()
    fork[0] = 7
    again = fork.fork()
    assert again._old is fork._old
    assert len(again.new) == 1
    assert again.weight == held.weight + 1


def test_owned_ids_keep_their_order_and_their_owner() -> None:
    owner = object()
    ids = OwnedIds([3, 1, 3], owner)
    assert (list(ids), ids.owner) == ([3, 1], owner)
