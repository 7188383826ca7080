"""Indexes and constraints by name, and what the file keeps of them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.rules.schema import (
    LOOKUPS,
    Constraint,
    Index,
    Schema,
    dump_schema,
    load_schema,
)

NUMBER = Index("i", ("Film",), ("number",))
UNIQUE = Constraint("c", ("Film",), ("code",))


def with_both() -> Schema:
    schema = Schema().with_index(NUMBER, if_not_exists=False)
    assert schema is not None
    both = schema.with_constraint(UNIQUE, if_not_exists=False)
    assert both is not None
    return both


def test_the_models_keys_are_always_indexed() -> None:
    assert Schema().has_index("Film", "title")
    assert not Schema().has_index("Film", "number")


def test_an_index_counts_for_its_label_and_key_alone() -> None:
    schema = Schema().with_index(NUMBER, if_not_exists=False)
    assert schema is not None
    assert schema.has_index("Film", "number")
    assert not schema.has_index("Series", "number")
    assert not schema.has_relationship_index("Film", "number")
    assert schema.without_index("i", if_exists=False) == Schema()


def test_several_properties_are_looked_up_together() -> None:
    index = Index("", ("R",), ("a", "b"), entity="relationship")
    schema = Schema().with_index(index, if_not_exists=False)
    assert schema is not None
    assert schema.has_relationship_index("R", ("a", "b"))
    assert not schema.has_relationship_index("R", ("b", "a"))
    assert not schema.has_relationship_index("R", "a")


def test_the_first_of_several_properties_are_found_too() -> None:
    schema = Schema().with_index(Index("i", ("A",), ("x", "y", "z")), if_not_exists=False)
    assert schema is not None
    assert schema.finds("node", "A", "x")
    assert schema.finds("node", "A", ("x", "y"))
    assert schema.finds("node", "A", ("x", "y", "z"))
    assert not schema.has_index("A", "x")
    for name, key in (("A", "y"), ("A", ("y", "z")), ("B", "x")):
        assert not schema.finds("node", name, key)
    assert not schema.finds("relationship", "A", "x")
    assert schema.finds("node", "B", "id")


def test_names_and_ids_are_given_in_turn() -> None:
    schema = Schema().with_index(Index("", ("Film",), ("year",)), if_not_exists=False)
    assert schema is not None
    assert schema.indexes["index_c9656023"].number == 3
    schema = schema.with_constraint(Constraint("", ("Film",), ("id",)), if_not_exists=False)
    assert schema is not None
    rule = schema.constraints["constraint_1ef084db"]
    assert (rule.index_number, rule.number) == (4, 5)


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (NUMBER, "EquivalentSchemaRuleAlreadyExists"),
        (Index("j", ("Film",), ("number",)), "IndexAlreadyExists"),
        (Index("i", ("Film",), ("other",)), "IndexWithNameAlreadyExists"),
        (Index("c", ("Film",), ("other",)), "ConstraintWithNameAlreadyExists"),
        (Index("j", ("Film",), ("code",)), "ConstraintAlreadyExists"),
        (Index("j", ("Film",), ("a", "a")), "RepeatedPropertyInCompositeSchema"),
        (Index("j", ("A", "A"), ("a",), "fulltext"), "RepeatedLabelInSchema"),
        (Index("j", (), (), "lookup"), "IndexAlreadyExists"),
        (UNIQUE, "EquivalentSchemaRuleAlreadyExists"),
        (Constraint("d", ("Film",), ("code",)), "ConstraintAlreadyExists"),
        (Constraint("d", ("Film",), ("number",)), "IndexAlreadyExists"),
        (Constraint("i", ("Film",), ("other",)), "IndexWithNameAlreadyExists"),
    ],
)
def test_the_same_again_is_refused(rule: Any, code: str) -> None:
    schema = with_both()
    add = schema.with_index if isinstance(rule, Index) else schema.with_constraint
    with pytest.raises(CypherError) as caught:
        add(rule, if_not_exists=False)
    assert caught.value.code == code


def test_the_same_again_is_nothing_where_that_was_allowed() -> None:
    schema = with_both()
    for index in (NUMBER, Index("j", ("Film",), ("code",)), Index("c", ("Film",), ("other",))):
        assert schema.with_index(index, if_not_exists=True) is None
    for rule in (UNIQUE, Constraint("c", ("A",), ("b",)), Constraint("d", ("Film",), ("code",))):
        assert schema.with_constraint(rule, if_not_exists=True) is None
    with pytest.raises(CypherError, match="already exists an index called 'i'"):
        schema.with_constraint(Constraint("i", ("A",), ("b",)), if_not_exists=True)


def test_a_text_index_stands_beside_a_range_index() -> None:
    schema = with_both().with_index(Index("t", ("Film",), ("number",), "text"), if_not_exists=False)
    assert schema is not None
    assert set(schema.indexes) == {"i", "t", *(index.name for index in LOOKUPS)}


def test_what_is_not_there_cannot_be_dropped() -> None:
    schema = with_both()
    with pytest.raises(CypherError, match=r"called `j`.* There are: i"):
        schema.without_index("j", if_exists=False)
    with pytest.raises(CypherError, match="belongs to constraint"):
        schema.without_index("c", if_exists=True)
    with pytest.raises(CypherError, match="No such constraint i"):
        schema.without_constraint("i", if_exists=False)
    assert schema.without_index("j", if_exists=True) is None
    assert schema.without_constraint("i", if_exists=True) is None


def test_what_is_written_is_read_again() -> None:
    words = Index("w", ("A", "B"), ("t",), "fulltext", config={"fulltext.analyzer": "simple"})
    schema = with_both().with_index(words, if_not_exists=False)
    assert schema is not None
    assert load_schema(json.loads(json.dumps(dump_schema(schema)))) == schema


def test_the_lists_of_the_first_versions_are_read() -> None:
    schema = load_schema([[["mine", "A", "x"]], [["one", "B", "y"]]])
    assert schema.indexes["mine"] == Index("mine", ("A",), ("x",), number=3)
    assert schema.constraints["one"] == Constraint("one", ("B",), ("y",), "node", 5, 4)
    assert schema.has_index("B", "y")
