from __future__ import annotations

import json
from typing import Any

import pytest

from graph.elements import Node, Path, Relationship
from viz.explorer.jobs.values import Elements, as_value, key_of, kind_of_column

FILM = Node("4:x:1", ["Film"], {"id": "film:x", "title": "X", "n": 2**60})
STRANGER = Node("4:x:2", [], {"id": 7})
TIE = Relationship("5:x:1", "NEXT", FILM, STRANGER, {"w": 1.5})


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (True, True),
        (2**53 - 1, 2**53 - 1),
        (2**53, {"$type": "Integer", "value": "9007199254740992"}),
        (float("nan"), {"$type": "Float", "value": "NaN"}),
        (float("-inf"), {"$type": "Float", "value": "-Infinity"}),
        ([1, [None]], [1, [None]]),
        ({"a": 1}, {"a": 1}),
        ({"$node": 1}, {"$map": {"$node": 1}}),
    ],
)
def test_plain_values(value: Any, written: Any) -> None:
    assert as_value(value) == written
    json.dumps(written, allow_nan=False)


def test_elements_are_written_once_and_named_by_their_places() -> None:
    elements = Elements()
    path = Path([FILM, STRANGER], [TIE])
    assert elements.rows([(FILM, [TIE, FILM]), ({"p": path}, None)]) == [
        [{"$node": 0}, [{"$relationship": 1}, {"$node": 0}]],
        [{"p": {"$path": {"nodes": [0, 2], "relationships": [1]}}}, None],
    ]
    film, tie, stranger = elements.written
    assert film == {
        "id": "film:x",
        "labels": ["Film"],
        "name": "X",
        "properties": {
            "id": "film:x",
            "n": {"$type": "Integer", "value": "1152921504606846976"},
            "title": "X",
        },
    }
    assert (tie["type"], tie["start"], tie["end"]) == ("NEXT", "film:x", "4:x:2")
    assert stranger["id"] == "4:x:2"


def test_an_id_that_is_no_text_is_none() -> None:
    assert key_of(STRANGER) == "4:x:2"


def test_temporal_values_and_points(do: Any) -> None:
    text = "RETURN date('2018-07-27'), duration('P1D'), point({x: 1, y: 2})"
    row = do("query", text=text)["rows"][0]
    assert row[0] == {"$type": "Date", "value": "2018-07-27"}
    assert row[1] == {"$type": "Duration", "value": "P1D"}
    assert row[2] == {"$type": "Point", "value": {"srid": 7203, "x": 1.0, "y": 2.0}}


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1, None], "Integer"),
        ([1, 1.5], "Number"),
        ([1, "a"], "Any"),
        ([None], "Null"),
        ([True], "Boolean"),
        ([FILM], "Node"),
        ([(1,)], "List"),
    ],
)
def test_kinds_of_columns(values: list[Any], kind: str) -> None:
    assert kind_of_column(values) == kind
