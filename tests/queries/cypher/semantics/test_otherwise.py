from __future__ import annotations

from queries.cypher.functions.registry import lookup
from queries.cypher.semantics import otherwise


def test_functions_of_other_languages_have_a_way() -> None:
    assert otherwise.otherwise("IfNull") == "Cypher has coalesce(value, other)."
    assert "collect(x)" in otherwise.otherwise("group_concat")
    assert otherwise.otherwise("apoc.coll.max").startswith("Instead of apoc.coll.max")
    assert otherwise.otherwise("tolower2") == ""


def test_none_of_them_is_a_function_of_ours() -> None:
    assert [name for name in otherwise._NAMES if lookup(name) is not None] == []
