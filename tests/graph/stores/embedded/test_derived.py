"""Lists grow in place only where no earlier reader can notice."""

from __future__ import annotations

from typing import Any

from graph.stores.embedded.base import NO_ENTITIES, Entities
from graph.stores.embedded.columns import Column
from graph.stores.embedded.derived import Derived, extend_columns
from graph.stores.embedded.layered import LayeredMap
from graph.stores.embedded.rows import NodeRow


def extended(
    columns: dict[str, list[Any]],
    changes: dict[int, dict[str, Any] | None],
    size: int,
    base: Entities = NO_ENTITIES,
) -> None:
    rows = LayeredMap({n: row and NodeRow((), row) for n, row in changes.items()})
    extend_columns(columns, base, rows, set(changes), size)


def test_new_ids_extend_a_list_in_place() -> None:
    column = [1, 2]
    columns = {"x": column}
    extended(columns, {3: {"x": 4}, 2: None}, 4)
    assert columns["x"] is column
    assert column == [1, 2, None, 4]


def test_a_changed_value_drops_the_list() -> None:
    columns = {"x": [1, 2], "y": [1, 2]}
    extended(columns, {0: {"x": True, "y": 1}}, 2)
    assert columns == {"y": [1, 2]}


def test_a_list_that_python_calls_equal_is_another_value() -> None:
    columns = {"x": [(1,)], "y": [(0.0,)], "z": [(1,)]}
    extended(columns, {0: {"x": (True,), "y": (-0.0,), "z": (1,)}}, 1)
    assert columns == {"z": [(1,)]}


def test_the_bases_own_list_is_left_alone() -> None:
    base = Entities([0], [()], [1], {"x": Column.of(range(1), [1])}, [("x",)])
    own = base.decoded("x")
    columns = {"x": own}
    extended(columns, {1: {"x": 2}}, 2, base)
    assert (columns, own) == ({}, [1])


def test_a_fork_shares_what_is_there_and_drops_alone() -> None:
    derived = Derived()
    derived.label_lists["A"] = [1]
    fork = derived.fork()
    del fork.label_lists["A"]
    assert derived.label_lists == {"A": [1]}
