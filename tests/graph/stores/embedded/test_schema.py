"""Indexes and constraints by name."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.schema import Constraint, Index, Schema


def test_the_models_keys_are_always_indexed() -> None:
    assert Schema().has_index("Film", "title")
    assert not Schema().has_index("Film", "number")


def test_an_index_counts_for_its_label_and_key_alone() -> None:
    schema = Schema().with_index(Index("i", "Film", "number"), if_not_exists=False)
    assert schema is not None
    assert schema.has_index("Film", "number")
    assert not schema.has_index("Series", "number")
    assert schema.without_index("i", if_exists=False) == Schema()


def test_the_same_again_is_refused_unless_that_was_allowed() -> None:
    schema = Schema().with_constraint(Constraint("c", "Film", "id"), if_not_exists=False)
    assert schema is not None
    for rule in (Constraint("d", "Film", "id"), Constraint("c", "Film", "x")):
        assert schema.with_constraint(rule, if_not_exists=True) is None
        with pytest.raises(CypherError, match="already an index or constraint"):
            schema.with_constraint(rule, if_not_exists=False)
    with pytest.raises(CypherError, match="named 'c'"):
        schema.with_index(Index("c", "A", "b"), if_not_exists=False)


def test_what_is_not_there_cannot_be_dropped() -> None:
    schema = Schema({"i": Index("i", "A", "b")})
    with pytest.raises(CypherError, match=r"no index named 'j'.* There are: i"):
        schema.without_index("j", if_exists=False)
    with pytest.raises(CypherError, match="no constraint named 'i'"):
        schema.without_constraint("i", if_exists=False)
    assert schema.without_index("j", if_exists=True) is None
    assert schema.without_constraint("i", if_exists=True) is None
