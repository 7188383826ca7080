from __future__ import annotations

from typing import Any

import pytest

from graph.model.cast import ActedIn
from graph.model.partial_date import PartialDate
from graph.model.works import Film
from loaders.sources.csv.convert import Converter
from loaders.sources.csv.mapping import ColumnForm
from loaders.sources.csv.records import Columns, Record

PROPERTIES = {prop.name: prop for model in (Film, ActedIn) for prop in model.properties()}


def value(cell: Any, name: str, **form: Any) -> Any:
    record = Record("f:2", {"c": cell}, Columns("f"))
    column = ColumnForm(column="c", **form)
    return Converter(frozenset({"n/a"})).value(column, record, PROPERTIES[name])


@pytest.mark.parametrize(
    ("cell", "name", "form", "expected"),
    [
        (" Dr.\u00a0 No ", "title", {}, "Dr. No"),
        ("n/A", "title", {}, None),
        (None, "title", {}, None),
        (1962, "title", {}, "1962"),
        ("1962", "released", {}, PartialDate(1962)),
        (1962, "released", {}, PartialDate(1962)),
        ("1977-05-25T00:00:00Z", "released", {}, PartialDate(1977, 5, 25)),
        ("05/02/2008", "released", {"date": "%m/%d/%Y"}, PartialDate(2008, 5, 2)),
        ("2008-05-02", "released", {"precision": "month"}, PartialDate(2008, 5)),
        ("4.0", "number", {}, 4),
        ("yes", "voice", {}, True),
        ("a | b | c", "aliases", {"split": "|", "take": "rest"}, ("b", "c")),
        ("a | b", "title", {"split": "|", "take": "first"}, "a"),
        ("wikipedia:X|Dolph Lundgren", "title", {"after": "|"}, "Dolph Lundgren"),
        ("Heat (1995)", "title", {"before": "("}, "Heat"),
        ([1, 2, 1], "roles", {}, ("1", "2")),
    ],
)
def test_columns_become_values(cell: Any, name: str, form: dict[str, Any], expected: Any) -> None:
    assert value(cell, name, **form) == expected


@pytest.mark.parametrize(
    ("cell", "name", "sentence"),
    [
        ("soon", "released", "released: 'soon' is no date"),
        ("31/12/2008", "released", "released: '31/12/2008' is no date"),
        ("four", "number", "number: 'four' is no whole number"),
        ("perhaps", "voice", "voice: 'perhaps' is neither true nor false"),
        (["a", "b"], "title", "title: there are 2 values"),
        ({"a": 1}, "title", "title: .* is no text"),
    ],
)
def test_what_is_no_value_is_refused(cell: Any, name: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        value(cell, name)


def test_a_value_may_always_be_the_same() -> None:
    record = Record("f:2", {}, Columns("f"))
    form = ColumnForm(value="James Bond")
    assert Converter().value(form, record, PROPERTIES["title"]) == "James Bond"
