from __future__ import annotations

from collections.abc import Callable

from queries.cypher.semantics.checked import Checked
from queries.cypher.syntax import ast


def test_facts_are_asked_for_with_the_nodes_of_the_tree(checked: Callable[..., Checked]) -> None:
    found = checked("MATCH (n) WITH n, 1 AS x ORDER BY n.y RETURN x")
    _, with_, return_ = found.query.parts[0].clauses
    assert isinstance(with_, ast.With)
    assert isinstance(return_, ast.Return)
    assert str(found.type_of(found.items(with_)[1].expression)) == "INTEGER"
    assert str(found.type_of(ast.Variable("x"))) == "ANY"
    assert len(found.sort_keys(with_)) == 1
    assert found.sort_keys(return_) == ()
    assert found.condition(with_) is None
    assert found.columns_of(found.query) == found.columns == ("x",)


def test_a_query_without_return_has_no_columns(checked: Callable[..., Checked]) -> None:
    assert checked("CREATE (n)").columns == ()
