"""Lists grow in place only where no earlier reader can notice."""

from __future__ import annotations

from graph.stores.embedded.derived import Derived, extend_columns
from graph.stores.embedded.rows import NodeRow


def test_new_ids_extend_a_list_in_place() -> None:
    column = [1, 2]
    columns = {"x": column}
    extend_columns(columns, {}.get, [(3, NodeRow((), {"x": 4})), (2, None)], 4)
    assert columns["x"] is column
    assert column == [1, 2, None, 4]


def test_a_changed_value_drops_the_list() -> None:
    columns = {"x": [1, 2], "y": [1, 2]}
    extend_columns(columns, {}.get, [(0, NodeRow((), {"x": True, "y": 1}))], 2)
    assert columns == {"y": [1, 2]}


def test_the_bases_own_list_is_left_alone() -> None:
    own = [1]
    columns = {"x": own}
    extend_columns(columns, {"x": own}.get, [(1, NodeRow((), {"x": 2}))], 2)
    assert (columns, own) == ({}, [1])


def test_a_fork_shares_what_is_there_and_drops_alone() -> None:
    derived = Derived()
    derived.label_lists["A"] = [1]
    fork = derived.fork()
    del fork.label_lists["A"]
    assert derived.label_lists == {"A": [1]}
