from __future__ import annotations

import pytest

from graph.results.counters import Counters
from graph.results.result import Result


def test_records_read_by_name_and_place() -> None:
    result = Result(["title", "n"], [("Fallout", 6), ("Rogue Nation", 5)])
    first = next(iter(result))
    assert (first["title"], first[1], first.get("x", "none")) == ("Fallout", 6, "none")
    assert first.data() == {"title": "Fallout", "n": 6}
    assert result.value("n") == [6, 5]
    assert [record.values() for record in result] == [["Fallout", 6], ["Rogue Nation", 5]]


def test_single_wants_exactly_one() -> None:
    assert Result(["n"], [(1,)]).single()["n"] == 1
    with pytest.raises(ValueError, match="gave 2"):
        Result(["n"], [(1,), (2,)]).single()


def test_an_unknown_column_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        next(iter(Result(["n"], [(1,)])))["m"]


def test_counters_add_and_tell_what_is_not_zero() -> None:
    total = Counters.of(nodes_created=1)
    total.add(Counters.of(nodes_created=2, properties_set=3))
    assert total.as_dict() == {"nodes_created": 3, "properties_set": 3}
    assert total.contains_updates
    assert not Counters().contains_updates
